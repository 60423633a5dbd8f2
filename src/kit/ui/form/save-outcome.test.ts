// A refused save says which fields to correct, or what somebody else wrote meanwhile.
import { describe, expect, it } from 'vitest'
import type { Change } from '../../trail.ts'
import { ApiProblem } from '../client.ts'
import { changedByOthers, refusalOf, whoChanged } from './save-outcome.ts'

function change(version: number, userName: string, ...fields: readonly string[]): Change {
  return {
    id: version,
    at: '2026-11-24T09:00:00Z',
    userId: version,
    userName,
    action: 'changed',
    version,
    changes: fields.map((field) => ({ field, from: null, to: 'x' })),
  }
}
const changes = [change(5, 'Camille Roux', 'department'), change(4, 'Hugo Blanc', 'department', 'city')]

describe('a refusal', () => {
  it('with field errors is to be corrected', () => {
    const errors = [{ pointer: '/lastName', code: 'required', message: 'À remplir.' }]
    expect(refusalOf(new ApiProblem(400, { code: 'bad-input', errors }))).toEqual({ kind: 'refused', errors })
  })

  it('of an old version brings the record as it is now', () => {
    const current = { version: 5, department: 'Export' }
    const problem = new ApiProblem(412, { code: 'version-differs', current, changes })
    expect(refusalOf(problem)).toEqual({ kind: 'changed', current, changes })
  })

  it('of any other kind is a failure, with the server’s words where it answered', () => {
    const refused = new ApiProblem(403, { code: 'not-allowed', title: 'Pas le droit.' })
    expect(refusalOf(refused)).toEqual({ kind: 'failed', message: 'Pas le droit.' })
    expect(refusalOf(new TypeError('Failed to fetch'))).toEqual({ kind: 'failed', message: null })
    expect(refusalOf(new ApiProblem(412, { code: 'version-differs', title: 'x' })).kind).toBe('failed')
  })
})

describe('the changes since', () => {
  it('name who changed a field last, in whatever order they come', () => {
    expect(whoChanged(changes, 'department')).toBe('Camille Roux')
    expect(whoChanged(changes.toReversed(), 'department')).toBe('Camille Roux')
    expect(whoChanged(changes, 'city')).toBe('Hugo Blanc')
    expect(whoChanged(changes, 'notes')).toBeNull()
  })

  it('tell what only others changed', () => {
    expect(changedByOthers(changes, ['department'])).toEqual(['city'])
    expect(changedByOthers([], ['department'])).toEqual([])
  })
})
