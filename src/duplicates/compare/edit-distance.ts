// Counts the slips between two texts: letters added, dropped, changed, or two neighbours swapped.
import type { Texts } from '../population/byte-table.ts'

/** Longer texts are cut: slips beyond here do not change a verdict. */
const LONGEST = 64
const rows = [0, 1, 2].map(() => new Uint8Array(LONGEST + 1))

/**
 * Optimal string alignment distance (Damerau 1964), `limit + 1` when it is larger than the limit. Only the diagonal
 * band that can stay within the limit is filled (Ukkonen 1985).
 */
export function editDistance(left: Texts, a: number, right: Texts, b: number, limit: number): number {
  const from = left.start[a] as number
  const to = right.start[b] as number
  const m = Math.min((left.start[a + 1] as number) - from, LONGEST)
  const n = Math.min((right.start[b + 1] as number) - to, LONGEST)
  if (Math.abs(m - n) > limit) return limit + 1
  return alignment(left.bytes, from, m, right.bytes, to, n, limit)
}

function alignment(
  x: Uint8Array,
  from: number,
  m: number,
  y: Uint8Array,
  to: number,
  n: number,
  limit: number,
): number {
  const beyond = limit + 1
  let [before, previous, current] = rows as [Uint8Array, Uint8Array, Uint8Array]
  for (let j = 0; j <= n; j++) previous[j] = Math.min(j, beyond)
  for (let i = 1; i <= m; i++) {
    const low = Math.max(1, i - limit)
    const high = Math.min(n, i + limit)
    current[low - 1] = low === 1 ? Math.min(i, beyond) : beyond
    let best = current[low - 1] as number
    for (let j = low; j <= high; j++) {
      const same = x[from + i - 1] === y[to + j - 1]
      let cost = (previous[j - 1] as number) + (same ? 0 : 1)
      const dropped = j === i + limit ? beyond : (previous[j] as number) + 1
      if (dropped < cost) cost = dropped
      const added = (current[j - 1] as number) + 1
      if (added < cost) cost = added
      if (i > 1 && j > 1 && x[from + i - 1] === y[to + j - 2] && x[from + i - 2] === y[to + j - 1]) {
        const swapped = (before[j - 2] as number) + 1
        if (swapped < cost) cost = swapped
      }
      if (cost < best) best = cost
      current[j] = cost
    }
    if (best > limit) return beyond
    ;[before, previous, current] = [previous, current, before]
  }
  return Math.min(previous[n] as number, beyond)
}

/** A lower bound of the distance from the letters two texts do not share; each slip changes two of them at most. */
export function apart(lettersA: number, lettersB: number): number {
  let differing = lettersA ^ lettersB
  let count = 0
  while (differing !== 0) {
    differing &= differing - 1
    count++
  }
  return (count + 1) >> 1
}
