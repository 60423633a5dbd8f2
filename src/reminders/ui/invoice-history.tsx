// Who changed what of an invoice, the latest first.
import { useQuery } from '@tanstack/react-query'
import type { Change, FieldChange } from '../../kit/trail.ts'
import { valueText } from '../../kit/ui/form/form-field.ts'
import { formatInstant } from '../../kit/ui/formats.ts'
import { useLanguage, useSay, useWords } from '../../kit/ui/language.tsx'
import { invoiceTrailQuery } from './invoice-calls.ts'
import { invoiceFormFields } from './invoice-form-fields.ts'
import { invoiceWords } from './invoice-labels.ts'
import styles from './invoice.module.css'

export function InvoiceHistory({ id, version }: { readonly id: number; readonly version: number }) {
  const { data } = useQuery(invoiceTrailQuery(id, version))
  if (!data) return null
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
  const words = useWords(invoiceWords)
  const language = useLanguage()
  const told = { created: words.created, imported: words.imported }
  const said = Object.entries(told).find(([action]) => action === change.action)?.[1] ?? ''
  const head = [formatInstant(language, change.at), change.userName ?? words.nobody, said]
  return (
    <>
      <p className="soft">{head.filter(Boolean).join(' · ')}</p>
      {change.action === 'changed'
        ? change.changes.map((one) => <ChangedField key={one.field} change={one} />)
        : null}
    </>
  )
}

function ChangedField({ change }: { readonly change: FieldChange }) {
  const say = useSay()
  const language = useLanguage()
  const field = invoiceFormFields.find(({ name }) => name === change.field)
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
