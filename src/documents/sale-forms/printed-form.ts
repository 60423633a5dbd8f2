// A sale or a reminder in words, as it is typeset and kept: every text is settled, the page only lays it out.
import type { Zone } from '../print/block-fit.ts'

export interface PrintedColumn {
  readonly label: string
  /** Figures stand at the end of their column. */
  readonly end: boolean
}

export type PrintedRow =
  | {
      readonly kind: 'item'
      /** Lines of each cell. */
      readonly cells: readonly (readonly string[])[]
      /** Too long to stay on one page. */
      readonly long: boolean
    }
  | { readonly kind: 'section' | 'text'; readonly lines: readonly string[] }

export interface PrintedTable {
  readonly columns: readonly PrintedColumn[]
  readonly rows: readonly PrintedRow[]
}

export interface LabelledText {
  readonly label: string
  readonly text: string
}

/** Millimetres. */
export interface FormSender {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly lines: readonly string[]
  /** Of the picture that is its logo. */
  readonly logo: number | null
}

interface EveryForm {
  /** Above the address; and as the file is named. */
  readonly name: string
  readonly zone: Zone
  readonly sender: FormSender
  /** At the foot of every page: who we are by law. */
  readonly imprint: readonly string[]
  /** `Page {n} sur {all}`. */
  readonly pageOf: string
  readonly table: PrintedTable
  readonly totals: readonly (LabelledText & { readonly strong: boolean })[]
  /** Small, at the end. */
  readonly legal: readonly string[]
  readonly payment: readonly string[]
}

export interface PrintedSale extends EveryForm {
  readonly kind: 'sale'
  readonly heading: string
  /** What it is about. */
  readonly subject: string
  /** Draft, cancelled; empty otherwise. */
  readonly mark: string
  readonly facts: readonly LabelledText[]
  readonly vat: PrintedTable
  readonly mentions: readonly string[]
  /** Where the customer agrees. */
  readonly agreement: { readonly heading: string; readonly fields: string } | null
}

export interface PrintedReminder extends EveryForm {
  readonly kind: 'reminder'
  readonly date: string
  readonly topic: string
  readonly salutation: string
  readonly body: readonly (readonly string[])[]
  readonly closing: string
  readonly signatory: string
  /** Where it is folded. */
  readonly folds: readonly number[]
}

export type PrintedForm = PrintedSale | PrintedReminder
