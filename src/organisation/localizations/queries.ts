// Localizations in the database.
import { sql } from 'kysely'
import type { Db } from '../../kit/database.ts'

/** All of them: a country and a language meet once, so they are some hundreds at the very most. */
export async function localizationIds(db: Db, archived: 'no' | 'yes' | 'all'): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select id from localization
    where ${archived} = 'all' or (archived_at is not null) = (${archived} = 'yes')`.execute(db)
  return rows.map((row) => row.id)
}

/** One default at a time: the one before steps down. */
export async function clearDefault(db: Db, exceptId: number | null): Promise<void> {
  await sql`update localization set is_default = false where is_default and id is distinct from ${exceptId}`.execute(
    db,
  )
}
