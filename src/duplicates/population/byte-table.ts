// Keeps each distinct text once, as bytes side by side, so that a million records stay small and threads can share them.

/** Distinct texts by number; number 0 is the empty text. */
export type Texts = { bytes: Uint8Array; start: Uint32Array }

/** Small, since a few records beside a form take as many tables as a million in a file; they double as they fill. */
const FIRST_BYTES = 1 << 10
const FIRST_SLOTS = 1 << 6
/** FNV-1a, 32 bits (Fowler, Noll, Vo; RFC 9923). */
const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193

/** The hash of some bytes; of a whole text by `hashOfText`. */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = FNV_OFFSET
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ (bytes[i] as number), FNV_PRIME)
  return finish(hash)
}

export function hashOfText(text: string): number {
  let hash = FNV_OFFSET
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME)
  return finish(hash)
}

/** Two hashes in one, in this order (the finaliser is MurmurHash3's fmix32). */
export function mix(first: number, second: number): number {
  return finish(Math.imul(first, 0x9e3779b1) + second)
}

function finish(hash: number): number {
  let h = hash ^ (hash >>> 16)
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

export class ByteTable {
  size = 1
  private bytes = new Uint8Array(FIRST_BYTES)
  private start = new Uint32Array(FIRST_SLOTS)
  private slots = new Uint32Array(FIRST_SLOTS)
  private scratch = new Uint8Array(64)

  /** The number of a text given as bytes; the same bytes always have the same number. */
  intern(source: Uint8Array, from: number, to: number): number {
    if (to === from) return 0
    const mask = this.slots.length - 1
    let slot = hashOf(source, from, to) & mask
    for (let id = this.slots[slot] as number; id !== 0; id = this.slots[slot] as number) {
      if (this.holds(id, source, from, to)) return id
      slot = (slot + 1) & mask
    }
    return this.add(slot, source, from, to)
  }

  /** The same for a folded text, whose characters are one byte each. */
  internText(text: string): number {
    if (text.length > this.scratch.length) this.scratch = new Uint8Array(text.length * 2)
    for (let i = 0; i < text.length; i++) this.scratch[i] = text.charCodeAt(i)
    return this.intern(this.scratch, 0, text.length)
  }

  view(id: number): Uint8Array {
    return this.bytes.subarray(this.start[id], this.start[id + 1])
  }

  textAt(id: number): string {
    return textOf({ bytes: this.bytes, start: this.start }, id)
  }

  /** For each of some numbers its text, one after the other. */
  repeated(ids: Uint32Array): Texts {
    const start = sharedUint32(ids.length + 1)
    for (let at = 0; at < ids.length; at++) {
      const id = ids[at] as number
      start[at + 1] = (start[at] as number) + (this.start[id + 1] as number) - (this.start[id] as number)
    }
    const bytes = sharedUint8(start[ids.length] as number)
    for (let at = 0; at < ids.length; at++) {
      const from = this.start[ids[at] as number] as number
      for (let i = start[at] as number, j = from; i < (start[at + 1] as number); i++, j++)
        bytes[i] = this.bytes[j] as number
    }
    return { bytes, start }
  }

  /** The texts in memory that threads may share. */
  freeze(): Texts {
    return { bytes: shared(this.bytes, this.end()), start: shared(this.start, this.size + 1) }
  }

  private end(): number {
    return this.start[this.size] as number
  }

  private holds(id: number, source: Uint8Array, from: number, to: number): boolean {
    const start = this.start[id] as number
    if ((this.start[id + 1] as number) - start !== to - from) return false
    for (let i = from, j = start; i < to; i++, j++) if (source[i] !== this.bytes[j]) return false
    return true
  }

  private add(slot: number, source: Uint8Array, from: number, to: number): number {
    const id = this.size++
    const start = this.start[id] as number
    const end = start + to - from
    if (end > this.bytes.length) this.bytes = grown(this.bytes, end)
    for (let i = from, j = start; i < to; i++, j++) this.bytes[j] = source[i] as number
    if (this.size + 1 > this.start.length) this.start = grown(this.start, this.size + 1)
    this.start[this.size] = end
    this.slots[slot] = id
    if (this.size * 2 > this.slots.length) this.rehash()
    return id
  }

  private rehash(): void {
    const slots = new Uint32Array(this.slots.length * 2)
    const mask = slots.length - 1
    for (let id = 1; id < this.size; id++) {
      let slot = hashOf(this.bytes, this.start[id] as number, this.start[id + 1] as number) & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = id
    }
    this.slots = slots
  }
}

type Numbers = Uint8Array | Uint32Array | Int32Array | Float32Array | Float64Array

/** A copy at least twice as long. */
export function grown<T extends Numbers>(values: T, atLeast: number): T {
  const larger = new (values.constructor as new (length: number) => T)(Math.max(values.length * 2, atLeast))
  larger.set(values)
  return larger
}

/** A copy of the first `length` values in shared memory. */
export function shared<T extends Numbers>(values: T, length: number): T {
  const make = values.constructor as (new (buffer: SharedArrayBuffer) => T) & { BYTES_PER_ELEMENT: number }
  const copy = new make(new SharedArrayBuffer(length * make.BYTES_PER_ELEMENT))
  copy.set(values.subarray(0, length))
  return copy
}

/** Empty shared numbers. */
export function sharedUint32(length: number): Uint32Array {
  return new Uint32Array(new SharedArrayBuffer(length * Uint32Array.BYTES_PER_ELEMENT))
}
export function sharedUint8(length: number): Uint8Array {
  return new Uint8Array(new SharedArrayBuffer(length))
}

export function textOf(texts: Texts, id: number): string {
  const start = texts.start[id] as number
  return Buffer.from(
    texts.bytes.buffer,
    texts.bytes.byteOffset + start,
    (texts.start[id + 1] as number) - start,
  ).toString('latin1')
}
