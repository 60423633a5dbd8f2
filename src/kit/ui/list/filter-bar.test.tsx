// Filters as chips: made, joined, changed and taken away.
// @vitest-environment happy-dom
import { useState } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { clearPage, render, type Rendered } from '../../../../test/render.tsx'
import { fields } from '../../field.ts'
import type { Condition, Filter } from '../../filter.ts'
import { FilterBar } from './filter-bar.tsx'
import { FilterEditor } from './filter-editor.tsx'
import { withSearch, type ListSearch } from './list-search.ts'

afterEach(clearPage)

const some = fields([
  { name: 'city', kind: 'text', label: { fr: 'Ville', en: 'City' }, filter: true },
  { name: 'ownerId', kind: 'record', of: 'user', label: { fr: 'Propriétaire', en: 'Owner' }, filter: true },
  { name: 'doNotCall', kind: 'boolean', label: { fr: 'Refus d’appels', en: 'Do not call' }, filter: true },
])
const users = {
  user: {
    search: async () => [{ id: 7, label: 'Hugo Blanc' }],
    byIds: async () => [{ id: 7, label: 'Hugo Blanc' }],
  },
}
const inLyon = { field: 'city', op: 'contains', value: 'Lyon' } as const
const ofHugo = { field: 'ownerId', op: 'in', value: [7] } as const

function Bar({ first }: { readonly first: ListSearch }) {
  const [search, setSearch] = useState(first)
  return (
    <>
      <FilterBar
        fields={some}
        search={search}
        setSearch={(patch) => setSearch((now) => withSearch(now, patch))}
      />
      <output>{JSON.stringify(search)}</output>
    </>
  )
}

async function bar(filter?: Filter): Promise<Rendered & { search: () => ListSearch }> {
  const rendered = await render(<Bar first={filter ? { filter } : {}} />, users)
  const search = () => JSON.parse(rendered.page.querySelector('output')?.textContent ?? '{}') as ListSearch
  return { ...rendered, search }
}

test('a chip reads as a sentence, with the names behind its ids', async () => {
  const { text } = await bar({ and: [inLyon, ofHugo] })
  expect(text()).toContain('Ville contient Lyon')
  expect(text()).toContain('Propriétaire est Hugo Blanc')
})

test('“and” becomes “or” by one click', async () => {
  const { button, click, search } = await bar({ and: [inLyon, ofHugo] })
  await click(button(/Filtres liés par et/))
  expect(search().filter).toEqual({ or: [inLyon, ofHugo] })
})

test('a chip is taken away by its cross, the last one by backspace', async () => {
  const { button, click, press, search } = await bar({ and: [inLyon, ofHugo] })
  await click(button('Retirer le filtre Ville'))
  expect(search().filter).toEqual({ and: [ofHugo] })
  document.body.focus()
  await press('Backspace')
  expect(search().filter).toBeUndefined()
})

test('a new filter is chosen by its field and its value', async () => {
  const made = vi.fn<(condition: Condition | null) => void>()
  const { button, click, page } = await render(<FilterEditor fields={some} onDone={made} />, users)
  await click(button('Propriétaire'))
  const operator = page.querySelector('select')
  if (!operator) throw new Error('there is no operator to choose')
  Reflect.set(HTMLSelectElement.prototype, 'value', 'in', operator)
  await click(operator)
  operator.dispatchEvent(new Event('change', { bubbles: true }))
  await vi.waitFor(() => expect(page.querySelector('input[type="checkbox"]')).not.toBeNull())
  const hugo = page.querySelector<HTMLElement>('input[type="checkbox"]')
  if (hugo) await click(hugo)
  await click(button('Filtrer'))
  expect(made).toHaveBeenCalledWith(ofHugo)
})

test('a filter deeper than chips can show is named, and can be taken away', async () => {
  const deep: Filter = { and: [{ or: [inLyon, { and: [ofHugo, inLyon] }] }] }
  const { button, click, search, text } = await bar(deep)
  expect(text()).toContain('Un filtre à plusieurs niveaux')
  await click(button(/Retirer le filtre Un filtre/))
  expect(search().filter).toBeUndefined()
})
