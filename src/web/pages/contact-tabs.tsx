// What other slices add to a contact's form: what was printed, its history.
import { contactTrailQuery } from '../../contacts/ui/contact-calls.ts'
import { contactDuplicates } from '../duplicate-subjects.ts'
import { contactFormFields } from '../../contacts/ui/contact-form-fields.ts'
import { printWords } from '../../documents/ui/print-labels.ts'
import { PrintedDocuments } from '../../documents/ui/printed-documents.tsx'
import type { RecordTab } from '../../kit/ui/form/record-tabs.tsx'
import { useWords } from '../../kit/ui/language.tsx'
import { useMergeEntries } from './merge-entries.tsx'
import { useTrailTab } from './trail-tab.tsx'

export function useContactTabs(id: number, version: number, reference: string): readonly RecordTab[] {
  const { documents } = useWords(printWords)
  const more = useMergeEntries(contactDuplicates, id, reference)
  const trail = useTrailTab(contactTrailQuery(id, version), contactFormFields, more)
  return [{ name: 'documents', label: documents, panel: <PrintedDocuments of={{ contactId: id }} /> }, trail]
}
