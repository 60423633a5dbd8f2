// Users over HTTP.
import type { App } from '../../kit/app.ts'
import type { Handlers } from '../../kit/contract.ts'
import type { RouteTable } from '../../kit/http.ts'
import type { Who } from '../who.ts'
import { changeUser, createUser, getUser, listUsers } from './actions.ts'
import { userContract } from './contract.ts'

const handlers: Handlers<typeof userContract, Who, App> = {
  'GET /api/v1/users': ({ app, query }) => listUsers(app.db, query),
  'GET /api/v1/users/{id}': ({ app, params }) => getUser(app.db, params.id),
  'POST /api/v1/users': ({ app, body }) => createUser(app.db, body),
  'PATCH /api/v1/users/{id}': ({ app, who, params, body }) => changeUser(app.db, who.userId, params.id, body),
}

export const userRoutes: RouteTable<Who> = { contract: userContract, handlers }
