// A scan on a thread of its own, whose memory goes with it when it ends.
import type pg from 'pg'
import { startThread } from '../kit/thread.ts'
import type { Progress } from './scan-base-actions.ts'
import type { ScanMessage, ScanTask } from './scan-worker.ts'

export interface ScanThread {
  /** Fails with what the scan failed with. */
  readonly ended: Promise<void>
  readonly stop: () => Promise<void>
}

export function startScan(
  connection: pg.PoolConfig,
  task: ScanTask,
  onProgress: Progress = () => {},
): ScanThread {
  const worker = startThread(import.meta.url, './scan-worker.ts', { connection, task })
  const ended = new Promise<void>((resolve, reject) => {
    worker.on('message', (message: ScanMessage) => {
      if ('done' in message) onProgress(message.done, message.total)
      else if ('problem' in message) reject(new Error(message.problem))
      else resolve()
    })
    worker.on('error', reject)
    worker.on('exit', () => reject(new Error('the scan ended before its time')))
  })
  return { ended, stop: async () => void (await worker.terminate()) }
}
