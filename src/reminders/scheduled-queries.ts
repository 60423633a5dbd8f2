// Whether the run of this night is still to come, and on whose behalf it goes.
import { sql } from 'kysely'
import type { Db } from '../kit/database.ts'

/** Neither done nor queued since then. */
export async function isRunDue(db: Db, since: Date): Promise<boolean> {
  const { rows } = await sql<{ due: boolean }>`
    select not exists (select from reminder_run where user_id is null and at >= ${since})
      and not exists (select from job where kind = 'reminder-run' and created_at >= ${since}) as due`.execute(
    db,
  )
  return rows[0]?.due ?? false
}

/** The administrator who has been there for longest. */
export async function firstAdministratorId(db: Db): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`
    select id from app_user where profile = 'administrator' and archived_at is null order by id limit 1`.execute(
    db,
  )
  return rows[0]?.id
}
