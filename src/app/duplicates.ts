// Every kind of record whose duplicates are looked for, on one screen.
import { contactDuplicates } from '../contacts/duplicates-actions.ts'
import { duplicateDeeds, type DuplicateKinds } from '../duplicates/duplicate-deeds-actions.ts'
import { leadDuplicates } from '../leads/duplicates-actions.ts'
import { partnerDuplicates } from '../partners/duplicates-actions.ts'

export const duplicateKinds: DuplicateKinds = {
  contact: duplicateDeeds(contactDuplicates),
  partner: duplicateDeeds(partnerDuplicates),
  lead: duplicateDeeds(leadDuplicates),
}
