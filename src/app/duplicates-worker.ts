// The thread that keeps duplicates up to date; of several servers on one database, one at a time does it.
import { setTimeout as sleep } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import pg from 'pg'
import { keepPairs } from '../duplicates/keep-pairs-actions.ts'
import type { SubjectName } from '../duplicates/kept-match.ts'
import { startScan } from '../duplicates/scan-thread-actions.ts'
import { openDatabase } from '../kit/database.ts'
import { matchings } from './matchings.ts'

const lock = 20_262
/** Until the next look where nobody tells of anything: the night may have come. */
const lookEvery = 60_000
/** Lost connections and another server's turn. */
const tryEvery = 5_000
/** An import writes on and on; everything is compared when it rests, or when it has gone on for this long. */
const restAfter = 3_000

const { connection } = workerData as { connection: pg.PoolConfig }
const db = openDatabase({ ...connection, max: 3 })

const scanBeside = (subject: SubjectName) => startScan(connection, { kind: 'base', subject }).ended

for (;;) {
  try {
    await keepWhileConnected()
  } catch (error) {
    // What is due is still due when the database is back.
    parentPort?.postMessage(error instanceof Error ? error.message : String(error), [])
  }
  await sleep(tryEvery)
}

async function keepWhileConnected(): Promise<void> {
  const client = new pg.Client(connection)
  const state = { lost: false, told: true, wake: (): void => {} }
  client.on('error', () => {
    state.lost = true
    state.wake()
  })
  await client.connect()
  try {
    client.on('notification', () => {
      state.told = true
      state.wake()
    })
    const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [lock])
    if (!rows[0]?.got) return
    await client.query('listen carnet_duplicates')
    while (!state.lost) {
      state.told = false
      await keepPairs(db, matchings, { now: new Date(), scan: scanBeside, pause: () => sleep(restAfter) })
      // A notification may come while the last one is dealt with.
      if (!state.told && !state.lost) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, lookEvery)
          state.wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
    }
  } finally {
    await client.end().catch(() => undefined)
  }
}
