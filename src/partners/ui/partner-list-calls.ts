// What the list of partners asks the server.
import { client } from '../../kit/ui/client.ts'
import type { BulkCalls } from '../../kit/ui/list/bulk.ts'
import type { ListCalls } from '../../kit/ui/list/subject.ts'
import type { Suggestions } from '../../kit/ui/list/suggestions.tsx'
import { jobEnded } from '../../organisation/ui/job-ended.ts'
import { duplicatesSoon } from '../../organisation/ui/read-anew.ts'
import type { partnerContract } from '../contract.ts'
import type { Partner } from '../partner.ts'

const call = client<typeof partnerContract>()

export const partnerListCalls: ListCalls<Partner> = {
  page: (query, signal) => call('GET /api/v1/partners', { query }, { signal }),
  count: async (query, signal) => (await call('GET /api/v1/partners/count', { query }, { signal })).count,
  groups: async (query, signal) => (await call('GET /api/v1/partners/groups', { query }, { signal })).items,
  letters: async (query, signal) => (await call('GET /api/v1/partners/letters', { query }, { signal })).items,
  position: async (id, query, signal) =>
    (await call('GET /api/v1/partners/{id}/position', { params: { id }, query }, { signal })).position,
}

export const partnerBulkCalls: BulkCalls = {
  edit: async (selection, changes, dryRun) => {
    const edited = await call('POST /api/v1/partners/bulk-edits', { body: { selection, changes, dryRun } })
    if (!dryRun) duplicatesSoon()
    return edited
  },
  undo: async (id) => {
    const undone = await call('DELETE /api/v1/partners/bulk-edits/{id}', { params: { id } })
    duplicatesSoon()
    return undone
  },
  ended: jobEnded,
}

export const partnerSuggestions: Suggestions = {
  tags: async (q, signal) => {
    const { items } = await call('GET /api/v1/partners/tags', { query: { q } }, { signal })
    return items.map(({ tag, count }) => ({ value: tag, count }))
  },
}
