// Puts physical lines together into rows: quoted cells, line ends within them, and quotes that nobody closed.
import type { Line } from '../lines.ts'
import type { CsvRow, CsvWarning } from './row.ts'

export interface RowParser {
  push(line: Line): CsvRow[]
  end(): CsvRow[]
}

/** Nobody's row is longer. */
export const longestLine = 1 << 20

// A note of more lines than this is rather a quote that was never closed.
const longestNote = 1000

/** `columns` tells how many cells a sound row has, once known: it decides between two readings of a stray quote. */
export function rowParser(separator: string, columns?: number): RowParser {
  let open: OpenRow | null = null

  function push(line: Line): CsvRow[] {
    if (!open && isBlank(line.text, separator)) return []
    const row: OpenRow = open ?? openRow()
    const state = scan(row, line, separator)
    const gaveUp = state === 'broken' || (state === 'open' && isEndless(row))
    open = state === 'open' && !gaveUp ? row : null
    if (state === 'open' && !gaveUp) return []
    return gaveUp || readsBetterLiterally(row, separator, columns) ? recover(row) : [finish(row, columns)]
  }

  /** The first line is read with its quote as a letter, those behind it as if nothing had happened. */
  function recover(row: OpenRow): CsvRow[] {
    const [first, ...others] = row.lines
    if (!first) return []
    const rows = [toRow([first], literalCells(first.text, separator), columns, ['unbalanced-quote'])]
    for (const line of others) rows.push(...push(line))
    return rows
  }

  return {
    push,
    end() {
      const rows: CsvRow[] = []
      while (open) {
        const row: OpenRow = open
        open = null
        rows.push(...recover(row))
      }
      return rows
    },
  }
}

interface OpenRow {
  readonly lines: Line[]
  cells: string[]
  /** The quoted cell that is not closed yet. */
  quoted: string | null
  stray: boolean
  length: number
}

function openRow(): OpenRow {
  return { lines: [], cells: [], quoted: null, stray: false, length: 0 }
}

function isEndless(row: OpenRow): boolean {
  return row.lines.length > longestNote || row.length > longestLine
}

/** Spreadsheets leave lines of mere separators behind; DOS programs end a file with a control character. */
function isBlank(text: string, separator: string): boolean {
  return text === '\x1a' || text.replaceAll(separator, '').trim() === ''
}

/** Reads one more line into the row. `broken`: the quoted cell can't have been meant to run over line ends. */
function scan(row: OpenRow, line: Line, separator: string): 'done' | 'open' | 'broken' {
  const { text } = line
  row.lines.push(line)
  row.length += text.length
  if (row.quoted === null && !text.includes('"')) {
    row.cells = row.cells.concat(text.split(separator))
    return 'done'
  }
  let at = 0
  while (at <= text.length) {
    if (row.quoted === null) {
      at = scanPlain(row, text, at, separator)
      continue
    }
    const quote = text.indexOf('"', at)
    if (quote < 0) {
      row.quoted += text.slice(at) + line.end
      return 'open'
    }
    row.quoted += text.slice(at, quote)
    const after = closing(text, quote, separator)
    if (text[quote + 1] === '"') {
      row.quoted += '"'
      at = quote + 2
    } else if (after !== null) {
      row.cells.push(row.quoted)
      row.quoted = null
      at = after
    } else {
      row.stray = true
      if (row.lines.length > 1) return 'broken'
      row.quoted += '"'
      at = quote + 1
    }
  }
  return 'done'
}

/** Reads a cell without quotes, or steps over the quote that opens one; answers where to go on. */
function scanPlain(row: OpenRow, text: string, at: number, separator: string): number {
  const start = opening(text, at, separator)
  if (start !== null) {
    row.quoted = ''
    return start
  }
  const end = text.indexOf(separator, at)
  row.cells.push(end < 0 ? text.slice(at) : text.slice(at, end))
  return end < 0 ? text.length + 1 : end + 1
}

/** Where the content of a quoted cell begins: programs write `a, "b"` too. */
function opening(text: string, at: number, separator: string): number | null {
  const start = stepOverBlanks(text, at, separator)
  return text[start] === '"' ? start + 1 : null
}

/** Where the next cell begins when this quote closes its own, blanks behind it left out. */
function closing(text: string, quote: number, separator: string): number | null {
  const end = stepOverBlanks(text, quote + 1, separator)
  return end === text.length || text[end] === separator ? end + 1 : null
}

function stepOverBlanks(text: string, from: number, separator: string): number {
  const blank = separator === ' ' ? null : ' '
  let at = from
  while (text[at] === blank) at += 1
  return at
}

/** Only where the plain reading gives the right number of cells and the quoted one does not. */
function readsBetterLiterally(row: OpenRow, separator: string, columns: number | undefined): boolean {
  const first = row.lines[0]
  if (!first || columns === undefined || row.cells.length === columns) return false
  if (!row.stray && row.lines.length === 1) return false
  return literalCells(first.text, separator).length === columns
}

/** A quote counts only where the next one closes the cell. */
function literalCells(text: string, separator: string): string[] {
  const cells: string[] = []
  for (let at = 0; at <= text.length;) {
    const start = opening(text, at, separator)
    const quote = start === null ? -1 : text.indexOf('"', start)
    const after = quote < 0 ? null : closing(text, quote, separator)
    const end = text.indexOf(separator, at)
    const stop = end < 0 ? text.length : end
    cells.push(start !== null && after !== null ? text.slice(start, quote) : text.slice(at, stop))
    at = after ?? stop + 1
  }
  return cells
}

function finish(row: OpenRow, columns: number | undefined): CsvRow {
  return toRow(row.lines, row.cells, columns, row.stray ? ['stray-quote'] : [])
}

function toRow(
  lines: readonly Line[],
  cells: string[],
  columns: number | undefined,
  codes: readonly ('unbalanced-quote' | 'stray-quote')[],
): CsvRow {
  const warnings: CsvWarning[] = codes.map((code) => ({ code }))
  const encoding = lines.find((line) => line.repairedAs)?.repairedAs
  if (encoding) warnings.push({ code: 'other-encoding', encoding })
  if (lines.some((line) => line.nul)) warnings.push({ code: 'nul-removed' })
  if (lines.some((line) => line.cut)) warnings.push({ code: 'line-too-long', limit: longestLine })
  const width = columns === undefined ? null : fitWidth(cells, columns)
  if (width) warnings.push(width)
  return { line: lines[0]?.number ?? 0, cells, warnings }
}

/** Makes the row as wide as the table; separators too many at its end mean nothing. */
function fitWidth(cells: string[], expected: number): CsvWarning | null {
  const found = cells.length
  while (cells.length > expected && cells.at(-1) === '') cells.pop()
  if (cells.length > expected) return { code: 'long-row', expected, found }
  while (cells.length < expected) cells.push('')
  return found < expected ? { code: 'short-row', expected, found } : null
}
