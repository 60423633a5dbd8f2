// Phone numbers: read in any national form, kept as E.164, shown as the reader writes them.
import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/max'
import type { PhoneKind } from './contact-details.ts'

export interface PhoneRead {
  readonly number: string
  readonly kind: PhoneKind
}

/** `readPhone('06 39 98 47 90', 'FR')` is `{ number: '+33639984790', kind: 'mobile' }`; null when it is none. */
export function readPhone(text: string, country: string): PhoneRead | null {
  const parsed = parsePhoneNumberFromString(text, country as CountryCode)
  if (!parsed?.isPossible()) return null
  return { number: parsed.number, kind: kindOf(parsed.getType() ?? frenchType(parsed.number)) }
}

/** Numbers that nobody has yet still tell their kind in France (plan de numérotation de l'Arcep: 06 and 07 are mobiles). */
function frenchType(number: string): string | undefined {
  return /^\+33[67]/.test(number) ? 'MOBILE' : undefined
}

function kindOf(type: string | undefined): PhoneKind {
  if (type === 'MOBILE' || type === 'FIXED_LINE_OR_MOBILE') return 'mobile'
  return type === 'FIXED_LINE' || type === undefined ? 'fixed' : 'other'
}

const shown = new Map<string, string>()
const mostShown = 20_000

/** `showPhone('+33639984790', 'FR')` is `06 39 98 47 90`; what is no number is shown as it was typed. */
export function showPhone(number: string, country: string): string {
  const key = country + number
  const known = shown.get(key)
  if (known !== undefined) return known
  if (shown.size >= mostShown) shown.clear()
  const text = formatted(number, country)
  shown.set(key, text)
  return text
}

function formatted(number: string, country: string): string {
  const parsed = number.startsWith('+') ? parsePhoneNumberFromString(number) : undefined
  if (!parsed) return number
  return parsed.country === country ? parsed.formatNational() : parsed.formatInternational()
}
