// Which sign parts the cells of a table: the one that cuts the header and the rows into equally many.
import type { Line } from '../lines.ts'
import { isOwnColumn } from './own-export.ts'
import { rowParser } from './parse-rows.ts'

const candidates: readonly { readonly sign: string; readonly weight: number }[] = [
  { sign: ';', weight: 1 },
  { sign: ',', weight: 1 },
  { sign: '\t', weight: 1.1 },
  { sign: '|', weight: 1 },
  { sign: '^', weight: 0.8 },
  { sign: '~', weight: 0.8 },
  { sign: '\x1f', weight: 1.2 },
  { sign: ':', weight: 0.4 },
]

/** Spreadsheets write `sep=;` as a first line that is no row. */
export function declaredSeparator(firstLine: string): string | null {
  return /^"?sep=(.)"?[;,\t]*$/i.exec(firstLine)?.[1] ?? null
}

/** Null for a table of one column. */
export function findSeparator(lines: readonly Line[]): string | null {
  let best: string | null = null
  let bestScore = 0.5
  for (const { sign, weight } of candidates) {
    const widths = widthsWith(lines, sign)
    if (widths === 'own') return sign
    const score = weight * consistency(widths)
    if (score > bestScore) [best, bestScore] = [sign, score]
  }
  return best
}

function widthsWith(lines: readonly Line[], separator: string): number[] | 'own' {
  const parser = rowParser(separator)
  const rows = lines.flatMap((line) => parser.push(line)).concat(parser.end())
  const header = rows[0]?.cells.length ?? 1
  if (header > 1 && rows[0]?.cells.some(isOwnColumn)) return 'own'
  return rows.map((row) => widthOf(row.cells, header))
}

/** Separators too many at the end of a row mean nothing. */
function widthOf(cells: readonly string[], header: number): number {
  return Math.max(cells.findLastIndex((cell) => cell !== '') + 1, Math.min(cells.length, header))
}

/** Rows that are as wide as the first one, and more so the wider it is: `Paris, France` is cut by chance only. */
function consistency(widths: readonly number[]): number {
  const [header = 1, ...body] = widths
  if (header < 2) return 0
  const rewarded = Math.log2(header)
  return agreement(header, body) * (1 + rewarded) + rewarded * 0.1
}

/** The header may name fewer columns than the rows have: then rows that agree with each other count a little less. */
function agreement(header: number, body: readonly number[]): number {
  if (body.length === 0) return 1
  const counts = new Map<number, number>()
  for (const width of body) counts.set(width, (counts.get(width) ?? 0) + 1)
  const wider = [...counts].filter(([width]) => width > header).map(([, count]) => count)
  return Math.max(counts.get(header) ?? 0, 0.7 * Math.max(0, ...wider)) / body.length
}
