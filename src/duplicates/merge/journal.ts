// What a merge did to every row that it touched, in order, so that it can be told before and taken back after.

/** A row as JSON, column by column. */
export type Row = Readonly<Record<string, unknown>>

/**
 * moved: points at the original now · changed: says something else · united: went into a row that says the same ·
 * kept: contradicts the original's row, and is kept here · added · merged: the duplicate itself.
 */
export const outcomes = ['moved', 'changed', 'united', 'kept', 'added', 'merged'] as const
export type Outcome = (typeof outcomes)[number]

export interface Entry {
  readonly table: string
  /** What finds the row after the merge. */
  readonly key: Row
  readonly outcome: Outcome
  /** The columns that differ, or the whole row; null for a row that was not there. */
  readonly before: Row | null
  /** Null for a row that is no more. */
  readonly after: Row | null
  /** The row that stays in the stead of one that went. */
  readonly into?: Row | null
  /** The columns in which a row that is kept here contradicts the one that stays. */
  readonly contradicts?: readonly string[]
}

/** `pick({ id: 3, name: 'Léa' }, ['id'])` is `{ id: 3 }`. */
export function pick(row: Row, columns: readonly string[]): Row {
  return Object.fromEntries(columns.map((column) => [column, row[column] ?? null]))
}

export function sameValue(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null)
}

/** The columns in which two images of a row differ. */
export function differing(before: Row, after: Row): string[] {
  return Object.keys(before).filter((column) => column in after && !sameValue(before[column], after[column]))
}

/** `keyText({ id: 3 })`: to look rows up by. */
export function keyText(key: Row): string {
  return JSON.stringify(Object.entries(key).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** What found the row before, where the change was one of its key. */
export function formerKey({ key, before, after }: Entry): Row | null {
  if (before === null || after === null) return null
  const columns = differing(before, after).filter((column) => column in key)
  return columns.length === 0 ? null : { ...key, ...pick(before, columns) }
}

/** Nothing is said: null, an empty text, an empty list, a flag that is down. */
export function saysNothing(value: unknown): boolean {
  if (value === null || value === undefined || value === '' || value === false) return true
  return typeof value === 'object' && Object.keys(value).length === 0
}

/**
 * One entry for a record that a merge changed twice, such as one whose manager was taken over and then emptied: taking
 * back never asks for what stood for a moment only. Rows of other tables keep each step, since others may hang on them.
 */
export function folded(entries: readonly Entry[], table: string): Entry[] {
  const result: Entry[] = []
  const places = new Map<string, number>()
  for (const entry of entries) {
    const name = entry.table === table ? keyText(entry.key) : null
    const at = name === null ? undefined : places.get(name)
    const joined = at === undefined ? null : joinChanges(result[at], entry)
    if (at !== undefined && joined) result[at] = joined
    else result.push(entry)
    if (name !== null && !joined) places.set(name, result.length - 1)
  }
  return result
}

function joinChanges(first: Entry | undefined, next: Entry): Entry | null {
  if (!first?.before || !first.after || !next.before || !next.after) return null
  return { ...first, before: { ...next.before, ...first.before }, after: { ...first.after, ...next.after } }
}

/** Consecutive entries that one statement can take back. */
export function grouped<T extends Entry>(entries: readonly T[]): T[][] {
  const groups: T[][] = []
  for (const entry of entries) {
    const last = groups.at(-1)
    if (last?.[0] && shapeOf(last[0]) === shapeOf(entry)) last.push(entry)
    else groups.push([entry])
  }
  return groups
}

function shapeOf({ table, before, after }: Entry): string {
  if (before === null || after === null) return `${table} ${before === null ? 'added' : 'gone'}`
  return `${table} ${differing(before, after).join()}`
}
