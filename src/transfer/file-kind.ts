// What an uploaded file is by its first bytes, so that a picture or a program is refused by its name.

export type FileKind = 'text' | 'empty' | 'vcard' | 'markup' | 'json' | 'binary' | KnownBinary
type KnownBinary = (typeof signatures)[number]['kind']

// A signature of plain letters, such as MZ, may begin a table too: those count only with binary bytes behind.
const signatures = [
  { kind: 'executable', starts: '4d5a', needsBinary: true },
  { kind: 'executable', starts: '7f454c46' },
  { kind: 'executable', starts: 'cffaedfe' },
  { kind: 'executable', starts: 'cafebabe' },
  { kind: 'picture', starts: '89504e470d0a1a0a' },
  { kind: 'picture', starts: 'ffd8ff' },
  { kind: 'picture', starts: '474946383', needsBinary: true },
  { kind: 'picture', starts: '424d', needsBinary: true },
  { kind: 'picture', starts: '52494646', needsBinary: true },
  { kind: 'picture', starts: '49492a00' },
  { kind: 'pdf', starts: '255044462d' },
  { kind: 'old-spreadsheet', starts: 'd0cf11e0a1b11ae1' },
  { kind: 'zip', starts: '504b0304' },
  { kind: 'zip', starts: '504b0506' },
  { kind: 'zip', starts: '1f8b' },
  { kind: 'zip', starts: '377abcaf271c' },
  { kind: 'zip', starts: '526172211a07' },
  { kind: 'spreadsheet', starts: '504b0304', contains: 'xl/' },
  { kind: 'spreadsheet', starts: '504b0304', contains: 'opendocument.spreadsheet' },
] as const satisfies readonly Signature[]

interface Signature {
  readonly kind: string
  /** Hexadecimal. */
  readonly starts: string
  readonly contains?: string
  readonly needsBinary?: boolean
}

const openings: readonly [FileKind, RegExp][] = [
  ['vcard', /^(?:[\w-]+\.)?begin:vcard/i],
  ['markup', /^<(?:!doctype html|html|table|\?xml)/i],
  ['json', /^[{[]\s*["{[\]}]/],
]

/** `fileKind(bytes)` of a file that begins with `MZ…` and binary bytes is `executable`. */
export function fileKind(head: Uint8Array): FileKind {
  if (head.length === 0) return 'empty'
  const binary = isBinary(head)
  const hex = Buffer.from(head.subarray(0, 16)).toString('hex')
  const found = (signatures as readonly Signature[]).findLast(
    (one) => hex.startsWith(one.starts) && (binary || !one.needsBinary) && holds(head, one.contains),
  )
  if (found) return found.kind as KnownBinary
  if (binary) return 'binary'
  return textKind(Buffer.from(head.subarray(0, 512)).toString('latin1'))
}

function textKind(start: string): FileKind {
  const text = start.replaceAll('\0', '').replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?\s*/, '')
  if (text === '') return 'empty'
  return openings.find(([, opening]) => opening.test(text))?.[0] ?? 'text'
}

function holds(head: Uint8Array, text: string | undefined): boolean {
  return text === undefined || Buffer.from(head).includes(text, 0, 'latin1')
}

/** More control characters than any text has; UTF-16 is half NUL bytes and still text. */
function isBinary(head: Uint8Array): boolean {
  const sample = head.subarray(0, 4096)
  const declaresText = sample[0] === 0xef && sample[1] === 0xbb && sample[2] === 0xbf
  if (declaresText || looksLikeUtf16(sample)) return false
  let controls = 0
  for (const byte of sample) if (isControl(byte)) controls += 1
  return controls > 3 && controls / sample.length > 0.02
}

// Tab, line feed, vertical tab, form feed, return, end of a DOS file, and the four separators of ASCII occur in tables.
function isControl(byte: number): boolean {
  return byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1a && byte < 0x1c
}

/** Western text in UTF-16 has a NUL in nearly every second byte, always on the same side. */
export function looksLikeUtf16(sample: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (sample[0] === 0xff && sample[1] === 0xfe) return 'utf-16le'
  if (sample[0] === 0xfe && sample[1] === 0xff) return 'utf-16be'
  let even = 0
  let odd = 0
  sample.forEach((byte, at) => {
    if (byte === 0 && at % 2 === 0) even += 1
    if (byte === 0 && at % 2 === 1) odd += 1
  })
  const half = sample.length / 2
  if (half < 2) return null
  if (odd > half * 0.6 && even < half * 0.05) return 'utf-16le'
  if (even > half * 0.6 && odd < half * 0.05) return 'utf-16be'
  return null
}
