// What each endpoint of duplicates does, one line each; checks of a draft are asked for where its records are.
import type { App } from '../kit/app.ts'
import type { Handlers } from '../kit/contract.ts'
import type { RouteTable } from '../kit/http.ts'
import type { Who } from '../organisation/who.ts'
import { countedGroups, listedGroups } from './all-groups-actions.ts'
import { askBatch, listedBatches, shownBatch, undoBatch } from './batch-actions.ts'
import { duplicatesContract } from './contract.ts'
import { decide, listedDecisions, takeBackDecision, takeBackDecisions } from './decisions-actions.ts'
import type { DuplicateKinds } from './duplicate-deeds-actions.ts'
import { putAside, takeBackLaters } from './laters-actions.ts'
import { shownScan } from './scans-actions.ts'

export function duplicatesRoutes(kinds: DuplicateKinds): RouteTable<Who> {
  const handlers: Handlers<typeof duplicatesContract, Who, App> = {
    'GET /api/v1/duplicate-counts': ({ app, who }) => countedGroups(app, who),
    'GET /api/v1/duplicate-groups': ({ app, who, query }) => listedGroups(app, who, kinds, query),
    'GET /api/v1/duplicate-decisions': ({ app, who, query }) => listedDecisions(app, who, kinds, query),
    'POST /api/v1/duplicate-decisions': ({ app, who, body }) => decide(app, who, body),
    'DELETE /api/v1/duplicate-decisions/{id}': ({ app, who, params }) =>
      takeBackDecision(app, who, params.id),
    'POST /api/v1/duplicate-decisions/withdrawals': ({ app, who, body }) => takeBackDecisions(app, who, body),
    'POST /api/v1/duplicate-postponements': ({ app, who, body }) => putAside(app, who, body),
    'POST /api/v1/duplicate-postponements/withdrawals': ({ app, who, body }) =>
      takeBackLaters(app, who, body),
    'POST /api/v1/duplicate-scans': ({ app, who, body }) => kinds[body.subject].scan(app, who, body),
    'GET /api/v1/duplicate-scans/{id}': ({ app, who, params }) => shownScan(app, who, params.id),
    'POST /api/v1/merge-batches': ({ app, who, body }) => askBatch(app, who, kinds, body),
    'GET /api/v1/merge-batches': ({ app, who, query }) => listedBatches(app, who, query),
    'GET /api/v1/merge-batches/{id}': ({ app, who, params }) => shownBatch(app, who, params.id),
    'DELETE /api/v1/merge-batches/{id}': ({ app, who, params }) => undoBatch(app, who, params.id),
  }
  return { contract: duplicatesContract, handlers }
}
