// Which groups are shown: of all or one kind of record, those put aside, set apart, merged in batches; each with its count.
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useLanguage, useWords } from '../../kit/ui/language.tsx'
import { formatNumber } from '../../kit/words.ts'
import type { KindCount } from '../contract.ts'
import { subjectNames, type SubjectName } from '../subjects.ts'
import { countsQuery } from './duplicates-calls.ts'
import { duplicatesWords } from './duplicates-labels.ts'
import styles from './duplicates-page.module.css'
import type { DuplicatesSearch } from './duplicates-search.ts'

interface DuplicatesTabsProps {
  readonly search: DuplicatesSearch
  readonly mayMerge: boolean
}

export function DuplicatesTabs({ search, mayMerge }: DuplicatesTabsProps) {
  const words = useWords(duplicatesWords)
  const { data } = useQuery(countsQuery())
  const current = search.part ?? search.subject ?? 'all'
  const sum = (count: (kind: KindCount) => number) => data?.reduce((total, kind) => total + count(kind), 0)
  const of = (subject: SubjectName) => data?.find((kind) => kind.subject === subject)?.groups
  return (
    <nav className={styles['tabs']} aria-label={words.views}>
      <ul>
        <Tab name="all" to={{}} current={current} count={sum(({ groups }) => groups)} />
        {subjectNames.map((subject) => (
          <Tab key={subject} name={subject} to={{ subject }} current={current} count={of(subject)} />
        ))}
      </ul>
      <ul>
        <Tab name="later" to={{ part: 'later' }} current={current} count={sum(({ later }) => later)} />
        <Tab name="apart" to={{ part: 'apart' }} current={current} count={sum(({ apart }) => apart)} />
        {mayMerge ? <Tab name="batches" to={{ part: 'batches' }} current={current} /> : null}
      </ul>
    </nav>
  )
}

interface TabProps {
  readonly name: 'all' | SubjectName | 'later' | 'apart' | 'batches'
  readonly to: DuplicatesSearch
  readonly current: string
  readonly count?: number | undefined
}

function Tab({ name, to, current, count }: TabProps) {
  const words = useWords(duplicatesWords)
  const language = useLanguage()
  return (
    <li>
      <Link
        to="/duplicates"
        search={to}
        aria-current={current === name ? 'page' : undefined}
        activeOptions={{ exact: true, explicitUndefined: true }}
        data-current={current === name || undefined}
      >
        {words[name]}
        {count === undefined ? null : <span className="faint small">{formatNumber(language, count)}</span>}
      </Link>
    </li>
  )
}
