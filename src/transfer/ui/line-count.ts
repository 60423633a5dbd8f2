// How many lines a file has, or cards: a table has lines, vCards are cards.
import { plural, type Language } from '../../kit/words.ts'
import type { Import } from '../import/contract.ts'

export type Format = Import['facts']['format']

const forms = {
  en: { csv: { one: '# line', other: '# lines' }, vcard: { one: '# card', other: '# cards' } },
  fr: { csv: { one: '# ligne', other: '# lignes' }, vcard: { one: '# carte', other: '# cartes' } },
} as const

export function lineCount(language: Language, of: Format, n: number): string {
  return plural(language, n, forms[language][of])
}
