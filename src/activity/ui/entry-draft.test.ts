// What was written comes back as it was, and only what changed is sent.
import { expect, it } from 'vitest'
import type { Activity } from '../activity.ts'
import { draftOf, emptyDraft, sentOf } from './entry-draft.ts'

const hugo = { id: 3, name: 'Hugo Blanc' }
const call: Activity = {
  id: 1,
  kind: 'call',
  contact: null,
  partner: null,
  lead: null,
  title: '',
  text: 'Rappelle jeudi.',
  at: '2026-11-24T13:05:42.123Z',
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
  version: 2,
  createdAt: '2026-11-24T13:05:42.123Z',
  createdByName: 'Hugo Blanc',
  updatedAt: '2026-11-24T13:05:42.123Z',
  updatedByName: 'Hugo Blanc',
}

it('sends of a new entry what its kind has', () => {
  const draft = { ...emptyDraft(hugo), title: 'Envoyer le devis', dueOn: '2026-11-30' }
  expect(sentOf('task', draft, null)).toEqual({
    title: 'Envoyer le devis',
    text: '',
    dueOn: '2026-11-30',
    ownerId: 3,
  })
  expect(sentOf('note', { ...draft, text: 'Vu' }, null)).toEqual({ text: 'Vu' })
})

it('sends nothing of what stands as it stood, the seconds of its moment included', () => {
  const before = draftOf(call)
  expect(sentOf('call', before, before)).toEqual({})
  expect(sentOf('call', { ...before, duration: '' }, before)).toEqual({ duration: null })
  const later = { ...before, at: `${before.at.slice(0, 11)}23:59` }
  expect(sentOf('call', later, before)).toEqual({ at: new Date(later.at).toISOString() })
})
