// Whether the first row of a table names its columns or is already somebody.

/** `isKnownName` tells whether a cell is the name of a column that programs are known to write. */
export function hasHeaderRow(
  rows: readonly (readonly string[])[],
  isKnownName: (cell: string) => boolean,
): boolean {
  const [first = [], ...body] = rows
  const cells = first.filter((cell) => cell.trim() !== '')
  if (cells.length === 0) return false
  const known = cells.filter(isKnownName).length
  if (known >= 2 || known / cells.length >= 0.5) return true
  if (cells.some((cell) => kindOfValue(cell) !== null)) return false
  return known > 0 || first.some((_, column) => isColumnOfValues(body, column))
}

/** The body has e-mails, dates or figures where the first row has a word. */
function isColumnOfValues(body: readonly (readonly string[])[], column: number): boolean {
  const cells = body.map((row) => row[column]?.trim() ?? '').filter((cell) => cell !== '')
  return cells.length > 0 && cells.filter((cell) => kindOfValue(cell) !== null).length / cells.length > 0.7
}

function kindOfValue(cell: string): 'email' | 'url' | 'figures' | null {
  const text = cell.trim()
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) return 'email'
  if (/^(?:https?:\/\/|www\.)\S+$/i.test(text)) return 'url'
  return /^[+(]?\d[\d\s./()+-]*$/.test(text) ? 'figures' : null
}
