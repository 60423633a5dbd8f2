// What the printed form of a quotation, an order, an invoice or a reminder needs to know; nothing of it is words yet.
import type { PaymentTerms } from '../../partners/partner-choices.ts'

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

/** A line that is sold. Decimals are strings: `1234.50`. */
export interface ItemLine {
  readonly kind: 'item'
  readonly description: string
  readonly quantity: string
  /** As it was typed: `h`, `m²`; empty without one. */
  readonly unit: string
  readonly unitPrice: string
  /** Percent; `0` without one. */
  readonly discount: string
  /** Percent. */
  readonly vatRate: string
  /** Before tax, after the discount. */
  readonly total: string
}

export interface WordsLine {
  readonly kind: 'section' | 'text'
  readonly text: string
}

export type FormLine = ItemLine | WordsLine

export interface VatSum {
  /** Percent. */
  readonly rate: string
  /** What it is computed on. */
  readonly base: string
  readonly amount: string
  /** Why there is no tax, in the document's language; empty where there is. */
  readonly mention: string
}

export interface Totals {
  readonly net: string
  readonly vat: readonly VatSum[]
  readonly tax: string
  readonly gross: string
}

export const saleKinds = ['quotation', 'order', 'invoice'] as const
export type SaleKind = (typeof saleKinds)[number]

export interface SaleForm extends Speech {
  readonly kind: SaleKind
  /** `D0001`; null as long as it is a draft. */
  readonly number: string | null
  readonly version: number
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
  /** Of an invoice: what was paid, and what is left. */
  readonly paid: { readonly paid: string; readonly balance: string } | null
  /** Plain text for the customer. */
  readonly notes: string
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
