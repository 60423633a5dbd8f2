// Jobs over HTTP.
import type { App } from '../../kit/app.ts'
import type { Handlers } from '../../kit/contract.ts'
import type { RouteTable } from '../../kit/http.ts'
import type { Who } from '../who.ts'
import { cancelJob, getJob, ownJobs } from './actions.ts'
import { jobContract } from './contract.ts'

const handlers: Handlers<typeof jobContract, Who, App> = {
  'GET /api/v1/jobs': ({ app, who, query }) => ownJobs(app.db, who, query),
  'GET /api/v1/jobs/{id}': ({ app, who, params }) => getJob(app.db, who, params.id),
  'POST /api/v1/jobs/{id}/cancellation': ({ app, who, params }) => cancelJob(app.db, who, params.id),
}

export const jobRoutes: RouteTable<Who> = { contract: jobContract, handlers }
