// What each endpoint of activity does, one line each.
import type { App } from '../kit/app.ts'
import type { Handlers } from '../kit/contract.ts'
import type { RouteTable } from '../kit/http.ts'
import type { Who } from '../organisation/who.ts'
import { activityTrail, changeActivity, createActivity, readActivity } from './activity-actions.ts'
import { activityContract } from './contract.ts'
import { attachFile, readAttachedFile } from './file-actions.ts'
import { countTasks, listEntries, listTasks } from './lists-actions.ts'
import { contactTimeline, leadTimeline, partnerTimeline } from './timeline-actions.ts'

const handlers: Handlers<typeof activityContract, Who, App> = {
  'GET /api/v1/contacts/{id}/timeline': ({ app, who, params, query }) =>
    contactTimeline(app, who, params.id, query),
  'GET /api/v1/partners/{id}/timeline': ({ app, who, params, query }) =>
    partnerTimeline(app, who, params.id, query),
  'GET /api/v1/leads/{id}/timeline': ({ app, who, params, query }) =>
    leadTimeline(app, who, params.id, query),
  'GET /api/v1/activities': ({ app, who, query }) => listEntries(app, who, query),
  'POST /api/v1/activities': ({ app, who, body }) => createActivity(app, who, body),
  'GET /api/v1/activities/{id}': ({ app, who, params }) => readActivity(app, who, params.id),
  'PATCH /api/v1/activities/{id}': ({ app, who, params, version, body }) =>
    changeActivity(app, who, params.id, version(), body),
  'GET /api/v1/activities/{id}/changes': ({ app, who, params, query }) =>
    activityTrail(app, who, params.id, query),
  'GET /api/v1/tasks': ({ app, who, query }) => listTasks(app, who, query),
  'GET /api/v1/tasks/counts': ({ app, who, query }) => countTasks(app, who, query.ownerId),
  'POST /api/v1/files': ({ app, who, form }) => attachFile(app, who, form()),
  'GET /api/v1/activities/{id}/file': ({ app, who, params }) => readAttachedFile(app, who, params.id),
}

export const activityRoutes: RouteTable<Who> = { contract: activityContract, handlers }
