// A form that is left and found again: what was typed is back, and gone once saved or given back.
// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { readDraft } from './drafts.ts'
import { FormStore } from './form-store.ts'

const lea = { id: 412, version: 3, department: 'Achats', teamId: 4 }
const place = { subject: 'contact', id: 412, userId: 1 }
const open = (record = lea) => new FormStore({ record, place }, localStorage)

describe('a form', () => {
  beforeEach(() => localStorage.clear())

  it('finds what was typed before a slip', () => {
    const left = open()
    left.dispatch({ type: 'set', field: 'department', value: 'Ventes' }, new Date('2026-11-24T09:00:00Z'))
    expect(left.snapshot().draftKept).toBe(true)
    const found = open().snapshot()
    expect(found.state.edits).toEqual({ department: { value: 'Ventes', from: 'Achats' } })
    expect(found.draftFrom).toBe('2026-11-24T09:00:00.000Z')
  })

  it('disputes what somebody wrote while the draft lay there', () => {
    open().dispatch({ type: 'set', field: 'department', value: 'Ventes' })
    const { state } = open({ ...lea, version: 4, department: 'Export' }).snapshot()
    expect(state.conflicts).toEqual([{ field: 'department', theirs: 'Export', by: null }])
  })

  it('keeps no draft of what was saved or given back', () => {
    const store = open()
    store.dispatch({ type: 'set', field: 'department', value: 'Ventes' })
    const sent = store.state.edits
    store.dispatch({ type: 'saved', record: { ...lea, version: 4, department: 'Ventes' }, sent })
    expect(readDraft(localStorage, place)).toBeNull()
    expect(store.snapshot().draftKept).toBe(false)
    store.dispatch({ type: 'set', field: 'teamId', value: 9 })
    store.dispatch({ type: 'giveBack', field: 'teamId' })
    expect(readDraft(localStorage, place)).toBeNull()
  })

  it('begins a new record open, with what it was given, unless a draft waits', () => {
    const fresh = { id: 0, version: 0, department: '', teamId: 0 }
    const given = { teamId: { value: 7, from: 0 } }
    const beginning = { record: fresh, place: { ...place, id: 'new' }, given }
    const first = new FormStore(beginning, localStorage)
    expect(first.state.open).toBe('all')
    expect(first.state.edits).toEqual(given)
    first.dispatch({ type: 'set', field: 'department', value: 'Ventes' })
    first.dispatch({ type: 'giveBack', field: 'teamId' })
    expect(Object.keys(new FormStore(beginning, localStorage).state.edits)).toEqual(['department'])
  })

  it('tells those who watch, and only when something changed', () => {
    const store = open()
    let told = 0
    const leave = store.subscribe(() => (told += 1))
    store.dispatch({ type: 'set', field: 'department', value: 'Ventes' })
    store.dispatch({ type: 'changedElsewhere', record: lea })
    leave()
    store.dispatch({ type: 'set', field: 'department', value: 'Export' })
    expect(told).toBe(1)
  })
})
