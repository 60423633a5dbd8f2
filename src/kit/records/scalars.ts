// Writes the plain columns of many records at once: one statement whatever their number.
import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../database.ts'
import { prepared } from '../prepared-statements.ts'

/** A field that is one column of its record's own table. */
export interface Scalar {
  readonly field: string
  readonly column: string
  /** The PostgreSQL type that the JSON value is read as. */
  readonly type: string
}

export type Values = Readonly<Record<string, unknown>>

export interface ScalarRow {
  readonly id: number
  readonly values: Values
}

/** Ids before the rows, so that their parts can be written without asking which id each row was given. */
export async function takeIds(db: Db, table: string, howMany: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select nextval(pg_get_serial_sequence(${table}, 'id')) as id from generate_series(1, ${howMany})`.execute(
    db,
  )
  return rows.map((row) => row.id)
}

export async function insertScalars(
  db: Db,
  table: string,
  scalars: readonly Scalar[],
  rows: readonly ScalarRow[],
  userId: number | null,
): Promise<void> {
  const names = scalars.map((scalar) => sql.ref(scalar.column))
  await sql`${prepared}
    insert into ${sql.table(table)} (id, created_by, updated_by, ${sql.join(names)})
    select row.id, ${userId}::bigint, ${userId}::bigint, ${sql.join(scalars.map(given))}
    from ${recordset(scalars, rows)}`.execute(db)
}

/** Every row gets a new version; `values` names all the scalars. */
export async function updateScalars(
  db: Db,
  table: string,
  scalars: readonly Scalar[],
  rows: readonly ScalarRow[],
  userId: number,
): Promise<void> {
  const sets = scalars.map((scalar) => sql`${sql.ref(scalar.column)} = ${given(scalar)}`)
  await sql`${prepared}
    update ${sql.table(table)} as kept
    set version = kept.version + 1, updated_at = now(), updated_by = ${userId}::bigint, ${sql.join(sets)}
    from ${recordset(scalars, rows)}
    where kept.id = row.id`.execute(db)
}

function given(scalar: Scalar): RawBuilder<unknown> {
  return sql`row.${sql.ref(scalar.field)}`
}

function recordset(scalars: readonly Scalar[], rows: readonly ScalarRow[]): RawBuilder<unknown> {
  const json = JSON.stringify(rows.map(({ id, values }) => ({ id, ...values })))
  const types = scalars.map((scalar) => sql`${sql.ref(scalar.field)} ${sql.raw(scalar.type)}`)
  return sql`jsonb_to_recordset(${json}::jsonb) as row(id bigint, ${sql.join(types)})`
}
