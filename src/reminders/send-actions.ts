// The job that takes validated reminders on their way: the letter is set, the e-mail goes to the outbox.
import { randomUUID } from 'node:crypto'
import { inTransaction, type Db, type Trx } from '../kit/database.ts'
import type { RunningJob } from '../kit/jobs.ts'
import type { Who } from '../organisation/who.ts'
import { getReminderLetter } from './letters-actions.ts'
import type { ReminderLetter } from './letter.ts'
import { insertMessage } from './outbox/outbox-queries.ts'
import { recalled } from './recall-actions.ts'
import { keepLetter, lockSending, setDone, setFailed } from './send-queries.ts'

/**
 * Sets the letter as a PDF, in the caller's transaction; null where there is nothing to set it with. What it throws
 * becomes the problem of that reminder alone. Documents supply it, since they stand below reminders: src/app hands it in.
 */
export type MakeLetter = (
  trx: Trx,
  who: Who,
  letter: ReminderLetter,
) => Promise<{ readonly name: string; readonly pdf: Buffer } | null>

/** Begun again after a crash, it finds those that are still on their way. */
export async function sendReminders(
  job: RunningJob,
  who: Who,
  makeLetter: MakeLetter,
): Promise<{ sent: number; failed: number }> {
  const { ids } = job.input as { ids: readonly number[] }
  const counts = { sent: 0, failed: 0 }
  for (const [index, id] of ids.entries()) {
    await job.progress(index, ids.length)
    const end = await sendOne(job.db, who, id, makeLetter)
    if (end !== 'settled') counts[end]++
  }
  return counts
}

/** Where it failed, the reminder says why; `settled` is one that another has sent or put aside, or that stands no more. */
async function sendOne(
  db: Db,
  who: Who,
  id: number,
  makeLetter: MakeLetter,
): Promise<'sent' | 'failed' | 'settled'> {
  try {
    return await inTransaction(db, async (trx) => {
      if (!(await lockSending(trx, id))) return 'settled'
      const letter = await getReminderLetter(trx, who, id)
      if (await recalled(trx, id, { byEmail: letter.emailTo !== '', userId: who.userId })) return 'settled'
      const made = await makeLetter(trx, who, letter)
      if (made) await keepLetter(trx, id, made)
      if (letter.emailTo === '') await setDone(trx, id)
      else await insertMessage(trx, messageOf(letter, who))
      return 'sent'
    })
  } catch (error) {
    await setFailed(db, id, error instanceof Error ? error.message : 'unknown')
    return 'failed'
  }
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
