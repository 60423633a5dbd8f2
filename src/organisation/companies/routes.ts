// Our companies over HTTP.
import { configurationRoutes } from '../../kit/configuration/configuration-routes.ts'
import type { ConfigurationSubject } from '../../kit/configuration/configuration-subject.ts'
import type { RouteTable } from '../../kit/http.ts'
import type { Who } from '../who.ts'
import { companyContract } from './contract.ts'
import { companyFields } from './fields.ts'

const companies: ConfigurationSubject = {
  table: 'company',
  columns: {
    name: 'name',
    localizationId: 'localization_id',
    line2: 'line2',
    line4: 'line4',
    postcode: 'postcode',
    city: 'city',
    country: 'country',
    logoId: 'logo_id',
  },
  fields: companyFields,
  order: 'name',
  search: ['name'],
  archivable: true,
  constraints: { company_name: '/name', company_localization_id_fkey: '/localizationId' },
}

export const companyRoutes: RouteTable<Who> = configurationRoutes('companies', companyContract, companies)
