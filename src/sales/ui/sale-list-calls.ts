// What the list of sales asks the server.
import { client } from '../../kit/ui/client.ts'
import type { BulkCalls } from '../../kit/ui/list/bulk.ts'
import type { ListCalls } from '../../kit/ui/list/subject.ts'
import { jobEnded } from '../../organisation/ui/job-ended.ts'
import type { saleContract } from '../contract.ts'
import type { ListedSale } from '../sale.ts'

const call = client<typeof saleContract>()

export const saleListCalls: ListCalls<ListedSale> = {
  page: (query, signal) => call('GET /api/v1/quotations', { query }, { signal }),
  count: async (query, signal) => (await call('GET /api/v1/quotations/count', { query }, { signal })).count,
  groups: async (query, signal) => (await call('GET /api/v1/quotations/groups', { query }, { signal })).items,
  letters: async (query, signal) =>
    (await call('GET /api/v1/quotations/letters', { query }, { signal })).items,
  position: async (id, query, signal) =>
    (await call('GET /api/v1/quotations/{id}/position', { params: { id }, query }, { signal })).position,
}

/** Values come from inputs of the fields that may be changed in bulk; the server checks each of them. */
export const saleBulkCalls: BulkCalls = {
  edit: (selection, changes, dryRun) =>
    call('POST /api/v1/quotations/bulk-edits', { body: { selection, changes, dryRun } }),
  undo: (id) => call('DELETE /api/v1/quotations/bulk-edits/{id}', { params: { id } }),
  ended: jobEnded,
}
