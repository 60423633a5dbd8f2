// Every endpoint of the leads' configuration, on one screen.
import type { RouteTable } from '../../kit/http.ts'
import type { Who } from '../../organisation/who.ts'
import { leadSourceRoutes } from './lead-sources-routes.ts'
import { lostReasonRoutes } from './lost-reasons-routes.ts'
import { statusRoutes } from './statuses-routes.ts'

export const leadConfigurationTables: readonly RouteTable<Who>[] = [
  statusRoutes,
  lostReasonRoutes,
  leadSourceRoutes,
]
