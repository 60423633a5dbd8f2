// The form of an invoice: head, customer, lines and conditions, history; beside it payments and reminders.
import { useMemo, type ReactNode } from 'react'
import { DraftNote } from '../../kit/ui/form/draft-note.tsx'
import type { Edits } from '../../kit/ui/form/edits.ts'
import type { FormField } from '../../kit/ui/form/form-field.ts'
import type { FormRecord } from '../../kit/ui/form/form-state.ts'
import { RecordForm } from '../../kit/ui/form/record-form.tsx'
import { RecordTabs } from '../../kit/ui/form/record-tabs.tsx'
import { useRecordForm } from '../../kit/ui/form/use-record-form.ts'
import { useWords } from '../../kit/ui/language.tsx'
import { openFields } from '../open-fields.ts'
import type { Invoice, NewInvoice } from '../invoice.ts'
import { changeInvoice, createInvoice } from './invoice-calls.ts'
import { InvoiceDetailsTab } from './invoice-details-tab.tsx'
import { invoiceFormFields } from './invoice-form-fields.ts'
import { InvoiceHead } from './invoice-head.tsx'
import { InvoiceHistory } from './invoice-history.tsx'
import { invoiceWords } from './invoice-labels.ts'
import type { LinesParts } from './lines-parts.ts'
import { InvoicePanels } from './invoice-panels.tsx'
import { newInvoiceRecord } from './new-invoice-record.ts'

interface InvoiceFormProps {
  /** Null for a new one; the caller gives the form a `key` of the invoice. */
  readonly invoice: Invoice | null
  readonly userId: number
  readonly readOnly: boolean
  readonly lines: LinesParts
  /** Opens for editing at once. */
  readonly editing?: boolean
  /** What a new invoice begins with; `name` tells one beginning from another. */
  readonly given?: { readonly name: string; readonly edits: Edits }
  readonly bar: ReactNode
  readonly tab: string
  readonly onTab: (tab: string) => void
  /** The list beside the form. */
  readonly before?: ReactNode
  readonly onCreated?: (invoice: Invoice) => void
  readonly onLeave?: () => void
}

type Values = Readonly<Record<string, unknown>>

export function InvoiceForm(props: InvoiceFormProps) {
  const { invoice, userId, readOnly, lines, given, tab, onTab, before, onLeave } = props
  const words = useWords(invoiceWords)
  const record = useMemo<FormRecord>(() => invoice ?? newInvoiceRecord, [invoice])
  const fields = useMemo(() => fieldsOf(invoice), [invoice])

  const save = async (values: Values, version: number): Promise<FormRecord> => {
    const sent = 'lines' in values ? { ...values, lines: lines.sent(values['lines']) } : values
    if (invoice) return changeInvoice(invoice.id, sent, version)
    const made = await createInvoice(sent as NewInvoice)
    props.onCreated?.(made)
    return made
  }
  const form = useRecordForm({
    record,
    fields,
    place: { subject: 'invoice', id: invoice?.id ?? (given ? `new?${given.name}` : 'new'), userId },
    readOnly,
    editing: props.editing ?? false,
    ...(given ? { given: given.edits } : {}),
    reveal: (field) => onTab(besideTheTabs.has(field) ? tab : 'details'),
    save,
  })
  const history = invoice && {
    name: 'history',
    label: words.history,
    panel: <InvoiceHistory id={invoice.id} version={invoice.version} />,
  }
  return (
    <RecordForm
      form={form}
      bar={props.bar}
      before={before}
      asideLabel={words.aside}
      aside={invoice ? <InvoicePanels invoice={invoice} /> : null}
      {...(onLeave ? { onLeave } : {})}
    >
      <InvoiceHead invoice={invoice} />
      <DraftNote />
      <RecordTabs
        label={words.tabs}
        tabs={[
          {
            name: 'details',
            label: words.details,
            panel: <InvoiceDetailsTab invoice={invoice} lines={lines} />,
          },
          ...(history ? [history] : []),
        ]}
        current={tab}
        onChange={onTab}
      />
    </RecordForm>
  )
}

/** What stands beside the tabs is in sight on any of them. */
const besideTheTabs = new Set(['', 'hold', 'holdReason', 'promisedUntil'])

/** Of what is finalised, only what lasts can be opened. */
function fieldsOf(invoice: Invoice | null): readonly FormField[] {
  if (invoice === null || invoice.status === 'draft') return invoiceFormFields
  return invoiceFormFields.map((field) =>
    field.kind === 'part' || openFields.has(field.name) ? field : { ...field, readOnly: true },
  )
}
