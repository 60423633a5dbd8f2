// How the name of a contact is written by PostgreSQL, as contact-name.ts writes it.
import { sql, type RawBuilder } from 'kysely'

/** `MICHEL Léa`, of `alias`, a row with `last_name` and `first_name`. */
export function contactNameSql(alias: string): RawBuilder<string> {
  return sql<string>`trim(upper(${sql.ref(`${alias}.last_name`)}) || ' ' || ${sql.ref(`${alias}.first_name`)})`
}
