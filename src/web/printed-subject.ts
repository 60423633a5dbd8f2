// The records for which envelopes, labels and letters are printed.
import type { PrintSelection } from '../documents/ui/print-draft.ts'

const printed: Readonly<Record<string, PrintSelection['subject']>> = {
  '/contacts': 'contacts',
  '/partners': 'partners',
  '/leads': 'leads',
}

/** `printedSubject('/partners')` is `'partners'`; undefined where such records are not printed for. */
export function printedSubject(path: string): PrintSelection['subject'] | undefined {
  return printed[path]
}
