// Saved views over HTTP.
import type { App } from '../../kit/app.ts'
import type { Handlers } from '../../kit/contract.ts'
import type { RouteTable } from '../../kit/http.ts'
import type { Who } from '../who.ts'
import { changeView, getView, removeView, saveView, visibleViews } from './actions.ts'
import { savedViewContract } from './contract.ts'

const handlers: Handlers<typeof savedViewContract, Who, App> = {
  'GET /api/v1/saved-views': ({ app, who, query }) => visibleViews(app.db, who, query),
  'GET /api/v1/saved-views/{id}': ({ app, who, params }) => getView(app.db, who, params.id),
  'POST /api/v1/saved-views': ({ app, who, body }) => saveView(app.db, who, body),
  'PATCH /api/v1/saved-views/{id}': ({ app, who, params, body }) => changeView(app.db, who, params.id, body),
  'DELETE /api/v1/saved-views/{id}': async ({ app, who, params }) => {
    await removeView(app.db, who, params.id)
  },
}

export const savedViewRoutes: RouteTable<Who> = { contract: savedViewContract, handlers }
