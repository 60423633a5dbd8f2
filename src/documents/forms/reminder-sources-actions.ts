// Reminders as letters: the words are those that the reminder itself settles, here they get their paper.
import type { Db } from '../../kit/database.ts'
import type { Who } from '../../organisation/who.ts'
import { reminderLetters } from '../../reminders/letters-actions.ts'
import type { ReminderLetter } from '../../reminders/letter.ts'
import { documentLanguage, letterFrame } from '../print/letter-words.ts'
import { printReminder } from '../sale-forms/print-reminder.ts'
import type { FormSource } from './form-source.ts'
import type { Party } from './party.ts'

/** In the order of the ids; undefined for those that `who` may not see. */
export async function reminderSources(
  db: Db,
  who: Who,
  ids: readonly number[],
): Promise<(FormSource | undefined)[]> {
  const letters = new Map((await reminderLetters(db, who, ids)).map((letter) => [letter.id, letter]))
  return ids.map((id) => {
    const letter = letters.get(id)
    return letter && reminderForm(letter, who)
  })
}

const settledStates = new Set(['sending', 'done'])

/** Once it is validated it is settled. */
export function reminderForm(letter: ReminderLetter, who: Pick<Who, 'name'>): FormSource {
  const { id, partnerId, contactId, companyId, language, state } = letter
  return {
    partnerId,
    contactId,
    companyId,
    language,
    origin: { of: 'reminder', id, form: settledStates.has(state) ? 'reminder' : null },
    use: 'invoicing',
    write: (party) => printReminder(formOf(letter, party, who.name), party.logo),
  }
}

function formOf(
  letter: ReminderLetter,
  party: Party,
  signatory: string,
): Parameters<typeof printReminder>[0] {
  const { addressee, seller, customer } = party
  const { salutation, closing } = letterFrame(documentLanguage(letter.language), addressee.person)
  return {
    language: letter.language,
    country: addressee.country,
    currency: letter.currency,
    date: letter.date,
    topic: letter.subject,
    text: letter.letter,
    salutation,
    closing,
    seller,
    customer,
    signatory,
    invoices: letter.invoices.map((one) => ({
      number: one.number,
      date: one.issuedOn,
      dueDate: one.dueOn,
      daysLate: one.daysOverdue,
      total: one.totalWithTax,
      paid: one.paid,
      balance: one.balance,
    })),
    balance: letter.amount,
  }
}
