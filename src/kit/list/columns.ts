// The usual kinds of columns behind a list's fields.
import { sql, type RawBuilder } from 'kysely'
import type { Column } from './list-source.ts'

type Ordered = Column & { readonly value: RawBuilder<unknown>; readonly order: NonNullable<Column['order']> }

export function textColumn(value: RawBuilder<unknown>): Ordered {
  return { value, order: { by: sql`fold(${value})`, type: 'text' } }
}

export function instantColumn(value: RawBuilder<unknown>): Ordered {
  return { value, order: { by: value, type: 'timestamptz' } }
}

/** Empty dates come last. */
export function dateColumn(value: RawBuilder<unknown>): Ordered {
  return { value, order: { by: sql`coalesce(${value}, 'infinity'::date)`, type: 'date' } }
}

/** A reference to a table whose rows have a name, which the order and the groups go by. */
export function namedColumn(
  table: string,
  value: RawBuilder<unknown>,
): Ordered & { readonly label: RawBuilder<string | null> } {
  const label = sql<
    string | null
  >`(select name from ${sql.table(table)} where ${sql.ref(`${table}.id`)} = ${value})`
  // Their names are folded once for the statement, not once for each row.
  const names = sql`(select jsonb_object_agg(id, fold(name)) from ${sql.table(table)})`
  const by = sql`coalesce(${names} ->> (${value})::text, '')`
  return { value, label, order: { by, type: 'text', readsAll: true } }
}

export function userColumn(value: RawBuilder<unknown>): ReturnType<typeof namedColumn> {
  return namedColumn('app_user', value)
}
