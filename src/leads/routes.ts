// What each endpoint of leads does, one line each.
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
import { mergeOrTell } from '../duplicates/merge/merges-actions.ts'
import { convertLead } from './conversion-actions.ts'
import { leadContract } from './contract.ts'
import { duplicateChecks } from './duplicates-actions.ts'
import { leadMerging } from './merging-actions.ts'
import { contactOrigins, partnerOrigins } from './origins-actions.ts'
import { leadSubject } from './save-actions.ts'
import { undoConversion } from './undo-conversion-actions.ts'

const handlers: Handlers<typeof leadContract, Who, App> = {
  'GET /api/v1/leads': ({ app, who, query }) => listRecords(app, who, leadSubject, query),
  'GET /api/v1/leads/count': ({ app, who, query }) => countRecords(app, who, leadSubject, query),
  'GET /api/v1/leads/groups': ({ app, who, query }) => groupRecords(app, who, leadSubject, query),
  'GET /api/v1/leads/letters': ({ app, who, query }) => letterRecords(app, who, leadSubject, query),
  'GET /api/v1/leads/tags': ({ app, who, query }) => recordTags(app, who, leadSubject, query.q),
  'POST /api/v1/leads': ({ app, who, body }) => createRecord(app, who, leadSubject, body),
  'GET /api/v1/leads/{id}': ({ app, who, params }) => getRecord(app, who, leadSubject, params.id),
  'PATCH /api/v1/leads/{id}': ({ app, who, params, version, body }) =>
    changeRecord(app, who, leadSubject, params.id, version(), body),
  'GET /api/v1/leads/{id}/position': ({ app, who, params, query }) =>
    recordPosition(app, who, leadSubject, params.id, query),
  'GET /api/v1/leads/{id}/changes': ({ app, who, params, query }) =>
    recordTrail(app, who, leadSubject, params.id, query),
  'PUT /api/v1/leads/{id}/picture': ({ app, who, params, form }) =>
    setPicture(app, who, leadSubject, params.id, form()),
  'DELETE /api/v1/leads/{id}/picture': ({ app, who, params }) =>
    removePicture(app, who, leadSubject, params.id),
  'GET /api/v1/leads/{id}/picture': ({ app, who, params }) => recordPicture(app, who, leadSubject, params.id),
  'POST /api/v1/leads/duplicate-checks': ({ app, who, body }) => duplicateChecks(app, who, body),
  'POST /api/v1/leads/merges': ({ app, who, body }) => mergeOrTell(app, who, leadMerging, body),
  'POST /api/v1/leads/{id}/conversions': ({ app, who, params, body }) =>
    convertLead(app, who, params.id, body),
  'DELETE /api/v1/leads/{id}/conversions/{conversionId}': async ({ app, who, params }) => {
    await undoConversion(app, who, params.id, params.conversionId)
  },
  'GET /api/v1/contacts/{id}/lead-origins': ({ app, who, params }) => contactOrigins(app, who, params.id),
  'GET /api/v1/partners/{id}/lead-origins': ({ app, who, params }) => partnerOrigins(app, who, params.id),
  'POST /api/v1/leads/bulk-edits': ({ app, who, body }) => bulkEdit(app, who, leadSubject, body),
  'DELETE /api/v1/leads/bulk-edits/{id}': ({ app, who, params }) =>
    undoBulkEdit(app, who, leadSubject, params.id),
}

export const leadRoutes: RouteTable<Who> = { contract: leadContract, handlers }
