// What each endpoint of contacts does, one line each.
import type { App } from '../kit/app.ts'
import type { Handlers } from '../kit/contract.ts'
import type { RouteTable } from '../kit/http.ts'
import { countOf, groupsOf, lettersOf } from '../kit/list/list-actions.ts'
import { readerNow } from '../kit/list/today.ts'
import { bulkEdit, undoBulkEdit } from '../organisation/records/bulk-edit-actions.ts'
import type { Who } from '../organisation/who.ts'
import {
  changeContact,
  contactPicture,
  contactPosition,
  contactTags,
  contactTrail,
  copyContact,
  createContact,
  duplicateChecks,
  getContact,
  linkedContacts,
  listContacts,
  removePicture,
  setPicture,
} from './actions.ts'
import { contactContract } from './contract.ts'
import { contactSource } from './queries.ts'
import { contactBulk } from './save-actions.ts'

const handlers: Handlers<typeof contactContract, Who, App> = {
  'GET /api/v1/contacts': ({ app, who, query }) => listContacts(app, who, query),
  'GET /api/v1/contacts/count': ({ app, who, query }) =>
    countOf(app.db, contactSource(who), query, readerNow(who.userId)),
  'GET /api/v1/contacts/groups': ({ app, who, query }) =>
    groupsOf(app.db, contactSource(who), query, readerNow(who.userId)),
  'GET /api/v1/contacts/letters': ({ app, who, query }) =>
    lettersOf(app.db, contactSource(who), query, readerNow(who.userId)),
  'POST /api/v1/contacts': ({ app, who, body }) => createContact(app, who, body),
  'GET /api/v1/contacts/{id}': ({ app, who, params }) => getContact(app, who, params.id),
  'PATCH /api/v1/contacts/{id}': ({ app, who, params, version, body }) =>
    changeContact(app, who, params.id, version(), body),
  'GET /api/v1/contacts/{id}/position': ({ app, who, params, query }) =>
    contactPosition(app, who, params.id, query),
  'GET /api/v1/contacts/{id}/linked-contacts': ({ app, who, params }) => linkedContacts(app, who, params.id),
  'GET /api/v1/contacts/{id}/changes': ({ app, who, params, query }) =>
    contactTrail(app, who, params.id, query),
  'POST /api/v1/contacts/{id}/copies': ({ app, who, params }) => copyContact(app, who, params.id),
  'PUT /api/v1/contacts/{id}/picture': ({ app, who, params, form }) =>
    setPicture(app, who, params.id, form()),
  'DELETE /api/v1/contacts/{id}/picture': ({ app, who, params }) => removePicture(app, who, params.id),
  'GET /api/v1/contacts/{id}/picture': ({ app, who, params }) => contactPicture(app, who, params.id),
  'POST /api/v1/contacts/duplicate-checks': ({ app, who, body }) => duplicateChecks(app, who, body),
  'POST /api/v1/contacts/bulk-edits': ({ app, who, body }) => bulkEdit(app, who, contactBulk, body),
  'DELETE /api/v1/contacts/bulk-edits/{id}': ({ app, who, params }) =>
    undoBulkEdit(app, who, contactBulk, params.id),
  'GET /api/v1/contacts/tags': ({ app, who, query }) => contactTags(app, who, query.q),
}

export const contactRoutes: RouteTable<Who> = { contract: contactContract, handlers }
