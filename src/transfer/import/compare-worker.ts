// Compares the rows of a file on a thread of its own, while requests are answered elsewhere.
import { parentPort, workerData } from 'node:worker_threads'
import type pg from 'pg'
import { openDatabase } from '../../kit/database.ts'
import { JobCancelled } from '../../kit/jobs.ts'
import { standBack } from '../../kit/thread.ts'
import type { Who } from '../../organisation/who.ts'
import { compareRows, type Comparing } from './compare-rows-actions.ts'

export interface CompareTask {
  readonly connection: pg.PoolConfig
  readonly who: Who
  readonly comparing: Comparing
}
export type CompareMessage = 'done' | 'cancelled' | { readonly problem: string }

standBack()
const { connection, who, comparing } = workerData as CompareTask
const db = openDatabase({ ...connection, max: 2 })
const tell = (message: CompareMessage): void => parentPort?.postMessage(message, [])

try {
  await compareRows(db, who, comparing)
  tell('done')
} catch (error) {
  if (error instanceof JobCancelled) tell('cancelled')
  else tell({ problem: error instanceof Error ? error.message : String(error) })
} finally {
  await db.destroy()
}
