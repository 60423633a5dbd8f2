// The first step of an import: the file, dropped or chosen, and where other programs keep it.
import type { Import, ImportSubjectName } from '../import/contract.ts'
import { DropZone } from './drop-zone.tsx'
import styles from './import-start.module.css'
import { WhereFrom } from './where-from.tsx'

interface ImportStartProps {
  readonly subject: ImportSubjectName
  /** The server has the file, and its trial has begun. */
  readonly onReady: (one: Import) => void
}

export function ImportStart({ subject, onReady }: ImportStartProps) {
  return (
    <div className={styles['start']}>
      <WhereFrom subject={subject} />
      <DropZone subject={subject} onReady={onReady} />
    </div>
  )
}
