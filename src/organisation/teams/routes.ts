// Teams over HTTP.
import { configurationRoutes } from '../../kit/configuration/configuration-routes.ts'
import type { ConfigurationSubject } from '../../kit/configuration/configuration-subject.ts'
import type { RouteTable } from '../../kit/http.ts'
import type { Who } from '../who.ts'
import { teamContract } from './contract.ts'
import { teamFields } from './fields.ts'

const teams: ConfigurationSubject = {
  table: 'team',
  columns: { name: 'name' },
  fields: teamFields,
  order: 'name',
  search: ['name'],
  archivable: true,
  constraints: { team_name: '/name' },
}

export const teamRoutes: RouteTable<Who> = configurationRoutes('teams', teamContract, teams)
