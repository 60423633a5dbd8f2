// Counts what uses a record, by the foreign keys that PostgreSQL knows: a table of a later slice counts by itself.
import { sql } from 'kysely'
import type { Db } from './database.ts'

interface ForeignKey {
  readonly table_name: string
  readonly column_name: string
}

/**
 * How many rows of other tables hold on to the record. Parts that go with it (on delete cascade) and marks that
 * outlive it (on delete set null) are no uses.
 */
export async function countReferences(db: Db, table: string, id: number): Promise<number> {
  const counts = (await foreignKeysTo(db, table)).map(
    (key) =>
      sql`select count(*) as n from ${sql.table(key.table_name)} where ${sql.ref(key.column_name)} = ${id}`,
  )
  if (counts.length === 0) return 0
  const { rows } = await sql<{ total: number }>`
    select sum(n)::bigint as total from (${sql.join(counts, sql` union all `)}) counted`.execute(db)
  return rows[0]?.total ?? 0
}

/**
 * Of several records, those that rows of other tables hold on to; `except` names tables that do not count, `marked` those
 * whose marks count as well.
 */
export async function referencedAmong(
  db: Db,
  table: string,
  ids: readonly number[],
  except: readonly string[],
  marked: readonly string[] = [],
): Promise<Set<number>> {
  const keys = (await foreignKeysTo(db, table, marked)).filter((key) => !except.includes(key.table_name))
  if (keys.length === 0 || ids.length === 0) return new Set()
  const found = keys.map(
    (key) =>
      sql`select ${sql.ref(key.column_name)} as id from ${sql.table(key.table_name)}
        where ${sql.ref(key.column_name)} = any(${ids}::bigint[])`,
  )
  const { rows } = await sql<{ id: number }>`${sql.join(found, sql` union `)}`.execute(db)
  return new Set(rows.map((row) => row.id))
}

/** Foreign keys of one column, as all of ours are; a partition counts through its parent. */
async function foreignKeysTo(db: Db, table: string, marked: readonly string[] = []): Promise<ForeignKey[]> {
  const { rows } = await sql<ForeignKey>`
    select class.relname as table_name, attribute.attname as column_name
    from pg_constraint held
    join pg_class class on class.oid = held.conrelid
    join pg_attribute attribute on attribute.attrelid = held.conrelid and attribute.attnum = held.conkey[1]
    where held.contype = 'f' and held.confrelid = ${table}::regclass and (held.confdeltype in ('a', 'r')
        or held.confdeltype = 'n' and class.relname::text = any(${marked}::text[]))
      and held.conparentid = 0`.execute(db)
  return rows
}
