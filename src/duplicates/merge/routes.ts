// What each endpoint of merges does, one line each; a merge itself is asked for where its records are.
import type { App } from '../../kit/app.ts'
import type { Handlers } from '../../kit/contract.ts'
import type { RouteTable } from '../../kit/http.ts'
import type { Who } from '../../organisation/who.ts'
import { mergesContract } from './contract.ts'
import { listedMerges, shownMerge, undoneMerge, type MergeKinds } from './merges-actions.ts'

export function mergesRoutes(kinds: MergeKinds): RouteTable<Who> {
  const handlers: Handlers<typeof mergesContract, Who, App> = {
    'GET /api/v1/merges': ({ app, who, query }) => listedMerges(app, who, query),
    'GET /api/v1/merges/{id}': ({ app, who, params }) => shownMerge(app, who, kinds, params.id),
    'DELETE /api/v1/merges/{id}': ({ app, who, params }) => undoneMerge(app, who, kinds, params.id),
  }
  return { contract: mergesContract, handlers }
}
