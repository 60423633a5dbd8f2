import { expect, it } from 'vitest'
import type { ListRow, Page, PageAsked } from './subject.ts'
import { tickedIds } from './ticked-ids.ts'

/** 450 Michels, in pages as the server cuts them. */
const asked: PageAsked[] = []
const michels = {
  page: async (query: PageAsked): Promise<Page<ListRow>> => {
    asked.push(query)
    const from = Number(query.cursor ?? 0)
    const items = Array.from({ length: Math.min(query.limit, 450 - from) }, (_, at) => ({
      id: from + at + 1,
      reference: `T${from + at + 1}`,
      archived: false,
      picture: null,
      labels: {},
    }))
    const next = from + query.limit
    return { items, next: next < 450 ? String(next) : null }
  },
}

it('finds those who are left of all, wherever they stand in the list', async () => {
  const except = Array.from({ length: 448 }, (_, at) => at + 2)
  const body = { q: 'michel', except }
  expect(await tickedIds(michels, { q: ' michel ' }, { ids: null, body, count: 2 })).toEqual([1, 450])
  expect(asked.splice(0).map(({ q, cursor }) => [q, cursor])).toEqual([
    ['michel', undefined],
    ['michel', '200'],
    ['michel', '400'],
  ])
})

it('asks no more than it needs, and nothing for those who were ticked one by one', async () => {
  expect(await tickedIds(michels, {}, { ids: null, body: {}, count: 150 })).toHaveLength(200)
  expect(asked.splice(0)).toHaveLength(1)
  expect(await tickedIds(michels, {}, { ids: [7, 3], body: { ids: [7, 3] }, count: 2 })).toEqual([7, 3])
  expect(asked).toEqual([])
})
