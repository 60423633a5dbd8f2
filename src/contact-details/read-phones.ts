// Phones as they came from a form or a program, made into numbers or refused, each at its field.
import { Problem, type FieldProblem } from '../kit/problem.ts'
import type { ContactDetails, PhoneInput } from './contact-details.ts'
import { readPhone } from './phone.ts'

/** `country` tells how to read a number without its country code. A number already kept stays, even an odd one. */
export function readPhones(
  phones: readonly PhoneInput[],
  country: string,
  kept: ContactDetails['phones'] = [],
): ContactDetails['phones'] {
  const refused: FieldProblem[] = []
  const numbers = phones.flatMap((phone, index) => {
    const read = kept.find((one) => one.number === phone.number) ?? readPhone(phone.number, country)
    if (read) return [{ number: read.number, kind: phone.kind ?? read.kind, label: phone.label }]
    refused.push({ pointer: `/phones/${index}/number`, code: 'invalid-phone' })
    return []
  })
  if (refused.length > 0) throw new Problem('bad-input', { fields: refused })
  return numbers
}
