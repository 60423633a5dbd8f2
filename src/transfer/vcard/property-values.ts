// What a property says, once its encoding, its charset and its escapes are taken off.
import iconv from 'iconv-lite'
import { brokenUtf8, strictUtf8 } from '../utf8.ts'
import type { Property } from './property.ts'
import { decodeQuotedPrintable } from './quoted-printable.ts'
import type { VcardVersion } from './vcard.ts'

export type ValueProblem = 'unknown-charset' | 'other-encoding'

/** Reads values of one card; `report` hears what had to be guessed. */
export interface ValueReader {
  /** `NOTE`, `FN`: one text. */
  text(property: Property): string
  /** `N`, `ADR`, `ORG`: parts between `;`. */
  parts(property: Property): string[]
  /** `CATEGORIES`: items between `,`. */
  items(property: Property): string[]
  bytes(property: Property): Uint8Array
}

export function valueReader(
  version: VcardVersion,
  report: (property: Property, problem: ValueProblem) => void,
): ValueReader {
  const decoded = (property: Property): string => decodeText(property, (problem) => report(property, problem))
  // Version 2.1 knows no escapes in a plain text: C:\new is a path.
  const whole = (text: string): string => (version === '2.1' ? text : unescape(text))
  const parts = (text: string, sign: string): string[] =>
    splitUnescaped(text, sign).map((part) =>
      version === '2.1' ? part.replace(/\\([\\;,])/g, '$1') : unescape(part),
    )
  return {
    text: (property) => whole(decoded(property)),
    parts: (property) => parts(decoded(property), ';'),
    items: (property) => {
      const items = parts(decoded(property), ',').map((item) => item.trim())
      return items.filter((item) => item !== '')
    },
    bytes: bytesOf,
  }
}

function bytesOf(property: Property): Uint8Array {
  if (property.encoding === 'quoted-printable') return decodeQuotedPrintable(property.raw)
  if (property.encoding === 'base64') return new Uint8Array(Buffer.from(property.raw, 'base64'))
  return new Uint8Array(Buffer.from(property.raw, 'latin1'))
}

function decodeText(property: Property, report: (problem: ValueProblem) => void): string {
  if (property.encoding === null && property.charset === null && isPlain(property.raw)) return property.raw
  const bytes = bytesOf(property)
  const charset = property.charset ?? 'utf-8'
  const known = iconv.encodingExists(charset)
  if (!known) report('unknown-charset')
  return normalLineEnds(
    known && !isUtf8(charset) ? iconv.decode(Buffer.from(bytes), charset) : utf8(bytes, report),
  )
}

/** The same in every charset, and without a return. */
function isPlain(raw: string): boolean {
  return /^[\t\n -~]*$/.test(raw)
}

function isUtf8(charset: string): boolean {
  return /^(?:utf-?8|us-ascii|ascii)$/i.test(charset)
}

/** Programs that leave the charset out mean UTF-8 or, the older ones, that of their Windows. */
function utf8(bytes: Uint8Array, report: (problem: ValueProblem) => void): string {
  const text = strictUtf8(bytes)
  if (text === null) report('other-encoding')
  return text ?? brokenUtf8(bytes, 'windows-1252')
}

/** Only `\n` can be written in every version. */
export function normalLineEnds(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}

function unescape(text: string): string {
  if (!text.includes('\\')) return text
  return text.replace(/\\(.)/gs, (_, sign: string) => (sign === 'n' || sign === 'N' ? '\n' : sign))
}

/** Splits at a sign that no backslash precedes; the escapes stay in the parts. */
function splitUnescaped(text: string, separator: string): string[] {
  if (!text.includes('\\')) return text.split(separator)
  const parts: string[] = []
  let start = 0
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1
    else if (text[at] === separator) {
      parts.push(text.slice(start, at))
      start = at + 1
    }
  }
  return [...parts, text.slice(start)]
}
