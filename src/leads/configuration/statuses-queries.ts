// What the statuses of leads ask of the database before one of them goes.
import { sql } from 'kysely'
import type { Db } from '../../kit/database.ts'
import type { StatusKind } from '../status-kinds.ts'

/** The others of a kind that are in use; two changes at once take turns. */
export async function countOthers(db: Db, kind: StatusKind, exceptId: number): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext('lead_status'))`.execute(db)
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from lead_status where kind = ${kind} and id <> ${exceptId} and archived_at is null`.execute(
    db,
  )
  return rows[0]?.n ?? 0
}

export async function isUsed(db: Db, statusId: number): Promise<boolean> {
  const { rows } = await sql<{ used: boolean }>`
    select exists (select from lead where status_id = ${statusId}) as used`.execute(db)
  return rows[0]?.used ?? false
}
