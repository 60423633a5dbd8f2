// Reads and writes what our companies say of themselves.
import { sql } from 'kysely'
import type { Db } from '../../kit/database.ts'
import type { Who } from '../../organisation/who.ts'
import type { Particulars } from './particulars.ts'

/** Undefined where there is no such company, or `who` does not belong to it. */
export async function findParticulars(db: Db, who: Who, companyId: number): Promise<Particulars | undefined> {
  const own = who.seesAll ? sql`true` : sql`id = any(${who.companyIds}::bigint[])`
  const { rows } = await sql<Particulars>`
    select legal_form as "legalForm", capital::text, siren, registry, vat_number as "vatNumber", phone, email, website,
      iban, bic
    from company where id = ${companyId} and ${own}`.execute(db)
  return rows[0]
}

/** False where there is no such company. */
export async function setParticulars(db: Db, companyId: number, set: Particulars): Promise<boolean> {
  const { rows } = await sql`
    update company set legal_form = ${set.legalForm}, capital = ${set.capital}, siren = ${set.siren},
      registry = ${set.registry}, vat_number = ${set.vatNumber}, phone = ${set.phone}, email = ${set.email},
      website = ${set.website}, iban = ${set.iban}, bic = ${set.bic}
    where id = ${companyId} returning id`.execute(db)
  return rows.length > 0
}
