// Lines while they are typed: figures may still be no numbers, and nothing is counted that is none.
import { decimalPattern } from '../../kit/decimal.ts'
import type { LineKind } from '../line.ts'
import { lineTotal, totalsOf, type PricedLine, type Totals } from '../totals.ts'

/** A line in an editor, from the server or typed a moment ago. */
export interface TypedLine {
  readonly kind: LineKind
  readonly description: string
  readonly quantity: string
  readonly unit: string
  readonly unitPrice: string
  readonly discount: string
  readonly vatRateId: number | null
  /** Of lines that the server has: as they were written. */
  readonly vatRate?: string
  readonly vatMention?: string
}

export function newLine(kind: LineKind): TypedLine {
  return { kind, description: '', quantity: '1', unit: '', unitPrice: '', discount: '', vatRateId: null }
}

export function typedLines(value: unknown): readonly TypedLine[] {
  return Array.isArray(value) ? (value as readonly TypedLine[]) : []
}

/** A rate as the editor offers it. */
export interface OfferedRate {
  readonly id: number
  readonly name: string
  readonly rate: string
  readonly mention: string
  readonly archived: boolean
}

/** What a line can be counted by; null where a figure is no number yet. */
function priced(line: TypedLine, rates: readonly OfferedRate[]): PricedLine | null {
  const first = rates.find((one) => !one.archived)
  const rate = line.vatRateId === null ? first : rates.find(({ id }) => id === line.vatRateId)
  const figures = {
    quantity: line.quantity || '0',
    unitPrice: line.unitPrice || '0',
    discount: line.discount || '0',
    vatRate: rate?.rate ?? line.vatRate ?? '0',
  }
  if (!Object.values(figures).every((figure) => decimalPattern.test(figure))) return null
  return { kind: line.kind, ...figures, vatMention: rate?.mention ?? line.vatMention ?? '' }
}

/** `26.97`; empty where it cannot be told yet. */
export function typedTotal(line: TypedLine, rates: readonly OfferedRate[], currency: string): string {
  const one = priced(line, rates)
  return one && line.kind === 'item' ? lineTotal(one, currency) : ''
}

/** What the lines come to as they are typed, by the rule that the server counts by. */
export function typedTotals(
  lines: readonly TypedLine[],
  rates: readonly OfferedRate[],
  currency: string,
): Totals {
  return totalsOf(
    lines.flatMap((line) => priced(line, rates) ?? []),
    currency,
  )
}

function saysNothing({ description, unitPrice }: TypedLine): boolean {
  return description.trim() === '' && unitPrice.trim() === ''
}

/** As the server takes them; rows at the end that say nothing were never lines. */
export function sentLines(value: unknown): object[] {
  const lines = typedLines(value)
  const last = lines.findLastIndex((line) => !saysNothing(line))
  return lines
    .slice(0, last + 1)
    .map(({ kind, description, quantity, unit, unitPrice, discount, vatRateId }) =>
      kind === 'item'
        ? {
            kind,
            description,
            quantity: quantity || '1',
            unit,
            unitPrice: unitPrice || '0',
            discount: discount || '0',
            vatRateId,
          }
        : { kind, description },
    )
}
