// A sale as it is answered: amounts in their currency, names behind ids, what the reader may not see left out.
import { contactName } from '../contacts/contact-name.ts'
import { readLines } from './line-rows.ts'
import { decimal, moneyText } from './money.ts'
import type { SaleRow } from './queries.ts'
import { saleReference } from './sale-reference.ts'
import type { ListedSale, Sale } from './sale.ts'
import type { SaleValues } from './sale-values.ts'
import { totalsOf } from './totals.ts'

export function presentSale(row: SaleRow): Sale {
  const lines = readLines(row.lines, row.currency)
  return { ...presentListed(row), lines, vatTotals: totalsOf(lines, row.currency).byRate }
}

export function presentListed(row: SaleRow): ListedSale {
  const { partner, contact, company, owner, createdBy, updatedBy, archivedAt, lines: _lines, ...rest } = row
  return {
    ...rest,
    ...amountsOf(row),
    reference: saleReference(row),
    archived: archivedAt !== null,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    labels: {
      partnerId: partner,
      contactId: contact && contactName(contact),
      companyId: company,
      ownerId: owner,
      createdById: createdBy,
      updatedById: updatedBy,
    },
  }
}

/** PostgreSQL keeps three decimals, for the currencies that have them. */
function amountsOf(row: SaleRow): Pick<Sale, 'totalBeforeTax' | 'totalTax' | 'totalWithTax'> {
  const amount = (text: string) => moneyText(decimal(text), row.currency)
  return {
    totalBeforeTax: amount(row.totalBeforeTax),
    totalTax: amount(row.totalTax),
    totalWithTax: amount(row.totalWithTax),
  }
}

export function valuesOf(row: SaleRow): SaleValues {
  return {
    status: row.status,
    number: row.number,
    orderNumber: row.orderNumber,
    edition: row.edition,
    replacesId: row.replacesId,
    title: row.title,
    partnerId: row.partnerId,
    contactId: row.contactId,
    companyId: row.companyId,
    ownerId: row.ownerId,
    customerReference: row.customerReference,
    notes: row.notes,
    currency: row.currency,
    paymentTerms: row.paymentTerms,
    issuedOn: row.issuedOn,
    validUntil: row.validUntil,
    confirmedOn: row.confirmedOn,
    completedOn: row.completedOn,
    cancelledOn: row.cancelledOn,
    lines: readLines(row.lines, row.currency),
    ...amountsOf(row),
    archivedAt: row.archivedAt?.toISOString() ?? null,
  }
}
