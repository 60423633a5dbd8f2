// Printed quotations, orders, invoices and reminders over HTTP, one line an endpoint.
import type { App } from '../../kit/app.ts'
import type { Handlers, SentFile } from '../../kit/contract.ts'
import type { RouteTable } from '../../kit/http.ts'
import type { Who } from '../../organisation/who.ts'
import { formFile, printForms } from './forms-actions.ts'
import { formContract, type FormSubject } from './forms-contract.ts'

interface AskedFile {
  readonly app: App
  readonly who: Who
  readonly params: { readonly id: number }
  readonly query: { readonly show?: 'yes' | undefined; readonly anew?: 'yes' | undefined }
}

const fileOf =
  (subject: FormSubject) =>
  ({ app, who, params, query }: AskedFile): Promise<SentFile> =>
    formFile(app.db, who, {
      subject,
      id: params.id,
      show: query.show === 'yes',
      anew: query.anew === 'yes',
    })

const handlers: Handlers<typeof formContract, Who, App> = {
  'GET /api/v1/quotations/{id}/document': fileOf('quotations'),
  'GET /api/v1/invoices/{id}/document': fileOf('invoices'),
  'GET /api/v1/reminders/{id}/document': fileOf('reminders'),
  'POST /api/v1/sale-documents': ({ app, who, body }) => printForms(app, who, body),
}

export const formRoutes: RouteTable<Who> = { contract: formContract, handlers }
