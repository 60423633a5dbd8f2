// Puts a few records and their pairs into groups that hold together, decisions heeded.
import { contradictions, STRONG } from './contradiction.ts'
import { groupsOf } from './groups.ts'
import type { MatchRecord } from './match-record.ts'
import type { Weights } from './model/weights.ts'
import { populationWithin, type Background } from './records.ts'

export interface ScoredPair {
  readonly a: number
  readonly b: number
  readonly score: number
}

/** `12-15` for both orders. */
export function pairKey(a: number, b: number): string {
  return a < b ? `${a}-${b}` : `${b}-${a}`
}

/**
 * The group of each pair: the smallest id of its records, null where the two do not come together. Records in the order
 * of ids, pairs the best first; `apart` holds the keys of pairs that somebody said are two.
 */
export function groupPairs(
  records: readonly MatchRecord[],
  pairs: readonly ScoredPair[],
  apart: ReadonlySet<string>,
  { background, weights }: { readonly background: Background; readonly weights: Weights },
): (number | null)[] {
  const place = new Map(records.map((record, at) => [Number(record.id), at]))
  const known = pairs.filter(({ a, b }) => place.has(a) && place.has(b) && !apart.has(pairKey(a, b)))
  const contradiction = contradictions(populationWithin(records, background), weights)
  const { group } = groupsOf(
    records.length,
    {
      a: Uint32Array.from(known, ({ a }) => place.get(a) ?? 0),
      b: Uint32Array.from(known, ({ b }) => place.get(b) ?? 0),
      score: Float32Array.from(known, ({ score }) => score),
    },
    (a, b) =>
      apart.has(pairKey(Number(records[a]?.id), Number(records[b]?.id))) ? STRONG : contradiction(a, b),
  )
  return pairs.map(({ a, b }) => {
    const [one, other] = [group[place.get(a) ?? -1], group[place.get(b) ?? -1]]
    return one === undefined || one !== other ? null : Number(records[one]?.id)
  })
}
