// Reads text that says to be UTF-8 and may not be, or not everywhere.
import iconv from 'iconv-lite'

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Null when any byte is out of place. */
export function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes)
  } catch {
    return null
  }
}

/** What is not UTF-8 is read by an older encoding, unless only a letter of it was cut. */
export function brokenUtf8(bytes: Uint8Array, older: string): string {
  if (!isMostlyUtf8(bytes)) return iconv.decode(Buffer.from(bytes), older)
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}

/** UTF-8, but for the odd letter that a program cut or the odd line that another one added. */
export function isMostlyUtf8(bytes: Uint8Array): boolean {
  const { letters, broken } = countUtf8(bytes)
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
