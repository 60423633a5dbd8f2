import { expect, test } from 'vitest'
import { fields } from '../../field.ts'
import { differsFrom, readViewContent, searchOf, viewContent } from './saved-view.ts'

const label = { fr: '', en: '' }
const some = fields([
  { name: 'name', kind: 'text', label, filter: true, sort: true, column: { width: 220, shown: true } },
  { name: 'teamId', kind: 'record', of: 'team', label, filter: true, group: true, column: { width: 120 } },
])
const keyAccounts = { filter: { and: [{ field: 'teamId', op: 'in', value: [1] }] }, sort: 'name' } as const

test('a view that was saved is read again, and the place is no part of it', () => {
  const search = { ...keyAccounts, view: 'cards', at: 412, row: 617, saved: 3 } as const
  const content = viewContent(search, [{ name: 'name' }])
  expect(readViewContent(some, JSON.parse(JSON.stringify(content)))).toEqual({
    ...keyAccounts,
    view: 'cards',
    columns: [{ name: 'name' }],
  })
})

test('opening a view keeps cards where it does not say list', () => {
  expect(searchOf(keyAccounts, 3, { view: 'cards', q: 'léa', at: 9 })).toEqual({
    ...keyAccounts,
    view: 'cards',
    saved: 3,
  })
  expect(searchOf({ ...keyAccounts, view: 'list' }, 3, { view: 'cards' }).view).toBe('list')
})

test('the dot appears when search, filter, order, groups or columns are others', () => {
  expect(differsFrom(keyAccounts, { ...keyAccounts, at: 4, row: 9, view: 'cards' })).toBe(false)
  expect(differsFrom(keyAccounts, { ...keyAccounts, q: 'léa' })).toBe(true)
  expect(differsFrom(keyAccounts, { filter: keyAccounts.filter })).toBe(true)
  const columns = [{ name: 'name' }]
  expect(differsFrom({ ...keyAccounts, columns }, keyAccounts, [{ name: 'teamId' }])).toBe(true)
  expect(differsFrom({ ...keyAccounts, columns }, keyAccounts, columns)).toBe(false)
})
