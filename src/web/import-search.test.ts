import { expect, test } from 'vitest'
import { contactFields } from '../contacts/fields.ts'
import { listOfImport, readImportSearch } from './import-search.ts'

test('what cannot be meant is left out, the list stays', () => {
  const read = readImportSearch(contactFields, { q: 'michel', show: 'refused', instead: 'x', sort: '-city' })
  expect(read).toEqual({ q: 'michel', sort: '-city', show: 'refused' })
  expect(listOfImport({ ...read, instead: 7 })).toEqual({ q: 'michel', sort: '-city' })
  expect(readImportSearch(contactFields, { show: 'everything', instead: 7 })).toEqual({ instead: 7 })
})
