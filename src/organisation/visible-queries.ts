// Who sees which records: those of the companies that they belong to, and those of no company.
import { sql, type RawBuilder } from 'kysely'
import type { RecordTable } from './records/record-table.ts'
import type { Who } from './who.ts'

/** A condition on `alias`, a row of `table`, whose companies stand in `<table>_company`. */
export function visibleTo(who: Who, table: RecordTable, alias: string): RawBuilder<boolean> {
  if (who.seesAll) return sql<boolean>`true`
  const companies = sql.table(`${table}_company`)
  const own = sql`${sql.ref(`${table}_id`)} = ${sql.ref(`${alias}.id`)}`
  return sql<boolean>`(not exists (select from ${companies} where ${own})
    or exists (select from ${companies} where ${own} and company_id = any(${who.companyIds}::bigint[])))`
}

/**
 * A condition on `alias`, a row that belongs to one company of ours, in its `company_id`, or to none, and is of a partner,
 * in its `partner_id`: it is seen where both are. What is sorted or searched by its partner would tell who that is.
 */
export function ofVisiblePartner(who: Who, alias: string): RawBuilder<boolean> {
  if (who.seesAll) return sql<boolean>`true`
  const company = sql.ref(`${alias}.company_id`)
  return sql<boolean>`((${company} is null or ${company} = any(${who.companyIds}::bigint[]))
    and exists (select from partner seen where seen.id = ${sql.ref(`${alias}.partner_id`)}
      and ${visibleTo(who, 'partner', 'seen')}))`
}

/**
 * The same condition, asked of each row by itself. The other one makes PostgreSQL read the companies of all rows first, which
 * is quicker for a count and takes long for the first rows of a list.
 */
export function visibleInPage(who: Who, table: RecordTable, alias: string): RawBuilder<boolean> {
  if (who.seesAll) return sql<boolean>`true`
  return sql<boolean>`coalesce((select bool_or(company_id = any(${who.companyIds}::bigint[]))
    from ${sql.table(`${table}_company`)} where ${sql.ref(`${table}_id`)} = ${sql.ref(`${alias}.id`)}), true)`
}
