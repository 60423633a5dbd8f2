// Every kind of record whose duplicates are looked for, on one screen.
import { contactDuplicates } from '../contacts/duplicates-actions.ts'
import { contactMatching } from '../contacts/matching-queries.ts'
import { duplicateDeeds, type DuplicateKinds } from '../duplicates/duplicate-deeds-actions.ts'
import type { Matchings } from '../duplicates/refresh-pairs-actions.ts'
import { partnerDuplicates } from '../partners/duplicates-actions.ts'
import { partnerMatching } from '../partners/matching-queries.ts'

export const matchings: Matchings = { contact: contactMatching, partner: partnerMatching }

export const duplicateKinds: DuplicateKinds = {
  contact: duplicateDeeds(contactDuplicates),
  partner: duplicateDeeds(partnerDuplicates),
}
