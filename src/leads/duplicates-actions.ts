// Duplicates of leads: how a lead shows itself beside others, and whom a draft may be already, among leads, contacts and partners.
import { contactDuplicates } from '../contacts/duplicates-actions.ts'
import {
  listNamesakes as listContactNamesakes,
  listNamesakesOfEach as listContactNamesakesOfEach,
} from '../contacts/queries.ts'
import { checkDraft, type Namesakes } from '../duplicates/check-actions.ts'
import { checkDrafts } from '../duplicates/check-many-actions.ts'
import type { Candidate, RecordCard } from '../duplicates/likeness.ts'
import type { DuplicateKind } from '../duplicates/duplicate-kind.ts'
import { DEFAULT_THRESHOLD } from '../duplicates/model/score.ts'
import type { App } from '../kit/app.ts'
import type { Db } from '../kit/database.ts'
import { labelOf } from '../kit/records/label-of.ts'
import type { Who } from '../organisation/who.ts'
import { partnerDuplicates } from '../partners/duplicates-actions.ts'
import {
  listNamesakes as listPartnerNamesakes,
  listNamesakesOfEach as listPartnerNamesakesOfEach,
} from '../partners/queries.ts'
import type { LeadCheck, LeadDraft } from './contract.ts'
import {
  companyMatch,
  individualMatch,
  isPerson,
  leadMatch,
  personMatch,
  type LeadFacts,
} from './lead-match.ts'
import type { LeadValues } from './lead-values.ts'
import type { Lead } from './lead.ts'
import { leadMatches } from './matching-queries.ts'
import { leadMerging } from './merging-actions.ts'
import { listNamesakes, type LeadRow } from './queries.ts'

export const leadDuplicates: DuplicateKind<LeadRow, LeadValues, Lead> = { merging: leadMerging, cardOf }

function cardOf(lead: Lead): RecordCard {
  const { id, reference, name, archived, picture, jobTitle, email, phone, mobile, postcode, city } = lead
  const { version, doNotCall, doNotEmail, createdAt, updatedAt, lastName, companyName } = lead
  const shown = { id, reference, name, archived, picture, jobTitle, email, phone, mobile, postcode, city }
  const fixed = lead.phones.find(({ kind }) => kind === 'fixed')?.display ?? ''
  const followed = { ownerName: labelOf(lead, 'ownerId'), doNotCall, doNotEmail }
  const partnerName = lastName === '' ? '' : companyName
  return { ...shown, ...followed, fixed, version, createdAt, updatedAt, partnerName }
}

/** People are looked for among contacts, companies among partners: what is known already is converted into, not made twice. */
export async function duplicateChecks(app: App, who: Who, draft: LeadDraft): Promise<LeadCheck> {
  if (!isPerson(draft) && draft.companyName.trim() === '' && draft.emails.length + draft.phones.length === 0)
    return { leads: [], contacts: [], partners: [] }
  const [leads, contacts, partners] = await Promise.all([
    amongLeads(app, who, draft),
    amongContacts(app, who, draft),
    amongPartners(app, who, draft),
  ])
  return { leads, contacts, partners }
}

async function amongLeads(app: App, who: Who, draft: LeadDraft): Promise<Candidate[]> {
  const { items } = await checkDraft(app, who, leadDuplicates, {
    data: leadMatch(draft),
    exceptId: draft.exceptId ?? null,
    findNamesakes: () => namesakesOf(app, who, draft),
  })
  return items
}

async function namesakesOf(app: App, who: Who, draft: LeadDraft): Promise<Namesakes> {
  if (!isPerson(draft) && draft.companyName.trim() === '') return { ids: [] }
  const ids = await listNamesakes(app.db, draft, draft.exceptId, who)
  const settled = await leadMatches(app.db, ids, true)
  const converted = new Set(settled.map(({ id }) => id))
  return { ids: ids.filter((id) => !converted.has(id)), settled }
}

async function amongContacts(app: App, who: Who, draft: LeadFacts): Promise<Candidate[]> {
  if (!isPerson(draft)) return []
  const { firstName, lastName } = draft
  const { items } = await checkDraft(app, who, contactDuplicates, {
    data: personMatch(draft),
    exceptId: null,
    findNamesakes: async () => ({ ids: await listContactNamesakes(app.db, { firstName, lastName }, who) }),
  })
  return items
}

async function amongPartners(app: App, who: Who, draft: LeadFacts): Promise<Candidate[]> {
  const isCompany = draft.companyName.trim() !== ''
  if (!isCompany && !isPerson(draft)) return []
  const named = isCompany ? asCompany(draft) : { firstName: draft.firstName, name: draft.lastName }
  const { items } = await checkDraft(app, who, partnerDuplicates, {
    data: isCompany ? companyMatch(draft) : individualMatch(draft),
    exceptId: null,
    findNamesakes: async () => ({ ids: await listPartnerNamesakes(app.db, named, who) }),
  })
  return items
}

function asCompany({ companyName: name }: LeadFacts) {
  return { firstName: '', name }
}

/** Namesakes, and those whom each person likely is: who is only possible is no reason to leave a lead. */
export async function contactsOfEach(db: Db, who: Who, people: readonly LeadFacts[]): Promise<Candidate[][]> {
  const namesakes = await listContactNamesakesOfEach(db, people, who)
  const drafts = people.map((one, at) => ({ data: personMatch(one), namesakes: namesakes[at] ?? [] }))
  return checkDrafts(db, who, contactDuplicates, drafts, DEFAULT_THRESHOLD)
}

/** The same of the company that each names. */
export async function partnersOfEach(
  db: Db,
  who: Who,
  companies: readonly LeadFacts[],
): Promise<Candidate[][]> {
  const namesakes = await listPartnerNamesakesOfEach(db, companies.map(asCompany), who)
  const drafts = companies.map((one, at) => ({ data: companyMatch(one), namesakes: namesakes[at] ?? [] }))
  return checkDrafts(db, who, partnerDuplicates, drafts, DEFAULT_THRESHOLD)
}
