// Batches of merges in the database: the groups that were planned, what became of each, and how far the work is.
import { sql } from 'kysely'
import type { Db } from '../kit/database.ts'
import type { Who } from '../organisation/who.ts'
import type { SubjectName } from './kept-match.ts'
import { listPointers } from './merge/catalogue-queries.ts'
import type { JobState } from './scan-queries.ts'

export interface NewGroup {
  readonly subject: SubjectName
  readonly ids: readonly number[]
  /** As they were seen. */
  readonly versions: readonly number[]
}

/** Rows in other tables that point at these records, whoever may see them. */
export async function countRowsOf(db: Db, subject: SubjectName, ids: readonly number[]): Promise<number> {
  const counts = (await listPointers(db, subject)).map(
    ({ table, column }) =>
      sql`(select count(*) from ${sql.raw(table)} where ${sql.ref(column)} = any(${ids}::bigint[]))`,
  )
  const { rows } = await sql<{ count: number }>`select ${sql.join(counts, sql` + `)} as count`.execute(db)
  return rows[0]?.count ?? 0
}

export async function insertBatch(
  db: Db,
  batch: {
    readonly subject: SubjectName | null
    readonly least: number | null
    readonly userId: number
  },
  groups: readonly NewGroup[],
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into merge_batch (subject, least, user_id) values (${batch.subject}, ${batch.least}, ${batch.userId})
    returning id`.execute(db)
  const id = rows[0]?.id ?? 0
  await sql`
    insert into merge_batch_group (batch_id, place, subject, record_ids, versions)
    select ${id}::bigint, place, given ->> 'subject', array(select jsonb_array_elements_text(given -> 'ids')::bigint),
      array(select jsonb_array_elements_text(given -> 'versions')::int)
    from jsonb_array_elements(${JSON.stringify(groups)}::jsonb) with ordinality as all_of(given, place)`.execute(
    db,
  )
  return id
}

export async function setBatchJob(db: Db, id: number, jobId: number): Promise<void> {
  await sql`update merge_batch set job_id = ${jobId} where id = ${id}`.execute(db)
}

export async function setBatchUndoJob(db: Db, id: number, jobId: number): Promise<void> {
  await sql`update merge_batch set undo_job_id = ${jobId}, undo_at = now() where id = ${id}`.execute(db)
}

export interface BatchRow extends JobState {
  readonly id: number
  readonly subject: SubjectName | null
  readonly least: number | null
  readonly at: Date
  readonly userId: number
  readonly userName: string
  readonly undoAt: Date | null
  readonly undo: JobState | null
  readonly outcomes: Partial<Record<Outcome, { readonly groups: number; readonly duplicates: number }>>
}

export type Outcome = 'waiting' | 'merged' | 'changed' | 'failed' | 'undone' | 'kept'

/** Its author's, for an administrator everybody's; the latest first. */
export async function listBatches(
  db: Db,
  who: Who,
  asked: { readonly id?: number; readonly before: number | null; readonly limit: number },
): Promise<BatchRow[]> {
  const { rows } = await sql<BatchRow>`
    select b.id, b.subject, b.least, b.at, b.user_id as "userId", author.name as "userName", b.undo_at as "undoAt",
      b.job_id as "jobId", job.state, job.done, job.total,
      case when undo.id is not null then json_build_object('jobId', undo.id, 'state', undo.state, 'done', undo.done,
        'total', undo.total) end as undo,
      (select coalesce(json_object_agg(outcome, json_build_object('groups', groups, 'duplicates', duplicates)), '{}')
        from (select outcome, count(*) as groups, sum(cardinality(record_ids) - 1) as duplicates
          from merge_batch_group where batch_id = b.id group by outcome) counted) as outcomes
    from merge_batch b join app_user author on author.id = b.user_id join job on job.id = b.job_id
      left join job undo on undo.id = b.undo_job_id
    where (b.user_id = ${who.userId} or ${who.seesAll})
      ${asked.id === undefined ? sql`` : sql`and b.id = ${asked.id}`}
      ${asked.before === null ? sql`` : sql`and b.id < ${asked.before}`}
    order by b.id desc limit ${asked.limit}`.execute(db)
  return rows
}

export async function lockBatch(db: Db, id: number): Promise<void> {
  await sql`select id from merge_batch where id = ${id} for update`.execute(db)
}

export interface BatchGroup {
  readonly place: number
  readonly subject: SubjectName
  readonly ids: number[]
  readonly versions: number[]
  readonly mergeId: number | null
}

/** The next one to merge, or the last one that was: locked, so that nobody does it twice. */
export async function nextGroup(
  db: Db,
  batchId: number,
  outcome: 'waiting' | 'merged',
): Promise<BatchGroup | undefined> {
  const { rows } = await sql<BatchGroup>`
    select place, subject, record_ids as ids, versions, merge_id as "mergeId" from merge_batch_group
    where batch_id = ${batchId} and outcome = ${outcome}
    order by ${outcome === 'waiting' ? sql`place` : sql`place desc`} limit 1 for update`.execute(db)
  return rows[0]
}

export async function setOutcome(
  db: Db,
  batchId: number,
  place: number,
  outcome: Outcome,
  mergeId: number | null,
): Promise<void> {
  await sql`
    update merge_batch_group set outcome = ${outcome}, merge_id = ${mergeId}::bigint
    where batch_id = ${batchId} and place = ${place}`.execute(db)
}

export async function countOutcomes(db: Db, batchId: number): Promise<Map<Outcome, number>> {
  const { rows } = await sql<{ outcome: Outcome; count: number }>`
    select outcome, count(*) from merge_batch_group where batch_id = ${batchId} group by outcome`.execute(db)
  return new Map(rows.map(({ outcome, count }) => [outcome, count]))
}
