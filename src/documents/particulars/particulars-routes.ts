// What our companies say of themselves, over HTTP.
import type { App } from '../../kit/app.ts'
import type { Handlers } from '../../kit/contract.ts'
import type { RouteTable } from '../../kit/http.ts'
import type { Who } from '../../organisation/who.ts'
import { getParticulars, replaceParticulars } from './particulars-actions.ts'
import { particularsContract } from './particulars-contract.ts'

const handlers: Handlers<typeof particularsContract, Who, App> = {
  'GET /api/v1/companies/{id}/particulars': ({ app, who, params }) => getParticulars(app.db, who, params.id),
  'PUT /api/v1/companies/{id}/particulars': ({ app, params, body }) =>
    replaceParticulars(app.db, params.id, body),
}

export const particularsRoutes: RouteTable<Who> = { contract: particularsContract, handlers }
