// Totals agree, to the cent, with fractions of whole numbers.
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { minorDigits } from '../kit/currency.ts'
import { moneyText, decimal, showMoney, sumMoney } from './money.ts'
import { lineTotal, totalsOf, type PricedLine } from './totals.ts'

function item(quantity: string, unitPrice: string, vatRate = '20', discount = '0'): PricedLine {
  return { kind: 'item', quantity, unitPrice, discount, vatRate, vatMention: '' }
}

describe('a line', () => {
  it('is rounded to the cent, half away from zero', () => {
    expect(lineTotal(item('3', '9.99', '20', '10'), 'EUR')).toBe('26.97')
    expect(lineTotal(item('1', '1.005'), 'EUR')).toBe('1.01')
    expect(lineTotal(item('1', '-1.005'), 'EUR')).toBe('-1.01')
    expect(lineTotal(item('1', '-0.004'), 'EUR')).toBe('0.00')
  })
  it('is rounded to what its currency has: no cents of a yen, thousandths of a Tunisian dinar', () => {
    expect(lineTotal(item('3', '33.5'), 'JPY')).toBe('101')
    expect(lineTotal(item('1', '0.0005'), 'TND')).toBe('0.001')
  })
  it('counts nothing where it is a title or words', () => {
    const words: PricedLine = { ...item('5', '100'), kind: 'section', vatRate: '' }
    expect(lineTotal(words, 'EUR')).toBe('0.00')
    expect(totalsOf([words], 'EUR')).toEqual({ beforeTax: '0.00', tax: '0.00', withTax: '0.00', byRate: [] })
  })
})

test('tax is computed a rate, on the sum of its lines, and not line by line', () => {
  // A fifth of 0.03 is 0.006: line by line that would be three times 0.01.
  const three = [item('1', '0.03'), item('1', '0.03'), item('1', '0.03')]
  expect(totalsOf(three, 'EUR')).toEqual({
    beforeTax: '0.09',
    tax: '0.02',
    withTax: '0.11',
    byRate: [{ rate: '20', mention: '', base: '0.09', tax: '0.02' }],
  })
})

test('rates come from the highest down, and those of 0 by the words that excuse them', () => {
  const outside: PricedLine = { ...item('1', '10', '0'), vatMention: 'Exonération, art. 262, I du CGI' }
  const inside: PricedLine = { ...item('1', '20', '0.00'), vatMention: 'Autoliquidation' }
  const { byRate } = totalsOf([outside, item('1', '100', '5.50'), inside, item('1', '1', '20')], 'EUR')
  expect(byRate.map(({ rate, mention, base }) => [rate, mention, base])).toEqual([
    ['20', '', '1.00'],
    ['5.5', '', '100.00'],
    ['0', 'Autoliquidation', '20.00'],
    ['0', 'Exonération, art. 262, I du CGI', '10.00'],
  ])
})

test('amounts are shown as the reader writes them, and summed exactly', () => {
  expect(showMoney('1234567.50', 'EUR', 'fr').replace(/\s/g, ' ')).toBe('1 234 567,50 €')
  expect(showMoney('1234.50', 'GBP', 'en')).toBe('£1,234.50')
  expect(sumMoney(['0.10', '0.20'], 'EUR')).toBe('0.30')
  expect(moneyText(decimal('-0.001'), 'EUR')).toBe('0.00')
})

const scaled = (max: bigint, places: number) =>
  fc.bigInt({ min: -max, max }).map((n) => ({ n, text: textOf(n, places) }))

/** `textOf(-1234500n, 4)` is `-123.4500`. */
function textOf(n: bigint, places: number): string {
  const digits = (n < 0n ? -n : n).toString().padStart(places + 1, '0')
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`
  return n < 0n ? `-${text}` : text
}

/** n/d to a whole number, half away from zero. */
function halfAway(n: bigint, d: bigint): bigint {
  const positive = n < 0n ? -n : n
  const rounded = (2n * positive + d) / (2n * d)
  return n < 0n ? -rounded : rounded
}

const line = fc.record({
  quantity: scaled(10n ** 13n - 1n, 4),
  price: scaled(10n ** 13n - 1n, 4),
  discount: fc.bigInt({ min: 0n, max: 10_000n }),
  rate: fc.constantFrom(2000n, 1000n, 550n, 210n, 0n),
})

test('totals are those of exact fractions, whatever the lines and the currency', () => {
  fc.assert(
    fc.property(
      fc.array(line, { maxLength: 12 }),
      fc.constantFrom('EUR', 'JPY', 'TND'),
      (lines, currency) => {
        const unit = 10n ** BigInt(minorDigits(currency))
        const units = lines.map(({ quantity, price, discount }) =>
          halfAway(quantity.n * price.n * (10_000n - discount) * unit, 10n ** 12n),
        )
        const baseOf = (rate: bigint) =>
          units.filter((_, i) => lines[i]?.rate === rate).reduce((a, b) => a + b, 0n)
        const tax = [...new Set(lines.map(({ rate }) => rate))]
          .map((rate) => halfAway(baseOf(rate) * rate, 10_000n))
          .reduce((a, b) => a + b, 0n)
        const before = units.reduce((a, b) => a + b, 0n)
        const totals = totalsOf(
          lines.map(({ quantity, price, discount, rate }) =>
            item(quantity.text, price.text, textOf(rate, 2), textOf(discount, 2)),
          ),
          currency,
        )
        const places = minorDigits(currency)
        expect([totals.beforeTax, totals.tax, totals.withTax]).toEqual([
          textOf(before, places),
          textOf(tax, places),
          textOf(before + tax, places),
        ])
      },
    ),
    { numRuns: 300 },
  )
})
