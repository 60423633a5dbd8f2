// Search over the page: what is chosen by arrows is opened by Enter, and named to screen readers.
// @vitest-environment happy-dom
import { useState } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { clearPage, render } from '../../../../test/render.tsx'
import type { PaletteGroup } from './palette-item.ts'
import { Palette } from './palette.tsx'

afterEach(clearPage)

const opened = vi.fn<(name: string) => void>()
const closed = vi.fn<() => void>()

function item(title: string, ...facts: string[]) {
  return { key: title, title, facts, picture: null, run: () => opened(title) }
}

const groups: PaletteGroup[] = [
  {
    key: 'contacts',
    label: 'Contacts',
    items: [item('MICHEL Léa', '06 39 98 47 90', 'Apollo'), item('MICHEL Florian')],
  },
  { key: 'empty', label: 'Tiers', items: [] },
  { key: 'places', label: 'Aller à', items: [item('Rôles')] },
]

function Search({ found = groups }: { readonly found?: readonly PaletteGroup[] }) {
  const [words, setWords] = useState('lea')
  return <Palette words={words} onWords={setWords} groups={found} nothing="Rien" onClose={closed} />
}

function selected(): string | undefined {
  const input = document.querySelector('[role="combobox"]')
  return document.getElementById(input?.getAttribute('aria-activedescendant') ?? '')?.textContent ?? undefined
}

test('arrows go through every group and round, Enter opens and closes', async () => {
  const { press } = await render(<Search />)
  document.querySelector<HTMLElement>('[role="combobox"]')?.focus()
  expect(selected()).toContain('MICHEL Léa')
  await press('ArrowDown')
  await press('ArrowDown')
  expect(selected()).toContain('Rôles')
  await press('ArrowDown')
  expect(selected()).toContain('MICHEL Léa')
  await press('ArrowUp')
  await press('Enter')
  expect(opened).toHaveBeenLastCalledWith('Rôles')
  expect(closed).toHaveBeenCalled()
})

test('what matched is marked, and a group without results is not named', async () => {
  const { page, text } = await render(<Search />)
  expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['Léa'])
  expect(text()).not.toContain('Tiers')
  expect(page.ownerDocument.querySelectorAll('[role="option"]')).toHaveLength(3)
})

test('nothing found is said', async () => {
  const { text } = await render(<Search found={[]} />)
  expect(text()).toContain('Rien')
})
