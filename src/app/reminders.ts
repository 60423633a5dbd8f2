// Beside the server, what reminders do by themselves: the run of each night, and e-mails on their way out.
import type { FastifyInstance } from 'fastify'
import { smtpMailer, type Mailer } from '../kit/mail.ts'
import { deliverNext } from '../reminders/outbox/outbox-actions.ts'
import { queueNightlyRun } from '../reminders/scheduled-actions.ts'
import type { OpenCarnet } from './open.ts'

const lookEvery = 15_000
const nightEvery = 10 * 60_000

export function keepReminders(
  server: FastifyInstance,
  { app }: OpenCarnet,
  smtp: { readonly url: string; readonly from: string } | undefined,
): void {
  const mailer = smtp && smtpMailer(smtp.url, smtp.from)
  const night = repeated(nightEvery, () => queueNightlyRun(app, new Date()))
  const outbox = mailer ? repeated(lookEvery, () => deliverAll(mailer)) : undefined
  server.addHook('onListen', async () => {
    night.start()
    outbox?.start()
  })
  server.addHook('onClose', async () => {
    await Promise.all([night.stop(), outbox?.stop()])
  })

  async function deliverAll(out: Mailer): Promise<void> {
    while (!outbox?.stopping() && (await deliverNext(app.db, out)));
  }

  function repeated(every: number, work: () => Promise<unknown>) {
    let timer: NodeJS.Timeout | undefined
    let running: Promise<void> | undefined
    let stopping = false
    const turn = async (): Promise<void> => {
      try {
        await work()
      } catch (error) {
        app.log.warn({ problem: error instanceof Error ? error.message : 'unknown' }, 'reminders wait')
      }
      if (!stopping) timer = setTimeout(start, every)
    }
    const start = (): void => {
      running = turn()
    }
    return {
      start,
      stopping: () => stopping,
      stop: async () => {
        stopping = true
        clearTimeout(timer)
        await running
      },
    }
  }
}
