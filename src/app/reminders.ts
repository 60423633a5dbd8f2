// Beside the server, what reminders do by themselves: the run of each night, and e-mails on their way out.
import type { FastifyInstance } from 'fastify'
import type { App } from '../kit/app.ts'
import { smtpMailer, type Mailer } from '../kit/mail.ts'
import { deliverNext } from '../reminders/outbox/outbox-actions.ts'
import { queueNightlyRun } from '../reminders/scheduled-actions.ts'
import type { Environment } from './environment.ts'
import type { OpenCarnet } from './open.ts'

const lookEvery = 15_000
/** The first look comes after as long: whoever has just started Carnet has other things to look at. */
const nightEvery = 10 * 60_000

export function keepReminders(server: FastifyInstance, { app }: OpenCarnet, smtp: Environment['smtp']): void {
  const work = [repeated(app, nightEvery, () => queueNightlyRun(app, new Date()))]
  if (smtp) {
    const mailer = smtpMailer(smtp.url, smtp.from)
    work.push(repeated(app, lookEvery, (stopping) => deliverAll(app, mailer, stopping)))
  }
  server.addHook('onListen', async () => work.forEach(({ start }) => start()))
  server.addHook('onClose', async () => {
    await Promise.all(work.map(({ stop }) => stop()))
  })
}

async function deliverAll(app: App, mailer: Mailer, stopping: () => boolean): Promise<void> {
  while (!stopping() && (await deliverNext(app.db, mailer)));
}

/** One turn after the other; one that breaks down is told, and followed by the next. */
function repeated(app: App, every: number, work: (stopping: () => boolean) => Promise<unknown>) {
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | undefined
  let stopped = false
  const turn = async (): Promise<void> => {
    try {
      await work(() => stopped)
    } catch (error) {
      app.log.warn({ problem: error instanceof Error ? error.message : 'unknown' }, 'reminders wait')
    }
    if (!stopped) start()
  }
  const start = (): void => {
    timer = setTimeout(() => {
      running = turn()
    }, every)
  }
  return {
    start,
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}
