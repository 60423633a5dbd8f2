// The first start over HTTP.
import type { App } from '../../kit/app.ts'
import type { Handlers } from '../../kit/contract.ts'
import type { RouteTable } from '../../kit/http.ts'
import type { Who } from '../who.ts'
import { createFirstAdministrator, firstAdministratorState } from './actions.ts'
import { firstAdministratorContract } from './contract.ts'

const handlers: Handlers<typeof firstAdministratorContract, Who, App> = {
  'GET /api/v1/first-administrator': ({ app, query }) => firstAdministratorState(app, query.token),
  'POST /api/v1/first-administrator': ({ app, body, address }) =>
    createFirstAdministrator(app, body, address),
}

export const firstAdministratorRoutes: RouteTable<Who> = { contract: firstAdministratorContract, handlers }
