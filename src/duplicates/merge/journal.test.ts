// A record that a merge changed twice goes back in one step.
import { expect, test } from 'vitest'
import { folded, type Entry } from './journal.ts'

const moved = { outcome: 'moved' as const }
const changed = { outcome: 'changed' as const }

test('a manager who was taken over and then emptied comes back as the one of before', () => {
  const lea = { table: 'contact', key: { id: 2 } }
  const visit: Entry = { ...moved, table: 'visit', key: { id: 7 }, before: { who: 1 }, after: { who: 2 } }
  const taken: Entry = {
    ...changed,
    ...lea,
    before: { manager_id: 1, title: '' },
    after: { manager_id: 3, title: 'Mme' },
  }
  const emptied: Entry = { ...changed, ...lea, before: { manager_id: 3 }, after: { manager_id: null } }
  expect(folded([taken, visit, emptied], 'contact')).toEqual([
    { ...taken, after: { manager_id: null, title: 'Mme' } },
    visit,
  ])
})

test('rows of other tables, and records that go, keep each step', () => {
  const steps: Entry[] = [
    { ...moved, table: 'visit', key: { id: 7 }, before: { who: 1 }, after: { who: 2 } },
    { ...moved, table: 'visit', key: { id: 7 }, before: { who: 2 }, after: { who: 3 } },
    { ...changed, table: 'contact', key: { id: 1 }, before: { manager_id: 4 }, after: { manager_id: null } },
    { outcome: 'merged', table: 'contact', key: { id: 1 }, before: { id: 1 }, after: null },
  ]
  expect(folded(steps, 'contact')).toEqual(steps)
})
