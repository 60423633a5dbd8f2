// What each endpoint of invoices and reminders does, one line each.
import type { App } from '../kit/app.ts'
import type { Handlers } from '../kit/contract.ts'
import { inTransaction } from '../kit/database.ts'
import type { RouteTable } from '../kit/http.ts'
import { countRecords, groupRecords, letterRecords } from '../organisation/records/record-actions.ts'
import type { Who } from '../organisation/who.ts'
import { reminderContract } from './contract.ts'
import { choosePartnerMethod, followedContact, followedPartner } from './followed-actions.ts'
import { importInvoices } from './import-actions.ts'
import { invoiceSource } from './invoice-queries.ts'
import { readReminderLetter } from './letters-actions.ts'
import { invoiceOrder, orderInvoices } from './order-invoices-actions.ts'
import { addPayment, takePaymentBack } from './payments-actions.ts'
import { getReminder, letterPdf, listReminders, reminderPosition } from './reminder-actions.ts'
import { reminderSource } from './reminder-queries.ts'
import { reminderRuns, runReminders } from './run-actions.ts'
import {
  cancelInvoice,
  changeInvoice,
  createInvoice,
  finaliseInvoice,
  invoicePosition,
  invoiceTrail,
  listInvoices,
  readInvoice,
} from './save-invoice-actions.ts'
import { dismissReminders, validateReminders } from './validate-actions.ts'

const invoices = { source: invoiceSource }
const reminders = { source: reminderSource }

const handlers: Handlers<typeof reminderContract, Who, App> = {
  'GET /api/v1/invoices': ({ app, who, query }) => listInvoices(app, who, query),
  'GET /api/v1/invoices/count': ({ app, who, query }) => countRecords(app, who, invoices, query),
  'GET /api/v1/invoices/groups': ({ app, who, query }) => groupRecords(app, who, invoices, query),
  'GET /api/v1/invoices/letters': ({ app, who, query }) => letterRecords(app, who, invoices, query),
  'POST /api/v1/invoices': ({ app, who, body }) =>
    inTransaction(app.db, (trx) => createInvoice(trx, who, body)),
  'POST /api/v1/invoices/imports': ({ app, who, body }) => importInvoices(app, who, body),
  'GET /api/v1/invoices/{id}': ({ app, who, params }) => readInvoice(app, who, params.id),
  'PATCH /api/v1/invoices/{id}': ({ app, who, params, version, body }) =>
    inTransaction(app.db, (trx) => changeInvoice(trx, who, { id: params.id, version: version() }, body)),
  'GET /api/v1/invoices/{id}/position': ({ app, who, params, query }) =>
    invoicePosition(app, who, params.id, query),
  'GET /api/v1/invoices/{id}/changes': ({ app, who, params, query }) =>
    invoiceTrail(app, who, params.id, query),
  'POST /api/v1/invoices/{id}/finalisations': ({ app, who, params, version, body }) =>
    inTransaction(app.db, (trx) => finaliseInvoice(trx, who, { id: params.id, version: version() }, body)),
  'POST /api/v1/invoices/{id}/cancellations': ({ app, who, params, version }) =>
    inTransaction(app.db, (trx) => cancelInvoice(trx, who, { id: params.id, version: version() })),
  'POST /api/v1/invoices/{id}/payments': ({ app, who, params, version, body }) =>
    inTransaction(app.db, (trx) => addPayment(trx, who, { id: params.id, version: version() }, body)),
  'DELETE /api/v1/invoices/{id}/payments/{paymentId}': ({ app, who, params, version }) =>
    inTransaction(app.db, (trx) =>
      takePaymentBack(trx, who, { id: params.id, version: version() }, params.paymentId),
    ),
  'GET /api/v1/quotations/{id}/invoices': ({ app, who, params }) => orderInvoices(app, who, params.id),
  'POST /api/v1/quotations/{id}/invoices': ({ app, who, params }) =>
    inTransaction(app.db, (trx) => invoiceOrder(trx, who, params.id)),
  'GET /api/v1/reminders': ({ app, who, query }) => listReminders(app, who, query),
  'GET /api/v1/reminders/count': ({ app, who, query }) => countRecords(app, who, reminders, query),
  'GET /api/v1/reminders/groups': ({ app, who, query }) => groupRecords(app, who, reminders, query),
  'GET /api/v1/reminders/letters': ({ app, who, query }) => letterRecords(app, who, reminders, query),
  'GET /api/v1/reminders/{id}': ({ app, who, params }) => getReminder(app, who, params.id),
  'GET /api/v1/reminders/{id}/position': ({ app, who, params, query }) =>
    reminderPosition(app, who, params.id, query),
  'GET /api/v1/reminders/{id}/letter': ({ app, who, params }) => readReminderLetter(app.db, who, params.id),
  'GET /api/v1/reminders/{id}/letter.pdf': ({ app, who, params }) => letterPdf(app, who, params.id),
  'GET /api/v1/reminder-runs': ({ app, who, query }) => reminderRuns(app, who, query),
  'POST /api/v1/reminder-runs': ({ app, who }) => runReminders(app, who),
  'POST /api/v1/reminders/validations': ({ app, who, body }) => validateReminders(app, who, body.ids),
  'POST /api/v1/reminders/dismissals': ({ app, who, body }) => dismissReminders(app, who, body.ids),
  'GET /api/v1/partners/{id}/reminders': ({ app, who, params }) => followedPartner(app.db, who, params.id),
  'GET /api/v1/contacts/{id}/reminders': ({ app, who, params }) => followedContact(app, who, params.id),
  'PUT /api/v1/partners/{id}/reminder-method': ({ app, who, params, body }) =>
    choosePartnerMethod(app, who, params.id, body.methodId),
}

export const reminderRoutes: RouteTable<Who> = { contract: reminderContract, handlers }
