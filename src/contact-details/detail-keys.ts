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

/** `75002 Paris` says no more than `14 rue de la Lune, 75002 Paris`: each of its lines stands there, too. */
export function saysNoMore(one: Lines, other: Lines): boolean {
  const [own, others] = [linesOf(one), linesOf(other)]
  return one.country === other.country && own.every((line, at) => line === '' || line === others[at])
}

function linesOf({ line2, line3, line4, line5, region, postcode, city }: Lines): string[] {
  const street = streetForm(line4)
  return [
    [street.number, street.words].join(' ').trim(),
    ...[line2, line3, line5, region].map(fold),
    postcodeForm(postcode),
    cityForm(city),
  ]
}
