// What saving and removing any kind of record asks of the database: locks, sight, tags, what holds on to it.
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

/** With their trail, as if they had never come; nothing may hold on to them any more. Answers the ids of their pictures. */
export async function removeRecords(
  db: Db,
  table: RecordTable,
  ids: readonly number[],
): Promise<readonly number[]> {
  const trail = `${table}_change`
  await lockRecords(db, table, ids)
  // The trail is append-only but for those who say so.
  await sql`select set_config('carnet.removing', ${trail}, true)`.execute(db)
  await sql`
    delete from ${sql.table(trail)} where ${sql.ref(`${table}_id`)} = any(${ids}::bigint[])`.execute(db)
  await sql`select set_config('carnet.removing', '', true)`.execute(db)
  const { rows } = await sql<{ pictureId: number | null }>`
    delete from ${sql.table(table)} where id = any(${ids}::bigint[]) returning picture_id as "pictureId"`.execute(
    db,
  )
  return rows.flatMap(({ pictureId }) => (pictureId === null ? [] : [pictureId]))
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
