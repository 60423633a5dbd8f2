// Invoices as they are printed; what another program made has no lines here, and is printed there.
import type { Db } from '../../kit/database.ts'
import type { Who } from '../../organisation/who.ts'
import { invoicesById, type InvoiceRow } from '../../reminders/invoice-queries.ts'
import { presentInvoice } from '../../reminders/present-invoice.ts'
import { readLines } from '../../sales/line-rows.ts'
import { printSale } from '../sale-forms/print-sale.ts'
import type { FormSource } from './form-source.ts'
import { speechOf } from './speech.ts'

/** In the order of the ids; undefined for those that `who` may not see, and null for those of another program. */
export async function invoiceSources(
  db: Db,
  who: Who,
  ids: readonly number[],
): Promise<(FormSource | null | undefined)[]> {
  const rows = new Map((await invoicesById(db, ids, who)).map((row) => [row.id, row]))
  return ids.map((id) => {
    const row = rows.get(id)
    return row && (row.imported ? null : sourceOf(row))
  })
}

function sourceOf(row: InvoiceRow): FormSource {
  const { id, partnerId, contactId, companyId, status } = row
  const lines = readLines(row.lines, row.currency)
  const invoice = presentInvoice(row, lines, row.issuedOn)
  const settled = status === 'open' || status === 'paid'
  const totals = {
    beforeTax: invoice.totalBeforeTax,
    tax: invoice.totalTax,
    withTax: invoice.totalWithTax,
    byRate: invoice.vat,
  }
  return {
    partnerId,
    contactId,
    companyId,
    origin: { of: 'invoice', id, form: settled ? 'invoice' : null },
    use: 'invoicing',
    language: null,
    write: (party) =>
      printSale(
        {
          ...speechOf(party),
          kind: 'invoice',
          number: row.number === '' ? null : row.number,
          draft: status === 'draft',
          cancelled: status === 'cancelled',
          currency: row.currency,
          date: row.issuedOn,
          validUntil: null,
          dueDate: row.dueOn,
          from: row.sale,
          title: '',
          customerReference: row.customerReference,
          contactPerson: '',
          paymentTerms: row.paymentTerms,
          seller: party.seller,
          customer: party.customer,
          lines,
          totals,
          // It is printed once and kept: payments come and go after it, and reminders tell what is left.
        },
        party.logo,
      ),
  }
}
