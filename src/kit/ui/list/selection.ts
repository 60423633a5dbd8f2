// What is ticked in a list: some rows, or all that match but some.
export type Ticked =
  | { readonly kind: 'some'; readonly ids: ReadonlySet<number> }
  | { readonly kind: 'all'; readonly except: ReadonlySet<number> }

/** As many as the server takes by name in one request. */
export const mostTicked = 10_000

export const noneTicked: Ticked = { kind: 'some', ids: new Set() }
export const allTicked: Ticked = { kind: 'all', except: new Set() }

export function isTicked(ticked: Ticked, id: number): boolean {
  return ticked.kind === 'some' ? ticked.ids.has(id) : !ticked.except.has(id)
}

export function setTicked(ticked: Ticked, ids: readonly number[], on: boolean): Ticked {
  if (ticked.kind === 'all') return { kind: 'all', except: changed(ticked.except, ids, !on) }
  return { kind: 'some', ids: changed(ticked.ids, ids, on) }
}

export function toggleTicked(ticked: Ticked, id: number): Ticked {
  return setTicked(ticked, [id], !isTicked(ticked, id))
}

/** How many are ticked of `total` that match; unknown while the count is not there. */
export function countTicked(ticked: Ticked, total: number | undefined): number | undefined {
  if (ticked.kind === 'some') return ticked.ids.size
  return total === undefined ? undefined : Math.max(0, total - ticked.except.size)
}

export function isNoneTicked(ticked: Ticked): boolean {
  return ticked.kind === 'some' && ticked.ids.size === 0
}

/** What a tick box that stands for several rows shows. */
export function tickState(ticked: Ticked, ids: readonly number[]): 'all' | 'some' | 'none' {
  const on = ids.filter((id) => isTicked(ticked, id)).length
  if (on === 0) return isNoneTicked(ticked) ? 'none' : 'some'
  return on === ids.length && on > 0 ? 'all' : 'some'
}

/** The rows from one that was ticked to another, whichever comes first. */
export function rangeOf(from: number, to: number): { first: number; last: number } {
  return { first: Math.min(from, to), last: Math.max(from, to) }
}

interface Matching {
  readonly q?: string
  readonly filter?: unknown
  readonly archived?: 'yes' | 'all'
}

/** As a request says it: the ticked ones by id, or the same search again. */
export function selectionBody(ticked: Ticked, matching: Matching) {
  if (ticked.kind === 'some') return { ids: [...ticked.ids] }
  return { ...matching, ...(ticked.except.size > 0 ? { except: [...ticked.except] } : {}) }
}

function changed(set: ReadonlySet<number>, ids: readonly number[], on: boolean): ReadonlySet<number> {
  const next = new Set(set)
  for (const id of ids)
    if (on) next.add(id)
    else next.delete(id)
  return next
}
