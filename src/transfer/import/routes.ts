// Imports over HTTP, one line an endpoint.
import type { App } from '../../kit/app.ts'
import type { Handlers } from '../../kit/contract.ts'
import type { RouteTable } from '../../kit/http.ts'
import type { Who } from '../../organisation/who.ts'
import {
  beginRun,
  bringFile,
  changeImport,
  forgetImport,
  importedRows,
  keepMapping,
  ownImports,
  shown,
  tryAgain,
  undoRun,
} from './actions.ts'
import { importContract } from './contract.ts'
import { decide } from './decisions-actions.ts'
import { refusedRowsFile } from './refused-rows-actions.ts'

const handlers: Handlers<typeof importContract, Who, App> = {
  'POST /api/v1/imports': ({ app, who, form, header }) =>
    bringFile(app, who, form(), Number(header('content-length') ?? 0)),
  'GET /api/v1/imports': ({ app, who, query }) => ownImports(app.db, who, query),
  'GET /api/v1/imports/{id}': ({ app, who, params }) => shown(app.db, who, params.id),
  'PATCH /api/v1/imports/{id}': ({ app, who, params, body }) => changeImport(app, who, params.id, body),
  'DELETE /api/v1/imports/{id}': async ({ app, who, params }) => {
    await forgetImport(app, who, params.id)
    return undefined
  },
  'POST /api/v1/imports/{id}/trials': ({ app, who, params }) => tryAgain(app, who, params.id),
  'GET /api/v1/imports/{id}/rows': ({ app, who, params, query }) =>
    importedRows(app.db, who, params.id, query),
  'PUT /api/v1/imports/{id}/decisions': ({ app, who, params, body }) => decide(app, who, params.id, body),
  'POST /api/v1/imports/{id}/runs': ({ app, who, params }) => beginRun(app, who, params.id),
  'DELETE /api/v1/imports/{id}/runs': ({ app, who, params, query }) =>
    undoRun(app, who, params.id, query.dryRun === 'yes'),
  'GET /api/v1/imports/{id}/refused-rows': ({ app, who, params, query }) =>
    refusedRowsFile(app.db, who, params.id, query.trial === 'yes'),
  'PUT /api/v1/imports/{id}/saved-mapping': ({ app, who, params }) => keepMapping(app, who, params.id, true),
  'DELETE /api/v1/imports/{id}/saved-mapping': ({ app, who, params }) =>
    keepMapping(app, who, params.id, false),
}

export const importRoutes: RouteTable<Who> = { contract: importContract, handlers }
