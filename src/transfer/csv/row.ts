// A row of a table as it was read, and what was odd about it: codes with details, put into words elsewhere.

export interface CsvRow {
  /** The physical line on which the row begins, counted from 1: no two rows share one. */
  readonly line: number
  readonly cells: string[]
  readonly warnings: readonly CsvWarning[]
}

export type CsvWarning =
  /** Fewer cells than columns: filled up with empty ones. */
  | { readonly code: 'short-row'; readonly expected: number; readonly found: number }
  /** More cells than columns: the others are kept behind. */
  | { readonly code: 'long-row'; readonly expected: number; readonly found: number }
  /** A quote opens a cell and nothing closes it: the line was read as if the quote were a letter. */
  | { readonly code: 'unbalanced-quote' }
  /** A quote inside a quoted cell that was not doubled. */
  | { readonly code: 'stray-quote' }
  | { readonly code: 'nul-removed' }
  /** The line was cut at so many characters. */
  | { readonly code: 'line-too-long'; readonly limit: number }
  /** The line is written in another encoding than the rest of the file. */
  | { readonly code: 'other-encoding'; readonly encoding: string }
