// Every endpoint of the organisation, on one screen.
import type { RouteTable } from '../kit/http.ts'
import { apiKeyRoutes } from './api-keys/routes.ts'
import { companyRoutes } from './companies/routes.ts'
import { firstAdministratorRoutes } from './first-administrator/routes.ts'
import { jobRoutes } from './jobs/routes.ts'
import { localizationRoutes } from './localizations/routes.ts'
import { meRoutes } from './me/routes.ts'
import { numberingRoutes } from './numbering/routes.ts'
import { preferenceRoutes } from './preferences/routes.ts'
import { savedViewRoutes } from './saved-views/routes.ts'
import type { SignIn } from './sign-in/actions.ts'
import { signInRoutes } from './sign-in/routes.ts'
import { teamRoutes } from './teams/routes.ts'
import { userRoutes } from './users/routes.ts'
import type { Who } from './who.ts'

/** `serve(server, [...organisationTables(signIn), …], { app, authenticate: signIn.authenticate })` */
export function organisationTables(signIn: SignIn): readonly RouteTable<Who>[] {
  return [
    signInRoutes(signIn),
    firstAdministratorRoutes,
    meRoutes,
    userRoutes,
    teamRoutes,
    companyRoutes,
    localizationRoutes,
    numberingRoutes,
    apiKeyRoutes,
    savedViewRoutes,
    preferenceRoutes,
    jobRoutes,
  ]
}
