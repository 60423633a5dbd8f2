// Numbers of bank accounts: IBAN (ISO 13616) and BIC (ISO 9362), without blanks and in capitals.
import { isMod97And10 } from '../../partners/registration/check-digits.ts'

/** `isIban('FR7630006000011234567890189')`: its two check digits fit the rest (ISO/IEC 7064, MOD 97-10). */
export function isIban(value: string): boolean {
  return /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(value) && isMod97And10(value.slice(4) + value.slice(0, 4))
}

/** `isBic('AGRIFRPP')`: bank, country, place, and where there is one the branch. */
export function isBic(value: string): boolean {
  return /^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(value)
}
