// Statuses of leads over HTTP.
import { configurationRoutes } from '../../kit/configuration/configuration-routes.ts'
import type { RouteTable } from '../../kit/http.ts'
import type { Who } from '../../organisation/who.ts'
import { leadStatuses } from './statuses-actions.ts'
import { statusContract } from './statuses-contract.ts'

export const statusRoutes: RouteTable<Who> = configurationRoutes(
  'lead-statuses',
  statusContract,
  leadStatuses,
)
