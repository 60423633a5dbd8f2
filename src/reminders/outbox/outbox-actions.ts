// The outbox: read, taken as files, sent again; and the way out through a mail server.
import type { App } from '../../kit/app.ts'
import type { SentFile } from '../../kit/contract.ts'
import { inTransaction, type Db, type Trx } from '../../kit/database.ts'
import { byIdDescending } from '../../kit/list/id-pages.ts'
import { mailBytes, type Mail, type Mailer } from '../../kit/mail.ts'
import { Problem } from '../../kit/problem.ts'
import type { Who } from '../../organisation/who.ts'
import { recalled } from '../recall-actions.ts'
import { setDone, setFailed, setSending } from '../send-queries.ts'
import type { Message, OutboxQuery } from './contract.ts'
import {
  findLetterOf,
  findMessage,
  listMessages,
  lockMessage,
  setDueNow,
  setRefused,
  setSent,
  takeDue,
  type MessageRow,
} from './outbox-queries.ts'
import { isAboutMessage, retryAfter, type Refusal } from './retry-after.ts'

export async function readOutbox(
  app: App,
  who: Who,
  { state, ...asked }: OutboxQuery,
): Promise<{ items: Message[]; next: string | null }> {
  const { items, next } = await byIdDescending(asked, (before, limit) =>
    listMessages(app.db, who, state, before, limit),
  )
  return { items: items.map(presented), next }
}

/**
 * `from` is the address of our mail server's account; '' where there is none. Not found by whoever may not see the
 * contact that is written to.
 */
export async function messageFile(app: App, who: Who, from: string, id: number): Promise<SentFile> {
  const row = await requireMessage(app.db, who, id)
  if (row.recipient === '') throw new Problem('not-found')
  const content = await mailBytes(await mailOf(app.db, row, from))
  return { name: `${row.id}.eml`, type: 'message/rfc822', content }
}

/** Cancelled instead where the reminder stands no more. */
export function tryAgain(app: App, who: Who, id: number): Promise<Message> {
  return deciding(app, who, id, async (trx, row) => {
    if (await recalled(trx, row.reminderId, { byEmail: true, userId: who.userId })) return
    await setDueNow(trx, id)
    await setSending(trx, row.reminderId)
  })
}

export function sentElsewhere(app: App, who: Who, id: number): Promise<Message> {
  return deciding(app, who, id, async (trx, row) => {
    await setSent(trx, id, who.userId)
    await setDone(trx, row.reminderId)
  })
}

/** What left is settled. */
function deciding(
  app: App,
  who: Who,
  id: number,
  work: (trx: Trx, row: MessageRow) => Promise<void>,
): Promise<Message> {
  return inTransaction(app.db, async (trx) => {
    await lockMessage(trx, id)
    const row = await requireMessage(trx, who, id)
    if (row.state !== 'waiting' && row.state !== 'failed') throw new Problem('conflict')
    await work(trx, row)
    return presented(await requireMessage(trx, who, id))
  })
}

async function requireMessage(db: Db, who: Who, id: number): Promise<MessageRow> {
  const row = await findMessage(db, who, id)
  if (!row) throw new Problem('not-found')
  return row
}

function presented(row: MessageRow): Message {
  const { messageId: _messageId, fromName: _fromName, replyTo: _replyTo, ...rest } = row
  return {
    ...rest,
    nextAttemptAt: row.nextAttemptAt.toISOString(),
    createdAt: row.createdAt.toISOString(),
    sentAt: row.sentAt?.toISOString() ?? null,
  }
}

/**
 * Sends the message that has been due for longest, unless its reminder stands no more; false where none is due, or where the
 * server takes none at all now, so that the others wait for the next turn. It is held until the server has answered, so
 * that nobody else sends it; one whose sender broke down in between may come twice, under the same Message-ID.
 */
export function deliverNext(db: Db, mailer: Mailer): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const row = await takeDue(trx)
    if (!row) return false
    if (await recalled(trx, row.reminderId, { byEmail: true })) return true
    const refusal = await refusalOf(mailer, await mailOf(trx, row, mailer.from))
    if (!refusal) {
      await setSent(trx, row.id, null)
      await setDone(trx, row.reminderId)
      return true
    }
    const wait = retryAfter(row.attempts, refusal)
    await setRefused(trx, row.id, refusal.message, wait)
    if (wait === null) await setFailed(trx, row.reminderId, refusal.message)
    return isAboutMessage(refusal)
  })
}

async function refusalOf(mailer: Mailer, mail: Mail): Promise<(Refusal & { message: string }) | null> {
  try {
    await mailer.send(mail)
    return null
  } catch (error) {
    if (!(error instanceof Error)) return { message: 'unknown' }
    const told = (name: string): unknown => Reflect.get(error, name)
    const [code, command, responseCode] = [told('code'), told('command'), told('responseCode')]
    return {
      message: error.message,
      code: typeof code === 'string' ? code : undefined,
      command: typeof command === 'string' ? command : undefined,
      responseCode: typeof responseCode === 'number' ? responseCode : undefined,
    }
  }
}

async function mailOf(db: Db, row: MessageRow, from: string): Promise<Mail> {
  const letter = await findLetterOf(db, row.reminderId)
  return {
    messageId: row.messageId,
    from: { name: row.fromName, address: from || row.replyTo },
    replyTo: row.replyTo,
    to: row.recipient,
    subject: row.subject,
    text: row.text,
    date: row.createdAt,
    attachments: letter ? [{ name: letter.name, type: 'application/pdf', content: letter.pdf }] : [],
  }
}
