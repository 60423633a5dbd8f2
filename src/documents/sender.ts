// Our company as the sender: its lines in the corner, and the country and language that it writes from.
import type { From } from './postal/address-block.ts'
import { isFrench, placeLines, writtenPostcode } from './postal/countries.ts'
import { oneLine } from './postal/plain-capitals.ts'

interface Company {
  readonly name: string
  readonly line2: string
  readonly line4: string
  readonly postcode: string
  readonly city: string
  readonly country: string
}

/** `Orée`, `8 quai des Brumes`, `69002 Lyon`; the name alone where nothing else is known. */
export function senderLines(company: Company): string[] {
  const postcode = writtenPostcode(company.country, company.postcode)
  const code = 'code' in postcode ? postcode.code : company.postcode
  const place = placeLines(company.country, { postcode: code, city: company.city, region: '' })
  return [company.name, company.line2, company.line4, ...place.map(({ text }) => text)]
    .map(oneLine)
    .filter((line) => line !== '')
}

/** Letters leave from where the company is; its localization says the language, and the country until it has an address. */
export function from(
  company: Pick<Company, 'country' | 'city'> | undefined,
  localization: { readonly country: string; readonly language: string },
): From {
  const country = company && company.city !== '' ? company.country : localization.country
  return { country, language: isFrench(country) ? 'fr' : localization.language }
}
