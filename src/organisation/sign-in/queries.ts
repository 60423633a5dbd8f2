// Sessions, keys and attempts to sign in: every statement, with the connection first.
import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../../kit/database.ts'
import { prepared } from '../../kit/prepared-statements.ts'
import type { Language } from '../../kit/words.ts'
import type { Profile } from '../who.ts'

export interface WhoRow {
  readonly id: number
  readonly name: string
  readonly email: string
  readonly language: Language
  readonly profile: Profile
  readonly team_id: number | null
  readonly country: string
  readonly company_ids: number[]
}

/** Our first company's country is the one whose phone numbers are read and shown in national form. */
const whoColumns: RawBuilder<WhoRow> = sql`
  u.id, u.name, u.email, u.language, u.profile, u.team_id,
  array(select company_id from user_company where user_id = u.id order by company_id) as company_ids,
  coalesce(
    (select l.country from user_company uc join company c on c.id = uc.company_id join localization l on l.id = c.localization_id
     where uc.user_id = u.id order by c.id limit 1),
    (select country from localization where is_default),
    'FR') as country`

export async function findSession(
  db: Db,
  token: string,
): Promise<(WhoRow & { session_id: number }) | undefined> {
  const { rows } = await sql<WhoRow & { session_id: number }>`${prepared}
    select s.id as session_id, ${whoColumns}
    from session s join app_user u on u.id = s.user_id
    where s.token = ${token} and s.expires_at > now() and u.archived_at is null`.execute(db)
  return rows[0]
}

export async function findKeyOwner(
  db: Db,
  hash: Buffer,
): Promise<(WhoRow & { key_id: number; stale: boolean }) | undefined> {
  const { rows } = await sql<WhoRow & { key_id: number; stale: boolean }>`${prepared}
    select k.id as key_id, coalesce(k.last_used_at < now() - interval '1 minute', true) as stale, ${whoColumns}
    from api_key k join app_user u on u.id = k.user_id
    where k.key_hash = ${hash} and coalesce(k.expires_at > now(), true) and u.archived_at is null`.execute(db)
  return rows[0]
}

export async function findWho(db: Db, userId: number): Promise<WhoRow | undefined> {
  const { rows } = await sql<WhoRow>`
    select ${whoColumns} from app_user u where u.id = ${userId} and u.archived_at is null`.execute(db)
  return rows[0]
}

/** Somebody who left keeps their password, and may not come in with it. */
export async function isActive(db: Db, userId: number): Promise<boolean> {
  const { rows } = await sql`select from app_user where id = ${userId} and archived_at is null`.execute(db)
  return rows.length > 0
}

export async function markKeyUsed(db: Db, keyId: number): Promise<void> {
  await sql`update api_key set last_used_at = now() where id = ${keyId}`.execute(db)
}

export async function deleteSessions(db: Db, userId: number, but: number | null = null): Promise<void> {
  await sql`delete from session where user_id = ${userId} and id is distinct from ${but}`.execute(db)
}

export async function deleteExpired(db: Db): Promise<void> {
  await sql`delete from session where expires_at < now()`.execute(db)
  await sql`delete from sign_in_attempt where until < now()`.execute(db)
}

/** The value kept under the name; the first process to start decides it. */
export async function getSettingOnce(db: Db, name: string, value: string): Promise<string> {
  await sql`insert into setting (name, value) values (${name}, to_jsonb(${value}::text)) on conflict do nothing`.execute(
    db,
  )
  const { value: kept } = await db
    .selectFrom('setting')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirstOrThrow()
  return String(kept)
}

export interface Limit {
  readonly key: string
  readonly most: number
  readonly seconds: number
}

/** Counts one attempt against each limit; how many seconds to wait when one of them is passed, else 0. */
export async function countAttempt(db: Db, limits: readonly Limit[]): Promise<number> {
  const { rows } = await sql<{ wait: number }>`
    with given as (
      select * from unnest(
        ${limits.map((limit) => limit.key)}::text[],
        ${limits.map((limit) => limit.most)}::int[],
        ${limits.map((limit) => limit.seconds)}::int[]) as given (key, most, seconds)
    ), counted as (
      insert into sign_in_attempt as old (key, count, until)
      select key, 1, now() + seconds * interval '1 second' from given order by key
      on conflict (key) do update set
        count = case when old.until < now() then 1 else old.count + 1 end,
        until = case when old.until < now() then excluded.until else old.until end
      returning key, count, until
    )
    select coalesce(max(ceil(extract(epoch from until - now()))), 0)::int as wait
    from counted join given using (key) where count > most`.execute(db)
  return rows[0]?.wait ?? 0
}

export async function forgetAttempts(db: Db, keys: readonly string[]): Promise<void> {
  await sql`delete from sign_in_attempt where key = any(${keys}::text[])`.execute(db)
}

export async function getPasswordHash(db: Db, userId: number): Promise<string | null> {
  const row = await db
    .selectFrom('account')
    .select('password')
    .where('user_id', '=', userId)
    .where('provider_id', '=', 'credential')
    .executeTakeFirst()
  return row?.password ?? null
}

/** In the form that the sign-in library reads: the account of a password carries the user's own id. */
export async function savePasswordHash(db: Db, userId: number, hash: string): Promise<void> {
  const updated = await db
    .updateTable('account')
    .set({ password: hash, updated_at: sql`now()` })
    .where('user_id', '=', userId)
    .where('provider_id', '=', 'credential')
    .executeTakeFirst()
  if (updated.numUpdatedRows > 0n) return
  await db
    .insertInto('account')
    .values({ user_id: userId, account_id: String(userId), provider_id: 'credential', password: hash })
    .execute()
}
