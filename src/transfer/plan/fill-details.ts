// Adds e-mails, phones and addresses of a row to those that a record has.
import {
  withPrimary,
  type Address,
  type ContactDetails,
  type Email,
} from '../../contact-details/contact-details.ts'
import { fold } from '../../duplicates/normalise/text.ts'
import type { Incoming, IncomingAddress } from '../import/incoming.ts'
import { emailKey } from './candidate.ts'
import { gain, lacking, type Gathering } from './filling.ts'

export function fillDetails(
  gathering: Gathering,
  before: ContactDetails,
  row: Incoming,
  homeCountry: string,
): ContactDetails {
  return {
    emails: fillEmails(gathering, before.emails, row),
    phones: fillPhones(gathering, before.phones, row),
    addresses: fillAddresses(gathering, before.addresses, row, homeCountry),
  }
}

/** A row that Carnet wrote lists each of them on purpose, even twice. */
function isWholesale(own: readonly unknown[], row: Incoming): boolean {
  return row.exact && own.length === 0
}

function fillEmails(gathering: Gathering, own: ContactDetails['emails'], row: Incoming): readonly Email[] {
  if (isWholesale(own, row)) {
    gain(gathering, 'email', row.emails.length)
    return withPrimary(row.emails)
  }
  const same = (a: Email, b: Email): boolean =>
    row.exact ? a.address === b.address : emailKey(a.address) === emailKey(b.address)
  const primaryIsFree = !own.some((email) => email.primary)
  const given = row.emails.map((email) => ({ ...email, primary: primaryIsFree && email.primary }))
  const added = lacking(gathering, 'email', own, given, same)
  return added.length === 0 ? own : withPrimary([...own, ...added])
}

function fillPhones(
  gathering: Gathering,
  own: ContactDetails['phones'],
  row: Incoming,
): ContactDetails['phones'] {
  const given = row.phones.map((phone) => ({ ...phone, kind: phone.kind ?? ('other' as const) }))
  if (isWholesale(own, row)) {
    gain(gathering, 'phone', given.length)
    return given
  }
  // Each kind has its own word: `1 mobile, 1 téléphone`.
  const counted: Gathering = { gains: {}, reasons: gathering.reasons }
  const added = lacking(counted, 'phone', own, given, (a, b) => a.number === b.number)
  for (const { kind } of added) gain(gathering, kind === 'mobile' ? 'mobile' : 'phone')
  return added.length === 0 ? own : [...own, ...added]
}

const lineNames = ['line2', 'line3', 'line4', 'line5', 'postcode', 'city', 'region'] as const

function fillAddresses(
  gathering: Gathering,
  own: ContactDetails['addresses'],
  row: Incoming,
  homeCountry: string,
): readonly Address[] {
  if (isWholesale(own, row)) {
    gain(gathering, 'address', row.addresses.length)
    return row.addresses.map((address) => newAddress(address, homeCountry))
  }
  let addresses = [...own]
  for (const given of row.addresses) {
    const at = placeOf(addresses, given)
    const found = addresses[at]
    if (found) addresses[at] = completed(gathering, found, given)
    else if (addresses.length < 50) {
      addresses = [...addresses, placedFirst(newAddress(given, homeCountry), addresses, row)]
      gain(gathering, 'address')
    } else gathering.reasons.push({ code: 'too-many', column: 'address', max: 50 })
  }
  return addresses
}

/** An address that says all of it comes before one that could be completed. */
function placeOf(addresses: readonly Address[], given: IncomingAddress): number {
  const same = addresses.map((address) => isSameAddress(address, given))
  const whole = addresses.findIndex((address, at) => same[at] && missingLines(address, given).length === 0)
  return whole >= 0 ? whole : same.indexOf(true)
}

function missingLines(own: Address, given: IncomingAddress): (typeof lineNames)[number][] {
  return lineNames.filter((name) => own[name] === '' && given[name] !== '')
}

function newAddress(given: IncomingAddress, homeCountry: string): Address {
  return { ...given, country: given.country || homeCountry, uses: [...given.uses] }
}

/** The first address of a record is the one that its letters go to. */
function placedFirst(address: Address, own: readonly Address[], row: Incoming): Address {
  if (row.exact || own.length > 0 || address.uses.includes('default')) return address
  return { ...address, uses: ['default', ...address.uses] }
}

/** No line says another thing, and the street, or the town while a street is missing, is the same. */
function isSameAddress(own: Address, given: IncomingAddress): boolean {
  if (given.country !== '' && given.country !== own.country) return false
  const both = lineNames.filter((name) => own[name] !== '' && given[name] !== '')
  if (both.some((name) => !alike(own[name], given[name]))) return false
  if (own.line4 !== '' && given.line4 !== '') return true
  return lineNames.every((name) => given[name] === '' || both.includes(name)) || both.includes('city')
}

function alike(a: string, b: string): boolean {
  return a === b || (fold(a) === fold(b) && fold(a) !== '')
}

function completed(gathering: Gathering, own: Address, given: IncomingAddress): Address {
  const missing = missingLines(own, given)
  if (missing.length === 0) return own
  gain(gathering, 'addressLine', missing.length)
  return { ...own, ...Object.fromEntries(missing.map((name) => [name, given[name]])) }
}
