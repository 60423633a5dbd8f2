// Writes single properties of a vCard: escapes, encodings and folding of each version.
import { normalLineEnds } from './property-values.ts'
import { quotedPrintableLine } from './quoted-printable.ts'
import { writeCustomLabel } from './types-and-labels.ts'
import type { VcardVersion } from './vcard.ts'

export interface WrittenProperty {
  readonly name: string
  readonly types?: readonly string[]
  readonly primary?: boolean
  /** Written beside the property, where no standard type says the same. */
  readonly customLabel?: string
  /** As they stand behind the name: `;VALUE=uri`. */
  readonly parameters?: string
  /** Escaped already. */
  readonly value: string
}

export interface PropertyWriter {
  text(text: string): string
  parts(parts: readonly string[]): string
  items(items: readonly string[]): string
  uri(uri: string): string
  write(property: WrittenProperty): string
}

export function propertyWriter(version: VcardVersion): PropertyWriter {
  let groups = 0
  const escapes = version === '2.1' ? escapesOfOldVersion : escapesOfNewVersions

  function line(head: string, value: string): string {
    if (version !== '2.1') return fold(`${head}:${value}`)
    const plain = /^(?! )[ -~]*(?<! )$/.test(value) && head.length + value.length < lineLength
    if (plain) return `${head}:${value}\r\n`
    return quotedPrintableLine(`${head};CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:`, value)
  }

  function write({
    name,
    types = [],
    primary = false,
    customLabel = '',
    parameters = '',
    value,
  }: WrittenProperty): string {
    if (customLabel === '') return line(name + typeParameters(version, types, primary) + parameters, value)
    groups += 1
    const labelled = line(
      `item${groups}.${name}${typeParameters(version, types, primary)}${parameters}`,
      value,
    )
    return (
      labelled + line(`item${groups}.X-ABLabel`, escapes.text(writeCustomLabel(normalLineEnds(customLabel))))
    )
  }

  return { ...escapes, write }
}

const escapesOfOldVersion = {
  text: (text: string) => normalLineEnds(text),
  uri: (uri: string) => normalLineEnds(uri),
  parts: (parts: readonly string[]) =>
    parts.map((part) => normalLineEnds(part).replace(/[\\;]/g, '\\$&')).join(';'),
  items: (items: readonly string[]) =>
    items.map((item) => normalLineEnds(item).replace(/[\\;,]/g, '\\$&')).join(','),
}

const escapesOfNewVersions = {
  text: escapeText,
  // Addresses of the web keep their commas and semicolons; a backslash is none of their signs.
  uri: (uri: string) => normalLineEnds(uri).replaceAll('\\', '\\\\').replaceAll('\n', '\\n'),
  parts: (parts: readonly string[]) => parts.map(escapeText).join(';'),
  items: (items: readonly string[]) => items.map(escapeText).join(','),
}

function escapeText(text: string): string {
  return normalLineEnds(text)
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')
}

function typeParameters(version: VcardVersion, types: readonly string[], primary: boolean): string {
  if (version === '4.0')
    return (types.length > 0 ? `;TYPE=${types.join(',')}` : '') + (primary ? ';PREF=1' : '')
  const all = [...types, ...(primary ? ['pref'] : [])].map((type) => type.toUpperCase())
  if (all.length === 0) return ''
  return version === '2.1' ? `;${all.join(';')}` : `;TYPE=${all.join(',')}`
}

const lineLength = 75

/** At most 75 octets a line, the blank that marks a continuation included; letters of several octets stay whole. */
export function fold(line: string): string {
  if (Buffer.byteLength(line) === line.length) return foldPlain(line)
  let folded = ''
  let length = 0
  for (const letter of line) {
    const octets = octetsOf(letter)
    if (length + octets > lineLength) {
      folded += '\r\n '
      length = 1
    }
    folded += letter
    length += octets
  }
  return folded + '\r\n'
}

/** Pictures are megabytes of plain letters. */
function foldPlain(line: string): string {
  const parts = [line.slice(0, lineLength)]
  for (let at = lineLength; at < line.length; at += lineLength - 1)
    parts.push(line.slice(at, at + lineLength - 1))
  return parts.join('\r\n ') + '\r\n'
}

/** In UTF-8. */
function octetsOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}
