// What the list of contacts asks the server.
import { client } from '../../kit/ui/client.ts'
import type { BulkCalls } from '../../kit/ui/list/bulk.ts'
import type { ListCalls } from '../../kit/ui/list/subject.ts'
import type { Suggestions } from '../../kit/ui/list/suggestions.tsx'
import { jobEnded } from '../../organisation/ui/job-ended.ts'
import { duplicatesSoon } from '../../organisation/ui/read-anew.ts'
import type { Contact } from '../contact.ts'
import type { contactContract } from '../contract.ts'

const call = client<typeof contactContract>()

export const contactListCalls: ListCalls<Contact> = {
  page: (query, signal) => call('GET /api/v1/contacts', { query }, { signal }),
  count: async (query, signal) => (await call('GET /api/v1/contacts/count', { query }, { signal })).count,
  groups: async (query, signal) => (await call('GET /api/v1/contacts/groups', { query }, { signal })).items,
  letters: async (query, signal) => (await call('GET /api/v1/contacts/letters', { query }, { signal })).items,
  position: async (id, query, signal) =>
    (await call('GET /api/v1/contacts/{id}/position', { params: { id }, query }, { signal })).position,
}

export const contactBulkCalls: BulkCalls = {
  edit: async (selection, changes, dryRun) => {
    const edited = await call('POST /api/v1/contacts/bulk-edits', { body: { selection, changes, dryRun } })
    if (!dryRun) duplicatesSoon()
    return edited
  },
  undo: async (id) => {
    const undone = await call('DELETE /api/v1/contacts/bulk-edits/{id}', { params: { id } })
    duplicatesSoon()
    return undone
  },
  ended: jobEnded,
}

export const contactSuggestions: Suggestions = {
  tags: async (q, signal) => {
    const { items } = await call('GET /api/v1/contacts/tags', { query: { q } }, { signal })
    return items.map(({ tag, count }) => ({ value: tag, count }))
  },
}
