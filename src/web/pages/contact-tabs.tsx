// What other slices add to a contact's form: its quotations and orders, what was printed, its activity.
import type { Contact } from '../../contacts/contact.ts'
import { contactDuplicates } from '../duplicate-subjects.ts'
import { contactFormFields } from '../../contacts/ui/contact-form-fields.ts'
import { printWords } from '../../documents/ui/print-labels.ts'
import { PrintedDocuments } from '../../documents/ui/printed-documents.tsx'
import { printSale } from '../print-sale.tsx'
import type { RecordTab } from '../../kit/ui/form/record-tabs.tsx'
import { readerToday } from '../../sales/ui/reader-today.ts'
import { SalesOf } from '../../sales/ui/sales-of.tsx'
import { salesOfWords } from '../../sales/ui/sales-of-labels.ts'
import { useWords } from '../../kit/ui/language.tsx'
import { useActivityTab } from './activity-tab.tsx'
import { useMergeEntries } from './merge-entries.tsx'

export function useContactTabs(
  id: number,
  contact: Contact | undefined,
  mayWrite: boolean,
): readonly RecordTab[] {
  const { tab: sales } = useWords(salesOfWords)
  const { version = 0, reference = '', partners = [] } = contact ?? {}
  const { documents } = useWords(printWords)
  const more = useMergeEntries(contactDuplicates, id, reference)
  const activity = useActivityTab({ subject: 'contact', id }, version, contactFormFields, more)
  return [
    {
      name: 'sales',
      label: sales,
      panel: (
        <SalesOf contactId={id} partnerIds={partnersNow(partners)} mayWrite={mayWrite} beside={printSale} />
      ),
    },
    { name: 'documents', label: documents, panel: <PrintedDocuments of={{ contactId: id }} /> },
    activity,
  ]
}

/** Where the contact works now, the main one first: what a company buys after they left is not theirs. */
function partnersNow(links: Contact['partners']): readonly number[] {
  const today = readerToday()
  return links
    .filter(({ until }) => until === null || until >= today)
    .toSorted((a, b) => Number(b.main) - Number(a.main))
    .map(({ partnerId }) => partnerId)
}
