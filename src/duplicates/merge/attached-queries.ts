// How much hangs on records, in whatever tables: counted from the database's catalogue, so that none can be forgotten.
import { sql } from 'kysely'
import type { Db } from '../../kit/database.ts'
import type { SubjectName } from '../subjects.ts'
import { listPointers, type TableName } from './catalogue-queries.ts'

/** Rows of each table that point at each of these records, but of the tables that are left out. */
export async function countAttached(
  db: Db,
  subject: SubjectName,
  ids: readonly number[],
  leftOut: ReadonlySet<TableName> = new Set(),
): Promise<Map<number, Map<TableName, number>>> {
  const pointers = (await listPointers(db, subject)).filter(({ table }) => !leftOut.has(table))
  const counted = new Map(ids.map((id) => [id, new Map<TableName, number>()]))
  if (pointers.length === 0 || ids.length === 0) return counted
  const counts = pointers.map(
    ({ table, column }) =>
      sql`select ${table} as "table", ${sql.ref(column)} as id, count(*) as count from ${sql.raw(table)}
        where ${sql.ref(column)} = any(${ids}::bigint[]) group by ${sql.ref(column)}`,
  )
  const { rows } = await sql<{ table: TableName; id: number; count: number }>`
    ${sql.join(counts, sql` union all `)}`.execute(db)
  for (const { table, id, count } of rows) {
    const tables = counted.get(id)
    tables?.set(table, (tables.get(table) ?? 0) + count)
  }
  return counted
}
