// Compares chosen fields letter by letter, accents, case and punctuation aside: what "chosen fields" means in a search.
import type { MatchData } from './kept-match.ts'
import { emailForm } from './normalise/email.ts'
import { phoneForm } from './normalise/phone.ts'
import { compact, fold } from './normalise/text.ts'

/** The fields that can be compared letter by letter instead: accents, case and punctuation aside. */
export const exactFields = [
  'name',
  'firstName',
  'lastName',
  'email',
  'phone',
  'partner',
  'address',
  'postcode',
  'city',
  'birthday',
  'jobTitle',
] as const
export type ExactField = (typeof exactFields)[number]

const plain = (text: string | undefined): string => compact(fold(text ?? ''))

/** What a record holds in a field, in the form in which it is compared; a field of several values holds several. */
const forms: Readonly<Record<ExactField, (data: MatchData) => readonly string[]>> = {
  name: ({ firstName, lastName }) => [[plain(firstName), plain(lastName)].toSorted().join(' ').trim()],
  firstName: ({ firstName }) => [plain(firstName)],
  lastName: ({ lastName }) => [plain(lastName)],
  email: ({ emails = [] }) =>
    emails.map((email) => emailForm(email)).map((one) => (one ? `${one.local}@${one.domain}` : '')),
  phone: ({ phones = [] }) => phones.map((phone) => phoneForm(phone)?.digits ?? ''),
  partner: ({ companies = [] }) => companies.map(plain),
  address: ({ addresses = [] }) =>
    addresses.map(({ street, postcode, city }) => (street ? plain(`${street}${postcode}${city}`) : '')),
  postcode: ({ addresses = [] }) => addresses.map(({ postcode }) => plain(postcode)),
  city: ({ addresses = [] }) => addresses.map(({ city }) => plain(city)),
  birthday: ({ birth }) => [birth ?? ''],
  jobTitle: ({ details = [] }) => details.map(plain),
}

/** A record with many values in many fields would have as many keys as they have combinations. */
const mostKeys = 200

/** Two records that share one of these agree in every field; none where a field is empty. */
export function exactKeys(data: MatchData, fields: readonly ExactField[]): string[] {
  let keys = ['']
  for (const field of fields) {
    const values = [...new Set(forms[field](data).filter(Boolean))]
    keys = keys.flatMap((key) => values.map((value) => `${key}\n${value}`)).slice(0, mostKeys)
  }
  return keys
}

/** What a pair scores whose chosen fields are equal: beyond what any evidence gives. */
export const chosenScore = 1000
