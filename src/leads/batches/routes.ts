// What each endpoint of conversions of many leads does, one line each.
import type { App } from '../../kit/app.ts'
import type { Handlers } from '../../kit/contract.ts'
import type { RouteTable } from '../../kit/http.ts'
import type { Who } from '../../organisation/who.ts'
import { askBatch, listedBatches, shownBatch, undoBatch } from './batch-actions.ts'
import { conversionBatchContract } from './contract.ts'

const handlers: Handlers<typeof conversionBatchContract, Who, App> = {
  'POST /api/v1/leads/conversion-batches': ({ app, who, body }) => askBatch(app, who, body),
  'GET /api/v1/leads/conversion-batches': ({ app, who, query }) => listedBatches(app, who, query),
  'GET /api/v1/leads/conversion-batches/{id}': ({ app, who, params }) => shownBatch(app, who, params.id),
  'DELETE /api/v1/leads/conversion-batches/{id}': ({ app, who, params }) => undoBatch(app, who, params.id),
}

export const conversionBatchRoutes: RouteTable<Who> = { contract: conversionBatchContract, handlers }
