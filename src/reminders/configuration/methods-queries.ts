// What reminder methods ask of the database: which one is the default, and their levels by id.
import { sql } from 'kysely'
import type { Db } from '../../kit/database.ts'
import type { Level } from './method.ts'

/** Two changes at once take turns. */
export async function lockMethods(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('reminder_method'))`.execute(db)
}

export async function isDefault(db: Db, id: number): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`
    select is_default as is from reminder_method where id = ${id}`.execute(db)
  return rows[0]?.is ?? false
}

export async function setNoDefault(db: Db): Promise<void> {
  await sql`update reminder_method set is_default = false where is_default`.execute(db)
}

/** Archived ones too: partners may still have them. */
export async function levelsByMethod(db: Db): Promise<Map<number, readonly Level[]>> {
  const { rows } = await sql<{ id: number; levels: Level[] }>`
    select id, levels from reminder_method order by id limit 1000`.execute(db)
  return new Map(rows.map(({ id, levels }) => [id, levels]))
}
