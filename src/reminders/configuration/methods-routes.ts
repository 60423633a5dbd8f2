// Reminder methods over HTTP.
import { configurationRoutes } from '../../kit/configuration/configuration-routes.ts'
import type { RouteTable } from '../../kit/http.ts'
import type { Who } from '../../organisation/who.ts'
import { reminderMethods } from './methods-actions.ts'
import { methodContract } from './methods-contract.ts'

export const methodRoutes: RouteTable<Who> = configurationRoutes(
  'reminder-methods',
  methodContract,
  reminderMethods,
)
