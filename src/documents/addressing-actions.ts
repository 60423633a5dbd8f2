// Whom the chosen records are: addressees with the address, the company and the language that a document needs.
import { contactName } from '../contacts/contact-name.ts'
import { contactSource } from '../contacts/queries.ts'
import type { Db } from '../kit/database.ts'
import type { ListSource } from '../kit/list/list-source.ts'
import { isLegible, leadName } from '../leads/lead-name.ts'
import { leadSource } from '../leads/queries.ts'
import { listPage } from '../kit/list/list-page.ts'
import { readerNow } from '../kit/list/today.ts'
import { badField } from '../kit/problem.ts'
import { effectiveLocalization } from '../organisation/effective-localization.ts'
import { bodySelection, type BodySelection } from '../organisation/records/bulk-edit-actions.ts'
import type { Who } from '../organisation/who.ts'
import { partnerName } from '../partners/partner-name.ts'
import { partnerSource } from '../partners/queries.ts'
import { chosenAddress, isAtHome, placedAddresses, type Addressee } from './addressee.ts'
import {
  contactAddressees,
  leadAddressees,
  partnerAddressees,
  type ContactAddressee,
  type LeadAddressee,
  type PartnerAddressee,
} from './addressee-queries.ts'
import type { EnvelopesBody } from './contract.ts'

type Use = EnvelopesBody['address']

export interface Chosen {
  readonly subject: EnvelopesBody['subject']
  readonly selection: BodySelection
  readonly sort?: string | undefined
  readonly address: Use
  readonly choices: EnvelopesBody['choices']
}

/** In one document. */
const mostAddressees = 5_000

interface SubjectOfPrints {
  readonly list: (who: Who) => ListSource
  readonly read: (db: Db, ids: readonly number[], who: Who, use: Use) => Promise<Addressee[]>
}

const subjects: Readonly<Record<Chosen['subject'], SubjectOfPrints>> = {
  contacts: {
    list: contactSource,
    read: async (db, ids, who, use) =>
      (await contactAddressees(db, ids, who)).map((row) => ofContact(row, use)),
  },
  partners: {
    list: partnerSource,
    read: async (db, ids, who, use) =>
      (await partnerAddressees(db, ids, who)).map((row) => ofPartner(row, use)),
  },
  leads: {
    list: leadSource,
    read: async (db, ids, who, use) => (await leadAddressees(db, ids, who)).map((row) => ofLead(row, use)),
  },
}

/** In the order of the list; refuses more than one document holds, and nobody at all. */
export async function findAddressees(db: Db, who: Who, chosen: Chosen): Promise<Addressee[]> {
  const { list, read } = subjects[chosen.subject]
  const source = list(who)
  const selection = bodySelection(source, chosen.selection)
  const asked = { ...selection, sort: chosen.sort, limit: mostAddressees }
  const { ids, next } = await listPage(db, source, asked, readerNow(who.userId))
  if (next !== null) throw badField('/selection', 'too-many', { max: mostAddressees })
  if (ids.length === 0) throw badField('/selection', 'not-found')
  const known = await read(db, ids, who, chosen.address)
  return withChoices(known, chosen.choices).map((one) => ({ ...one, atHome: isAtHome(one) }))
}

/** Refuses, at its field, what nobody among them has. */
function withChoices(addressees: readonly Addressee[], choices: Chosen['choices']): Addressee[] {
  const chosen = new Map(choices.map((choice, place) => [choice.id, { ...choice, place }]))
  const known = new Set(addressees.map(({ id }) => id))
  const unknown = choices.findIndex(({ id }) => !known.has(id))
  if (unknown >= 0) throw badField(`/choices/${unknown}/id`, 'not-found')
  return addressees.map((addressee) => {
    const choice = chosen.get(addressee.id)
    if (!choice) return addressee
    const { from, index, place } = choice
    const address = addressee.addresses.find((one) => one.kind === from && one.index === index)
    if (!address) throw badField(`/choices/${place}/index`, 'not-found')
    return { ...addressee, address }
  })
}

function ofContact(row: ContactAddressee, use: Use): Addressee {
  const { id, reference, title, firstName, lastName, partner } = row
  const { language, country, from } = effectiveLocalization(row.localizations)
  const own = { kind: 'contact' as const, id, addresses: row.addresses }
  const owners = partner ? [own, { ...partner, kind: 'partner' as const }] : [own]
  return {
    kind: 'contact',
    id,
    reference,
    name: contactName(row),
    person: { kind: 'contact', id, title, firstName, lastName },
    company: partner?.kind === 'company' ? { kind: 'partner', id: partner.id, name: partner.name } : null,
    atHome: false,
    address: chosenAddress(owners, use),
    addresses: placedAddresses(owners),
    language,
    country,
    languageFrom: from,
  }
}

function ofPartner(row: PartnerAddressee, use: Use): Addressee {
  const { id, reference, title, firstName, name } = row
  const { language, country, from } = effectiveLocalization(row.localizations)
  const place = { kind: 'partner' as const, id }
  const individual = row.kind === 'individual'
  const owners = [{ ...place, addresses: row.addresses }]
  return {
    ...place,
    reference,
    name: partnerName(row),
    person: individual ? { ...place, title, firstName, lastName: name } : null,
    company: individual ? null : { ...place, name },
    atHome: false,
    address: chosenAddress(owners, use),
    addresses: placedAddresses(owners),
    language,
    country,
    languageFrom: from,
  }
}

function ofLead(row: LeadAddressee, use: Use): Addressee {
  const { id, reference, title, firstName, lastName, companyName } = row
  const { language, country, from } = effectiveLocalization(row.localizations)
  const place = { kind: 'lead' as const, id }
  const owners = [{ ...place, addresses: row.addresses }]
  return {
    ...place,
    reference,
    name: leadName(row),
    person: isLegible(lastName) ? { ...place, title, firstName, lastName } : null,
    company: isLegible(companyName) ? { ...place, name: companyName } : null,
    atHome: false,
    address: chosenAddress(owners, use),
    addresses: placedAddresses(owners),
    language,
    country,
    languageFrom: from,
  }
}
