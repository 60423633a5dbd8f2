// Between the address lines of AFNOR and the parts of an address in a vCard.
import type { Address } from '../../contact-details/contact-details.ts'
import { countryName } from '../../kit/country.ts'
import type { Language } from '../../kit/words.ts'
import { readCountry } from '../values/read-country.ts'
import type { VcardAddress } from './vcard.ts'

type Lines = Omit<Address, 'uses'>
type Parts = Omit<VcardAddress, 'label' | 'primary'>

/** Flat and building stand in the extended address, on two lines; the hamlet where a PO box does. */
export function addressToVcard(address: Lines, language: Language): Parts {
  const extended = address.line3 === '' ? address.line2 : `${address.line2}\n${address.line3}`
  return {
    poBox: address.line5,
    extended,
    street: address.line4,
    city: address.city,
    region: address.region,
    postcode: address.postcode,
    country: countryName(address.country, language),
  }
}

export interface AddressRead {
  readonly address: Lines
  /** A country that no list knows: `address` has the default one. */
  readonly unknownCountry?: string
}

/** `defaultCountry` is for cards that name none. */
export function addressFromVcard(parts: Parts, defaultCountry: string): AddressRead {
  const country = readCountry(parts.country)
  const address = {
    ...streetLines(parts),
    line5: oneLine(parts.poBox),
    city: oneLine(parts.city),
    region: oneLine(parts.region),
    postcode: oneLine(parts.postcode),
    country: country.ok ? country.value : defaultCountry,
  }
  return country.ok || country.code === 'empty' ? { address } : { address, unknownCountry: parts.country }
}

/** Phones put several lines into the street, Gmail a whole address into the extended part. */
function streetLines(parts: Parts): Pick<Lines, 'line2' | 'line3' | 'line4'> {
  const extended = parts.extended.split('\n')
  const street = parts.street.split('\n')
  if (parts.street === '' && extended.length > 2) return spread(extended, [])
  if (street.length > 1) return spread(street, extended)
  return { line2: extended[0] ?? '', line3: extended.slice(1).join(', '), line4: parts.street }
}

function spread(
  lines: readonly string[],
  before: readonly string[],
): Pick<Lines, 'line2' | 'line3' | 'line4'> {
  const filled = lines.filter((line) => line.trim() !== '')
  const numbered = filled.findIndex((line) => /^\d/.test(line.trim()))
  const at = Math.max(numbered, 0)
  const others = [
    ...before.filter((line) => line.trim() !== ''),
    ...filled.filter((_, index) => index !== at),
  ]
  return { line2: others[0] ?? '', line3: others.slice(1).join(', '), line4: filled[at] ?? '' }
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ', ')
}
