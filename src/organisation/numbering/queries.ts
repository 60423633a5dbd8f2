// Numbers of records: taken in order, without gaps; how they look can be changed, never onto one that was given out.
import { sql } from 'kysely'
import type { Db } from '../../kit/database.ts'

/** `takeReferences(trx, 'partner', 2)` is `['T0001', 'T0002']`; others wait until the transaction ends, so no number is lost. */
export async function takeReferences(db: Db, sequence: string, howMany: number): Promise<string[]> {
  if (howMany === 0) return []
  const { rows } = await sql<{ reference: string }>`
    select take_numbers(${sequence}, ${howMany}) as reference`.execute(db)
  return rows.map((row) => row.reference)
}

export interface SequenceRow {
  readonly code: string
  readonly prefix: string
  readonly digits: number
  readonly next: number
}

export function listSequences(db: Db): Promise<SequenceRow[]> {
  return db.selectFrom('number_sequence').selectAll().orderBy('code').limit(200).execute()
}

/** Nobody takes a number from it until the transaction ends. */
export async function lockSequence(db: Db, code: string): Promise<SequenceRow | undefined> {
  return db.selectFrom('number_sequence').selectAll().where('code', '=', code).forUpdate().executeTakeFirst()
}

export async function updateSequence(db: Db, { code, ...set }: SequenceRow): Promise<void> {
  await db.updateTable('number_sequence').set(set).where('code', '=', code).execute()
}

/** The greatest number given out behind this prefix, in every table that the sequence serves; 0 when there is none. */
export async function greatestUsed(db: Db, code: string, prefix: string): Promise<number> {
  const places = await db.selectFrom('number_use').selectAll().where('sequence_code', '=', code).execute()
  const rests = places.map(({ table_name, column_name }) => {
    const column = sql.ref(column_name)
    return sql`
      select substr(${column}, ${prefix.length + 1}) as rest from ${sql.table(table_name)}
      where starts_with(${column}, ${prefix})`
  })
  if (rests.length === 0) return 0
  const { rows } = await sql<{ greatest: number }>`
    select coalesce(max(rest::bigint), 0) as greatest from (${sql.join(rests, sql` union all `)}) used
    where rest ~ '^[0-9]{1,15}$'`.execute(db)
  return rows[0]?.greatest ?? 0
}
