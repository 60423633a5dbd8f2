// Decimals are read as people write them, and never lose a digit.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDecimal, showDecimal } from './decimal.ts'
import { languages } from './words.ts'

test.each([
  ['1 234,50 €', 'fr', '1234.50'],
  ['1 234,5', 'fr', '1234.5'],
  ['1,234.50', 'en', '1234.50'],
  ['1,234', 'en', '1234'],
  ['1,234', 'fr', '1.234'],
  ['12,5', 'en', '12.5'],
  ['12.5', 'fr', '12.5'],
  ['1.234.567', 'fr', '1234567'],
  ['1.234,56', 'fr', '1234.56'],
  ['−3', 'fr', '-3'],
  [',5', 'fr', '0.5'],
  ['12,', 'fr', '12'],
  ['5,5 %', 'fr', '5.5'],
] as const)('%s in %s is %s', (typed, language, read) => {
  expect(readDecimal(typed, language)).toBe(read)
})

test.each(['', 'douze', '1,2,3', '1e5', '--2', '0x10', '1.2.3'])('“%s” is no number', (typed) => {
  expect(readDecimal(typed, 'fr')).toBeNull()
})

test('what is shown is read again, however long it is', () => {
  const decimal = fc
    .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.stringMatching(/^\d{0,6}$/))
    .map(([whole, decimals]) => (decimals === '' ? String(whole) : `${whole}.${decimals}`))
  fc.assert(
    fc.property(decimal, fc.constantFrom(...languages), (value, language) => {
      // Three decimals after one group alone are read as a group in English.
      fc.pre(value !== '-0')
      expect(readDecimal(showDecimal(value, language), language)).toBe(value)
    }),
  )
})
