// Whom leads may be, as far as that decides what they become.
import type { Db } from '../../kit/database.ts'
import type { Who } from '../../organisation/who.ts'
import { contactsOfEach, partnersOfEach } from '../duplicates-actions.ts'
import { factsOf, isPerson } from '../lead-match.ts'
import { leadName } from '../lead-name.ts'
import type { LeadRow } from '../queries.ts'
import type { BatchBody } from './batch.ts'
import type { Looked } from './plan-batch.ts'

/** Whether contacts, partners or both are looked for. */
export type Sides = Pick<BatchBody, 'partners' | 'contacts'>

/** In the order of the leads: namesakes, and those whom each likely is. */
export async function lookAtLeads(
  db: Db,
  who: Who,
  rows: readonly LeadRow[],
  wanted: Sides,
): Promise<Looked[]> {
  const open = rows.filter(({ statusKind }) => statusKind !== 'converted')
  const people = wanted.contacts ? open.filter(isPerson) : []
  const companies = wanted.partners ? open.filter(({ companyName }) => companyName.trim() !== '') : []
  const contacts = byLead(people, await contactsOfEach(db, who, people.map(factsOf)))
  const partners = byLead(companies, await partnersOfEach(db, who, companies.map(factsOf)))
  return rows.map((row) => ({
    name: leadName(row),
    companyName: row.companyName,
    isPerson: isPerson(row),
    isConverted: row.statusKind === 'converted',
    contacts: contacts.get(row.id) ?? [],
    partners: partners.get(row.id) ?? [],
  }))
}

function byLead<Found>(rows: readonly LeadRow[], found: readonly Found[][]): Map<number, Found[]> {
  return new Map(rows.map(({ id }, at) => [id, found[at] ?? []]))
}
