// Sources of leads over HTTP.
import { configurationRoutes } from '../../kit/configuration/configuration-routes.ts'
import type { ConfigurationSubject } from '../../kit/configuration/configuration-subject.ts'
import type { RouteTable } from '../../kit/http.ts'
import type { Who } from '../../organisation/who.ts'
import { leadSourceContract } from './lead-sources-contract.ts'
import { leadSourceFields } from './lead-sources-fields.ts'

const subject: ConfigurationSubject = {
  table: 'lead_source',
  columns: { name: 'name' },
  fields: leadSourceFields,
  order: 'name',
  search: ['name'],
  archivable: true,
  constraints: { lead_source_name: '/name' },
}

export const leadSourceRoutes: RouteTable<Who> = configurationRoutes(
  'lead-sources',
  leadSourceContract,
  subject,
)
