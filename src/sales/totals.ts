// What a document comes to. Each line is rounded; the tax of each rate is computed on the sum of its lines and rounded
// once, as French invoices state it (CGI, annexe II, art. 242 nonies A, I, 11°; EN 16931, BR-CO-17).
import type { Big } from 'big.js'
import type { LineKind } from './line.ts'
import { decimal, moneyText, plainDecimal, roundMoney } from './money.ts'
import type { VatTotal } from './vat-total.ts'

/** What a line needs to be counted; texts as in the API. */
export interface PricedLine {
  readonly kind: LineKind
  readonly quantity: string
  readonly unitPrice: string
  readonly discount: string
  /** Percent; empty where there is none. */
  readonly vatRate: string
  readonly vatMention: string
}

export interface Totals {
  readonly beforeTax: string
  readonly tax: string
  readonly withTax: string
  /** By rate, the highest first; rates of 0 by their mentions. */
  readonly byRate: VatTotal[]
}

/**
 * Quantity × price less the discount, rounded once, half away from zero; titles and words count nothing.
 * `lineTotal({ kind: 'item', quantity: '3', unitPrice: '9.99', discount: '10', … }, 'EUR')` is `26.97`.
 */
export function lineTotal(line: PricedLine, currency: string): string {
  return moneyText(roundedTotal(line, currency), currency)
}

function roundedTotal({ kind, quantity, unitPrice, discount }: PricedLine, currency: string): Big {
  if (kind !== 'item') return decimal('0')
  const hundredths = decimal('100').minus(discount)
  // A product is exact in big.js; the hundredth is taken by moving the point, which is exact too.
  const exact = decimal(quantity).times(unitPrice).times(hundredths).times('0.01')
  return roundMoney(exact, currency)
}

export function totalsOf(lines: readonly PricedLine[], currency: string): Totals {
  const zero = decimal('0')
  const bases = new Map<string, { rate: string; mention: string; base: Big }>()
  for (const line of lines) {
    if (line.kind !== 'item') continue
    const rate = plainDecimal(line.vatRate || '0')
    const mention = line.vatMention
    const key = `${rate} ${mention}`
    const base = (bases.get(key)?.base ?? zero).plus(roundedTotal(line, currency))
    bases.set(key, { rate, mention, base })
  }
  const rates = [...bases.values()]
    .map((one) => ({ ...one, tax: roundMoney(one.base.times(one.rate).times('0.01'), currency) }))
    .toSorted((a, b) => decimal(b.rate).cmp(a.rate) || (a.mention < b.mention ? -1 : 1))
  const beforeTax = rates.reduce((sum, { base }) => sum.plus(base), zero)
  const tax = rates.reduce((sum, one) => sum.plus(one.tax), zero)
  return {
    beforeTax: moneyText(beforeTax, currency),
    tax: moneyText(tax, currency),
    withTax: moneyText(beforeTax.plus(tax), currency),
    byRate: rates.map(({ rate, mention, base, tax: due }) => ({
      rate,
      mention,
      base: moneyText(base, currency),
      tax: moneyText(due, currency),
    })),
  }
}
