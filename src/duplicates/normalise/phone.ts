// Writes a phone number as the digits that every spelling of it shares.

export type Phone = {
  /** National significant digits, at most the last nine: E.164 numbers differ within them (ITU-T E.164, 6.2). */
  digits: string
  /** Undefined when the number does not tell. */
  mobile: boolean | undefined
}

/** Of fewer digits no two numbers are made. */
const LETTERS_OF_TWO = 17

/** `phonesIn('01 42 68 53 00 / 06 12 34 56 78')` are two; Google writes ` ::: ` between them. */
export function phonesIn(text: string): string[] {
  if (text.length < LETTERS_OF_TWO) return [text]
  const parts = text.split(/\s*(?:[,;|\n]|:::|\s\/\s|\sou\s|\sor\s)\s*/)
  return parts.length > 1 && parts.every((part) => part.replace(/\D/g, '').length >= SHORTEST)
    ? parts
    : [text]
}

const SIGNIFICANT = 9
const SHORTEST = 6

/** Mobile ranges by country code, from the national numbering plans filed with the ITU. */
const MOBILE: ReadonlyArray<readonly [string, string]> = [
  ['33', '67'],
  ['32', '4'],
  ['41', '7'],
  ['44', '7'],
  ['49', '1'],
  ['34', '67'],
  ['39', '3'],
  ['31', '6'],
  ['351', '9'],
  ['352', '6'],
  ['61', '4'],
  ['212', '67'],
]

/** `phoneForm('+33 (0)6 12-34-56-78')` and `phoneForm('06.12.34.56.78')` agree. */
export function phoneForm(text: string): Phone | undefined {
  const digits = digitsOf(text)
  if (digits.length < SHORTEST) return undefined
  if (text.startsWith('+')) return internationalPhone(digits)
  return digits.startsWith('00') ? internationalPhone(digits.slice(2)) : nationalPhone(digits)
}

/** The digits up to an extension: "poste 12", "ext. 12", "x12". */
function digitsOf(text: string): string {
  let digits = ''
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i)
    if (character >= '0' && character <= '9') digits += character
    else if (digits.length >= SHORTEST && ((character >= 'a' && character <= 'z') || character === 'P')) break
  }
  return digits
}

/** A number without country code is read in the French plan: ten digits from 0, mobile from 06 and 07 (Arcep). */
function nationalPhone(digits: string): Phone {
  const significant = digits.startsWith('0') ? digits.slice(1) : digits
  const frenchPlan = significant.length === SIGNIFICANT && significant !== digits
  return {
    digits: significant.slice(-SIGNIFICANT),
    mobile: frenchPlan ? isFrenchMobile(significant) : undefined,
  }
}

function isFrenchMobile(significant: string): boolean {
  return significant.startsWith('6') || significant.startsWith('7')
}

function internationalPhone(digits: string): Phone {
  const plan = MOBILE.find(([code]) => digits.startsWith(code))
  if (plan === undefined) return { digits: digits.slice(-SIGNIFICANT), mobile: undefined }
  const national = digits.slice(plan[0].length)
  const significant = national.startsWith('0') ? national.slice(1) : national
  return { digits: significant.slice(-SIGNIFICANT), mobile: plan[1].includes(significant.charAt(0)) }
}
