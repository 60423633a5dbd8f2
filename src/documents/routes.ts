// Printed documents over HTTP, one line an endpoint.
import type { App } from '../kit/app.ts'
import type { Handlers } from '../kit/contract.ts'
import type { RouteTable } from '../kit/http.ts'
import type { Who } from '../organisation/who.ts'
import { documentContract } from './contract.ts'
import {
  documentFile,
  getDocument,
  giveLogo,
  logoFile,
  printedDocuments,
  replaceLogo,
} from './document-actions.ts'
import { previewPrint, print } from './print-actions.ts'

const handlers: Handlers<typeof documentContract, Who, App> = {
  'POST /api/v1/envelopes': ({ app, who, body }) => print(app, who, { kind: 'envelopes', ...body }),
  'POST /api/v1/envelopes/previews': ({ app, who, body }) =>
    previewPrint(app.db, who, { kind: 'envelopes', ...body }),
  'POST /api/v1/labels': ({ app, who, body }) => print(app, who, { kind: 'labels', ...body }),
  'POST /api/v1/labels/previews': ({ app, who, body }) =>
    previewPrint(app.db, who, { kind: 'labels', ...body }),
  'POST /api/v1/letters': ({ app, who, body }) => print(app, who, { kind: 'letters', ...body }),
  'POST /api/v1/letters/previews': ({ app, who, body }) =>
    previewPrint(app.db, who, { kind: 'letters', ...body }),
  'GET /api/v1/documents': ({ app, who, query }) => printedDocuments(app.db, who, query),
  'GET /api/v1/documents/{id}': ({ app, who, params }) => getDocument(app.db, who, params.id),
  'GET /api/v1/documents/{id}/file': ({ app, who, params, query }) =>
    documentFile(app.db, who, params.id, query.show === 'yes'),
  'PUT /api/v1/companies/{id}/logo': ({ app, params, form }) => giveLogo(app.db, params.id, form()),
  'DELETE /api/v1/companies/{id}/logo': ({ app, params }) => replaceLogo(app.db, params.id, null),
  'GET /api/v1/companies/{id}/logo': ({ app, who, params }) => logoFile(app.db, who, params.id),
}

export const documentRoutes: RouteTable<Who> = { contract: documentContract, handlers }
