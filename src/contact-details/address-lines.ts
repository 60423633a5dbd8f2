// An address as it is read on screen: its lines in order, the country only when it is abroad.
import { countryName } from '../kit/country.ts'
import type { Language } from '../kit/words.ts'
import type { Address } from './contact-details.ts'

type Lines = Partial<Omit<Address, 'uses'>>

/** `addressLines({ line4: '14 rue de la Lune', postcode: '75002', city: 'Paris', country: 'FR' }, 'FR', 'fr')`: the street, then `75002 Paris`. */
export function addressLines(address: Lines, home: string, language: Language): string[] {
  const { line2, line3, line4, line5, country = home } = address
  const abroad = country === home || country === '' ? '' : countryName(country, language)
  return [line2, line3, line4, line5, placeLine(address), abroad].flatMap((line) => (line ? [line] : []))
}

/** Town first where the country writes so. */
function placeLine({ postcode = '', city = '', region = '', country = '' }: Lines): string {
  const order = townFirst.has(country) ? [city, region, postcode] : [postcode, city, region]
  return order.filter(Boolean).join(' ')
}

/** UPU addressing guides: the postcode comes after the town. */
const townFirst = new Set(['AU', 'CA', 'GB', 'IE', 'IN', 'NZ', 'US', 'ZA'])
