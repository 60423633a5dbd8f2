// The endpoints of printed quotations, orders, invoices and reminders.
import { z } from 'zod'
import { contract } from '../../kit/contract.ts'
import { IdParams, SelectionBody } from '../../kit/list/list-contract.ts'
import { PrintedDocument } from '../contract.ts'

export const formSubjects = ['quotations', 'invoices', 'reminders'] as const
export type FormSubject = (typeof formSubjects)[number]

const FormQuery = z.strictObject({
  /** `yes` to see it in the browser instead of keeping it. */
  show: z.enum(['yes']).optional(),
  /** `yes` to set it again from what was printed: it says the same words, in the same language. */
  anew: z.enum(['yes']).optional(),
})

const file = {
  right: 'read',
  params: IdParams,
  query: FormQuery,
  reply: 'application/pdf',
  problems: ['not-found', 'conflict'],
} as const

export const formContract = contract({
  'GET /api/v1/quotations/{id}/document': {
    ...file,
    summary: 'A quotation or an order as a PDF; once it is finalised, as it was printed first',
  },
  'GET /api/v1/invoices/{id}/document': {
    ...file,
    summary: 'An invoice as a PDF; once it is finalised, as it was printed first',
  },
  'GET /api/v1/reminders/{id}/document': {
    ...file,
    summary: 'The letter of a reminder as a PDF; once it is validated, as it was printed first',
  },
  'POST /api/v1/sale-documents': {
    summary: 'Print many quotations and orders, invoices or reminders as one PDF, each in its own language',
    right: 'write',
    body: z.strictObject({
      subject: z.enum(formSubjects),
      selection: SelectionBody,
      /** As in the list. */
      sort: z.string().max(200).optional(),
    }),
    status: 201,
    reply: PrintedDocument,
    problems: ['bad-input', 'conflict'],
  },
})
