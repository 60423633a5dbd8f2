// What every input of a form is given, whatever it edits.
import type { ValueLabel } from './edits.ts'
import type { FormField } from './form-field.ts'

export interface InputProps<F extends FormField = FormField> {
  readonly id: string
  readonly field: F
  readonly value: unknown
  readonly label: ValueLabel
  readonly onChange: (value: unknown, label?: ValueLabel) => void
  /** RFC 6901: where an error of the server leads. */
  readonly pointer: string
  readonly invalid: boolean
  readonly describedBy: string | undefined
  /** Stands where its value stood, rather than under a label of its own. */
  readonly inPlace: boolean
}

/** What an element gets of them. */
export function elementProps({ id, pointer, invalid, describedBy }: InputProps) {
  return {
    id,
    'data-pointer': pointer,
    'aria-invalid': invalid || undefined,
    'aria-describedby': describedBy,
  }
}

export function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  return typeof value === 'number' ? String(value) : ''
}
