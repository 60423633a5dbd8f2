import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lettersOf } from '../population/slots.ts'
import { textsOf } from '../population/names.ts'
import { apart, editDistance } from './edit-distance.ts'

const distance = (a: string, b: string, limit = 3): number =>
  editDistance(textsOf([a, b]), 0, textsOf([a, b]), 1, limit)

test('a letter added, dropped, changed or swapped with its neighbour is one slip', () => {
  expect(distance('garnier', 'garniers')).toBe(1)
  expect(distance('garnier', 'ganier')).toBe(1)
  expect(distance('garnier', 'gardier')).toBe(1)
  expect(distance('garnier', 'garneir')).toBe(1)
  expect(distance('michel', 'michel')).toBe(0)
})

test('beyond the limit it only says so', () => {
  expect(distance('michel', 'garnier', 2)).toBe(3)
  expect(distance('m', 'michel', 2)).toBe(3)
})

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 })

test('property: symmetric, and never less than the letters tell', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(distance(a, b, 8)).toBe(distance(b, a, 8))
      expect(apart(lettersOf(a), lettersOf(b))).toBeLessThanOrEqual(distance(a, b, 8))
    }),
  )
})

test('property: within the band it is the whole table’s distance', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(distance(a, b, 2)).toBe(Math.min(plainDistance(a, b), 3))
    }),
  )
})

/** The textbook's table (Damerau 1964, optimal string alignment), without a band. */
function plainDistance(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (__, j) => (i === 0 ? j : j === 0 ? i : 0)),
  )
  const at = (i: number, j: number): number => table[i]?.[j] ?? Infinity
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const changed = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Infinity
      ;(table[i] as number[])[j] = Math.min(changed, at(i - 1, j) + 1, at(i, j - 1) + 1, swapped)
    }
  }
  return at(a.length, b.length)
}
