// What goes into a document as it is typeset, and is kept as it was printed.
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
}

/** What all pages share; millimetres. */
export interface PrintedLayout {
  readonly kind: 'envelopes' | 'labels' | 'letters'
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
