// The jobs that convert many leads and take that back, one lead a transaction.
import { inTransaction, type Trx } from '../../kit/database.ts'
import type { RunningJob } from '../../kit/jobs.ts'
import { Problem } from '../../kit/problem.ts'
import type { Who } from '../../organisation/who.ts'
import { convert } from '../conversion-actions.ts'
import type { Asked } from '../conversion-sides-actions.ts'
import { leadsById, type LeadRow } from '../queries.ts'
import { undoConversionIn } from '../undo-conversion-actions.ts'
import type { BatchOutcome } from './batch-outcomes.ts'
import * as queries from './batch-queries.ts'
import type { BatchLeadRow } from './batch-queries.ts'
import { lookAtLeads } from './look-actions.ts'

interface Settled {
  readonly outcome: BatchOutcome
  readonly conversionId: number | null
}

/** A lead a transaction: after a crash the next one is the first that waits. */
export function runBatch(job: RunningJob, who: Who): Promise<void> {
  return eachLead(job, who, 'waiting', async (trx, lead, batchId) => {
    const [row] = await leadsById(trx, [lead.leadId], who)
    if (!row || row.version !== lead.version) return { outcome: 'changed', conversionId: null }
    const asked = await askedOf(trx, batchId, lead)
    if (await metMeanwhile(trx, who, row, asked)) return { outcome: 'doubtful', conversionId: null }
    return { outcome: 'converted', conversionId: (await convert(trx, who, lead.leadId, asked)).id }
  })
}

/** Whoever is to be made and is known by now, such as by an earlier lead of the same batch, is left to a look. */
async function metMeanwhile(trx: Trx, who: Who, row: LeadRow, { partner, contact }: Asked): Promise<boolean> {
  const fresh = { partners: partner.as === 'new', contacts: contact.as === 'new' }
  const [looked] = await lookAtLeads(trx, who, [row], fresh)
  return looked !== undefined && looked.contacts.length + looked.partners.length > 0
}

async function askedOf(
  trx: Trx,
  batchId: number,
  { plan: { partner, contact }, version }: BatchLeadRow,
): Promise<Asked> {
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
