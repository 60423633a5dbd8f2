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
