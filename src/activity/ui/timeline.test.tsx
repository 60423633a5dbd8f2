// The timeline says who changed what, from what to what, in the words of the fields, and what people wrote.
// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { clearPage, render } from '../../../test/render.tsx'
import type { Change } from '../../kit/trail.ts'
import type { Activity, TimelineItem } from '../activity.ts'
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
const lea = { subject: 'contact', id: 12 } as const
const item = (change: Change): TimelineItem => ({
  type: 'change',
  change,
  of: { ...lea, name: 'MICHEL Léa' },
})

const entry: Activity = {
  id: 5,
  kind: 'call',
  contact: { id: 12, reference: 'T0412', name: 'MICHEL Léa' },
  partner: null,
  lead: null,
  title: '',
  text: 'Rappelle jeudi.',
  at: '2026-11-24T09:00:00Z',
  duration: 12,
  direction: 'in',
  dueOn: null,
  ownerId: null,
  ownerName: null,
  done: false,
  doneAt: null,
  doneByName: null,
  file: null,
  archived: false,
  version: 1,
  createdAt: '2026-11-24T09:00:00Z',
  createdByName: 'Hugo Blanc',
  updatedAt: '2026-11-24T09:00:00Z',
  updatedByName: 'Hugo Blanc',
}

const shown = { of: lea, fields, pending: false, failed: false, mayWrite: true, nothing: 'Rien.' }

beforeEach(() => {
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe() {}
      disconnect() {}
    },
  )
})
afterEach(clearPage)

it('names the fields and the records behind ids, old and new', async () => {
  const { page } = await render(
    <Timeline {...shown} pages={[{ items: [item(changed)] }, { items: [item(created)] }]} onMore={null} />,
  )
  const [first, second] = page.querySelectorAll('li')
  expect(first?.textContent).toContain('Camille Roux a modifié')
  expect(first?.textContent).toContain('Propriétaire du compte')
  expect(first?.textContent).toMatch(/Hugo Blanc → .*Inès Faure/)
  expect(first?.textContent).toMatch(/Refus d’appels.*Non → .*Oui/)
  expect(second?.textContent).toContain('Carnet a créé la fiche')
})

it('shows what people wrote, and changes it where it stands', async () => {
  const { page, button, click } = await render(
    <Timeline {...shown} pages={[{ items: [{ type: 'entry', entry }] }]} onMore={null} />,
  )
  const [call] = page.querySelectorAll('li')
  expect(call?.textContent).toMatch(/Appel entrant.*12 min.*Rappelle jeudi\..*Hugo Blanc/)
  await click(button('Modifier : Rappelle jeudi.'))
  const [text] = page.querySelectorAll('textarea')
  expect(text?.value).toBe('Rappelle jeudi.')
  expect(document.activeElement).toBe(text)
  await click(button('Annuler'))
  expect(page.querySelector('textarea')).toBeNull()
  expect(document.activeElement).toBe(button('Modifier : Rappelle jeudi.'))
})

it('gives a reader nothing to write with', async () => {
  const task: Activity = { ...entry, kind: 'task', title: 'Envoyer le devis', dueOn: '2020-01-01' }
  const { page } = await render(
    <Timeline
      {...shown}
      mayWrite={false}
      pages={[{ items: [{ type: 'entry', entry: task }] }]}
      onMore={null}
    />,
  )
  expect(page.querySelectorAll('button')).toHaveLength(0)
  expect(page.querySelector('input')?.disabled).toBe(true)
})

it('asks for what is older, and says when there is nothing', async () => {
  const more = vi.fn<() => void>()
  const { button, click } = await render(
    <Timeline {...shown} pages={[{ items: [item(changed)] }]} onMore={more} />,
  )
  await click(button('Voir l’activité plus ancienne'))
  expect(more).toHaveBeenCalledOnce()
  await clearPage()
  const { text } = await render(<Timeline {...shown} pages={[{ items: [] }]} onMore={null} />)
  expect(text()).toContain('Rien.')
})
