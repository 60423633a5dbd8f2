// Functions over HTTP.
import { configurationRoutes } from '../../kit/configuration/configuration-routes.ts'
import type { ConfigurationSubject } from '../../kit/configuration/configuration-subject.ts'
import type { RouteTable } from '../../kit/http.ts'
import type { Who } from '../../organisation/who.ts'
import { jobFunctionContract } from './job-functions-contract.ts'
import { jobFunctionFields } from './job-functions-fields.ts'

const jobFunctions: ConfigurationSubject = {
  table: 'job_function',
  columns: { name: 'name' },
  fields: jobFunctionFields,
  order: 'name',
  search: ['name'],
  archivable: true,
  constraints: { job_function_name: '/name' },
}

export const jobFunctionRoutes: RouteTable<Who> = configurationRoutes(
  'job-functions',
  jobFunctionContract,
  jobFunctions,
)
