// The arithmetic that registers check their numbers with; every function reads digits only.

/** `digitsOf('303')` is `[3, 0, 3]`. */
export function digitsOf(text: string): number[] {
  return Array.from(text, Number)
}

/** `weighted([3, 0, 3], [1, 2, 1])` is 6: each digit times its weight, summed; what has no weight is left out. */
export function weighted(digits: readonly number[], weights: readonly number[]): number {
  return weights.reduce((sum, weight, at) => sum + weight * (digits[at] ?? 0), 0)
}

/** The sum of Luhn (ISO/IEC 7812-1, annex B), which 10 divides for a right number: from the right, every second digit doubled. */
export function luhnSum(digits: readonly number[]): number {
  return digits.toReversed().reduce((sum, digit, at) => {
    const value = at % 2 === 0 ? digit : digit * 2
    return sum + (value > 9 ? value - 9 : value)
  }, 0)
}

/** ISO/IEC 7064, MOD 11,10: the last digit checks the others. */
export function isMod11And10(digits: readonly number[]): boolean {
  const product = digits.slice(0, -1).reduce((last, digit) => {
    const sum = (last + digit) % 10 || 10
    return (sum * 2) % 11
  }, 10)
  return (product + (digits.at(-1) ?? 0)) % 10 === 1
}

/** ISO/IEC 7064, MOD 97-10: letters count as 10 to 35, and the whole leaves 1. */
export function isMod97And10(text: string): boolean {
  const figures = Array.from(text, (sign) => String(Number.parseInt(sign, 36))).join('')
  return digitsOf(figures).reduce((rest, figure) => (rest * 10 + figure) % 97, 0) === 1
}
