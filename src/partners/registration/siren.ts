// SIREN and SIRET, the numbers of firms and of their establishments in the French register (Code de commerce, R123-220 and R123-221).
import { codeForm } from '../../kit/code-form.ts'
import { digitsOf, luhnSum } from './check-digits.ts'
import { numberRead, refused, type NumberReading } from './number-reading.ts'

const sirenLength = 9
const siretLength = 14
/** More post offices than Luhn leaves room for: of those of La Poste the plain sum of the digits is a multiple of 5 (Insee). */
const laPoste = '356000000'

/** `readSiren('303 265 045')` is `303265045`; '' stays: there is none. */
export function readSiren(text: string): NumberReading {
  const number = codeForm(text)
  if (number === '') return numberRead('')
  if (!isDigits(number, sirenLength)) return refused('siren-digits', { count: number.length })
  return isSiren(number) ? numberRead(number) : refused('siren-check')
}

/** `readSiret('303 265 045 00019')`: its SIREN and the whole are checked, each by its own last digit. */
export function readSiret(text: string): NumberReading {
  const number = codeForm(text)
  if (number === '') return numberRead('')
  if (!isDigits(number, siretLength)) return refused('siret-digits', { count: number.length })
  if (!isSiren(sirenOfSiret(number))) return refused('siret-siren-check')
  const digits = digitsOf(number)
  if (luhnSum(digits) % 10 === 0) return numberRead(number)
  const ofLaPoste = sirenOfSiret(number) === laPoste
  if (ofLaPoste && digits.reduce((sum, digit) => sum + digit, 0) % 5 === 0) return numberRead(number)
  return refused('siret-check')
}

export function isSiren(number: string): boolean {
  return isDigits(number, sirenLength) && !/^0+$/.test(number) && luhnSum(digitsOf(number)) % 10 === 0
}

/** `sirenOfSiret('30326504500019')` is `303265045`; '' has none. */
export function sirenOfSiret(siret: string): string {
  return siret.slice(0, sirenLength)
}

function isDigits(text: string, length: number): boolean {
  return text.length === length && /^\d+$/.test(text)
}
