// How the name of a lead is written by PostgreSQL, as lead-name.ts writes it.
import { sql, type RawBuilder } from 'kysely'
import { contactNameSql } from '../contacts/contact-name-queries.ts'

/** `MICHEL Léa`, or `Apollo` where nobody is known there, of `alias`, a row of leads. */
export function leadNameSql(alias: string): RawBuilder<string> {
  return sql<string>`case when ${sql.ref(`${alias}.last_name`)} = '' then ${sql.ref(`${alias}.company_name`)}
    else ${contactNameSql(alias)} end`
}
