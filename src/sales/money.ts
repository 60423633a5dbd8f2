// Amounts of money: decimal texts in the API and numeric in PostgreSQL, computed by big.js, never by floats.
import { Big } from 'big.js'
import { minorDigits } from '../kit/currency.ts'
import type { Language } from '../kit/words.ts'

/** `decimal('1234.5')`; texts as the API and PostgreSQL write them. */
export function decimal(text: string): Big {
  return new Big(text)
}

/** Without zeros at the end: `plainDecimal('20.00')` is `20`. */
export function plainDecimal(text: string): string {
  return decimal(text).toFixed()
}

/** To the least unit of its currency, half away from zero: 1.005 € is 1.01 €, and −1.005 € is −1.01 €. */
export function roundMoney(amount: Big, currency: string): Big {
  return amount.round(minorDigits(currency), Big.roundHalfUp)
}

/** As the API writes an amount: `moneyText(decimal('1234.5'), 'EUR')` is `1234.50`. */
export function moneyText(amount: Big, currency: string): string {
  const text = amount.toFixed(minorDigits(currency), Big.roundHalfUp)
  // Nothing is neither more nor less than nothing.
  return /^-0(\.0+)?$/.test(text) ? text.slice(1) : text
}

/** A price a unit, which may go below the cent: `12.50`, `0.0125`. */
export function priceText(amount: string, currency: string): string {
  const plain = plainDecimal(amount)
  const places = plain.split('.')[1]?.length ?? 0
  return decimal(amount).toFixed(Math.max(places, minorDigits(currency)))
}

/** The sum of amounts of one currency. */
export function sumMoney(amounts: readonly string[], currency: string): string {
  return moneyText(
    amounts.reduce((sum, amount) => sum.plus(amount), decimal('0')),
    currency,
  )
}

const locales: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' }

/** `showMoney('1234.50', 'EUR', 'fr')` is `1 234,50 €`. */
export function showMoney(amount: string, currency: string, language: Language): string {
  const places = Math.max(minorDigits(currency), amount.split('.')[1]?.length ?? 0)
  return new Intl.NumberFormat(locales[language], {
    style: 'currency',
    currency,
    minimumFractionDigits: places,
    maximumFractionDigits: places,
  }).format(amount as `${number}`)
}
