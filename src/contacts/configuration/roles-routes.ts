// Roles over HTTP.
import { configurationRoutes } from '../../kit/configuration/configuration-routes.ts'
import type { ConfigurationSubject } from '../../kit/configuration/configuration-subject.ts'
import type { RouteTable } from '../../kit/http.ts'
import type { Who } from '../../organisation/who.ts'
import { roleContract } from './roles-contract.ts'
import { roleFields } from './roles-fields.ts'

const roles: ConfigurationSubject = {
  table: 'role',
  columns: { name: 'name', code: 'code' },
  fields: roleFields,
  order: 'name',
  search: ['name', 'code'],
  archivable: true,
  constraints: { role_name: '/name', role_code: '/code' },
}

export const roleRoutes: RouteTable<Who> = configurationRoutes('roles', roleContract, roles)
