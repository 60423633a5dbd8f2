// Sorts records into blocks by key, splits what grows too large, and names each candidate pair once.
import { mix, sharedUint32 } from './population/byte-table.ts'
import type { KeyFamily } from './keys.ts'

/** What stays larger than this after a split is dropped. */
const LARGEST_REFINED = 60

export type Blocks = {
  /** How many families there are. */
  families: number
  /** The keys each record ends with, side by side: 0 where it has none or its block was dropped. */
  keys: Uint32Array
  /** By family, the records with a key, equal keys side by side. */
  orders: Uint32Array[]
}

export function newBlocks(families: number, size: number): Blocks {
  return { families, keys: sharedUint32(families * size), orders: [] }
}

/** Sorts one family's blocks into the keys, and hands back its order. */
export function fillFamily(
  blocks: Pick<Blocks, 'keys' | 'families'>,
  at: number,
  family: KeyFamily,
  size: number,
): Uint32Array {
  const key = new Uint32Array(size)
  for (let record = 0; record < size; record++) key[record] = family.key(record)
  const order = sortedByKey(key)
  eachBlock(key, order, (from, to) => {
    if (to - from > family.largest) split(key, order.subarray(from, to), family)
  })
  for (let record = 0; record < size; record++)
    blocks.keys[record * blocks.families + at] = key[record] as number
  return order
}

/** Splits a block by the second key in its place; equal keys need only lie together, in whatever order. */
function split(key: Uint32Array, block: Uint32Array, family: KeyFamily): void {
  for (const record of block) key[record] = mix(key[record] as number, family.refine(record)) || 1
  block.sort((a, b) => (key[a] as number) - (key[b] as number) || a - b)
  eachBlock(key, block, (from, to) => {
    if (to - from <= LARGEST_REFINED) return
    for (const record of block.subarray(from, to)) key[record] = 0
  })
}

/** Visits every run of records with one key and more than one record. */
function eachBlock(key: Uint32Array, order: Uint32Array, visit: (from: number, to: number) => void): void {
  for (let from = 0; from < order.length;) {
    const value = key[order[from] as number]
    let to = from + 1
    while (to < order.length && key[order[to] as number] === value) to++
    if (to - from > 1 && value !== 0) visit(from, to)
    from = to
  }
}

const DIGIT_BITS = 11
const DIGITS = 1 << DIGIT_BITS

/** Keys and their records, side by side. */
type Keyed = { keys: Uint32Array; records: Uint32Array }

/** Records that have a key, sorted by it: a radix sort in three passes of eleven bits. */
function sortedByKey(key: Uint32Array): Uint32Array {
  let count = 0
  for (let record = 0; record < key.length; record++) if (key[record] !== 0) count++
  let from: Keyed = { keys: new Uint32Array(count), records: sharedUint32(count) }
  let to: Keyed = { keys: new Uint32Array(count), records: sharedUint32(count) }
  for (let record = 0, at = 0; record < key.length; record++) {
    if (key[record] === 0) continue
    from.keys[at] = key[record] as number
    from.records[at++] = record
  }
  for (let shift = 0; shift < 32; shift += DIGIT_BITS) {
    sortByDigit(from, to, shift)
    ;[from, to] = [to, from]
  }
  return from.records
}

function sortByDigit(from: Keyed, to: Keyed, shift: number): void {
  const starts = new Uint32Array(DIGITS + 1)
  for (let i = 0; i < from.keys.length; i++) {
    const next = (((from.keys[i] as number) >>> shift) & (DIGITS - 1)) + 1
    starts[next] = (starts[next] as number) + 1
  }
  for (let value = 1; value <= DIGITS; value++)
    starts[value] = (starts[value] as number) + (starts[value - 1] as number)
  for (let i = 0; i < from.keys.length; i++) {
    const key = from.keys[i] as number
    const value = (key >>> shift) & (DIGITS - 1)
    const at = starts[value] as number
    to.keys[at] = key
    to.records[at] = from.records[i] as number
    starts[value] = at + 1
  }
}

/** Which blocks of an order to visit: by where they begin, and by their key. */
export type Choice = (from: number, key: number) => boolean

/** Of several threads each takes every so many stretches; long enough to stay near in memory, short enough to end together. */
export function shareOf(share: number, shares: number): Choice {
  return (from) => Math.trunc(from / STRETCH) % shares === share
}
const STRETCH = 1024

/** Visits the candidate pairs of one family that no earlier family made. */
export function eachPair(
  blocks: Blocks,
  family: number,
  visit: (a: number, b: number) => void,
  choice?: Choice,
): void {
  const { families, keys } = blocks
  const order = blocks.orders[family] as Uint32Array
  for (let from = 0; from < order.length;) {
    const key = keys[(order[from] as number) * families + family] as number
    let to = from + 1
    while (to < order.length && keys[(order[to] as number) * families + family] === key) to++
    if (to - from > 1 && key !== 0 && (choice === undefined || choice(from, key)))
      pairsOfBlock(blocks, family, from, to, visit)
    from = to
  }
}

/** How many pairs the blocks make, those made twice counted twice. */
export function pairsIn({ families, keys, orders }: Blocks): number {
  let pairs = 0
  for (const [family, order] of orders.entries()) {
    for (let at = 0, run = 0, before = 0; at < order.length; at++) {
      const key = keys[(order[at] as number) * families + family] as number
      run = key !== 0 && key === before ? run + 1 : 0
      before = key
      pairs += run
    }
  }
  return pairs
}

function pairsOfBlock(
  blocks: Blocks,
  family: number,
  from: number,
  to: number,
  visit: (a: number, b: number) => void,
): void {
  const order = blocks.orders[family] as Uint32Array
  for (let i = from; i < to; i++) {
    for (let j = i + 1; j < to; j++) {
      const a = order[i] as number
      const b = order[j] as number
      if (!madeBefore(blocks, family, a, b)) visit(a, b)
    }
  }
}

function madeBefore({ families, keys }: Blocks, family: number, a: number, b: number): boolean {
  const ofA = a * families
  const ofB = b * families
  for (let before = 0; before < family; before++) {
    const key = keys[ofA + before]
    if (key !== 0 && key === keys[ofB + before]) return true
  }
  return false
}
