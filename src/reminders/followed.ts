// Voir relance client: what is said of the reminders of a partner, or of the partners of a contact.
import { z } from 'zod'
import { ListedInvoice } from './invoice.ts'
import { Reminder } from './reminder.ts'

export const Followed = z.object({
  /** Each with its method of reminding; null is the default. */
  partners: z.array(z.object({ id: z.int(), name: z.string(), methodId: z.int().nullable() })),
  counts: z.object({
    awaiting: z.int(),
    done: z.int(),
    disputed: z.int(),
    onHold: z.int(),
    overdue: z.int(),
  }),
  /** The latest hundred; those that were no longer needed are left out. */
  reminders: z.array(Reminder),
  /** Overdue, disputed or on hold: the hundred that have been due for longest. */
  invoices: z.array(ListedInvoice),
})
export type Followed = z.output<typeof Followed>
