// Rates of VAT over HTTP.
import { configurationRoutes } from '../../kit/configuration/configuration-routes.ts'
import type { RouteTable } from '../../kit/http.ts'
import type { Who } from '../../organisation/who.ts'
import { vatRates } from './vat-rates-actions.ts'
import { vatRateContract } from './vat-rates-contract.ts'

export const vatRateRoutes: RouteTable<Who> = configurationRoutes('vat-rates', vatRateContract, vatRates)
