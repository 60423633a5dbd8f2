// What goes into a document as it is typeset, and is kept as it was printed.
import type { PrintedForm } from '../sale-forms/printed-form.ts'
import type { Zone } from './block-fit.ts'

/** One addressee's share: the block of the address, and for letters the words around what was written. */
export interface PrintedItem {
  readonly lines: readonly string[]
  /** In points. */
  readonly size: number
  readonly pitch: number
  /** ISO 639-1. */
  readonly language: string
  /** For labels: which sheet, and where on it. */
  readonly sheet?: number
  readonly zone?: Zone
  /** For letters. */
  readonly date?: string
  readonly salutation?: string
  readonly closing?: string
  /** Of what sales and reminders hold: all but the address. */
  readonly form?: PrintedForm
}

/** Addressed papers, then the forms of what sales and reminders hold. */
export const printedKinds = ['envelopes', 'labels', 'letters', 'sales', 'invoices', 'reminders'] as const
export type PrintedKind = (typeof printedKinds)[number]

/** What all pages share; millimetres. */
export interface PrintedLayout {
  readonly kind: PrintedKind
  readonly title: string
  readonly author: string
  readonly language: string
  readonly width: number
  readonly height: number
  readonly zone: Zone | null
  /** For letters: how far down each is folded. */
  readonly folds?: readonly number[]
  readonly letter?: {
    readonly topic: string
    /** Paragraphs, each of lines. */
    readonly body: readonly (readonly string[])[]
    readonly signatory: string
  }
  readonly sender: {
    readonly x: number
    readonly y: number
    readonly width: number
    readonly lines: readonly string[]
    readonly logo: boolean
  } | null
}
