// What each of many leads becomes: whoever is known beyond doubt, else somebody new; who may be known is left to a look.
import type { Candidate } from '../../duplicates/likeness.ts'
import { whyAlike } from '../../duplicates/likeness-words.ts'
import { organisationForm } from '../../duplicates/normalise/organisation.ts'
import { compact } from '../../duplicates/normalise/text.ts'
import type { Language } from '../../kit/words.ts'
import type { BatchLead, Counts, LeadPlan, PlannedSide } from './batch.ts'
import type { BatchOutcome } from './batch-outcomes.ts'

/** A lead with those whom it may be. */
export interface Looked {
  readonly name: string
  readonly companyName: string
  readonly isPerson: boolean
  readonly isConverted: boolean
  readonly contacts: readonly Candidate[]
  readonly partners: readonly Candidate[]
}

export interface Wanted {
  readonly partners: boolean
  readonly contacts: boolean
  readonly language: Language
}

export interface Planned {
  readonly outcome: Extract<BatchOutcome, 'waiting' | 'doubtful' | 'nothing' | 'already'>
  readonly plan: LeadPlan
}

const nobody: LeadPlan = { partner: { as: 'none' }, contact: { as: 'none' }, doubt: null }

/** In their order: a company that several leads name is made by the first of them. */
export function planLeads(leads: readonly Looked[], wanted: Wanted): Planned[] {
  const makers = new Map<string, number>()
  return leads.map((lead, place) => planLead(lead, place, wanted, makers))
}

function planLead(lead: Looked, place: number, wanted: Wanted, makers: Map<string, number>): Planned {
  if (lead.isConverted) return { outcome: 'already', plan: nobody }
  const wantsPartner = wanted.partners && lead.companyName.trim() !== ''
  const wantsContact = wanted.contacts && lead.isPerson
  if (!wantsPartner && !wantsContact) return { outcome: 'nothing', plan: nobody }
  const doubt =
    (wantsContact ? doubtOf('contact', lead.contacts, wanted.language) : null) ??
    (wantsPartner ? doubtOf('partner', lead.partners, wanted.language) : null)
  if (doubt) return { outcome: 'doubtful', plan: { ...nobody, doubt } }
  const contact = wantsContact ? (known('contact', lead.contacts) ?? newOne(lead.name)) : nobody.contact
  const partner = wantsPartner
    ? (known('partner', lead.partners) ?? madeOnce(lead.companyName, place, makers))
    : nobody.partner
  return { outcome: 'waiting', plan: { partner, contact, doubt: null } }
}

type Subject = 'contact' | 'partner'

/** A batch takes nobody for somebody else: likely is not enough. Companies of the very same name are one, people are not. */
function sureOf(subject: Subject, candidates: readonly Candidate[]): Candidate | undefined {
  const sure = candidates.find(({ tier }) => tier === 'automatic')
  if (sure || subject === 'contact') return sure
  const [only, ...others] = candidates.filter(({ sameName }) => sameName)
  return others.length === 0 && only?.tier === 'probable' ? only : undefined
}

function known(subject: Subject, candidates: readonly Candidate[]): PlannedSide | undefined {
  const sure = sureOf(subject, candidates)
  return sure && { as: 'existing', id: sure.id, reference: sure.reference, name: sure.name }
}

/** Somebody of that name, or likely the same, who is not known beyond doubt. */
function doubtOf(subject: Subject, candidates: readonly Candidate[], language: Language): LeadPlan['doubt'] {
  if (sureOf(subject, candidates)) return null
  const like = candidates.find(({ sameName, tier }) => sameName || tier !== 'possible')
  if (!like) return null
  const { id, reference, name } = like
  return { subject, id, reference, name, why: whyAlike(language, like) }
}

function newOne(name: string): PlannedSide {
  return { as: 'new', name }
}

/** `SARL Moulin` and `Moulin` are one company. */
function madeOnce(name: string, place: number, makers: Map<string, number>): PlannedSide {
  const key = compact(organisationForm(name)) || name.trim()
  const maker = makers.get(key)
  if (maker !== undefined) return { as: 'shared', place: maker, name }
  makers.set(key, place)
  return newOne(name)
}

export function countPlan(leads: readonly Pick<BatchLead, 'outcome' | 'plan'>[]): Counts {
  const converted = leads.filter(({ outcome }) => outcome === 'waiting')
  const of = (side: Subject, as: PlannedSide['as']) =>
    converted.filter(({ plan }) => plan[side].as === as).length
  return {
    leads: leads.length,
    converted: converted.length,
    newPartners: of('partner', 'new'),
    newContacts: of('contact', 'new'),
    knownPartners: of('partner', 'existing'),
    knownContacts: of('contact', 'existing'),
    left: leads.length - converted.length,
  }
}
