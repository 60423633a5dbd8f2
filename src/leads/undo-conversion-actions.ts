// Takes a conversion back as long as nothing new hangs on what it made; what other conversions say of a record stays said.
import { contactMerging } from '../contacts/merging-actions.ts'
import type { ContactValues } from '../contacts/save-queries.ts'
import type { MergeableRow, Merging } from '../duplicates/merge/merging.ts'
import type { App } from '../kit/app.ts'
import { isForeignKeyViolation } from '../kit/constraint-problem.ts'
import { inTransaction, type Trx } from '../kit/database.ts'
import { Problem } from '../kit/problem.ts'
import type { Values } from '../kit/records/scalars.ts'
import { getRow } from '../organisation/records/record-actions.ts'
import {
  isHeldBesides,
  isMergedSince,
  removeConverted,
  type ConvertedTable,
} from '../organisation/records/conversions-queries.ts'
import { lockRecords } from '../organisation/records/records-queries.ts'
import { changeRecords, unchecked } from '../organisation/records/save-records-actions.ts'
import type { ShownRecord } from '../organisation/records/subject.ts'
import type { Who } from '../organisation/who.ts'
import { partnerMerging } from '../partners/merging-actions.ts'
import type { PartnerValues } from '../partners/partner-values.ts'
import {
  fieldsChangedSince,
  findConversion,
  laterConversions,
  returnActivity,
  setBefore,
  setUndone,
  type ConversionRow,
  type Former,
  type Kept,
  type LaterConversion,
} from './conversion-queries.ts'
import { inheritedFrom, intoContact, intoPartner, type Inherited } from './inherited-values.ts'
import { requireFirst } from './lead-values.ts'
import { replayed } from './replay-conversions.ts'
import { leadsById, listStatuses } from './queries.ts'
import { leadSubject } from './save-actions.ts'

/** What keeps a conversion from being undone. */
export interface Blocker {
  readonly subject: ConvertedTable
  readonly id: number
  /** Somebody changed it since, or what it was can be no more; something new points at it. */
  readonly why: 'changed' | 'used'
}

export async function undoConversion(app: App, who: Who, leadId: number, id: number): Promise<void> {
  await inTransaction(app.db, (trx) => undoConversionIn(trx, who, leadId, id))
}

export async function undoConversionIn(trx: Trx, who: Who, leadId: number, id: number): Promise<void> {
  await lockRecords(trx, 'lead', [leadId])
  await getRow(trx, who, leadSubject, leadId)
  const { partner, contact, former } = await lockedConversion(trx, leadId, id)
  await returnActivity(trx, id)
  // The contact goes first: it holds on to the partner.
  const blockers = [
    ...(contact ? await takeBack(trx, who, contactSide, contact, id) : []),
    ...(partner ? await takeBack(trx, who, partnerSide, partner, id) : []),
  ]
  if (blockers.length > 0) throw new Problem('depended-on', { details: { blockers } })
  await setUndone(trx, id, who.userId)
  const restore = await stillThere(trx, former)
  await changeRecords(unchecked(leadSubject), trx, who, [{ id: leadId, restore }], 'unconverted')
}

/** The partner first, as a conversion locks them; what is known of them is read once they are locked. */
async function lockedConversion(trx: Trx, leadId: number, id: number): Promise<ConversionRow> {
  const found = await findConversion(trx, leadId, id)
  if (!found) throw new Problem('not-found')
  if (found.undone) throw new Problem('conflict')
  if (found.partner) await lockRecords(trx, 'partner', [found.partner.id])
  if (found.contact) await lockRecords(trx, 'contact', [found.contact.id])
  return (await findConversion(trx, leadId, id)) ?? found
}

/** A lead whose status is gone is a new one. */
async function stillThere(trx: Trx, { statusId, lostReasonId }: Former) {
  return statusId === null
    ? { statusId: requireFirst(await listStatuses(trx), 'open'), lostReasonId: null }
    : { statusId, lostReasonId }
}

interface Side<Row extends MergeableRow, V extends Values, Shown extends ShownRecord> {
  readonly table: ConvertedTable
  readonly merging: Merging<Row, V, Shown>
  /** What another lead gave the record. */
  readonly inherited: (lead: Inherited, conversion: LaterConversion) => (before: V) => V
}

const contactSide = {
  table: 'contact' as const,
  merging: contactMerging,
  inherited: (
    lead: Inherited,
    { partnerId, asked }: LaterConversion,
  ): ((before: ContactValues) => ContactValues) =>
    intoContact(lead, partnerId === null ? null : { partnerId, mainContact: asked.mainContact ?? false }),
}

const partnerSide = {
  table: 'partner' as const,
  merging: partnerMerging,
  inherited: (
    lead: Inherited,
    { withContact }: LaterConversion,
  ): ((before: PartnerValues) => PartnerValues) => intoPartner(lead, withContact),
}

async function takeBack<Row extends MergeableRow, V extends Values, Shown extends ShownRecord>(
  trx: Trx,
  who: Who,
  side: Side<Row, V, Shown>,
  kept: Kept,
  conversionId: number,
): Promise<Blocker[]> {
  const { table, merging } = side
  const { id, before } = kept
  const blocked = (why: Blocker['why']): Blocker[] => [{ subject: table, id, why }]
  const row = await getRow(trx, who, merging.subject, id)
  const by = { table: 'conversion', id: conversionId } as const
  if (await isMergedSince(trx, table, id, by)) return blocked('changed')
  const changed = await fieldsChangedSince(trx, table, kept)
  if (before === null) {
    if (changed.length > 0) return blocked('changed')
    if (await isHeldBesides(trx, table, id, by)) return blocked('used')
    await removeConverted(trx, table, id)
    return []
  }
  if (changed.some((name) => name in before)) return blocked('changed')
  try {
    await giveBack(trx, who, side, row, { before, conversionId })
  } catch (error) {
    // What it pointed at is gone; all of the undo is taken back.
    if (isForeignKeyViolation(error))
      throw new Problem('depended-on', { details: { blockers: blocked('changed') } })
    throw error
  }
  return []
}

/** As if the lead had never come: what later leads found there because of it is theirs now. */
async function giveBack<Row extends MergeableRow, V extends Values, Shown extends ShownRecord>(
  trx: Trx,
  who: Who,
  { table, merging, inherited }: Side<Row, V, Shown>,
  row: Row,
  { before, conversionId }: { readonly before: Values; readonly conversionId: number },
): Promise<void> {
  const { subject, rules } = merging
  const later = await laterConversions(trx, table, row.id, conversionId)
  const leads = await leadsOf(trx, who, later)
  const settled: boolean[] = []
  for (const one of later) settled.push(await isAsItLeft(trx, table, one))
  const { values, befores } = replayed(
    { id: row.id, values: subject.valuesOf(row), before: before as Partial<V> },
    later.flatMap((one) => {
      const lead = leads.get(one.leadId)
      return lead
        ? [{ before: one.before ?? {}, inherited: inherited(lead, one), choices: one.asked[table] ?? {} }]
        : []
    }),
    rules,
  )
  const [edited] = await changeRecords(unchecked(subject), trx, who, [{ id: row.id, restore: values }])
  for (const [at, one] of later.entries()) {
    const version = edited && settled[at] ? edited.version : one.version
    await setBefore(trx, table, {
      conversionId: one.conversionId,
      before: befores[at] ?? one.before,
      version,
    })
  }
}

/** A lead counts whether or not it is seen by whoever takes another one back. */
async function leadsOf(
  trx: Trx,
  who: Who,
  later: readonly LaterConversion[],
): Promise<Map<number, Inherited>> {
  const ids = later.map(({ leadId }) => leadId)
  const rows = await leadsById(trx, ids, { ...who, seesAll: true })
  return new Map(rows.map((row) => [row.id, inheritedFrom(row)]))
}

/** Nobody changed since what it changed. */
async function isAsItLeft(trx: Trx, table: ConvertedTable, one: LaterConversion): Promise<boolean> {
  const changed = await fieldsChangedSince(trx, table, one)
  return !changed.some((name) => name in (one.before ?? {}))
}
