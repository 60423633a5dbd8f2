// What other slices add to a contact's form: its history.
import { contactTrailQuery } from '../../contacts/ui/contact-calls.ts'
import { contactDuplicates } from '../duplicate-subjects.ts'
import { contactFormFields } from '../../contacts/ui/contact-form-fields.ts'
import type { RecordTab } from '../../kit/ui/form/record-tabs.tsx'
import { useWords } from '../../kit/ui/language.tsx'
import { webWords } from '../labels.ts'
import { useMergeEntries } from './merge-entries.tsx'
import { RecordTrail } from './record-trail.tsx'

export function useContactTabs(id: number, version: number, reference: string): readonly RecordTab[] {
  const words = useWords(webWords)
  const more = useMergeEntries(contactDuplicates, id, reference)
  const trail = <RecordTrail query={contactTrailQuery(id, version)} fields={contactFormFields} more={more} />
  return [{ name: 'activity', label: words.activity, panel: trail }]
}
