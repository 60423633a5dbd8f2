// What is written on screens, in documents and in answers, in every language that Carnet speaks.
export const languages = ['fr', 'en'] as const
export type Language = (typeof languages)[number]

/** One short text in every language; small enough to travel inside a field that a user defines. */
export type Words = Readonly<Record<Language, string>>

type Entry = string | ((...args: never[]) => string)
/** French must have exactly the keys and arguments of English; both are written, neither is translated. */
type SameKeys<C> = { readonly [K in keyof C]: C[K] extends string ? string : C[K] }
export type Catalogue<C> = Readonly<Record<Language, SameKeys<C>>>

export function catalogue<C extends Record<string, Entry>>(texts: { en: C; fr: SameKeys<C> }): Catalogue<C> {
  return { en: texts.en as SameKeys<C>, fr: texts.fr }
}

/** `plural('fr', 0, { one: '# contact', other: '# contacts' })` is `0 contact`: French counts zero as one. */
export function plural(language: Language, n: number, forms: { one: string; other: string }): string {
  const form = pluralRules[language].select(n) === 'one' ? forms.one : forms.other
  return form.replace('#', formatNumber(language, n))
}

export function formatNumber(language: Language, n: number): string {
  return numberFormats[language].format(n)
}

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value)
}

const pluralRules = { fr: new Intl.PluralRules('fr'), en: new Intl.PluralRules('en') }
const numberFormats = { fr: new Intl.NumberFormat('fr-FR'), en: new Intl.NumberFormat('en-GB') }
