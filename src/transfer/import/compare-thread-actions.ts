// Has the rows of a file compared before they are planned: few of them at once, more on a thread of its own.
import type pg from 'pg'
import { JobCancelled, type RunningJob } from '../../kit/jobs.ts'
import { startThread } from '../../kit/thread.ts'
import type { Who } from '../../organisation/who.ts'
import { compareRows, type Comparing } from './compare-rows-actions.ts'
import type { CompareMessage, CompareTask } from './compare-worker.ts'

/** Quicker than a thread begins, and too few to keep anybody waiting. */
const few = 100
const lookEvery = 300

export async function compareApart(
  job: RunningJob,
  who: Who,
  comparing: Comparing,
  connection: pg.PoolConfig,
): Promise<void> {
  if (comparing.rows <= few) return compareRows(job.db, who, comparing)
  const task: CompareTask = { connection, who, comparing }
  const worker = startThread(import.meta.url, './compare-worker.ts', task)
  const state = { ended: false }
  const end = new Promise<void>((resolve, reject) => {
    worker.on('message', (message: CompareMessage) => {
      if (message === 'done') resolve()
      else reject(message === 'cancelled' ? new JobCancelled() : new Error(message.problem))
    })
    worker.on('error', reject)
    worker.on('exit', () => reject(new Error('the comparison ended before its time')))
  }).finally(() => (state.ended = true))
  end.catch(() => {})
  try {
    while (!state.ended) {
      await Promise.race([end, new Promise((resolve) => setTimeout(resolve, lookEvery))])
      if (!state.ended) await job.progress(0, comparing.rows)
    }
    await end
  } finally {
    await worker.terminate()
  }
}
