// A scan on a thread of its own: it reads the base, compares, and writes what it finds, while requests are answered elsewhere.
import { parentPort, workerData } from 'node:worker_threads'
import type pg from 'pg'
import { openDatabase } from '../kit/database.ts'
import { standBack } from '../kit/thread.ts'
import { scanBase } from './scan-base-actions.ts'
import { scanExactly, type ExactScan } from './scan-exact-actions.ts'
import type { SubjectName } from './kept-match.ts'

export type ScanTask =
  { readonly kind: 'base'; readonly subject: SubjectName } | ({ readonly kind: 'exact' } & ExactScan)
export type ScanMessage =
  { readonly done: number; readonly total: number } | { readonly ended: true } | { readonly problem: string }

standBack()
const { connection, task } = workerData as { connection: pg.PoolConfig; task: ScanTask }
const db = openDatabase({ ...connection, max: 2 })
const tell = (message: ScanMessage): void => parentPort?.postMessage(message, [])
const onProgress = (done: number, total: number): void => tell({ done, total })

try {
  if (task.kind === 'base') await scanBase(db, task.subject, onProgress)
  else await scanExactly(db, task, onProgress)
  tell({ ended: true })
} catch (error) {
  tell({ problem: error instanceof Error ? error.message : String(error) })
} finally {
  await db.destroy()
}
