// Finds the people who share a mail domain or a partner with a contact; the same speed whatever the size of the base.
import { sql } from 'kysely'
import type { Db } from '../kit/database.ts'
import { prepared } from '../kit/prepared-statements.ts'
import { visibleTo } from '../organisation/visible-queries.ts'
import type { Who } from '../organisation/who.ts'
import type { DomainRule } from './linked-contacts.ts'

export async function domainsOf(db: Db, contactId: number): Promise<string[]> {
  const { rows } = await sql<{ domain: string }>`
    select distinct domain from contact_email where contact_id = ${contactId} and domain <> ''`.execute(db)
  return rows.map((row) => row.domain)
}

/** The whole configuration: it holds tens of rows, hundreds at most. */
export async function listDomainRules(db: Db): Promise<DomainRule[]> {
  const { rows } = await sql<DomainRule>`
    select domain, rule, alias_of as "aliasOf" from email_domain order by domain limit 10000`.execute(db)
  return rows
}

export interface LinkedRow {
  readonly id: number
  readonly reference: string
  readonly firstName: string
  readonly lastName: string
  readonly jobTitle: string
  readonly partnerName: string
  readonly email: string
  readonly pictureId: number | null
  readonly domains: string[]
  readonly partners: { partnerId: number; name: string }[]
}

/** Those who share a domain first, then those who share only a partner; `total` counts all of them up to 1,000. */
export async function listLinkedContacts(
  db: Db,
  contactId: number,
  domains: readonly string[],
  who: Who,
  limit: number,
): Promise<{ rows: LinkedRow[]; total: number }> {
  const linked = sql`
    select e.contact_id as id, e.domain, null::bigint as partner_id
      from contact_email e where e.domain = any(${domains}::text[]) and e.contact_id <> ${contactId}
    union all
    select other.contact_id, null, other.partner_id
      from contact_partner own join contact_partner other on other.partner_id = own.partner_id
        join partner p on p.id = own.partner_id
      where own.contact_id = ${contactId} and other.contact_id <> ${contactId} and ${visibleTo(who, 'partner', 'p')}`
  const { rows } = await sql<LinkedRow & { total: number }>`
    ${prepared} with linked as (${linked} limit 5000),
      person as (
        select id, array_remove(array_agg(distinct domain), null) as domains, array_remove(array_agg(distinct partner_id), null) as partner_ids
        from linked group by id
      )
    select c.id, c.reference, c.first_name as "firstName", c.last_name as "lastName", c.job_title as "jobTitle",
      c.partner_name as "partnerName", c.email, c.picture_id as "pictureId", person.domains,
      (select coalesce(json_agg(json_build_object('partnerId', p.id, 'name', p.display_name)), '[]')
        from partner p where p.id = any(person.partner_ids)) as partners,
      least(count(*) over (), 1000) as total
    from person join contact c on c.id = person.id
    where c.archived_at is null and ${visibleTo(who, 'contact', 'c')}
    order by cardinality(person.domains) = 0, c.name_key, c.id limit ${limit}`.execute(db)
  return { rows, total: rows[0]?.total ?? 0 }
}
