// Quotations and orders as they are printed.
import { dayOf } from '../../kit/list/today.ts'
import type { Db } from '../../kit/database.ts'
import type { Who } from '../../organisation/who.ts'
import { presentSale } from '../../sales/present-sale.ts'
import { salesById, type SaleRow } from '../../sales/queries.ts'
import { saleReference } from '../../sales/sale-reference.ts'
import type { SaleForm } from '../sale-forms/sale-form.ts'
import { printSale } from '../sale-forms/print-sale.ts'
import type { FormSource } from './form-source.ts'
import type { Party } from './party.ts'
import { speechOf } from './speech.ts'

/** In the order of the ids; undefined for those that `who` may not see. */
export async function saleSources(
  db: Db,
  who: Who,
  ids: readonly number[],
): Promise<(FormSource | undefined)[]> {
  const rows = new Map((await salesById(db, ids, who)).map((row) => [row.id, row]))
  return ids.map((id) => {
    const row = rows.get(id)
    return row && sourceOf(row)
  })
}

/** As long as it is a quotation it says so; a confirmed one is an order. What is cancelled is not kept: it says that. */
function sourceOf(row: SaleRow): FormSource {
  const { id, partnerId, contactId, companyId, status } = row
  const kind = row.orderNumber === '' ? 'quotation' : 'order'
  const settled = status !== 'draft' && status !== 'cancelled'
  return {
    partnerId,
    contactId,
    companyId,
    origin: { of: 'sale', id, form: settled ? kind : null },
    use: 'default',
    language: null,
    write: (party) => printSale(formOf(row, kind, party), party.logo),
  }
}

function formOf(row: SaleRow, kind: 'quotation' | 'order', party: Party): SaleForm {
  const sale = presentSale(row)
  const isOrder = kind === 'order'
  const quotation = saleReference({ ...row, orderNumber: '' })
  const number = isOrder ? row.orderNumber : quotation
  return {
    ...speechOf(party),
    kind,
    number: row.number === '' ? null : number,
    draft: row.status === 'draft',
    cancelled: row.status === 'cancelled',
    currency: row.currency,
    date: (isOrder ? row.confirmedOn : row.issuedOn) ?? dayOf(new Date()),
    validUntil: isOrder ? null : row.validUntil,
    dueDate: null,
    from: isOrder ? quotation : null,
    title: row.title,
    customerReference: row.customerReference,
    contactPerson: row.owner ?? '',
    paymentTerms: row.paymentTerms,
    seller: party.seller,
    customer: party.customer,
    lines: sale.lines,
    totals: {
      beforeTax: sale.totalBeforeTax,
      tax: sale.totalTax,
      withTax: sale.totalWithTax,
      byRate: sale.vatTotals,
    },
  }
}
