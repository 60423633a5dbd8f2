// What each endpoint of sales does, one line each.
import type { App } from '../kit/app.ts'
import type { Handlers } from '../kit/contract.ts'
import type { RouteTable } from '../kit/http.ts'
import { bulkEdit, undoBulkEdit } from '../organisation/records/bulk-edit-actions.ts'
import {
  changeRecord,
  countRecords,
  createRecord,
  getRecord,
  groupRecords,
  letterRecords,
  recordPosition,
  recordTrail,
} from '../organisation/records/record-actions.ts'
import type { Who } from '../organisation/who.ts'
import { saleContract } from './contract.ts'
import { listSales, readLines, saleSums } from './list-actions.ts'
import { saleSubject } from './save-actions.ts'
import {
  cancelSale,
  completeSale,
  confirmSale,
  copySale,
  finaliseSale,
  inOneStep,
  renewSale,
  type RefuseCancelling,
} from './steps-actions.ts'

/** `refuseCancelling` is asked before a sale is cancelled. */
export function saleRoutes(refuseCancelling: RefuseCancelling): RouteTable<Who> {
  return { contract: saleContract, handlers: handlersOf(refuseCancelling) }
}

function handlersOf(refuseCancelling: RefuseCancelling): Handlers<typeof saleContract, Who, App> {
  return {
    'GET /api/v1/quotations': ({ app, who, query }) => listSales(app, who, query),
    'GET /api/v1/quotations/count': ({ app, who, query }) => countRecords(app, who, saleSubject, query),
    'GET /api/v1/quotations/sums': ({ app, who, query }) => saleSums(app, who, query),
    'GET /api/v1/quotations/groups': ({ app, who, query }) => groupRecords(app, who, saleSubject, query),
    'GET /api/v1/quotations/letters': ({ app, who, query }) => letterRecords(app, who, saleSubject, query),
    'POST /api/v1/quotations': ({ app, who, body }) => createRecord(app, who, saleSubject, body),
    'GET /api/v1/quotations/{id}': ({ app, who, params }) => getRecord(app, who, saleSubject, params.id),
    'PATCH /api/v1/quotations/{id}': ({ app, who, params, version, body }) =>
      changeRecord(app, who, saleSubject, params.id, version(), body),
    'GET /api/v1/quotations/{id}/position': ({ app, who, params, query }) =>
      recordPosition(app, who, saleSubject, params.id, query),
    'GET /api/v1/quotations/{id}/changes': ({ app, who, params, query }) =>
      recordTrail(app, who, saleSubject, params.id, query),
    'POST /api/v1/quotations/{id}/finalisations': ({ app, who, params, version }) =>
      inOneStep(app, (trx) => finaliseSale(trx, who, { ...params, version: version() })),
    'POST /api/v1/quotations/{id}/confirmations': ({ app, who, params, version, body }) =>
      inOneStep(app, (trx) => confirmSale(trx, who, { ...params, version: version() }, body)),
    'POST /api/v1/quotations/{id}/completions': ({ app, who, params, version }) =>
      inOneStep(app, (trx) => completeSale(trx, who, { ...params, version: version() })),
    'POST /api/v1/quotations/{id}/cancellations': ({ app, who, params, version }) =>
      inOneStep(app, (trx) => cancelSale(trx, who, { ...params, version: version() }, refuseCancelling)),
    'POST /api/v1/quotations/{id}/versions': ({ app, who, params, version }) =>
      inOneStep(app, (trx) => renewSale(trx, who, { ...params, version: version() })),
    'POST /api/v1/quotations/{id}/copies': ({ app, who, params }) =>
      inOneStep(app, (trx) => copySale(trx, who, params.id)),
    'POST /api/v1/quotations/bulk-edits': ({ app, who, body }) => bulkEdit(app, who, saleSubject, body),
    'DELETE /api/v1/quotations/bulk-edits/{id}': ({ app, who, params }) =>
      undoBulkEdit(app, who, saleSubject, params.id),
    'POST /api/v1/quotation-lines/readings': ({ app, body, language }) => readLines(app, body, language),
  }
}
