// What other slices add to a contact's form: its history.
import { contactTrailQuery } from '../../contacts/ui/contact-calls.ts'
import { contactDuplicates } from '../duplicate-subjects.ts'
import { contactFormFields } from '../../contacts/ui/contact-form-fields.ts'
import type { RecordTab } from '../../kit/ui/form/record-tabs.tsx'
import { useMergeEntries } from './merge-entries.tsx'
import { useTrailTab } from './trail-tab.tsx'

export function useContactTabs(id: number, version: number, reference: string): readonly RecordTab[] {
  const more = useMergeEntries(contactDuplicates, id, reference)
  return [useTrailTab(contactTrailQuery(id, version), contactFormFields, more)]
}
