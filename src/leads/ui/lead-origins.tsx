// In the details of a contact or a partner: the lead that it came from, and what it took over from it.
import { IconTarget } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Note } from '../../kit/ui/form/note.tsx'
import { valueText } from '../../kit/ui/form/form-field.ts'
import { formatInstant } from '../../kit/ui/formats.ts'
import { useLanguage, useSay, useWords } from '../../kit/ui/language.tsx'
import type { Origin } from '../conversion.ts'
import { originsQuery } from './conversion-calls.ts'
import { conversionWords } from './conversion-labels.ts'
import { convertedFieldsOf, type ConvertedKind } from './converted-kinds.ts'
import styles from './lead-origins.module.css'

interface LeadOriginsProps {
  readonly kind: ConvertedKind
  readonly id: number
  readonly version: number
}

export function LeadOrigins({ kind, id, version }: LeadOriginsProps) {
  const { data = [] } = useQuery(originsQuery(kind, id, version))
  if (data.length === 0) return null
  return (
    <div className={styles['origins']}>
      {data.map((origin) => (
        <LeadOrigin key={origin.id} kind={kind} origin={origin} />
      ))}
    </div>
  )
}

function LeadOrigin({ kind, origin }: { readonly kind: ConvertedKind; readonly origin: Origin }) {
  const words = useWords(conversionWords)
  const language = useLanguage()
  return (
    <Note tone="quiet" icon={<IconTarget aria-hidden />}>
      <p>
        {origin.made ? words.cameFrom : words.completedBy}{' '}
        <Link className="link" to="/leads/$id" params={{ id: String(origin.leadId) }}>
          {origin.name}, {origin.reference}
        </Link>
        <span className="soft">
          {' · '}
          {words.convertedBy(origin.userName, formatInstant(language, origin.at))}
        </span>
      </p>
      <Inherited kind={kind} fields={origin.fields} />
    </Note>
  )
}

function Inherited({ kind, fields }: { readonly kind: ConvertedKind; readonly fields: Origin['fields'] }) {
  const words = useWords(conversionWords)
  const say = useSay()
  const language = useLanguage()
  const shown = fields.flatMap(({ name, value, label }) => {
    const known = convertedFieldsOf[kind].find((field) => field.name === name)
    const text = known ? valueText(known, value, language, label) : ''
    return known && text !== '' ? [{ name, label: say(known.label), text }] : []
  })
  if (shown.length === 0) return null
  return (
    <details className={styles['inherited']}>
      <summary>{words.inherited(shown.length)}</summary>
      <dl>
        {shown.map(({ name, label, text }) => (
          <div key={name}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
