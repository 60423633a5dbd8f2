// What other slices add to a lead's form: its activity.
import type { Lead } from '../../leads/lead.ts'
import { leadFormFields } from '../../leads/ui/lead-form-fields.ts'
import type { RecordTab } from '../../kit/ui/form/record-tabs.tsx'
import { leadDuplicates } from '../duplicate-subjects.ts'
import { useActivityTab } from './activity-tab.tsx'
import { useMergeEntries } from './merge-entries.tsx'

export function useLeadTabs(id: number, lead: Lead | undefined): readonly RecordTab[] {
  const more = useMergeEntries(leadDuplicates, id, lead?.reference ?? '')
  const version = lead?.version ?? 0
  // A converted lead is read: what happens now is written on what it became.
  const closed = lead?.statusKind === 'converted'
  return [useActivityTab({ subject: 'lead', id }, version, leadFormFields, more, closed)]
}
