import { expect, test } from 'vitest'
import { movedCounts, withLead, withLeadFirst, withoutLead, type ColumnPages } from './board-columns.ts'

const lead = (id: number, version = 1) => ({ id, version }) as ColumnPages['pages'][number]['items'][number]
const column: ColumnPages = {
  pages: [
    { items: [lead(1), lead(2)], next: 'a' },
    { items: [lead(3)], next: null },
  ],
  pageParams: [null, 'a'],
}
const ids = ({ pages }: ColumnPages) => pages.map(({ items }) => items.map(({ id }) => id))

test('a card that is moved leaves its column and stands on top of the other, once', () => {
  expect(ids(withoutLead(column, 3))).toEqual([[1, 2], []])
  expect(ids(withLeadFirst(column, lead(9)))).toEqual([[9, 1, 2], [3]])
  expect(ids(withLeadFirst(column, lead(3)))).toEqual([[3, 1, 2], []])
})

test('what the server answers takes the place of what was shown', () => {
  expect(withLead(column, lead(3, 2)).pages[1]?.items).toEqual([lead(3, 2)])
})

test('counts follow, those of a column that was empty too', () => {
  const counts = [
    { value: 1, label: 'À traiter', count: 4 },
    { value: 2, label: 'Nurturing', count: 2 },
  ]
  expect(movedCounts(counts, 1, { id: 2, name: 'Nurturing' }).map(({ count }) => count)).toEqual([3, 3])
  expect(movedCounts(counts, 1, { id: 6, name: 'Perdu' }).map(({ count }) => count)).toEqual([3, 2, 1])
})
