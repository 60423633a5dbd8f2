// What the conversions of leads and of individuals ask of the records that they made, when they are taken back.
import { sql } from 'kysely'
import type { Db } from '../../kit/database.ts'
import { referencedAmong } from '../../kit/references.ts'
import { removeRecords } from './records-queries.ts'

const conversionTables = ['conversion', 'individual_conversion'] as const

export type ConvertedTable = 'contact' | 'partner'

export interface ConversionRef {
  readonly table: (typeof conversionTables)[number]
  readonly id: number
}

/** Whether anything holds on to a record but its trail, the conversion `by` and what was taken back; a letter to it does. */
export async function isHeldBesides(
  db: Db,
  table: ConvertedTable,
  id: number,
  by: ConversionRef,
): Promise<boolean> {
  const besides = [`${table}_change`, ...conversionTables]
  const held = await referencedAmong(db, table, [id], besides, ['printed_addressee'])
  if (held.has(id)) return true
  const standing = conversionTables.map(
    (name) => sql`
      select from ${sql.table(name)} where ${sql.ref(`${table}_id`)} = ${id} and undone_at is null
        and not (${name} = ${by.table} and id = ${by.id})`,
  )
  const { rows } = await sql`${sql.join(standing, sql` union all `)} limit 1`.execute(db)
  return rows.length > 0
}

/** Whether it became one with another record since: what was its own cannot be told any more. */
export async function isMergedSince(
  db: Db,
  table: ConvertedTable,
  id: number,
  by: ConversionRef,
): Promise<boolean> {
  const { rows } = await sql`
    select from merge where ${sql.ref(`merge.${table}_id`)} = ${id} and merge.undone_at is null
      and merge.at >= (select at from ${sql.table(by.table)} where id = ${by.id}) limit 1`.execute(db)
  return rows.length > 0
}

/** A record that a conversion made, as if it had never come; its picture is that of what was converted, and stays. */
export async function removeConverted(db: Db, table: ConvertedTable, id: number): Promise<void> {
  const own = sql.ref(`${table}_id`)
  for (const name of conversionTables)
    await sql`update ${sql.table(name)} set ${own} = null where ${own} = ${id}`.execute(db)
  await removeRecords(db, table, [id])
}
