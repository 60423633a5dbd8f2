// The state of a record's form: what the server last said, what the reader changed, what is open, wrong or disputed.
import type { FieldError } from '../client.ts'
import {
  rebase,
  sameValue,
  withEdit,
  withoutEdit,
  type Conflict,
  type Edits,
  type ValueLabel,
  type Values,
} from './edits.ts'
import { fieldOf } from './pointers.ts'

export interface FormRecord extends Values {
  readonly version: number
}

export interface FormState {
  readonly record: FormRecord
  readonly edits: Edits
  /** The fields that show an input. */
  readonly open: 'all' | readonly string[]
  readonly errors: readonly FieldError[]
  readonly conflicts: readonly Conflict[]
}

/** Where a field may be null, null is all of them. */
export type FormAction =
  | { readonly type: 'open'; readonly field: string | null }
  | { readonly type: 'close'; readonly field: string | null }
  | { readonly type: 'set'; readonly field: string; readonly value: unknown; readonly label?: ValueLabel }
  | { readonly type: 'giveBack'; readonly field: string | null }
  | { readonly type: 'restore'; readonly edits: Edits }
  | { readonly type: 'refuse'; readonly errors: readonly FieldError[] }
  | { readonly type: 'keepMine'; readonly field: string }
  | { readonly type: 'takeTheirs'; readonly field: string }
  | { readonly type: 'saved'; readonly record: FormRecord; readonly sent: Edits }
  | {
      readonly type: 'changedElsewhere'
      readonly record: FormRecord
      readonly who?: (field: string) => string | null
    }

export function newFormState(record: FormRecord, open: 'all' | readonly string[] = []): FormState {
  return { record, edits: {}, open, errors: [], conflicts: [] }
}

export function isOpen(state: FormState, field: string): boolean {
  return state.open === 'all' || state.open.includes(field)
}

export function formReducer(state: FormState, action: FormAction): FormState {
  switch (action.type) {
    case 'open':
      return { ...state, open: opened(state.open, action.field) }
    case 'close':
      return { ...state, open: closed(state.open, action.field) }
    case 'set':
      return {
        ...state,
        edits: withEdit(state.edits, state.record, action.field, action.value, action.label),
        errors: without(state.errors, action.field),
      }
    case 'giveBack':
      return givenBack(state, action.field)
    case 'restore':
      return carriedOver({ ...state, edits: { ...state.edits, ...action.edits } }, state.record)
    case 'refuse':
      return { ...state, errors: action.errors, open: openedFor(state.open, action.errors) }
    case 'keepMine':
      return { ...state, conflicts: state.conflicts.filter(({ field }) => field !== action.field) }
    case 'takeTheirs':
      return givenBack(state, action.field)
    case 'saved':
      return saved(state, action.record, action.sent)
    case 'changedElsewhere':
      if (action.record.version <= state.record.version && state.record.version > 0) return state
      return carriedOver(state, action.record, action.who)
  }
}

function opened(open: FormState['open'], field: string | null): FormState['open'] {
  if (open === 'all' || field === null) return 'all'
  return open.includes(field) ? open : [...open, field]
}

/** Closing one field of a form that is wholly open leaves the form open: there, a blur means nothing. */
function closed(open: FormState['open'], field: string | null): FormState['open'] {
  if (field === null) return []
  return open === 'all' ? 'all' : open.filter((name) => name !== field)
}

function openedFor(open: FormState['open'], errors: readonly FieldError[]): FormState['open'] {
  return open === 'all' ? 'all' : [...new Set([...open, ...errors.map(fieldOf)])]
}

function givenBack(state: FormState, field: string | null): FormState {
  if (field === null) return newFormState(state.record, state.record.version === 0 ? 'all' : [])
  return {
    ...state,
    edits: withoutEdit(state.edits, field),
    open: closed(state.open, field),
    errors: without(state.errors, field),
    conflicts: state.conflicts.filter((conflict) => conflict.field !== field),
  }
}

/**
 * What was sent is done, in whatever form the server keeps it: a number as E.164, a link with the partner's
 * reference. What was typed while it was saving stays open and unsaved.
 */
function saved(state: FormState, record: FormRecord, sent: Edits): FormState {
  const since = Object.entries(state.edits).filter(
    ([name, edit]) => !sameValue(edit.value, sent[name]?.value),
  )
  const { edits } = rebase(Object.fromEntries(since), record)
  return {
    record,
    edits,
    open: Object.keys(edits).length > 0 ? state.open : [],
    errors: [],
    conflicts: [],
  }
}

function without(errors: readonly FieldError[], field: string): readonly FieldError[] {
  return errors.some((error) => fieldOf(error) === field)
    ? errors.filter((error) => fieldOf(error) !== field)
    : errors
}

/**
 * A record that does not exist yet has nobody else at it. What was disputed before and is still an edit stays disputed until the reader decides.
 */
function carriedOver(
  state: FormState,
  record: FormRecord,
  who?: (field: string) => string | null,
): FormState {
  const { edits, conflicts } = rebase(state.edits, record, who)
  if (record.version === 0) return { ...state, record, edits, conflicts: [] }
  const fresh = new Set(conflicts.map(({ field }) => field))
  const undecided = state.conflicts
    .filter(({ field }) => edits[field] !== undefined && !fresh.has(field))
    .map((conflict) => ({ ...conflict, theirs: record[conflict.field] }))
  return { ...state, record, edits, conflicts: [...undecided, ...conflicts] }
}
