// How each country writes and checks its VAT numbers. Forms: European Commission, VIES, FAQ, question 11. Check digits:
// what each administration publishes, as python-stdnum gathers it (stdnum.eu.vat), against which these rules were compared.
import { digitsOf, isMod11And10, isMod97And10, luhnSum, weighted } from './check-digits.ts'
import { isFrenchVat } from './french-vat.ts'
import { isSiren } from './siren.ts'

export interface VatRule {
  /** What follows the country's two letters. */
  readonly form: RegExp
  /** The same in words that need no translation: `FR` + `XX999999999`, where 9 is a digit, A a letter, X either. */
  readonly model: string
  /** Whether the check digits agree with the rest; the form holds. */
  readonly agrees: (body: string) => boolean
}

const ofDigits =
  (agrees: (digits: readonly number[]) => boolean) =>
  (body: string): boolean =>
    agrees(digitsOf(body))

/** The weighted sum of all digits, the check digit among them, is a multiple. */
function multiple(of: number, ...weights: readonly number[]): (body: string) => boolean {
  return ofDigits((digits) => weighted(digits, weights) % of === 0)
}

const last = (digits: readonly number[]): number => digits.at(-1) ?? -1
const falling = (from: number, howMany: number): number[] =>
  Array.from({ length: howMany }, (_, at) => from - at)

/** Weights 1 to 9 again and again; where that leaves 10, they begin at 3 instead; 10 again is 0. */
function lithuanian(digits: readonly number[]): boolean {
  const own = digits.slice(0, -1)
  const from = (start: number): number =>
    weighted(
      own,
      own.map((_, at) => ((at + start - 1) % 9) + 1),
    ) % 11
  const first = from(1)
  return (first === 10 ? (from(3) % 11) % 10 : first) === last(digits)
}

function bulgarian(digits: readonly number[]): boolean {
  if (digits.length === 9) {
    const first = weighted(digits, [1, 2, 3, 4, 5, 6, 7, 8]) % 11
    const second = weighted(digits, [3, 4, 5, 6, 7, 8, 9, 10]) % 11
    return (first === 10 ? second % 10 : first) === last(digits)
  }
  // A citizen's number, a foreigner's, or another natural person's.
  const citizen = (weighted(digits, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11) % 10
  const foreigner = weighted(digits, [21, 19, 17, 13, 11, 9, 7, 3, 1]) % 10
  const other = (11 - (weighted(digits, [4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11
  return [citizen, foreigner, other].includes(last(digits))
}

const cypriotOdd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21]

function cypriot(body: string): boolean {
  const sum = digitsOf(body.slice(0, 8)).reduce(
    (total, digit, at) => total + (at % 2 === 0 ? (cypriotOdd[digit] ?? 0) : digit),
    0,
  )
  return !body.startsWith('12') && String.fromCharCode(65 + (sum % 26)) === body.at(-1)
}

/** Firms have 8 digits, some people 9 that begin with 6, the others their birth number. */
function czech(digits: readonly number[]): boolean {
  if (digits.length === 8) {
    const check = (11 - (weighted(digits, falling(8, 7)) % 11)) % 11
    return (check || 1) % 10 === last(digits) && digits[0] !== 9
  }
  if (digits.length === 9 && digits[0] === 6) {
    const check = weighted(digits.slice(1), falling(8, 7)) % 11
    return (8 - ((10 - check) % 11) + 10) % 10 === last(digits)
  }
  if (digits.length === 9) return true
  const own = Number(digits.slice(0, 9).join('')) % 11
  return own % 10 === last(digits)
}

function greek(digits: readonly number[]): boolean {
  return (weighted(digits, [256, 128, 64, 32, 16, 8, 4, 2]) % 11) % 10 === last(digits)
}

const spanishLetters = 'TRWAGMYFPDXBNJZSQVHLCKE'
const spanishFirmLetters = 'JABCDEFGHI'

/** People by the remainder of their number, foreigners with X, Y, Z for 0, 1, 2, firms by Luhn as a digit or a letter. */
function spanish(body: string): boolean {
  const person = /^([XYZ]|\d)(\d{7})([A-Z])$/.exec(body)
  if (person) {
    const [, first = '', rest = '', letter] = person
    const number = Number(`${'XYZ'.includes(first) ? 'XYZ'.indexOf(first) : first}${rest}`)
    return spanishLetters[number % 23] === letter
  }
  const [first = '', check = ''] = [body[0], body[8]]
  if ('KLM'.includes(first)) return spanishLetters[Number(body.slice(1, 8)) % 23] === check
  const digit = (10 - (luhnSum([...digitsOf(body.slice(1, 8)), 0]) % 10)) % 10
  return check === String(digit) || check === spanishFirmLetters[digit]
}

const irishLetters = 'WABCDEFGHIJKLMNOPQRSTUV'

/** Seven digits, a letter that checks them, and since 2013 one more; before, a letter or sign stood second. */
function irish(body: string): boolean {
  const old = /^(\d)[A-Z+*](\d{5})([A-W])$/.exec(body)
  const [, digits = '', letter, more = ''] = old
    ? ['', `0${old[2] ?? ''}${old[1] ?? ''}`, old[3]]
    : (/^(\d{7})([A-W])([A-I]?)$/.exec(body) ?? [])
  const extra = more === '' ? 0 : irishLetters.indexOf(more)
  return irishLetters[(weighted(digitsOf(digits), falling(8, 7)) + 9 * extra) % 23] === letter
}

/** Firms begin with more than 3; people have a birth number or, since 2017, one that begins with 32. */
function latvian(digits: readonly number[]): boolean {
  if ((digits[0] ?? 0) > 3) return weighted(digits, [9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1]) % 11 === 3
  if (digits[0] === 3 && digits[1] === 2) return true
  return ((1 + weighted(digits, [10, 5, 8, 4, 2, 1, 6, 3, 7, 9])) % 11) % 10 === last(digits)
}

/** Firms and, until 2019, everybody by their fiscal number; sole traders since then by the whole. */
function dutch(body: string): boolean {
  const digits = digitsOf(body.slice(0, 9))
  const sum = weighted(digits, [9, 8, 7, 6, 5, 4, 3, 2, -1])
  return sum % 11 === 0 || isMod97And10(`NL${body}`)
}

/** Firms have up to 10 digits, people their 13. */
function romanian(body: string): boolean {
  if (body.length === 13) {
    const digits = digitsOf(body)
    const check = weighted(digits, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11
    return (check === 10 ? 1 : check) === last(digits)
  }
  const digits = digitsOf(body.padStart(10, '0'))
  return ((10 * weighted(digits, [7, 5, 3, 2, 1, 7, 5, 3, 2])) % 11) % 10 === last(digits)
}

/** A number leaves 0 of 97; those given since 2010 are 55 off, one way or the other. */
function british(body: string): boolean {
  if (/^(GD|HA)/.test(body)) return body.startsWith('GD') === Number(body.slice(2)) < 500
  const rest = weighted(digitsOf(body), [8, 7, 6, 5, 4, 3, 2, 10, 1]) % 97
  return rest === 0 || ((rest === 42 || rest === 55) && !body.startsWith('0'))
}

/** The firm's number (UID) with MWST, TVA or IVA behind it, which are left out. */
function swiss(body: string): boolean {
  const digits = digitsOf(body.slice(1))
  return (11 - (weighted(digits, [5, 4, 3, 2, 7, 6, 5, 4]) % 11)) % 11 === last(digits)
}

const britishRule: VatRule = {
  form: /^(\d{9}(\d{3})?|(GD|HA)\d{3})$/,
  model: '999999999',
  agrees: british,
}

/**
 * By the two letters that a VAT number begins with: ISO 3166-1, but EL for Greece and XI for Northern Ireland; the
 * European Union, and its neighbours Switzerland and the United Kingdom.
 */
export const vatRules: Readonly<Record<string, VatRule>> = {
  AT: {
    form: /^U\d{8}$/,
    model: 'U99999999',
    agrees: (body) => {
      const digits = digitsOf(body.slice(1))
      return (16 - (luhnSum(digits.slice(0, 7)) % 10)) % 10 === last(digits)
    },
  },
  BE: {
    form: /^[01]\d{9}$/,
    model: '9999999999',
    agrees: (body) => 97 - (Number(body.slice(0, 8)) % 97) === Number(body.slice(8)),
  },
  BG: { form: /^\d{9,10}$/, model: '999999999', agrees: ofDigits(bulgarian) },
  CH: { form: /^E\d{9}$/, model: 'E999999999', agrees: swiss },
  CY: { form: /^\d{8}[A-Z]$/, model: '99999999A', agrees: cypriot },
  CZ: { form: /^\d{8,10}$/, model: '99999999', agrees: ofDigits(czech) },
  DE: { form: /^[1-9]\d{8}$/, model: '999999999', agrees: ofDigits(isMod11And10) },
  DK: { form: /^[1-9]\d{7}$/, model: '99999999', agrees: multiple(11, 2, 7, 6, 5, 4, 3, 2, 1) },
  EE: { form: /^\d{9}$/, model: '999999999', agrees: multiple(10, 3, 7, 1, 3, 7, 1, 3, 7, 1) },
  EL: { form: /^\d{9}$/, model: '999999999', agrees: ofDigits(greek) },
  ES: {
    form: /^([A-HJNP-SUVW]\d{7}[0-9A-J]|[KLMXYZ]\d{7}[A-Z]|\d{8}[A-Z])$/,
    model: 'X9999999X',
    agrees: spanish,
  },
  FI: { form: /^\d{8}$/, model: '99999999', agrees: multiple(11, 7, 9, 10, 5, 8, 4, 2, 1) },
  FR: {
    form: /^[0-9A-HJ-NP-Z]{2}\d{9}$/,
    model: 'XX999999999',
    agrees: (body) => isFrenchVat(body) && (body.slice(2, 5) === '000' || isSiren(body.slice(2))),
  },
  GB: britishRule,
  HR: { form: /^\d{11}$/, model: '99999999999', agrees: ofDigits(isMod11And10) },
  HU: { form: /^\d{8}$/, model: '99999999', agrees: multiple(10, 9, 7, 3, 1, 9, 7, 3, 1) },
  IE: { form: /^(\d{7}[A-W][A-I]?|\d[A-Z+*]\d{5}[A-W])$/, model: '9999999AA', agrees: irish },
  IT: {
    // The eighth to tenth digit are the province of the tax office.
    form: /^\d{7}(0(?!00)\d\d|100|12[01]|888|999)\d$/,
    model: '99999999999',
    agrees: ofDigits((digits) => luhnSum(digits) % 10 === 0),
  },
  LT: { form: /^(\d{7}1\d|\d{10}1\d)$/, model: '999999919', agrees: ofDigits(lithuanian) },
  LU: {
    form: /^\d{8}$/,
    model: '99999999',
    agrees: (body) => Number(body.slice(0, 6)) % 89 === Number(body.slice(6)),
  },
  LV: { form: /^\d{11}$/, model: '99999999999', agrees: ofDigits(latvian) },
  MT: { form: /^[1-9]\d{7}$/, model: '99999999', agrees: multiple(37, 3, 4, 6, 7, 8, 9, 10, 1) },
  NL: { form: /^\d{9}B\d{2}$/, model: '999999999B99', agrees: dutch },
  PL: { form: /^\d{10}$/, model: '9999999999', agrees: multiple(11, 6, 5, 7, 2, 3, 4, 5, 6, 7, -1) },
  PT: {
    form: /^[1-9]\d{8}$/,
    model: '999999999',
    agrees: ofDigits((digits) => ((11 - (weighted(digits, falling(9, 8)) % 11)) % 11) % 10 === last(digits)),
  },
  RO: { form: /^[1-9]\d{1,9}$|^[1-9]\d{12}$/, model: '9999999999', agrees: romanian },
  SE: {
    form: /^\d{10}(0[1-9]|[1-9]\d)$/,
    model: '999999999901',
    agrees: ofDigits((digits) => luhnSum(digits.slice(0, 10)) % 10 === 0),
  },
  SI: {
    form: /^[1-9]\d{7}$/,
    model: '99999999',
    agrees: ofDigits((digits) => {
      const check = 11 - (weighted(digits, falling(8, 7)) % 11)
      return check !== 11 && check % 10 === last(digits)
    }),
  },
  SK: { form: /^[1-9]\d[2-47-9]\d{7}$/, model: '9999999999', agrees: (body) => Number(body) % 11 === 0 },
  XI: britishRule,
}
