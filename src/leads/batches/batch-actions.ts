// The use cases of converting many leads: tell what each becomes, begin, watch, undo, and the jobs that do it one by one.
import type { App } from '../../kit/app.ts'
import { Answer } from '../../kit/contract.ts'
import { inTransaction, type Trx } from '../../kit/database.ts'
import type { RunningJob } from '../../kit/jobs.ts'
import { selectedIds } from '../../kit/list/list-page.ts'
import { readerNow } from '../../kit/list/today.ts'
import { badField, Problem } from '../../kit/problem.ts'
import type { Words } from '../../kit/words.ts'
import { bodySelection } from '../../organisation/records/bulk-edit-actions.ts'
import type { Who } from '../../organisation/who.ts'
import { convert } from '../conversion-actions.ts'
import type { ConversionBody } from '../conversion.ts'
import { amongContacts, amongPartners } from '../duplicates-actions.ts'
import { factsOf, isPerson } from '../lead-match.ts'
import { leadName } from '../lead-name.ts'
import { leadsById, type LeadRow } from '../queries.ts'
import { leadSubject } from '../save-actions.ts'
import { undoConversionIn } from '../undo-conversion-actions.ts'
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
import type { BatchLeadRow, BatchRow } from './batch-queries.ts'
import { countPlan, planLeads, type Looked } from './plan-batch.ts'

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
  const rows = await chosenLeads(app, who, selection)
  const looked: Looked[] = []
  for (const row of rows) looked.push(await look(app, who, row, wanted))
  const planned = planLeads(looked, { ...wanted, language: who.language })
  const leads = rows.flatMap((row, at) => {
    const one = planned[at]
    return one ? [{ row, ...one }] : []
  })
  const plan = {
    counts: countPlan(planned),
    leads: leads.map(({ row, outcome, plan: own }) => told(row, outcome, own)),
  }
  if (dryRun || plan.counts.converted === 0) return new Answer({ plan, batch: null })
  const id = await inTransaction(app.db, async (trx) => {
    const batchId = await queries.insertBatch(
      trx,
      who.userId,
      leads.map(({ row, ...one }) => ({ ...one, leadId: row.id, version: row.version })),
    )
    await queries.setBatchJob(trx, batchId, await queued(app, trx, who, batchId, '', title))
    return batchId
  })
  return new Answer(
    { plan, batch: presentBatch(await foundBatch(app, who, id)) },
    { location: `/api/v1/leads/conversion-batches/${id}` },
  )
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

/** Whom the lead may be, as far as that decides what it becomes. */
async function look(
  app: Pick<App, 'db'>,
  who: Who,
  row: LeadRow,
  wanted: Pick<BatchBody, 'partners' | 'contacts'>,
): Promise<Looked> {
  const facts = factsOf(row)
  const isOpen = row.statusKind !== 'converted'
  const hasCompany = row.companyName.trim() !== ''
  return {
    name: leadName(row),
    companyName: row.companyName,
    isPerson: isPerson(row),
    isConverted: !isOpen,
    contacts: isOpen && wanted.contacts ? await amongContacts(app, who, facts) : [],
    partners: isOpen && wanted.partners && hasCompany ? await amongPartners(app, who, facts) : [],
  }
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

interface Settled {
  readonly outcome: BatchOutcome
  readonly conversionId: number | null
}

/** A lead a transaction: after a crash the next one is the first that waits. */
export function runBatch(job: RunningJob, who: Who): Promise<void> {
  return eachLead(job, who, 'waiting', async (trx, lead, batchId) => {
    const [row] = await leadsById(trx, [lead.leadId], who)
    if (!row || row.version !== lead.version) return { outcome: 'changed', conversionId: null }
    if (await metMeanwhile(trx, who, row, lead)) return { outcome: 'doubtful', conversionId: null }
    const asked = await askedOf(trx, batchId, lead)
    return { outcome: 'converted', conversionId: (await convert(trx, who, lead.leadId, asked)).id }
  })
}

/** Somebody new who is known by now, such as by an earlier lead of the same batch, is left to a look. */
async function metMeanwhile(trx: Trx, who: Who, row: LeadRow, { plan }: BatchLeadRow): Promise<boolean> {
  if (plan.contact.as !== 'new') return false
  const looked = await look({ db: trx }, who, row, { partners: false, contacts: true })
  return looked.contacts.some(({ sameName, tier }) => sameName || tier !== 'possible')
}

async function askedOf(
  trx: Trx,
  batchId: number,
  { plan: { partner, contact }, version }: BatchLeadRow,
): Promise<Omit<ConversionBody, 'dryRun'>> {
  const made = partner.as === 'shared' ? await queries.partnerMadeAt(trx, batchId, partner.place) : null
  return {
    version,
    partner:
      partner.as === 'none'
        ? { as: 'none' }
        : partner.as === 'existing'
          ? { as: 'existing', id: partner.id, choices: {} }
          : made === null
            ? { as: 'new', kind: 'company' }
            : { as: 'existing', id: made, choices: {} },
    contact:
      contact.as === 'existing'
        ? { as: 'existing', id: contact.id, choices: {} }
        : { as: contact.as === 'new' ? 'new' : 'none' },
    mainContact: partner.as === 'new' && contact.as === 'new',
  }
}

export function runBatchUndo(job: RunningJob, who: Who): Promise<void> {
  return eachLead(job, who, 'converted', async (trx, { leadId, conversionId }) => {
    if (conversionId === null) throw new Problem('not-found')
    await undoConversionIn(trx, who, leadId, conversionId)
    return { outcome: 'undone', conversionId }
  })
}

async function eachLead(
  job: RunningJob,
  who: Who,
  from: 'waiting' | 'converted',
  work: (trx: Trx, lead: BatchLeadRow, batchId: number) => Promise<Settled>,
): Promise<void> {
  if (!who.rights.has('write')) throw new Problem('not-allowed')
  const { batchId } = job.input as { batchId: number }
  const leads = await queries.listBatchLeads(job.db, batchId)
  const total = leads.length
  for (let left = leads.filter(({ outcome }) => outcome === from).length; left > 0; left--) {
    await job.progress(total - left, total)
    let lead: BatchLeadRow | undefined
    try {
      await inTransaction(job.db, async (trx) => {
        lead = await queries.nextLead(trx, batchId, from)
        if (!lead) return
        const { outcome, conversionId } = await work(trx, lead, batchId)
        await queries.setOutcome(trx, batchId, lead, outcome, conversionId)
      })
    } catch (error) {
      // One lead that cannot be keeps nobody else from it.
      if (!lead) throw error
      await queries.setOutcome(job.db, batchId, lead, refusedAs(from, error), lead.conversionId)
    }
  }
  await job.progress(total, total)
}

function refusedAs(from: 'waiting' | 'converted', error: unknown): BatchOutcome {
  if (from === 'converted') return 'kept'
  const code = error instanceof Problem ? error.code : undefined
  return code === 'version-differs' || code === 'converted' ? 'changed' : 'failed'
}
