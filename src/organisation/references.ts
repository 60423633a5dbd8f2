// What a record points at, field by field, and the refusal of what does not exist or may not be seen.
import { Problem, type FieldProblem } from '../kit/problem.ts'

export type ReferenceKind =
  | 'partner'
  | 'contact'
  | 'role'
  | 'job_function'
  | 'sector'
  | 'lead_source'
  | 'lead_lost_reason'
  | 'localization'
  | 'app_user'
  | 'team'
  | 'company'

export interface Reference {
  readonly kind: ReferenceKind
  readonly id: number
  /** RFC 6901, into the record. */
  readonly pointer: string
}

/** The fields that point at one record each; `changed` names those that are asked about. */
export function singleReferences<V>(
  fields: Readonly<Partial<Record<keyof V & string, ReferenceKind>>>,
  values: V,
  changed: ReadonlySet<string>,
): Reference[] {
  const entries = Object.entries(fields) as [keyof V & string, ReferenceKind][]
  return entries.flatMap(([field, kind]) => {
    const id = values[field]
    return changed.has(field) && typeof id === 'number' ? [{ kind, id, pointer: `/${field}` }] : []
  })
}

export function listedReferences(kind: ReferenceKind, ids: readonly number[], pointer: string): Reference[] {
  return ids.map((id, index) => ({ kind, id, pointer: `${pointer}/${index}` }))
}

export type Asked = Readonly<Partial<Record<ReferenceKind, readonly number[]>>>

export function askedOf(references: readonly Reference[]): Asked {
  const asked: Partial<Record<ReferenceKind, number[]>> = {}
  for (const { kind, id } of references) (asked[kind] ??= []).push(id)
  return asked
}

export function refuseUnknown(
  references: readonly Reference[],
  isKnown: (reference: Reference) => boolean,
): void {
  const unknown = references.filter((reference) => !isKnown(reference))
  if (unknown.length === 0) return
  const fields = unknown.map(({ pointer }): FieldProblem => ({ pointer, code: 'not-found' }))
  throw new Problem('bad-input', { fields })
}
