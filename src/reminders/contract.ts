// The endpoints of invoices, payments and reminders.
import { z } from 'zod'
import { contract } from '../kit/contract.ts'
import {
  Count,
  GroupQuery,
  Groups,
  IdParams,
  Letters,
  page,
  PageQuery,
  SelectionQuery,
} from '../kit/list/list-contract.ts'
import { TrailPage } from '../kit/trail.ts'
import { Place, TrailQuery } from '../organisation/records/record-contract.ts'
import { decimalOf } from '../sales/line.ts'
import { Followed } from './followed.ts'
import { ImportedInvoices } from './import-invoices.ts'
import { Invoice, InvoiceChange, ListedInvoice, NewInvoice } from './invoice.ts'
import { ReminderLetter } from './letter.ts'
import { Reminder } from './reminder.ts'
import { paymentMethods } from './states.ts'

const NewPayment = z
  .strictObject({
    amount: decimalOf({ whole: 14, places: 3, min: '0' }),
    /** Today unless told. */
    paidOn: z.iso.date().optional(),
    method: z.enum(paymentMethods).default('transfer'),
    reference: z.string().trim().max(200).default(''),
    /** The customer paid more than was due. */
    evenOver: z.boolean().default(false),
  })
  .meta({ id: 'NewPayment' })
export type NewPayment = z.output<typeof NewPayment>

const PaymentParams = IdParams.extend({ paymentId: IdParams.shape.id })
const Finalisation = z.strictObject({ issuedOn: z.iso.date().optional() }).default({})

const InvoicesFile = z.strictObject({
  /** CSV with a head: number, date, due date, customer, total, paid, currency, reference. */
  text: z.string().min(1).max(5_000_000),
  companyId: z.int().positive().nullable().optional(),
  /** Only says what would come in. */
  dryRun: z.boolean().default(false),
})
export type InvoicesFile = z.output<typeof InvoicesFile>

const Ids = z.strictObject({ ids: z.array(z.int().positive()).min(1).max(500) })

const Run = z.object({
  id: z.int(),
  at: z.string(),
  /** Null for the run of each night. */
  userName: z.string().nullable(),
  proposed: z.int(),
  withdrawn: z.int(),
  /** Those of levels that nobody has to look at. */
  sent: z.int(),
})

const versioned = ['not-found', 'version-differs', 'version-missing'] as const

export const reminderContract = contract({
  'GET /api/v1/invoices': {
    summary: 'List invoices',
    right: 'read',
    query: PageQuery,
    reply: page(ListedInvoice),
    problems: [],
  },
  'GET /api/v1/invoices/count': {
    summary: 'Count invoices',
    right: 'read',
    query: SelectionQuery,
    reply: Count,
    problems: [],
  },
  'GET /api/v1/invoices/groups': {
    summary: 'Count invoices by the values of a field',
    right: 'read',
    query: GroupQuery,
    reply: Groups,
    problems: [],
  },
  'GET /api/v1/invoices/letters': {
    summary: 'Count invoices by the first letter of their partner',
    right: 'read',
    query: SelectionQuery,
    reply: Letters,
    problems: [],
  },
  'POST /api/v1/invoices': {
    summary: 'Write an invoice, as a draft',
    right: 'write',
    body: NewInvoice,
    status: 201,
    reply: Invoice,
    problems: [],
  },
  'POST /api/v1/invoices/imports': {
    summary: 'Bring in open invoices of another program from a table; rows at fault are told and left out',
    right: 'write',
    body: InvoicesFile,
    bodyLimit: 6_000_000,
    status: 201,
    reply: ImportedInvoices,
    problems: [],
  },
  'GET /api/v1/invoices/{id}': {
    summary: 'Read an invoice with its lines, payments and reminders',
    right: 'read',
    params: IdParams,
    reply: Invoice,
    problems: ['not-found'],
  },
  'PATCH /api/v1/invoices/{id}': {
    summary:
      'Change a draft; of a finalised one only contact, notes, dispute, hold and promise change, others are refused as frozen',
    right: 'write',
    params: IdParams,
    body: InvoiceChange,
    reply: Invoice,
    problems: [...versioned],
  },
  'GET /api/v1/invoices/{id}/position': {
    summary: 'The place of an invoice in a list, counted from 0, with its neighbours',
    right: 'read',
    params: IdParams,
    query: PageQuery.omit({ limit: true, cursor: true, offset: true }),
    reply: Place,
    problems: ['not-found'],
  },
  'GET /api/v1/invoices/{id}/changes': {
    summary: 'The trail of an invoice, latest first',
    right: 'read',
    params: IdParams,
    query: TrailQuery,
    reply: TrailPage,
    problems: ['not-found'],
  },
  'POST /api/v1/invoices/{id}/finalisations': {
    summary: 'Give a draft its number; from then on it is due',
    right: 'write',
    params: IdParams,
    body: Finalisation,
    status: 201,
    reply: Invoice,
    problems: [...versioned, 'conflict'],
  },
  'POST /api/v1/invoices/{id}/cancellations': {
    summary: 'Cancel an invoice of which nothing is paid; it keeps its number',
    right: 'write',
    params: IdParams,
    status: 201,
    reply: Invoice,
    problems: [...versioned, 'conflict'],
  },
  'POST /api/v1/invoices/{id}/payments': {
    summary: 'Enter a payment; more than is due is refused unless `evenOver`',
    right: 'write',
    params: IdParams,
    body: NewPayment,
    status: 201,
    reply: Invoice,
    problems: [...versioned, 'conflict'],
  },
  'DELETE /api/v1/invoices/{id}/payments/{paymentId}': {
    summary: 'Take a payment back; it stays to be seen, and counts nothing',
    right: 'write',
    params: PaymentParams,
    reply: Invoice,
    problems: [...versioned],
  },
  'GET /api/v1/quotations/{id}/invoices': {
    summary: 'The invoices of an order',
    right: 'read',
    params: IdParams,
    reply: z.object({ items: z.array(ListedInvoice), next: z.null() }),
    problems: ['not-found'],
  },
  'POST /api/v1/quotations/{id}/invoices': {
    summary: 'Make an invoice of a confirmed order, as a draft; once, unless the former is cancelled',
    right: 'write',
    params: IdParams,
    status: 201,
    reply: Invoice,
    problems: ['not-found', 'conflict'],
  },
  'GET /api/v1/reminders': {
    summary: 'List reminders',
    right: 'read',
    query: PageQuery,
    reply: page(Reminder),
    problems: [],
  },
  'GET /api/v1/reminders/count': {
    summary: 'Count reminders',
    right: 'read',
    query: SelectionQuery,
    reply: Count,
    problems: [],
  },
  'GET /api/v1/reminders/groups': {
    summary: 'Count reminders by the values of a field',
    right: 'read',
    query: GroupQuery,
    reply: Groups,
    problems: [],
  },
  'GET /api/v1/reminders/letters': {
    summary: 'Count reminders by the first letter of their partner',
    right: 'read',
    query: SelectionQuery,
    reply: Letters,
    problems: [],
  },
  'GET /api/v1/reminders/{id}': {
    summary: 'Read a reminder',
    right: 'read',
    params: IdParams,
    reply: Reminder,
    problems: ['not-found'],
  },
  'GET /api/v1/reminders/{id}/position': {
    summary: 'The place of a reminder in a list, counted from 0, with its neighbours',
    right: 'read',
    params: IdParams,
    query: PageQuery.omit({ limit: true, cursor: true, offset: true }),
    reply: Place,
    problems: ['not-found'],
  },
  'GET /api/v1/reminders/{id}/letter': {
    summary: 'What a reminder says: as it left, or as it would leave today',
    right: 'read',
    params: IdParams,
    reply: ReminderLetter,
    problems: ['not-found'],
  },
  'GET /api/v1/reminders/{id}/letter.pdf': {
    summary: 'The letter as it was set when the reminder left',
    right: 'read',
    params: IdParams,
    reply: 'application/pdf',
    problems: ['not-found'],
  },
  'GET /api/v1/reminder-runs': {
    summary: 'List runs, the latest first',
    right: 'read',
    query: TrailQuery,
    reply: page(Run),
    problems: [],
  },
  'POST /api/v1/reminder-runs': {
    summary: 'Propose reminders for what is overdue; run again, nothing more is proposed',
    right: 'write',
    status: 201,
    reply: Run.omit({ at: true, userName: true }),
    problems: [],
  },
  'POST /api/v1/reminders/validations': {
    summary: 'Send reminders that wait, or failed; a job makes their letters and e-mails',
    right: 'write',
    body: Ids,
    status: 201,
    reply: z.object({
      validated: z.int(),
      /** Paid, disputed or on hold meanwhile. */
      withdrawn: z.int(),
      /** Decided already. */
      settled: z.int(),
      jobId: z.int().nullable(),
    }),
    problems: [],
  },
  'POST /api/v1/reminders/dismissals': {
    summary: 'Put reminders aside; their invoices count as reminded at that level',
    right: 'write',
    body: Ids,
    status: 201,
    reply: z.object({ dismissed: z.int(), settled: z.int() }),
    problems: [],
  },
  'GET /api/v1/partners/{id}/reminders': {
    summary: 'Reminders of a partner, and its invoices that are overdue, disputed or on hold',
    right: 'read',
    params: IdParams,
    reply: Followed,
    problems: ['not-found'],
  },
  'GET /api/v1/contacts/{id}/reminders': {
    summary: 'The same for the partners that a contact works at',
    right: 'read',
    params: IdParams,
    reply: Followed,
    problems: ['not-found'],
  },
  'PUT /api/v1/partners/{id}/reminder-method': {
    summary: 'Choose how a partner is reminded; null is the default method',
    right: 'write',
    params: IdParams,
    body: z.strictObject({ methodId: z.int().positive().nullable() }),
    reply: Followed,
    problems: ['not-found'],
  },
})
