// The form's rules: what opens, what is given back, what a refusal and somebody else's change do.
import { describe, expect, it } from 'vitest'
import { formReducer, isOpen, newFormState, type FormAction, type FormState } from './form-state.ts'

const lea = { id: 412, version: 3, department: 'Achats', source: 'Salon', phone: '06 39 98 47 90' }

function after(...actions: readonly FormAction[]): FormState {
  return actions.reduce(formReducer, newFormState(lea))
}
const set = (field: string, value: unknown): FormAction => ({ type: 'set', field, value })
const at = (pointer: string) => ({ pointer, code: 'invalid', message: 'non' })

describe('reading and editing', () => {
  it('opens one field, and a blur closes it', () => {
    const one = after({ type: 'open', field: 'source' })
    expect(isOpen(one, 'source')).toBe(true)
    expect(isOpen(one, 'department')).toBe(false)
    expect(isOpen(formReducer(one, { type: 'close', field: 'source' }), 'source')).toBe(false)
  })

  it('keeps the whole form open while one of its fields is left', () => {
    const all = after({ type: 'open', field: null }, { type: 'close', field: 'source' })
    expect(isOpen(all, 'source')).toBe(true)
  })

  it('gives one field back, or all of them', () => {
    const both = [set('source', 'Web'), set('department', 'Ventes')]
    expect(Object.keys(after(...both, { type: 'giveBack', field: 'source' }).edits)).toEqual(['department'])
    const none = after({ type: 'open', field: null }, ...both, { type: 'giveBack', field: null })
    expect(none).toEqual(newFormState(lea))
  })
})

describe('a refusal', () => {
  it('opens the fields at fault, and a new value takes the message away', () => {
    const refused = after(set('source', 'x'), {
      type: 'refuse',
      errors: [at('/source'), at('/emails/0/address')],
    })
    expect(isOpen(refused, 'source')).toBe(true)
    expect(isOpen(refused, 'emails')).toBe(true)
    expect(formReducer(refused, set('source', 'y')).errors).toEqual([at('/emails/0/address')])
  })
})

describe('somebody else’s change', () => {
  const now = { ...lea, version: 4, phone: '06 39 98 11 20', source: 'Web' }
  const changed: FormAction = { type: 'changedElsewhere', record: now, who: () => 'Hugo Blanc' }

  it('is shown at once where nothing was typed, and disputed where something was', () => {
    const state = after(set('phone', '06 39 98 00 00'), changed)
    expect(state.record).toEqual(now)
    expect(state.conflicts).toEqual([{ field: 'phone', theirs: '06 39 98 11 20', by: 'Hugo Blanc' }])
  })

  it('ends with mine kept or theirs taken', () => {
    const disputed = [set('phone', '06 39 98 00 00'), changed] as const
    const mine = after(...disputed, { type: 'keepMine', field: 'phone' })
    expect(mine.conflicts).toEqual([])
    expect(mine.edits['phone']?.value).toBe('06 39 98 00 00')
    const theirs = after(...disputed, { type: 'takeTheirs', field: 'phone' })
    expect(theirs.conflicts).toEqual([])
    expect(theirs.edits).toEqual({})
  })

  it('stays disputed when the record changes once more elsewhere', () => {
    const later = { ...now, version: 5, department: 'Export' }
    const state = after(set('phone', '06 39 98 00 00'), changed, { type: 'changedElsewhere', record: later })
    expect(state.conflicts.map(({ field }) => field)).toEqual(['phone'])
  })

  it('that is older than what is shown is ignored', () => {
    expect(after({ type: 'changedElsewhere', record: { ...lea, version: 2 } }).record).toEqual(lea)
  })
})

describe('a save', () => {
  it('leaves nothing to save but what was typed meanwhile', () => {
    const reply = { ...lea, version: 4, source: 'Web' }
    const sent = after(set('source', 'Web')).edits
    const typed = [{ type: 'restore', edits: sent }, set('department', 'Ventes')] as const
    const state = after(...typed, { type: 'saved', record: reply, sent })
    expect(state.edits).toEqual({ department: { value: 'Ventes', from: 'Achats' } })
    expect(state.open).toEqual([])
    expect(state.conflicts).toEqual([])
  })

  it('is done, even where the server keeps what was sent in a form of its own', () => {
    const typed = after(set('phone', '06.39.98.11.20'))
    const record = { ...lea, version: 4, phone: '+33639981120' }
    expect(formReducer(typed, { type: 'saved', record, sent: typed.edits }).edits).toEqual({})
  })

  it('leaves what was typed again into the same field while it was saving', () => {
    const { edits: sent } = after(set('phone', '06 39 98 11 20'))
    const record = { ...lea, version: 4, phone: '+33639981120' }
    const state = after({ type: 'restore', edits: sent }, set('phone', '06 39 98 11 21'), {
      type: 'saved',
      record,
      sent,
    })
    expect(state.edits).toEqual({ phone: { value: '06 39 98 11 21', from: '+33639981120' } })
  })

  it('a draft of an older version is disputed where the record moved on', () => {
    const state = after({ type: 'restore', edits: { source: { value: 'Web', from: 'Bouche à oreille' } } })
    expect(state.conflicts).toEqual([{ field: 'source', theirs: 'Salon', by: null }])
  })
})
