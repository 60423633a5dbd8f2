// The words of a reminder in the customer's language: which text of a level, and what is filled into it.
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
  const { partner, company, amount, currency, today, invoices } = facts
  const lines = invoices.map(
    ({ number, issuedOn, dueOn, balance }) =>
      `- ${number} (${day(issuedOn, language)} → ${day(dueOn, language)}) – ${money(balance, currency, language)}`,
  )
  return {
    partner,
    company,
    amount: money(amount, currency, language),
    today: day(today, language),
    count: String(invoices.length),
    invoices: lines.join('\n'),
  }
}

const locales: Readonly<Record<DocumentLanguage, string>> = {
  fr: 'fr-FR',
  en: 'en-GB',
  de: 'de-DE',
  es: 'es-ES',
  it: 'it-IT',
  nl: 'nl-NL',
  pt: 'pt-PT',
}

/** The text itself is formatted, so that no amount passes through a float. */
function money(amount: string, currency: string, language: DocumentLanguage): string {
  const places = minorDigits(currency)
  return new Intl.NumberFormat(locales[language], {
    style: 'currency',
    currency,
    minimumFractionDigits: places,
    maximumFractionDigits: places,
  }).format(amount as `${number}`)
}

function day(date: string, language: DocumentLanguage): string {
  return new Intl.DateTimeFormat(locales[language], {
    timeZone: 'UTC',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  }).format(new Date(`${date}T00:00:00Z`))
}
