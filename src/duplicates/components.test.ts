import fc from 'fast-check'
import { expect, test } from 'vitest'
import { componentsOf } from './components.ts'

test('a group falls apart where the pair between is left out', () => {
  const found = componentsOf([
    { a: 1, b: 2, score: 9 },
    { a: 2, b: 3, score: 7 },
    { a: 1, b: 3, score: 4 },
    { a: 8, b: 9, score: 2 },
  ])
  expect(found.map(({ ids, weakest, pairs }) => [ids, weakest, pairs.length])).toEqual([
    [[1, 2, 3], 7, 3],
    [[8, 9], 2, 1],
  ])
})

test('every record and every pair is in one component, whatever the pairs', () => {
  const pair = fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 20 }))
    .filter(([a, b]) => a < b)
    .map(([a, b, score]) => ({ a, b, score }))
  fc.assert(
    fc.property(fc.array(pair), (pairs) => {
      const found = componentsOf(pairs.toSorted((one, other) => other.score - one.score))
      const ids = found.flatMap((one) => one.ids)
      expect(new Set(ids)).toEqual(new Set(pairs.flatMap(({ a, b }) => [a, b])))
      expect(ids).toHaveLength(new Set(ids).size)
      expect(found.flatMap((one) => one.pairs)).toHaveLength(pairs.length)
      for (const one of found)
        for (const { a, b } of one.pairs) expect(one.ids).toEqual(expect.arrayContaining([a, b]))
    }),
  )
})
