// Reads and writes rows of any table, found by the catalogue: the statements behind a merge and its undo.
import { sql, type RawBuilder } from 'kysely'
import type { Db, Trx } from '../../kit/database.ts'
import { prepared } from '../../kit/prepared-statements.ts'
import type { TableName, TableShape } from './catalogue-queries.ts'
import { readExactly, writeExactly } from './exact-json.ts'
import { keyText, type Row } from './journal.ts'

/** The name comes from the catalogue, which quotes it. */
export function tableOf(name: TableName): RawBuilder<unknown> {
  return sql.raw(name)
}

/** `{ id: 3 }` as SQL, of the row `alias`. */
export function keyOf(shape: TableShape, alias: string): RawBuilder<Row> {
  return objectOf(shape.key, alias)
}

function objectOf(columns: readonly string[], alias: string): RawBuilder<Row> {
  const members = columns.map((column) => sql`${column}::text, to_jsonb(${sql.ref(`${alias}.${column}`)})`)
  return sql<Row>`jsonb_build_object(${sql.join(members)})`
}

/** Rows `t` of the table that `key` of each `entry` finds; of equal rows without a key, as many as there are entries. */
function found(shape: TableShape): {
  readonly from: RawBuilder<unknown>
  readonly where: RawBuilder<unknown>
} {
  const table = tableOf(shape.name)
  if (shape.hasKey) {
    const same = shape.key.map((column) => sql`t.${sql.ref(column)} = k.${sql.ref(column)}`)
    return {
      from: sql`cross join lateral jsonb_populate_record(null::${table}, entry.key) k`,
      where: sql.join(same, sql` and `),
    }
  }
  return {
    from: sql`join (select ctid as place, ${keyOf(shape, 'every')} as key, row_number() over (partition by ${keyOf(shape, 'every')}) as nth
      from ${table} every) numbered on numbered.key = entry.key and numbered.nth = entry.nth`,
    where: sql`t.ctid = numbered.place`,
  }
}

function entries(shape: TableShape, rows: readonly object[]): RawBuilder<unknown> {
  const given = sql`jsonb_to_recordset(${writeExactly(rows)}::jsonb)`
  if (shape.hasKey) return sql`${given} as entry(key jsonb, before jsonb, after jsonb)`
  return sql`(select *, row_number() over (partition by key) as nth from ${given} as r(key jsonb, before jsonb, after jsonb)) entry`
}

export async function readRows(db: Db, shape: TableShape, keys: readonly Row[]): Promise<Row[]> {
  if (keys.length === 0) return []
  const { from, where } = found(shape)
  const { rows } = await sql<{ row: string }>`${prepared}
    select to_jsonb(t.*)::text as row from ${entries(
      shape,
      keys.map((key) => ({ key })),
    )} ${from}
      join ${tableOf(shape.name)} t on ${where}`.execute(db)
  return rows.map(({ row }) => readExactly(row))
}

export async function deleteRows(db: Db, shape: TableShape, keys: readonly Row[]): Promise<void> {
  if (keys.length === 0) return
  const { from, where } = found(shape)
  await sql`${prepared} delete from ${tableOf(shape.name)} t using ${entries(
    shape,
    keys.map((key) => ({ key })),
  )} ${from}
    where ${where}`.execute(db)
}

/** Takes rows away that nobody changed since; answers the keys of those that it found. */
export async function deleteUnchanged(
  db: Db,
  shape: TableShape,
  rows: readonly { readonly key: Row; readonly after: Row }[],
): Promise<Row[]> {
  const { from, where } = found(shape)
  const { rows: gone } = await sql<{ key: string }>`${prepared}
    delete from ${tableOf(shape.name)} t using ${entries(shape, rows)} ${from}
    where ${where} and to_jsonb(t.*) @> entry.after returning entry.key::text as key`.execute(db)
  return gone.map(({ key }) => readExactly(key))
}

export async function updateRows(
  db: Db,
  shape: TableShape,
  columns: readonly string[],
  rows: readonly { readonly key: Row; readonly after: Row }[],
): Promise<void> {
  if (rows.length === 0 || columns.length === 0) return
  const table = tableOf(shape.name)
  const { from, where } = found(shape)
  const sets = columns.map((column) => sql`${sql.ref(column)} = v.${sql.ref(column)}`)
  await sql`${prepared}
    update ${table} t set ${sql.join(sets)}
    from ${entries(shape, rows)} cross join lateral jsonb_populate_record(null::${table}, entry.after) v ${from}
    where ${where}`.execute(db)
}

export interface Change {
  readonly key: Row
  readonly before: Row
  readonly after: Row
}

export interface Reverted {
  readonly key: Row
  /** The columns that somebody changed since, and that stay. */
  readonly stay: string[]
}

/** Gives columns their value of before where they still hold that of after. Rows that are no more are left out of the answer. */
export async function revertRows(
  db: Db,
  shape: TableShape,
  columns: readonly string[],
  rows: readonly Change[],
): Promise<Reverted[]> {
  // A row that went away and came back as it was has nothing to give back.
  if (columns.length === 0) return rows.map(({ key }) => ({ key, stay: [] }))
  const whole = await revertUnchanged(db, shape, columns, rows)
  const done = new Set(whole.map(keyText))
  const rest = rows.filter(({ key }) => !done.has(keyText(key)))
  return [...whole.map((key) => ({ key, stay: [] })), ...(await revertInPart(db, shape, columns, rest))]
}

function unchanged(column: string): RawBuilder<boolean> {
  return sql<boolean>`coalesce(to_jsonb(t.${sql.ref(column)}), 'null') = entry.after -> ${column}::text`
}

/** Rows whose columns nobody touched, as nearly all are. */
async function revertUnchanged(
  db: Db,
  shape: TableShape,
  columns: readonly string[],
  rows: readonly Change[],
): Promise<Row[]> {
  if (rows.length === 0) return []
  const table = tableOf(shape.name)
  const { from, where } = found(shape)
  const sets = columns.map((column) => sql`${sql.ref(column)} = v.${sql.ref(column)}`)
  const { rows: reverted } = await sql<{ key: string }>`${prepared}
    update ${table} t set ${sql.join(sets)}
    from ${entries(shape, rows)} cross join lateral jsonb_populate_record(null::${table}, entry.before) v ${from}
    where ${where} and ${sql.join(columns.map(unchanged), sql` and `)}
    returning entry.key::text as key`.execute(db)
  return reverted.map(({ key }) => readExactly(key))
}

async function revertInPart(
  db: Db,
  shape: TableShape,
  columns: readonly string[],
  rows: readonly Change[],
): Promise<Reverted[]> {
  if (rows.length === 0) return []
  const table = tableOf(shape.name)
  const { from, where } = found(shape)
  const sets = columns.map(
    (column) =>
      sql`${sql.ref(column)} = case when ${unchanged(column)} then v.${sql.ref(column)} else t.${sql.ref(column)} end`,
  )
  const stay = columns.map((column) => sql`case when not ${unchanged(column)} then ${column}::text end`)
  const { rows: reverted } = await sql<{ key: string; stay: string[] }>`${prepared}
    with standing as (
      select entry.*, array_remove(array[${sql.join(stay)}], null) as stay
      from ${entries(shape, rows)} ${from} join ${table} t on ${where}
    ), written as (
      update ${table} t set ${sql.join(sets)}
      from ${entries(shape, rows)} cross join lateral jsonb_populate_record(null::${table}, entry.before) v ${from}
      where ${where}
    )
    select key::text, stay from standing`.execute(db)
  return reverted.map(({ key, stay: columnsThatStay }) => ({ key: readExactly(key), stay: columnsThatStay }))
}

/** Answers the keys of the rows that found their place. Columns that came later take their default. */
export async function insertRows(db: Db, shape: TableShape, rows: readonly Row[]): Promise<Row[]> {
  const [first] = rows
  if (!first) return []
  const table = tableOf(shape.name)
  const written = shape.columns.filter((column) => !column.generated && column.name in first)
  const columns = sql.join(written.map((column) => sql.ref(column.name)))
  const { rows: inserted } = await sql<{ key: string }>`${prepared}
    insert into ${table} as t (${columns}) overriding system value
    select ${columns} from jsonb_populate_recordset(null::${table}, ${writeExactly(rows)}::jsonb) as row
    on conflict do nothing returning ${keyOf(shape, 't')}::text as key`.execute(db)
  return inserted.map(({ key }) => readExactly(key))
}

/** Which of these values the target of a foreign key has. */
export async function existing(
  db: Db,
  target: TableName,
  columns: readonly string[],
  values: readonly Row[],
): Promise<Row[]> {
  if (values.length === 0) return []
  const table = tableOf(target)
  const same = columns.map((column) => sql`t.${sql.ref(column)} = v.${sql.ref(column)}`)
  const { rows } = await sql<{ value: string }>`${prepared}
    select ${objectOf(columns, 't')}::text as value
    from jsonb_populate_recordset(null::${table}, ${writeExactly(values)}::jsonb) v join ${table} t on ${sql.join(same, sql` and `)}`.execute(
    db,
  )
  return rows.map(({ value }) => readExactly(value))
}

/** Whether the statements went through; what a rule of the tables refuses leaves no trace. */
export async function attempt(trx: Trx, work: () => Promise<void>): Promise<boolean> {
  await sql`savepoint attempt`.execute(trx)
  try {
    await work()
    await sql`release savepoint attempt`.execute(trx)
    return true
  } catch (error) {
    if (!isRefusal(error)) throw error
    await sql`rollback to savepoint attempt`.execute(trx)
    return false
  }
}

/** SQLSTATE class 23: integrity constraint violation. */
function isRefusal(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('23')
}
