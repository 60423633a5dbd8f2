// Each kind of entry says what it can say, and nothing else.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Problem } from '../kit/problem.ts'
import { applyChange, newValues } from './apply-change.ts'
import { activityKinds } from './kinds.ts'

const faults = (work: () => unknown) => {
  try {
    work()
  } catch (error) {
    if (error instanceof Problem) return error.fields
    throw error
  }
  return []
}

describe('an entry', () => {
  it('of a task is its author’s and waits', () => {
    expect(newValues('task', { title: 'Rappeler' }, 3)).toMatchObject({
      ownerId: 3,
      done: false,
      dueOn: null,
    })
    expect(newValues('task', { title: 'Rappeler', ownerId: null }, 3).ownerId).toBeNull()
  })

  it('refuses what its kind does not have, at each field', () => {
    expect(faults(() => newValues('note', { text: 'Vu', duration: 5, dueOn: '2026-11-24' }, 1))).toEqual([
      { pointer: '/duration', code: 'unknown-field' },
      { pointer: '/dueOn', code: 'unknown-field' },
    ])
  })

  it('says something: a task what is to be done, the others what was said', () => {
    expect(faults(() => newValues('task', { text: 'x' }, 1))).toEqual([
      { pointer: '/title', code: 'required' },
    ])
    for (const kind of ['note', 'call', 'meeting', 'email'] as const)
      expect(faults(() => newValues(kind, {}, 1))).toEqual([{ pointer: '/text', code: 'required' }])
    expect(newValues('email', { title: 'Devis' }, 1)).toMatchObject({ title: 'Devis', text: '' })
    expect(newValues('file', {}, 1)).toMatchObject({ text: '' })
  })

  it('keeps what a change does not name', () => {
    fc.assert(
      fc.property(fc.constantFrom(...activityKinds), fc.string({ minLength: 1 }), (kind, said) => {
        const before = newValues(kind, kind === 'task' ? { title: `x${said}` } : { text: `x${said}` }, 7)
        expect(applyChange(kind, before, {})).toEqual(before)
        const there = applyChange(kind, before, { archived: true })
        expect(applyChange(kind, there, { archived: false })).toEqual(before)
      }),
    )
  })
})
