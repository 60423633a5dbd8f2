// Whoever asks, over HTTP.
import type { App } from '../../kit/app.ts'
import type { Handlers } from '../../kit/contract.ts'
import type { RouteTable } from '../../kit/http.ts'
import type { Who } from '../who.ts'
import { changeMe, changePassword, readMe } from './actions.ts'
import { meContract } from './contract.ts'

const handlers: Handlers<typeof meContract, Who, App> = {
  'GET /api/v1/me': ({ app, who }) => readMe(app.db, who),
  'PATCH /api/v1/me': ({ app, who, body }) => changeMe(app.db, who, body),
  'PUT /api/v1/me/password': async ({ app, who, body, address }) => {
    await changePassword(app, who, body, address)
  },
}

export const meRoutes: RouteTable<Who> = { contract: meContract, handlers }
