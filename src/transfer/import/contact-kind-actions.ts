// How rows become contacts: their names, the partners that they name, and what a new one is created from.
import { ContactChange, type Contact } from '../../contacts/contact.ts'
import { contactMatch } from '../../contacts/contact-match.ts'
import { contactName } from '../../contacts/contact-name.ts'
import type { ContactRow } from '../../contacts/queries.ts'
import { contactSubject } from '../../contacts/save-actions.ts'
import type { ContactValues } from '../../contacts/save-queries.ts'
import type { Db } from '../../kit/database.ts'
import type { Who } from '../../organisation/who.ts'
import { contactTransferFields } from '../fields/contact-fields.ts'
import { contactTargets } from '../import-targets.ts'
import { emailKey, firmKey } from '../plan/candidate.ts'
import { findContactCandidates } from '../plan/candidate-queries.ts'
import { findPartnersNamed, findRecordIds, type PartnerNamed } from '../plan/partner-named-queries.ts'
import { fillContact, type LinkValues } from '../plan/fill-contact.ts'
import type { KnownNames } from '../plan/known.ts'
import { askedOnce, draftFrom } from './draft-values.ts'
import type { Drafted, Filler, ImportKind, Memory } from './import-kind.ts'
import { reachedBy, textOf, type Incoming, type IncomingLink } from './incoming.ts'
import { likelyPartners } from './likely-partners-actions.ts'
import type { Reason } from './reason.ts'

type ContactContext = Parameters<typeof contactSubject.apply>[2]

export const contactKind: ImportKind<ContactRow, ContactValues, ContactChange, ContactContext, Contact> = {
  name: 'contact',
  subject: contactSubject,
  fields: contactTransferFields,
  targets: { recognised: contactTargets, offered: contactTransferFields.map((field) => field.target) },
  matchOf: (row) => {
    const { values, jobFunction, links } = row
    return contactMatch({
      ...reachedBy(row),
      title: textOf(values['title']) || null,
      firstName: textOf(values['firstName']),
      lastName: textOf(values['lastName']),
      birthday: textOf(values['birthday']) || null,
      jobTitle: textOf(values['jobTitle']) || jobFunction,
      links,
    })
  },
  candidates: findContactCandidates,
  refusal,
  nameOf: ({ values }) => {
    const name = { firstName: String(values['firstName'] ?? ''), lastName: String(values['lastName'] ?? '') }
    return contactName(name)
  },
  partnerNameOf: ({ links }) => (links.find((link) => link.main) ?? links[0])?.name ?? '',
  openNames,
  draftOf: askedOnce(draftOf),
}

function refusal(row: Incoming): Reason | null {
  if (row.kind === 'company') return { code: 'company-card' }
  if (row.kind === 'group') return { code: 'group-card' }
  return String(row.values['lastName'] ?? '').trim() === ''
    ? { code: 'name-missing', column: row.nameColumn }
    : null
}

/** Partners that are still to be made have negative ids. */
function draftOf({
  phones: _phones,
  pictureId: _picture,
  archivedAt,
  ...values
}: ContactValues): Drafted<ContactChange> {
  const partners = values.partners.map((link) => ({ ...link, partnerId: Math.abs(link.partnerId) }))
  const drafted = draftFrom(ContactChange, { ...values, partners, archived: archivedAt !== null })
  if (!drafted.ok) return drafted
  // An empty text on the card is said, or the chosen function would be written there.
  return { ok: true, draft: { ...drafted.draft, jobTitle: values.jobTitle } }
}

async function openNames(
  db: Db,
  who: Who,
  rows: readonly Incoming[],
  known: KnownNames,
  memory: Memory,
): Promise<Filler<ContactValues>> {
  const names = [...new Set(rows.flatMap((row) => row.links.map((link) => link.name)))]
  const partners = new Map<string, PartnerNamed[]>()
  for (const partner of await findPartnersNamed(db, who, names))
    partners.set(partner.asked, [...(partners.get(partner.asked) ?? []), partner])
  const unknown = names.filter((name) => !partners.has(name) && !memory.partnerIds.has(firmKey(name)))
  const likely = await likelyPartners(db, who, rows, new Set(unknown))
  const references = rows.flatMap((row) => (row.manager === '' ? [] : [row.manager]))
  const managers = await findRecordIds(db, who, 'contact', [...new Set(references)])
  const contactNames = {
    ...known,
    partnerId: (link: IncomingLink, row: Incoming) =>
      choosePartner(partners.get(link.name) ?? [], link, row)?.id ??
      likely.get(link.name) ??
      newPartner(memory, link.name).id,
    managerId: (reference: string) => managers.get(reference),
  }
  return {
    fill: (before, row, isNew) => fillContact(before, row, contactNames, isNew),
    partnersMade: (before, values) => partnersMade(memory, before, values),
    newPartners: (all) => {
      const used = new Set(all.flatMap((values) => values.partners.map((link) => link.partnerId)))
      return [...used].flatMap((id) => memory.partners.get(id) ?? [])
    },
    withPartners: (values, ids) =>
      values.partners.some((link) => ids.has(link.partnerId))
        ? { ...values, partners: values.partners.map((link) => withPartner(link, ids)) }
        : values,
  }
}

function withPartner(link: LinkValues, ids: ReadonlyMap<number, number>): LinkValues {
  return { ...link, partnerId: ids.get(link.partnerId) ?? link.partnerId }
}

/** Of several of one name: the one of that number, else the one that shares the mail domain, else the first one. */
function choosePartner(
  named: readonly PartnerNamed[],
  link: IncomingLink,
  row: Incoming,
): PartnerNamed | undefined {
  const domains = row.emails.map((email) => emailKey(email.address).replace(/^.*@/, ''))
  return (
    named.find((partner) => link.reference !== '' && partner.reference === link.reference) ??
    named.find((partner) => partner.domains.some((domain) => domains.includes(domain))) ??
    named[0]
  )
}

/** Beyond every id that there is, with either sign. */
const firstNew = 1_000_000_000_000

function newPartner(memory: Memory, name: string): { readonly id: number; readonly name: string } {
  const key = firmKey(name)
  const known = memory.partners.get(memory.partnerIds.get(key) ?? 0)
  if (known) return known
  const partner = { id: -firstNew - memory.partners.size, name }
  memory.partnerIds.set(key, partner.id)
  memory.partners.set(partner.id, partner)
  return partner
}

/** The row that brings a partner says so; later ones find it. */
function partnersMade(memory: Memory, before: ContactValues, values: ContactValues): Reason[] {
  const had = new Set(before.partners.map((link) => link.partnerId))
  const ids = values.partners.map((link) => link.partnerId)
  const made = ids.filter((id) => id < 0 && !had.has(id) && !memory.introduced.has(id))
  for (const id of made) memory.introduced.add(id)
  return made.map((id) => ({ code: 'with-new-partner', partner: memory.partners.get(id)?.name ?? '' }))
}
