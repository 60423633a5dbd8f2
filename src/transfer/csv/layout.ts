// How a table is laid out, found from its beginning: encoding, separator, header and columns.
import type { Head } from '../byte-source.ts'
import { fileKind, type FileKind } from '../file-kind.ts'
import { decoder } from './decode.ts'
import { findEncoding } from './encoding.ts'
import { hasHeaderRow } from './header-row.ts'
import { lineCutter, type Line } from '../lines.ts'
import { isOwnColumn, unguardFormula } from './own-export.ts'
import { longestLine, rowParser } from './parse-rows.ts'
import { declaredSeparator, findSeparator } from './separator.ts'

export interface CsvOptions {
  /** What somebody chose on the screen instead of what was found. */
  readonly encoding?: string
  readonly separator?: string
  readonly hasHeader?: boolean
  /** Names that programs are known to give to columns: they show that the first row is a header. */
  readonly isKnownName?: (cell: string) => boolean
  readonly maxBytes?: number
}

export interface CsvFacts {
  readonly encoding: string
  /** Null when there is one column. */
  readonly separator: string | null
  readonly hasHeader: boolean
  /** The names of the columns, empty where there are none. */
  readonly columns: readonly string[]
  /** Names that several columns have. */
  readonly repeatedNames: readonly string[]
  /** Written by Carnet: what guards its cells against formulas is taken off. */
  readonly ownExport: boolean
  /** The first rows, to recognise columns by and to show on screen. */
  readonly sample: readonly (readonly string[])[]
}

export type CsvRefusal =
  | { readonly code: 'empty-file' }
  | { readonly code: 'not-a-table'; readonly kind: FileKind }
  | { readonly code: 'line-too-long'; readonly limit: number }
  | { readonly code: 'too-many-columns'; readonly limit: number }

export interface Layout {
  readonly facts: CsvFacts
  /** The length of the byte order mark. */
  readonly skip: number
  /** A first line that says `sep=;` is no row. */
  readonly firstLine: number
}

export const headSize = 256 * 1024
const sampleRows = 200
const mostColumns = 1000

export function findLayout(head: Head, options: CsvOptions): Layout | CsvRefusal {
  const kind = fileKind(head.bytes)
  if (kind === 'empty') return { code: 'empty-file' }
  if (kind !== 'text' && kind !== 'json') return { code: 'not-a-table', kind }
  const { encoding, skip } = { ...findEncoding(head.bytes), ...pick(options, 'encoding') }
  const lines = linesOf(head, skip, encoding)
  if (lines.length === 0)
    return head.whole ? { code: 'empty-file' } : { code: 'line-too-long', limit: headSize }
  const declared = declaredSeparator(lines[0]?.text ?? '')
  const body = declared === null ? lines : lines.slice(1)
  const separator = options.separator ?? declared ?? findSeparator(body.slice(0, sampleRows))
  const rows = sampleOf(body, separator)
  if (rows.length === 0) return { code: 'empty-file' }
  if (rows.some((row) => row.length > mostColumns)) return { code: 'too-many-columns', limit: mostColumns }
  const facts = { encoding, separator, ...tableOf(rows, options) }
  return { facts, skip, firstLine: declared === null ? 1 : 2 }
}

function pick(options: CsvOptions, name: 'encoding'): { encoding?: string } {
  return options[name] === undefined ? {} : { encoding: options[name] }
}

function linesOf(head: Head, skip: number, encoding: string): Line[] {
  const decode = decoder(encoding)
  const cutter = lineCutter(longestLine)
  const pieces = decode.push(head.bytes.subarray(skip))
  const lines = pieces.flatMap((piece) => cutter.push(piece))
  if (head.whole) lines.push(...decode.end().flatMap((piece) => cutter.push(piece)), ...cutter.end())
  return lines
}

/** A sign that no text holds any more once NULs are taken out stands for "no separator". */
export const noSeparator = '\0'

function sampleOf(lines: readonly Line[], separator: string | null): string[][] {
  const parser = rowParser(separator ?? noSeparator)
  const rows: string[][] = []
  for (const line of lines) {
    rows.push(...parser.push(line).map((row) => row.cells))
    if (rows.length > sampleRows) return rows
  }
  return rows.concat(parser.end().map((row) => row.cells))
}

function tableOf(
  rows: readonly (readonly string[])[],
  options: CsvOptions,
): Omit<CsvFacts, 'encoding' | 'separator'> {
  const [first = [], ...others] = rows
  const ownExport = options.hasHeader !== false && first.some(isOwnColumn)
  const hasHeader =
    ownExport || (options.hasHeader ?? hasHeaderRow(rows, options.isKnownName ?? (() => false)))
  const read = (cell: string): string => (ownExport ? unguardFormula(cell) : cell)
  const names = hasHeader ? first.map((cell) => read(cell).replace(/\s+/g, ' ').trim()) : []
  const body = hasHeader ? others : rows
  const width = Math.max(names.length, usualWidth(body))
  const columns = Array.from({ length: width }, (_, at) => names[at] ?? '')
  const sample = body.slice(0, sampleRows).map((row) => row.map(read))
  return { hasHeader, columns, repeatedNames: repeated(names), ownExport, sample }
}

/** The width that most rows have; a header may name fewer columns than there are. */
function usualWidth(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>()
  for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1)
  let usual = 0
  for (const [width, count] of counts) if (count > rows.length / 2) usual = width
  return usual
}

function repeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, at) => name !== '' && names.indexOf(name) < at))]
}
