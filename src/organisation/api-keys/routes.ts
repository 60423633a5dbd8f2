// API keys over HTTP.
import type { App } from '../../kit/app.ts'
import type { Handlers } from '../../kit/contract.ts'
import type { RouteTable } from '../../kit/http.ts'
import type { Who } from '../who.ts'
import { createApiKey, ownKeys, removeApiKey } from './actions.ts'
import { apiKeyContract } from './contract.ts'

const handlers: Handlers<typeof apiKeyContract, Who, App> = {
  'GET /api/v1/api-keys': ({ app, who, query }) => ownKeys(app.db, who.userId, query),
  'POST /api/v1/api-keys': ({ app, who, body }) => createApiKey(app.db, who.userId, body),
  'DELETE /api/v1/api-keys/{id}': async ({ app, who, params }) => {
    await removeApiKey(app.db, who.userId, params.id)
  },
}

export const apiKeyRoutes: RouteTable<Who> = { contract: apiKeyContract, handlers }
