// Sectors over HTTP.
import { configurationRoutes } from '../../kit/configuration/configuration-routes.ts'
import type { ConfigurationSubject } from '../../kit/configuration/configuration-subject.ts'
import type { RouteTable } from '../../kit/http.ts'
import type { Who } from '../../organisation/who.ts'
import { sectorContract } from './sectors-contract.ts'
import { sectorFields } from './sectors-fields.ts'

const subject: ConfigurationSubject = {
  table: 'sector',
  columns: { name: 'name' },
  fields: sectorFields,
  order: 'name',
  search: ['name'],
  archivable: true,
  constraints: { sector_name: '/name' },
}

export const sectorRoutes: RouteTable<Who> = configurationRoutes('sectors', sectorContract, subject)
