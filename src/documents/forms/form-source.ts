// A sale, an invoice or a reminder that is printed: whose it is, whether it is settled, and how it is written.
import type { Origin } from '../document-queries.ts'
import type { PrintedForm } from '../sale-forms/printed-form.ts'
import type { Party } from './party.ts'
import type { AskedParty } from './parties-queries.ts'

export interface FormSource extends AskedParty {
  /** Its `form` is null as long as it may change: it is printed, and not kept. */
  readonly origin: Origin
  readonly use: 'default' | 'invoicing'
  /** Another language than the customer's, where it was settled before: the words of a reminder. */
  readonly language: string | null
  readonly write: (party: Party) => PrintedForm
}
