// One invoice, or a new one: the form, its place in the list it was opened from, its steps.
import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { FormItems, FormMenu } from '../../documents/ui/form-menu.tsx'
import { EditButton } from '../../kit/ui/form/edit-button.tsx'
import { inItsLandmark } from '../../kit/ui/form/in-its-landmark.ts'
import { formWords } from '../../kit/ui/form/labels.ts'
import { RecordSkeleton } from '../../kit/ui/form/record-skeleton.tsx'
import { useWords } from '../../kit/ui/language.tsx'
import { useFound } from '../../kit/ui/lookups.tsx'
import { usePhone } from '../../kit/ui/use-phone.ts'
import type { Invoice } from '../../reminders/invoice.ts'
import { invoiceQuery } from '../../reminders/ui/invoice-calls.ts'
import { InvoiceForm } from '../../reminders/ui/invoice-form.tsx'
import { invoiceWords } from '../../reminders/ui/invoice-labels.ts'
import { CancelDialog, CancelItem, FinaliseButton, mayCancel } from '../../reminders/ui/invoice-steps.tsx'
import { invoiceSubject } from '../../reminders/ui/invoice-subject.tsx'
import type { LinesParts } from '../../reminders/ui/lines-parts.ts'
import { invoiceOf } from '../../reminders/ui/new-invoice-record.ts'
import { LinesEditor } from '../../sales/ui/lines-editor.tsx'
import { LinesShown } from '../../sales/ui/lines-shown.tsx'
import { TotalsList } from '../../sales/ui/totals-list.tsx'
import { sentLines } from '../../sales/ui/typed-lines.ts'
import { ListBeside } from '../list-beside.tsx'
import { RecordPageBar } from '../record-page-bar.tsx'
import type { RecordSearch } from '../record-search.ts'
import { useMe } from '../session.ts'
import { useTab } from '../use-tab.ts'
import { useTitle } from '../use-title.ts'

export function InvoicePage() {
  const { id } = useParams({ strict: false })
  return id === undefined ? <NewInvoicePage /> : <KnownInvoicePage key={id} id={Number(id)} />
}

/** The lines of an invoice are those of a quotation. */
const lines: LinesParts = {
  editor: (currency) => <LinesEditor currency={currency} />,
  shown: ({ lines: shown, currency, totalBeforeTax, totalTax, totalWithTax, vat }) => (
    <>
      <LinesShown lines={shown} currency={currency} />
      <TotalsList
        totals={{ beforeTax: totalBeforeTax, tax: totalTax, withTax: totalWithTax, byRate: vat }}
        currency={currency}
      />
    </>
  ),
  sent: sentLines,
}

function KnownInvoicePage({ id }: { readonly id: number }) {
  const me = useMe()
  const words = useWords(invoiceWords)
  const { edit } = useSearch({ strict: false })
  const { data: invoice, error } = useQuery(invoiceQuery(id))
  const [cancelling, setCancelling] = useState(false)
  const phone = usePhone()
  const tab = useTab()
  useTitle(invoice && (invoice.number || words.draft))
  if (error) throw error
  // What a list knows of it has no lines.
  if (!invoice || invoice.id !== id || !('lines' in invoice)) return <RecordSkeleton />
  return (
    <>
      <InvoiceForm
        {...tab}
        invoice={invoice}
        userId={me.id}
        readOnly={!me.rights.includes('write') || invoice.status === 'cancelled'}
        lines={lines}
        editing={edit === true}
        before={<ListBeside subject={invoiceSubject} id={id} />}
        bar={
          <RecordPageBar subject="invoices" id={id}>
            <ToolsMenu
              invoice={invoice}
              onCancel={me.rights.includes('write') && mayCancel(invoice) ? () => setCancelling(true) : null}
            />
            {phone || invoice.imported ? null : <FormMenu {...formOf(invoice)} />}
            <FinaliseButton invoice={invoice} />
            <EditButton />
          </RecordPageBar>
        }
      />
      {cancelling ? <CancelDialog invoice={invoice} onClose={() => setCancelling(false)} /> : null}
    </>
  )
}

function formOf({ id, status }: Invoice) {
  return { subject: 'invoices', id, draft: status === 'draft' } as const
}

interface ToolsMenuProps {
  readonly invoice: Invoice
  /** Null where it cannot be cancelled. */
  readonly onCancel: (() => void) | null
}

function ToolsMenu({ invoice, onCancel }: ToolsMenuProps) {
  const words = useWords(formWords)
  const printed = usePhone() && !invoice.imported
  if (onCancel === null && !printed) return null
  return (
    <Menu {...inItsLandmark}>
      <Menu.Target>
        <Button size="s" rightSection={<IconChevronDown aria-hidden />}>
          {words.tools}
        </Button>
      </Menu.Target>
      <Menu.Dropdown miw={232}>
        {printed ? <FormItems {...formOf(invoice)} /> : null}
        {onCancel ? <CancelItem invoice={invoice} onAsk={onCancel} /> : null}
      </Menu.Dropdown>
    </Menu>
  )
}

function NewInvoicePage() {
  const me = useMe()
  const words = useWords(invoiceWords)
  const navigate = useNavigate()
  const { partner: partnerId } = useSearch({ strict: false })
  const [partner] = useFound('partner', partnerId === undefined ? [] : [partnerId])
  const tab = useTab()
  useTitle(words.newInvoice)
  if (partnerId !== undefined && !partner) return <RecordSkeleton />
  return (
    <InvoiceForm
      {...tab}
      invoice={null}
      userId={me.id}
      readOnly={!me.rights.includes('write')}
      lines={lines}
      bar={<RecordPageBar subject="invoices" id={null} />}
      {...(partner ? { given: invoiceOf(partner) } : {})}
      onCreated={({ id }) =>
        void navigate({
          to: '/invoices/$id',
          params: { id: String(id) },
          search: (search: RecordSearch) => ({ ...search, partner: undefined, tab: undefined }),
          replace: true,
        } as never)
      }
      onLeave={() => void navigate({ to: '/invoices', search: true })}
    />
  )
}
