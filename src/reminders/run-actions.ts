// A run: what is overdue is looked through, reminders are proposed, and those that no longer stand are withdrawn.
import type { App } from '../kit/app.ts'
import { inTransaction, type Trx } from '../kit/database.ts'
import type { Jobs } from '../kit/jobs.ts'
import { byIdDescending } from '../kit/list/id-pages.ts'
import { readerNow } from '../kit/list/today.ts'
import type { Who } from '../organisation/who.ts'
import { levelsByMethod } from './configuration/methods-queries.ts'
import { propose } from './propose.ts'
import { listRuns } from './reminder-queries.ts'
import {
  insertProposals,
  insertRun,
  lockRuns,
  overdueInvoices,
  setRunCounts,
  withdrawSettled,
} from './run-queries.ts'
import { send } from './validate-actions.ts'

export interface RunDone {
  readonly id: number
  readonly proposed: number
  readonly withdrawn: number
  readonly sent: number
}

/**
 * Proposes for what `who` sees; the same run again proposes nothing more. Levels that nobody has to look at leave at
 * once. `scheduled` is the run of each night, which nobody asked for.
 */
export function runReminders(
  { db, jobs }: Pick<App, 'db' | 'jobs'>,
  who: Who,
  { scheduled = false }: { readonly scheduled?: boolean } = {},
): Promise<RunDone> {
  return inTransaction(db, (trx) => proposeIn(trx, jobs, who, scheduled ? null : who.userId))
}

/** In the caller's transaction; `userId` is whom the run is told to be of. */
export async function proposeIn(trx: Trx, jobs: Jobs, who: Who, userId: number | null): Promise<RunDone> {
  const { today } = readerNow(who.userId)
  await lockRuns(trx)
  const withdrawn = await withdrawSettled(trx, today, who)
  const methods = await levelsByMethod(trx)
  const proposals = propose(await overdueInvoices(trx, who, today), methods, today)
  const id = await insertRun(trx, userId)
  const ids = await insertProposals(trx, id, proposals)
  const unseen = ids.filter((_, index) => {
    const one = proposals[index]
    return one && methods.get(one.methodId)?.[one.level - 1]?.needsValidation === false
  })
  if (unseen.length > 0) await send({ jobs }, trx, who, unseen)
  const counts = { proposed: proposals.length, withdrawn, sent: unseen.length }
  await setRunCounts(trx, id, counts)
  return { id, ...counts }
}

export async function reminderRuns(
  app: App,
  who: Who,
  asked: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<{
  items: {
    id: number
    at: string
    userName: string | null
    proposed: number
    withdrawn: number
    sent: number
  }[]
  next: string | null
}> {
  const { items, next } = await byIdDescending(asked, (before, limit) => listRuns(app.db, who, before, limit))
  return { items: items.map((row) => ({ ...row, at: row.at.toISOString() })), next }
}
