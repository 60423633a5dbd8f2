// The letter of a reminder, before anybody sets it: the language, the words, the invoices.
import { z } from 'zod'
import { documentLanguages } from '../organisation/localizations/document-languages.ts'
import { reminderStates } from './states.ts'

export const ReminderLetter = z
  .object({
    id: z.int(),
    state: z.enum(reminderStates),
    /** Counted from 1. */
    level: z.int(),
    partnerId: z.int(),
    partner: z.string(),
    contactId: z.int().nullable(),
    /** Ours, that reminds. */
    companyId: z.int().nullable(),
    company: z.string(),
    language: z.enum(documentLanguages),
    /** Whose localization says so. */
    languageFrom: z.enum(['contact', 'partner', 'company', 'application']),
    /** The day of the letter: when it was validated, today until then. */
    date: z.string(),
    subject: z.string(),
    /** Plain text; an empty line begins a paragraph. */
    letter: z.string(),
    email: z.string(),
    /** The address that the e-mail goes to; '' where none goes. */
    emailTo: z.string(),
    /** Whether a letter goes. */
    byLetter: z.boolean(),
    /** Why no e-mail goes although the level wants one. */
    withoutEmail: z.enum(['refused', 'no-address']).nullable(),
    currency: z.string(),
    amount: z.string(),
    invoices: z.array(
      z.object({
        id: z.int(),
        number: z.string(),
        issuedOn: z.string(),
        dueOn: z.string(),
        daysOverdue: z.int(),
        customerReference: z.string(),
        totalWithTax: z.string(),
        paid: z.string(),
        balance: z.string(),
      }),
    ),
  })
  .meta({ id: 'ReminderLetter' })
export type ReminderLetter = z.output<typeof ReminderLetter>
