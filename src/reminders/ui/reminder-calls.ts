// What the pages of reminders ask the server, and under which keys the answers are kept.
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { client, fileClient } from '../../kit/ui/client.ts'
import type { ListCalls } from '../../kit/ui/list/subject.ts'
import { queryClient } from '../../kit/ui/query-client.ts'
import { saveFile } from '../../kit/ui/save-file.ts'
import { jobsAnew } from '../../organisation/ui/read-anew.ts'
import type { Method, NewMethod } from '../configuration/method.ts'
import type { methodContract } from '../configuration/methods-contract.ts'
import type { reminderContract } from '../contract.ts'
import type { Followed } from '../followed.ts'
import type { Message, outboxContract } from '../outbox/contract.ts'
import type { Reminder } from '../reminder.ts'
import { invoicesAnew } from './invoice-calls.ts'

type Contracts = typeof reminderContract & typeof outboxContract & typeof methodContract

const call = client<Contracts>()
const file = fileClient<Contracts>()

export const reminderListCalls: ListCalls<Reminder> = {
  page: (query, signal) => call('GET /api/v1/reminders', { query }, { signal }),
  count: async (query, signal) => (await call('GET /api/v1/reminders/count', { query }, { signal })).count,
  groups: async (query, signal) => (await call('GET /api/v1/reminders/groups', { query }, { signal })).items,
  letters: async (query, signal) =>
    (await call('GET /api/v1/reminders/letters', { query }, { signal })).items,
  position: async (id, query, signal) =>
    (await call('GET /api/v1/reminders/{id}/position', { params: { id }, query }, { signal })).position,
}

const awaiting = JSON.stringify({ and: [{ field: 'state', op: 'in', value: ['awaiting', 'failed'] }] })

/** How many somebody has to look at. */
export const awaitingQuery = queryOptions({
  queryKey: ['reminders', 'awaiting'],
  queryFn: async ({ signal }) =>
    (await call('GET /api/v1/reminders/count', { query: { filter: awaiting } }, { signal })).count,
})

export function reminderQuery(id: number) {
  return queryOptions({
    queryKey: ['reminders', 'record', id],
    queryFn: ({ signal }) => call('GET /api/v1/reminders/{id}', { params: { id } }, { signal }),
    // On its way it changes by itself.
    refetchInterval: ({ state }) => (state.data?.state === 'sending' ? 3_000 : false),
  })
}

/** What it says is kept once it leaves: `state` tells the one from the other. */
export function letterQuery(id: number, state: Reminder['state']) {
  return queryOptions({
    queryKey: ['reminders', 'letter', id, state],
    queryFn: ({ signal }) => call('GET /api/v1/reminders/{id}/letter', { params: { id } }, { signal }),
  })
}

export type FollowedOf = { readonly kind: 'contacts' | 'partners'; readonly id: number }

export function followedQuery({ kind, id }: FollowedOf) {
  return queryOptions({
    queryKey: ['reminders', 'of', kind, id],
    queryFn: ({ signal }) => call(`GET /api/v1/${kind}/{id}/reminders`, { params: { id } }, { signal }),
  })
}

export async function chooseMethod(partnerId: number, methodId: number | null): Promise<Followed> {
  const followed = await call('PUT /api/v1/partners/{id}/reminder-method', {
    params: { id: partnerId },
    body: { methodId },
  })
  await queryClient.invalidateQueries({ queryKey: ['reminders', 'of'] })
  return followed
}

export async function runReminders() {
  const done = await call('POST /api/v1/reminder-runs', {})
  await invoicesAnew()
  return done
}

export async function validateReminders(ids: readonly number[]) {
  const done = await call('POST /api/v1/reminders/validations', { body: { ids: [...ids] } })
  await Promise.all([invoicesAnew(), jobsAnew()])
  return done
}

export async function dismissReminders(ids: readonly number[]) {
  const done = await call('POST /api/v1/reminders/dismissals', { body: { ids: [...ids] } })
  await invoicesAnew()
  return done
}

export async function letterFile(id: number): Promise<void> {
  saveFile(await file('GET /api/v1/reminders/{id}/letter.pdf', { params: { id } }))
}

export function outboxQuery() {
  return infiniteQueryOptions({
    queryKey: ['outbox'],
    queryFn: ({ signal, pageParam }) =>
      call('GET /api/v1/outbox', { query: pageParam === '' ? {} : { cursor: pageParam } }, { signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
}

export async function messageFile(id: number): Promise<void> {
  saveFile(await file('GET /api/v1/outbox/{id}/message.eml', { params: { id } }))
}

export async function tryAgain(id: number): Promise<Message> {
  const message = await call('POST /api/v1/outbox/{id}/attempts', { params: { id } })
  await invoicesAnew()
  return message
}

export async function sentElsewhere(id: number): Promise<Message> {
  const message = await call('POST /api/v1/outbox/{id}/deliveries', { params: { id } })
  await invoicesAnew()
  return message
}

export function methodsQuery(archived: boolean) {
  return queryOptions({
    queryKey: ['reminder-methods', archived],
    queryFn: async ({ signal }) => {
      const query = { limit: 200, ...(archived ? { archived: 'all' as const } : {}) }
      return (await call('GET /api/v1/reminder-methods', { query }, { signal })).items
    },
  })
}

type MethodDraft = Pick<NewMethod, 'name' | 'isDefault' | 'levels'>

export function saveMethod(id: number | null, draft: MethodDraft): Promise<Method> {
  return methodsAnew(
    id === null
      ? call('POST /api/v1/reminder-methods', { body: draft })
      : call('PATCH /api/v1/reminder-methods/{id}', { params: { id }, body: draft }),
  )
}

export function archiveMethod(id: number, archived: boolean): Promise<Method> {
  return methodsAnew(call('PATCH /api/v1/reminder-methods/{id}', { params: { id }, body: { archived } }))
}

export function deleteMethod(id: number): Promise<undefined> {
  return methodsAnew(call('DELETE /api/v1/reminder-methods/{id}', { params: { id } }))
}

async function methodsAnew<T>(work: Promise<T>): Promise<T> {
  const done = await work
  await queryClient.invalidateQueries({ queryKey: ['reminder-methods'] })
  return done
}
