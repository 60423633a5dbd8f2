// Every endpoint of the contacts' configuration, on one screen.
import type { RouteTable } from '../../kit/http.ts'
import type { Who } from '../../organisation/who.ts'
import { emailDomainRoutes } from './email-domains-routes.ts'
import { jobFunctionRoutes } from './job-functions-routes.ts'
import { roleRoutes } from './roles-routes.ts'

export const contactConfigurationTables: readonly RouteTable<Who>[] = [
  roleRoutes,
  jobFunctionRoutes,
  emailDomainRoutes,
]
