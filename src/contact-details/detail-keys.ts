// When two e-mails or two addresses are the same one, however they are written.
import { emailForm } from '../duplicates/normalise/email.ts'
import { cityForm, postcodeForm } from '../duplicates/normalise/place.ts'
import { streetForm } from '../duplicates/normalise/street.ts'
import { fold } from '../duplicates/normalise/text.ts'
import type { Address } from './contact-details.ts'

export type Lines = Omit<Address, 'uses'>

/** `emailKey({ address: 'Lea.Michel+crm@googlemail.com' })` is `leamichel@gmail.com`. */
export function emailKey({ address }: { readonly address: string }): string {
  const form = emailForm(address)
  return form ? `${form.local}@${form.domain}` : address.toLowerCase()
}

/** `14 r. de la Lune` and `14, rue de la Lune` of one commune and postcode agree. */
export function addressKey(address: Lines): string {
  const street = streetForm(address.line4)
  const rest = [address.line2, address.line3, address.line5, address.region].map(fold)
  const place = [postcodeForm(address.postcode), cityForm(address.city), address.country.toUpperCase()]
  return [street.number, street.words, ...rest, ...place].join('|')
}
