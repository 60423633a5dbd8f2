// Holds a form's state outside the page, and keeps a draft of it in the browser with every change.
import { dropDraft, keepDraft, readDraft, type DraftPlace } from './drafts.ts'
import type { Edits } from './edits.ts'
import { formReducer, newFormState, type FormAction, type FormRecord, type FormState } from './form-state.ts'

export interface FormBeginning {
  /** With version 0 when it does not exist yet. */
  readonly record: FormRecord
  readonly place: DraftPlace
  /** What a new record is given before anything is typed, such as the partner it was begun from. */
  readonly given?: Edits
  /** Opens for editing at once. */
  readonly editing?: boolean
}

export interface FormSnapshot {
  readonly state: FormState
  /** The browser keeps what was typed. */
  readonly draftKept: boolean
  /** When the draft that this form began with was typed. */
  readonly draftFrom: string | null
}

export class FormStore {
  readonly #storage: Storage
  readonly #place: DraftPlace
  readonly #listeners = new Set<() => void>()
  #now: FormSnapshot

  constructor({ record, place, given, editing = false }: FormBeginning, storage: Storage, now = new Date()) {
    this.#storage = storage
    this.#place = place
    const draft = readDraft(storage, place)
    const empty = newFormState(record, record.version === 0 || editing ? 'all' : [])
    const edits = draft?.edits ?? given
    const state = edits ? formReducer(empty, { type: 'restore', edits }) : empty
    this.#now = { state, draftKept: this.#keep(empty, state, now), draftFrom: draft?.at ?? null }
  }

  readonly snapshot = (): FormSnapshot => this.#now

  get state(): FormState {
    return this.#now.state
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly dispatch = (action: FormAction, now = new Date()): void => {
    const before = this.#now.state
    const state = formReducer(before, action)
    if (state === before) return
    const draftFrom = Object.keys(state.edits).length > 0 ? this.#now.draftFrom : null
    this.#now = { state, draftKept: this.#keep(before, state, now), draftFrom }
    for (const listener of this.#listeners) listener()
  }

  #keep(before: FormState, { edits, record }: FormState, now: Date): boolean {
    if (before.edits === edits && before.record.version === record.version)
      return this.#now?.draftKept ?? false
    if (Object.keys(edits).length === 0) {
      dropDraft(this.#storage, this.#place)
      return false
    }
    return keepDraft(this.#storage, this.#place, { version: record.version, at: now.toISOString(), edits })
  }
}
