// What other slices add to a lead's form: its activity.
import { leadFormFields } from '../../leads/ui/lead-form-fields.ts'
import type { RecordTab } from '../../kit/ui/form/record-tabs.tsx'
import { leadDuplicates } from '../duplicate-subjects.ts'
import { useActivityTab } from './activity-tab.tsx'
import { useMergeEntries } from './merge-entries.tsx'

export function useLeadTabs(id: number, version: number, reference: string): readonly RecordTab[] {
  const more = useMergeEntries(leadDuplicates, id, reference)
  return [useActivityTab({ subject: 'lead', id }, version, leadFormFields, more)]
}
