// Which of a record's fields its trail compares.
import type { Field } from '../../kit/field.ts'

/** What is read only follows from other fields, or says what the trail says itself; a reference is given with the record. */
export function trailFields(fields: readonly Field[]): string[] {
  return fields.filter(({ name, readOnly }) => !readOnly || name === 'reference').map(({ name }) => name)
}
