// The French VAT number: FR, a key of two signs, and the SIREN (CGI, annexe II, 242-0; BOI-TVA-DECLA-20-10-10).
import { isSiren } from './siren.ts'

/** `frenchVatOf('303265045')` is `FR40303265045`: the key is (12 + 3 × (SIREN mod 97)) mod 97. */
export function frenchVatOf(siren: string): string {
  return `FR${keyOf(siren)}${siren}`
}

function keyOf(siren: string): string {
  return String((12 + 3 * (Number(siren) % 97)) % 97).padStart(2, '0')
}

/** Letters and digits of a key that is no plain number; I and O would be read as 1 and 0. */
const keySigns = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** Whether key and number agree: `isFrenchVat('40303265045')`. */
export function isFrenchVat(body: string): boolean {
  const [key, number] = [body.slice(0, 2), body.slice(2)]
  return /^\d\d$/.test(key) ? key === keyOf(number) : isLetteredKey(key, Number(number))
}

/** Keys with a letter, announced by the administration for when plain ones run out. */
function isLetteredKey(key: string, number: number): boolean {
  const [first = 0, second = 0] = Array.from(key, (sign) => keySigns.indexOf(sign))
  const value = first < 10 ? first * 24 + second - 10 : first * 34 + second - 100
  return (number + 1 + Math.floor(value / 11)) % 11 === value % 11
}

/** `sirenOfVat('FR40303265045')` is `303265045`; '' for other countries, and for Monaco, whose firms have none. */
export function sirenOfVat(vatNumber: string): string {
  const siren = /^FR..(\d{9})$/.exec(vatNumber)?.[1] ?? ''
  return isSiren(siren) && !siren.startsWith('000') ? siren : ''
}
