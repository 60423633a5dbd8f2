import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fields } from '../../field.ts'
import { listQuery, readListSearch, withSearch } from './list-search.ts'
import { directionOf, toggleSort } from './sort.ts'

const some = fields([
  { name: 'name', kind: 'text', label: { fr: 'Nom', en: 'Name' }, filter: true, sort: true },
  { name: 'city', kind: 'text', label: { fr: 'Ville', en: 'City' }, filter: true, sort: true, group: true },
  { name: 'teamId', kind: 'record', of: 'team', label: { fr: 'Équipe', en: 'Team' }, filter: true },
])
const inParis = { field: 'city', op: 'eq', value: 'Paris' } as const

test('a list is found again from its URL', () => {
  const search = {
    view: 'cards',
    q: 'léa',
    filter: { and: [inParis] },
    sort: 'city,-name',
    group: 'city',
    archived: 'all',
    saved: 12,
    at: 7,
    row: 617,
  } as const
  expect(readListSearch(some, search)).toEqual(search)
})

test('what cannot be meant is left out', () => {
  expect(
    readListSearch(some, {
      view: 'globe',
      q: '   ',
      filter: { field: 'salary', op: 'eq', value: 1 },
      sort: 'teamId,nothing',
      group: 'name',
      archived: 'perhaps',
      at: -3,
      row: 1.5,
      other: true,
    }),
  ).toEqual({})
})

test('a phone number searched for arrives as a number and is words again', () => {
  expect(readListSearch(some, { q: 639984790 })).toEqual({ q: '639984790' })
})

test('whatever stands in a URL, reading it twice is reading it once', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (search) => {
      const once = readListSearch(some, search)
      expect(readListSearch(some, { ...once })).toEqual(once)
    }),
  )
})

test('other rows start at the top, another view keeps the place', () => {
  const search = { q: 'michel', row: 40, at: 7 }
  expect(withSearch(search, { q: 'michèle' })).toEqual({ q: 'michèle', at: 7 })
  expect(withSearch(search, { view: 'cards' })).toEqual({ q: 'michel', row: 40, at: 7, view: 'cards' })
  expect(withSearch(search, { q: undefined })).toEqual({ at: 7 })
})

test('the server is asked in its own words', () => {
  expect(listQuery({ view: 'list', q: ' léa ', filter: inParis, sort: '-name', row: 3 })).toEqual({
    q: 'léa',
    filter: JSON.stringify(inParis),
    sort: '-name',
  })
})

test('a column is sorted up, then down; with Shift it comes after the others', () => {
  expect(toggleSort('name', 'city', false)).toBe('city')
  expect(toggleSort('city', 'city', false)).toBe('-city')
  expect(toggleSort('name', 'city', true)).toBe('name,city')
  expect(toggleSort('name,city', 'city', true)).toBe('name,-city')
  expect(directionOf('name,-city', 'city')).toBe('descending')
  expect(directionOf('name,-city', 'teamId')).toBe('none')
})
