/** Sorts records into blocks by key, splits what grows too large, and names each candidate pair once. */
import { mix, sharedUint32 } from './population/byte-table.ts'
import type { KeyFamily } from './keys.ts'
import type { Population } from './population/population.ts'

/** A block larger than this is split by the family's second key; what stays larger is dropped. */
const LARGEST = 40
const LARGEST_REFINED = 60

export type Blocks = {
  name: string
  /** The key each record ends with: 0 where it has none or its block was dropped. */
  key: Uint32Array
  /** Records in the order of their keys, those without left out. */
  order: Uint32Array
}

export function blocksOf(population: Population, family: KeyFamily): Blocks {
  const key = sharedUint32(population.size)
  for (let record = 0; record < population.size; record++) key[record] = family.keys(population, record)
  const order = sortedByKey(key)
  let refined = false
  eachBlock(key, order, (from, to) => {
    if (to - from <= LARGEST) return
    refined = true
    for (let at = from; at < to; at++) {
      const record = order[at] as number
      key[record] = mix(key[record] as number, family.refine(population, record)) || 1
    }
  })
  if (!refined) return { name: family.name, key, order }
  const again = sortedByKey(key)
  eachBlock(key, again, (from, to) => {
    if (to - from > LARGEST_REFINED) for (let at = from; at < to; at++) key[again[at] as number] = 0
  })
  return { name: family.name, key, order: again.filter((record) => key[record] !== 0) }
}

/** Calls for every run of records with one key and more than one record; runs are found before the keys change. */
export function eachBlock(key: Uint32Array, order: Uint32Array, visit: (from: number, to: number) => void): void {
  for (let from = 0; from < order.length; ) {
    const value = key[order[from] as number]
    let to = from + 1
    while (to < order.length && key[order[to] as number] === value) to++
    if (to - from > 1) visit(from, to)
    from = to
  }
}

const DIGIT_BITS = 11
const DIGITS = 1 << DIGIT_BITS

/** Records that have a key, sorted by it: a radix sort in three passes of eleven bits. */
function sortedByKey(key: Uint32Array): Uint32Array {
  let count = 0
  for (let record = 0; record < key.length; record++) if (key[record] !== 0) count++
  let from = sharedUint32(count)
  let to = sharedUint32(count)
  let at = 0
  for (let record = 0; record < key.length; record++) if (key[record] !== 0) from[at++] = record
  for (let shift = 0; shift < 32; shift += DIGIT_BITS) {
    sortByDigit(key, from, to, shift)
    ;[from, to] = [to, from]
  }
  return from
}

function sortByDigit(key: Uint32Array, from: Uint32Array, to: Uint32Array, shift: number): void {
  const starts = new Uint32Array(DIGITS + 1)
  const digit = (record: number): number => ((key[record] as number) >>> shift) & (DIGITS - 1)
  for (let i = 0; i < from.length; i++) {
    const next = digit(from[i] as number) + 1
    starts[next] = (starts[next] as number) + 1
  }
  for (let value = 1; value <= DIGITS; value++) starts[value] = (starts[value] as number) + (starts[value - 1] as number)
  for (let i = 0; i < from.length; i++) {
    const record = from[i] as number
    const value = digit(record)
    to[starts[value] as number] = record
    starts[value] = (starts[value] as number) + 1
  }
}

/** Visits the candidate pairs of a range of one family's order: those that no earlier family made. */
export function eachPair(families: readonly Blocks[], family: number, visit: (a: number, b: number) => void): void {
  const { key, order } = families[family] as Blocks
  eachBlock(key, order, (from, to) => {
    for (let i = from; i < to; i++) {
      for (let j = i + 1; j < to; j++) {
        const a = order[i] as number
        const b = order[j] as number
        if (!madeBefore(families, family, a, b)) visit(a, b)
      }
    }
  })
}

function madeBefore(families: readonly Blocks[], family: number, a: number, b: number): boolean {
  for (let before = 0; before < family; before++) {
    const { key } = families[before] as Blocks
    if (key[a] !== 0 && key[a] === key[b]) return true
  }
  return false
}
