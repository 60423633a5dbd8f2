// Preferences in the database, each with its owner.
import { sql } from 'kysely'
import type { Db } from '../../kit/database.ts'

export async function findPreference(db: Db, userId: number, name: string): Promise<unknown> {
  const row = await db
    .selectFrom('preference')
    .select('value')
    .where('user_id', '=', userId)
    .where('name', '=', name)
    .executeTakeFirst()
  return row?.value ?? null
}

export async function savePreference(db: Db, userId: number, name: string, value: unknown): Promise<void> {
  await sql`
    insert into preference (user_id, name, value) values (${userId}, ${name}, ${JSON.stringify(value)})
    on conflict (user_id, name) do update set value = excluded.value`.execute(db)
}
