// The outbox in the database: what waits, what left, what could not.
import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../../kit/database.ts'
import { ofVisiblePartner } from '../../organisation/visible-queries.ts'
import type { Who } from '../../organisation/who.ts'
import { addressFor } from '../visible-queries.ts'
import type { Message } from './contract.ts'

export interface MessageRow extends Omit<Message, 'nextAttemptAt' | 'createdAt' | 'sentAt'> {
  readonly messageId: string
  readonly fromName: string
  readonly replyTo: string
  readonly nextAttemptAt: Date
  readonly createdAt: Date
  readonly sentAt: Date | null
}

const columns = (
  recipient: RawBuilder<unknown>,
) => sql`m.id, m.reminder_id as "reminderId", r.partner_id as "partnerId", p.display_name as "partnerName",
  m.state, m.message_id as "messageId", m.from_name as "fromName", m.reply_to as "replyTo", ${recipient} as recipient, m.subject, m.text,
  r.letter_name as attachment, m.attempts, m.next_attempt_at as "nextAttemptAt", m.problem, m.created_at as "createdAt",
  m.sent_at as "sentAt", sender.name as "sentBy"`
const tables = sql`outbox_message m join reminder r on r.id = m.reminder_id join partner p on p.id = r.partner_id
  left join app_user sender on sender.id = m.sent_by`

/** '' for whoever may not see the contact that is written to. */
const recipientFor = (who: Who) => addressFor(who, sql`m.recipient`)

export async function insertMessage(
  db: Db,
  message: {
    readonly reminderId: number
    readonly messageId: string
    readonly fromName: string
    readonly replyTo: string
    readonly recipient: string
    readonly subject: string
    readonly text: string
  },
): Promise<void> {
  await sql`
    insert into outbox_message (reminder_id, message_id, from_name, reply_to, recipient, subject, text)
    values (${message.reminderId}, ${message.messageId}, ${message.fromName}, ${message.replyTo}, ${message.recipient},
      ${message.subject}, ${message.text})`.execute(db)
}

export async function listMessages(
  db: Db,
  who: Who,
  state: Message['state'] | undefined,
  before: number,
  limit: number,
): Promise<MessageRow[]> {
  const asked: RawBuilder<unknown> =
    state === undefined ? sql`m.state <> 'cancelled'` : sql`m.state = ${state}`
  const { rows } = await sql<MessageRow>`
    select ${columns(recipientFor(who))} from ${tables} where m.id < ${before} and ${asked} and ${ofVisiblePartner(who, 'r')}
    order by m.id desc limit ${limit}`.execute(db)
  return rows
}

export async function findMessage(db: Db, who: Who, id: number): Promise<MessageRow | undefined> {
  const { rows } = await sql<MessageRow>`
    select ${columns(recipientFor(who))} from ${tables} where m.id = ${id} and ${ofVisiblePartner(who, 'r')}`.execute(
    db,
  )
  return rows[0]
}

/** Those of the reminders that have not left. */
export async function cancelMessages(db: Db, reminderIds: readonly number[]): Promise<void> {
  await sql`
    update outbox_message set state = 'cancelled'
    where reminder_id = any(${reminderIds}::bigint[]) and state in ('waiting', 'failed')`.execute(db)
}

/** The reminder before its message, as whoever decides about reminders takes them. */
export async function lockMessage(db: Db, id: number): Promise<void> {
  await sql`
    select from reminder where id = (select reminder_id from outbox_message where id = ${id}) for update`.execute(
    db,
  )
  await sql`select from outbox_message where id = ${id} for update`.execute(db)
}

/** The one that has waited for longest, with its reminder, held until the transaction ends; undefined where none is due. */
export async function takeDue(db: Db): Promise<MessageRow | undefined> {
  const { rows } = await sql<MessageRow>`
    select ${columns(sql`m.recipient`)} from ${tables}
    where m.state = 'waiting' and m.next_attempt_at <= now()
    order by m.next_attempt_at, m.id limit 1 for update of r, m skip locked`.execute(db)
  return rows[0]
}

export async function findLetterOf(
  db: Db,
  reminderId: number,
): Promise<{ readonly name: string; readonly pdf: Buffer } | undefined> {
  const { rows } = await sql<{ name: string; pdf: Buffer }>`
    select letter_name as name, letter_pdf as pdf from reminder
    where id = ${reminderId} and letter_pdf is not null`.execute(db)
  return rows[0]
}

/** `userId` is who sent it by another program; null where it left from here. */
export async function setSent(db: Db, id: number, userId: number | null): Promise<void> {
  await sql`
    update outbox_message set state = 'sent', sent_at = now(), sent_by = ${userId}, problem = '' where id = ${id}`.execute(
    db,
  )
}

/** `inSeconds` is null where it is not tried again by itself. */
export async function setRefused(
  db: Db,
  id: number,
  problem: string,
  inSeconds: number | null,
): Promise<void> {
  await sql`
    update outbox_message set attempts = attempts + 1, problem = ${problem.slice(0, 500)},
      state = ${inSeconds === null ? 'failed' : 'waiting'},
      next_attempt_at = now() + ${inSeconds ?? 0} * interval '1 second'
    where id = ${id}`.execute(db)
}

export async function setDueNow(db: Db, id: number): Promise<void> {
  await sql`
    update outbox_message set state = 'waiting', attempts = 0, next_attempt_at = now() where id = ${id}`.execute(
    db,
  )
}
