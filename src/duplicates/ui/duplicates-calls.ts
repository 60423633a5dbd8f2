// What the page of duplicates asks the server, and under which keys the answers are kept.
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { client } from '../../kit/ui/client.ts'
import { queryClient } from '../../kit/ui/query-client.ts'
import type { jobContract } from '../../organisation/jobs/contract.ts'
import type { duplicatesContract, ExactField } from '../contract.ts'

const call = client<typeof duplicatesContract & typeof jobContract>()

export type SubjectName = 'contact' | 'partner'
/** Ticked records, or all that match but some. */
export type ScanSelection =
  | { readonly ids: number[] }
  | { q?: string; filter?: unknown; archived?: 'no' | 'yes' | 'all'; except?: number[] }

interface AskedGroups {
  readonly subject: SubjectName
  readonly least?: number
  readonly scanId?: number
  readonly recordId?: number
}

const pageSize = 50
const often = 700

export function groupsQuery(asked: AskedGroups) {
  return infiniteQueryOptions({
    queryKey: ['duplicates', 'groups', asked],
    queryFn: ({ pageParam, signal }) =>
      call(
        'GET /api/v1/duplicate-groups',
        { query: { ...asked, limit: pageSize, ...(pageParam === null ? {} : { cursor: pageParam }) } },
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  })
}

/** How many groups there are; the page itself is small. */
export function groupCountQuery(subject: SubjectName) {
  return queryOptions({
    queryKey: ['duplicates', 'count', subject],
    queryFn: async ({ signal }) =>
      (await call('GET /api/v1/duplicate-groups', { query: { subject, limit: 1 } }, { signal })).total,
    staleTime: 60_000,
  })
}

export function decisionsQuery(subject: SubjectName) {
  return infiniteQueryOptions({
    queryKey: ['duplicates', 'decisions', subject],
    queryFn: ({ pageParam, signal }) =>
      call(
        'GET /api/v1/duplicate-decisions',
        { query: { subject, limit: pageSize, ...(pageParam === null ? {} : { cursor: pageParam }) } },
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  })
}

export async function decideApart(subject: SubjectName, pairs: [number, number][]): Promise<number[]> {
  const { items } = await call('POST /api/v1/duplicate-decisions', { body: { subject, pairs } })
  await duplicatesAnew()
  return items.map(({ id }) => id)
}

export async function decideAllApart(subject: SubjectName, recordIds: number[]): Promise<number[]> {
  const { items } = await call('POST /api/v1/duplicate-decisions', { body: { subject, recordIds } })
  await duplicatesAnew()
  return items.map(({ id }) => id)
}

export async function takeBackDecisions(ids: readonly number[]): Promise<void> {
  for (const id of ids) await call('DELETE /api/v1/duplicate-decisions/{id}', { params: { id } })
  await duplicatesAnew()
}

/** Of all records, where no selection is said; smartly, where no fields are. The scan's number is answered. */
export async function startScan(
  subject: SubjectName,
  asked: { readonly selection?: ScanSelection; readonly fields?: ExactField[] } = {},
): Promise<number> {
  return (await call('POST /api/v1/duplicate-scans', { body: { subject, ...asked } })).id
}

const ended = new Set(['done', 'failed', 'cancelled'])

export function scanQuery(id: number | undefined) {
  return queryOptions({
    queryKey: ['duplicate-scan', id],
    queryFn: ({ signal }) =>
      call('GET /api/v1/duplicate-scans/{id}', { params: { id: id ?? 0 } }, { signal }),
    enabled: id !== undefined,
    retry: false,
    staleTime: 0,
    refetchInterval: ({ state: { data } }) => (data && ended.has(data.state) ? false : often),
  })
}

export async function stopJob(id: number): Promise<void> {
  await call('POST /api/v1/jobs/{id}/cancellation', { params: { id } })
}

export function batchPlanQuery(subject: SubjectName, least: number) {
  return queryOptions({
    queryKey: ['duplicates', 'batch-plan', subject, least],
    queryFn: async ({ signal }) =>
      (await call('POST /api/v1/merge-batches', { body: { subject, least, dryRun: true } }, { signal })).plan,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  })
}

export async function startBatch(subject: SubjectName, least: number): Promise<void> {
  await call('POST /api/v1/merge-batches', { body: { subject, least } })
  await duplicatesAnew()
}

export type Batch = Awaited<ReturnType<typeof readBatches>>['items'][number]

function readBatches(cursor: string | null, signal: AbortSignal) {
  return call(
    'GET /api/v1/merge-batches',
    { query: { limit: pageSize, ...(cursor === null ? {} : { cursor }) } },
    { signal },
  )
}

export function batchesQuery() {
  return infiniteQueryOptions({
    queryKey: ['duplicates', 'batches'],
    queryFn: ({ pageParam, signal }) => readBatches(pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    staleTime: 0,
    refetchInterval: ({ state: { data } }) =>
      data?.pages.some(({ items }) => items.some(isBusy)) ? often : false,
  })
}

export function isBusy({ state, undo }: Batch): boolean {
  return !ended.has(state) || (undo !== null && !ended.has(undo.state))
}

export async function undoBatch(id: number): Promise<void> {
  await call('DELETE /api/v1/merge-batches/{id}', { params: { id } })
  await duplicatesAnew()
}

/** A record's pairs are compared just after it was written: they are read at once, and again when that is done. */
const comparedAfter = [500, 2000]

export function duplicatesAnew(): Promise<void> {
  const read = () => queryClient.invalidateQueries({ queryKey: ['duplicates'] })
  for (const delay of comparedAfter) setTimeout(() => void read(), delay)
  return read()
}
