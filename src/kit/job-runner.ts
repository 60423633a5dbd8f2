// Runs queued jobs one after the other. Whoever holds a job's advisory lock owns it: PostgreSQL frees the lock
// the moment that the owner or the server dies, so another start, or the next look, takes the job up again.
import pg from 'pg'
import type { App } from './app.ts'
import { JobCancelled, type JobKinds, type RunningJob } from './jobs.ts'

const lockSpace = 20_261
const lookEvery = 2_000

export interface JobRunner {
  stop(): Promise<void>
}

export function startJobRunner(app: App, connection: pg.ClientConfig, kinds: JobKinds): JobRunner {
  const state = { stopping: false, wake: () => {} }
  const finished = run(app, connection, kinds, state)
  return {
    async stop() {
      state.stopping = true
      state.wake()
      await finished
    },
  }
}

interface RunnerState {
  stopping: boolean
  wake: () => void
}

async function run(
  app: App,
  connection: pg.ClientConfig,
  kinds: JobKinds,
  state: RunnerState,
): Promise<void> {
  while (!state.stopping) {
    const client = new pg.Client(connection)
    client.on('error', (error) => app.log.warn(`the jobs' connection was lost: ${error.message}`))
    try {
      await client.connect()
      client.on('notification', () => state.wake())
      await client.query('listen carnet_job')
      await work(app, client, kinds, state)
    } catch (error) {
      app.log.warn(`jobs wait for the database: ${error instanceof Error ? error.message : 'unknown'}`)
      await pause(state)
    } finally {
      await client.end().catch(() => undefined)
    }
  }
}

async function work(app: App, client: pg.Client, kinds: JobKinds, state: RunnerState): Promise<void> {
  while (!state.stopping) {
    const ran = await runNext(app, client, kinds)
    if (!ran) await pause(state)
  }
}

function pause(state: RunnerState): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, lookEvery)
    state.wake = () => {
      clearTimeout(timer)
      resolve()
    }
    if (state.stopping) state.wake()
  })
}

interface JobRow {
  id: number
  kind: string
  input: unknown
  user_id: number
}

async function runNext(app: App, client: pg.Client, kinds: JobKinds): Promise<boolean> {
  const { rows } = await client.query<JobRow>(
    `select id, kind, input, user_id from job where state in ('waiting', 'running') and kind = any($1) order by id limit 50`,
    [Object.keys(kinds)],
  )
  for (const row of rows) {
    const locked = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1, $2) as got', [
      lockSpace,
      row.id % 2 ** 31,
    ])
    if (!locked.rows[0]?.got) continue
    try {
      if (await claim(client, row.id)) await runOne(app, client, row, kinds)
    } finally {
      await client.query('select pg_advisory_unlock($1, $2)', [lockSpace, row.id % 2 ** 31])
    }
    return true
  }
  return false
}

/** Between the look and the lock another process may have ended it. */
async function claim(client: pg.Client, id: number): Promise<boolean> {
  const { rowCount } = await client.query(
    `update job set state = 'running', started_at = coalesce(started_at, now()) where id = $1 and state in ('waiting', 'running')`,
    [id],
  )
  return rowCount === 1
}

async function runOne(app: App, client: pg.Client, row: JobRow, kinds: JobKinds): Promise<void> {
  const job: RunningJob = {
    db: app.db,
    id: row.id,
    userId: row.user_id,
    input: row.input,
    progress: (done, total) => saveProgress(client, row.id, done, total),
  }
  try {
    await job.progress(0)
    const result = await kinds[row.kind]?.(job)
    await end(client, row.id, 'done', JSON.stringify(result ?? null), null)
  } catch (error) {
    if (error instanceof JobCancelled) return end(client, row.id, 'cancelled', null, null)
    if (isConnectionLoss(error)) throw error
    app.log.error(error)
    await end(
      client,
      row.id,
      'failed',
      null,
      error instanceof Error ? error.message.slice(0, 500) : 'unknown',
    )
  }
}

// Progress and end go through the connection that holds the lock: who has lost it no longer owns the job.

async function saveProgress(
  client: pg.Client,
  id: number,
  done: number,
  total: number | undefined,
): Promise<void> {
  const { rows } = await client.query<{ cancel_asked: boolean }>(
    'update job set done = $2, total = coalesce($3, total) where id = $1 returning cancel_asked',
    [id, done, total ?? null],
  )
  if (rows[0]?.cancel_asked) throw new JobCancelled()
}

async function end(
  client: pg.Client,
  id: number,
  state: 'done' | 'failed' | 'cancelled',
  result: string | null,
  problem: string | null,
): Promise<void> {
  await client.query('update job set state = $2, result = $3, problem = $4, ended_at = now() where id = $1', [
    id,
    state,
    result,
    problem,
  ])
}

/** The server went away (class 57 and 08 of PostgreSQL's codes, or the socket): the job is taken up again later. */
function isConnectionLoss(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return (
    /^(57P|08)/.test(code) ||
    ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT'].includes(code) ||
    /terminated|not queryable|Client was closed/.test(error.message)
  )
}
