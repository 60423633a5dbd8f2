// Preferences over HTTP.
import type { App } from '../../kit/app.ts'
import type { Handlers } from '../../kit/contract.ts'
import type { RouteTable } from '../../kit/http.ts'
import type { Who } from '../who.ts'
import { preferenceContract } from './contract.ts'
import { findPreference, savePreference } from './queries.ts'

const handlers: Handlers<typeof preferenceContract, Who, App> = {
  'GET /api/v1/preferences/{name}': async ({ app, who, params }) => ({
    value: await findPreference(app.db, who.userId, params.name),
  }),
  'PUT /api/v1/preferences/{name}': async ({ app, who, params, body }) => {
    await savePreference(app.db, who.userId, params.name, body.value)
  },
}

export const preferenceRoutes: RouteTable<Who> = { contract: preferenceContract, handlers }
