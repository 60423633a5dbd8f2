// What other slices add to a contact's form: what was printed, its history.
import { contactTrailQuery } from '../../contacts/ui/contact-calls.ts'
import { contactFormFields } from '../../contacts/ui/contact-form-fields.ts'
import { printWords } from '../../documents/ui/print-labels.ts'
import { PrintedDocuments } from '../../documents/ui/printed-documents.tsx'
import type { RecordTab } from '../../kit/ui/form/record-tabs.tsx'
import { useWords } from '../../kit/ui/language.tsx'
import { webWords } from '../labels.ts'
import { RecordTrail } from './record-trail.tsx'

export function useContactTabs(id: number, version: number): readonly RecordTab[] {
  const words = useWords(webWords)
  const { documents } = useWords(printWords)
  const trail = <RecordTrail query={contactTrailQuery(id, version)} fields={contactFormFields} />
  return [
    { name: 'documents', label: documents, panel: <PrintedDocuments of={{ contactId: id }} /> },
    { name: 'activity', label: words.activity, panel: trail },
  ]
}
