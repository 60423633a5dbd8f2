// Money, quantities, percents and days as a document writes them. Decimals stay strings: none is ever a float.
import { minorDigits } from '../../kit/currency.ts'
import { documentLocale, shortDay, writtenDay } from '../../organisation/localizations/document-locale.ts'
import { unprintable } from '../print/printable.ts'
import type { Speech } from './sale-form.ts'

/** Each takes decimals as they are kept: `1234.50`. */
export interface Figures {
  /** `1 234,50 €`: never less than its cents. */
  readonly money: (amount: string) => string
  /** `10 000 €`: cents only where there are some. */
  readonly roundMoney: (amount: string) => string
  /** `1 234,50`, of a currency that the page names elsewhere. */
  readonly amount: (amount: string) => string
  readonly number: (decimal: string) => string
  /** `5,5 %`. */
  readonly percent: (decimal: string) => string
  /** `2026-12-01` is `1er décembre 2026`. */
  readonly day: (iso: string) => string
  /** `01/12/2026`. */
  readonly shortDay: (iso: string) => string
}

/** `figuresOf({ language: 'de', country: 'DE' }, 'EUR').money('1234.5')` is `1.234,50 €`. */
export function figuresOf({ language, country }: Speech, currency: string): Figures {
  const locale = documentLocale(language, country)
  const digits = minorDigits(currency)
  const money = moneyOptions(locale, currency)
  return {
    money: (amount) => decimal(locale, { ...money, ...places(amount, digits) }, amount),
    roundMoney: (amount) => decimal(locale, { ...money, ...places(amount, 0) }, amount),
    amount: (amount) => decimal(locale, { ...grouped, ...places(amount, digits) }, amount),
    number: (value) => decimal(locale, places(value, 0), value),
    percent: (value) => decimal(locale, { style: 'unit', unit: 'percent', ...places(value, 0) }, value),
    day: (iso) => writtenDay(locale, iso),
    shortDay: (iso) => shortDay(locale, iso),
  }
}

/** Sums stand under each other: Spanish, Italian and Portuguese too part the thousands of four digits. */
const grouped = { useGrouping: 'always' } as const

/** Its sign, or its code where the font lacks the sign. */
function moneyOptions(locale: string, currency: string): Intl.NumberFormatOptions {
  const signed = { ...grouped, style: 'currency', currency } as const
  return unprintable(Intl.NumberFormat(locale, signed).format(0)) === undefined
    ? signed
    : { ...signed, currencyDisplay: 'code' }
}

/** As many decimals as there are, at least so many. */
function places(value: string, least: number): Intl.NumberFormatOptions {
  const written = /\.(\d*?)0*$/.exec(value)?.[1]?.length ?? 0
  const digits = Math.max(least, written)
  return { minimumFractionDigits: digits, maximumFractionDigits: digits }
}

const decimals = new Map<string, Intl.NumberFormat>()

/** Intl reads a string as the decimal that it is, to its last digit. */
function decimal(locale: string, options: Intl.NumberFormatOptions, value: string): string {
  const key = locale + JSON.stringify(options)
  const known = decimals.get(key) ?? Intl.NumberFormat(locale, options)
  decimals.set(key, known)
  return known.format(value as `${number}`)
}
