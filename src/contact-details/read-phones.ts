// Phones as they came from a form or a program, made into numbers or refused at their field.
import { badField } from '../kit/problem.ts'
import type { ContactDetails, PhoneInput } from './contact-details.ts'
import { readPhone } from './phone.ts'

/** `country` tells how to read a number without its country code. A number already kept stays, even an odd one. */
export function readPhones(
  phones: readonly PhoneInput[],
  country: string,
  kept: ContactDetails['phones'] = [],
): ContactDetails['phones'] {
  return phones.map((phone, index) => {
    const known = kept.find((one) => one.number === phone.number)
    if (known) return { number: known.number, kind: phone.kind ?? known.kind, label: phone.label }
    const read = readPhone(phone.number, country)
    if (!read) throw badField(`/phones/${index}/number`, 'invalid-phone')
    return { number: read.number, kind: phone.kind ?? read.kind, label: phone.label }
  })
}
