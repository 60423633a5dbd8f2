// The names that a file may mention and what they stand for here: users, teams, roles, functions, our companies, languages.
import { fold } from '../../duplicates/normalise/text.ts'
import type { Language } from '../../kit/words.ts'

export interface KnownNames {
  readonly language: Language
  /** ISO 3166-1, of who imports. */
  readonly country: string
  readonly users: ReadonlyMap<string, number>
  readonly teams: ReadonlyMap<string, number>
  readonly sectors: ReadonlyMap<string, number>
  /** Only those that who imports may give to a record. */
  readonly companies: ReadonlyMap<string, number>
  readonly roles: ReadonlyMap<string, number>
  /** Roles that the file brings and that are made for it. */
  readonly newRoles: ReadonlySet<string>
  readonly functions: ReadonlyMap<string, number>
  readonly localizations: readonly KnownLocalization[]
}

export interface KnownLocalization {
  readonly id: number
  readonly country: string
  readonly language: string
  readonly isDefault: boolean
}

/** Accents, case and punctuation do not matter; a name of signs only is taken as it stands. */
export function nameId(names: ReadonlyMap<string, number>, name: string): number | undefined {
  return names.get(knownKey(name))
}

export function knownKey(name: string): string {
  return fold(name) || name.trim()
}

/** A language alone means that of the country, else the first one that speaks it. */
export function findLocalization(
  known: KnownNames,
  { country, language }: { readonly country: string; readonly language: string },
): KnownLocalization | undefined {
  const speaking = known.localizations.filter((one) => one.language === language)
  if (country !== '') return speaking.find((one) => one.country === country)
  return speaking.find((one) => one.country === known.country) ?? speaking[0]
}
