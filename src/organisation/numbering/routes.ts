// Numbering over HTTP.
import type { App } from '../../kit/app.ts'
import type { Handlers } from '../../kit/contract.ts'
import type { RouteTable } from '../../kit/http.ts'
import type { Who } from '../who.ts'
import { changeNumbering, readNumbering } from './actions.ts'
import { numberingContract } from './contract.ts'

const handlers: Handlers<typeof numberingContract, Who, App> = {
  'GET /api/v1/numbering': ({ app }) => readNumbering(app.db),
  'PATCH /api/v1/numbering/{code}': ({ app, params, body }) => changeNumbering(app.db, params.code, body),
}

export const numberingRoutes: RouteTable<Who> = { contract: numberingContract, handlers }
