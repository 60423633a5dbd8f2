import { expect, test } from 'vitest'
import { fields } from '../../field.ts'
import {
  columnsOf,
  defaultColumns,
  gridTemplate,
  moveColumn,
  narrowest,
  readColumns,
  sizeColumn,
  toggleColumn,
} from './columns.ts'

const label = { fr: '', en: '' }
const some = fields([
  { name: 'name', kind: 'text', label, column: { width: 220, shown: true } },
  { name: 'phone', kind: 'phone', label, column: { width: 144, shown: true } },
  { name: 'city', kind: 'text', label, column: { width: 120 } },
  { name: 'notes', kind: 'rich-text', label },
])
const first = defaultColumns(some)

test('at first the columns are those that the fields propose', () => {
  expect(first.shown).toEqual(['name', 'phone'])
})

test('a choice that was kept is read again, without what no longer exists', () => {
  const kept = {
    shown: ['city', 'fax', 'name', 'city', 'notes'],
    widths: { city: 300, fax: 80, name: 'wide' },
  }
  expect(readColumns(some, kept)).toEqual({ shown: ['city', 'name'], widths: { city: 300 } })
})

test.each([[null], [{}], [{ shown: [] }], [{ shown: ['fax'] }], ['text'], [[1, 2]]])(
  'a choice that makes no sense (%j) is the first one',
  (kept) => {
    expect(readColumns(some, kept)).toEqual(first)
  },
)

test('columns come and go, and one always stays', () => {
  expect(toggleColumn(first, 'city').shown).toEqual(['name', 'phone', 'city'])
  expect(toggleColumn(first, 'name').shown).toEqual(['phone'])
  expect(toggleColumn(toggleColumn(first, 'name'), 'phone').shown).toEqual(['phone'])
})

test('a column moves, and stops at the edges', () => {
  const three = toggleColumn(first, 'city')
  expect(moveColumn(three, 'city', 0).shown).toEqual(['city', 'name', 'phone'])
  expect(moveColumn(three, 'name', 9).shown).toEqual(['phone', 'city', 'name'])
  expect(moveColumn(three, 'name', -1)).toBe(three)
})

test('sizing one column leaves the others where they were', () => {
  const sized = sizeColumn(first, 'name', 10, { name: 260, phone: 144 })
  expect(sized.widths).toEqual({ name: narrowest, phone: 144 })
  expect(gridTemplate(columnsOf(some, sized), sized)).toBe('60px 144px minmax(0, 1fr)')
  expect(gridTemplate(columnsOf(some, first), first)).toBe('minmax(132px, 220fr) 144px')
})
