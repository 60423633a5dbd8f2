// Which country and language a document speaks when a record says nothing itself.
import { countryName } from '../kit/country.ts'
import type { Language } from '../kit/words.ts'

export interface KnownLocalization {
  readonly id: number | null
  readonly country: string
  readonly language: string
}

export type LocalizationSource = 'contact' | 'partner' | 'company' | 'application'

/** Before anybody has chosen one. */
const atFirst: KnownLocalization = { id: null, country: 'FR', language: 'fr' }

/** The first one that is set: contact, then its partner, then our company, then the application's default. */
export function effectiveLocalization(
  known: Readonly<Partial<Record<LocalizationSource, KnownLocalization | null>>>,
): KnownLocalization & { readonly from: LocalizationSource } {
  const order: readonly LocalizationSource[] = ['contact', 'partner', 'company']
  for (const from of order) {
    const localization = known[from]
    if (localization) return { ...localization, from }
  }
  return { ...(known.application ?? atFirst), from: 'application' }
}

/** `localizationName({ country: 'FR', language: 'fr' }, 'fr')` is `France, français`. */
export function localizationName(
  { country, language }: { country: string; language: string },
  reader: Language,
): string {
  return `${countryName(country, reader)}, ${languageNames[reader].of(language) ?? language}`
}

const languageNames = {
  fr: new Intl.DisplayNames('fr', { type: 'language' }),
  en: new Intl.DisplayNames('en', { type: 'language' }),
}
