// Keys with which programs call the API in the name of their owner.
import { z } from 'zod'
import { contract } from '../../kit/contract.ts'
import { IdParams, page, PageQuery } from '../../kit/list/list-contract.ts'

export const ApiKey = z.object({
  id: z.int(),
  name: z.string(),
  /** How the key begins, to tell it from others. */
  start: z.string(),
  createdAt: z.string(),
  lastUsedAt: z.string().nullable(),
  expiresAt: z.string().nullable(),
})
export type ApiKey = z.output<typeof ApiKey>

export const NewApiKey = z.strictObject({
  name: z.string().trim().min(1).max(100),
  /** The last moment at which it opens; never ends when left out. */
  expiresAt: z.iso.datetime({ offset: true }).nullable().default(null),
})
export type NewApiKey = z.output<typeof NewApiKey>

export const apiKeyContract = contract({
  'GET /api/v1/api-keys': {
    summary: 'List your own API keys',
    right: 'read',
    query: PageQuery.pick({ limit: true, cursor: true }),
    reply: page(ApiKey),
    problems: [],
  },
  'POST /api/v1/api-keys': {
    summary: 'Make an API key with your rights; the key itself is shown this once',
    right: 'read',
    body: NewApiKey,
    status: 201,
    reply: ApiKey.extend({ key: z.string() }),
    problems: [],
  },
  'DELETE /api/v1/api-keys/{id}': {
    summary: 'Delete an API key: it opens nothing from now on',
    right: 'read',
    params: IdParams,
    status: 204,
    reply: null,
    problems: ['not-found'],
  },
})
