import { expect, it } from 'vitest'
import { readDuplicatesSearch, scanOf, scansIn } from './duplicates-search.ts'

it('reads what the page wrote', () => {
  const search = { subject: 'partner', part: 'apart', scan: 4, record: 12, group: 'partner-12-40' }
  expect(readDuplicatesSearch(search)).toEqual(search)
  expect(readDuplicatesSearch({ part: 'later', scan: [4, 5] })).toEqual({ part: 'later', scan: [4, 5] })
})

it('leaves out what cannot be meant', () => {
  expect(
    readDuplicatesSearch({ subject: 'invoice', part: 'all', scan: -1, record: 'x', group: 'a-b' }),
  ).toEqual({})
  expect(readDuplicatesSearch({ scan: ['x', 0] })).toEqual({})
})

it('takes a record or a search for one of contacts where the address does not say', () => {
  expect(readDuplicatesSearch({ record: 12 })).toEqual({ subject: 'contact', record: 12 })
  expect(readDuplicatesSearch({ scan: 4 })).toEqual({ subject: 'contact', scan: 4 })
})

it('shows the groups of one search, and how far each of several is', () => {
  expect([scanOf({ scan: 4 }), scanOf({ scan: [4, 5] }), scanOf({})]).toEqual([4, undefined, undefined])
  expect([scansIn({ scan: 4 }), scansIn({ scan: [4, 5] }), scansIn({})]).toEqual([[4], [4, 5], []])
})
