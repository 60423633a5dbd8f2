// What comes of reading one cell: a value, perhaps with a warning, or the reason why there is none.

export type Reading<T> =
  | { readonly ok: true; readonly value: T; readonly warning?: ValueWarning }
  | { readonly ok: false; readonly code: ValueProblem }

/** The value is kept; somebody should look at it. */
export type ValueWarning =
  /** Kept as typed. */
  | 'invalid-email'
  | 'invalid-phone'
  /** Words around an e-mail address were left out. */
  | 'text-left-out'
  /** First and last name could be the other way round. */
  | 'name-order-guessed'
  /** `Dr`, `Me`: Carnet has no place for a rank. */
  | 'rank-left-out'
  | 'year-guessed'
  /** A spreadsheet's number of days was taken for a date. */
  | 'date-from-number'
  /** A postcode lost its first zero in a spreadsheet. */
  | 'zero-restored'

export type ValueProblem =
  | 'empty'
  | 'too-long'
  | 'invalid-date'
  | 'invalid-title'
  | 'invalid-boolean'
  | 'invalid-country'
  | 'invalid-language'
  | 'invalid-url'
  /** Not the form, or not the check digits, of such a number. */
  | 'invalid-number'
  | 'invalid-choice'

export function read<T>(value: T, warning?: ValueWarning): Reading<T> {
  return warning ? { ok: true, value, warning } : { ok: true, value }
}

export function unread(code: ValueProblem): { readonly ok: false; readonly code: ValueProblem } {
  return { ok: false, code }
}

/** Blanks of every kind at the ends, and the apostrophe that makes a spreadsheet keep a text. */
export function clean(cell: string): string {
  return cell
    .replace(/[\s\u200b\u200e\u200f\ufeff]+/g, ' ')
    .trim()
    .replace(/^'(?=[+\d])/, '')
}
