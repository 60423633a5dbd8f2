// What a person types into a search box, as the words that a row must contain.

const phoneLike = /^\+?[\d\s.()/-]+$/

/**
 * Each word must be found, in any order. A phone number is one word, without what national spelling adds.
 *
 * `searchWords('Michel  léa')` is `['Michel', 'léa']`; `searchWords('+33 (0)6 39 98')` and `searchWords('06 39 98')`
 * both end in `63998`.
 */
export function searchWords(text: string): string[] {
  const trimmed = text.trim().slice(0, 200)
  const digits = trimmed.replace(/\D/g, '')
  if (phoneLike.test(trimmed) && digits.length >= 4) return [phoneDigits(trimmed)]
  return trimmed
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 10)
}

/** E.164 has no trunk zero: '0639' and '+33 (0)639' are found in '33639…'. */
export function phoneDigits(text: string): string {
  return text.replace('(0)', '').replace(/\D/g, '').replace(/^0+/, '')
}
