// What the printed form of a quotation, an order, an invoice or a reminder needs to know; nothing of it is words yet.
import type { PaymentTerms } from '../../partners/partner-choices.ts'
import type { Line } from '../../sales/line.ts'
import type { Totals } from '../../sales/totals.ts'

/** How a document speaks: the localization that the language rule chose. */
export interface Speech {
  /** ISO 639-1. */
  readonly language: string
  /** ISO 3166-1, of the same localization. */
  readonly country: string
}

/** Our company, as the law wants it named. Empty where nothing is known. */
export interface Seller {
  readonly name: string
  /** Street, town, as in the corner of letters. */
  readonly lines: readonly string[]
  /** ISO 3166-1: which law of late payments holds. */
  readonly country: string
  readonly city: string
  /** `SAS`. */
  readonly legalForm: string
  /** A decimal in euros: `10000.00`. */
  readonly capital: string
  /** Nine digits. */
  readonly siren: string
  /** Where it is registered: `Lyon`. */
  readonly registry: string
  /** `FR40303265045`. */
  readonly vatNumber: string
  readonly phone: string
  readonly email: string
  readonly website: string
  readonly iban: string
  readonly bic: string
}

/** Whom the document is for. */
export interface Customer {
  readonly name: string
  /** `T0001`. */
  readonly reference: string
  readonly siren: string
  readonly vatNumber: string
}

/** As sales and invoices have them, with decimals as texts; titles and words say their description alone. */
export type FormLine = Pick<
  Line,
  'kind' | 'description' | 'quantity' | 'unit' | 'unitPrice' | 'discount' | 'vatRate' | 'total'
>

export const saleKinds = ['quotation', 'order', 'invoice'] as const
export type SaleKind = (typeof saleKinds)[number]

export interface SaleForm extends Speech {
  readonly kind: SaleKind
  /** `D0001`, `D0001-2` for a second version; null as long as it has none. */
  readonly number: string | null
  /** The draft of a second version has the number of the first. */
  readonly draft: boolean
  readonly cancelled: boolean
  /** ISO 4217. */
  readonly currency: string
  /** `2026-11-24`, as all days. */
  readonly date: string
  readonly validUntil: string | null
  readonly dueDate: string | null
  /** What it comes from: the quotation of an order, the order of an invoice. */
  readonly from: string | null
  readonly customerReference: string
  /** Who follows the account of ours. */
  readonly contactPerson: string
  readonly paymentTerms: PaymentTerms | null
  readonly seller: Seller
  readonly customer: Customer
  readonly lines: readonly FormLine[]
  readonly totals: Totals
  /** What it is about; empty where nobody said. */
  readonly title: string
}

export interface OverdueInvoice {
  readonly number: string
  readonly date: string
  readonly dueDate: string
  readonly daysLate: number
  readonly total: string
  readonly paid: string
  readonly balance: string
}

export interface ReminderForm extends Speech {
  readonly currency: string
  readonly date: string
  /** Of the level, in the document's language. */
  readonly topic: string
  readonly text: string
  readonly salutation: string
  readonly closing: string
  readonly signatory: string
  readonly seller: Seller
  readonly customer: Customer
  readonly invoices: readonly OverdueInvoice[]
  /** What is left of all of them. */
  readonly balance: string
}
