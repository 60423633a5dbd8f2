// What is kept beside each record for the engine: what it compares, keys that lead to candidates, a print of who it is.
import { matchKeys } from './match-keys.ts'
import type { MatchRecord } from './match-record.ts'
import { birthForm } from './normalise/date.ts'
import { emailForm } from './normalise/email.ts'
import { nameForm } from './normalise/name.ts'
import { organisationForm } from './normalise/organisation.ts'
import { phoneForm } from './normalise/phone.ts'
import { cityForm, postcodeForm } from './normalise/place.ts'
import { streetForm } from './normalise/street.ts'
import { compact, fold } from './normalise/text.ts'
import { hashOfText } from './population/byte-table.ts'

export type { SubjectName } from './subjects.ts'

/**
 * The number of the way in which records are kept. Raise it with every change of normal forms, keys or prints, so that
 * bases of before are read anew.
 */
export const matchForm = 1

/** What the engine reads of one record, without its number. */
export type MatchData = Omit<MatchRecord, 'id'>

export interface KeptMatch {
  readonly id: number
  /** JSON of a `MatchData`. */
  readonly record: string
  readonly keys: readonly number[]
  readonly print: string
}

export function keptMatch(id: number, data: MatchData): KeptMatch {
  const record = { id: '', ...data }
  const keys = [...matchKeys(record), ...placesOf(record)].map(keyNumber)
  return { id, record: JSON.stringify(data), keys: [...new Set(keys)], print: printOf(data) }
}

/** `readMatch(12, '{"lastName":"Michel"}')` is the record that the engine takes. */
export function readMatch(id: number, record: string): MatchRecord {
  return { ...(JSON.parse(record) as MatchData), id: String(id) }
}

/** How a record is looked for: by each key, of which those that too many hold are narrowed by places. */
export interface Asked {
  readonly keys: readonly number[]
  /** As many records as a key may lead to before it is narrowed. */
  readonly most: readonly number[]
  readonly places: readonly number[]
}

export function askedOf(record: MatchRecord): Asked {
  const texts = matchKeys(record)
  return {
    keys: texts.map(keyNumber),
    most: texts.map(mostOf),
    places: placesOf(record).map(keyNumber),
  }
}

const most = 40
/** For keys that strangers share easily, as in keys.ts. */
const mostWeak = 12
const weak = new Set(['alone', 'birth', 'street'])

function mostOf(key: string): number {
  return weak.has(key.slice(0, key.indexOf(':'))) ? mostWeak : most
}

/** PostgreSQL's int4. */
function keyNumber(key: string): number {
  return hashOfText(key) | 0
}

/** Where a record is, by itself: never asked alone, since a town leads to thousands. */
function placesOf({ addresses = [], companies = [] }: MatchRecord): string[] {
  return [
    ...addresses.map(({ postcode }) => ['in-postcode', postcodeForm(postcode ?? '')] as const),
    ...addresses.map(({ city }) => ['in-city', compact(cityForm(city ?? ''))] as const),
    ...companies.map((company) => ['in-company', compact(organisationForm(company))] as const),
  ].flatMap(([kind, place]) => (place === '' ? [] : [`${kind}:${place}`]))
}

const inOrder = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

/** Two spellings of the same facts have one print; civility and job title tell nobody apart. */
function printOf(data: MatchData): string {
  const { addresses = [], birth = '', companies = [], emails = [], phones = [] } = data
  const { identifiers = [], registers = [] } = data
  const facts = [
    [nameForm(data.firstName ?? ''), nameForm(data.lastName ?? ''), nameForm(data.fullName ?? '')],
    emails.map((email) => emailForm(email)).map((form) => form && `${form.local}@${form.domain}`),
    phones.map((phone) => phoneForm(phone)?.digits),
    companies.map((company) => compact(organisationForm(company))),
    addresses.map(({ street = '', postcode = '', city = '' }) => {
      const { number, words } = streetForm(street)
      return [compact(words), number, postcodeForm(postcode), compact(cityForm(city))].join(' ')
    }),
    [String(birthForm(birth))],
    [...identifiers, ...registers].map((identifier) => compact(fold(identifier))),
  ]
  const text = facts.map((some) => some.filter(Boolean).map(String).toSorted(inOrder).join(',')).join(';')
  // Two hashes of 32 bits: a change that goes unseen would need both to agree.
  return `${hashOfText(text).toString(36)}.${hashOfText(`other ${text}`).toString(36)}`
}
