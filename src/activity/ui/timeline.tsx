// The history of a record, latest first: who, when, what from and to.
import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { formatInstant } from '../../kit/ui/formats.ts'
import { valueText, type FormField } from '../../kit/ui/form/form-field.ts'
import { useLanguage, useWords } from '../../kit/ui/language.tsx'
import { Portrait } from '../../kit/ui/portrait.tsx'
import type { Change, FieldChange } from '../../kit/trail.ts'
import { activityWords } from '../labels.ts'
import { timeAgo } from '../relative-time.ts'
import styles from './timeline.module.css'

interface TimelineProps {
  readonly changes: readonly Change[]
  /** They give the labels, and say how a value is read. */
  readonly fields: readonly FormField[]
  readonly pending: boolean
  readonly failed: boolean
  /** Null when the beginning is reached. */
  readonly onMore: (() => void) | null
  /** What other slices add to an entry. */
  readonly more?: ((change: Change) => ReactNode) | undefined
}

export function Timeline({ changes, fields, pending, failed, onMore, more }: TimelineProps) {
  const words = useWords(activityWords)
  const [now] = useState(() => new Date())
  if (failed) return <p role="alert">{words.failed}</p>
  if (!pending && changes.length === 0) return <p className="faint">{words.none}</p>
  return (
    <>
      <ol className={styles['timeline']} aria-busy={pending}>
        {changes.map((change) => (
          <li key={change.id} className={styles['entry']}>
            <Entry change={change} fields={fields} now={now}>
              {more?.(change)}
            </Entry>
          </li>
        ))}
      </ol>
      {pending ? <p className="faint">{words.loading}</p> : null}
      {onMore && !pending ? (
        <Button size="s" className="link" onClick={onMore}>
          {words.more}
        </Button>
      ) : null}
    </>
  )
}

interface EntryProps {
  readonly change: Change
  readonly fields: readonly FormField[]
  readonly now: Date
  readonly children: ReactNode
}

function Entry({ change, fields, now, children }: EntryProps) {
  const words = useWords(activityWords)
  const language = useLanguage()
  const name = change.userName ?? words.nobody
  const detailed = change.action === 'changed' || change.action === 'imported'
  return (
    <>
      <Portrait name={name} />
      <div className="grow">
        <p>
          <span className="name">{name}</span> {words[change.action]}{' '}
          <time className="faint" dateTime={change.at} title={formatInstant(language, change.at)}>
            {timeAgo(language, change.at, now)} · {formatInstant(language, change.at)}
          </time>
        </p>
        {detailed && change.changes.length > 0 ? (
          <dl className={styles['changes']}>
            {change.changes.map((one) => (
              <ChangedField key={one.field} change={one} fields={fields} />
            ))}
          </dl>
        ) : null}
        {children}
      </div>
    </>
  )
}

function ChangedField({
  change,
  fields,
}: {
  readonly change: FieldChange
  readonly fields: EntryProps['fields']
}) {
  const words = useWords(activityWords)
  const language = useLanguage()
  const field = fields.find((one) => one.name === change.field)
  const from = valueText(field, change.from, language, change.fromLabel)
  const to = valueText(field, change.to, language, change.toLabel)
  return (
    <div>
      <dt>{field?.label[language] ?? change.field}</dt>
      <dd>
        {from === '' ? null : (
          <s className="faint">
            <span className="sr">{words.before} </span>
            {from}
          </s>
        )}
        {from === '' ? null : <span aria-hidden> → </span>}
        <span className="sr">{words.now} </span>
        {to === '' ? <span className="faint">{words.nothing}</span> : to}
      </dd>
    </div>
  )
}
