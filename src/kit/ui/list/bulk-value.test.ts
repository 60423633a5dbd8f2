import { expect, test } from 'vitest'
import type { Field } from '../../field.ts'
import { bulkValue } from './bulk-value.ts'

const label = { fr: '', en: '' }
const team: Field = { name: 'teamId', kind: 'record', of: 'team', label, bulk: true }
const roles: Field = { name: 'roleIds', kind: 'records', of: 'role', label, bulk: true }
const source: Field = { name: 'source', kind: 'text', label, bulk: true }
const refusal: Field = { name: 'doNotCall', kind: 'boolean', label, bulk: true }

test('a value is what the record has', () => {
  expect(bulkValue(team, { empty: false, values: [3] })).toBe(3)
  expect(bulkValue(roles, { empty: false, values: [1, 2] })).toEqual([1, 2])
  expect(bulkValue(source, { empty: false, values: ['Salon'] })).toBe('Salon')
  expect(bulkValue(refusal, { empty: false, values: [false] })).toBe(false)
})

test('nothing chosen is no change', () => {
  for (const field of [team, roles, source, refusal])
    expect(bulkValue(field, { empty: false, values: [] })).toBeUndefined()
})

test('emptied is empty as its kind is', () => {
  const emptied = { empty: true, values: [] }
  expect(bulkValue(team, emptied)).toBeNull()
  expect(bulkValue(roles, emptied)).toEqual([])
  expect(bulkValue(source, emptied)).toBe('')
  expect(bulkValue(refusal, emptied)).toBeUndefined()
})
