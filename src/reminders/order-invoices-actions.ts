// The invoice of a confirmed order: a draft with everything filled, once.
import type { App } from '../kit/app.ts'
import type { Answer } from '../kit/contract.ts'
import type { Trx } from '../kit/database.ts'
import { Problem } from '../kit/problem.ts'
import { lockRecords } from '../organisation/records/records-queries.ts'
import type { Who } from '../organisation/who.ts'
import { readLines } from '../sales/line-rows.ts'
import { salesById } from '../sales/queries.ts'
import { dueDate } from './due-date.ts'
import { invoiceTotals, type InvoiceValues } from './invoice-values.ts'
import type { Invoice, ListedInvoice } from './invoice.ts'
import { created, listedByIds, startOf } from './save-invoice-actions.ts'
import { invoicesOfSale, insertInvoice } from './save-invoice-queries.ts'

/** Its invoices, the latest first. Throws not-found where `who` does not see the order. */
export async function orderInvoices(
  app: App,
  who: Who,
  saleId: number,
): Promise<{ items: ListedInvoice[]; next: null }> {
  const [sale] = await salesById(app.db, [saleId], who)
  if (!sale) throw new Problem('not-found')
  const ids = (await invoicesOfSale(app.db, saleId)).map(({ id }) => id)
  return { items: await listedByIds(app.db, who, ids), next: null }
}

/** `invoiced` where an invoice of the sale stands, a draft too: `invoiceId` says which. */
export async function refuseInvoiced(trx: Trx, saleId: number): Promise<void> {
  const made = await standingInvoice(trx, saleId)
  if (made) throw new Problem('invoiced', { details: { invoiceId: made.id } })
}

async function standingInvoice(trx: Trx, saleId: number): Promise<{ readonly id: number } | undefined> {
  return (await invoicesOfSale(trx, saleId)).find(({ status }) => status !== 'cancelled')
}

/** `conflict` for what is no order yet, or is invoiced already: `invoiceId` says by which. */
export async function invoiceOrder(trx: Trx, who: Who, saleId: number): Promise<Answer<Invoice>> {
  await lockRecords(trx, 'sale', [saleId])
  const [sale] = await salesById(trx, [saleId], who)
  if (!sale) throw new Problem('not-found')
  if (sale.status !== 'confirmed' && sale.status !== 'completed') throw new Problem('conflict')
  const made = await standingInvoice(trx, saleId)
  if (made) throw new Problem('conflict', { details: { invoiceId: made.id } })
  const start = await startOf(trx, who, sale.partnerId)
  const { contactId, companyId, currency, paymentTerms, customerReference } = sale
  const taken = { contactId, companyId, currency, paymentTerms, customerReference }
  const lines = readLines(sale.lines, currency)
  const dueOn = dueDate(start.issuedOn, paymentTerms)
  const values: InvoiceValues = { ...start, ...taken, dueOn, lines }
  const id = await insertInvoice(trx, { ...values, ...invoiceTotals(values) }, saleId, who.userId)
  return created(trx, who, id)
}
