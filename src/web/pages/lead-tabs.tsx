// What other slices add to a lead's form: its history.
import { leadTrailQuery } from '../../leads/ui/lead-calls.ts'
import { leadFormFields } from '../../leads/ui/lead-form-fields.ts'
import type { RecordTab } from '../../kit/ui/form/record-tabs.tsx'
import { useWords } from '../../kit/ui/language.tsx'
import { leadDuplicates } from '../duplicate-subjects.ts'
import { webWords } from '../labels.ts'
import { useMergeEntries } from './merge-entries.tsx'
import { RecordTrail } from './record-trail.tsx'

export function useLeadTabs(id: number, version: number, reference: string): readonly RecordTab[] {
  const words = useWords(webWords)
  const more = useMergeEntries(leadDuplicates, id, reference)
  const trail = <RecordTrail query={leadTrailQuery(id, version)} fields={leadFormFields} more={more} />
  return [{ name: 'activity', label: words.activity, panel: trail }]
}
