// Cuts groups where the pairs that hold them together are left out, because they are too weak or not the reader's to see.
import type { ScoredPair } from './together.ts'

export interface Component {
  /** In the order of ids. */
  readonly ids: readonly number[]
  readonly pairs: readonly ScoredPair[]
  /** Of the weakest pair without which it would fall apart. */
  readonly weakest: number
}

/** Pairs the best first. `componentsOf([{ a: 1, b: 2, score: 9 }, { a: 3, b: 4, score: 5 }])` are two. */
export function componentsOf(pairs: readonly ScoredPair[]): Component[] {
  const of = new Map<number, { ids: number[]; pairs: ScoredPair[]; weakest: number }>()
  for (const pair of pairs) {
    const one = of.get(pair.a) ?? { ids: [pair.a], pairs: [], weakest: Infinity }
    const other = of.get(pair.b) ?? { ids: [pair.b], pairs: [], weakest: Infinity }
    if (one === other) {
      one.pairs.push(pair)
      continue
    }
    const joined = {
      ids: [...one.ids, ...other.ids],
      pairs: [...one.pairs, ...other.pairs, pair],
      // Pairs come best first, so the last to join is the weakest.
      weakest: pair.score,
    }
    for (const id of joined.ids) of.set(id, joined)
  }
  return [...new Set(of.values())].map(({ ids, ...rest }) => ({
    ...rest,
    ids: ids.toSorted((a, b) => a - b),
  }))
}
