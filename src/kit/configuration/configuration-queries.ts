// The statements that every list of configuration needs.
import { sql, type RawBuilder } from 'kysely'
import { atFields } from '../constraint-problem.ts'
import type { Db } from '../database.ts'
import type { ConfigurationSubject, Row, Values } from './configuration-subject.ts'

/** In the order of the ids. */
export async function findRows(
  db: Db,
  subject: ConfigurationSubject,
  ids: readonly number[],
): Promise<Row[]> {
  const columns = Object.entries(subject.columns).map(
    ([name, column]) => sql`${sql.ref(column)} as ${sql.ref(name)}`,
  )
  const archived = subject.archivable ? sql`, archived_at is not null as archived` : sql``
  const { rows } = await sql<Row>`
    select id, ${sql.join(columns)} ${archived} from ${sql.table(subject.table)}
    where id = any(${ids}::bigint[]) order by array_position(${ids}::bigint[], id)`.execute(db)
  return rows
}

export async function insertRow(db: Db, subject: ConfigurationSubject, values: Values): Promise<number> {
  const set = written(subject, values)
  const { rows } = await atFields(
    subject.constraints,
    sql<{ id: number }>`
      insert into ${sql.table(subject.table)} (${sql.join(set.map(({ column }) => sql.ref(column)))})
      values (${sql.join(set.map(({ value }) => value))}) returning id`.execute(db),
  )
  const [row] = rows
  if (!row) throw new Error('a row was inserted without an id')
  return row.id
}

export async function updateRow(
  db: Db,
  subject: ConfigurationSubject,
  id: number,
  values: Values,
): Promise<void> {
  const set = written(subject, values).map(({ column, value }) => sql`${sql.ref(column)} = ${value}`)
  if (set.length === 0) return
  await atFields(
    subject.constraints,
    sql`update ${sql.table(subject.table)} set ${sql.join(set)} where id = ${id}`.execute(db),
  )
}

/** Held until the end of the transaction: nothing can begin to use the row meanwhile. */
export async function lockRow(db: Db, subject: ConfigurationSubject, id: number): Promise<boolean> {
  const { rows } = await sql`select from ${sql.table(subject.table)} where id = ${id} for update`.execute(db)
  return rows.length > 0
}

export async function deleteRow(db: Db, subject: ConfigurationSubject, id: number): Promise<void> {
  await sql`delete from ${sql.table(subject.table)} where id = ${id}`.execute(db)
}

function written(
  subject: ConfigurationSubject,
  values: Values,
): { column: string; value: RawBuilder<unknown> }[] {
  const set = Object.entries(subject.columns).flatMap(([name, column]) =>
    values[name] === undefined ? [] : [{ column, value: sql`${values[name]}` }],
  )
  const { archived } = values
  if (archived === undefined) return set
  const value = archived ? sql`coalesce(archived_at, now())` : sql`null::timestamptz`
  return [...set, { column: 'archived_at', value }]
}
