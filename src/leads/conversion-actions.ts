// Converts a lead into a partner and a contact, new or existing, and takes it back as long as nothing new hangs on them.
import { contactMergeRules } from '../contacts/merge-rules.ts'
import { contactName } from '../contacts/contact-name.ts'
import { contactSubject } from '../contacts/save-actions.ts'
import type { ContactValues } from '../contacts/save-queries.ts'
import type { Rule } from '../duplicates/merge/plan-merge.ts'
import type { App } from '../kit/app.ts'
import { Answer } from '../kit/contract.ts'
import { inTransaction, rehearse, type Trx } from '../kit/database.ts'
import { badField, Problem } from '../kit/problem.ts'
import type { Values } from '../kit/records/scalars.ts'
import { getRow } from '../organisation/records/record-actions.ts'
import { lockRecords } from '../organisation/records/records-queries.ts'
import { changeRecords, createRecords } from '../organisation/records/save-records-actions.ts'
import type { KeptRow, ShownRecord, Subject } from '../organisation/records/subject.ts'
import type { Who } from '../organisation/who.ts'
import { partnerMergeRules } from '../partners/merge-rules.ts'
import { partnerName } from '../partners/partner-name.ts'
import type { PartnerValues } from '../partners/partner-values.ts'
import { partnerSubject } from '../partners/save-actions.ts'
import type { ConversionBody, ConversionReply, ConvertedSide } from './conversion.ts'
import {
  fieldsChangedSince,
  findConversion,
  insertConversion,
  isHeld,
  isMergedSince,
  removeMade,
  setUndone,
  type ConvertedTable,
  type Kept,
} from './conversion-queries.ts'
import { contactFrom, inheritedFrom, partnerFrom, type Inherited } from './inherited-values.ts'
import { firstOf } from './lead-values.ts'
import { fillExisting, tellNew } from './plan-conversion.ts'
import { listStatuses, type LeadRow } from './queries.ts'
import { leadSubject } from './save-actions.ts'
import { shownTo } from './shown-fields.ts'

interface Converted {
  readonly side: ConvertedSide & { readonly id: number }
  readonly kept: Kept
}

export async function convertLead(
  app: App,
  who: Who,
  id: number,
  { dryRun, ...asked }: ConversionBody,
): Promise<Answer<ConversionReply> | ConversionReply> {
  if (!dryRun) {
    const done = await inTransaction(app.db, (trx) => convert(trx, who, id, asked))
    return new Answer(done, { location: `/api/v1/leads/${id}` })
  }
  const { partner, contact } = await rehearse(app.db, (trx) => convert(trx, who, id, asked))
  return { id: null, leadId: id, partner: unmade(partner), contact: unmade(contact) }
}

/** What a dry run made has neither id nor reference. */
function unmade(side: ConvertedSide | null): ConvertedSide | null {
  return side?.made ? { ...side, id: null, reference: null } : side
}

type Asked = Omit<ConversionBody, 'dryRun'>

export async function convert(trx: Trx, who: Who, id: number, asked: Asked): Promise<ConversionReply> {
  const lead = await lockedLead(trx, who, id, asked.version)
  if (asked.partner.as === 'none' && asked.contact.as === 'none') throw badField('/contact', 'required')
  const inherited = inheritedFrom(lead)
  const partner = await becomePartner(trx, who, inherited, asked)
  const contact = await becomeContact(trx, who, inherited, asked, partner?.side.id ?? null)
  const conversionId = await insertConversion(trx, {
    leadId: id,
    partner: partner?.kept ?? null,
    contact: contact?.kept ?? null,
    former: { statusId: lead.statusId, lostReasonId: lead.lostReasonId },
    userId: who.userId,
  })
  const statusId = firstOf(await listStatuses(trx), 'converted') ?? lead.statusId
  const restore = { statusId, lostReasonId: null }
  await changeRecords(unchecked(leadSubject), trx, who, [{ id, restore }], 'converted')
  return { id: conversionId, leadId: id, partner: partner?.side ?? null, contact: contact?.side ?? null }
}

async function lockedLead(trx: Trx, who: Who, id: number, version: number | undefined): Promise<LeadRow> {
  await lockRecords(trx, 'lead', [id])
  const lead = await getRow(trx, who, leadSubject, id)
  if (lead.statusKind === 'converted') throw new Problem('converted')
  if (version !== undefined && version !== lead.version)
    throw new Problem('version-differs', { details: { current: leadSubject.present(lead, who) } })
  return lead
}

async function becomePartner(trx: Trx, who: Who, lead: Inherited, asked: Asked): Promise<Converted | null> {
  const withContact = asked.contact.as !== 'none'
  const nameOf = (values: PartnerValues) => partnerName(values)
  switch (asked.partner.as) {
    case 'none':
      return null
    case 'new': {
      const values = { ...partnerFrom(lead, asked.partner.kind, withContact), prospect: true }
      if (values.name.trim() === '') throw badField('/partner', 'required')
      return make(trx, who, partnerSubject, values, nameOf)
    }
    case 'existing':
      return fill(trx, who, partnerSubject, {
        ...asked.partner,
        pointer: '/partner/id',
        rules: partnerMergeRules,
        // It stays what it is, and is called as it is unless somebody chooses otherwise.
        inherited: (before) => partnerFrom(lead, before.kind, withContact),
        nameOf,
      })
  }
}

async function becomeContact(
  trx: Trx,
  who: Who,
  lead: Inherited,
  asked: Asked,
  partnerId: number | null,
): Promise<Converted | null> {
  const link = partnerId === null ? null : { partnerId, mainContact: asked.mainContact }
  const values = contactFrom(lead, link)
  const nameOf = (named: ContactValues) => contactName(named)
  switch (asked.contact.as) {
    case 'none':
      return null
    case 'new':
      if (values.lastName.trim() === '') throw badField('/contact', 'required')
      return make(trx, who, contactSubject, values, nameOf)
    case 'existing':
      return fill(trx, who, contactSubject, {
        ...asked.contact,
        pointer: '/contact/id',
        rules: contactMergeRules,
        inherited: () => values,
        nameOf,
      })
  }
}

/** What is inherited stood in the lead already: nobody chose it now. */
function unchecked<Row extends KeptRow, V extends Values, C, X, Shown extends ShownRecord>(
  subject: Subject<Row, V, C, X, Shown>,
): Subject<Row, V, C, X, Shown> {
  return { ...subject, check: () => Promise.resolve() }
}

async function make<
  Row extends KeptRow & Named,
  V extends Values,
  C extends object,
  X,
  Shown extends ShownRecord,
>(
  trx: Trx,
  who: Who,
  subject: Subject<Row, V, C, X, Shown>,
  values: V,
  nameOf: (values: V) => string,
): Promise<Converted> {
  const given = { ...unchecked(subject), start: () => values, apply: (start: V) => start }
  const [row] = await createRecords(given, trx, who, [{} as C])
  if (!row) throw new Problem('not-allowed')
  const { id, reference, version } = row
  return {
    side: { id, reference, name: nameOf(values), made: true, fields: tellNew(values).map(shownTo(who)) },
    kept: { id, before: null, version },
  }
}

interface Named {
  readonly reference: string
}

interface Filling<V extends Values> {
  readonly id: number
  readonly choices: Parameters<typeof fillExisting>[3]
  readonly pointer: string
  readonly rules: Readonly<Record<keyof V & string, Rule>>
  readonly inherited: (before: V) => V
  readonly nameOf: (values: V) => string
}

async function fill<Row extends KeptRow & Named, V extends Values, C, X, Shown extends ShownRecord>(
  trx: Trx,
  who: Who,
  subject: Subject<Row, V, C, X, Shown>,
  { id, choices, pointer, rules, inherited, nameOf }: Filling<V>,
): Promise<Converted> {
  await lockRecords(trx, subject.table, [id])
  const [row] = await subject.load(trx, [id], who)
  if (!row) throw badField(pointer, 'not-found')
  const before = subject.valuesOf(row)
  const { values, fields } = fillExisting({ id, values: before }, inherited(before), rules, choices)
  const [edited] = await changeRecords(unchecked(subject), trx, who, [{ id, restore: values }])
  return {
    side: {
      id,
      reference: row.reference,
      name: nameOf(values),
      made: false,
      fields: fields.map(shownTo(who)),
    },
    kept: { id, before: edited?.before ?? {}, version: edited?.version ?? row.version },
  }
}

/** What keeps a conversion from being undone. */
export interface Blocker {
  readonly subject: ConvertedTable
  readonly id: number
  /** Somebody changed it since, or something new points at it. */
  readonly why: 'changed' | 'used'
}

export async function undoConversion(app: App, who: Who, leadId: number, id: number): Promise<void> {
  await inTransaction(app.db, (trx) => undoConversionIn(trx, who, leadId, id))
}

export async function undoConversionIn(trx: Trx, who: Who, leadId: number, id: number): Promise<void> {
  await lockRecords(trx, 'lead', [leadId])
  await getRow(trx, who, leadSubject, leadId)
  const conversion = await findConversion(trx, leadId, id)
  if (!conversion) throw new Problem('not-found')
  if (conversion.undone) throw new Problem('conflict')
  const { partner, contact, former } = conversion
  // The contact goes first: it holds on to the partner.
  const blockers = [
    ...(contact ? await takeBack(trx, who, contactSubject, 'contact', contact, id) : []),
    ...(partner ? await takeBack(trx, who, partnerSubject, 'partner', partner, id) : []),
  ]
  if (blockers.length > 0) throw new Problem('depended-on', { details: { blockers } })
  await setUndone(trx, id, who.userId)
  await changeRecords(unchecked(leadSubject), trx, who, [{ id: leadId, restore: former }], 'unconverted')
}

async function takeBack<Row extends KeptRow, V extends Values, C, X, Shown extends ShownRecord>(
  trx: Trx,
  who: Who,
  subject: Subject<Row, V, C, X, Shown>,
  table: ConvertedTable,
  kept: Kept,
  conversionId: number,
): Promise<Blocker[]> {
  const { id, before } = kept
  await lockRecords(trx, table, [id])
  await getRow(trx, who, subject, id)
  if (await isMergedSince(trx, table, id, conversionId)) return [{ subject: table, id, why: 'changed' }]
  const changed = await fieldsChangedSince(trx, table, kept)
  if (before !== null) {
    if (changed.some((name) => name in before)) return [{ subject: table, id, why: 'changed' }]
    await changeRecords(unchecked(subject), trx, who, [{ id, restore: before as Partial<V> }])
    return []
  }
  if (changed.length > 0) return [{ subject: table, id, why: 'changed' }]
  if (await isHeld(trx, table, id, conversionId)) return [{ subject: table, id, why: 'used' }]
  await removeMade(trx, table, id)
  return []
}
