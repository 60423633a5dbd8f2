// Which country and language a document speaks when a record says nothing itself.
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
  localization: { country: string; language: string },
  reader: 'fr' | 'en',
): string {
  const country =
    new Intl.DisplayNames(reader, { type: 'region' }).of(localization.country) ?? localization.country
  const language =
    new Intl.DisplayNames(reader, { type: 'language' }).of(localization.language) ?? localization.language
  return `${country}, ${language}`
}
