// Jobs of a user in the database.
import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../../kit/database.ts'
import type { Language, Words } from '../../kit/words.ts'
import type { Job } from './contract.ts'

export interface JobOwner {
  readonly userId: number
  readonly language: Language
}

interface JobRow extends Pick<
  Job,
  'id' | 'kind' | 'state' | 'done' | 'total' | 'result' | 'problem' | 'stopping'
> {
  readonly title: Words
  readonly created_at: Date
  readonly started_at: Date | null
  readonly ended_at: Date | null
}

const unfinished = sql<boolean>`state in ('waiting', 'running')`

/** The latest first. */
export function listJobs(
  db: Db,
  owner: JobOwner,
  asked: { running: boolean; before: number; limit: number },
): Promise<Job[]> {
  const state = asked.running ? unfinished : sql<boolean>`true`
  return ownJobs(db, owner, sql<boolean>`id < ${asked.before} and ${state}`, asked.limit)
}

export async function findJob(db: Db, owner: JobOwner, id: number): Promise<Job | undefined> {
  const [job] = await ownJobs(db, owner, sql<boolean>`id = ${id}`, 1)
  return job
}

/** False when it has ended. */
export async function askToStop(db: Db, id: number): Promise<boolean> {
  const { rows } = await sql`
    update job set cancel_asked = true where id = ${id} and ${unfinished} returning id`.execute(db)
  return rows.length > 0
}

async function ownJobs(
  db: Db,
  { userId, language }: JobOwner,
  where: RawBuilder<boolean>,
  limit: number,
): Promise<Job[]> {
  const { rows } = await sql<JobRow>`
    select id, kind, title, state, done, total, result, problem, created_at, started_at, ended_at,
      cancel_asked and ${unfinished} as stopping
    from job where user_id = ${userId} and ${where} order by id desc limit ${limit}`.execute(db)
  return rows.map(({ title, created_at, started_at, ended_at, ...job }) => ({
    ...job,
    title: title[language],
    createdAt: created_at.toISOString(),
    startedAt: started_at?.toISOString() ?? null,
    endedAt: ended_at?.toISOString() ?? null,
  }))
}
