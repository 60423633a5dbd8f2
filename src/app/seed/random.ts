// Chance that can be repeated: the same seed number gives the same people on every machine.

export interface Weighted {
  readonly values: readonly string[]
  /** The sum of the weights up to each value. */
  readonly upTo: readonly number[]
}

/** `weighted('Martin 236, Le Goff 12')` knows Martin as twenty times as common as Le Goff. */
export function weighted(text: string): Weighted {
  const entries = text
    .trim()
    .split(/\s*,\s*/)
    .map(readEntry)
  let sum = 0
  return { values: entries.map(({ value }) => value), upTo: entries.map(({ weight }) => (sum += weight)) }
}

function readEntry(entry: string): { value: string; weight: number } {
  const [, value = '', weight] = /^(.+) (\d+)$/.exec(entry.replace(/\s+/g, ' ')) ?? []
  if (weight === undefined) throw new Error(`“${entry}” has no weight`)
  return { value, weight: Number(weight) }
}

export interface Random {
  /** From 0 up to 1. */
  readonly next: () => number
  /** From 0 up to `limit - 1`. */
  readonly below: (limit: number) => number
  readonly chance: (share: number) => boolean
  readonly pick: <T>(list: readonly T[]) => T
  /** By weight. */
  readonly draw: (table: Weighted) => string
  /** `digits(3)` is such as `'042'`. */
  readonly digits: (count: number) => string
}

/** mulberry32: small, quick, and good enough to make up people. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    next,
    below,
    chance: (share) => next() < share,
    pick: (list) => at(list, below(list.length)),
    draw: (table) => at(table.values, firstAbove(table.upTo, next() * (table.upTo.at(-1) ?? 0))),
    digits: (count) => String(below(10 ** count)).padStart(count, '0'),
  }
}

function at<T>(list: readonly T[], index: number): T {
  const value = list[index]
  if (value === undefined) throw new Error('nothing to choose from')
  return value
}

function firstAbove(upTo: readonly number[], wanted: number): number {
  let from = 0
  let to = upTo.length - 1
  while (from < to) {
    const middle = (from + to) >> 1
    if ((upTo[middle] ?? 0) > wanted) to = middle
    else from = middle + 1
  }
  return from
}
