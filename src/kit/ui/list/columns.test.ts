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
  type ColumnChoice,
} from './columns.ts'

const label = { fr: '', en: '' }
const some = fields([
  { name: 'name', kind: 'text', label, column: { width: 220, shown: true } },
  { name: 'phone', kind: 'phone', label, column: { width: 144, shown: true } },
  { name: 'city', kind: 'text', label, column: { width: 120 } },
  { name: 'notes', kind: 'rich-text', label },
])
const first = defaultColumns(some)

const names = (choice: ColumnChoice) => choice.map((one) => one.name)

test('at first the columns are those that the fields propose', () => {
  expect(first).toEqual([{ name: 'name' }, { name: 'phone' }])
})

test('a choice that was kept is read again, without what no longer exists', () => {
  const kept = [
    { name: 'city', width: 300 },
    { name: 'fax', width: 80 },
    { name: 'name', width: 'wide' },
    { name: 'city' },
    { name: 'notes' },
    null,
  ]
  expect(readColumns(some, kept)).toEqual([{ name: 'city', width: 300 }, { name: 'name' }])
})

test.each([[null], [{}], [[]], [[{ name: 'fax' }]], ['text'], [[1, 2]]])(
  'a choice that makes no sense (%j) is the first one',
  (kept) => {
    expect(readColumns(some, kept)).toEqual(first)
  },
)

test('columns come and go, and one always stays', () => {
  expect(names(toggleColumn(first, 'city'))).toEqual(['name', 'phone', 'city'])
  expect(names(toggleColumn(first, 'name'))).toEqual(['phone'])
  expect(names(toggleColumn(toggleColumn(first, 'name'), 'phone'))).toEqual(['phone'])
})

test('a column moves, and stops at the edges', () => {
  const three = toggleColumn(first, 'city')
  expect(names(moveColumn(three, 'city', 0))).toEqual(['city', 'name', 'phone'])
  expect(names(moveColumn(three, 'name', 9))).toEqual(['phone', 'city', 'name'])
  expect(moveColumn(three, 'name', -1)).toBe(three)
  expect(moveColumn(three, 'fax', 1)).toBe(three)
})

test('sizing one column leaves the others where they were', () => {
  const sized = sizeColumn(first, 'name', 10, { name: 260, phone: 144 })
  expect(sized).toEqual([
    { name: 'name', width: narrowest },
    { name: 'phone', width: 144 },
  ])
  expect(gridTemplate(columnsOf(some, sized), sized)).toBe('60px 144px minmax(0, 1fr)')
  expect(gridTemplate(columnsOf(some, first), first)).toBe('minmax(132px, 220fr) 144px')
})
