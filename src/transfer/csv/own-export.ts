// What makes a table that Carnet wrote safe in a spreadsheet, and brings it back unchanged.
//
// A spreadsheet runs a cell that begins with = + - @ (or their full-width forms), a tab or a line end as a formula.
// The rule when writing: a cell that begins with one of these, or with apostrophes before one of these,
// gets one apostrophe more. When reading a table of our own, such a cell loses one. So every text comes back
// as it was, `'=1` included, and `'hello` is never touched. A table of another program is read as it stands.

const guarded = /^'*[=+\-@\t\r\n＝＋－＠]/
const unguarded = /^'+[=+\-@\t\r\n＝＋－＠]/

/** One of these is a column of every table that Carnet writes: its own number, or why a row was refused. */
export const ownColumns = ['Carnet ID', 'Carnet error'] as const

export function isOwnColumn(name: string): boolean {
  return ownColumns.some((own) => own === name)
}

/** `guardFormula('+33 6 12')` is `'+33 6 12`. */
export function guardFormula(cell: string): string {
  return guarded.test(cell) ? `'${cell}` : cell
}

/** `unguardFormula("'+33 6 12")` is `+33 6 12`. */
export function unguardFormula(cell: string): string {
  return unguarded.test(cell) ? cell.slice(1) : cell
}
