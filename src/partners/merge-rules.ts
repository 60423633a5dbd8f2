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
import { sirenOfVat } from './registration/french-vat.ts'
import { sirenOfSiret } from './registration/siren.ts'

/** A customer here and a supplier there is both. */
const either: Derived<boolean> = { rule: 'derived', derive: (all) => all.includes(true) }

/** A number of another firm than the one whose SIREN is kept has no place there. */
function ofFirm(sirenIn: (number: string) => string): (number: string, siren: string) => boolean {
  return (number, siren) => siren === '' || sirenIn(number) === '' || sirenIn(number) === siren
}

export const partnerMergeRules = {
  kind: { rule: 'choose' },
  title: { rule: 'choose' },
  firstName: { rule: 'choose' },
  name: { rule: 'choose' },
  legalName: { rule: 'choose' },
  siren: { rule: 'choose' },
  siret: { rule: 'choose', beside: { field: 'siren', goes: ofFirm(sirenOfSiret) } },
  vatNumber: { rule: 'choose', beside: { field: 'siren', goes: ofFirm(sirenOfVat) } },
  registration: { rule: 'choose' },
  parentId: { rule: 'choose', ofOwnKind: true },
  sectorId: { rule: 'choose' },
  size: { rule: 'choose' },
  paymentTerms: { rule: 'choose' },
  currency: { rule: 'choose' },
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
