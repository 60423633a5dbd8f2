// Looks up the partners and managers that rows of contacts name.
import { sql } from 'kysely'
import type { Db } from '../../kit/database.ts'
import { visibleTo } from '../../organisation/visible-queries.ts'
import type { Who } from '../../organisation/who.ts'

export interface PartnerNamed {
  readonly asked: string
  readonly id: number
  readonly reference: string
  readonly name: string
  readonly archived: boolean
  readonly domains: string[]
}

/** Partners by name, whatever the legal form; those that `who` sees. */
export async function findPartnersNamed(db: Db, who: Who, names: readonly string[]): Promise<PartnerNamed[]> {
  if (names.length === 0) return []
  const { rows } = await sql<PartnerNamed>`
    select asked.name as asked, p.id, p.reference, p.display_name as name, p.archived_at is not null as archived,
      array(select domain::text from partner_domain where partner_id = p.id
        union select domain::text from partner_email where partner_id = p.id) as domains
    from unnest(${names}::text[]) as asked(name) cross join lateral (
      select * from partner where firm_key(partner.name) = firm_key(asked.name) order by id limit 50) p
    where ${visibleTo(who, 'partner', 'p')}
    order by p.archived_at is not null, p.id`.execute(db)
  return rows
}

/** Of several domains, those that a partner has as its own or in its mail. */
export async function domainsOfPartners(db: Db, domains: readonly string[]): Promise<Set<string>> {
  if (domains.length === 0) return new Set()
  const { rows } = await sql<{ domain: string }>`
    select domain::text as domain from partner_domain where domain = any(${domains}::text[])
    union select domain::text from partner_email where domain = any(${domains}::text[])`.execute(db)
  return new Set(rows.map((row) => row.domain))
}

/** Of several partners, those that `who` sees; the ones that are not archived. */
export async function activePartners(db: Db, who: Who, ids: readonly number[]): Promise<Set<number>> {
  if (ids.length === 0) return new Set()
  const { rows } = await sql<{ id: number }>`
    select p.id from unnest(${ids}::bigint[]) as asked(id) join partner p on p.id = asked.id
    where p.archived_at is null and ${visibleTo(who, 'partner', 'p')}`.execute(db)
  return new Set(rows.map((row) => row.id))
}

export async function findRecordIds(
  db: Db,
  who: Who,
  table: 'contact' | 'partner',
  references: readonly string[],
): Promise<Map<string, number>> {
  if (references.length === 0) return new Map()
  const { rows } = await sql<{ reference: string; id: number }>`
    select reference, id from ${sql.table(table)} c
    where reference = any(${references}::text[]) and ${visibleTo(who, table, 'c')}`.execute(db)
  return new Map(rows.map((row) => [row.reference, row.id]))
}
