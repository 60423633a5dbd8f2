// How two partners become one, field by field.
import {
  joinNotes,
  uniteAddresses,
  uniteEmails,
  uniteIds,
  unitePhones,
  uniteTags,
} from '../contact-details/merge-rules.ts'
import type { Derived, MergeRules } from '../duplicates/merge/merge-rules.ts'
import type { PartnerValues } from './partner-values.ts'

/** A customer here and a supplier there is both. */
const either: Derived<boolean> = { rule: 'derived', derive: (all) => all.includes(true) }

export const partnerMergeRules = {
  kind: { rule: 'choose' },
  title: { rule: 'choose' },
  firstName: { rule: 'choose' },
  name: { rule: 'choose' },
  legalName: { rule: 'choose' },
  prospect: either,
  customer: either,
  supplier: either,
  pictureId: { rule: 'choose' },
  emails: uniteEmails,
  phones: unitePhones,
  addresses: uniteAddresses,
  domains: { rule: 'unite', key: (domain) => domain },
  website: { rule: 'choose' },
  localizationId: { rule: 'choose' },
  ownerId: { rule: 'choose' },
  teamId: { rule: 'choose' },
  companyIds: uniteIds,
  doNotCall: { rule: 'strictest' },
  doNotEmail: { rule: 'strictest' },
  tags: uniteTags,
  notes: { rule: 'join', join: joinNotes },
  source: { rule: 'choose' },
  // Whoever is in use somewhere is in use.
  archivedAt: { rule: 'derived', derive: (all) => (all.includes(null) ? null : (all[0] ?? null)) },
} satisfies MergeRules<PartnerValues>
