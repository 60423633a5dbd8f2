// The endpoints of the outbox: e-mails on their way out, and those that left.
import { z } from 'zod'
import { contract } from '../../kit/contract.ts'
import { IdParams } from '../../kit/list/list-contract.ts'

const messageStates = ['waiting', 'sent', 'failed', 'cancelled'] as const

const Message = z
  .object({
    id: z.int(),
    reminderId: z.int(),
    partnerId: z.int(),
    partnerName: z.string(),
    state: z.enum(messageStates),
    recipient: z.string(),
    subject: z.string(),
    text: z.string(),
    /** The name of the letter that goes with it; '' where none does. */
    attachment: z.string(),
    attempts: z.int(),
    /** When it is tried next. */
    nextAttemptAt: z.string(),
    /** What the mail server said last. */
    problem: z.string(),
    createdAt: z.string(),
    sentAt: z.string().nullable(),
    /** Who sent it by another program. */
    sentBy: z.string().nullable(),
  })
  .meta({ id: 'OutboxMessage' })
export type Message = z.output<typeof Message>

const OutboxQuery = z.strictObject({
  state: z.enum(messageStates).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(100).optional(),
})
export type OutboxQuery = z.output<typeof OutboxQuery>

export const outboxContract = contract({
  'GET /api/v1/outbox': {
    summary: 'List e-mails of reminders, the latest first; `sending` says whether a mail server is set',
    right: 'read',
    query: OutboxQuery,
    reply: z.object({ items: z.array(Message), next: z.string().nullable(), sending: z.boolean() }),
    problems: [],
  },
  'GET /api/v1/outbox/{id}/message.eml': {
    summary: 'The e-mail as a file that mail programs open',
    right: 'read',
    params: IdParams,
    reply: 'message/rfc822',
    problems: ['not-found'],
  },
  'POST /api/v1/outbox/{id}/attempts': {
    summary: 'Try again now to send an e-mail that waits or failed',
    right: 'write',
    params: IdParams,
    status: 201,
    reply: Message,
    problems: ['not-found', 'conflict'],
  },
  'POST /api/v1/outbox/{id}/deliveries': {
    summary: 'Say that an e-mail was sent by another program',
    right: 'write',
    params: IdParams,
    status: 201,
    reply: Message,
    problems: ['not-found', 'conflict'],
  },
})
