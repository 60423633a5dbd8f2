// What the page of duplicates asks the server, and under which keys the answers are kept.
import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  type InfiniteData,
} from '@tanstack/react-query'
import { ApiProblem, client } from '../../kit/ui/client.ts'
import type { SelectionBody } from '../../kit/ui/list/action-bar.tsx'
import type { jobContract } from '../../organisation/jobs/contract.ts'
import { duplicatesAnew, duplicatesSoon, jobsAnew } from '../../organisation/ui/read-anew.ts'
import type { duplicatesContract, ExactField, Scan } from '../contract.ts'

const call = client<typeof duplicatesContract & typeof jobContract>()

export type SubjectName = 'contact' | 'partner' | 'lead'

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

/** How many groups there are, and when all records were compared; no group is read for it. */
export function groupCountQuery(subject: SubjectName) {
  return queryOptions({
    queryKey: ['duplicates', 'count', subject],
    queryFn: async ({ signal }) => {
      const query = { subject, limit: 0 }
      const { total, scannedAt } = await call('GET /api/v1/duplicate-groups', { query }, { signal })
      return { total, scannedAt }
    },
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
  void duplicatesAnew()
  return items.map(({ id }) => id)
}

export async function decideAllApart(subject: SubjectName, recordIds: number[]): Promise<number[]> {
  const { items } = await call('POST /api/v1/duplicate-decisions', { body: { subject, recordIds } })
  void duplicatesAnew()
  return items.map(({ id }) => id)
}

export async function takeBackDecisions(subject: SubjectName, ids: readonly number[]): Promise<void> {
  await call('POST /api/v1/duplicate-decisions/withdrawals', { body: { subject, ids: [...ids] } })
  void duplicatesAnew()
  duplicatesSoon()
}

/** Of all records, where no selection is said; smartly, where no fields are. The scan's number is answered. */
export async function startScan(
  subject: SubjectName,
  asked: { readonly selection?: SelectionBody; readonly fields?: ExactField[] } = {},
): Promise<number> {
  const { id } = await call('POST /api/v1/duplicate-scans', { body: { subject, ...asked } })
  void jobsAnew()
  return id
}

const ended = new Set(['done', 'failed', 'cancelled'])

/** As long as something runs that was heard of; what the server refuses is refused the next time, too. */
function whileBusy<T>(busy: (data: T) => boolean) {
  return ({ state: { data, error } }: { readonly state: { data: T | undefined; error: Error | null } }) =>
    data !== undefined && busy(data) && !(error instanceof ApiProblem) ? often : false
}

export function scanQuery(id: number | undefined) {
  return queryOptions({
    queryKey: ['duplicate-scan', id],
    queryFn: ({ signal }) =>
      call('GET /api/v1/duplicate-scans/{id}', { params: { id: id ?? 0 } }, { signal }),
    enabled: id !== undefined,
    staleTime: 0,
    refetchInterval: whileBusy<Scan>(({ state }) => !ended.has(state)),
  })
}

export async function stopJob(id: number): Promise<void> {
  await call('POST /api/v1/jobs/{id}/cancellation', { params: { id } })
}

export type BatchPlan = Awaited<ReturnType<typeof planBatch>>

async function planBatch(subject: SubjectName, least: number, signal: AbortSignal) {
  const body = { subject, least, dryRun: true }
  return (await call('POST /api/v1/merge-batches', { body }, { signal })).plan
}

export function batchPlanQuery(subject: SubjectName, least: number) {
  return queryOptions({
    queryKey: ['batch-plan', subject, least],
    queryFn: ({ signal }) => planBatch(subject, least, signal),
    staleTime: 0,
    gcTime: 0,
    retry: false,
  })
}

export async function startBatch(subject: SubjectName, least: number): Promise<void> {
  await call('POST /api/v1/merge-batches', { body: { subject, least } })
  void jobsAnew()
}

type Batches = Awaited<ReturnType<typeof readBatches>>
export type Batch = Batches['items'][number]

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
    refetchInterval: whileBusy<InfiniteData<Batches>>(({ pages }) =>
      pages.some(({ items }) => items.some(isBusy)),
    ),
  })
}

export function isBusy({ state, undo }: Batch): boolean {
  return !ended.has(state) || (undo !== null && !ended.has(undo.state))
}

export async function undoBatch(id: number): Promise<void> {
  await call('DELETE /api/v1/merge-batches/{id}', { params: { id } })
  void jobsAnew()
  await duplicatesAnew()
}
