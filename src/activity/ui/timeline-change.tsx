// One change of a record in its timeline: who, when, what from and to.
import type { ReactNode } from 'react'
import { valueText, type FormField } from '../../kit/ui/form/form-field.ts'
import { useLanguage, useWords } from '../../kit/ui/language.tsx'
import { Portrait } from '../../kit/ui/portrait.tsx'
import type { Change, FieldChange } from '../../kit/trail.ts'
import type { TimelineItem } from '../activity.ts'
import { activityWords } from '../labels.ts'
import type { OfRecord } from './activity-calls.ts'
import { Ago } from './ago.tsx'
import { RecordLink } from './record-link.tsx'
import styles from './timeline.module.css'

interface TimelineChangeProps {
  readonly change: Change
  /** Whose change it is. */
  readonly of: Extract<TimelineItem, { type: 'change' }>['of']
  /** Whose timeline it stands in. */
  readonly at: OfRecord
  readonly fields: readonly FormField[]
  readonly now: Date
  readonly children: ReactNode
}

export function TimelineChange({ change, of, at, fields, now, children }: TimelineChangeProps) {
  const words = useWords(activityWords)
  const name = change.userName ?? words.nobody
  const isOther = of.subject !== at.subject || of.id !== at.id
  // The fields of another kind of record have other names.
  const detailed = !isOther && (change.action === 'changed' || change.action === 'imported')
  return (
    <>
      <Portrait name={name} />
      <div className="grow">
        <p>
          <span className="name">{name}</span> {words[change.action]}{' '}
          {isOther ? <RecordLink subject={of.subject} record={of} /> : null}{' '}
          <Ago instant={change.at} now={now} />
        </p>
        {detailed && change.changes.length > 0 ? (
          <dl className={styles['changes']}>
            {change.changes.map((one) => (
              <ChangedField key={one.field} change={one} fields={fields} />
            ))}
          </dl>
        ) : null}
        {isOther ? null : children}
      </div>
    </>
  )
}

interface ChangedFieldProps {
  readonly change: FieldChange
  readonly fields: readonly FormField[]
}

function ChangedField({ change, fields }: ChangedFieldProps) {
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
