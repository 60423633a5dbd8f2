// What the screens of merge batches ask the server.
import { infiniteQueryOptions, queryOptions, type InfiniteData } from '@tanstack/react-query'
import { client } from '../../kit/ui/client.ts'
import { duplicatesAnew, jobsAnew } from '../../organisation/ui/read-anew.ts'
import type { duplicatesContract, SeenGroup } from '../contract.ts'
import { ended, whileBusy } from './while-busy.ts'

const call = client<typeof duplicatesContract>()
const pageSize = 50

/** All groups at or above a probability, or these, as they were seen. */
export type AskedBatch =
  { readonly least: number } | { readonly groups: SeenGroup[]; readonly scanId?: number }

export type BatchPlan = Awaited<ReturnType<typeof planBatch>>

async function planBatch(asked: AskedBatch, signal: AbortSignal) {
  return (await call('POST /api/v1/merge-batches', { body: { ...asked, dryRun: true } }, { signal })).plan
}

export function batchPlanQuery(asked: AskedBatch) {
  return queryOptions({
    queryKey: ['batch-plan', asked],
    queryFn: ({ signal }) => planBatch(asked, signal),
    staleTime: 0,
    gcTime: 0,
    retry: false,
  })
}

export async function startBatch(asked: AskedBatch): Promise<void> {
  await call('POST /api/v1/merge-batches', { body: asked })
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
