// What the screens of merges ask the server, and what is read anew after a merge or its undo.
import { queryOptions } from '@tanstack/react-query'
import { client } from '../../kit/ui/client.ts'
import { recordsAnew } from '../../organisation/ui/read-anew.ts'
import type { mergesContract } from '../merge/contract.ts'

const call = client<typeof mergesContract>()

/** Merges of one record; as many as a timeline shows. */
export function recordMergesQuery(subject: 'contact' | 'partner' | 'lead', recordId: number) {
  return queryOptions({
    queryKey: ['merges', subject, recordId],
    queryFn: ({ signal }) =>
      call('GET /api/v1/merges', { query: { subject, recordId, limit: 200 } }, { signal }),
  })
}

export type ShownMerge = Awaited<ReturnType<typeof readMerge>>

function readMerge(id: number, signal: AbortSignal) {
  return call('GET /api/v1/merges/{id}', { params: { id } }, { signal })
}

/** What its undo would do; asked anew each time, since records change. */
export function mergeQuery(id: number) {
  return queryOptions({
    queryKey: ['merges', 'undo', id],
    queryFn: ({ signal }) => readMerge(id, signal),
    staleTime: 0,
    gcTime: 0,
    retry: false,
  })
}

export async function undoMerge(id: number) {
  const undone = await call('DELETE /api/v1/merges/{id}', { params: { id } })
  await recordsAnew()
  return undone
}
