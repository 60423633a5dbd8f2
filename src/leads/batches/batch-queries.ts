// Batches of conversions in the database: the leads that were planned, what became of each, and how far the work is.
import { sql } from 'kysely'
import type { Db } from '../../kit/database.ts'
import type { Who } from '../../organisation/who.ts'
import type { BatchSummary, LeadPlan } from './batch.ts'
import type { BatchOutcome } from './batch-outcomes.ts'

export interface PlannedLead {
  readonly leadId: number
  readonly version: number
  readonly plan: LeadPlan
  readonly outcome: BatchOutcome
}

export async function insertBatch(db: Db, userId: number, leads: readonly PlannedLead[]): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into conversion_batch (user_id) values (${userId}) returning id`.execute(db)
  const id = rows[0]?.id ?? 0
  const placed = leads.map((lead, place) => ({ ...lead, place }))
  await sql`
    insert into conversion_batch_lead (batch_id, place, lead_id, version, plan, outcome)
    select ${id}::bigint, place, "leadId", version, plan, outcome
    from jsonb_to_recordset(${JSON.stringify(placed)}::jsonb)
      as row(place int, "leadId" bigint, version int, plan jsonb, outcome text)`.execute(db)
  return id
}

export async function setBatchJob(db: Db, id: number, jobId: number): Promise<void> {
  await sql`update conversion_batch set job_id = ${jobId} where id = ${id}`.execute(db)
}

export async function setBatchUndoJob(db: Db, id: number, jobId: number): Promise<void> {
  await sql`update conversion_batch set undo_job_id = ${jobId}, undo_at = now() where id = ${id}`.execute(db)
}

export async function lockBatch(db: Db, id: number): Promise<void> {
  await sql`select id from conversion_batch where id = ${id} for update`.execute(db)
}

export type BatchRow = Omit<BatchSummary, 'at' | 'undo'> & {
  readonly at: Date
  readonly undoAt: Date | null
  readonly undo: Omit<NonNullable<BatchSummary['undo']>, 'at'> | null
}

/** Its author's, for an administrator everybody's; the latest first. */
export async function listBatches(
  db: Db,
  who: Who,
  asked: { readonly id?: number; readonly before?: number | undefined; readonly limit: number },
): Promise<BatchRow[]> {
  const { rows } = await sql<BatchRow>`
    select b.id, b.at, b.user_id as "userId", author.name as "userName", b.undo_at as "undoAt",
      b.job_id as "jobId", job.state, job.done, job.total,
      case when undo.id is not null then json_build_object('jobId', undo.id, 'state', undo.state, 'done', undo.done,
        'total', undo.total) end as undo,
      (select coalesce(json_object_agg(outcome, leads), '{}') from (
        select outcome, count(*) as leads from conversion_batch_lead where batch_id = b.id group by outcome) counted) as outcomes
    from conversion_batch b join app_user author on author.id = b.user_id join job on job.id = b.job_id
      left join job undo on undo.id = b.undo_job_id
    where (b.user_id = ${who.userId} or ${who.seesAll})
      and ${asked.id === undefined ? sql`true` : sql`b.id = ${asked.id}`}
      and ${asked.before === undefined ? sql`true` : sql`b.id < ${asked.before}`}
    order by b.id desc limit ${asked.limit}`.execute(db)
  return rows
}

export interface BatchLeadRow extends PlannedLead {
  readonly place: number
  readonly conversionId: number | null
}

/** All of a batch, which is bounded when it is planned. */
export async function listBatchLeads(db: Db, batchId: number): Promise<BatchLeadRow[]> {
  const { rows } = await sql<BatchLeadRow>`
    select place, lead_id as "leadId", version, plan, outcome, conversion_id as "conversionId"
    from conversion_batch_lead where batch_id = ${batchId} order by place`.execute(db)
  return rows
}

/** The next one to convert, or the last one that was: locked, so that nobody does it twice. */
export async function nextLead(
  db: Db,
  batchId: number,
  outcome: 'waiting' | 'converted',
): Promise<BatchLeadRow | undefined> {
  const { rows } = await sql<BatchLeadRow>`
    select place, lead_id as "leadId", version, plan, outcome, conversion_id as "conversionId"
    from conversion_batch_lead where batch_id = ${batchId} and outcome = ${outcome}
    order by ${outcome === 'waiting' ? sql`place` : sql`place desc`} limit 1 for update`.execute(db)
  return rows[0]
}

export async function setOutcome(
  db: Db,
  batchId: number,
  { place }: Pick<BatchLeadRow, 'place'>,
  outcome: BatchOutcome,
  conversionId: number | null,
): Promise<void> {
  await sql`
    update conversion_batch_lead set outcome = ${outcome}, conversion_id = ${conversionId}::bigint
    where batch_id = ${batchId} and place = ${place}`.execute(db)
}

/** The partner that a lead of the batch became; null where it became none. */
export async function partnerMadeAt(db: Db, batchId: number, place: number): Promise<number | null> {
  const { rows } = await sql<{ id: number | null }>`
    select conversion.partner_id as id from conversion_batch_lead
    join conversion on conversion.id = conversion_id and undone_at is null
    where batch_id = ${batchId} and place = ${place}`.execute(db)
  return rows[0]?.id ?? null
}
