// What the server's refusal of a save means to the form: fields to correct, somebody else's change, or a failure.
import type { Change } from '../../trail.ts'
import { ApiProblem, type FieldError } from '../client.ts'
import type { FormRecord } from './form-state.ts'

export type Refusal =
  | { readonly kind: 'refused'; readonly errors: readonly FieldError[] }
  | { readonly kind: 'changed'; readonly current: FormRecord; readonly changes: readonly Change[] }
  | { readonly kind: 'failed'; readonly message: string | null }

export function refusalOf(problem: unknown): Refusal {
  if (!(problem instanceof ApiProblem)) return { kind: 'failed', message: null }
  const current = problem.details['current']
  if (problem.code === 'version-differs' && isRecord(current)) {
    const changes = problem.details['changes']
    return { kind: 'changed', current, changes: Array.isArray(changes) ? changes : [] }
  }
  if (problem.errors.length > 0) return { kind: 'refused', errors: problem.errors }
  return { kind: 'failed', message: problem.message }
}

function isRecord(value: unknown): value is FormRecord {
  return (
    typeof value === 'object' && value !== null && 'version' in value && typeof value.version === 'number'
  )
}

/** Who changed a field last, since the version that was being edited. */
export function whoChanged(changes: readonly Change[], field: string): string | null {
  const latest = changes
    .filter((change) => change.changes.some((one) => one.field === field))
    .reduce<Change | null>((last, one) => (last && last.version > one.version ? last : one), null)
  return latest?.userName ?? null
}

/** Fields that only somebody else changed: they are taken over, and said. */
export function changedByOthers(changes: readonly Change[], mine: readonly string[]): string[] {
  const names = changes.flatMap((change) => change.changes.map((one) => one.field))
  return [...new Set(names)].filter((name) => !mine.includes(name))
}
