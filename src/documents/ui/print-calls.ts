// What printing asks the server: previews, documents, the job that sets many.
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { client, fileClient, type ReceivedFile } from '../../kit/ui/client.ts'
import type { Job, jobContract } from '../../organisation/jobs/contract.ts'
import type { documentContract, Preview, PrintedDocument } from '../contract.ts'
import {
  envelopePart,
  labelPart,
  letterPart,
  previewKey,
  sharedBody,
  type PrintDraft,
  type PrintSelection,
} from './print-draft.ts'

const call = client<typeof documentContract>()
const callForFile = fileClient<typeof documentContract>()
const callJobs = client<typeof jobContract>()

export function previewQuery(draft: PrintDraft, of: PrintSelection, at: number) {
  return queryOptions({
    queryKey: ['print-preview', previewKey(draft), of, at],
    queryFn: ({ signal }) => preview(previewKey(draft), of, at, signal),
    placeholderData: keepPreviousData,
    /** An address may be put right in another tab meanwhile. */
    staleTime: 0,
    refetchOnWindowFocus: true,
    retry: false,
  })
}

function preview(draft: PrintDraft, of: PrintSelection, at: number, signal: AbortSignal): Promise<Preview> {
  const shared = { ...sharedBody(draft, of), at }
  if (draft.kind === 'envelopes') {
    return call(
      'POST /api/v1/envelopes/previews',
      { body: { ...shared, ...envelopePart(draft) } },
      { signal },
    )
  }
  if (draft.kind === 'labels') {
    return call('POST /api/v1/labels/previews', { body: { ...shared, ...labelPart(draft) } }, { signal })
  }
  return call('POST /api/v1/letters/previews', { body: { ...shared, ...letterPart(draft) } }, { signal })
}

export function printDocument(
  draft: PrintDraft,
  of: PrintSelection,
  leaveOut: boolean,
): Promise<PrintedDocument> {
  const shared = { ...sharedBody(draft, of), leaveOut }
  if (draft.kind === 'envelopes') {
    return call('POST /api/v1/envelopes', { body: { ...shared, ...envelopePart(draft) } })
  }
  if (draft.kind === 'labels')
    return call('POST /api/v1/labels', { body: { ...shared, ...labelPart(draft) } })
  return call('POST /api/v1/letters', { body: { ...shared, ...letterPart(draft) } })
}

export function documentFile(id: number): Promise<ReceivedFile> {
  return callForFile('GET /api/v1/documents/{id}/file', { params: { id } })
}

/** Shown by the browser itself, which prints it. */
export function documentAddress(id: number): string {
  return `/api/v1/documents/${id}/file?show=yes`
}

export function readJob(id: number): Promise<Job> {
  return callJobs('GET /api/v1/jobs/{id}', { params: { id } })
}

export async function stopJob(id: number): Promise<void> {
  await callJobs('POST /api/v1/jobs/{id}/cancellation', { params: { id } })
}

export function documentsQuery(
  of: Readonly<Record<'contactId', number> | Record<'partnerId', number> | Record<'leadId', number>>,
) {
  return infiniteQueryOptions({
    queryKey: ['documents', of],
    queryFn: ({ pageParam, signal }) =>
      call(
        'GET /api/v1/documents',
        { query: { ...of, ...(pageParam === null ? {} : { cursor: pageParam }) } },
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    staleTime: 0,
  })
}
