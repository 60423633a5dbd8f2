// Every address of Carnet and the page that stands there, on one screen.
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import { contactFields } from '../contacts/fields.ts'
import { readDuplicatesSearch } from '../duplicates/ui/duplicates-search.ts'
import { readListSearch } from '../kit/ui/list/list-search.ts'
import { leadFields } from '../leads/fields.ts'
import { partnerFields } from '../partners/fields.ts'
import { invoiceFields } from '../reminders/invoice-fields.ts'
import { reminderFields } from '../reminders/reminder-fields.ts'
import { saleFields } from '../sales/fields.ts'
import { AppPage } from './app-page.tsx'
import { readImportSearch } from './import-search.ts'
import { ContactsPage } from './pages/contacts-page.tsx'
import { ErrorPage, WholeErrorPage } from './pages/error-page.tsx'
import { NowherePage } from './pages/not-found-page.tsx'
import { readRecordSearch } from './record-search.ts'
import { whoIsSignedIn } from './session.ts'

const root = createRootRoute({ notFoundComponent: NowherePage, errorComponent: WholeErrorPage })

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search): { to?: string } => (typeof search['to'] === 'string' ? { to: search['to'] } : {}),
  component: lazyRouteComponent(() => import('./pages/sign-in-page.tsx'), 'SignInPage'),
})

const firstSignIn = createRoute({
  getParentRoute: () => root,
  path: '/first-sign-in',
  component: lazyRouteComponent(() => import('./pages/first-sign-in-page.tsx'), 'FirstSignInPage'),
})

/** Everything below is for those who are signed in; the others come back here once they are. */
const app = createRoute({
  getParentRoute: () => root,
  id: 'app',
  component: AppPage,
  errorComponent: WholeErrorPage,
  beforeLoad: async ({ location }) => {
    if ((await whoIsSignedIn()) === null) throw redirect({ to: '/sign-in', search: { to: location.href } })
  },
})

const home = createRoute({
  getParentRoute: () => app,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/contacts' })
  },
})

const myDay = createRoute({
  getParentRoute: () => app,
  path: '/my-day',
  staticData: { create: 'contact' },
  component: lazyRouteComponent(() => import('./pages/my-day-page.tsx'), 'MyDayPage'),
})

const contacts = createRoute({
  getParentRoute: () => app,
  path: '/contacts',
  validateSearch: (search) => readListSearch(contactFields, search),
  staticData: { create: 'contact' },
  /** Not lazy: this is where one begins, and a second trip for its code would be seen. */
  component: ContactsPage,
})

const newContact = createRoute({
  getParentRoute: () => app,
  path: '/contacts/new',
  validateSearch: (search) => readRecordSearch(contactFields, search),
  component: lazyRouteComponent(() => import('./pages/contact-page.tsx'), 'ContactPage'),
})

const contact = createRoute({
  getParentRoute: () => app,
  path: '/contacts/$id',
  validateSearch: (search) => readRecordSearch(contactFields, search),
  staticData: { create: 'contact', quiet: true },
  component: lazyRouteComponent(() => import('./pages/contact-page.tsx'), 'ContactPage'),
})

const partners = createRoute({
  getParentRoute: () => app,
  path: '/partners',
  validateSearch: (search) => readListSearch(partnerFields, search),
  staticData: { create: 'partner' },
  component: lazyRouteComponent(() => import('./pages/partners-page.tsx'), 'PartnersPage'),
})

const newPartner = createRoute({
  getParentRoute: () => app,
  path: '/partners/new',
  validateSearch: (search) => readRecordSearch(partnerFields, search),
  component: lazyRouteComponent(() => import('./pages/partner-page.tsx'), 'PartnerPage'),
})

const partner = createRoute({
  getParentRoute: () => app,
  path: '/partners/$id',
  validateSearch: (search) => readRecordSearch(partnerFields, search),
  staticData: { create: 'partner', quiet: true },
  component: lazyRouteComponent(() => import('./pages/partner-page.tsx'), 'PartnerPage'),
})

const leads = createRoute({
  getParentRoute: () => app,
  path: '/leads',
  validateSearch: (search) => readListSearch(leadFields, search),
  staticData: { create: 'lead' },
  component: lazyRouteComponent(() => import('./pages/leads-page.tsx'), 'LeadsPage'),
})

const newLead = createRoute({
  getParentRoute: () => app,
  path: '/leads/new',
  validateSearch: (search) => readRecordSearch(leadFields, search),
  component: lazyRouteComponent(() => import('./pages/lead-page.tsx'), 'LeadPage'),
})

const lead = createRoute({
  getParentRoute: () => app,
  path: '/leads/$id',
  validateSearch: (search) => readRecordSearch(leadFields, search),
  staticData: { create: 'lead', quiet: true },
  component: lazyRouteComponent(() => import('./pages/lead-page.tsx'), 'LeadPage'),
})

const quotations = createRoute({
  getParentRoute: () => app,
  path: '/quotations',
  validateSearch: (search) => readListSearch(saleFields, search),
  staticData: { create: 'quotation' },
  component: lazyRouteComponent(() => import('./pages/quotations-page.tsx'), 'QuotationsPage'),
})

const newQuotation = createRoute({
  getParentRoute: () => app,
  path: '/quotations/new',
  validateSearch: (search) => readRecordSearch(saleFields, search),
  component: lazyRouteComponent(() => import('./pages/quotation-page.tsx'), 'QuotationPage'),
})

const quotation = createRoute({
  getParentRoute: () => app,
  path: '/quotations/$id',
  validateSearch: (search) => readRecordSearch(saleFields, search),
  staticData: { create: 'quotation', quiet: true },
  component: lazyRouteComponent(() => import('./pages/quotation-page.tsx'), 'QuotationPage'),
})

const invoices = createRoute({
  getParentRoute: () => app,
  path: '/invoices',
  validateSearch: (search) => readListSearch(invoiceFields, search),
  staticData: { create: 'invoice' },
  component: lazyRouteComponent(() => import('./pages/invoices-page.tsx'), 'InvoicesPage'),
})

const newInvoice = createRoute({
  getParentRoute: () => app,
  path: '/invoices/new',
  validateSearch: (search) => readRecordSearch(invoiceFields, search),
  component: lazyRouteComponent(() => import('./pages/invoice-page.tsx'), 'InvoicePage'),
})

const invoice = createRoute({
  getParentRoute: () => app,
  path: '/invoices/$id',
  validateSearch: (search) => readRecordSearch(invoiceFields, search),
  staticData: { create: 'invoice', quiet: true },
  component: lazyRouteComponent(() => import('./pages/invoice-page.tsx'), 'InvoicePage'),
})

const reminders = createRoute({
  getParentRoute: () => app,
  path: '/reminders',
  validateSearch: (search) => readListSearch(reminderFields, search),
  component: lazyRouteComponent(() => import('./pages/reminders-page.tsx'), 'RemindersPage'),
})

const reminder = createRoute({
  getParentRoute: () => app,
  path: '/reminders/$id',
  validateSearch: (search) => readRecordSearch(reminderFields, search),
  component: lazyRouteComponent(() => import('./pages/reminder-page.tsx'), 'ReminderPage'),
})

const outbox = createRoute({
  getParentRoute: () => app,
  path: '/reminders/outbox',
  component: lazyRouteComponent(() => import('./pages/outbox-page.tsx'), 'OutboxPage'),
})

const leadConversions = createRoute({
  getParentRoute: () => app,
  path: '/leads/conversions',
  staticData: { create: 'lead', quiet: true },
  component: lazyRouteComponent(() => import('./pages/lead-conversions-page.tsx'), 'LeadConversionsPage'),
})

const leadConversion = createRoute({
  getParentRoute: () => app,
  path: '/leads/conversions/$id',
  staticData: { create: 'lead', quiet: true },
  component: lazyRouteComponent(() => import('./pages/lead-conversions-page.tsx'), 'LeadConversionsPage'),
})

const contactImports = createRoute({
  getParentRoute: () => app,
  path: '/contacts/imports',
  validateSearch: (search) => readImportSearch(contactFields, search),
  staticData: { create: 'contact', quiet: true },
  component: lazyRouteComponent(() => import('./pages/imports-page.tsx'), 'ImportsPage'),
})

const newContactImport = createRoute({
  getParentRoute: () => app,
  path: '/contacts/imports/new',
  validateSearch: (search) => readImportSearch(contactFields, search),
  staticData: { create: 'contact', quiet: true },
  component: lazyRouteComponent(() => import('./pages/import-page.tsx'), 'ImportPage'),
})

const contactImport = createRoute({
  getParentRoute: () => app,
  path: '/contacts/imports/$id',
  validateSearch: (search) => readImportSearch(contactFields, search),
  staticData: { create: 'contact', quiet: true },
  component: lazyRouteComponent(() => import('./pages/import-page.tsx'), 'ImportPage'),
})

const partnerImports = createRoute({
  getParentRoute: () => app,
  path: '/partners/imports',
  validateSearch: (search) => readImportSearch(partnerFields, search),
  staticData: { create: 'partner', quiet: true },
  component: lazyRouteComponent(() => import('./pages/imports-page.tsx'), 'ImportsPage'),
})

const newPartnerImport = createRoute({
  getParentRoute: () => app,
  path: '/partners/imports/new',
  validateSearch: (search) => readImportSearch(partnerFields, search),
  staticData: { create: 'partner', quiet: true },
  component: lazyRouteComponent(() => import('./pages/import-page.tsx'), 'ImportPage'),
})

const partnerImport = createRoute({
  getParentRoute: () => app,
  path: '/partners/imports/$id',
  validateSearch: (search) => readImportSearch(partnerFields, search),
  staticData: { create: 'partner', quiet: true },
  component: lazyRouteComponent(() => import('./pages/import-page.tsx'), 'ImportPage'),
})

const leadImports = createRoute({
  getParentRoute: () => app,
  path: '/leads/imports',
  validateSearch: (search) => readImportSearch(leadFields, search),
  staticData: { create: 'lead', quiet: true },
  component: lazyRouteComponent(() => import('./pages/imports-page.tsx'), 'ImportsPage'),
})

const newLeadImport = createRoute({
  getParentRoute: () => app,
  path: '/leads/imports/new',
  validateSearch: (search) => readImportSearch(leadFields, search),
  staticData: { create: 'lead', quiet: true },
  component: lazyRouteComponent(() => import('./pages/import-page.tsx'), 'ImportPage'),
})

const leadImport = createRoute({
  getParentRoute: () => app,
  path: '/leads/imports/$id',
  validateSearch: (search) => readImportSearch(leadFields, search),
  staticData: { create: 'lead', quiet: true },
  component: lazyRouteComponent(() => import('./pages/import-page.tsx'), 'ImportPage'),
})

const duplicates = createRoute({
  getParentRoute: () => app,
  path: '/duplicates',
  validateSearch: readDuplicatesSearch,
  staticData: { create: 'contact', quiet: true },
  component: lazyRouteComponent(() => import('./pages/duplicates-page.tsx'), 'DuplicatesPage'),
})

const configuration = createRoute({
  getParentRoute: () => app,
  path: '/configuration/$section',
  component: lazyRouteComponent(() => import('./pages/configuration-page.tsx'), 'ConfigurationPage'),
})

const account = createRoute({
  getParentRoute: () => app,
  path: '/account',
  component: lazyRouteComponent(() => import('./pages/account-page.tsx'), 'AccountPage'),
})

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    firstSignIn,
    app.addChildren([
      home,
      myDay,
      contacts,
      newContact,
      contact,
      partners,
      newPartner,
      partner,
      leads,
      newLead,
      lead,
      quotations,
      newQuotation,
      quotation,
      invoices,
      newInvoice,
      invoice,
      reminders,
      reminder,
      outbox,
      leadConversions,
      leadConversion,
      contactImports,
      newContactImport,
      contactImport,
      partnerImports,
      newPartnerImport,
      partnerImport,
      leadImports,
      newLeadImport,
      leadImport,
      duplicates,
      configuration,
      account,
    ]),
  ]),
  /** What cannot be shown leaves the menu around it in place. */
  defaultErrorComponent: ErrorPage,
  defaultPreload: 'intent',
  scrollRestoration: false,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
  interface StaticDataRouteOption {
    /** What "New" makes here. */
    readonly create?: 'contact' | 'partner' | 'lead' | 'quotation' | 'invoice'
    /** The page has a filled button of its own, so "New" steps back. */
    readonly quiet?: boolean
  }
}
