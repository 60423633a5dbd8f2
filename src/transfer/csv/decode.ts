// Turns the bytes of a table into text, chunk by chunk; a line in another encoding than the rest is repaired.
import iconv from 'iconv-lite'
import { legacyEncoding } from '../legacy-encoding.ts'
import type { Piece } from '../lines.ts'
import { brokenUtf8, strictUtf8 } from '../utf8.ts'

export interface Decoder {
  push(bytes: Uint8Array): Piece[]
  end(): Piece[]
}

export function decoder(encoding: string): Decoder {
  return encoding === 'utf-8' ? utf8Decoder() : otherDecoder(encoding)
}

function otherDecoder(encoding: string): Decoder {
  const stream = iconv.getDecoder(encoding, { stripBOM: false })
  return {
    push: (bytes) => [{ text: stream.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)) }],
    end: () => [{ text: stream.end() ?? '' }],
  }
}

const lineFeed = 0x0a
const longestCarry = 1 << 20

function utf8Decoder(): Decoder {
  let carry: Uint8Array = new Uint8Array()
  let onlyAscii = true

  function decode(bytes: Uint8Array): Piece[] {
    const text = strictUtf8(bytes)
    if (text === null) return repairLines(bytes, onlyAscii)
    onlyAscii &&= text.length === bytes.length
    return [{ text }]
  }

  return {
    push(bytes) {
      const all = carry.length === 0 ? bytes : Buffer.concat([carry, bytes])
      const cut = all.lastIndexOf(lineFeed) + 1 || (all.length > longestCarry ? letterBoundary(all) : 0)
      carry = all.subarray(cut)
      return cut === 0 ? [] : decode(all.subarray(0, cut))
    },
    end: () => decode(carry),
  }
}

/** A file that is ASCII for a megabyte and has its first "é" late, or one that two programs wrote. */
function repairLines(bytes: Uint8Array, onlyAsciiSoFar: boolean): Piece[] {
  const lines = linesOf(bytes).map((line) => ({ line, text: strictUtf8(line) }))
  const guessable =
    onlyAsciiSoFar && lines.every(({ line, text }) => text === null || text.length === line.length)
  const encoding = guessable ? legacyEncoding(bytes) : 'windows-1252'
  return lines.map(({ line, text }) =>
    text === null ? { text: brokenUtf8(line, encoding), repairedAs: encoding } : { text },
  )
}

function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = []
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(lineFeed, start) + 1 || bytes.length
    lines.push(bytes.subarray(start, end))
    start = end
  }
  return lines
}

/** The last place where a letter of several bytes is not cut. */
function letterBoundary(bytes: Uint8Array): number {
  let at = bytes.length
  while (at > 0 && (bytes[at - 1] ?? 0) >= 0x80 && bytes.length - at < 4) at -= 1
  return at
}
