// What a reminder (relance) is: a request to pay what is overdue, for one customer at one level.
import { z } from 'zod'
import { Labels } from '../kit/records/labels.ts'
import { reminderStates } from './states.ts'

export const Reminder = z
  .object({
    id: z.int(),
    /** Empty: reminders have no number; lists of any records name one. */
    reference: z.literal(''),
    state: z.enum(reminderStates),
    partnerId: z.int(),
    contactId: z.int().nullable(),
    companyId: z.int().nullable(),
    methodId: z.int(),
    /** Counted from 1. */
    level: z.int(),
    currency: z.string(),
    amount: z.string(),
    /** The numbers of its invoices, the oldest first. */
    invoices: z.array(z.object({ id: z.int(), number: z.string(), balance: z.string() })),
    /** How long the oldest of its invoices is overdue today, in days. */
    daysOverdue: z.int(),
    /** Where its e-mail went or goes, once it is validated. */
    emailTo: z.string(),
    byLetter: z.boolean(),
    /** Its letter was set: `GET /api/v1/reminders/{id}/letter.pdf` has it. */
    hasPdf: z.boolean(),
    /** Why it failed, in the words of the server that refused it. */
    problem: z.string(),
    archived: z.literal(false),
    picture: z.null(),
    version: z.literal(1),
    createdAt: z.string(),
    /** When it was validated, put aside or withdrawn. */
    settledAt: z.string().nullable(),
    settledById: z.int().nullable(),
    doneAt: z.string().nullable(),
    labels: Labels,
  })
  .meta({ id: 'Reminder' })
export type Reminder = z.output<typeof Reminder>
