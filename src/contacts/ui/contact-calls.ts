// What a contact's form asks the server, and under which keys the answers are kept.
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { CallArguments } from '../../kit/contract.ts'
import type { Condition } from '../../kit/filter.ts'
import { client } from '../../kit/ui/client.ts'
import { queryClient } from '../../kit/ui/query-client.ts'
import { duplicatesSoon } from '../../organisation/ui/read-anew.ts'
import type { Contact, NewContact } from '../contact.ts'
import type { contactContract } from '../contract.ts'
import { sentValues } from './sent-values.ts'

const call = client<typeof contactContract>()

export function contactQuery(id: number) {
  return queryOptions({
    queryKey: ['contacts', 'record', id],
    queryFn: ({ signal }) => call('GET /api/v1/contacts/{id}', { params: { id } }, { signal }),
  })
}

export function linkedContactsQuery(id: number, version: number) {
  return queryOptions({
    queryKey: ['contacts', 'linked', id, version],
    queryFn: ({ signal }) =>
      call('GET /api/v1/contacts/{id}/linked-contacts', { params: { id } }, { signal }),
    placeholderData: keepPreviousData,
  })
}

/** The filter that lists those who work at a partner. */
export function contactsOfPartner(partnerId: number): Condition {
  return { field: 'partnerId', op: 'in', value: [partnerId] }
}

export function contactsOfPartnerQuery(partnerId: number) {
  const filter = JSON.stringify(contactsOfPartner(partnerId))
  return queryOptions({
    queryKey: ['contacts', 'of-partner', partnerId],
    queryFn: async ({ signal }) => {
      const [page, { count }] = await Promise.all([
        call('GET /api/v1/contacts', { query: { filter, limit: 50 } }, { signal }),
        call('GET /api/v1/contacts/count', { query: { filter } }, { signal }),
      ])
      return { items: page.items, count }
    },
  })
}

/** A contact as far as it is typed. */
export type TypedContact = NonNullable<
  CallArguments<(typeof contactContract)['POST /api/v1/contacts/duplicate-checks']>['body']
>

export function checkContact(draft: TypedContact, signal: AbortSignal) {
  return call('POST /api/v1/contacts/duplicate-checks', { body: draft }, { signal })
}

export async function suggestTags(typed: string, signal: AbortSignal): Promise<readonly string[]> {
  const { items } = await call('GET /api/v1/contacts/tags', { query: { q: typed } }, { signal })
  return items.map(({ tag }) => tag)
}

type Values = Readonly<Record<string, unknown>>

export async function createContact(values: Values): Promise<Contact> {
  return known(await call('POST /api/v1/contacts', { body: newContact(values) }))
}

/** Without a last name the server says that it is needed, at its field. */
function newContact(values: Values): NewContact {
  const { archived: _, ...sent } = sentValues(values)
  return { ...sent, lastName: sent.lastName ?? '' }
}

export async function changeContact(id: number, values: Values, version: number): Promise<Contact> {
  const body = sentValues(values)
  return known(await call('PATCH /api/v1/contacts/{id}', { params: { id }, body }, { version }))
}

export async function archiveContact(id: number, archived: boolean, version: number): Promise<Contact> {
  return known(await call('PATCH /api/v1/contacts/{id}', { params: { id }, body: { archived } }, { version }))
}

export async function copyContact(id: number): Promise<Contact> {
  return known(await call('POST /api/v1/contacts/{id}/copies', { params: { id } }))
}

export async function givePicture(id: number, file: File): Promise<Contact> {
  const body = new FormData()
  body.append('file', file)
  return known(await call('PUT /api/v1/contacts/{id}/picture', { params: { id }, body: body as never }))
}

export async function takePicture(id: number): Promise<Contact> {
  return known(await call('DELETE /api/v1/contacts/{id}/picture', { params: { id } }))
}

/** What was answered is what is shown; lists that may have changed are asked for again. */
function known(contact: Contact): Contact {
  queryClient.setQueryData(contactQuery(contact.id).queryKey, contact)
  void queryClient.invalidateQueries({
    predicate: ({ queryKey }) => queryKey[0] === 'contacts' && queryKey[1] !== 'record',
  })
  duplicatesSoon()
  return contact
}
