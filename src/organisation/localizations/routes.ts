// Localizations over HTTP.
import type { App } from '../../kit/app.ts'
import { configurationRoutes } from '../../kit/configuration/configuration-routes.ts'
import type { Asked } from '../../kit/contract.ts'
import type { RouteTable } from '../../kit/http.ts'
import type { Who } from '../who.ts'
import { listLocalizations, localizations } from './actions.ts'
import { localizationContract } from './contract.ts'

const routes: RouteTable<Who> = configurationRoutes('localizations', localizationContract, localizations)

type List = Asked<(typeof localizationContract)['GET /api/v1/localizations'], Who, App>

export const localizationRoutes: RouteTable<Who> = {
  ...routes,
  handlers: {
    ...routes.handlers,
    'GET /api/v1/localizations': ({ app, query, language }: List) =>
      listLocalizations(app.db, query, language),
  },
}
