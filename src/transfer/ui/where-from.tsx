// Where the usual programs keep what can be imported, and the imports that were made before.
import { Link } from '@tanstack/react-router'
import { useWords } from '../../kit/ui/language.tsx'
import type { ImportSubjectName } from '../import/contract.ts'
import { fileWords } from './file-labels.ts'
import { importWords } from './import-labels.ts'
import { importPaths } from './import-paths.ts'
import styles from './import-start.module.css'

export function WhereFrom({ subject }: { readonly subject: ImportSubjectName }) {
  const words = useWords(fileWords)
  const { allImports } = useWords(importWords)
  const programs = [
    ['Outlook', words.fromOutlook],
    ['Google', words.fromGoogle],
    ['iCloud', words.fromApple],
    [words.androidPhone, words.fromPhone],
    [words.spreadsheet, words.fromSpreadsheet],
  ] as const
  return (
    <section className={styles['help']} aria-labelledby="where-from">
      <h2 id="where-from" className="name">
        {words.whereFrom}
      </h2>
      <dl>
        {programs.map(([program, way]) => (
          <div key={program}>
            <dt>{program}</dt>
            <dd>{way}</dd>
          </div>
        ))}
      </dl>
      <Link className="link" to={importPaths[subject].list}>
        {allImports}
      </Link>
    </section>
  )
}
