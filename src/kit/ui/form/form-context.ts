// The form that a field stands in: its value, whether it is open, and what can be done with it.
import { createContext, useContext } from 'react'
import type { ValueLabel } from './edits.ts'
import type { FormField } from './form-field.ts'
import type { FormState } from './form-state.ts'

export interface FormApi {
  readonly state: FormState
  readonly readOnly: boolean
  /** The record does not exist yet. */
  readonly creating: boolean
  readonly saving: boolean
  /** The browser keeps what was typed. */
  readonly draftKept: boolean
  /** When the draft that this form began with was typed. */
  readonly draftFrom: string | null
  /** Why the last save did not happen, where no field is at fault. */
  readonly failure: string | null
  /** The field that must be seen now; the number tells one call from the next. */
  readonly attention: { readonly pointer: string; readonly call: number } | null
  /** The element that the form stands in, once it is there. */
  readonly root: HTMLElement | null
  readonly setRoot: (root: HTMLElement | null) => void
  readonly field: (name: string) => FormField | undefined
  readonly value: (name: string) => unknown
  readonly label: (name: string) => ValueLabel
  /** The names behind the ids that the record holds, without what was edited. */
  readonly recordLabel: (name: string) => ValueLabel
  readonly isOpen: (name: string) => boolean
  readonly open: (name: string) => void
  /** Opens every field and goes to the first one. */
  readonly editAll: () => void
  readonly close: (name: string) => void
  readonly set: (name: string, value: unknown, label?: ValueLabel) => void
  readonly giveBack: (...names: readonly string[]) => void
  readonly giveBackAll: () => void
  readonly keepMine: (name: string) => void
  readonly takeTheirs: (name: string) => void
  readonly save: () => Promise<void>
}

export const FormContext = createContext<FormApi | null>(null)

export function useForm(): FormApi {
  const form = useContext(FormContext)
  if (!form) throw new Error('a field stands outside any form')
  return form
}
