// What a field becomes in many records, while it is being chosen.
import type { Field } from '../../field.ts'

export interface BulkChoice {
  readonly empty: boolean
  readonly values: readonly (string | number | boolean)[]
}

export const firstChoice: BulkChoice = { empty: false, values: [] }

/** The value as the record has it; undefined as long as nothing is chosen. */
export function bulkValue(field: Field, { empty, values }: BulkChoice): unknown {
  if (empty) return emptyValue(field)
  if (field.kind === 'records' || field.kind === 'tags') return values.length > 0 ? values : undefined
  const [value] = values
  return value === '' ? undefined : value
}

/** What no value is, by kind; undefined where there is always one. */
export function emptyValue(field: Field): unknown {
  switch (field.kind) {
    case 'boolean':
      return undefined
    case 'records':
    case 'tags':
      return []
    case 'record':
    case 'choice':
    case 'date':
    case 'decimal':
      return null
    default:
      return ''
  }
}
