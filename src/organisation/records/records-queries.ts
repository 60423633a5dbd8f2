// What saving any kind of record asks of the database: locks and references.
import { sql } from 'kysely'
import type { Db } from '../../kit/database.ts'
import type { ListSource } from '../../kit/list/list-source.ts'
import { visibleTo } from '../visible-queries.ts'
import type { Who } from '../who.ts'
import type { RecordTable } from './record-table.ts'

/** In the order of ids, so that two people at once wait for each other instead of blocking each other. */
export async function lockRecords(db: Db, table: string, ids: readonly number[]): Promise<void> {
  await sql`select id from ${sql.table(table)} where id = any(${ids}::bigint[]) order by id for update`.execute(
    db,
  )
}

export async function isVisible(db: Db, source: ListSource, id: number): Promise<boolean> {
  const { rows } = await sql`
    select from ${source.from} where ${source.id} = ${id} and ${source.visible}`.execute(db)
  return rows.length > 0
}

/** Tags on visible records, the most used first. */
export async function listTags(
  db: Db,
  table: RecordTable,
  q: string,
  who: Who,
): Promise<{ tag: string; count: number }[]> {
  const pattern = q.replace(/[\\%_]/g, (sign) => `\\${sign}`)
  const { rows } = await sql<{ tag: string; count: number }>`
    select tag, count(*) as count from ${sql.table(table)} as record, unnest(record.tags) tag
    where cardinality(record.tags) > 0 and fold(tag) like '%' || fold(${pattern}) || '%'
      and ${visibleTo(who, table, 'record')}
    group by tag order by count(*) desc, tag limit 50`.execute(db)
  return rows
}
