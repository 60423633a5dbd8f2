// What other slices add to a lead's form: what was printed, its activity.
import { printWords } from '../../documents/ui/print-labels.ts'
import { PrintedDocuments } from '../../documents/ui/printed-documents.tsx'
import { useWords } from '../../kit/ui/language.tsx'
import type { Lead } from '../../leads/lead.ts'
import { leadFormFields } from '../../leads/ui/lead-form-fields.ts'
import type { RecordTab } from '../../kit/ui/form/record-tabs.tsx'
import { leadDuplicates } from '../duplicate-subjects.ts'
import { useActivityTab } from './activity-tab.tsx'
import { useMergeEntries } from './merge-entries.tsx'

export function useLeadTabs(id: number, lead: Lead | undefined): readonly RecordTab[] {
  const more = useMergeEntries(leadDuplicates, id, lead?.reference ?? '')
  const { documents } = useWords(printWords)
  const version = lead?.version ?? 0
  // A converted lead is read: what happens now is written on what it became.
  const closed = lead?.statusKind === 'converted'
  const activity = useActivityTab({ subject: 'lead', id }, version, leadFormFields, more, closed)
  return [{ name: 'documents', label: documents, panel: <PrintedDocuments of={{ leadId: id }} /> }, activity]
}
