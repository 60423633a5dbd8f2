// What the list of leads asks the server.
import { client } from '../../kit/ui/client.ts'
import type { BulkCalls } from '../../kit/ui/list/bulk.ts'
import type { ListCalls } from '../../kit/ui/list/subject.ts'
import type { Suggestions } from '../../kit/ui/list/suggestions.tsx'
import { jobEnded } from '../../organisation/ui/job-ended.ts'
import type { leadContract } from '../contract.ts'
import type { Lead } from '../lead.ts'

const call = client<typeof leadContract>()

export const leadListCalls: ListCalls<Lead> = {
  page: (query, signal) => call('GET /api/v1/leads', { query }, { signal }),
  count: async (query, signal) => (await call('GET /api/v1/leads/count', { query }, { signal })).count,
  groups: async (query, signal) => (await call('GET /api/v1/leads/groups', { query }, { signal })).items,
  letters: async (query, signal) => (await call('GET /api/v1/leads/letters', { query }, { signal })).items,
  position: async (id, query, signal) =>
    (await call('GET /api/v1/leads/{id}/position', { params: { id }, query }, { signal })).position,
}

export const leadBulkCalls: BulkCalls = {
  edit: (selection, changes, dryRun) =>
    call('POST /api/v1/leads/bulk-edits', { body: { selection, changes, dryRun } }),
  undo: (id) => call('DELETE /api/v1/leads/bulk-edits/{id}', { params: { id } }),
  ended: jobEnded,
}

export const leadSuggestions: Suggestions = {
  tags: async (q, signal) => {
    const { items } = await call('GET /api/v1/leads/tags', { query: { q } }, { signal })
    return items.map(({ tag, count }) => ({ value: tag, count }))
  },
}
