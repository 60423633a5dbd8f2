// What a contact and a partner inherit from a lead, as values of their own.
import { emptyContact } from '../contacts/contact-values.ts'
import type { ContactValues } from '../contacts/save-queries.ts'
import { emptyPartner, type PartnerValues } from '../partners/partner-values.ts'
import { valuesOf, type LeadValues } from './lead-values.ts'
import type { LeadRow } from './queries.ts'

/** A lead with the name of its source, which contacts and partners keep as text. */
export type Inherited = LeadValues & { readonly sourceName: string }

export function inheritedFrom(lead: LeadRow): Inherited {
  return { ...valuesOf(lead), sourceName: lead.source ?? '' }
}

export interface InheritedLink {
  readonly partnerId: number
  readonly mainContact: boolean
}

export function contactFrom(lead: Inherited, link: InheritedLink | null): ContactValues {
  const { title, firstName, lastName, jobTitle, department, website } = lead
  return {
    ...emptyContact,
    ...sharedFrom(lead),
    ...personalFrom(lead),
    title,
    firstName,
    lastName,
    jobTitle,
    department,
    website: link === null ? website : '',
    partners: link === null ? [] : [linkTo(link)],
  }
}

/** What a contact that is there is filled with. */
export function intoContact(
  lead: Inherited,
  link: InheritedLink | null,
): (before: ContactValues) => ContactValues {
  const values = contactFrom(lead, link)
  return (before) => asBefore(before, values)
}

/** It stays what it is, and is called as it is unless somebody chooses otherwise. */
export function intoPartner(lead: Inherited, withContact: boolean): (before: PartnerValues) => PartnerValues {
  return (before) => asBefore(before, partnerFrom(lead, before.kind, withContact))
}

interface Kept {
  readonly companyIds: readonly number[]
  readonly archivedAt: string | null
}

/** Who is everybody's stays everybody's, and whoever is put aside stays there. */
function asBefore<V extends Kept>({ companyIds, archivedAt }: V, values: V): V {
  return { ...values, archivedAt, companyIds: companyIds.length === 0 ? [] : values.companyIds }
}

function linkTo({ partnerId, mainContact }: InheritedLink): ContactValues['partners'][number] {
  return {
    partnerId,
    functionId: null,
    roleIds: [],
    email: '',
    phone: '',
    main: true,
    mainContact,
    since: null,
    until: null,
  }
}

/** A company of whose people nobody becomes a contact, and an individual, are reached by the lead's own details. */
export function partnerFrom(
  lead: Inherited,
  kind: PartnerValues['kind'],
  withContact: boolean,
): PartnerValues {
  const { title, firstName, lastName, companyName, website } = lead
  const isCompany = kind === 'company'
  const name = isCompany ? { name: companyName } : { title, firstName, name: lastName }
  return {
    ...emptyPartner,
    ...sharedFrom(lead),
    ...(isCompany && withContact ? {} : personalFrom(lead)),
    ...name,
    kind,
    website,
    sectorId: lead.sectorId,
  }
}

function sharedFrom({ addresses, ownerId, teamId, companyIds, sourceName }: Inherited) {
  return { addresses, ownerId, teamId, companyIds, source: sourceName }
}

function personalFrom(lead: Inherited) {
  const { emails, phones, pictureId, doNotCall, doNotEmail, tags, description } = lead
  return { emails, phones, pictureId, doNotCall, doNotEmail, tags, notes: description }
}
