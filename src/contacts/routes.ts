// What each endpoint of contacts does, one line each.
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
import { copyContact, linkedContacts } from './actions.ts'
import { contactContract } from './contract.ts'
import { duplicateChecks } from './duplicates-actions.ts'
import { contactMerging } from './merging-actions.ts'
import { contactSubject } from './save-actions.ts'

const handlers: Handlers<typeof contactContract, Who, App> = {
  'GET /api/v1/contacts': ({ app, who, query }) => listRecords(app, who, contactSubject, query),
  'GET /api/v1/contacts/count': ({ app, who, query }) => countRecords(app, who, contactSubject, query),
  'GET /api/v1/contacts/groups': ({ app, who, query }) => groupRecords(app, who, contactSubject, query),
  'GET /api/v1/contacts/letters': ({ app, who, query }) => letterRecords(app, who, contactSubject, query),
  'GET /api/v1/contacts/tags': ({ app, who, query }) => recordTags(app, who, contactSubject, query.q),
  'POST /api/v1/contacts': ({ app, who, body }) => createRecord(app, who, contactSubject, body),
  'GET /api/v1/contacts/{id}': ({ app, who, params }) => getRecord(app, who, contactSubject, params.id),
  'PATCH /api/v1/contacts/{id}': ({ app, who, params, version, body }) =>
    changeRecord(app, who, contactSubject, params.id, version(), body),
  'GET /api/v1/contacts/{id}/position': ({ app, who, params, query }) =>
    recordPosition(app, who, contactSubject, params.id, query),
  'GET /api/v1/contacts/{id}/linked-contacts': ({ app, who, params }) => linkedContacts(app, who, params.id),
  'GET /api/v1/contacts/{id}/changes': ({ app, who, params, query }) =>
    recordTrail(app, who, contactSubject, params.id, query),
  'POST /api/v1/contacts/{id}/copies': ({ app, who, params }) => copyContact(app, who, params.id),
  'PUT /api/v1/contacts/{id}/picture': ({ app, who, params, form }) =>
    setPicture(app, who, contactSubject, params.id, form()),
  'DELETE /api/v1/contacts/{id}/picture': ({ app, who, params }) =>
    removePicture(app, who, contactSubject, params.id),
  'GET /api/v1/contacts/{id}/picture': ({ app, who, params }) =>
    recordPicture(app, who, contactSubject, params.id),
  'POST /api/v1/contacts/duplicate-checks': ({ app, who, body }) => duplicateChecks(app, who, body),
  'POST /api/v1/contacts/bulk-edits': ({ app, who, body }) => bulkEdit(app, who, contactSubject, body),
  'POST /api/v1/contacts/merges': ({ app, who, body }) => mergeOrTell(app, who, contactMerging, body),
  'DELETE /api/v1/contacts/bulk-edits/{id}': ({ app, who, params }) =>
    undoBulkEdit(app, who, contactSubject, params.id),
}

export const contactRoutes: RouteTable<Who> = { contract: contactContract, handlers }
