// What each endpoint of duplicates does, one line each; checks of a draft are asked for where its records are.
import type { App } from '../kit/app.ts'
import type { Handlers } from '../kit/contract.ts'
import type { RouteTable } from '../kit/http.ts'
import type { Who } from '../organisation/who.ts'
import { listedBatches, shownBatch, undoBatch } from './batch-actions.ts'
import { duplicatesContract } from './contract.ts'
import { decide, takeBackDecision, takeBackDecisions } from './decisions-actions.ts'
import type { DuplicateDeeds, DuplicateKinds } from './duplicate-deeds-actions.ts'
import { shownScan } from './scans-actions.ts'

export function duplicatesRoutes(kinds: DuplicateKinds): RouteTable<Who> {
  const of = ({ subject }: { subject: keyof DuplicateKinds }): DuplicateDeeds => kinds[subject]
  const handlers: Handlers<typeof duplicatesContract, Who, App> = {
    'GET /api/v1/duplicate-groups': ({ app, who, query }) => of(query).groups(app, who, query),
    'GET /api/v1/duplicate-decisions': ({ app, who, query }) => of(query).decisions(app, who, query),
    'POST /api/v1/duplicate-decisions': ({ app, who, body }) => decide(app, who, body),
    'DELETE /api/v1/duplicate-decisions/{id}': ({ app, who, params }) =>
      takeBackDecision(app, who, params.id),
    'POST /api/v1/duplicate-decisions/withdrawals': ({ app, who, body }) => takeBackDecisions(app, who, body),
    'POST /api/v1/duplicate-scans': ({ app, who, body }) => of(body).scan(app, who, body),
    'GET /api/v1/duplicate-scans/{id}': ({ app, who, params }) => shownScan(app, who, params.id),
    'POST /api/v1/merge-batches': ({ app, who, body }) => of(body).batch(app, who, body),
    'GET /api/v1/merge-batches': ({ app, who, query }) => listedBatches(app, who, query),
    'GET /api/v1/merge-batches/{id}': ({ app, who, params }) => shownBatch(app, who, params.id),
    'DELETE /api/v1/merge-batches/{id}': ({ app, who, params }) => undoBatch(app, who, params.id),
  }
  return { contract: duplicatesContract, handlers }
}
