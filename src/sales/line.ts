// A line of a quotation, an order or an invoice: what is sold, or a title or words between such lines.
import { z } from 'zod'
import { decimalPattern } from '../kit/decimal.ts'
import { issueOf } from '../kit/read-input.ts'
import { decimal, plainDecimal } from './money.ts'

export const lineKinds = ['item', 'section', 'text'] as const
export type LineKind = (typeof lineKinds)[number]

/** The most lines that one document has. */
export const maxLines = 500

interface Size {
  /** The most digits before the point and after it. */
  readonly whole: number
  readonly places: number
  readonly min?: string
  readonly max?: string
}

/** A decimal number as a text, `1234.5`; kept without zeros at its ends. */
export function decimalOf({ whole, places, min, max }: Size) {
  return z
    .string()
    .max(100)
    .superRefine((text, context) => {
      if (!decimalPattern.test(text)) return context.addIssue(issueOf('invalid-decimal', []))
      const [digits = '', decimals = ''] = plainDecimal(text).replace('-', '').split('.')
      if (decimals.length > places) return context.addIssue(issueOf('too-many-decimals', [], { max: places }))
      if (digits.length > whole) return context.addIssue(issueOf('too-large', [], { max: '9'.repeat(whole) }))
      if (min !== undefined && decimal(text).lt(min))
        return context.addIssue(issueOf('too-small', [], { min }))
      if (max !== undefined && decimal(text).gt(max)) context.addIssue(issueOf('too-large', [], { max }))
    })
    .transform((text) => (decimalPattern.test(text) ? plainDecimal(text) : text))
}

const Quantity = decimalOf({ whole: 9, places: 4 })
/** Before tax, in the currency of the document; below the cent where needed. */
const UnitPrice = decimalOf({ whole: 9, places: 4 })
/** Percent: `12.5`. */
const Discount = decimalOf({ whole: 3, places: 2, min: '0', max: '100' })
/** Percent: `5.5`. */
export const VatRate = decimalOf({ whole: 3, places: 2, min: '0', max: '100' })

export const LineInput = z
  .strictObject({
    kind: z.enum(lineKinds).default('item'),
    description: z.string().max(2000).regex(/\S/, { error: 'required' }),
    quantity: Quantity.default('1'),
    unit: z.string().max(20).default(''),
    unitPrice: UnitPrice.default('0'),
    discount: Discount.default('0'),
    /** The first rate of the configuration when it is left out; none for titles and words. */
    vatRateId: z.int().positive().nullable().default(null),
  })
  .meta({ id: 'LineInput' })
export type LineInput = z.output<typeof LineInput>

export const LineInputs = z.array(LineInput).max(maxLines)

export const Line = z
  .object({
    kind: z.enum(lineKinds),
    description: z.string(),
    quantity: z.string(),
    unit: z.string(),
    unitPrice: z.string(),
    discount: z.string(),
    vatRateId: z.int().nullable(),
    /** As it was when the line was written: `20`; empty for titles and words. */
    vatRate: z.string(),
    /** Why no tax is due, with the provision that says so (CGI, annexe II, art. 242 nonies A, I, 12°). */
    vatMention: z.string(),
    /** Before tax, rounded. */
    total: z.string(),
  })
  .meta({ id: 'Line' })
export type Line = z.output<typeof Line>
