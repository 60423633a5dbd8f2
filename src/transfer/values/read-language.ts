// Languages by name or code, to ISO 639-1: `Français`, `fr_FR`, `FRA`, `French`.
import { fold } from '../../duplicates/normalise/text.ts'
import { clean, read, unread, type Reading } from './reading.ts'

// The languages that documents are written in come first; the others are those of neighbours and customers.
const codes =
  'fr en de es it nl pt da sv no fi pl cs sk sl hu ro bg el hr et lv lt ga mt uk ru tr ar he zh ja ko vi th'.split(
    ' ',
  )

/** `readLanguage('Allemand')` is `de`. */
export function readLanguage(cell: string): Reading<string> {
  const text = clean(cell)
  if (text === '') return unread('empty')
  const code = /^[a-z]{2}(?=$|[-_])/i.exec(text)?.[0].toLowerCase()
  if (code && codes.includes(code)) return read(code)
  const found = languageNames().get(fold(text))
  return found ? read(found) : unread('invalid-language')
}

let names: Map<string, string> | undefined

function languageNames(): ReadonlyMap<string, string> {
  names ??= new Map(codes.flatMap((code) => namesOf(code).map((name) => [name, code] as const)))
  return names
}

function namesOf(code: string): string[] {
  const inLanguages = ['fr', 'en', 'de', 'es', 'it', 'nl', 'pt', code].map(
    (language) => new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? '',
  )
  return [...inLanguages.map(fold), ...(iso2[code] ?? [])]
}

/** ISO 639-2 codes of the languages that documents are written in. */
const iso2: Readonly<Record<string, readonly string[]>> = {
  fr: ['fra', 'fre'],
  en: ['eng'],
  de: ['deu', 'ger'],
  es: ['spa'],
  it: ['ita'],
  nl: ['nld', 'dut'],
  pt: ['por'],
}
