// What other slices add to a partner's form: its contacts, its history.
import { useQuery } from '@tanstack/react-query'
import { contactsOfPartnerQuery } from '../../contacts/ui/contact-calls.ts'
import { PartnerContacts } from '../../contacts/ui/partner-contacts.tsx'
import type { RecordTab } from '../../kit/ui/form/record-tabs.tsx'
import { useWords } from '../../kit/ui/language.tsx'
import { partnerTrailQuery } from '../../partners/ui/partner-calls.ts'
import { partnerDuplicates } from '../duplicate-subjects.ts'
import { partnerFormFields } from '../../partners/ui/partner-form-fields.ts'
import { webWords } from '../labels.ts'
import { useMergeEntries } from './merge-entries.tsx'
import { RecordTrail } from './record-trail.tsx'

export function usePartnerTabs(
  id: number,
  version: number,
  reference: string,
  mayWrite: boolean,
): readonly RecordTab[] {
  const words = useWords(webWords)
  const { data } = useQuery(contactsOfPartnerQuery(id))
  const more = useMergeEntries(partnerDuplicates, id, reference)
  const trail = <RecordTrail query={partnerTrailQuery(id, version)} fields={partnerFormFields} more={more} />
  return [
    {
      name: 'contacts',
      label: words.contacts,
      count: data?.count,
      panel: <PartnerContacts partnerId={id} mayWrite={mayWrite} />,
    },
    { name: 'activity', label: words.activity, panel: trail },
  ]
}
