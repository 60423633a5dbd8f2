// The keys of one record as text, to be stored beside it: records that share one are candidates.
import type { MatchAddress, MatchRecord } from './match-record.ts'
import { birthForm } from './normalise/date.ts'
import { emailForm } from './normalise/email.ts'
import { identifierForm } from './normalise/identifier.ts'
import { nameForm, splitFullName } from './normalise/name.ts'
import { organisationForm } from './normalise/organisation.ts'
import { phoneForm } from './normalise/phone.ts'
import { cityForm, postcodeForm } from './normalise/place.ts'
import { soundOf } from './normalise/sound.ts'
import { streetForm } from './normalise/street.ts'
import { compact } from './normalise/text.ts'

type Name = { whole: string; sound: string }

/**
 * The families of keys.ts, the strongest first. A swapped pair of names must meet too, so keys made of one name are
 * made of each: `matchKeys` of Léa Michel, Apollo, holds `company:apollo:micxel`-like keys for both names.
 */
export function matchKeys(record: MatchRecord): string[] {
  const names = namesOf(record)
  const keys = [
    ...emailKeys(record),
    ...(record.phones ?? []).map((phone) => key('phone', phoneForm(phone)?.digits)),
    ...(record.registers ?? []).map((number) => key('register', number)),
    ...(record.identifiers ?? []).map((identifier) => key('identifier', identifierForm(identifier))),
    key('name', ...sorted(names.map(({ whole }) => whole))),
    key('sound', ...sorted(names.map(({ sound }) => sound))),
    ...placeKeys(record, names),
    birthKey(record, names),
    ...crossKeys(names),
  ]
  return [...new Set(keys.filter((text) => text !== undefined))]
}

function key(family: string, ...parts: (string | undefined)[]): string | undefined {
  return parts.length > 0 && parts.every(Boolean) ? [family, ...parts].join(':') : undefined
}

function sorted(parts: string[]): (string | undefined)[] {
  return parts.length === 2 ? parts.toSorted() : [undefined]
}

function namesOf(record: MatchRecord): Name[] {
  if (record.firm === true) return namesFrom([organisationForm(record.lastName ?? '')])
  const full = record.fullName === undefined ? undefined : splitFullName(record.fullName)
  const first = nameForm(record.firstName ?? '') || (full?.first ?? '')
  const last = nameForm(record.lastName ?? '') || (full?.last ?? '')
  return namesFrom([first, last])
}

function namesFrom(forms: readonly string[]): Name[] {
  return forms
    .map(compact)
    .filter(Boolean)
    .map((whole) => ({ whole, sound: soundOf(whole) || whole }))
}

function emailKeys(record: MatchRecord): (string | undefined)[] {
  const emails = (record.emails ?? []).map(emailForm).filter((email) => email !== undefined)
  return [
    ...emails.map(({ local, domain }) => key('email', `${local}@${domain}`)),
    ...emails.map(({ local, shared }) => key('mailbox', shared ? undefined : local)),
  ]
}

function placeKeys(record: MatchRecord, names: readonly Name[]): (string | undefined)[] {
  const addresses = record.addresses ?? []
  const street = addresses.map((address) => key('street', streetKey(address)))
  const places = [
    ...addresses.map(({ postcode }) => ['postcode', postcodeForm(postcode ?? '')] as const),
    ...addresses.map(({ city }) => ['city', compact(cityForm(city ?? ''))] as const),
    ...(record.companies ?? []).map((company) => ['company', compact(organisationForm(company))] as const),
  ]
  return [
    ...street,
    ...places.flatMap(([family, place]) => names.map(({ sound }) => key(family, place, sound))),
  ]
}

/** A street alone is in every town: its number and commune belong to it. */
function streetKey({ street, city, postcode }: MatchAddress): string | undefined {
  const form = streetForm(street ?? '')
  const place = postcodeForm(postcode ?? '') || compact(cityForm(city ?? ''))
  return form.number === '' || place === '' ? undefined : `${compact(form.words)}${form.number}:${place}`
}

function birthKey(record: MatchRecord, names: readonly Name[]): string | undefined {
  const birth = birthForm(record.birth ?? '')
  const initials = names.map(({ whole }) => whole.charAt(0)).toSorted()
  return birth === 0 ? undefined : key('birth', String(birth), initials.join('') || undefined)
}

/** One name whole in sound, of the other the initial, or the first two letters. */
function crossKeys(names: readonly Name[]): (string | undefined)[] {
  const [first, last] = names
  if (first === undefined || last === undefined) return names.map(({ sound }) => key('alone', sound))
  return [first, last].flatMap((name) => {
    const other = name === first ? last : first
    return [
      key('initial', name.sound, other.whole.charAt(0)),
      key('start', name.sound, other.whole.slice(0, 2)),
      key('alone', name.sound),
    ]
  })
}
