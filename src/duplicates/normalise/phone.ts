/** Writes a phone number as the digits that every spelling of it shares. */

export type Phone = {
  /** National significant digits, at most the last nine: E.164 numbers differ within them (ITU-T E.164, 6.2). */
  digits: string
  /** Undefined when the number does not tell. */
  mobile: boolean | undefined
}

const SIGNIFICANT = 9
const SHORTEST = 6

/** Mobile ranges by country code, from the national numbering plans filed with the ITU. */
const MOBILE: ReadonlyArray<readonly [string, RegExp]> = [
  ['33', /^[67]/], ['32', /^4/], ['41', /^7/], ['44', /^7/], ['49', /^1[567]/], ['34', /^[67]/],
  ['39', /^3/], ['31', /^6/], ['351', /^9/], ['352', /^6/], ['61', /^4/], ['212', /^[67]/],
]

/** `phoneForm('+33 (0)6 12-34-56-78')` and `phoneForm('06.12.34.56.78')` agree. */
export function phoneForm(text: string): Phone | undefined {
  const written = text.replace(/\(0\)/, '').replace(/^\s*tel:|(?:ext|poste|x)\.?\s*\d+\s*$/gi, '')
  const digits = written.replace(/\D/g, '')
  if (digits.length < SHORTEST) return undefined
  const international = /^\s*\+/.test(written) ? digits : digits.startsWith('00') ? digits.slice(2) : undefined
  return international === undefined ? nationalPhone(digits) : internationalPhone(international)
}

/** A number without country code is read in the French plan: ten digits from 0, mobile from 06 and 07 (Arcep). */
function nationalPhone(digits: string): Phone {
  const trunk = digits.startsWith('0')
  const frenchPlan = trunk && digits.length === 10
  return { digits: digits.replace(/^0/, '').slice(-SIGNIFICANT), mobile: frenchPlan ? /^0[67]/.test(digits) : undefined }
}

function internationalPhone(digits: string): Phone {
  const plan = MOBILE.find(([code]) => digits.startsWith(code))
  if (plan === undefined) return { digits: digits.slice(-SIGNIFICANT), mobile: undefined }
  const national = digits.slice(plan[0].length).replace(/^0/, '')
  return { digits: national.slice(-SIGNIFICANT), mobile: plan[1].test(national) }
}
