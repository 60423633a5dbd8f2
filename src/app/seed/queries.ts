// What seeding asks of the database: who follows accounts, and the functions and roles that people have.
import { sql } from 'kysely'
import type { Db } from '../../kit/database.ts'
import type { Followed } from './businesses.ts'
import type { LeadChoices } from './prospects.ts'

export interface Follower extends Followed {
  readonly ownerId: number
}

/** The users who write, with their team and companies. */
export async function listFollowers(db: Db): Promise<Follower[]> {
  const { rows } = await sql<Follower>`
    select u.id as "ownerId", u.team_id as "teamId",
      array(select company_id from user_company where user_id = u.id order by company_id) as "companyIds"
    from app_user u where u.archived_at is null and u.profile <> 'reader' order by u.id limit 200`.execute(db)
  return rows
}

/** Those that stand already keep their spelling; the ids come by name. */
export async function ensureFunctions(db: Db, names: readonly string[]): Promise<Map<string, number>> {
  await sql`
    insert into job_function (name) select name from unnest(${names}::text[]) name
    on conflict (fold(name)) do nothing`.execute(db)
  const { rows } = await sql<{ name: string; id: number }>`
    select asked.name, f.id from unnest(${names}::text[]) asked(name) join job_function f on fold(f.name) = fold(asked.name)`.execute(
    db,
  )
  return new Map(rows.map((row) => [row.name, row.id]))
}

/** By code; a role that has the name under another code is left alone. */
export async function ensureRoles(
  db: Db,
  roles: Readonly<Record<string, string>>,
): Promise<Map<string, number>> {
  const codes = Object.keys(roles)
  await sql`
    insert into role (code, name) select * from unnest(${codes}::text[], ${Object.values(roles)}::text[])
    on conflict do nothing`.execute(db)
  const { rows } = await sql<{ code: string; id: number }>`
    select code, id from role where code = any(${codes}::text[])`.execute(db)
  return new Map(rows.map((row) => [row.code, row.id]))
}

export async function leadChoices(db: Db): Promise<LeadChoices> {
  const { rows } = await sql<LeadChoices>`
    select array(select id from lead_status where kind = 'open' and archived_at is null order by position, id) as open,
      (select id from lead_status where kind = 'lost' and archived_at is null order by position, id limit 1) as lost,
      array(select id from lead_lost_reason where archived_at is null order by id) as reasons,
      array(select id from lead_source where archived_at is null order by id) as sources,
      array(select id from sector where archived_at is null order by id) as sectors`.execute(db)
  return rows[0] ?? { open: [], lost: undefined, reasons: [], sources: [], sectors: [] }
}

/** So that the first searches already know how large the tables are. */
export async function analyse(db: Db): Promise<void> {
  await sql`vacuum (analyze) contact, partner, lead, contact_match, partner_match`.execute(db)
  await sql`
    analyze contact_email, contact_phone, contact_address, contact_partner, contact_company, contact_role,
      partner_email, partner_phone, partner_address, partner_domain, partner_company,
      lead_email, lead_phone, lead_address, lead_company`.execute(db)
}
