// What goes into a document as it is typeset, and is kept as it was printed.
import { z } from 'zod'

const Zone = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })

/** One addressee's share: the block of the address, and for letters the words around what was written. */
export const PrintedItem = z.object({
  lines: z.array(z.string()),
  /** In points. */
  size: z.number(),
  pitch: z.number(),
  /** ISO 639-1. */
  language: z.string(),
  /** For labels: which sheet, and where on it. */
  sheet: z.int().optional(),
  zone: Zone.optional(),
  /** For letters. */
  date: z.string().optional(),
  subject: z.string().optional(),
  salutation: z.string().optional(),
  /** Paragraphs, each of lines. */
  body: z.array(z.array(z.string())).optional(),
  closing: z.string().optional(),
  signatory: z.string().optional(),
})
export type PrintedItem = z.output<typeof PrintedItem>

/** What all pages share; millimetres. */
export interface PrintedLayout {
  readonly kind: 'envelopes' | 'labels' | 'letters'
  readonly title: string
  readonly author: string
  readonly language: string
  readonly width: number
  readonly height: number
  readonly zone: z.output<typeof Zone> | null
  readonly sender: {
    readonly x: number
    readonly y: number
    readonly width: number
    readonly lines: readonly string[]
    readonly logo: boolean
  } | null
}
