// Whom the chosen records are: addressees with the address, the company and the language that a document needs.
import { contactName } from '../contacts/contact-name.ts'
import { contactSource } from '../contacts/queries.ts'
import type { Db } from '../kit/database.ts'
import { listPage } from '../kit/list/list-page.ts'
import { readerNow } from '../kit/list/today.ts'
import { badField } from '../kit/problem.ts'
import { effectiveLocalization } from '../organisation/effective-localization.ts'
import { bodySelection, type BodySelection } from '../organisation/records/bulk-edit-actions.ts'
import type { Who } from '../organisation/who.ts'
import { partnerName } from '../partners/partner-name.ts'
import { partnerSource } from '../partners/queries.ts'
import { chosenAddress, type Addressee } from './addressee.ts'
import {
  contactAddressees,
  partnerAddressees,
  type ContactAddressee,
  type PartnerAddressee,
} from './addressee-queries.ts'
import type { EnvelopesBody } from './contract.ts'

type Use = EnvelopesBody['address']

export interface Chosen {
  readonly subject: EnvelopesBody['subject']
  readonly selection: BodySelection
  readonly sort?: string | undefined
  readonly address: Use
}

/** In one document. */
const mostAddressees = 5_000

/** In the order of the list; refuses more than one document holds, and nobody at all. */
export async function findAddressees(db: Db, who: Who, chosen: Chosen): Promise<Addressee[]> {
  const source = chosen.subject === 'contacts' ? contactSource(who) : partnerSource(who)
  const selection = bodySelection(source, chosen.selection)
  const asked = { ...selection, sort: chosen.sort, limit: mostAddressees }
  const { ids, next } = await listPage(db, source, asked, readerNow(who.userId))
  if (next !== null) throw badField('/selection', 'too-many', { max: mostAddressees })
  if (ids.length === 0) throw badField('/selection', 'not-found')
  if (chosen.subject === 'contacts') {
    return (await contactAddressees(db, ids, who)).map((row) => ofContact(row, chosen.address))
  }
  return (await partnerAddressees(db, ids, who)).map((row) => ofPartner(row, chosen.address))
}

function ofContact(row: ContactAddressee, use: Use): Addressee {
  const { id, reference, title, firstName, lastName, partner } = row
  const { language, from } = effectiveLocalization(row.localizations)
  const own = { kind: 'contact' as const, id, addresses: row.addresses }
  const owners = partner ? [own, { ...partner, kind: 'partner' as const }] : [own]
  return {
    kind: 'contact',
    id,
    reference,
    name: contactName(row),
    person: { kind: 'contact', id, title, firstName, lastName },
    company: partner?.kind === 'company' ? { kind: 'partner', id: partner.id, name: partner.name } : null,
    address: chosenAddress(owners, use),
    language,
    languageFrom: from,
  }
}

function ofPartner(row: PartnerAddressee, use: Use): Addressee {
  const { id, reference, title, firstName, name } = row
  const { language, from } = effectiveLocalization(row.localizations)
  const place = { kind: 'partner' as const, id }
  const individual = row.kind === 'individual'
  return {
    ...place,
    reference,
    name: partnerName(row),
    person: individual ? { ...place, title, firstName, lastName: name } : null,
    company: individual ? null : { ...place, name },
    address: chosenAddress([{ ...place, addresses: row.addresses }], use),
    language,
    languageFrom: from,
  }
}
