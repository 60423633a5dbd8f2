// The one-time link of the first start, kept as a digest, and whether it is still needed.
import { sql } from 'kysely'
import type { Db } from '../../kit/database.ts'

const identifier = 'first-administrator'

/** Somebody who can sign in and let others in; example people without a password are nobody yet. */
export async function hasAdministrator(db: Db): Promise<boolean> {
  const { rows } = await sql`
    select from app_user u join account a on a.user_id = u.id and a.password is not null
    where u.profile = 'administrator' and u.archived_at is null limit 1`.execute(db)
  return rows.length > 0
}

/** Held until the end of the transaction: of several processes that start at once, one creates the administrator. */
export async function lockFirstAdministrator(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${identifier}))`.execute(db)
}

/** Earlier links end with the new one. */
export async function replaceLink(db: Db, digest: string): Promise<void> {
  await deleteLinks(db)
  await sql`
    insert into verification (identifier, value, expires_at)
    values (${identifier}, ${digest}, now() + interval '1 day')`.execute(db)
}

export async function isLink(db: Db, digest: string): Promise<boolean> {
  const { rows } = await sql`
    select from verification
    where identifier = ${identifier} and value = ${digest} and expires_at > now()`.execute(db)
  return rows.length > 0
}

export async function deleteLinks(db: Db): Promise<void> {
  await sql`delete from verification where identifier = ${identifier}`.execute(db)
}
