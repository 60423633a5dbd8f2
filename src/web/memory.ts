// Where a reader's preferences and saved views are kept.
import { client } from '../kit/ui/client.ts'
import type { Memory } from '../kit/ui/memory.tsx'
import type { preferenceContract } from '../organisation/preferences/contract.ts'
import type { savedViewContract } from '../organisation/saved-views/contract.ts'

const call = client<typeof preferenceContract & typeof savedViewContract>()
const mostViews = 200

export const memory: Memory = {
  readPreference: async (name, signal) => {
    const { value } = await call('GET /api/v1/preferences/{name}', { params: { name } }, { signal })
    return value
  },
  writePreference: (name, value) =>
    call('PUT /api/v1/preferences/{name}', { params: { name }, body: { value } }),
  listViews: async (subject, signal) => {
    const query = { subject, limit: mostViews }
    return (await call('GET /api/v1/saved-views', { query }, { signal })).items
  },
  saveView: (subject, draft) => call('POST /api/v1/saved-views', { body: { subject, ...draft } as never }),
  changeView: (id, change) =>
    call('PATCH /api/v1/saved-views/{id}', { params: { id }, body: change as never }),
  deleteView: (id) => call('DELETE /api/v1/saved-views/{id}', { params: { id } }),
}
