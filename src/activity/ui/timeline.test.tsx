// The history says who changed what, from what to what, in the words of the fields.
// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest'
import { clearPage, render } from '../../../test/render.tsx'
import type { Change } from '../../kit/trail.ts'
import { Timeline } from './timeline.tsx'

const fields = [
  { name: 'ownerId', kind: 'record', label: { fr: 'Propriétaire du compte', en: 'Account owner' } },
  { name: 'doNotCall', kind: 'boolean', label: { fr: 'Refus d’appels', en: 'Do not call' } },
] as const

const base = { at: '2026-11-24T09:00:00Z', userId: 1, userName: 'Camille Roux', version: 2 }
const changed: Change = {
  ...base,
  id: 2,
  action: 'changed',
  changes: [
    { field: 'ownerId', from: 3, to: 4, fromLabel: 'Hugo Blanc', toLabel: 'Inès Faure' },
    { field: 'doNotCall', from: false, to: true },
  ],
}
const created: Change = { ...base, id: 1, userName: null, action: 'created', changes: [] }

afterEach(clearPage)

it('names the fields and the records behind ids, old and new', async () => {
  const { page } = await render(
    <Timeline changes={[changed, created]} fields={fields} pending={false} failed={false} onMore={null} />,
  )
  const [first, second] = page.querySelectorAll('li')
  expect(first?.textContent).toContain('Camille Roux a modifié')
  expect(first?.textContent).toContain('Propriétaire du compte')
  expect(first?.textContent).toMatch(/Hugo Blanc → .*Inès Faure/)
  expect(first?.textContent).toMatch(/Refus d’appels.*Non → .*Oui/)
  expect(second?.textContent).toContain('Carnet a créé la fiche')
})

it('asks for what is older, and says when there is nothing', async () => {
  const more = vi.fn<() => void>()
  const { button, click } = await render(
    <Timeline changes={[changed]} fields={fields} pending={false} failed={false} onMore={more} />,
  )
  await click(button('Voir les changements plus anciens'))
  expect(more).toHaveBeenCalledOnce()
  await clearPage()
  const { text } = await render(
    <Timeline changes={[]} fields={fields} pending={false} failed={false} onMore={null} />,
  )
  expect(text()).toContain('Rien ne s’est encore passé.')
})
