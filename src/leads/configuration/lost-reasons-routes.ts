// Reasons for which leads are lost over HTTP.
import { configurationRoutes } from '../../kit/configuration/configuration-routes.ts'
import type { ConfigurationSubject } from '../../kit/configuration/configuration-subject.ts'
import type { RouteTable } from '../../kit/http.ts'
import type { Who } from '../../organisation/who.ts'
import { lostReasonContract } from './lost-reasons-contract.ts'
import { lostReasonFields } from './lost-reasons-fields.ts'

const subject: ConfigurationSubject = {
  table: 'lead_lost_reason',
  columns: { name: 'name' },
  fields: lostReasonFields,
  order: 'name',
  search: ['name'],
  archivable: true,
  constraints: { lead_lost_reason_name: '/name' },
}

export const lostReasonRoutes: RouteTable<Who> = configurationRoutes(
  'lead-lost-reasons',
  lostReasonContract,
  subject,
)
