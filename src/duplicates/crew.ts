// Shares heavy steps between this thread and a second one.
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { perform, type Result, type Task } from './tasks.ts'

type Reply = { result: Result[Task['kind']] } | { error: string }

export class Crew {
  private readonly worker: Worker | undefined

  /** One thread works alone; the second costs some tenths of a second to start. */
  constructor(threads: 1 | 2) {
    this.worker = threads === 2 ? startWorker() : undefined
  }

  get threads(): 1 | 2 {
    return this.worker === undefined ? 1 : 2
  }

  /** Hands a task to the second thread; with one thread it is done here and now. */
  async elsewhere<T extends Task>(task: T): Promise<Result[T['kind']]> {
    const { worker } = this
    if (worker === undefined) return perform(task)
    return await new Promise((resolve, reject) => {
      worker.once('error', reject)
      worker.once('message', (reply: Reply) => {
        worker.off('error', reject)
        if ('error' in reply) reject(new Error(reply.error))
        else resolve(reply.result as Result[T['kind']])
      })
      worker.postMessage(task, [])
    })
  }

  /** The same task, a share on each thread. */
  async everywhere<T extends Task & { share: number; shares: number }>(
    task: Omit<T, 'share' | 'shares'>,
  ): Promise<Result[T['kind']][]> {
    if (this.worker === undefined) return [perform({ ...task, share: 0, shares: 1 } as T)]
    const other = this.elsewhere({ ...task, share: 1, shares: 2 } as T)
    const own = perform({ ...task, share: 0, shares: 2 } as T)
    return [own, await other]
  }

  async close(): Promise<void> {
    await this.worker?.terminate()
  }
}

/** Built, the thread's program lies beside this one; from the sources it must first learn TypeScript, as this one did. */
function startWorker(): Worker {
  if (import.meta.url.endsWith('.js')) return new Worker(new URL('./crew-worker.js', import.meta.url))
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx/package.json'))
  const loader = new URL('./dist/esm/api/index.mjs', tsx).href
  const program = new URL('./crew-worker.ts', import.meta.url).href
  const start = `import('${loader}').then(({ register }) => { register(); return import('${program}') })`
  return new Worker(start, { eval: true })
}
