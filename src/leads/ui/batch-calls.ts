// What converting many leads asks the server.
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { client } from '../../kit/ui/client.ts'
import type { SelectionBody } from '../../kit/ui/list/action-bar.tsx'
import type { jobContract } from '../../organisation/jobs/contract.ts'
import { jobsAnew } from '../../organisation/ui/read-anew.ts'
import type { BatchReply, BatchSummary } from '../batches/batch.ts'
import type { conversionBatchContract } from '../batches/contract.ts'

const call = client<typeof conversionBatchContract & typeof jobContract>()
const often = 700

export interface Wanted {
  readonly partners: boolean
  readonly contacts: boolean
}

export function batchTrial(selection: SelectionBody, wanted: Wanted) {
  return queryOptions({
    queryKey: ['leads', 'conversion-plan', selection, wanted],
    queryFn: async ({ signal }) => {
      const body = { selection, ...wanted, dryRun: true }
      return (await call('POST /api/v1/leads/conversion-batches', { body }, { signal })).plan
    },
    staleTime: 0,
    gcTime: 0,
    retry: false,
  })
}

export async function startBatch(selection: SelectionBody, wanted: Wanted): Promise<BatchReply> {
  const body = { selection, ...wanted }
  const reply = await call('POST /api/v1/leads/conversion-batches', { body })
  await jobsAnew()
  return reply
}

export function isBusy({ state, undo }: Pick<BatchSummary, 'state' | 'undo'>): boolean {
  return [state, undo?.state].some((one) => one === 'waiting' || one === 'running')
}

export function batchQuery(id: number) {
  return queryOptions({
    queryKey: ['leads', 'conversion-batch', id],
    queryFn: ({ signal }) =>
      call('GET /api/v1/leads/conversion-batches/{id}', { params: { id } }, { signal }),
    refetchInterval: ({ state: { data } }) => (data && isBusy(data) ? often : false),
  })
}

export function batchesQuery() {
  return infiniteQueryOptions({
    queryKey: ['leads', 'conversion-batches'],
    queryFn: ({ pageParam, signal }) =>
      call(
        'GET /api/v1/leads/conversion-batches',
        { query: pageParam === null ? {} : { cursor: Number(pageParam) } },
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  })
}

export async function undoBatch(id: number): Promise<void> {
  await call('DELETE /api/v1/leads/conversion-batches/{id}', { params: { id } })
  await jobsAnew()
}

export async function stopJob(id: number): Promise<void> {
  await call('POST /api/v1/jobs/{id}/cancellation', { params: { id } })
}
