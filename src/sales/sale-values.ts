// From a sale as it is read to the values that are kept, and what a change makes of them.
import { definedValues } from '../kit/records/defined-values.ts'
import { cleanRichText } from '../kit/rich-text.ts'
import type { PaymentTerms } from '../partners/partner-choices.ts'
import type { Line } from './line.ts'
import type { SaleChange } from './sale.ts'
import type { SaleStatus } from './sale-status.ts'
import { totalsOf } from './totals.ts'
import { inCurrency, writeLines, type KnownRate } from './write-lines.ts'

/** A sale's own values, as they are kept; amounts as in the API. */
export type SaleValues = {
  readonly status: SaleStatus
  readonly number: string
  readonly orderNumber: string
  readonly edition: number
  readonly replacesId: number | null
  readonly title: string
  /** 0 as long as nobody named the customer, which is refused. */
  readonly partnerId: number
  readonly contactId: number | null
  readonly companyId: number | null
  readonly ownerId: number | null
  readonly customerReference: string
  readonly notes: string
  readonly currency: string
  readonly paymentTerms: PaymentTerms | null
  readonly issuedOn: string | null
  readonly validUntil: string | null
  readonly confirmedOn: string | null
  readonly completedOn: string | null
  readonly cancelledOn: string | null
  readonly lines: readonly Line[]
  readonly totalBeforeTax: string
  readonly totalTax: string
  readonly totalWithTax: string
  readonly archivedAt: string | null
}

export const emptySale: SaleValues = {
  status: 'draft',
  number: '',
  orderNumber: '',
  edition: 1,
  replacesId: null,
  title: '',
  partnerId: 0,
  contactId: null,
  companyId: null,
  ownerId: null,
  customerReference: '',
  notes: '',
  currency: 'EUR',
  paymentTerms: null,
  issuedOn: null,
  validUntil: null,
  confirmedOn: null,
  completedOn: null,
  cancelledOn: null,
  lines: [],
  totalBeforeTax: '0.00',
  totalTax: '0.00',
  totalWithTax: '0.00',
  archivedAt: null,
}

/** What a customer lends to a sale that says nothing else. */
export interface SaleDefaults {
  readonly currency: string | null
  readonly paymentTerms: PaymentTerms | null
  readonly companyId: number | null
}

export interface SaleContext {
  readonly now: string
  /** `2026-11-24` */
  readonly today: string
  /** In the order in which they are proposed. */
  readonly rates: readonly KnownRate[]
  /** By partner. */
  readonly defaults: ReadonlyMap<number, SaleDefaults>
  /** The partner that a contact works at now. */
  readonly partnerOf: ReadonlyMap<number, number>
}

const validDays = 30

/** What a new sale begins with before its draft is applied. */
export function startOf(draft: SaleChange, ownerId: number, context: SaleContext): SaleValues {
  const ofContact = draft.contactId ? context.partnerOf.get(draft.contactId) : undefined
  const partnerId = draft.partnerId ?? ofContact ?? 0
  const defaults = context.defaults.get(partnerId)
  return {
    ...emptySale,
    partnerId,
    ownerId,
    currency: defaults?.currency ?? emptySale.currency,
    paymentTerms: defaults?.paymentTerms ?? null,
    companyId: defaults?.companyId ?? null,
    validUntil: daysAfter(context.today, validDays),
  }
}

/** `daysAfter('2026-11-24', 30)` is `2026-12-24`. */
export function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

export function applyChange(values: SaleValues, change: SaleChange, context: SaleContext): SaleValues {
  const { archived, notes, lines: given, ...rest } = change
  const currency = change.currency ?? values.currency
  const lines = given
    ? writeLines(given, context.rates, currency, values.lines)
    : inCurrency(values.lines, currency)
  return {
    ...values,
    ...definedValues(rest),
    ...(notes === undefined ? {} : { notes: cleanRichText(notes) }),
    ...(archived === undefined ? {} : { archivedAt: archived ? (values.archivedAt ?? context.now) : null }),
    ...withTotals(lines, currency),
  }
}

type Counted = Pick<SaleValues, 'lines' | 'totalBeforeTax' | 'totalTax' | 'totalWithTax'>

function withTotals(lines: readonly Line[], currency: string): Counted {
  const { beforeTax, tax, withTax } = totalsOf(lines, currency)
  return { lines, totalBeforeTax: beforeTax, totalTax: tax, totalWithTax: withTax }
}

/** A draft with the same content, as a copy or as the next version of a quotation. */
export function redrafted(values: SaleValues, today: string): SaleValues {
  return {
    ...values,
    status: 'draft',
    number: '',
    orderNumber: '',
    edition: 1,
    replacesId: null,
    issuedOn: null,
    confirmedOn: null,
    completedOn: null,
    cancelledOn: null,
    archivedAt: null,
    validUntil: daysAfter(today, validDays),
  }
}
