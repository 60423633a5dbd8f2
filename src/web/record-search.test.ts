// A record's URL says which list it came from and which tab is open; what cannot be meant is left out.
import { expect, it } from 'vitest'
import { contactFields } from '../contacts/fields.ts'
import { listPart, readRecordSearch } from './record-search.ts'

it('reads the tab and the list', () => {
  const search = readRecordSearch(contactFields, { q: 'apollo', sort: '-city', tab: 'partners', edit: true })
  expect(search).toEqual({ q: 'apollo', sort: '-city', tab: 'partners', edit: true })
  expect(listPart(search)).toEqual({ q: 'apollo', sort: '-city' })
})

it('leaves out what cannot be meant', () => {
  expect(readRecordSearch(contactFields, { tab: 3, edit: 'yes', partner: 'Apollo', x: 1 })).toEqual({})
  expect(readRecordSearch(contactFields, { partner: 12 })).toEqual({ partner: 12 })
})
