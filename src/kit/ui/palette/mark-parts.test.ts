import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isCovered, markParts, matchedFirst } from './mark-parts.ts'

const shown = (text: string, searched: string) =>
  markParts(text, searched)
    .map((part) => (part.marked ? `[${part.text}]` : part.text))
    .join('')

test('what was searched for is marked, whatever its accents and case', () => {
  expect(shown('MICHEL Léa', 'lea')).toBe('MICHEL [Léa]')
  expect(shown('MICHEL Léa', 'léa mich')).toBe('[MICH]EL [Léa]')
  expect(shown('Œuvre sociale', 'oeuv')).toBe('[Œuv]re sociale')
  expect(shown('D’Angelo', "d'an")).toBe('[D’An]gelo')
  expect(shown('Apollo', 'zeus')).toBe('Apollo')
})

test('a phone number is found in any spelling', () => {
  expect(shown('06 39 98 47 90', '0639984790')).toBe('0[6 39 98 47 90]')
  expect(shown('06 39 98 47 90', '+33 6 39 98')).toBe('0[6 39 98] 47 90')
  expect(shown('+49 30 23125 014', '3023125')).toBe('+49 [30 23125] 014')
  expect(shown('T0412', '12')).toBe('T04[12]')
  expect(shown('T63995', '06 39')).toBe('T63995')
  expect(shown('06 39 98 47 90', '06 39')).toBe('[06 39] 98 47 90')
})

test('the fact that matched comes first', () => {
  expect(matchedFirst(['Apollo', '06 39 98 47 90', 'T0412', ''], '639984')).toEqual([
    '06 39 98 47 90',
    'Apollo',
    'T0412',
  ])
})

test('a name that holds every word explains itself', () => {
  expect(isCovered('MICHEL Léa', 'lea mic')).toBe(true)
  expect(isCovered('MICHEL Léa', 'lea apollo')).toBe(false)
  expect(isCovered('MICHEL Léa', '')).toBe(false)
})

test('marking loses no letter', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, searched) => {
      expect(
        markParts(text, searched)
          .map((part) => part.text)
          .join(''),
      ).toBe(text)
    }),
  )
})
