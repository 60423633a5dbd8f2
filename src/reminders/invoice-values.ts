// From what somebody writes to the values of an invoice that are kept: dates, terms, totals.
import { definedValues } from '../kit/records/defined-values.ts'
import type { PaymentTerms } from '../partners/partner-choices.ts'
import type { Line } from '../sales/line.ts'
import { totalsOf } from '../sales/totals.ts'
import { inCurrency } from '../sales/write-lines.ts'
import { dueDate } from './due-date.ts'
import type { Hold } from './states.ts'

export interface InvoiceValues {
  readonly partnerId: number
  readonly contactId: number | null
  readonly companyId: number | null
  readonly currency: string
  readonly issuedOn: string
  readonly dueOn: string
  readonly paymentTerms: PaymentTerms | null
  readonly customerReference: string
  readonly notes: string
  readonly lines: readonly Line[]
  readonly hold: Hold | null
  readonly holdReason: string
  readonly promisedUntil: string | null
}

type Changed = {
  readonly [K in keyof InvoiceValues]?: InvoiceValues[K] | undefined
}

/**
 * A due date that is not given follows the terms of payment when these or the date change; a reason goes with the hold
 * that it explains.
 */
export function withChange(values: InvoiceValues, change: Changed): InvoiceValues {
  const changed: InvoiceValues = { ...values, ...definedValues(change) }
  const follows =
    change.dueOn === undefined && (change.issuedOn !== undefined || change.paymentTerms !== undefined)
  return {
    ...changed,
    dueOn: follows ? dueDate(changed.issuedOn, changed.paymentTerms) : changed.dueOn,
    lines: changed.currency === values.currency ? changed.lines : inCurrency(changed.lines, changed.currency),
    holdReason: changed.hold === null ? '' : changed.holdReason,
  }
}

export interface InvoiceTotals {
  readonly totalBeforeTax: string
  readonly totalTax: string
  readonly totalWithTax: string
}

export function invoiceTotals({ lines, currency }: Pick<InvoiceValues, 'lines' | 'currency'>): InvoiceTotals {
  const { beforeTax, tax, withTax } = totalsOf(lines, currency)
  return { totalBeforeTax: beforeTax, totalTax: tax, totalWithTax: withTax }
}
