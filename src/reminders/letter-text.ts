// The words of a reminder in the customer's language: which text of a level, and what is filled into it.
import { documentLocale, shortDay } from '../organisation/localizations/document-locale.ts'
import { documentLanguages } from '../organisation/localizations/document-languages.ts'
import { minorDigits } from '../kit/currency.ts'
import type { Level, Texts } from './configuration/method.ts'

export type DocumentLanguage = (typeof documentLanguages)[number]

export interface Facts {
  readonly partner: string
  /** Ours. */
  readonly company: string
  readonly amount: string
  readonly currency: string
  readonly today: string
  /** ISO 3166-1, of the customer's localization: it says how the language is written. */
  readonly country: string
  readonly invoices: readonly {
    readonly number: string
    readonly issuedOn: string
    readonly dueOn: string
    readonly balance: string
  }[]
}

/** What can stand in braces in a text. */
export const placeholders = ['partner', 'company', 'amount', 'today', 'count', 'invoices'] as const

/** The language asked for where the level has it, else English, French, or whatever there is. */
export function languageOf(level: Pick<Level, 'texts'>, asked: string): DocumentLanguage {
  const has = (language: string) => documentLanguages.find((one) => one === language && level.texts[one])
  const known = [asked, 'en', 'fr', ...documentLanguages].map(has).find((one) => one !== undefined)
  if (known === undefined) throw new Error('a level has texts in no language')
  return known
}

/** The texts of a level with their braces filled; what is no placeholder stays as it was written. */
export function filledTexts(level: Pick<Level, 'texts'>, language: DocumentLanguage, facts: Facts): Texts {
  const texts = level.texts[language] ?? { subject: '', letter: '', email: '' }
  const values = valuesOf(facts, language)
  const filled = (text: string) => text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
  return { subject: filled(texts.subject), letter: filled(texts.letter), email: filled(texts.email) }
}

function valuesOf(facts: Facts, language: DocumentLanguage): Readonly<Record<string, string>> {
  const locale = documentLocale(language, facts.country)
  const { partner, company, amount, currency, today, invoices } = facts
  const lines = invoices.map(
    ({ number, issuedOn, dueOn, balance }) =>
      `- ${number} (${shortDay(locale, issuedOn)} → ${shortDay(locale, dueOn)}) – ${money(balance, currency, locale)}`,
  )
  return {
    partner,
    company,
    amount: money(amount, currency, locale),
    today: shortDay(locale, today),
    count: String(invoices.length),
    invoices: lines.join('\n'),
  }
}

/** The text itself is formatted, so that no amount passes through a float. */
function money(amount: string, currency: string, locale: string): string {
  const places = minorDigits(currency)
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    // As in the table of the letter: thousands of four digits are parted too.
    useGrouping: 'always',
    currency,
    minimumFractionDigits: places,
    maximumFractionDigits: places,
  }).format(amount as `${number}`)
}
