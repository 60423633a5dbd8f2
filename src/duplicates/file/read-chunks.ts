// Reads a text file piece by piece as UTF-8 bytes, whichever encoding a spreadsheet gave it.
import { fstatSync, readSync } from 'node:fs'
import { Unusable } from '../../kit/unusable.ts'

export const CHUNK = 1 << 22

export type Chunk = { bytes: Uint8Array; last: boolean }

/** UTF-16, which Excel writes as "Unicode text", is turned into UTF-8; what is no text is refused. */
export function* readChunks(file: number): Generator<Chunk> {
  const size = fstatSync(file).size
  const start = Buffer.alloc(Math.min(size, LOOKED_AT))
  readSync(file, start, 0, start.length, 0)
  const order = utf16Order(start)
  if (order !== undefined) {
    yield { bytes: wholeUtf16(file, size, order), last: true }
    return
  }
  if (start.includes(0))
    throw new Unusable('This file is no text; CSV is wanted, not a spreadsheet or an archive.')
  for (let at = 0; at === 0 || at < size;) {
    const bytes = new Uint8Array(Math.min(CHUNK, Math.max(size - at, 0)))
    const read = readSync(file, bytes, 0, bytes.length, at)
    at += Math.max(read, 1)
    yield { bytes: bytes.subarray(0, read), last: at >= size }
  }
}

const LOOKED_AT = 4096
type Order = 'little' | 'big'

/** By its mark, or by the zero in every other byte of Latin text (Unicode Standard, 3.10, D98). */
function utf16Order(start: Buffer): Order | undefined {
  if (start[0] === 0xff && start[1] === 0xfe) return 'little'
  if (start[0] === 0xfe && start[1] === 0xff) return 'big'
  const zeros = [0, 0]
  for (const [at, byte] of start.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (even + odd < start.length / 3) return undefined
  return even > odd ? 'big' : 'little'
}

function wholeUtf16(file: number, size: number, order: Order): Uint8Array {
  const whole = Buffer.alloc(size - (size % 2))
  readSync(file, whole, 0, whole.length, 0)
  if (order === 'big') whole.swap16()
  return Buffer.from(whole.toString('utf16le').replace(/^\ufeff/, ''), 'utf8')
}
