// When an invoice is due, by the terms of payment; days are `2026-11-24`, without a clock.
import type { PaymentTerms } from '../partners/partner-choices.ts'

const daysOf: Readonly<Record<PaymentTerms, { readonly days: number; readonly monthEnd?: true }>> = {
  'on-order': { days: 0 },
  'on-receipt': { days: 0 },
  '15-days': { days: 15 },
  '30-days': { days: 30 },
  '30-days-month-end': { days: 30, monthEnd: true },
  '45-days': { days: 45 },
  '45-days-month-end': { days: 45, monthEnd: true },
  '60-days': { days: 60 },
}

/** Where nothing else is agreed (Code de commerce, L441-10). */
const byLaw: PaymentTerms = '30-days'

/** `dueDate('2026-01-15', '30-days-month-end')` is `2026-02-28`; thirty days where no terms are agreed. */
export function dueDate(invoiced: string, terms: PaymentTerms | null): string {
  const { days, monthEnd } = daysOf[terms ?? byLaw]
  const due = addDays(invoiced, days)
  return monthEnd ? endOfMonth(due) : due
}

/**
 * When an invoice is due whose day moves: by its terms, unless another day was chosen, which stays as long as it is not
 * before that of the invoice.
 */
export function movedDue(
  {
    issuedOn,
    dueOn,
    paymentTerms,
  }: Readonly<{ issuedOn: string; dueOn: string; paymentTerms: PaymentTerms | null }>,
  moved: string,
): string {
  if (dueOn === dueDate(issuedOn, paymentTerms)) return dueDate(moved, paymentTerms)
  return dueOn < moved ? moved : dueOn
}

/** `addDays('2026-02-27', 2)` is `2026-03-01`. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** `daysBetween('2026-02-27', '2026-03-01')` is 2. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

function endOfMonth(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).toISOString().slice(0, 10)
}
