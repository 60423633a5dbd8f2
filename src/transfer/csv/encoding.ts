// Which encoding a table is written in, from its first bytes.
import { looksLikeUtf16 } from '../file-kind.ts'
import { legacyEncoding } from '../legacy-encoding.ts'
import { isMostlyUtf8 } from '../utf8.ts'

export interface FoundEncoding {
  /** A name that iconv-lite knows. */
  readonly encoding: string
  /** The length of the byte order mark. */
  readonly skip: number
}

const marks: readonly [string, readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-32le', [0xff, 0xfe, 0x00, 0x00]],
  ['utf-32be', [0x00, 0x00, 0xfe, 0xff]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

export function findEncoding(head: Uint8Array): FoundEncoding {
  for (const [encoding, mark] of marks) {
    if (mark.every((byte, at) => head[at] === byte)) return { encoding, skip: mark.length }
  }
  const wide = looksLikeUtf16(head.subarray(0, 4096))
  if (wide) return { encoding: wide, skip: 0 }
  return { encoding: isMostlyUtf8(head) ? 'utf-8' : legacyEncoding(head), skip: 0 }
}
