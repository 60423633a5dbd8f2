// An invoice as it is answered.
import { decimal, moneyText } from '../sales/money.ts'
import type { Line } from '../sales/line.ts'
import { totalsOf } from '../sales/totals.ts'
import { daysBetween } from './due-date.ts'
import type { InvoiceRow } from './invoice-queries.ts'
import type { Invoice, ListedInvoice } from './invoice.ts'

/** `today` is `2026-11-24`; `lines` are those of the row, read. */
export function presentInvoice(row: InvoiceRow, lines: Line[], today: string): Invoice {
  return { ...presentListed(row, today), lines, vat: totalsOf(lines, row.currency).byRate }
}

export function presentListed(row: InvoiceRow, today: string): ListedInvoice {
  const { partner, contact, company, sale, createdBy, updatedBy, payments, lines: _lines, ...rest } = row
  const money = (amount: string) => moneyText(decimal(amount), row.currency)
  return {
    ...rest,
    reference: row.number,
    daysOverdue: row.status === 'open' ? Math.max(daysBetween(row.dueOn, today), 0) : 0,
    totalBeforeTax: money(row.totalBeforeTax),
    totalTax: money(row.totalTax),
    totalWithTax: money(row.totalWithTax),
    paid: money(row.paid),
    balance: money(row.balance),
    payments: payments.map((payment) => ({ ...payment, amount: money(payment.amount) })),
    archived: false,
    picture: null,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    labels: {
      partnerId: partner,
      contactId: contact,
      companyId: company,
      saleId: sale,
      createdById: createdBy,
      updatedById: updatedBy,
    },
  }
}
