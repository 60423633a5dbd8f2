// What each endpoint of partners does, one line each.
import { mergeOrTell } from '../duplicates/merge/merges-actions.ts'
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
  listRecords,
  recordPicture,
  recordPosition,
  recordTags,
  recordTrail,
  removePicture,
  setPicture,
} from '../organisation/records/record-actions.ts'
import type { Who } from '../organisation/who.ts'
import { partnerContract } from './contract.ts'
import { duplicateChecks } from './duplicates-actions.ts'
import { partnerMerging } from './merging-actions.ts'
import { partnerSubject } from './save-actions.ts'

const handlers: Handlers<typeof partnerContract, Who, App> = {
  'GET /api/v1/partners': ({ app, who, query }) => listRecords(app, who, partnerSubject, query),
  'GET /api/v1/partners/count': ({ app, who, query }) => countRecords(app, who, partnerSubject, query),
  'GET /api/v1/partners/groups': ({ app, who, query }) => groupRecords(app, who, partnerSubject, query),
  'GET /api/v1/partners/letters': ({ app, who, query }) => letterRecords(app, who, partnerSubject, query),
  'GET /api/v1/partners/tags': ({ app, who, query }) => recordTags(app, who, partnerSubject, query.q),
  'POST /api/v1/partners': ({ app, who, body }) => createRecord(app, who, partnerSubject, body),
  'GET /api/v1/partners/{id}': ({ app, who, params }) => getRecord(app, who, partnerSubject, params.id),
  'PATCH /api/v1/partners/{id}': ({ app, who, params, version, body }) =>
    changeRecord(app, who, partnerSubject, params.id, version(), body),
  'GET /api/v1/partners/{id}/position': ({ app, who, params, query }) =>
    recordPosition(app, who, partnerSubject, params.id, query),
  'GET /api/v1/partners/{id}/changes': ({ app, who, params, query }) =>
    recordTrail(app, who, partnerSubject, params.id, query),
  'PUT /api/v1/partners/{id}/picture': ({ app, who, params, form }) =>
    setPicture(app, who, partnerSubject, params.id, form()),
  'DELETE /api/v1/partners/{id}/picture': ({ app, who, params }) =>
    removePicture(app, who, partnerSubject, params.id),
  'GET /api/v1/partners/{id}/picture': ({ app, who, params }) =>
    recordPicture(app, who, partnerSubject, params.id),
  'POST /api/v1/partners/duplicate-checks': ({ app, who, body }) => duplicateChecks(app, who, body),
  'POST /api/v1/partners/bulk-edits': ({ app, who, body }) => bulkEdit(app, who, partnerSubject, body),
  'POST /api/v1/partners/merges': ({ app, who, body }) => mergeOrTell(app, who, partnerMerging, body),
  'DELETE /api/v1/partners/bulk-edits/{id}': ({ app, who, params }) =>
    undoBulkEdit(app, who, partnerSubject, params.id),
}

export const partnerRoutes: RouteTable<Who> = { contract: partnerContract, handlers }
