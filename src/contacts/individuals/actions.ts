// Makes a contact of an individual, or an individual of a contact: the one that was is archived, and nothing of it is lost.
import type { App } from '../../kit/app.ts'
import { Answer } from '../../kit/contract.ts'
import { inTransaction, rehearse, type Trx } from '../../kit/database.ts'
import { Problem } from '../../kit/problem.ts'
import type { Values } from '../../kit/records/scalars.ts'
import { getRow, requireRecord } from '../../organisation/records/record-actions.ts'
import {
  isHeldBesides,
  isMergedSince,
  removeConverted,
  type ConvertedTable,
} from '../../organisation/records/conversions-queries.ts'
import {
  changeRecords,
  createUnchecked,
  lockedRow,
  unchecked,
} from '../../organisation/records/save-records-actions.ts'
import type { KeptRow, ShownRecord, Subject } from '../../organisation/records/subject.ts'
import type { Who } from '../../organisation/who.ts'
import { partnerName } from '../../partners/partner-name.ts'
import { partnerSubject } from '../../partners/save-actions.ts'
import { contactName } from '../contact-name.ts'
import { contactSubject } from '../save-actions.ts'
import { contactOfIndividual, individualOfContact, tellFields } from './become.ts'
import type { IndividualConversionReply } from './contract.ts'
import {
  findConversion,
  giveActivity,
  insertConversion,
  listConversions,
  setUndone,
  takeActivityBack,
  type ConversionRow,
} from './queries.ts'

interface Asked {
  readonly version?: number | undefined
  readonly dryRun: boolean
}

type Reply = IndividualConversionReply

export async function convertToContact(app: App, who: Who, id: number, asked: Asked) {
  return convertOrTell(app, asked, `/api/v1/partners/${id}/conversions`, async (trx) => {
    const partner = await taken(trx, who, partnerSubject, id, asked.version)
    if (partner.kind !== 'individual') throw new Problem('conflict')
    const values = partnerSubject.valuesOf(partner)
    const contact = await createUnchecked(contactSubject, trx, who, contactOfIndividual(values))
    await setAside(trx, who, partnerSubject, id, true)
    const { userId } = who
    const kept = { partnerId: id, contactId: contact.id, made: 'contact', version: contact.version } as const
    const conversionId = await insertConversion(trx, { ...kept, userId })
    await giveActivity(trx, conversionId)
    const made = { id: contact.id, reference: contact.reference, name: contactName(contact) }
    return { id: conversionId, made, ...tellFields(values, 'name') }
  })
}

export async function convertToIndividual(app: App, who: Who, id: number, asked: Asked) {
  return convertOrTell(app, asked, `/api/v1/contacts/${id}/conversions`, async (trx) => {
    const contact = await taken(trx, who, contactSubject, id, asked.version)
    const values = contactSubject.valuesOf(contact)
    const partner = await createUnchecked(partnerSubject, trx, who, individualOfContact(values))
    await setAside(trx, who, contactSubject, id, true)
    const { userId } = who
    const kept = { partnerId: partner.id, contactId: id, made: 'partner', version: partner.version } as const
    const conversionId = await insertConversion(trx, { ...kept, userId })
    await giveActivity(trx, conversionId)
    const made = { id: partner.id, reference: partner.reference, name: partnerName(partner) }
    return { id: conversionId, made, ...tellFields(values, 'lastName') }
  })
}

/** What a dry run makes has neither id nor reference. */
async function convertOrTell(
  app: App,
  { dryRun }: Asked,
  location: string,
  convert: (trx: Trx) => Promise<Reply>,
): Promise<Answer<Reply> | Reply> {
  if (dryRun) return { ...(await rehearse(app.db, convert)), id: null, made: null }
  const done = await inTransaction(app.db, convert)
  return new Answer(done, { location: `${location}/${done.id}` })
}

/** Locked, in use, and as it was read. */
async function taken<Row extends KeptRow, V extends Values, C, X, Shown extends ShownRecord>(
  trx: Trx,
  who: Who,
  subject: Subject<Row, V, C, X, Shown>,
  id: number,
  version: number | undefined,
): Promise<Row> {
  const row = await lockedRow(subject, trx, who, { id, version })
  if (row.archivedAt !== null) throw new Problem('conflict')
  return row
}

/** Archived because it became the other, or back in use because that was undone. */
async function setAside<Row extends KeptRow, V extends Values, X, Shown extends ShownRecord>(
  trx: Trx,
  who: Who,
  subject: Subject<Row, V, { archived: boolean }, X, Shown>,
  id: number,
  archived: boolean,
): Promise<void> {
  const action = archived ? 'converted' : 'unconverted'
  await changeRecords(unchecked(subject), trx, who, [{ id, change: { archived } }], action)
}

export async function conversionsOf(app: App, who: Who, table: ConvertedTable, id: number) {
  if (table === 'partner') await requireRecord(app.db, who, partnerSubject, id)
  else await requireRecord(app.db, who, contactSubject, id)
  return { items: await listConversions(app.db, who, table, id), next: null }
}

/** The one that was made goes, and the one that was comes back; what has changed or is used since stays, and is named. */
export async function undoConversion(
  app: App,
  who: Who,
  table: ConvertedTable,
  recordId: number,
  id: number,
): Promise<void> {
  await inTransaction(app.db, async (trx) => {
    if (table === 'partner') await getRow(trx, who, partnerSubject, recordId)
    else await getRow(trx, who, contactSubject, recordId)
    const conversion = await findConversion(trx, table, recordId, id)
    if (!conversion) throw new Problem('not-found')
    if (conversion.undone) throw new Problem('conflict')
    const { partnerId, contactId, made, version } = conversion
    await refuseMerged(trx, conversion, id)
    await takeActivityBack(trx, id)
    await setUndone(trx, id, who.userId)
    if (made === 'contact') {
      await remove(trx, who, contactSubject, contactId, version, id)
      await setAside(trx, who, partnerSubject, partnerId, false)
    } else {
      await remove(trx, who, partnerSubject, partnerId, version, id)
      await setAside(trx, who, contactSubject, contactId, false)
    }
  })
}

/** Whoever was put aside and is one with another by now cannot come back alone: the merge is undone first. */
async function refuseMerged(trx: Trx, { partnerId, contactId, made }: ConversionRow, id: number) {
  const [subject, recordId] =
    made === 'contact' ? (['partner', partnerId] as const) : (['contact', contactId] as const)
  if (!(await isMergedSince(trx, subject, recordId, { table: 'individual_conversion', id }))) return
  throw new Problem('depended-on', { details: { blockers: [{ subject, id: recordId, why: 'changed' }] } })
}

async function remove<Row extends KeptRow, V extends Values, C, X, Shown extends ShownRecord>(
  trx: Trx,
  who: Who,
  subject: Subject<Row, V, C, X, Shown> & { readonly table: ConvertedTable },
  id: number,
  version: number,
  conversionId: number,
): Promise<void> {
  const row = await lockedRow(subject, trx, who, { id })
  const blocker = (why: 'changed' | 'used') =>
    new Problem('depended-on', { details: { blockers: [{ subject: subject.table, id, why }] } })
  if (row.version !== version) throw blocker('changed')
  const by = { table: 'individual_conversion', id: conversionId } as const
  if (await isHeldBesides(trx, subject.table, id, by)) throw blocker('used')
  await removeConverted(trx, subject.table, id)
}
