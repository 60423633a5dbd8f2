// Writes tables that spreadsheets open right: accents kept, no cell run as a formula, nothing lost when read back.
import { guardFormula } from './own-export.ts'

/** Without the byte order mark, Excel takes UTF-8 for the older Windows encoding. */
const byteOrderMark = '\ufeff'

/** French spreadsheets expect `;`, English ones `,`. */
export type Separator = ',' | ';' | '\t'

/** The columns' names must hold one of `ownColumns`, or the apostrophes stay when the table is read again. */
export function csvHeader(columns: readonly string[], separator: Separator): string {
  return byteOrderMark + csvLine(columns, separator)
}

/** `csvLine(['Léa', '=1+1', 'a;b'], ';')` is `Léa;'=1+1;"a;b"` and a line end. */
export function csvLine(cells: readonly string[], separator: Separator): string {
  const written = cells.map((cell) => quote(guardFormula(cell), separator))
  // A line of separators only reads as no row at all.
  if (cells.every((cell) => cell === '')) written[0] = '""'
  return written.join(separator) + '\r\n'
}

/** The whole table, row by row: what it comes from need not fit into memory. */
export async function* writeCsv(
  columns: readonly string[],
  rows: Iterable<readonly string[]> | AsyncIterable<readonly string[]>,
  separator: Separator,
): AsyncGenerator<string> {
  yield csvHeader(columns, separator)
  for await (const cells of rows) yield csvLine(cells, separator)
}

function quote(cell: string, separator: Separator): string {
  const needed = cell.includes(separator) || cell === '\x1a' || /["\r\n]|^\s|\s$|^sep=/i.test(cell)
  return needed ? `"${cell.replaceAll('"', '""')}"` : cell
}
