// The job that takes validated reminders on their way: the letter is set, the e-mail goes to the outbox.
import { randomUUID } from 'node:crypto'
import { inTransaction, type Db, type Trx } from '../kit/database.ts'
import type { RunningJob } from '../kit/jobs.ts'
import { problemTitles } from '../kit/problem-labels.ts'
import { Problem } from '../kit/problem.ts'
import type { Who } from '../organisation/who.ts'
import { getReminderLetter } from './letters-actions.ts'
import type { ReminderLetter } from './letter.ts'
import { insertMessage } from './outbox/outbox-queries.ts'
import { recalled } from './recall-actions.ts'
import { keepLetter, lockSending, setDone, setFailed } from './send-queries.ts'

/** Its message says in the words of the reader why the letter cannot be made. */
export class LetterRefused extends Error {}

/**
 * Sets the letter as a PDF, in the caller's transaction; null where there is nothing to set it with. What it throws
 * becomes the problem of that reminder alone, a `LetterRefused` in its own words. Documents supply it, since they stand
 * below reminders: src/app hands it in.
 */
export type MakeLetter = (
  trx: Trx,
  who: Who,
  letter: ReminderLetter,
) => Promise<{ readonly name: string; readonly pdf: Buffer } | null>

/**
 * Begun again after a crash, it finds those that are still on their way. What nobody foresaw fails it in the end, so that
 * it is logged.
 */
export async function sendReminders(
  job: RunningJob,
  who: Who,
  makeLetter: MakeLetter,
): Promise<{ sent: number; failed: number }> {
  const { ids } = job.input as { ids: readonly number[] }
  const counts = { sent: 0, failed: 0 }
  const unforeseen: unknown[] = []
  for (const [index, id] of ids.entries()) {
    await job.progress(index, ids.length)
    const end = await sendOne(job.db, who, id, makeLetter).catch(async (error: unknown) => {
      await setFailed(job.db, id, whyNot(error, who))
      if (!(error instanceof LetterRefused || error instanceof Problem)) unforeseen.push(error)
      return 'failed' as const
    })
    if (end !== 'settled') counts[end]++
  }
  if (unforeseen.length > 0) throw unforeseen[0]
  return counts
}

function whyNot(error: unknown, { language }: Who): string {
  if (error instanceof LetterRefused) return error.message
  return problemTitles[language][error instanceof Problem ? error.code : 'internal']
}

/** `settled` is one that another has sent or put aside, or that stands no more. */
function sendOne(db: Db, who: Who, id: number, makeLetter: MakeLetter): Promise<'sent' | 'settled'> {
  return inTransaction(db, async (trx) => {
    if (!(await lockSending(trx, id))) return 'settled'
    const letter = await getReminderLetter(trx, who, id)
    if (await recalled(trx, id, { byEmail: letter.emailTo !== '', userId: who.userId })) return 'settled'
    const made = await makeLetter(trx, who, letter)
    if (made) await keepLetter(trx, id, made)
    if (letter.emailTo === '') await setDone(trx, id)
    else await insertMessage(trx, messageOf(letter, who))
    return 'sent'
  })
}

function messageOf(letter: ReminderLetter, who: Who) {
  const domain = who.email.split('@')[1] ?? 'carnet.invalid'
  return {
    reminderId: letter.id,
    messageId: `<${randomUUID()}@${domain}>`,
    fromName: letter.company,
    replyTo: who.email,
    recipient: letter.emailTo,
    subject: letter.subject,
    text: letter.email,
  }
}
