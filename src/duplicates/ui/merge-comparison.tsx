// The records side by side: which one is the original, and for each field that differs what it takes.
import { IconMailOff, IconPhoneX } from '@tabler/icons-react'
import { useEffect, useId, useRef, useState, type ReactNode } from 'react'
import { Badge, Badges } from '../../kit/ui/badge.tsx'
import { formatInstantDay } from '../../kit/ui/formats.ts'
import { useLanguage, useWords } from '../../kit/ui/language.tsx'
import { Portrait } from '../../kit/ui/portrait.tsx'
import { compareRecords, type ComparedField } from './compare-records.ts'
import styles from './merge-comparison.module.css'
import { mergeDialogWords } from './merge-labels.ts'
import type { DuplicateSubject, ToldRecord } from './merge-subject.ts'
import { refusalsOf, refusesAnything, type Refusals } from './refusals.ts'
import { useFieldTexts } from './use-field-texts.ts'
import type { Merge } from './use-merge.ts'

interface MergeComparisonProps {
  readonly subject: DuplicateSubject
  readonly merge: Merge
}

export function MergeComparison({ subject, merge }: MergeComparisonProps) {
  const words = useWords(mergeDialogWords)
  const texts = useFieldTexts(subject)
  const { records, originalId, plan } = merge
  if (!plan) return null
  const fields = plan.fields.filter(({ rule }) => rule !== 'strictest')
  const columns = records.map((record) => ({
    id: record.id,
    text: (field: string) => texts.text(record, field),
  }))
  const { differing, settled } = compareRecords(fields, columns, originalId)
  const hasAll = differing.some(({ all }) => all !== null)
  const widths = {
    '--columns': records.length,
    '--all': hasAll || records.some(refusesAnything) ? '92px' : '0px',
  } as React.CSSProperties
  return (
    <form className={styles['form']} aria-label={words.choices} onSubmit={(event) => event.preventDefault()}>
      <div className={styles['table']} style={widths}>
        <OriginalRow subject={subject} merge={merge} />
        {differing.map((field) => (
          <FieldRow
            key={field.name}
            field={field}
            label={texts.label(field.name)}
            merge={merge}
            square={subject.square}
          />
        ))}
        <RefusalsRow records={records} />
      </div>
      {differing.length === 0 ? <p className="soft">{words.noDifference}</p> : null}
      <Settled names={settled.map(texts.label)} />
    </form>
  )
}

function OriginalRow({ subject, merge }: MergeComparisonProps) {
  const words = useWords(mergeDialogWords)
  const language = useLanguage()
  const group = useId()
  const { records, originalId, proposedId, setOriginal } = merge
  const first = useRef<HTMLInputElement>(null)
  // The records come after the dialog: then the choice that it is about has the focus.
  useEffect(() => first.current?.focus(), [])
  return (
    <div className={`${styles['row']} ${styles['originals']}`} role="radiogroup" aria-label={words.original}>
      <span className={styles['label']}>{words.original}</span>
      {records.map((record) => (
        <label key={record.id} className={styles['pick']} data-sure={record.id === originalId || undefined}>
          <input
            type="radio"
            name={group}
            checked={record.id === originalId}
            onChange={() => setOriginal(record.id)}
            ref={record.id === originalId ? first : null}
          />
          <Portrait name={record.name} picture={record.record.picture} square={subject.square} />
          <span className={styles['who']}>
            <span className="name">{record.name}</span>
            <span className="small faint">
              {record.reference}, <span className="sr">{words.created('')}</span>
              {formatInstantDay(language, record.createdAt)}
            </span>
            {typeof record.values['archivedAt'] === 'string' ? (
              <span className="small soft">{words.archived.toLocaleLowerCase(language)}</span>
            ) : null}
            {record.id === proposedId ? <span className="sr">{words.proposed}</span> : null}
          </span>
        </label>
      ))}
      <span />
    </div>
  )
}

interface FieldRowProps {
  readonly field: ComparedField
  readonly label: string
  readonly merge: Merge
  readonly square: boolean
}

function FieldRow({ field, label, merge, square }: FieldRowProps) {
  const words = useWords(mergeDialogWords)
  const group = useId()
  const { records, choose } = merge
  const { name, cells, all } = field
  const choosable = cells.some((cell) => cell.kind === 'value' && cell.choosable)
  const reference = (id: number | null) => records.find((record) => record.id === id)?.reference ?? ''
  return (
    <div className={styles['row']} role={choosable ? 'radiogroup' : 'group'} aria-label={label}>
      <span className={styles['label']}>{label}</span>
      {cells.map((cell, at) => {
        const record = records[at]
        if (!record) return null
        if (cell.kind === 'empty') return <Aside key={record.id}>{words.empty}</Aside>
        if (cell.kind === 'same')
          return (
            <Aside key={record.id}>{cell.as === null ? words.same : words.sameAs(reference(cell.as))}</Aside>
          )
        const value = <Value name={name} text={cell.text} record={record} square={square} />
        if (!cell.choosable)
          return (
            <span key={record.id} className={styles['told']} data-taken={cell.taken || undefined}>
              {value}
              <Whose record={record} />
            </span>
          )
        return (
          <label
            key={record.id}
            className={styles['pick']}
            data-taken={cell.taken || undefined}
            data-chosen={cell.chosen || all?.chosen || undefined}
          >
            <input type="radio" name={group} checked={cell.chosen} onChange={() => choose(name, record.id)} />
            {value}
            <Whose record={record} />
          </label>
        )
      })}
      {all ? (
        <label className={styles['pick']} data-chosen={all.chosen || undefined}>
          <input type="radio" name={group} checked={all.chosen} onChange={() => choose(name, 'all')} />
          <span className="nowrap">{all.several ? words.all : words.both}</span>
        </label>
      ) : (
        <span />
      )}
    </div>
  )
}

/** What is no choice, in words; on a phone only choices are listed. */
function Aside({ children }: { readonly children: ReactNode }) {
  return <span className={styles['aside']}>{children}</span>
}

/** On a phone the values stand below each other: whose each one is. */
function Whose({ record }: { readonly record: ToldRecord }) {
  return <span className="only-phone small faint">{record.reference}</span>
}

interface ValueProps {
  readonly name: string
  readonly text: string
  readonly record: ToldRecord
  readonly square: boolean
}

function Value({ name, text, record, square }: ValueProps) {
  if (name !== 'pictureId')
    return (
      <span className={styles['value']} title={text.length > 28 ? text : undefined}>
        {text}
      </span>
    )
  return (
    <>
      <Portrait name={record.name} picture={record.record.picture} square={square} />
      <span className="sr">{text}</span>
    </>
  )
}

/** No choice: whoever refused is not called because somebody else did not. */
function RefusalsRow({ records }: { readonly records: readonly ToldRecord[] }) {
  const words = useWords(mergeDialogWords)
  if (!records.some(refusesAnything)) return null
  const several = new Set(records.filter(refusesAnything).map((record) => JSON.stringify(refusalsOf(record))))
  return (
    <div className={styles['row']} role="group" aria-label={words.refusals}>
      <span className={styles['label']}>{words.refusals}</span>
      {records.map((record) =>
        refusesAnything(record) ? (
          <span key={record.id} className={styles['told']}>
            <RefusalBadges {...refusalsOf(record)} />
            <Whose record={record} />
          </span>
        ) : (
          <Aside key={record.id}>{words.none}</Aside>
        ),
      )}
      <span className={styles['aside']}>{several.size > 1 ? words.both : ''}</span>
    </div>
  )
}

function RefusalBadges({ calls, emails }: Refusals) {
  const words = useWords(mergeDialogWords)
  return (
    <Badges>
      {calls ? (
        <Badge tone="danger" icon={<IconPhoneX aria-hidden />}>
          {words.calls}
        </Badge>
      ) : null}
      {emails ? (
        <Badge tone="danger" icon={<IconMailOff aria-hidden />}>
          {words.emails}
        </Badge>
      ) : null}
    </Badges>
  )
}

/** `7 champs sans rien à choisir : nom, prénom, civilité…` */
function Settled({ names }: { readonly names: readonly string[] }) {
  const words = useWords(mergeDialogWords)
  const language = useLanguage()
  const [open, setOpen] = useState(false)
  if (names.length === 0) return null
  const text = names.map((name) => name.toLocaleLowerCase(language)).join(', ')
  return (
    <p className={`small ${styles['settled']}`}>
      <button type="button" className="link" aria-expanded={open} onClick={() => setOpen(!open)}>
        {words.settledFields(names.length)}
      </button>
      <span className={open ? 'faint' : 'faint cut'}>{text}</span>
    </p>
  )
}
