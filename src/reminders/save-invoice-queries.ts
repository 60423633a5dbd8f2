// Writes invoices: their own columns, their lines, what becomes of them.
import { sql } from 'kysely'
import type { Db } from '../kit/database.ts'
import { takeReferences } from '../organisation/numbering/queries.ts'
import { replaceLines } from '../sales/lines-queries.ts'
import { invoiceLines } from './invoice-queries.ts'
import type { InvoiceTotals, InvoiceValues } from './invoice-values.ts'
import type { InvoiceStatus } from './states.ts'

type Kept = InvoiceValues & InvoiceTotals

/** The latest first. */
export async function invoicesOfSale(
  db: Db,
  saleId: number,
): Promise<{ readonly id: number; readonly status: InvoiceStatus }[]> {
  const { rows } = await sql<{ id: number; status: InvoiceStatus }>`
    select id, status from invoice where sale_id = ${saleId} order by id desc limit 100`.execute(db)
  return rows
}

/** As a draft; `saleId` is the order that it is made from. */
export async function insertInvoice(
  db: Db,
  values: Kept,
  saleId: number | null,
  userId: number,
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into invoice (partner_id, contact_id, company_id, sale_id, currency, issued_on, due_on, payment_terms,
      customer_reference, notes, total_before_tax, total_tax, total_with_tax, hold, hold_reason, promised_until,
      created_by, updated_by)
    values (${values.partnerId}, ${values.contactId}, ${values.companyId}, ${saleId}, ${values.currency},
      ${values.issuedOn}::date, ${values.dueOn}::date, ${values.paymentTerms}, ${values.customerReference}, ${values.notes},
      ${values.totalBeforeTax}, ${values.totalTax}, ${values.totalWithTax}, ${values.hold}, ${values.holdReason},
      ${values.promisedUntil}::date, ${userId}, ${userId})
    returning id`.execute(db)
  const id = rows[0]?.id
  if (id === undefined) throw new Error('an invoice was inserted without an id')
  await replaceLines(db, invoiceLines, [{ id, lines: values.lines }])
  return id
}

export async function updateInvoice(
  db: Db,
  id: number,
  values: Kept,
  newLines: boolean,
  userId: number,
): Promise<void> {
  await sql`
    update invoice set partner_id = ${values.partnerId}, contact_id = ${values.contactId},
      company_id = ${values.companyId}, currency = ${values.currency}, issued_on = ${values.issuedOn}::date,
      due_on = ${values.dueOn}::date, payment_terms = ${values.paymentTerms},
      customer_reference = ${values.customerReference}, notes = ${values.notes},
      total_before_tax = ${values.totalBeforeTax}, total_tax = ${values.totalTax},
      total_with_tax = ${values.totalWithTax}, hold = ${values.hold}, hold_reason = ${values.holdReason},
      promised_until = ${values.promisedUntil}::date,
      version = version + 1, updated_at = now(), updated_by = ${userId}
    where id = ${id}`.execute(db)
  if (newLines) await replaceLines(db, invoiceLines, [{ id, lines: values.lines }])
}

/** Others who number invoices wait until the transaction ends, so that numbers follow the days. */
export async function takeInvoiceNumber(db: Db): Promise<string> {
  const [number] = await takeReferences(db, 'invoice', 1)
  if (number === undefined) throw new Error('there is no sequence of invoices')
  return number
}

/** The day of the last invoice that was numbered here; null before the first. */
export async function lastIssued(db: Db): Promise<string | null> {
  const { rows } = await sql<{ day: string | null }>`
    select max(issued_on) as day from invoice where number <> '' and not imported`.execute(db)
  return rows[0]?.day ?? null
}

export async function setFinalised(
  db: Db,
  id: number,
  number: string,
  days: Pick<InvoiceValues, 'issuedOn' | 'dueOn'>,
  userId: number,
): Promise<void> {
  await sql`
    update invoice set number = ${number}, issued_on = ${days.issuedOn}::date, due_on = ${days.dueOn}::date,
      status = case when balance > 0 then 'open' else 'paid' end,
      version = version + 1, updated_at = now(), updated_by = ${userId}
    where id = ${id}`.execute(db)
}

export async function setCancelled(db: Db, id: number, userId: number): Promise<void> {
  await sql`
    update invoice set status = 'cancelled', version = version + 1, updated_at = now(), updated_by = ${userId}
    where id = ${id}`.execute(db)
}

/** What is paid is the sum of the payments that stand; an invoice is paid once nothing is left. */
export async function settlePaid(db: Db, id: number, userId: number): Promise<void> {
  await sql`
    update invoice set paid = counted.paid,
      status = case when total_with_tax > counted.paid then 'open' else 'paid' end,
      version = version + 1, updated_at = now(), updated_by = ${userId}
    from (select coalesce(sum(amount), 0) as paid from payment where invoice_id = ${id} and reversed_at is null) counted
    where id = ${id}`.execute(db)
}

export async function insertPayment(
  db: Db,
  invoiceId: number,
  payment: {
    readonly paidOn: string
    readonly amount: string
    readonly method: string
    readonly reference: string
  },
  userId: number,
): Promise<void> {
  const { paidOn, amount, method, reference } = payment
  await sql`
    insert into payment (invoice_id, paid_on, amount, method, reference, created_by)
    values (${invoiceId}, ${paidOn}::date, ${amount}, ${method}, ${reference}, ${userId})`.execute(db)
}

/** False where there is no such payment, or it was taken back already. */
export async function reversePayment(
  db: Db,
  invoiceId: number,
  id: number,
  userId: number,
): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    update payment set reversed_at = now(), reversed_by = ${userId}
    where id = ${id} and invoice_id = ${invoiceId} and reversed_at is null`.execute(db)
  return numAffectedRows > 0n
}
