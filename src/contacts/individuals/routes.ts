// What each endpoint of conversions between individuals and contacts does, one line each.
import type { App } from '../../kit/app.ts'
import type { Handlers } from '../../kit/contract.ts'
import type { RouteTable } from '../../kit/http.ts'
import type { Who } from '../../organisation/who.ts'
import { conversionsOf, convertToContact, convertToIndividual, undoConversion } from './actions.ts'
import { individualContract } from './contract.ts'

const handlers: Handlers<typeof individualContract, Who, App> = {
  'GET /api/v1/partners/{id}/conversions': ({ app, who, params }) =>
    conversionsOf(app, who, 'partner', params.id),
  'POST /api/v1/partners/{id}/conversions': ({ app, who, params, body }) =>
    convertToContact(app, who, params.id, body),
  'DELETE /api/v1/partners/{id}/conversions/{conversionId}': async ({ app, who, params }) => {
    await undoConversion(app, who, 'partner', params.id, params.conversionId)
  },
  'GET /api/v1/contacts/{id}/conversions': ({ app, who, params }) =>
    conversionsOf(app, who, 'contact', params.id),
  'POST /api/v1/contacts/{id}/conversions': ({ app, who, params, body }) =>
    convertToIndividual(app, who, params.id, body),
  'DELETE /api/v1/contacts/{id}/conversions/{conversionId}': async ({ app, who, params }) => {
    await undoConversion(app, who, 'contact', params.id, params.conversionId)
  },
}

export const individualRoutes: RouteTable<Who> = { contract: individualContract, handlers }
