// Makes PDFs: few pages in a thread of their own, so that no request waits; many in a process that can be ended.
import { setTimeout } from 'node:timers/promises'
import type { Worker } from 'node:worker_threads'
import { startProcess, startThread } from '../kit/thread.ts'
import type { PrintedItem, PrintedLayout } from './print/printed.ts'
import type { NamedPicture, TypesetReply, TypesetTask } from './typesetter-worker.ts'

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

export interface Typesetting {
  readonly layout: PrintedLayout
  readonly items: readonly PrintedItem[]
  /** Those that the pages name. */
  readonly pictures: readonly NamedPicture[]
  /** For the document's own date. */
  readonly now: Date
}

function taskOf(id: number, { layout, items, pictures, now }: Typesetting): TypesetTask {
  return { id, data: JSON.stringify({ ...layout, items }), pictures, at: Math.floor(now.getTime() / 1000) }
}

/** Answers a PDF; one after the other, since one thread sets them. */
export function typeset(document: Typesetting): Promise<Buffer> {
  const setter = (running ??= start())
  const id = ++setter.last
  return new Promise((resolve, reject) => {
    setter.waiting.set(id, { resolve, reject })
    // While somebody waits the process stays; otherwise the thread keeps nobody up.
    setter.worker.ref()
    setter.worker.postMessage(taskOf(id, document), [])
  })
}

const lookEvery = 500

/**
 * The same in a process of its own, which gives its memory back: no short document waits behind a long one.
 * `goOn` is called while it works, with how many items are set by the pace of the first ones; when that throws, the
 * process is ended at once and its error comes out.
 */
export async function typesetApart(
  document: Typesetting,
  goOn: (done: number) => Promise<void>,
): Promise<Buffer> {
  const child = startProcess(import.meta.url, './typesetter-worker.ts')
  const stopWaiting = new AbortController()
  const { signal } = stopWaiting
  const pace = paceKeeper(document.items.length)
  const replied = new Promise<TypesetReply>((resolve, reject) => {
    child.on('message', (message) => {
      const reply = message as TypesetReply
      if ('pace' in reply) pace.set(reply.pace)
      else resolve(reply)
    })
    child.once('error', reject)
    child.once('exit', () => reject(new Error('the typesetter ended')))
  })
  // Whoever stops does not wait for how it ends.
  replied.catch(() => undefined)
  try {
    child.send(taskOf(1, document))
    for (;;) {
      const reply = await Promise.race([replied, setTimeout(lookEvery, null, { signal })])
      if (reply) return pdfOf(reply)
      await goOn(pace.done())
    }
  } finally {
    stopWaiting.abort()
    child.kill('SIGKILL')
  }
}

/** Reckons how far many items are, once it is known how long one takes; never that all are done. */
function paceKeeper(count: number) {
  let began = 0
  let milliseconds = Infinity
  return {
    set(pace: number) {
      began = performance.now()
      milliseconds = pace
    },
    done: () => Math.min(Math.floor((performance.now() - began) / milliseconds), count - 1),
  }
}

function pdfOf(reply: TypesetReply): Buffer {
  if ('error' in reply) throw new Error(reply.error)
  if ('pace' in reply) throw new Error('a pace is no document')
  return Buffer.from(reply.pdf)
}

function start(): Typesetter {
  const worker = startThread(import.meta.url, './typesetter-worker.ts', null)
  const setter: Typesetter = { worker, waiting: new Map(), last: 0 }
  worker.on('message', (reply: TypesetReply) => {
    const waiting = setter.waiting.get(reply.id)
    setter.waiting.delete(reply.id)
    if (setter.waiting.size === 0) worker.unref()
    if ('pdf' in reply) waiting?.resolve(Buffer.from(reply.pdf))
    else if ('error' in reply) waiting?.reject(new Error(reply.error))
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
