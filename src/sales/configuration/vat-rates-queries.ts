// Reads the rates of VAT that are set.
import { sql } from 'kysely'
import type { Db } from '../../kit/database.ts'

/** The others that a line can begin with; two changes at once take turns. */
export async function countOtherRates(db: Db, exceptId: number): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext('vat_rate'))`.execute(db)
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from vat_rate where id <> ${exceptId} and archived_at is null`.execute(db)
  return rows[0]?.n ?? 0
}

/** A rate as lines take it over; `archived` ones only stay where they are. */
export interface VatRateRow {
  readonly id: number
  readonly name: string
  /** Percent: `20.00`. */
  readonly rate: string
  readonly mention: string
  readonly archived: boolean
}

/** Every rate, in the order in which they are proposed. */
export async function listVatRates(db: Db): Promise<VatRateRow[]> {
  const { rows } = await sql<VatRateRow>`
    select id, name, rate, mention, archived_at is not null as archived from vat_rate order by position, id`.execute(
    db,
  )
  return rows
}
