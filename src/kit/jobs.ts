// Long work that can be watched, left and cancelled, and that goes on after a crash.
import { sql } from 'kysely'
import type { Db } from './database.ts'
import type { Words } from './words.ts'

export interface QueuedJob {
  readonly kind: string
  readonly title: Words
  readonly input: unknown
  readonly userId: number
}

export interface RunningJob {
  readonly db: Db
  readonly id: number
  readonly userId: number
  readonly input: unknown
  /** Tells how far it is; throws `JobCancelled` when somebody asked to stop. */
  progress(done: number, total?: number): Promise<void>
}

/** A job may be run again after a crash: it must find in the database what it has done already. */
export type JobKinds = Readonly<Record<string, (job: RunningJob) => Promise<unknown>>>

export interface Jobs {
  /** In the caller's transaction: the job exists exactly when what it works on does. */
  queue(db: Db, job: QueuedJob): Promise<number>
}

export class JobCancelled extends Error {}

export const jobs: Jobs = {
  async queue(db, job) {
    const { id } = await db
      .insertInto('job')
      .values({
        kind: job.kind,
        title: JSON.stringify(job.title),
        input: JSON.stringify(job.input),
        user_id: job.userId,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await sql`notify carnet_job`.execute(db)
    return id
  },
}
