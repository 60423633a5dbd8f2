// What a reader changed in a record and has not saved yet, field by field.
export type Values = Readonly<Record<string, unknown>>

/** The name or names behind a picked id, so that a draft reads well before it is saved. */
export type ValueLabel = string | readonly string[] | null

export interface Edit {
  readonly value: unknown
  /** What stood there when the edit began: a later value is somebody else's change. */
  readonly from: unknown
  readonly label?: ValueLabel
}

export type Edits = Readonly<Record<string, Edit>>

/** `sameValue({ a: 1, b: undefined }, { a: 1 })`: the order of keys and what is undefined make no difference. */
export function sameValue(one: unknown, other: unknown): boolean {
  if ((one ?? null) === (other ?? null)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  if (Array.isArray(one) && Array.isArray(other) && one.length !== other.length) return false
  const left: Values = { ...one }
  const right: Values = { ...other }
  const keys = new Set([...Object.keys(left), ...Object.keys(right)])
  return [...keys].every((key) => sameValue(left[key], right[key]))
}

/** A value that is back where it began is no change. */
export function withEdit(
  edits: Edits,
  record: Values,
  name: string,
  value: unknown,
  label?: ValueLabel,
): Edits {
  const from = edits[name] ? edits[name].from : record[name]
  if (sameValue(value, from)) return withoutEdit(edits, name)
  return { ...edits, [name]: label === undefined ? { value, from } : { value, from, label } }
}

export function withoutEdit(edits: Edits, name: string): Edits {
  const { [name]: _, ...rest } = edits
  return rest
}

export function valueOf(record: Values, edits: Edits, name: string): unknown {
  return edits[name] ? edits[name].value : record[name]
}

/** The body of a change: only what was edited. */
export function editedValues(edits: Edits): Record<string, unknown> {
  return Object.fromEntries(Object.entries(edits).map(([name, edit]) => [name, edit.value]))
}

/** A field that both changed, to different values. */
export interface Conflict {
  readonly field: string
  readonly theirs: unknown
  /** Who changed it, when that is known. */
  readonly by: string | null
}

/**
 * Carries edits over to the record as it is now: what nobody else touched stays an edit, what they set to the same
 * value is done, what they set to another value is a conflict to decide.
 */
export function rebase(
  edits: Edits,
  current: Values,
  who: (field: string) => string | null = () => null,
): { readonly edits: Edits; readonly conflicts: readonly Conflict[] } {
  const open = Object.entries(edits).filter(([name, edit]) => !sameValue(edit.value, current[name]))
  return {
    edits: Object.fromEntries(open.map(([name, edit]) => [name, { ...edit, from: current[name] }])),
    conflicts: open
      .filter(([name, edit]) => !sameValue(edit.from, current[name]))
      .map(([field]) => ({ field, theirs: current[field], by: who(field) })),
  }
}
