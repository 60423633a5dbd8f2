// The countries to choose from, in the order of the reader's alphabet.
import { countries, countryName } from '../../kit/country.ts'
import type { Language } from '../../kit/words.ts'

interface Country {
  readonly code: string
  readonly name: string
}

const known = new Map<Language, readonly Country[]>()

export function countriesInOrder(language: Language): readonly Country[] {
  const before = known.get(language)
  if (before) return before
  const list = [...countries]
    .map((code) => ({ code, name: countryName(code, language) }))
    .toSorted((one, other) => one.name.localeCompare(other.name, language))
  known.set(language, list)
  return list
}
