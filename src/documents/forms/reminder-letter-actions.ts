// The letter of a reminder that leaves: on paper, or with the e-mail. The one that reminders are handed by src/app.
import { Problem } from '../../kit/problem.ts'
import { LetterRefused, type MakeLetter } from '../../reminders/send-actions.ts'
import { faultText } from '../labels.ts'
import { composedForm } from './compose-form.ts'
import { findParties } from './parties-queries.ts'
import { partyOf } from './party.ts'
import { reminderForm } from './reminder-sources-actions.ts'
import { keepForm } from './set-forms-actions.ts'

/** What goes by post needs an address that can be: the reminder says what is wrong with it, in the reader's language. */
export const makeReminderLetter: MakeLetter = async (trx, who, letter) => {
  const source = reminderForm(letter, who)
  const [row] = await findParties(trx, who, [source])
  if (!row) throw new Problem('not-found')
  const party = partyOf(row, source.use)
  const { item, faults } = composedForm(source, party)
  const [fault] = letter.byLetter ? faults : []
  if (fault) throw new LetterRefused(faultText(fault, who.language))
  const { title, file } = await keepForm(trx, { source, party, item }, who.userId)
  return { name: `${title}.pdf`, pdf: file }
}
