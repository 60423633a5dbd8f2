// What an import of invoices asks of the database: customers by reference or name, numbers that are taken.
import { sql } from 'kysely'
import type { Db } from '../kit/database.ts'
import { visibleTo } from '../organisation/visible-queries.ts'
import type { Who } from '../organisation/who.ts'
import type { PaymentTerms } from '../partners/partner-choices.ts'

export interface FoundCustomer {
  readonly asked: string
  readonly id: number
  readonly currency: string | null
  readonly paymentTerms: PaymentTerms | null
  readonly companyIds: number[]
  /** How many have that name. */
  readonly count: number
}

/** By reference, else by name, of those that `who` sees and that are in use. */
export async function findCustomers(
  db: Db,
  who: Who,
  asked: readonly string[],
): Promise<Map<string, FoundCustomer>> {
  const { rows } = await sql<FoundCustomer>`
    with asked as (select name from unnest(${[...new Set(asked)]}::text[]) one(name)), met as (
      select asked.name, p.id from asked join partner p on p.reference = asked.name
      union select asked.name, p.id from asked join partner p on fold(p.display_name) = fold(asked.name)
      union select asked.name, p.id from asked join partner p on fold(p.legal_name) = fold(asked.name)
    )
    select distinct on (met.name) met.name as asked, p.id, p.currency, p.payment_terms as "paymentTerms",
      array(select company_id from partner_company where partner_id = p.id order by company_id) as "companyIds",
      case when p.reference = met.name then 1 else count(*) over (partition by met.name) end as count
    from met join partner p on p.id = met.id
    where p.archived_at is null and ${visibleTo(who, 'partner', 'p')}
    order by met.name, p.reference = met.name desc, p.id`.execute(db)
  return new Map(rows.map((row) => [row.asked, row]))
}

/** Which of the numbers are given out here. */
export async function takenNumbers(db: Db, numbers: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ number: string }>`
    select number from invoice where number = any(${[...numbers]}::text[])`.execute(db)
  return new Set(rows.map(({ number }) => number))
}

/** How numbers of our own look, from the next one on; locked, so that none is given out meanwhile. */
export async function nextNumber(db: Db): Promise<{ readonly prefix: string; readonly next: number }> {
  const { rows } = await sql<{ prefix: string; next: number }>`
    select prefix, next from number_sequence where code = 'invoice' for update`.execute(db)
  return rows[0] ?? { prefix: '', next: 1 }
}

export interface ImportedRow {
  readonly number: string
  readonly partnerId: number
  readonly companyId: number | null
  readonly currency: string
  readonly issuedOn: string
  readonly dueOn: string
  readonly paymentTerms: PaymentTerms | null
  readonly customerReference: string
  readonly total: string
  readonly paid: string
}

/** Answers their ids, in order. What is paid already becomes one payment, on the day of the invoice. */
export async function insertImported(
  db: Db,
  rows: readonly ImportedRow[],
  userId: number,
): Promise<number[]> {
  const { rows: made } = await sql<{ id: number }>`
    with given as materialized (
      select nextval(pg_get_serial_sequence('invoice', 'id')) as id, one.*
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as one(number text, "partnerId" bigint, "companyId" bigint,
        currency text, "issuedOn" date, "dueOn" date, "paymentTerms" text, "customerReference" text, total numeric,
        paid numeric)
    ), paid as (
      insert into payment (invoice_id, paid_on, amount, method, created_by)
      select id, "issuedOn", paid, 'other', ${userId}::bigint from given where paid > 0
    )
    insert into invoice (id, number, status, imported, partner_id, company_id, currency, issued_on, due_on, payment_terms,
      customer_reference, total_before_tax, total_with_tax, paid, created_by, updated_by)
    select id, number, case when total > paid then 'open' else 'paid' end, true, "partnerId", "companyId", currency,
      "issuedOn", "dueOn", "paymentTerms", "customerReference", total, total, paid, ${userId}, ${userId}
    from given order by id returning id`.execute(db)
  return made.map(({ id }) => id)
}
