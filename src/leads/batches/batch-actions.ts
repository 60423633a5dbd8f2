// The use cases of converting many leads: tell what each becomes, begin, watch, undo.
import type { App } from '../../kit/app.ts'
import { Answer } from '../../kit/contract.ts'
import { inTransaction, type Trx } from '../../kit/database.ts'
import { selectedIds } from '../../kit/list/list-page.ts'
import { readerNow } from '../../kit/list/today.ts'
import { badField, Problem } from '../../kit/problem.ts'
import type { Words } from '../../kit/words.ts'
import { bodySelection } from '../../organisation/records/bulk-edit-actions.ts'
import type { Who } from '../../organisation/who.ts'
import { leadName } from '../lead-name.ts'
import { leadsById, type LeadRow } from '../queries.ts'
import { leadSubject } from '../save-actions.ts'
import {
  mostConverted,
  type BatchBody,
  type BatchLead,
  type BatchReply,
  type BatchSummary,
  type ConversionBatch,
  type LeadPlan,
} from './batch.ts'
import type { BatchOutcome } from './batch-outcomes.ts'
import * as queries from './batch-queries.ts'
import type { BatchRow } from './batch-queries.ts'
import { lookAtLeads, type Sides } from './look-actions.ts'
import { countPlan, planLeads, type Planned } from './plan-batch.ts'

const title: Words = { fr: 'Conversion de pistes', en: 'Conversion of leads' }
const undoTitle: Words = {
  fr: 'Annulation de la conversion de pistes',
  en: 'Undo of the conversion of leads',
}

export async function askBatch(
  app: App,
  who: Who,
  { selection, dryRun, ...wanted }: BatchBody,
): Promise<Answer<BatchReply>> {
  const leads = await plannedLeads(app, who, await chosenLeads(app, who, selection), wanted)
  const plan = {
    counts: countPlan(leads),
    leads: leads.map(({ row, outcome, plan: own }) => told(row, outcome, own)),
  }
  if (dryRun || plan.counts.converted === 0) return new Answer({ plan, batch: null })
  const id = await begin(app, who, leads)
  return new Answer(
    { plan, batch: presentBatch(await foundBatch(app, who, id)) },
    { location: `/api/v1/leads/conversion-batches/${id}` },
  )
}

type PlannedRow = Planned & { readonly row: LeadRow }

async function plannedLeads(
  app: App,
  who: Who,
  rows: readonly LeadRow[],
  wanted: Sides,
): Promise<PlannedRow[]> {
  const planned = planLeads(await lookAtLeads(app.db, who, rows, wanted), {
    ...wanted,
    language: who.language,
  })
  return rows.flatMap((row, at) => {
    const one = planned[at]
    return one ? [{ row, ...one }] : []
  })
}

function begin(app: App, who: Who, leads: readonly PlannedRow[]): Promise<number> {
  return inTransaction(app.db, async (trx) => {
    const batchId = await queries.insertBatch(
      trx,
      who.userId,
      leads.map(({ row, ...one }) => ({ ...one, leadId: row.id, version: row.version })),
    )
    await queries.setBatchJob(trx, batchId, await queued(app, trx, who, batchId, '', title))
    return batchId
  })
}

function queued(app: App, trx: Trx, who: Who, batchId: number, suffix: string, named: Words) {
  return app.jobs.queue(trx, {
    kind: `lead-conversion-batch${suffix}`,
    title: named,
    input: { batchId },
    userId: who.userId,
  })
}

async function chosenLeads(app: App, who: Who, asked: BatchBody['selection']): Promise<LeadRow[]> {
  const source = leadSubject.source(who)
  const selection = bodySelection(source, asked)
  const ids = await selectedIds(app.db, source, selection, readerNow(who.userId), 0, mostConverted + 1)
  if (ids.length > mostConverted) throw badField('/selection', 'too-many', { max: mostConverted })
  return leadsById(app.db, ids, who)
}

function told(row: LeadRow, outcome: BatchOutcome, plan: LeadPlan): BatchLead {
  const { conversion } = row
  const { partner = null, contact = null } = outcome === 'converted' && conversion ? conversion : {}
  return { leadId: row.id, reference: row.reference, name: leadName(row), outcome, plan, partner, contact }
}

async function foundBatch(app: App, who: Who, id: number): Promise<BatchRow> {
  const [batch] = await queries.listBatches(app.db, who, { id, limit: 1 })
  if (!batch) throw new Problem('not-found')
  return batch
}

function presentBatch({ at, undoAt, undo, ...rest }: BatchRow): BatchSummary {
  return {
    ...rest,
    at: at.toISOString(),
    undo: undo && undoAt ? { ...undo, at: undoAt.toISOString() } : null,
  }
}

export async function listedBatches(
  app: App,
  who: Who,
  { limit, cursor }: { readonly limit: number; readonly cursor?: number | undefined },
): Promise<{ items: BatchSummary[]; next: string | null }> {
  const rows = await queries.listBatches(app.db, who, { before: cursor, limit: limit + 1 })
  const items = rows.slice(0, limit).map(presentBatch)
  return { items, next: rows.length > limit ? String(items.at(-1)?.id) : null }
}

/** Leads that its reader may not see any more are left out. */
export async function shownBatch(app: App, who: Who, id: number): Promise<ConversionBatch> {
  const batch = await foundBatch(app, who, id)
  const planned = await queries.listBatchLeads(app.db, id)
  const ids = planned.map(({ leadId }) => leadId)
  const rows = new Map((await leadsById(app.db, ids, who)).map((row) => [row.id, row]))
  const leads = planned.flatMap(({ leadId, outcome, plan }) => {
    const row = rows.get(leadId)
    return row ? [told(row, outcome, plan)] : []
  })
  return { ...presentBatch(batch), leads }
}

/** An undo that was stopped or broke down goes on where it came to. */
export async function undoBatch(app: App, who: Who, id: number): Promise<Answer<BatchSummary>> {
  await inTransaction(app.db, async (trx) => {
    await queries.lockBatch(trx, id)
    const batch = await foundBatch({ ...app, db: trx }, who, id)
    if (isBusy(batch.state) || (batch.undo && (isBusy(batch.undo.state) || batch.undo.state === 'done')))
      throw new Problem('conflict')
    await queries.setBatchUndoJob(trx, id, await queued(app, trx, who, id, '-undo', undoTitle))
  })
  return new Answer(presentBatch(await foundBatch(app, who, id)))
}

function isBusy(state: BatchRow['state']): boolean {
  return state === 'waiting' || state === 'running'
}
