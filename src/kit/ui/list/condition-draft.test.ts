import { expect, test } from 'vitest'
import type { Field } from '../../field.ts'
import { readFilter } from '../../filter.ts'
import { conditionOf, draftOf, newDraft, withOperator } from './condition-draft.ts'

const label = { fr: '', en: '' }
const city: Field = { name: 'city', kind: 'text', label, filter: true }
const owner: Field = { name: 'ownerId', kind: 'record', of: 'user', label, filter: true }
const created: Field = { name: 'createdAt', kind: 'instant', label, filter: true }
const refusal: Field = { name: 'doNotCall', kind: 'boolean', label, filter: true }

test('a filter begins with what is asked most', () => {
  expect(conditionOf(newDraft(owner), 'fr')).toEqual({ field: 'ownerId', op: 'isMe' })
  expect(conditionOf(newDraft(created), 'fr')).toEqual({
    field: 'createdAt',
    op: 'period',
    value: 'thisMonth',
  })
  expect(conditionOf(newDraft(refusal), 'fr')).toEqual({ field: 'doNotCall', op: 'eq', value: true })
})

test('it is no condition while something is missing', () => {
  const draft = newDraft(city)
  expect(conditionOf(draft, 'fr')).toBeNull()
  expect(conditionOf({ ...draft, values: [''] }, 'fr')).toBeNull()
  expect(conditionOf({ ...draft, values: ['Lyon'] }, 'fr')).toEqual({
    field: 'city',
    op: 'contains',
    value: 'Lyon',
  })
  expect(conditionOf({ ...newDraft(created), op: 'between', values: ['2026-11-01', ''] }, 'fr')).toBeNull()
  expect(conditionOf({ ...newDraft(owner), op: 'in', values: [] }, 'fr')).toBeNull()
})

test('an amount is typed as the reader writes it', () => {
  const total: Field = { name: 'total', kind: 'decimal', label, filter: true }
  const typed = { ...newDraft(total), values: ['1 234,50'] }
  expect(conditionOf(typed, 'fr')).toEqual({ field: 'total', op: 'gt', value: '1234.50' })
  expect(readFilter([total], conditionOf(typed, 'fr'))).toMatchObject({ ok: true })
  expect(conditionOf({ ...typed, values: ['beaucoup'] }, 'fr')).toBeNull()
})

test('what was typed stays where the other operator takes it', () => {
  const draft = { ...newDraft(city), values: ['Lyon'] }
  expect(withOperator(draft, 'startsWith').values).toEqual(['Lyon'])
  expect(withOperator(draft, 'empty').values).toEqual([])
  expect(withOperator(newDraft(owner), 'in').values).toEqual([])
})

test('what is made here is a filter that the server takes, and is read back', () => {
  const made = [
    conditionOf({ ...newDraft(city), op: 'in', values: ['Lyon', 'Paris'] }, 'fr'),
    conditionOf({ ...newDraft(owner), op: 'in', values: [1, 2] }, 'fr'),
    conditionOf({ ...newDraft(created), op: 'between', values: ['2026-11-01', '2026-11-24'] }, 'fr'),
  ]
  for (const condition of made) {
    const read = readFilter([city, owner, created], condition)
    expect(read.ok).toBe(true)
    const field = [city, owner, created].find((one) => one.name === condition?.field)
    if (!condition || !field) throw new Error('no condition')
    expect(conditionOf(draftOf(field, condition), 'fr')).toEqual(condition)
  }
})
