// Watches and cancels the jobs of whoever asks.
import { inTransaction, type Db } from '../../kit/database.ts'
import { byIdDescending } from '../../kit/list/id-pages.ts'
import { Problem } from '../../kit/problem.ts'
import type { Job } from './contract.ts'
import { askToStop, findJob, listJobs, type JobOwner } from './queries.ts'

export function ownJobs(
  db: Db,
  owner: JobOwner,
  { running, ...asked }: { running?: 'yes' | undefined; limit: number; cursor?: string | undefined },
): Promise<{ items: Job[]; next: string | null }> {
  return byIdDescending(asked, (before, limit) =>
    listJobs(db, owner, { running: running === 'yes', before, limit }),
  )
}

export async function getJob(db: Db, owner: JobOwner, id: number): Promise<Job> {
  const job = await findJob(db, owner, id)
  if (!job) throw new Problem('not-found')
  return job
}

export function cancelJob(db: Db, owner: JobOwner, id: number): Promise<Job> {
  return inTransaction(db, async (trx) => {
    await getJob(trx, owner, id)
    if (!(await askToStop(trx, id))) throw new Problem('conflict')
    return getJob(trx, owner, id)
  })
}
