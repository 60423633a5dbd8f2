// What a lead's form asks the server, and under which keys the answers are kept.
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { saysNothing } from '../../contact-details/ui/says-nothing.ts'
import { sentPhones } from '../../contact-details/ui/detail-fields.ts'
import type { CallArguments } from '../../kit/contract.ts'
import { client } from '../../kit/ui/client.ts'
import { queryClient } from '../../kit/ui/query-client.ts'
import { duplicatesSoon } from '../../organisation/ui/read-anew.ts'
import type { leadContract } from '../contract.ts'
import type { Lead, LeadChange } from '../lead.ts'

const call = client<typeof leadContract>()

export function leadQuery(id: number) {
  return queryOptions({
    queryKey: ['leads', 'record', id],
    queryFn: ({ signal }) => call('GET /api/v1/leads/{id}', { params: { id } }, { signal }),
  })
}

export function leadTrailQuery(id: number, version: number) {
  return infiniteQueryOptions({
    queryKey: ['leads', 'trail', id, version],
    queryFn: ({ pageParam, signal }) =>
      call(
        'GET /api/v1/leads/{id}/changes',
        { params: { id }, query: pageParam === null ? {} : { cursor: pageParam } },
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  })
}

/** A lead as far as it is typed. */
export type TypedLead = NonNullable<
  CallArguments<(typeof leadContract)['POST /api/v1/leads/duplicate-checks']>['body']
>

/** What a lead may be compared by alone: nobody can be told by a title or a town. */
const telling = ['lastName', 'companyName', 'emails', 'phones'] as const

export function tellsNothing(draft: TypedLead): boolean {
  return saysNothing(draft, telling)
}

/** Which leads, contacts and partners it may be. */
export function leadChecksQuery(draft: TypedLead) {
  return queryOptions({
    queryKey: ['leads', 'look-alikes', draft],
    queryFn: ({ signal }) => call('POST /api/v1/leads/duplicate-checks', { body: draft }, { signal }),
    enabled: !tellsNothing(draft),
    placeholderData: keepPreviousData,
  })
}

export async function suggestLeadTags(typed: string, signal: AbortSignal): Promise<readonly string[]> {
  const { items } = await call('GET /api/v1/leads/tags', { query: { q: typed } }, { signal })
  return items.map(({ tag }) => tag)
}

type Values = Readonly<Record<string, unknown>>

export async function createLead(values: Values): Promise<Lead> {
  const { archived: _, ...sent } = sentValues(values)
  return known(await call('POST /api/v1/leads', { body: sent }))
}

export async function changeLead(id: number, values: Values, version: number): Promise<Lead> {
  const body = sentValues(values)
  return known(await call('PATCH /api/v1/leads/{id}', { params: { id }, body }, { version }))
}

export async function archiveLead(id: number, archived: boolean, version: number): Promise<Lead> {
  return known(await call('PATCH /api/v1/leads/{id}', { params: { id }, body: { archived } }, { version }))
}

export async function giveLeadPicture(id: number, file: File): Promise<Lead> {
  const body = new FormData()
  body.append('file', file)
  return known(await call('PUT /api/v1/leads/{id}/picture', { params: { id }, body: body as never }))
}

export async function takeLeadPicture(id: number): Promise<Lead> {
  return known(await call('DELETE /api/v1/leads/{id}/picture', { params: { id } }))
}

function sentValues(values: Values): LeadChange {
  return {
    ...values,
    ...('phones' in values ? { phones: sentPhones(values['phones']) } : {}),
  } as LeadChange
}

/** What was answered is what is shown; lists are asked for again. */
function known(lead: Lead): Lead {
  queryClient.setQueryData(leadQuery(lead.id).queryKey, lead)
  void queryClient.invalidateQueries({
    predicate: ({ queryKey: [first, second] }) => first === 'leads' && second !== 'record',
  })
  duplicatesSoon()
  return lead
}
