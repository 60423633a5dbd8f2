// What other slices add to a lead's form: its history.
import { leadTrailQuery } from '../../leads/ui/lead-calls.ts'
import { leadFormFields } from '../../leads/ui/lead-form-fields.ts'
import type { RecordTab } from '../../kit/ui/form/record-tabs.tsx'
import { leadDuplicates } from '../duplicate-subjects.ts'
import { useMergeEntries } from './merge-entries.tsx'
import { useTrailTab } from './trail-tab.tsx'

export function useLeadTabs(id: number, version: number, reference: string): readonly RecordTab[] {
  const more = useMergeEntries(leadDuplicates, id, reference)
  return [useTrailTab(leadTrailQuery(id, version), leadFormFields, more)]
}
