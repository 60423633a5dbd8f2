// From the lines that somebody gives to those that are kept: with the rate as it is now, and the total.
import { Problem, type FieldProblem } from '../kit/problem.ts'
import type { Line, LineInput } from './line.ts'
import { plainDecimal, priceText } from './money.ts'
import { lineTotal } from './totals.ts'

/** A rate of VAT as lines take it over. */
export interface KnownRate {
  readonly id: number
  /** Percent. */
  readonly rate: string
  readonly mention: string
  /** Only stays where it is. */
  readonly archived: boolean
}

/**
 * `rates` in the order in which they are proposed: the first is that of a line which names none. Throws `not-found` at
 * `/lines/2/vatRateId` for a rate that is none, or that is archived and on none of the lines `before`.
 */
export function writeLines(
  inputs: readonly LineInput[],
  rates: readonly KnownRate[],
  currency: string,
  before: readonly Line[] = [],
): Line[] {
  const kept = new Set(before.map((line) => line.vatRateId))
  const usable = rates.filter((rate) => !rate.archived || kept.has(rate.id))
  const fields: FieldProblem[] = []
  const lines = inputs.map((input, index) => {
    const rate = rateOf(input, usable)
    if (input.kind === 'item' && !rate)
      fields.push({ pointer: `/lines/${index}/vatRateId`, code: 'not-found' })
    return writeLine(input, rate, currency)
  })
  if (fields.length > 0) throw new Problem('bad-input', { fields })
  return lines
}

function rateOf({ kind, vatRateId }: LineInput, rates: readonly KnownRate[]): KnownRate | undefined {
  if (kind !== 'item') return undefined
  return vatRateId === null
    ? rates.find((rate) => !rate.archived)
    : rates.find((rate) => rate.id === vatRateId)
}

/** Titles and words have neither quantity nor price. */
function writeLine(input: LineInput, rate: KnownRate | undefined, currency: string): Line {
  const isItem = input.kind === 'item'
  const line = {
    kind: input.kind,
    description: input.description.trim(),
    quantity: isItem ? input.quantity : '0',
    unit: isItem ? input.unit.trim() : '',
    unitPrice: priceText(isItem ? input.unitPrice : '0', currency),
    discount: isItem ? input.discount : '0',
    vatRateId: rate?.id ?? null,
    vatRate: rate ? plainDecimal(rate.rate) : '',
    vatMention: rate?.mention ?? '',
  }
  return { ...line, total: lineTotal(line, currency) }
}

/** The same lines in another currency: its cents are others. */
export function inCurrency(lines: readonly Line[], currency: string): Line[] {
  return lines.map((line) => ({
    ...line,
    unitPrice: priceText(line.unitPrice, currency),
    total: lineTotal(line, currency),
  }))
}
