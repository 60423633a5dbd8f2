// SIREN, SIRET and VAT number as they come in: checked by their own digits, refused with the rule that they break.
import { z } from 'zod'
import { issueOf } from '../../kit/read-input.ts'
import type { NumberReading } from './number-reading.ts'
import { readSiren, readSiret } from './siren.ts'
import { readVatNumber } from './vat-number.ts'

/** Typed with or without blanks, kept without; '' for none. */
function checkedNumber(read: (text: string) => NumberReading) {
  return z
    .string()
    .max(40)
    .transform((text, context) => {
      const reading = read(text)
      if (reading.ok) return reading.value
      context.addIssue(issueOf(reading.code, [], reading.params))
      return z.NEVER
    })
}

/** While it is typed, a number that is none yet is ''. */
function typedNumber(read: (text: string) => NumberReading) {
  return z
    .string()
    .max(100)
    .transform((text) => {
      const reading = read(text)
      return reading.ok ? reading.value : ''
    })
    .default('')
}

export const TypedSiren = typedNumber(readSiren)
export const TypedSiret = typedNumber(readSiret)
export const TypedVatNumber = typedNumber(readVatNumber)

export const Siren = checkedNumber(readSiren)
export const Siret = checkedNumber(readSiret)
export const VatNumber = checkedNumber(readVatNumber)
