// Opening, changing and giving back the fields of a form; what is given back can be had again.
import { useLanguage, useWords } from '../language.tsx'
import { toast } from '../toast-queue.ts'
import { valueOf, type Edits, type ValueLabel } from './edits.ts'
import type { FormApi } from './form-context.ts'
import type { FormField } from './form-field.ts'
import type { FormRecord, FormState } from './form-state.ts'
import type { FormStore } from './form-store.ts'
import { formWords } from './labels.ts'

export interface FormReading {
  readonly value: (name: string) => unknown
  readonly label: (name: string) => ValueLabel
  readonly recordLabel: (name: string) => ValueLabel
}

/** What a new value brings with it, such as the free text that a chosen function writes. */
export type Follow = (name: string, label: ValueLabel, form: FormReading) => Readonly<Record<string, unknown>>

export function reading(state: FormState): FormReading {
  return {
    value: (name) => valueOf(state.record, state.edits, name),
    label: (name) =>
      state.edits[name] ? (state.edits[name].label ?? null) : recordLabel(state.record, name),
    recordLabel: (name) => recordLabel(state.record, name),
  }
}

interface Editing {
  readonly store: FormStore
  readonly field: (name: string) => FormField | undefined
  readonly forgetFailure: () => void
  readonly follow?: Follow | undefined
}

export function useEditing({ store, field, forgetFailure, follow }: Editing) {
  const words = useWords(formWords)
  const language = useLanguage()
  const { dispatch } = store

  const set: FormApi['set'] = (name, value, label) => {
    const followed = follow?.(name, label ?? null, reading(store.state)) ?? {}
    dispatch({ type: 'set', field: name, value, ...(label === undefined ? {} : { label }) })
    for (const [other, brought] of Object.entries(followed)) {
      dispatch({ type: 'set', field: other, value: brought })
    }
  }

  const offerAgain = (edits: Edits, message: string) => {
    forgetFailure()
    if (Object.keys(edits).length === 0) return
    toast(message, [{ label: words.undo, undo: true, run: () => dispatch({ type: 'restore', edits }) }])
  }

  const giveBack = (...names: readonly string[]) => {
    const edits = Object.fromEntries(
      Object.entries(store.state.edits).filter(([name]) => names.includes(name)),
    )
    for (const name of names) dispatch({ type: 'giveBack', field: name })
    const labels = Object.keys(edits).map((name) => field(name)?.label[language] ?? name)
    offerAgain(edits, words.fieldGivenBack(labels.join(', ')))
  }

  const giveBackAll = () => {
    const { edits } = store.state
    dispatch({ type: 'giveBack', field: null })
    offerAgain(edits, words.givenBack(Object.keys(edits).length))
  }

  return {
    set,
    open: (name: string) => dispatch({ type: 'open', field: name }),
    close: (name: string) => dispatch({ type: 'close', field: name }),
    giveBack,
    giveBackAll,
    keepMine: (name: string) => dispatch({ type: 'keepMine', field: name }),
    takeTheirs: (name: string) => dispatch({ type: 'takeTheirs', field: name }),
  }
}

/** The names behind ids that came with the record. */
function recordLabel(record: FormRecord, name: string): ValueLabel {
  const labels = record['labels']
  if (typeof labels !== 'object' || labels === null) return null
  const found: unknown = Reflect.get(labels, name)
  if (typeof found === 'string') return found
  return Array.isArray(found) ? found.map(String) : null
}
