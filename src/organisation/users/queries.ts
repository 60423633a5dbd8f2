// Users in the database.
import { sql } from 'kysely'
import { atFields } from '../../kit/constraint-problem.ts'
import type { Db } from '../../kit/database.ts'
import type { NewUser, User, UserChange } from './user.ts'

const constraints = { app_user_email_key: '/email', app_user_team_id_fkey: '/teamId' }

/** In the order of the ids. */
export async function findUsers(db: Db, ids: readonly number[]): Promise<User[]> {
  const { rows } = await sql<User>`
    select u.id, u.name, u.email, u.language, u.profile, u.team_id as "teamId",
      array(select company_id from user_company where user_id = u.id order by company_id) as "companyIds",
      u.archived_at is not null as archived
    from app_user u where u.id = any(${ids}::bigint[])
    order by array_position(${ids}::bigint[], u.id)`.execute(db)
  return rows
}

/** As it is typed: an address is kept in lower case. */
export async function findUserByEmail(db: Db, email: string): Promise<{ id: number } | undefined> {
  return db
    .selectFrom('app_user')
    .select('id')
    .where('email', '=', email.trim().toLowerCase())
    .executeTakeFirst()
}

export async function insertUser(db: Db, user: Omit<NewUser, 'password'>): Promise<number> {
  const { id } = await atFields(
    constraints,
    db
      .insertInto('app_user')
      .values({
        name: user.name,
        email: user.email,
        language: user.language,
        profile: user.profile,
        team_id: user.teamId,
      })
      .returning('id')
      .executeTakeFirstOrThrow(),
  )
  return id
}

export async function updateUser(db: Db, id: number, change: UserChange): Promise<void> {
  const { name, email, language, profile, teamId: team_id, archived } = change
  const archive =
    archived === undefined ? {} : { archived_at: archived ? sql<Date>`coalesce(archived_at, now())` : null }
  await atFields(
    constraints,
    db
      .updateTable('app_user')
      .set({ name, email, language, profile, team_id, updated_at: sql`now()`, ...archive })
      .where('id', '=', id)
      .execute(),
  )
}

export async function saveCompaniesOfUser(
  db: Db,
  userId: number,
  companyIds: readonly number[],
): Promise<void> {
  await sql`delete from user_company where user_id = ${userId}`.execute(db)
  await sql`
    insert into user_company (user_id, company_id)
    select distinct ${userId}::bigint, id from unnest(${companyIds}::bigint[]) id`.execute(db)
}

export async function companiesThatAre(db: Db, ids: readonly number[]): Promise<Set<number>> {
  const rows = await db
    .selectFrom('company')
    .select('id')
    .where('id', 'in', [0, ...ids])
    .execute()
  return new Set(rows.map((row) => row.id))
}

/** Held until the end of the transaction: two who demote each other at once cannot leave nobody. */
export async function lockAdministrators(db: Db): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select id from app_user where profile = 'administrator' and archived_at is null order by id for update`.execute(
    db,
  )
  return rows.map((row) => row.id)
}
