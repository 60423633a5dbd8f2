import { expect, it } from 'vitest'
import { readDuplicatesSearch, searchOf } from './duplicates-search.ts'

it('reads what the page wrote', () => {
  const search = { subject: 'partner', sure: true, part: 'apart', scan: 4, record: 12, group: '12-40' }
  expect(readDuplicatesSearch(search)).toEqual(search)
})

it('leaves out what cannot be meant', () => {
  expect(
    readDuplicatesSearch({
      subject: 'contact',
      sure: 'yes',
      part: 'all',
      scan: -1,
      record: 'x',
      group: 'a-b',
    }),
  ).toEqual({})
})

it('leaves contacts out of the address', () => {
  expect(searchOf('contact')).toEqual({})
  expect(readDuplicatesSearch({ ...searchOf('partner'), scan: 4 })).toEqual({ subject: 'partner', scan: 4 })
})
