// Edits are what differs from the record, and follow it when somebody else changes it.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editedValues, rebase, sameValue, valueOf, withEdit, withoutEdit, type Edits } from './edits.ts'

const lea = {
  version: 3,
  department: 'Achats',
  emails: [{ address: 'l.michel@apollo.fr', label: '', primary: true }],
  teamId: 4,
  birthday: null,
}

function edited(...changes: readonly [string, unknown][]): Edits {
  return changes.reduce<Edits>((edits, [name, value]) => withEdit(edits, lea, name, value), {})
}

describe('an edit', () => {
  it('remembers what it began from, and the name behind a picked id', () => {
    const edits = withEdit({}, lea, 'teamId', 7, 'Export')
    expect(edits).toEqual({ teamId: { value: 7, from: 4, label: 'Export' } })
    expect(valueOf(lea, edits, 'teamId')).toBe(7)
    expect(valueOf(lea, edits, 'department')).toBe('Achats')
  })

  it('is none any more once the value is back where it began', () => {
    const edits = edited(['department', 'Ventes'], ['department', 'Achats'])
    expect(edits).toEqual({})
    expect(edited(['emails', [{ primary: true, address: 'l.michel@apollo.fr', label: '' }]])).toEqual({})
  })

  it('sends only what was changed', () => {
    expect(editedValues(edited(['department', 'Ventes'], ['birthday', '1984-06-09']))).toEqual({
      department: 'Ventes',
      birthday: '1984-06-09',
    })
  })

  it('takes nothing else away when it is given back', () => {
    const both = edited(['department', 'Ventes'], ['teamId', 7])
    expect(Object.keys(withoutEdit(both, 'teamId'))).toEqual(['department'])
    expect(withoutEdit(both, 'nothing')).toEqual(both)
  })
})

describe('values', () => {
  it('are the same whatever the order of their keys, and nothing is nothing', () => {
    expect(sameValue({ a: 1, b: [2] }, { b: [2], a: 1 })).toBe(true)
    expect(sameValue(null, undefined)).toBe(true)
    expect(sameValue({ a: 1, display: undefined }, { a: 1 })).toBe(true)
  })

  it('differ when the order of a list, a length or a kind differs', () => {
    expect(sameValue([1, 2], [2, 1])).toBe(false)
    expect(sameValue([1], [1, 2])).toBe(false)
    expect(sameValue('', null)).toBe(false)
    expect(sameValue([], {})).toBe(false)
    expect(sameValue(0, false)).toBe(false)
  })

  it('agree with JSON for whatever JSON can hold', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const again: unknown = JSON.parse(JSON.stringify(value))
        expect(sameValue(value, again)).toBe(true)
        expect(sameValue(value, [value])).toBe(false)
      }),
    )
  })
})

describe('when Hugo saved first', () => {
  const now = { ...lea, version: 4, department: 'Export', teamId: 9 }

  it('what only Léa’s form changed stays, what only he changed is simply there', () => {
    const { edits, conflicts } = rebase(edited(['birthday', '1984-06-09']), now)
    expect(edits).toEqual({ birthday: { value: '1984-06-09', from: null } })
    expect(conflicts).toEqual([])
  })

  it('what both changed is to be decided, with his value and his name', () => {
    const { edits, conflicts } = rebase(edited(['department', 'Ventes']), now, () => 'Hugo Blanc')
    expect(conflicts).toEqual([{ field: 'department', theirs: 'Export', by: 'Hugo Blanc' }])
    expect(edits['department']).toEqual({ value: 'Ventes', from: 'Export' })
  })

  it('the same change by both is done', () => {
    expect(rebase(edited(['teamId', 9]), now)).toEqual({ edits: {}, conflicts: [] })
  })

  it('carrying edits over twice says nothing new', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('department', 'teamId', 'birthday'), fc.string()),
        (values) => {
          const once = rebase(edited(...Object.entries(values)), now)
          expect(rebase(once.edits, now)).toEqual({ edits: once.edits, conflicts: [] })
        },
      ),
    )
  })
})
