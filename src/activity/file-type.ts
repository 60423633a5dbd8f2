// What a file that somebody attaches is, by its first bytes: its name proves nothing.

export type FileVerdict =
  | { readonly ok: true; readonly type: string }
  | { readonly ok: false; readonly code: 'file-empty' | 'program-refused' | 'type-refused' }

interface Signature {
  readonly type: string | null
  /** Hexadecimal. */
  readonly starts: string
  /** Where, in bytes. */
  readonly at?: number
}

/** `null` is a program: it is never kept. */
const signatures: readonly Signature[] = [
  { type: null, starts: '7f454c46' },
  { type: null, starts: 'cffaedfe' },
  { type: null, starts: 'cefaedfe' },
  { type: null, starts: 'feedfacf' },
  { type: null, starts: 'cafebabe' },
  { type: null, starts: '4c00000001140200' },
  { type: 'application/pdf', starts: '255044462d' },
  { type: 'image/png', starts: '89504e470d0a1a0a' },
  { type: 'image/jpeg', starts: 'ffd8ff' },
  { type: 'image/gif', starts: '474946383761' },
  { type: 'image/gif', starts: '474946383961' },
  { type: 'image/webp', starts: '57454250', at: 8 },
  { type: 'image/tiff', starts: '49492a00' },
  { type: 'image/tiff', starts: '4d4d002a' },
  { type: 'image/heic', starts: '6674797068656963', at: 4 },
  { type: 'image/heic', starts: '667479706d696631', at: 4 },
  { type: 'image/avif', starts: '6674797061766966', at: 4 },
  { type: 'audio/mpeg', starts: '494433' },
  { type: 'audio/wav', starts: '57415645', at: 8 },
  { type: 'audio/mp4', starts: '667479704d3441', at: 4 },
  { type: 'application/msoffice', starts: 'd0cf11e0a1b11ae1' },
  { type: 'application/zip', starts: '504b0304' },
  { type: 'application/rtf', starts: '7b5c727466' },
]

/** What stands in a ZIP file says whose it is. */
const packages: readonly [string, string][] = [
  ['word/', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xl/', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['ppt/', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  ['opendocument.text', 'application/vnd.oasis.opendocument.text'],
  ['opendocument.spreadsheet', 'application/vnd.oasis.opendocument.spreadsheet'],
  ['opendocument.presentation', 'application/vnd.oasis.opendocument.presentation'],
]

/** Names under which a system runs what is only text. */
const scripts =
  /\.(bat|cmd|com|exe|scr|pif|msi|ps1|vbs?|vbe|js|jse|mjs|ws[cfh]?|sct|hta|sh|command|jar|jnlp|reg|lnk|url|webloc|desktop|app|html?|mht(ml)?|shtml|xht(ml)?|svgz?)$/i
/** A system drops dots and blanks at the end of a name, and nobody sees its invisible signs. */
const unseenEnd = /[.\s\p{C}\p{Default_Ignorable_Code_Point}]+$/u

/** `fileType('devis.pdf', bytes)`: documents, pictures, sound and text are kept, with the type that their bytes say. */
export function fileType(name: string, bytes: Buffer): FileVerdict {
  if (bytes.length === 0) return { ok: false, code: 'file-empty' }
  if (scripts.test(name.replace(unseenEnd, '')) || isProgram(bytes))
    return { ok: false, code: 'program-refused' }
  const found = signatures.find(
    ({ starts, at = 0 }) => bytes.subarray(at, at + starts.length / 2).toString('hex') === starts,
  )
  if (found?.type === null) return { ok: false, code: 'program-refused' }
  if (found?.type === 'application/zip') return { ok: true, type: packageType(bytes) }
  if (found) return { ok: true, type: found.type }
  return isText(bytes) ? { ok: true, type: 'text/plain; charset=utf-8' } : { ok: false, code: 'type-refused' }
}

/** Windows programs begin with MZ and are no text; scripts say who runs them. */
function isProgram(bytes: Buffer): boolean {
  const start = bytes.subarray(0, 2).toString('latin1')
  return start === '#!' || (start === 'MZ' && !isText(bytes))
}

function packageType(bytes: Buffer): string {
  return packages.find(([inside]) => bytes.includes(inside, 0, 'latin1'))?.[1] ?? 'application/zip'
}

/** UTF-8 without the signs that no text has. */
function isText(bytes: Buffer): boolean {
  const sample = bytes.subarray(0, 65_536)
  if (sample.some((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b))) return false
  try {
    // A sample may end inside a sign.
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: true })
    return true
  } catch {
    return false
  }
}
