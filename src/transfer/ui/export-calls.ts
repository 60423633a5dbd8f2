// What exporting asks the server: which columns there are, the file of a list, the card of one record.
import { queryOptions } from '@tanstack/react-query'
import { client, fileClient, type ReceivedFile } from '../../kit/ui/client.ts'
import type { ExportBody, exportContract, SaleExportBody } from '../export/contract.ts'

const call = client<typeof exportContract>()
const callForFile = fileClient<typeof exportContract>()

export type ExportSubject = 'contacts' | 'partners' | 'leads'

/** By the path of their list: `exportSubjectAt('/leads')`. */
export function exportSubjectAt(path: string): ExportSubject {
  if (path === '/leads') return 'leads'
  return path === '/partners' ? 'partners' : 'contacts'
}

const unchanged = 30 * 60_000

export function exportColumnsQuery(subject: ExportSubject) {
  return queryOptions({
    queryKey: ['export-columns', subject],
    queryFn: async ({ signal }) => (await columnsOf(subject, signal)).items,
    staleTime: unchanged,
  })
}

function columnsOf(subject: ExportSubject, signal: AbortSignal) {
  switch (subject) {
    case 'contacts':
      return call('GET /api/v1/contacts/export-columns', {}, { signal })
    case 'partners':
      return call('GET /api/v1/partners/export-columns', {}, { signal })
    case 'leads':
      return call('GET /api/v1/leads/export-columns', {}, { signal })
  }
}

export function exportList(
  subject: ExportSubject,
  body: ExportBody,
  signal: AbortSignal,
): Promise<ReceivedFile> {
  switch (subject) {
    case 'contacts':
      return callForFile('POST /api/v1/contacts/exports', { body }, { signal })
    case 'partners':
      return callForFile('POST /api/v1/partners/exports', { body }, { signal })
    case 'leads':
      return callForFile('POST /api/v1/leads/exports', { body }, { signal })
  }
}

export function exportCard(subject: ExportSubject, id: number): Promise<ReceivedFile> {
  switch (subject) {
    case 'contacts':
      return callForFile('GET /api/v1/contacts/{id}/vcard', { params: { id } })
    case 'partners':
      return callForFile('GET /api/v1/partners/{id}/vcard', { params: { id } })
    case 'leads':
      return callForFile('GET /api/v1/leads/{id}/vcard', { params: { id } })
  }
}

/** Quotations and orders are a table, and nothing else. */
export function exportSales(body: SaleExportBody): Promise<ReceivedFile> {
  return callForFile('POST /api/v1/quotations/exports', { body })
}
