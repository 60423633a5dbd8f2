// How two leads become one, field by field.
import {
  joinNotes,
  uniteAddresses,
  uniteEmails,
  uniteIds,
  unitePhones,
  uniteTags,
} from '../contact-details/merge-rules.ts'
import type { MergeRules } from '../duplicates/merge/merge-rules.ts'
import type { LeadValues } from './lead-values.ts'

export const leadMergeRules = {
  title: { rule: 'choose' },
  firstName: { rule: 'choose' },
  lastName: { rule: 'choose' },
  companyName: { rule: 'choose' },
  pictureId: { rule: 'choose' },
  jobTitle: { rule: 'choose' },
  department: { rule: 'choose' },
  emails: uniteEmails,
  phones: unitePhones,
  addresses: uniteAddresses,
  website: { rule: 'choose' },
  // Where it stands and why it was lost are one fact.
  statusId: { rule: 'choose' },
  lostReasonId: { rule: 'follow', field: 'statusId' },
  sourceId: { rule: 'choose' },
  sectorId: { rule: 'choose' },
  ownerId: { rule: 'choose' },
  teamId: { rule: 'choose' },
  companyIds: uniteIds,
  doNotCall: { rule: 'strictest' },
  doNotEmail: { rule: 'strictest' },
  tags: uniteTags,
  description: { rule: 'join', join: joinNotes },
  // Whoever is in use somewhere is in use.
  archivedAt: { rule: 'derived', derive: (all) => (all.includes(null) ? null : (all[0] ?? null)) },
} satisfies MergeRules<LeadValues>
