// Somebody looks at reminders that wait: they leave, or are put aside. What leaves is made and sent by a job.
import type { App } from '../kit/app.ts'
import { inTransaction, type Trx } from '../kit/database.ts'
import { readerNow } from '../kit/list/today.ts'
import { badField } from '../kit/problem.ts'
import type { Words } from '../kit/words.ts'
import type { Who } from '../organisation/who.ts'
import { reminderLetters } from './letters-actions.ts'
import { bringUpToDate } from './run-queries.ts'
import { cancelMessages } from './outbox/outbox-queries.ts'
import {
  emptyOnes,
  forgetWords,
  leftBehind,
  lockReminders,
  setSettled,
  setValidated,
} from './send-queries.ts'

export interface Validated {
  readonly validated: number
  /** Paid, disputed or on hold meanwhile: there was nothing left to remind of. */
  readonly withdrawn: number
  /** Decided by somebody else already. */
  readonly settled: number
  readonly jobId: number | null
}

export function validateReminders(app: App, who: Who, ids: readonly number[]): Promise<Validated> {
  return inTransaction(app.db, async (trx) => {
    const known = await locked(trx, who, ids)
    const stuck = (await leftBehind(trx, ids)).filter(({ inOutbox }) => !inOutbox)
    const open = [...undecided(known), ...stuck.map(({ id }) => id)]
    const { leaving, withdrawn } = await send(app, trx, who, open)
    return { validated: leaving.length, withdrawn, settled: known.length - open.length, jobId: leaving.jobId }
  })
}

interface Leaving {
  readonly leaving: { readonly length: number; readonly jobId: number | null }
  readonly withdrawn: number
}

/** In the caller's transaction: the words are kept as they are now, and a job takes the reminders on their way. */
export async function send(
  app: Pick<App, 'jobs'>,
  trx: Trx,
  who: Who,
  ids: readonly number[],
): Promise<Leaving> {
  await forgetWords(trx, ids)
  await bringUpToDate(trx, ids, readerNow(who.userId).today)
  const empty = new Set(await emptyOnes(trx, ids))
  await setSettled(trx, [...empty], 'withdrawn', null)
  const leaving = ids.filter((id) => !empty.has(id))
  await setValidated(trx, await reminderLetters(trx, who, leaving), who.userId)
  const jobId =
    leaving.length === 0
      ? null
      : await app.jobs.queue(trx, {
          kind: 'reminder-send',
          title: sendTitle,
          input: { ids: leaving },
          userId: who.userId,
        })
  return { leaving: { length: leaving.length, jobId }, withdrawn: empty.size }
}

const sendTitle: Words = { fr: 'Envoi des relances', en: 'Sending reminders' }

/** An invoice of a reminder that is put aside counts as reminded at that level; its e-mail does not leave any more. */
export function dismissReminders(
  app: App,
  who: Who,
  ids: readonly number[],
): Promise<{ dismissed: number; settled: number }> {
  return inTransaction(app.db, async (trx) => {
    const known = await locked(trx, who, ids)
    const open = [...undecided(known), ...(await leftBehind(trx, ids)).map(({ id }) => id)]
    await cancelMessages(trx, open)
    await setSettled(trx, open, 'dismissed', who.userId)
    return { dismissed: open.length, settled: known.length - open.length }
  })
}

function undecided(known: Awaited<ReturnType<typeof lockReminders>>): number[] {
  return known.filter(({ state }) => state === 'awaiting' || state === 'failed').map(({ id }) => id)
}

/** Refuses at its field whatever is not there or out of sight. */
async function locked(trx: Trx, who: Who, ids: readonly number[]) {
  const known = await lockReminders(trx, who, ids)
  const seen = new Set(known.map(({ id }) => id))
  const unknown = ids.findIndex((id) => !seen.has(id))
  if (unknown >= 0) throw badField(`/ids/${unknown}`, 'not-found')
  return known
}
