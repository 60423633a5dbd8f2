// Keeps and reads the trail of a record: `contact_change`, `partner_change`, and whatever comes.
import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../database.ts'
import { prepared } from '../prepared-statements.ts'
import { badField } from '../problem.ts'
import type { Change, FieldChange, TrailAction, TrailPage } from '../trail.ts'

export interface TrailEntry {
  readonly id: number
  readonly action: TrailAction
  readonly version: number
  readonly changes: readonly FieldChange[]
}

/** `userId` is null for what nobody did, such as rows that a command made up. */
export async function writeTrail(
  db: Db,
  subject: string,
  entries: readonly TrailEntry[],
  userId: number | null,
): Promise<void> {
  if (entries.length === 0) return
  await sql`${prepared}
    insert into ${sql.table(`${subject}_change`)} (${sql.ref(`${subject}_id`)}, user_id, action, version, changes)
    select id, ${userId}::bigint, action, version, changes
    from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb)
      as row(id bigint, action text, version int, changes jsonb)`.execute(db)
}

interface ChangeRow extends Omit<Change, 'at'> {
  readonly at: Date
}

export async function listTrail(
  db: Db,
  subject: string,
  id: number,
  page: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<TrailPage> {
  const before = page.cursor === undefined ? Number.MAX_SAFE_INTEGER : Number(page.cursor)
  if (!Number.isSafeInteger(before)) throw badField('/cursor', 'invalid')
  const own = sql`change.${sql.ref(`${subject}_id`)} = ${id}`
  const [rows, total] = await Promise.all([
    trailRows(db, subject, sql`${own} and change.id < ${before}`, page.limit + 1),
    countTrail(db, subject, own),
  ])
  const items = rows.slice(0, page.limit)
  return { items, next: rows.length > page.limit ? String(items.at(-1)?.id) : null, total }
}

async function countTrail(db: Db, subject: string, own: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) from ${sql.table(`${subject}_change`)} change where ${own}`.execute(db)
  return rows[0]?.count ?? 0
}

/** What others did since a version was read, the latest first. */
export function trailSince(db: Db, subject: string, id: number, version: number): Promise<Change[]> {
  return trailRows(
    db,
    subject,
    sql`change.${sql.ref(`${subject}_id`)} = ${id} and change.version > ${version}`,
    50,
  )
}

/**
 * The names of the fields of a row `kept` that somebody changed since its `version_after`, for what takes a change back.
 * All of them where records were merged into this one since and still are: what it holds may be theirs.
 */
export function changedSince(subject: string): RawBuilder<string[]> {
  const trail = sql.table(`${subject}_change`)
  const own = sql.ref(`${subject}_id`)
  return sql<string[]>`array(
    select case when change.action in ('archived', 'restored') then 'archivedAt' else one ->> 'field' end
      from ${trail} change left join lateral jsonb_array_elements(change.changes) one on true
      where change.${own} = kept.${own} and change.version > kept.version_after
    union
    select jsonb_object_keys(kept.before) where exists (
      select from ${trail} merged
      where merged.${own} = kept.${own} and merged.action = 'merged' and merged.version > kept.version_after
        and not exists (select from ${trail} unmerged where unmerged.${own} = kept.${own} and unmerged.action = 'unmerged'
          and unmerged.changes -> 0 -> 'from' = merged.changes -> 0 -> 'to')))`
}

async function trailRows(
  db: Db,
  subject: string,
  where: ReturnType<typeof sql>,
  limit: number,
): Promise<Change[]> {
  const { rows } = await sql<ChangeRow>`
    select change.id, change.at, change.user_id as "userId", app_user.name as "userName",
      change.action, change.version, change.changes
    from ${sql.table(`${subject}_change`)} change left join app_user on app_user.id = change.user_id
    where ${where} order by change.id desc limit ${limit}`.execute(db)
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}
