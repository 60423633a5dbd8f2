// The use cases of contacts, one transaction each.
import type { App } from '../kit/app.ts'
import { Answer, type FormPart, type SentFile } from '../kit/contract.ts'
import { inTransaction, type Db } from '../kit/database.ts'
import { readerNow } from '../kit/list/today.ts'
import { placeOf } from '../kit/list/list-page.ts'
import { pageOf, readSelection, type AskedPage, type AskedSelection } from '../kit/list/list-actions.ts'
import { findPicture, savePicture } from '../kit/pictures.ts'
import { badField, Problem } from '../kit/problem.ts'
import { listTrail } from '../kit/records/trail-queries.ts'
import { changeRecords, createRecords } from '../organisation/records/save-records-actions.ts'
import type { Who } from '../organisation/who.ts'
import { contactName, type Contact, type ContactChange, type NewContact } from './contact.ts'
import { contactFields } from './fields.ts'
import { linkingDomains } from './linked-contacts.ts'
import { domainsOf, listDomainRules, listLinkedContacts } from './linked-contacts-queries.ts'
import { presentContact } from './present-contact.ts'
import { contactsById, contactSource, listNamesakes, listTags, type ContactRow } from './queries.ts'
import { linkInput } from './contact-values.ts'
import { contactSubject } from './save-actions.ts'

export async function listContacts(
  app: App,
  who: Who,
  asked: AskedPage,
): Promise<{ items: Contact[]; next: string | null }> {
  return pageOf(app.db, contactSource(who), asked, readerNow(who.userId), async (ids) => {
    const rows = await contactsById(app.db, ids, who)
    return rows.map((row) => presentContact(row, who))
  })
}

export async function getContactRow(db: Db, who: Who, id: number): Promise<ContactRow> {
  const [row] = await contactsById(db, [id], who)
  if (!row) throw new Problem('not-found')
  return row
}

export async function getContact(app: App, who: Who, id: number): Promise<Answer<Contact>> {
  return withVersion(presentContact(await getContactRow(app.db, who, id), who))
}

function withVersion(contact: Contact, headers: Record<string, string> = {}): Answer<Contact> {
  return new Answer(contact, { etag: `"${contact.version}"`, ...headers })
}

export async function createContact(app: App, who: Who, draft: NewContact): Promise<Answer<Contact>> {
  const rows = await inTransaction(app.db, (trx) => createRecords(contactSubject, trx, who, [draft]))
  const contact = rows.map((row) => presentContact(row, who))[0]
  if (!contact) throw new Problem('not-found')
  return withVersion(contact, { location: `/api/v1/contacts/${contact.id}` })
}

export async function changeContact(
  app: App,
  who: Who,
  id: number,
  version: number,
  change: ContactChange,
): Promise<Answer<Contact>> {
  return inTransaction(app.db, async (trx) => {
    await changeRecords(contactSubject, trx, who, [{ id, version, change }])
    return withVersion(presentContact(await getContactRow(trx, who, id), who))
  })
}

/** Everything but what belongs to one person alone: how to reach them, picture, birthday, profile, opt-outs, notes. */
export async function copyContact(app: App, who: Who, id: number): Promise<Answer<Contact>> {
  const row = await getContactRow(app.db, who, id)
  return createContact(app, who, {
    title: row.title,
    firstName: row.firstName,
    lastName: row.lastName,
    jobFunctionId: row.jobFunctionId,
    jobTitle: row.jobTitle,
    department: row.department,
    addresses: row.addresses,
    partners: row.partners
      .filter((link) => link.visible)
      .map((link) => ({ ...linkInput(link), email: '', phone: '', mainContact: false })),
    managerId: row.manager ? row.managerId : null,
    roleIds: row.roles.map((role) => role.id),
    localizationId: row.localizationId,
    ownerId: row.ownerId,
    teamId: row.teamId,
    companyIds: row.companies
      .map((company) => company.id)
      .filter((company) => who.seesAll || who.companyIds.includes(company)),
    tags: row.tags,
    website: row.website,
    source: row.source,
  })
}

export async function contactPosition(
  app: App,
  who: Who,
  id: number,
  asked: AskedSelection & { readonly sort?: string | undefined },
): Promise<{ position: number | null; previous: number | null; next: number | null }> {
  await getContactRow(app.db, who, id)
  const { sort, ...selection } = asked
  const place = await placeOf(
    app.db,
    contactSource(who),
    { ...readSelection(contactFields, selection), sort },
    id,
    readerNow(who.userId),
  )
  return place ?? { position: null, previous: null, next: null }
}

const mostLinked = 100

export async function linkedContacts(app: App, who: Who, id: number) {
  await getContactRow(app.db, who, id)
  const [own, rules] = await Promise.all([domainsOf(app.db, id), listDomainRules(app.db)])
  const { rows, total } = await listLinkedContacts(app.db, id, linkingDomains(own, rules), who, mostLinked)
  const items = rows.map(({ firstName, lastName, pictureId, domains, partners, ...rest }) => ({
    ...rest,
    name: contactName({ firstName, lastName }),
    picture: pictureId === null ? null : `/api/v1/contacts/${rest.id}/picture?v=${pictureId}`,
    reasons: [
      ...domains.map((domain) => ({ kind: 'domain' as const, domain })),
      ...partners.map((partner) => ({ kind: 'partner' as const, ...partner })),
    ],
  }))
  return { items, total, next: null }
}

export async function duplicateChecks(
  app: App,
  who: Who,
  draft: { readonly firstName: string; readonly lastName: string; readonly exceptId?: number | undefined },
) {
  const namesakes = draft.lastName.trim() === '' ? [] : await listNamesakes(app.db, draft, who)
  const items = namesakes.map(({ firstName, lastName, ...rest }) => ({
    ...rest,
    name: contactName({ firstName, lastName }),
    reasons: [{ code: 'same-name' as const }],
  }))
  return { items }
}

export async function setPicture(
  app: App,
  who: Who,
  id: number,
  form: AsyncIterable<FormPart>,
): Promise<Answer<Contact>> {
  for await (const part of form) {
    if (part.kind !== 'file') continue
    const bytes = await part.bytes()
    return inTransaction(app.db, async (trx) =>
      keepPicture(trx, who, id, await savePicture(trx, bytes, '/file')),
    )
  }
  throw badField('/file', 'required')
}

export function removePicture(app: App, who: Who, id: number): Promise<Answer<Contact>> {
  return inTransaction(app.db, (trx) => keepPicture(trx, who, id, null))
}

async function keepPicture(
  trx: Parameters<typeof createRecords>[1],
  who: Who,
  id: number,
  pictureId: number | null,
): Promise<Answer<Contact>> {
  await changeRecords(contactSubject, trx, who, [{ id, restore: { pictureId } }])
  return withVersion(presentContact(await getContactRow(trx, who, id), who))
}

export async function contactPicture(app: App, who: Who, id: number): Promise<SentFile> {
  const { pictureId } = await getContactRow(app.db, who, id)
  const picture = pictureId === null ? undefined : await findPicture(app.db, pictureId)
  if (!picture) throw new Problem('not-found')
  return {
    name: `${id}.webp`,
    type: picture.type,
    content: picture.bytes,
    inline: true,
    cache: 'private, max-age=31536000, immutable',
  }
}

export async function contactTrail(
  app: App,
  who: Who,
  id: number,
  page: { readonly limit: number; readonly cursor?: string | undefined },
) {
  await getContactRow(app.db, who, id)
  return listTrail(app.db, 'contact', id, page)
}

export async function contactTags(app: App, who: Who, q: string | undefined) {
  return { items: await listTags(app.db, q ?? '', who), next: null }
}
