// What a merge will move, in numbers and in words, before it is made.
import { Skeleton } from '@mantine/core'
import { IconShieldCheck } from '@tabler/icons-react'
import { formatNumber } from '../../kit/words.ts'
import { useLanguage, useWords } from '../../kit/ui/language.tsx'
import type { RowCount } from '../merge/contract.ts'
import { mergeDialogWords } from './merge-labels.ts'
import styles from './merge-preview.module.css'
import type { DuplicateSubject, MergeTold, ToldRecord } from './merge-subject.ts'
import { refusalsOf } from './refusals.ts'
import { TableIcon } from './table-icon.tsx'
import { useFieldTexts } from './use-field-texts.ts'

interface MergePreviewProps {
  readonly subject: DuplicateSubject
  readonly records: readonly ToldRecord[]
  readonly originalId: number
  /** Undefined while it is counted. */
  readonly told: MergeTold | undefined
}

export function MergePreview({ subject, records, originalId, told }: MergePreviewProps) {
  const words = useWords(mergeDialogWords)
  const texts = useFieldTexts(subject)
  const original = records.find(({ id }) => id === originalId)?.reference ?? ''
  const others = records.filter(({ id }) => id !== originalId).map(({ reference }) => reference)
  return (
    <section className={styles['preview']} aria-label={words.moves} aria-busy={told === undefined}>
      {told ? (
        <>
          <h3 className="name">{words.rowsJoin(told.rows.total, original)}</h3>
          <Counts rows={told.rows.items} />
          <Clashes clashes={told.clashes} />
          {told.emptied.length > 0 ? (
            <p className={`small ${styles['part']}`}>
              {words.emptied(told.emptied.map((name) => texts.label(name)))}
            </p>
          ) : null}
        </>
      ) : (
        <Counting />
      )}
      <p className={`small soft ${styles['part']}`}>{words.leadsTo(others, original)}</p>
      <Strictest records={records} />
    </section>
  )
}

function Counting() {
  const words = useWords(mergeDialogWords)
  return (
    <>
      <p className="sr">{words.counting}</p>
      <Skeleton width="70%" height={12} my={4} />
      {[0, 1, 2].map((line) => (
        <Skeleton key={line} height={12} my={16} />
      ))}
    </>
  )
}

export function Counts({ rows }: { readonly rows: readonly RowCount[] }) {
  const language = useLanguage()
  if (rows.length === 0) return null
  return (
    <ul className={styles['counts']}>
      {rows.map(({ table, label, count }) => (
        <li key={table}>
          <TableIcon table={table} />
          <span className="grow">{label}</span>
          <span className="name figures">{formatNumber(language, count)}</span>
        </li>
      ))}
    </ul>
  )
}

/** Two rows that cannot both stand: what becomes of them, never in silence. */
function Clashes({ clashes }: { readonly clashes: MergeTold['clashes'] }) {
  const words = useWords(mergeDialogWords)
  return (['united', 'kept'] as const).map((outcome) => {
    const some = clashes.filter((clash) => clash.outcome === outcome)
    if (some.length === 0) return null
    const rows = some.map((clash) => ({
      ...clash,
      label: clash.differ.length > 0 ? `${clash.label} ${words.keptBecause(clash.differ)}` : clash.label,
    }))
    return (
      <div key={outcome} className={styles['part']}>
        <h3 className="small soft">{words[outcome]}</h3>
        <Counts rows={rows} />
      </div>
    )
  })
}

function Strictest({ records }: { readonly records: readonly ToldRecord[] }) {
  const words = useWords(mergeDialogWords)
  const refused = records.map(refusalsOf)
  const calls = refused.some((one) => one.calls)
  const emails = refused.some((one) => one.emails)
  if (!calls && !emails) return null
  return (
    <p className={`small ${styles['part']} ${styles['strictest']}`}>
      <IconShieldCheck aria-hidden />
      <span>
        {words.strictest} {calls && emails ? words.neither : calls ? words.noCalls : words.noEmails}
      </span>
    </p>
  )
}
