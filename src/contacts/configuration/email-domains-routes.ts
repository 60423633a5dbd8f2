// Rules for mail domains over HTTP.
import { configurationRoutes } from '../../kit/configuration/configuration-routes.ts'
import type { RouteTable } from '../../kit/http.ts'
import type { Who } from '../../organisation/who.ts'
import { emailDomains } from './email-domains-actions.ts'
import { emailDomainContract } from './email-domains-contract.ts'

export const emailDomainRoutes: RouteTable<Who> = configurationRoutes(
  'email-domains',
  emailDomainContract,
  emailDomains,
)
