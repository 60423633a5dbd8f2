// How each kind of record describes itself to the engine, without all that is done with its duplicates.
import { contactMatching } from '../contacts/matching-queries.ts'
import type { Matchings } from '../duplicates/refresh-pairs-actions.ts'
import { leadMatching } from '../leads/matching-queries.ts'
import { partnerMatching } from '../partners/matching-queries.ts'

export const matchings: Matchings = { contact: contactMatching, partner: partnerMatching, lead: leadMatching }
