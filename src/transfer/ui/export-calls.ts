// What exporting asks the server: which columns there are, the file of a list, the card of one record.
import { queryOptions } from '@tanstack/react-query'
import { client, fileClient, type ReceivedFile } from '../../kit/ui/client.ts'
import type { ExportBody, exportContract } from '../export/contract.ts'

const call = client<typeof exportContract>()
const callForFile = fileClient<typeof exportContract>()

export type ExportSubject = 'contacts' | 'partners'

const unchanged = 30 * 60_000

export function exportColumnsQuery(subject: ExportSubject) {
  return queryOptions({
    queryKey: ['export-columns', subject],
    queryFn: async ({ signal }) => {
      const { items } =
        subject === 'contacts'
          ? await call('GET /api/v1/contacts/export-columns', {}, { signal })
          : await call('GET /api/v1/partners/export-columns', {}, { signal })
      return items
    },
    staleTime: unchanged,
  })
}

export function exportList(
  subject: ExportSubject,
  body: ExportBody,
  signal: AbortSignal,
): Promise<ReceivedFile> {
  return subject === 'contacts'
    ? callForFile('POST /api/v1/contacts/exports', { body }, { signal })
    : callForFile('POST /api/v1/partners/exports', { body }, { signal })
}

export function exportCard(subject: ExportSubject, id: number): Promise<ReceivedFile> {
  return subject === 'contacts'
    ? callForFile('GET /api/v1/contacts/{id}/vcard', { params: { id } })
    : callForFile('GET /api/v1/partners/{id}/vcard', { params: { id } })
}
