// What the example asks of the database: whether there is room for it, and rows of configuration by the dozen.
import { sql } from 'kysely'
import type { Db } from '../../kit/database.ts'

/** Held until the end of the transaction: of several processes that start at once, one makes the example. */
export async function lockExample(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('example'))`.execute(db)
}

/** Neither a record nor a row of configuration, nor an example that was there before. */
export async function isUntouched(db: Db): Promise<boolean> {
  const { rows } = await sql<{ untouched: boolean }>`
    select not (
      exists (select from setting where name = 'example') or exists (select from contact)
      or exists (select from partner) or exists (select from lead) or exists (select from company) or exists (select from team)
      or exists (select from role) or exists (select from job_function) or exists (select from email_domain)
      or exists (select from sector) or exists (select from lead_source)
    ) as untouched`.execute(db)
  return rows[0]?.untouched ?? false
}

/** Whoever came first: the administrator of the first start, where there was one. */
export async function firstUser(db: Db): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`select id from app_user order by id limit 1`.execute(db)
  return rows[0]?.id
}

export async function markExample(db: Db): Promise<void> {
  await sql`insert into setting (name, value) values ('example', to_jsonb(now()))`.execute(db)
}

/** The ids by the rows' order. */
export async function insertNames(
  db: Db,
  table: 'team' | 'job_function' | 'sector' | 'lead_source',
  names: readonly string[],
): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    insert into ${sql.table(table)} (name) select name from unnest(${names}::text[]) name returning id`.execute(
    db,
  )
  return rows.map((row) => row.id)
}

/** What came with the tables: the statuses of leads and the reasons why they are lost. */
export async function listNames(
  db: Db,
  table: 'lead_status' | 'lead_lost_reason',
): Promise<{ id: number; name: string }[]> {
  const { rows } = await sql<{ id: number; name: string }>`
    select id, name from ${sql.table(table)} order by id limit 200`.execute(db)
  return rows
}

export async function insertRoles(db: Db, roles: Readonly<Record<string, string>>): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    insert into role (name, code)
    select * from unnest(${Object.keys(roles)}::text[], ${Object.values(roles)}::text[]) returning id`.execute(
    db,
  )
  return rows.map((row) => row.id)
}

/** One that stands already stays as it is. */
export async function ensureLocalization(db: Db, country: string, language: string): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into localization (country, language) values (${country}, ${language})
    on conflict (country, language) do update set country = excluded.country returning id`.execute(db)
  return rows[0]?.id ?? 0
}

interface CompanyAddress {
  readonly line4: string
  readonly postcode: string
  readonly city: string
  readonly country: string
}

export async function insertCompany(
  db: Db,
  name: string,
  localizationId: number,
  { line4, postcode, city, country }: CompanyAddress,
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into company (name, localization_id, line4, postcode, city, country)
    values (${name}, ${localizationId}, ${line4}, ${postcode}, ${city}, ${country}) returning id`.execute(db)
  return rows[0]?.id ?? 0
}

export async function insertAlias(db: Db, domain: string, aliasOf: string): Promise<void> {
  await sql`
    insert into email_domain (domain, rule, alias_of) values (${domain}, 'alias', ${aliasOf})`.execute(db)
}

/** By the customer's reference. */
export async function findOrder(db: Db, customerReference: string): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    select id from sale where customer_reference = ${customerReference} and order_number <> ''`.execute(db)
  const id = rows[0]?.id
  if (id === undefined) throw new Error(`no order has the reference ${customerReference}`)
  return id
}
