// Every slice's endpoints by name, on one screen.
import { activityRoutes } from '../activity/routes.ts'
import { contactConfigurationTables } from '../contacts/configuration/routes.ts'
import { contactMerging } from '../contacts/merging-actions.ts'
import { individualRoutes } from '../contacts/individuals/routes.ts'
import { contactRoutes } from '../contacts/routes.ts'
import { formRoutes } from '../documents/forms/forms-routes.ts'
import { particularsRoutes } from '../documents/particulars/particulars-routes.ts'
import { documentRoutes } from '../documents/routes.ts'
import { duplicatesRoutes } from '../duplicates/routes.ts'
import { mergeKind, type MergeKinds } from '../duplicates/merge/merges-actions.ts'
import { mergesRoutes } from '../duplicates/merge/routes.ts'
import type { RouteTable } from '../kit/http.ts'
import { leadConfigurationTables } from '../leads/configuration/routes.ts'
import { conversionBatchRoutes } from '../leads/batches/routes.ts'
import { leadMerging } from '../leads/merging-actions.ts'
import { leadRoutes } from '../leads/routes.ts'
import { organisationTables } from '../organisation/routes.ts'
import type { SignIn } from '../organisation/sign-in/actions.ts'
import type { Who } from '../organisation/who.ts'
import { sectorRoutes } from '../partners/configuration/sectors-routes.ts'
import { partnerMerging } from '../partners/merging-actions.ts'
import { partnerRoutes } from '../partners/routes.ts'
import { vatRateRoutes } from '../sales/configuration/vat-rates-routes.ts'
import { methodRoutes } from '../reminders/configuration/methods-routes.ts'
import { outboxRoutes } from '../reminders/outbox/routes.ts'
import { refuseInvoiced } from '../reminders/order-invoices-actions.ts'
import { reminderRoutes } from '../reminders/routes.ts'
import { saleRoutes } from '../sales/routes.ts'
import { exportRoutes } from '../transfer/export/routes.ts'
import { importRoutes } from '../transfer/import/routes.ts'
import { duplicateKinds } from './duplicates.ts'
import { healthRoutes } from './health-routes.ts'

/** `mailFrom` is the address that a mail server is set for; '' where there is none. */
export function allRoutes(signIn: SignIn, mailFrom: string): readonly RouteTable<Who>[] {
  return [
    healthRoutes,
    ...organisationTables(signIn),
    partnerRoutes,
    contactRoutes,
    individualRoutes,
    leadRoutes,
    conversionBatchRoutes,
    mergesRoutes({
      contact: mergeKind(contactMerging),
      partner: mergeKind(partnerMerging),
      lead: mergeKind(leadMerging),
    } satisfies Required<MergeKinds>),
    duplicatesRoutes(duplicateKinds),
    ...contactConfigurationTables,
    activityRoutes,
    documentRoutes,
    formRoutes,
    particularsRoutes,
    sectorRoutes,
    ...leadConfigurationTables,
    saleRoutes(refuseInvoiced),
    vatRateRoutes,
    reminderRoutes,
    outboxRoutes(mailFrom),
    methodRoutes,
    importRoutes,
    exportRoutes,
  ]
}
