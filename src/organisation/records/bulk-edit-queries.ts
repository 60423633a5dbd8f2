// What a bulk edit remembers, row by row, so that it can be taken back.
import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../../kit/database.ts'
import type { ListSource } from '../../kit/list/list-source.ts'
import type { Values } from '../../kit/records/scalars.ts'
import { changedSince } from '../../kit/records/trail-queries.ts'
import { lockRecords } from './records-queries.ts'

export interface BulkEditRow {
  readonly id: number
  readonly subject: string
  readonly userId: number
  readonly changes: Values
  /** False again once the job of its undo failed or was stopped: another goes on from there. */
  readonly undone: boolean
}

export async function insertBulkEdit(
  db: Db,
  subject: string,
  userId: number,
  changes: Values,
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into bulk_edit (subject, user_id, changes) values (${subject}, ${userId}, ${JSON.stringify(changes)})
    returning id`.execute(db)
  return rows[0]?.id ?? 0
}

export async function setBulkEditJob(db: Db, id: number, jobId: number): Promise<void> {
  await sql`update bulk_edit set job_id = ${jobId} where id = ${id}`.execute(db)
}

/** Locked: it is undone once. Its job is that of the undo from then on. */
export async function findBulkEdit(db: Db, id: number, subject: string): Promise<BulkEditRow | undefined> {
  const { rows } = await sql<BulkEditRow>`
    select id, subject, user_id as "userId", changes,
      undone_at is not null and not exists (
        select from job where job.id = job_id and job.state in ('failed', 'cancelled')) as undone
    from bulk_edit
    where id = ${id} and subject = ${subject} for update`.execute(db)
  return rows[0]
}

/** `jobId` is null for what was undone at once. */
export async function setUndone(db: Db, id: number, jobId: number | null): Promise<void> {
  await sql`update bulk_edit set undone_at = now(), job_id = ${jobId} where id = ${id}`.execute(db)
}

/** The part of a list whose rows may be changed. */
export function narrowed(source: ListSource, editable: RawBuilder<boolean> | undefined): ListSource {
  if (!editable) return source
  const { visibleInPage: _, ...rest } = source
  return { ...rest, visible: sql<boolean>`(${source.visible} and ${editable})` }
}

/** Those of the ids that stand in the source; read once they are locked, so that they stay in it. */
export async function lockEditable(
  db: Db,
  subject: string,
  source: ListSource,
  ids: readonly number[],
): Promise<number[]> {
  await lockRecords(db, subject, ids)
  const { rows } = await sql<{ id: number }>`
    select ${source.id} as id from ${source.from}
    where ${source.id} = any(${ids}::bigint[]) and ${source.visible} order by ${source.id}`.execute(db)
  return rows.map((row) => row.id)
}

export interface EditedRow {
  readonly id: number
  readonly before: Values
  readonly version: number
}

export async function insertEdited(
  db: Db,
  subject: string,
  bulkEditId: number,
  rows: readonly EditedRow[],
): Promise<void> {
  await sql`
    insert into ${sql.table(`bulk_edit_${subject}`)} (bulk_edit_id, ${sql.ref(`${subject}_id`)}, before, version_after)
    select ${bulkEditId}::bigint, id, before, version
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(id bigint, before jsonb, version int)`.execute(
    db,
  )
}

/** Edited rows after an id, with the names of the fields that somebody changed since. */
export async function listEdited(
  db: Db,
  subject: string,
  bulkEditId: number,
  after: number,
  limit: number,
): Promise<(EditedRow & { readonly changedSince: string[] })[]> {
  const key = sql.ref(`${subject}_id`)
  const { rows } = await sql<EditedRow & { changedSince: string[] }>`
    select kept.${key} as id, kept.before, kept.version_after as version, ${changedSince(subject)} as "changedSince"
    from ${sql.table(`bulk_edit_${subject}`)} kept
    where kept.bulk_edit_id = ${bulkEditId} and kept.${key} > ${after}
    order by kept.${key} limit ${limit}`.execute(db)
  return rows
}

/** An undo that starts again does not take what it restored itself for somebody's change. */
export async function setRestored(
  db: Db,
  subject: string,
  bulkEditId: number,
  rows: readonly Omit<EditedRow, 'before'>[],
): Promise<void> {
  const kept = sql.table(`bulk_edit_${subject}`)
  await sql`
    update ${kept} set version_after = row.version
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(id bigint, version int)
    where bulk_edit_id = ${bulkEditId} and ${sql.ref(`${subject}_id`)} = row.id`.execute(db)
}

/** How far an interrupted edit came. */
export async function lastEdited(
  db: Db,
  subject: string,
  bulkEditId: number,
): Promise<{ id: number; count: number }> {
  const { rows } = await sql<{ id: number; count: number }>`
    select coalesce(max(${sql.ref(`${subject}_id`)}), 0) as id, count(*) as count
    from ${sql.table(`bulk_edit_${subject}`)} where bulk_edit_id = ${bulkEditId}`.execute(db)
  return rows[0] ?? { id: 0, count: 0 }
}
