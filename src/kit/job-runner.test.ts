// Long work: progress, cancelling, failure, and going on after the database died under it.
import { sql } from 'kysely'
import { pino } from 'pino'
import { afterEach, expect, it } from 'vitest'
import { testConnection } from '../../test/database.ts'
import { cutConnections } from '../../test/test-server.ts'
import type { App } from './app.ts'
import { openDatabase } from './database.ts'
import { startJobRunner, type JobRunner } from './job-runner.ts'
import { jobs, type JobKinds, type RunningJob } from './jobs.ts'

const connection = await testConnection()
const db = openDatabase({ ...connection, max: 3 })
// Cut by no test: it watches what becomes of the jobs.
const watching = openDatabase({ ...connection, max: 1, application_name: 'watching' })
const app: App = { db, jobs, log: pino({ level: 'silent' }) }
const { rows } = await sql<{
  id: number
}>`insert into app_user (name, email) values ('Camille Roux', 'c.roux@oree.example') returning id`.execute(db)
const camille = rows[0]?.id ?? 0
const title = { fr: 'Compter', en: 'Count' }

const runners: JobRunner[] = []
afterEach(() => Promise.all(runners.splice(0).map((runner) => runner.stop())))

function start(kinds: JobKinds): void {
  runners.push(startJobRunner(app, connection, kinds))
}

function queue(kind: string): Promise<number> {
  return jobs.queue(db, { kind, title, input: { upTo: 3 }, userId: camille })
}

async function ended(
  id: number,
): Promise<{ state: string; done: number; total: number | null; result: unknown; problem: string | null }> {
  for (let wait = 0; wait < 200; wait += 1) {
    const job = await watching
      .selectFrom('job')
      .select(['state', 'done', 'total', 'result', 'problem'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    if (!['waiting', 'running'].includes(job.state)) return job
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('the job did not end')
}

async function count(job: RunningJob): Promise<string> {
  for (let done = 1; done <= 3; done += 1) await job.progress(done, 3)
  return 'counted'
}

it('runs a job that waits, and keeps its progress and result', async () => {
  const id = await queue('count')
  start({ count })
  expect(await ended(id)).toEqual({ state: 'done', done: 3, total: 3, result: 'counted', problem: null })
})

it('runs a job that comes while it sleeps, at once', async () => {
  start({ count })
  await new Promise((resolve) => setTimeout(resolve, 200))
  const before = performance.now()
  await ended(await queue('count'))
  expect(performance.now() - before).toBeLessThan(1500)
})

it('keeps why a job failed', async () => {
  start({
    fall: async () => {
      throw new Error('the ladder broke')
    },
  })
  expect(await ended(await queue('fall'))).toMatchObject({ state: 'failed', problem: 'the ladder broke' })
})

it('stops a job that somebody cancels', async () => {
  start({
    endless: async (job) => {
      for (let done = 0; ; done += 1) {
        await job.progress(done)
        await new Promise((resolve) => setTimeout(resolve, 10))
      }
    },
  })
  const id = await queue('endless')
  await sql`update job set cancel_asked = true where id = ${id}`.execute(db)
  expect(await ended(id)).toMatchObject({ state: 'cancelled' })
})

it('lets one of two runners have a job', async () => {
  let runs = 0
  const once = async (): Promise<void> => {
    runs += 1
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  const id = await queue('once')
  start({ once })
  start({ once })
  await ended(id)
  expect(runs).toBe(1)
})

it('takes a job up again when every connection was cut in its middle', async () => {
  let runs = 0
  start({
    cut: async (job) => {
      runs += 1
      await job.progress(runs)
      if (runs === 1) await cutConnections(connection, 'watching')
      await job.progress(runs)
    },
  })
  const id = await queue('cut')
  expect(await ended(id)).toMatchObject({ state: 'done' })
  expect(runs).toBe(2)
})
