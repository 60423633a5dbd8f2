// What a column of an imported table is taken for, and why.

export interface ColumnGuess {
  readonly column: number
  readonly header: string
  /** The name of a target, or `ignore`. */
  readonly target: string
  /** Columns of one group make one e-mail, phone or address together: `work`, `home 2`, `1`. */
  readonly group: string
  /** What the e-mail, phone or address is called: `work`, `home`, `other`, `invoicing`, `delivery`. */
  readonly label: string
  /** From 0 to 1. */
  readonly confidence: number
  readonly because: 'header' | 'content' | 'nothing'
}

export function nothing(column: number, header: string): ColumnGuess {
  return { column, header, target: 'ignore', group: '', label: '', confidence: 0, because: 'nothing' }
}
