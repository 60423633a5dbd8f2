// What somebody decided about a row: it makes a record, it goes into one, or it stays out.

export type Decision =
  | { readonly decision: 'create' }
  | { readonly decision: 'leave' }
  /** A record, or minus the line of another row: what that one becomes. */
  | { readonly decision: 'update'; readonly other: number }
