// Reads a table written as text, so that example data can be read like a page of an address book.

/**
 * `readTable(['name', 'city'], 'Apollo | Paris')` is `[{ name: 'Apollo', city: 'Paris' }]`.
 * A row with another number of cells is a slip of the pen and is named.
 */
export function readTable<Column extends string>(
  columns: readonly Column[],
  text: string,
): Readonly<Record<Column, string>>[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => readLine(columns, line))
}

function readLine<Column extends string>(
  columns: readonly Column[],
  line: string,
): Readonly<Record<Column, string>> {
  const cells = line.split('|').map((cell) => cell.trim())
  if (cells.length !== columns.length)
    throw new Error(`${cells.length} cells instead of ${columns.length}: ${line.trim()}`)
  return Object.fromEntries(columns.map((column, index) => [column, cells[index]])) as Record<Column, string>
}

/** `listed('Décideur, Acheteur')` is `['Décideur', 'Acheteur']`. */
export function listed(cell: string): string[] {
  return cell
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
}
