// What other slices add to a partner's form: its contacts, its quotations, orders and invoices, what was printed, its activity.
import { useQuery } from '@tanstack/react-query'
import { contactsOfPartnerQuery } from '../../contacts/ui/contact-calls.ts'
import { PartnerContacts } from '../../contacts/ui/partner-contacts.tsx'
import { printWords } from '../../documents/ui/print-labels.ts'
import { PrintedDocuments } from '../../documents/ui/printed-documents.tsx'
import { printSale } from '../print-sale.tsx'
import type { RecordTab } from '../../kit/ui/form/record-tabs.tsx'
import { invoiceListWords } from '../../reminders/ui/invoice-labels.ts'
import { InvoicesOf } from '../../reminders/ui/invoices-of.tsx'
import { SalesOf } from '../../sales/ui/sales-of.tsx'
import { salesOfWords } from '../../sales/ui/sales-of-labels.ts'
import { useWords } from '../../kit/ui/language.tsx'
import { partnerDuplicates } from '../duplicate-subjects.ts'
import { partnerFormFields } from '../../partners/ui/partner-form-fields.ts'
import { webWords } from '../labels.ts'
import { useActivityTab } from './activity-tab.tsx'
import { useMergeEntries } from './merge-entries.tsx'

export function usePartnerTabs(
  id: number,
  version: number,
  reference: string,
  mayWrite: boolean,
): readonly RecordTab[] {
  const words = useWords(webWords)
  const { documents } = useWords(printWords)
  const { tab: sales } = useWords(salesOfWords)
  const { title: invoices } = useWords(invoiceListWords)
  const { data } = useQuery(contactsOfPartnerQuery(id))
  const more = useMergeEntries(partnerDuplicates, id, reference)
  const activity = useActivityTab({ subject: 'partner', id }, version, partnerFormFields, more)
  return [
    {
      name: 'contacts',
      label: words.contacts,
      count: data?.count,
      panel: <PartnerContacts partnerId={id} mayWrite={mayWrite} />,
    },
    {
      name: 'sales',
      label: sales,
      panel: <SalesOf contactId={null} partnerIds={[id]} mayWrite={mayWrite} beside={printSale} />,
    },
    {
      name: 'invoices',
      label: invoices,
      panel: <InvoicesOf partnerId={id} mayWrite={mayWrite} />,
    },
    { name: 'documents', label: documents, panel: <PrintedDocuments of={{ partnerId: id }} /> },
    activity,
  ]
}
