// The run of each night: queued once, whoever looks first, on behalf of the first administrator.
import type { App } from '../kit/app.ts'
import { inTransaction } from '../kit/database.ts'
import type { Words } from '../kit/words.ts'
import { lockRuns } from './run-queries.ts'
import { firstAdministratorId, isRunDue } from './scheduled-queries.ts'

/** On the clock of the server. */
const atHour = 5

/** Queues the run that is due; false where none is. `now` is when it is asked. */
export function queueNightlyRun(app: Pick<App, 'db' | 'jobs'>, now: Date): Promise<boolean> {
  const since = new Date(now)
  since.setHours(atHour, 0, 0, 0)
  if (now < since) return Promise.resolve(false)
  return inTransaction(app.db, async (trx) => {
    await lockRuns(trx)
    const userId = await firstAdministratorId(trx)
    if (userId === undefined || !(await isRunDue(trx, since))) return false
    await app.jobs.queue(trx, { kind: 'reminder-run', title, input: {}, userId })
    return true
  })
}

const title: Words = { fr: 'Relances de la nuit', en: 'Reminders of the night' }
