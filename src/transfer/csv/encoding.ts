// Which encoding a table is written in, from its first bytes.
import { looksLikeUtf16 } from '../file-kind.ts'
import { legacyEncoding } from '../legacy-encoding.ts'

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
  return { encoding: mostlyUtf8(head) ? 'utf-8' : legacyEncoding(head), skip: 0 }
}

/** UTF-8, but for the odd line that another program added: those lines are repaired one by one while reading. */
function mostlyUtf8(head: Uint8Array): boolean {
  const { letters, broken } = countUtf8(head)
  return broken === 0 || letters > broken * 3
}

/** Letters of several bytes, and bytes that belong to none; one cut off by the end of the sample is no fault. */
function countUtf8(bytes: Uint8Array): { letters: number; broken: number } {
  let letters = 0
  let broken = 0
  let at = 0
  while (at < bytes.length) {
    const first = bytes[at] ?? 0
    const length =
      first < 0x80
        ? 1
        : first >= 0xc2 && first < 0xe0
          ? 2
          : first >> 4 === 0xe
            ? 3
            : first >> 3 === 0x1e
              ? 4
              : 0
    const followers = bytes.subarray(at + 1, at + length)
    if (length === 0 || !followers.every((byte) => byte >> 6 === 2)) {
      broken += 1
      at += 1
      continue
    }
    if (length > 1 && at + length <= bytes.length) letters += 1
    at += length
  }
  return { letters, broken }
}
