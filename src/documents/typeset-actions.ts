// Makes PDFs in a thread of its own, so that no request waits while hundreds of pages are set.
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { PrintedItem, PrintedLayout } from './print/printed.ts'
import type { TypesetReply, TypesetTask } from './typesetter-worker.ts'

interface Waiting {
  readonly resolve: (pdf: Buffer) => void
  readonly reject: (error: Error) => void
}

interface Typesetter {
  readonly worker: Worker
  readonly waiting: Map<number, Waiting>
  last: number
}

let running: Typesetter | undefined

/** Answers a PDF; one after the other, since one thread sets them. */
export function typeset(
  layout: PrintedLayout,
  items: readonly PrintedItem[],
  logo: Uint8Array | null,
  now: Date,
): Promise<Buffer> {
  const setter = (running ??= start())
  const id = ++setter.last
  const data = JSON.stringify({ ...layout, items })
  const task: TypesetTask = { id, data, logo, at: Math.floor(now.getTime() / 1000) }
  return new Promise((resolve, reject) => {
    setter.waiting.set(id, { resolve, reject })
    // While somebody waits the process stays; otherwise the thread keeps nobody up.
    setter.worker.ref()
    setter.worker.postMessage(task, [])
  })
}

function start(): Typesetter {
  const worker = startWorker()
  const setter: Typesetter = { worker, waiting: new Map(), last: 0 }
  worker.on('message', (reply: TypesetReply) => {
    const waiting = setter.waiting.get(reply.id)
    setter.waiting.delete(reply.id)
    if (setter.waiting.size === 0) worker.unref()
    if ('pdf' in reply) waiting?.resolve(Buffer.from(reply.pdf))
    else waiting?.reject(new Error(reply.error))
  })
  worker.on('error', (error) => end(setter, error))
  worker.on('exit', () => end(setter, new Error('the typesetter ended')))
  return setter
}

/** The next document starts another one. */
function end(setter: Typesetter, error: unknown): void {
  if (running === setter) running = undefined
  const reason = error instanceof Error ? error : new Error(String(error))
  for (const { reject } of setter.waiting.values()) reject(reason)
  setter.waiting.clear()
}

/** Built, the thread's program lies beside this one; from the sources it must first learn TypeScript, as this one did. */
function startWorker(): Worker {
  if (import.meta.url.endsWith('.js')) return new Worker(new URL('./typesetter-worker.js', import.meta.url))
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx/package.json'))
  const loader = new URL('./dist/esm/api/index.mjs', tsx).href
  const program = new URL('./typesetter-worker.ts', import.meta.url).href
  const begin = `import('${loader}').then(({ register }) => { register(); return import('${program}') })`
  return new Worker(begin, { eval: true })
}
