// Figures and days as documents write them in seven languages, to the last digit.
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { documentLanguages } from '../../organisation/localizations/document-languages.ts'
import { documentLocale } from '../print/document-locale.ts'
import { unprintable } from '../print/printable.ts'
import { figuresOf } from './form-figures.ts'

/** Spaces that do not break read as spaces. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

const written = {
  fr: ['FR', '1 234,50 €', '5,5 %', '12,25', '1er décembre 2026', '01/12/2026'],
  en: ['GB', '€1,234.50', '5.5%', '12.25', '1 December 2026', '01/12/2026'],
  de: ['DE', '1.234,50 €', '5,5 %', '12,25', '1. Dezember 2026', '01.12.2026'],
  es: ['ES', '1.234,50 €', '5,5 %', '12,25', '1 de diciembre de 2026', '01/12/2026'],
  it: ['IT', '1.234,50 €', '5,5%', '12,25', '1 dicembre 2026', '01/12/2026'],
  nl: ['NL', '€ 1.234,50', '5,5%', '12,25', '1 december 2026', '01-12-2026'],
  pt: ['PT', '1 234,50 €', '5,5%', '12,25', '1 de dezembro de 2026', '01/12/2026'],
} as const

describe.each(documentLanguages)('in %s', (language) => {
  const [country, money, percent, number, day, short] = written[language]
  const figures = figuresOf({ language, country }, 'EUR')

  it('writes money, percents, numbers and days', () => {
    expect(plain(figures.money('1234.5'))).toBe(money)
    expect(plain(figures.percent('5.50'))).toBe(percent)
    expect(plain(figures.number('12.250'))).toBe(number)
    expect(figures.day('2026-12-01')).toBe(day)
    expect(figures.shortDay('2026-12-01')).toBe(short)
  })

  it('keeps every digit, however large: no float is in between', () => {
    const mark = money.includes(',50') ? ',' : '.'
    const digits = fc.bigInt({ min: 0n, max: 10n ** 24n })
    fc.assert(
      fc.property(digits, fc.integer({ min: 0, max: 99 }), (whole, cents) => {
        const decimal = `${whole}.${String(cents).padStart(2, '0')}`
        const read = figures.money(decimal).replace(new RegExp(`[^0-9${mark}]`, 'g'), '')
        expect(read.replace(mark, '.')).toBe(decimal)
      }),
    )
  })

  it('has every character in the font', () => {
    for (const currency of ['EUR', 'CHF', 'GBP', 'USD', 'INR', 'ILS', 'VND', 'JPY', 'XOF']) {
      expect(unprintable(figuresOf({ language, country }, currency).money('-1234567.89'))).toBeUndefined()
    }
  })
})

test('the country of the localization says how a language is written', () => {
  expect(documentLocale('en', 'US')).toBe('en-US')
  expect(documentLocale('en', 'FR')).toBe('en-GB')
  expect(documentLocale('de', 'CH')).toBe('de-CH')
  expect(documentLocale('pt', 'FR')).toBe('pt-PT')
  expect(documentLocale('pt', 'BR')).toBe('pt-BR')
  expect(documentLocale('nl', 'FR')).toBe('nl')
  expect(figuresOf({ language: 'en', country: 'US' }, 'USD').day('2026-12-01')).toBe('December 1, 2026')
  expect(figuresOf({ language: 'en', country: 'US' }, 'USD').shortDay('2026-12-01')).toBe('12/01/2026')
})

test('nothing of an amount is rounded away, not in yen either', () => {
  const french = (currency: string) => figuresOf({ language: 'fr', country: 'FR' }, currency)
  expect(plain(french('JPY').money('1234'))).toBe('1 234 JPY')
  expect(plain(french('JPY').money('1234.5'))).toBe('1 234,5 JPY')
  expect(plain(french('EUR').amount('18.955'))).toBe('18,955')
  expect(plain(french('EUR').roundMoney('10000.00'))).toBe('10 000 €')
})
