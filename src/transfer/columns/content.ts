// What a column holds, judged by its values alone.
import { fold } from '../../duplicates/normalise/text.ts'
import { readPhone } from '../../contact-details/phone.ts'
import { isFirstName, isLastName } from '../common-names.ts'
import { readBoolean } from '../values/read-boolean.ts'
import { readCountry } from '../values/read-country.ts'
import { readDate } from '../values/read-date.ts'
import { readLanguage } from '../values/read-language.ts'
import { readTitle } from '../values/read-title.ts'
import { isKnownCity } from './known-cities.ts'

export type ContentKind =
  | 'email'
  | 'linkedIn'
  | 'url'
  | 'mobile'
  | 'phone'
  | 'title'
  | 'date'
  | 'language'
  | 'country'
  | 'postcode'
  | 'place'
  | 'street'
  | 'company'
  | 'jobTitle'
  | 'city'
  | 'firstName'
  | 'fullName'
  | 'lastName'
  | 'boolean'

interface Recogniser {
  readonly holds: (cell: string) => boolean
  /** The share of cells from which on the column is taken for it: names and cities are known in part only. */
  readonly enough: number
  /** Below this share a column that is named so holds something else. */
  readonly doubtful: number
}

const phone = /^[+(]?\d[\d\s./()+-]{7,}$/
const legalForm =
  /\b(?:sarl|sas|sasu|sa|eurl|sci|scop|snc|gmbh|ag|ltd|llc|inc|plc|bv|nv|srl|spa|corp|et fils|freres|associes|groupe|ets|etablissements|cabinet|societe|association|ateliers|transports|imprimerie)\b/
const position =
  /\b(?:directeur|directrice|responsable|chef|gerante?|president|presidente|manager|director|assistante?|secretaire|comptable|acheteur|acheteuse|commerciale?|ingenieure?|technicien|technicienne|consultante?|dsi|drh|daf|pdg|ceo|cto|cfo|head of|sales|engineer|officer|medecin|avocate?|architecte|charge|chargee|conseiller|conseillere)\b/

/** Of all kinds, the more telling come first. */
const recognisers: Readonly<Record<ContentKind, Recogniser>> = {
  email: { holds: (cell) => /[^\s@]+@[^\s@]+\.[^\s@]+/.test(cell), enough: 0.6, doubtful: 0.3 },
  linkedIn: { holds: (cell) => /linkedin\.com\//i.test(cell), enough: 0.6, doubtful: 0.1 },
  url: {
    holds: (cell) => /^(?:https?:\/\/|www\.)?[^\s/@]+\.[a-z]{2,}(?:\/\S*)?$/i.test(cell),
    enough: 0.7,
    doubtful: 0.2,
  },
  mobile: {
    holds: (cell) => phone.test(cell) && readPhone(cell, 'FR')?.kind === 'mobile',
    enough: 0.6,
    doubtful: 0,
  },
  phone: { holds: (cell) => phone.test(cell) && readPhone(cell, 'FR') !== null, enough: 0.6, doubtful: 0.2 },
  title: { holds: (cell) => readTitle(cell).ok, enough: 0.8, doubtful: 0.3 },
  date: {
    holds: (cell) => isDate(cell),
    enough: 0.8,
    doubtful: 0.3,
  },
  language: { holds: (cell) => readLanguage(cell).ok, enough: 0.9, doubtful: 0.3 },
  country: { holds: (cell) => readCountry(cell).ok, enough: 0.8, doubtful: 0.3 },
  postcode: {
    holds: (cell) => /^(?:[A-Z]{1,3}-)?(?:\d{5}|2[AB]\d{3})$/.test(cell),
    enough: 0.8,
    doubtful: 0,
  },
  place: { holds: (cell) => /^(?:[A-Z]{1,3}-)?\d{4,5} \p{Lu}/u.test(cell), enough: 0.7, doubtful: 0.2 },
  street: { holds: isStreet, enough: 0.5, doubtful: 0.1 },
  company: { holds: (cell) => legalForm.test(fold(cell)), enough: 0.3, doubtful: 0 },
  jobTitle: { holds: (cell) => position.test(fold(cell)), enough: 0.3, doubtful: 0 },
  city: { holds: (cell) => isKnownCity(cell), enough: 0.3, doubtful: 0 },
  firstName: { holds: (cell) => isFirstName(fold(cell)), enough: 0.6, doubtful: 0 },
  fullName: { holds: isFullName, enough: 0.5, doubtful: 0 },
  lastName: { holds: isNameOfFamily, enough: 0.08, doubtful: 0 },
  boolean: { holds: (cell) => readBoolean(cell).ok, enough: 2, doubtful: 0.3 },
}

/** A bare number is a day only if it spells one: `19800322`. */
function isDate(cell: string): boolean {
  return (!/^\d+$/.test(cell) || /^(?:19|20)\d{6}$/.test(cell)) && readDate(cell, 'day-first', 2100).ok
}

function isStreet(cell: string): boolean {
  return /\b(?:rue|avenue|av|boulevard|bd|place|impasse|allee|chemin|route|quai|cours|square|passage|street|road|strasse|lane|drive|via|calle)\b/.test(
    fold(cell),
  )
}

function isFullName(cell: string): boolean {
  const parts = fold(cell).split(' ')
  return parts.length >= 2 && parts.length <= 5 && parts.some((part) => isFirstName(part)) && !/\d/.test(cell)
}

function isNameOfFamily(cell: string): boolean {
  return isLastName(fold(cell)) && /^[\p{L}\s'’.-]{2,40}$/u.test(cell)
}

const kinds = Object.keys(recognisers) as ContentKind[]
const mostCells = 100

/** The share of filled cells that look like it; null when there are none. */
export function shareOf(kind: ContentKind, cells: readonly string[]): number | null {
  const filled = filledOf(cells)
  if (filled.length === 0) return null
  return filled.filter((cell) => recognisers[kind].holds(cell)).length / filled.length
}

/** A column that is named so but holds something else. */
export function contradicts(kind: ContentKind, cells: readonly string[]): boolean {
  const share = shareOf(kind, cells)
  return share !== null && filledOf(cells).length >= 3 && share < recognisers[kind].doubtful
}

/** What the column may hold, the most telling first. */
export function kindsOf(cells: readonly string[]): { readonly kind: ContentKind; readonly share: number }[] {
  const filled = filledOf(cells)
  if (filled.length === 0) return []
  const shares = kinds.map((kind) => ({ kind, share: shareOf(kind, filled) ?? 0 }))
  return shares.filter(({ kind, share }) => share >= recognisers[kind].enough)
}

function filledOf(cells: readonly string[]): string[] {
  return cells
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .slice(0, mostCells)
}
