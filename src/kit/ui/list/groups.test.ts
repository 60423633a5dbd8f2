import { expect, test } from 'vitest'
import type { Field } from '../../field.ts'
import { groupBlocks, groupCondition, groupLabel } from './groups.ts'

const label = { fr: '', en: '' }
const city: Field = { name: 'city', kind: 'text', label, group: true }
const team: Field = { name: 'teamId', kind: 'record', of: 'team', label, group: true }
const refusal: Field = { name: 'doNotCall', kind: 'boolean', label, group: true }
const title: Field = {
  name: 'title',
  kind: 'choice',
  label,
  group: true,
  choices: [{ value: 'Mme', label: { fr: 'Mme', en: 'Ms' } }],
}
const words = { empty: 'Vide', yes: 'Oui', no: 'Non' }

test('each group is asked for by a filter of its own', () => {
  expect(groupCondition(city, 'Lyon')).toEqual({ field: 'city', op: 'eq', value: 'Lyon' })
  expect(groupCondition(city, '')).toEqual({ field: 'city', op: 'empty' })
  expect(groupCondition(team, 3)).toEqual({ field: 'teamId', op: 'in', value: [3] })
  expect(groupCondition(team, null)).toEqual({ field: 'teamId', op: 'empty' })
  expect(groupCondition(refusal, false)).toEqual({ field: 'doNotCall', op: 'eq', value: false })
})

test('the filter of the list stays beside it', () => {
  const filter = { field: 'teamId', op: 'in', value: [1] } as const
  const [block] = groupBlocks(
    { filter, q: 'léa' },
    city,
    [{ value: 'Lyon', label: null, count: 4 }],
    new Set(),
  )
  expect(block?.query).toEqual({
    q: 'léa',
    filter: JSON.stringify({ and: [filter, { field: 'city', op: 'eq', value: 'Lyon' }] }),
  })
})

test('the first group is open until the reader closes it, the others the other way round', () => {
  const groups = [
    { value: 'Lyon', label: null, count: 4 },
    { value: '', label: null, count: 2 },
  ]
  const open = (turned: string[]) => groupBlocks({}, city, groups, new Set(turned)).map((block) => block.open)
  expect(open([])).toEqual([true, false])
  expect(open(['"Lyon"', '""'])).toEqual([false, true])
})

test('a group is named as a reader names it', () => {
  const named = (field: Field, value: string | number | boolean | null, name: string | null = null) =>
    groupLabel(field, { value, label: name, count: 1 }, 'en', words)
  expect(named(team, 3, 'Key accounts')).toBe('Key accounts')
  expect(named(title, 'Mme')).toBe('Ms')
  expect(named(refusal, true)).toBe('Oui')
  expect(named(city, '')).toBe('Vide')
})
