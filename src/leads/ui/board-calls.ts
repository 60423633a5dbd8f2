// What the board asks the server, and what it shows of a move at once.
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { client } from '../../kit/ui/client.ts'
import { listQuery, selectionQuery, type ListSearch } from '../../kit/ui/list/list-search.ts'
import { queryClient } from '../../kit/ui/query-client.ts'
import type { statusContract } from '../configuration/statuses-contract.ts'
import type { lostReasonContract } from '../configuration/lost-reasons-contract.ts'
import type { leadContract } from '../contract.ts'
import type { Lead } from '../lead.ts'
import type { StatusKind } from '../status-kinds.ts'
import { movedCounts, withLead, withLeadFirst, withoutLead, type ColumnCount } from './board-columns.ts'
import { leadQuery } from './lead-calls.ts'

const call = client<typeof leadContract & typeof statusContract & typeof lostReasonContract>()
const atOnce = 25
/** The latest first, as whoever moved a card expects it on top. */
export const boardSort = '-updatedAt'

export interface Status {
  readonly id: number
  readonly name: string
  readonly kind: StatusKind
  readonly archived: boolean
}

const fiveMinutes = 5 * 60_000

export const statusesQuery = queryOptions({
  queryKey: ['lookup', 'lead-statuses', 'board'],
  queryFn: async ({ signal }): Promise<readonly Status[]> =>
    (await call('GET /api/v1/lead-statuses', { query: { archived: 'all', limit: 100 } }, { signal })).items,
  staleTime: fiveMinutes,
})

export const lostReasonsQuery = queryOptions({
  queryKey: ['lookup', 'lead-lost-reasons', 'board'],
  queryFn: async ({ signal }) =>
    (await call('GET /api/v1/lead-lost-reasons', { query: { limit: 100 } }, { signal })).items,
})

export function columnQuery(statusId: number, search: ListSearch) {
  const own = { field: 'statusId', op: 'in' as const, value: [statusId] }
  const filter = search.filter ? { and: [search.filter, own] } : { and: [own] }
  const query = { ...listQuery({ ...search, filter }), sort: search.sort ?? boardSort }
  return infiniteQueryOptions({
    queryKey: ['leads', 'board', 'column', statusId, query],
    queryFn: ({ pageParam, signal }) =>
      call(
        'GET /api/v1/leads',
        { query: { ...query, limit: atOnce, ...(pageParam === null ? {} : { cursor: pageParam }) } },
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  })
}

export function countsQuery(search: ListSearch) {
  const query = { ...selectionQuery(search), by: 'statusId' }
  return queryOptions({
    queryKey: ['leads', 'board', 'counts', query],
    queryFn: async ({ signal }): Promise<readonly ColumnCount[]> =>
      (await call('GET /api/v1/leads/groups', { query }, { signal })).items,
  })
}

export interface Move {
  readonly lead: Lead
  readonly to: Status
  /** Only where `to` is lost. */
  readonly lostReasonId: number | null
}

/** At once on screen. */
export function showMove(search: ListSearch, { lead, to, lostReasonId }: Move): void {
  const moved: Lead = {
    ...lead,
    statusId: to.id,
    statusKind: to.kind,
    lostReasonId,
    labels: { ...lead.labels, statusId: to.name },
  }
  queryClient.setQueryData(columnQuery(lead.statusId, search).queryKey, (column) =>
    column ? (withoutLead(column, lead.id) as typeof column) : column,
  )
  queryClient.setQueryData(columnQuery(to.id, search).queryKey, (column) =>
    column ? (withLeadFirst(column, moved) as typeof column) : column,
  )
  queryClient.setQueryData(countsQuery(search).queryKey, (counts) =>
    counts ? movedCounts(counts, lead.statusId, to) : counts,
  )
}

/** What other lists know of the lead is asked for again when they are next seen. */
export async function sendMove(search: ListSearch, { lead, to, lostReasonId }: Move): Promise<Lead> {
  const body = { statusId: to.id, lostReasonId }
  const params = { id: lead.id }
  const answer = await call('PATCH /api/v1/leads/{id}', { params, body }, { version: lead.version })
  queryClient.setQueryData(leadQuery(lead.id).queryKey, answer)
  queryClient.setQueryData(columnQuery(to.id, search).queryKey, (column) =>
    column ? (withLead(column, answer) as typeof column) : column,
  )
  void queryClient.invalidateQueries({
    predicate: ({ queryKey: [first, second] }) => first === 'leads' && second !== 'record',
    refetchType: 'none',
  })
  return answer
}

export function readBoardAnew(): void {
  void queryClient.invalidateQueries({ queryKey: ['leads'] })
}
