// Beside the server, the thread that keeps duplicates up to date: begun once it answers, and anew when it breaks down.
import type { FastifyInstance } from 'fastify'
import { startThread } from '../kit/thread.ts'
import type { OpenCarnet } from './open.ts'

const againAfter = 30_000
/** It holds few records at a time: garbage is collected sooner, in less memory. */
const limits = { maxYoungGenerationSizeMb: 2 }

export function keepDuplicates(server: FastifyInstance, { app, connection }: OpenCarnet): void {
  let thread: ReturnType<typeof startThread> | undefined
  let again: NodeJS.Timeout | undefined
  let closing = false
  let told = ''
  const start = (): void => {
    thread = startThread(import.meta.url, './duplicates-worker.ts', { connection }, limits)
    thread.on('message', (problem: string) => {
      if (problem !== told) app.log.warn({ problem }, 'duplicates are not kept up to date')
      told = problem
    })
    thread.on('error', (error) => app.log.error(error, 'the thread of duplicates broke down'))
    thread.on('exit', () => {
      if (!closing) again = setTimeout(start, againAfter)
    })
  }
  server.addHook('onListen', async () => start())
  server.addHook('onClose', async () => {
    closing = true
    clearTimeout(again)
    await thread?.terminate()
  })
}
