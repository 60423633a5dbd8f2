// Who changed what of a sale, the latest first.
import { useQuery } from '@tanstack/react-query'
import type { Change, FieldChange } from '../../kit/trail.ts'
import { valueText } from '../../kit/ui/form/form-field.ts'
import { formatInstant } from '../../kit/ui/formats.ts'
import { useLanguage, useSay, useWords } from '../../kit/ui/language.tsx'
import { saleTrailQuery } from './sale-calls.ts'
import { saleFormFields } from './sale-form-fields.ts'
import { saleFormWords } from './sale-form-labels.ts'
import styles from './sale-history.module.css'

interface SaleHistoryProps {
  readonly id: number
  readonly version: number
}

export function SaleHistory({ id, version }: SaleHistoryProps) {
  const words = useWords(saleFormWords)
  const { data } = useQuery(saleTrailQuery(id, version))
  if (!data) return null
  if (data.items.length === 0) return <p className="faint">{words.noHistory}</p>
  return (
    <ol className={styles['history']}>
      {data.items.map((change) => (
        <li key={change.id}>
          <Entry change={change} />
        </li>
      ))}
    </ol>
  )
}

function Entry({ change }: { readonly change: Change }) {
  const words = useWords(saleFormWords)
  const language = useLanguage()
  const told = { created: words.created, archived: words.putAway, restored: words.taken }
  const said = Object.entries(told).find(([action]) => action === change.action)?.[1] ?? ''
  return (
    <>
      <p className="soft">
        {[formatInstant(language, change.at), change.userName ?? words.nobody, said]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {change.action === 'created'
        ? null
        : change.changes.map((one) => <ChangedField key={one.field} change={one} />)}
    </>
  )
}

function ChangedField({ change }: { readonly change: FieldChange }) {
  const say = useSay()
  const language = useLanguage()
  const field = saleFormFields.find(({ name }) => name === change.field)
  if (!field) return null
  const text = (value: unknown, label: string | undefined) =>
    valueText(field, value, language, label ?? null) || '–'
  return (
    <p className={styles['change']}>
      <span className="faint">{say(field.label)}</span> <del>{text(change.from, change.fromLabel)}</del>{' '}
      <ins>{text(change.to, change.toLabel)}</ins>
    </p>
  )
}
