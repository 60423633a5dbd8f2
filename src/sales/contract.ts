// The endpoints of sales: path, input, reply, problems.
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
import { BulkEdit, bulkEditOf, BulkUndo, Place, TrailQuery } from '../organisation/records/record-contract.ts'
import { LineInput } from './line.ts'
import { ListedSale, NewSale, Sale, SaleBulkChange, SaleChange } from './sale.ts'

const Sums = z.object({
  items: z.array(
    z.object({
      currency: z.string(),
      count: z.int(),
      totalBeforeTax: z.string(),
      totalTax: z.string(),
      totalWithTax: z.string(),
    }),
  ),
  next: z.null(),
})

const Confirmation = z.strictObject({ customerReference: z.string().max(100).optional() })

/** A table of lines as it was pasted, or as a file has it: designation, quantity, price, discount, VAT. */
const LineTable = z.strictObject({ text: z.string().max(500_000).regex(/\S/, { error: 'required' }) })

const ReadLines = z.object({
  lines: z.array(LineInput),
  /** The rows that are no lines, by their number in the text, counted from 1. */
  refused: z.array(
    z.object({
      row: z.int(),
      text: z.string(),
      errors: z.array(z.object({ field: z.string(), code: z.string(), message: z.string() })),
    }),
  ),
})
export type ReadLines = z.output<typeof ReadLines>

const stepProblems = ['not-found', 'conflict', 'version-differs', 'version-missing'] as const

export const saleContract = contract({
  'GET /api/v1/quotations': {
    summary: 'List quotations and orders, without their lines',
    right: 'read',
    query: PageQuery,
    reply: page(ListedSale),
    problems: [],
  },
  'GET /api/v1/quotations/count': {
    summary: 'Count quotations and orders',
    right: 'read',
    query: SelectionQuery,
    reply: Count,
    problems: [],
  },
  'GET /api/v1/quotations/sums': {
    summary:
      'What quotations and orders come to, a currency each; cancelled and replaced ones, and new versions in draft, count nothing',
    right: 'read',
    query: SelectionQuery,
    reply: Sums,
    problems: [],
  },
  'GET /api/v1/quotations/groups': {
    summary: 'Count quotations and orders by the values of a field',
    right: 'read',
    query: GroupQuery,
    reply: Groups,
    problems: [],
  },
  'GET /api/v1/quotations/letters': {
    summary: 'Count quotations and orders by the first letter of their customer',
    right: 'read',
    query: SelectionQuery,
    reply: Letters,
    problems: [],
  },
  'POST /api/v1/quotations': {
    summary: 'Create a draft quotation',
    right: 'write',
    body: NewSale,
    status: 201,
    reply: Sale,
    problems: [],
  },
  'GET /api/v1/quotations/{id}': {
    summary: 'Read a quotation or an order',
    right: 'read',
    params: IdParams,
    reply: Sale,
    problems: ['not-found'],
  },
  'PATCH /api/v1/quotations/{id}': {
    summary: 'Change a draft; of what is finalised, only notes, who follows it, and whether it is archived',
    right: 'write',
    params: IdParams,
    body: SaleChange,
    reply: Sale,
    problems: ['not-found', 'frozen', 'version-differs', 'version-missing'],
  },
  'GET /api/v1/quotations/{id}/position': {
    summary: 'The place of a quotation in a list, counted from 0, with its neighbours',
    right: 'read',
    params: IdParams,
    query: PageQuery.omit({ limit: true, cursor: true, offset: true }),
    reply: Place,
    problems: ['not-found'],
  },
  'GET /api/v1/quotations/{id}/changes': {
    summary: 'The trail of a quotation, latest first',
    right: 'read',
    params: IdParams,
    query: TrailQuery,
    reply: TrailPage,
    problems: ['not-found'],
  },
  'POST /api/v1/quotations/{id}/finalisations': {
    summary: 'Finalise a draft: it gets the next number, and is frozen',
    right: 'write',
    params: IdParams,
    status: 201,
    reply: Sale,
    problems: stepProblems,
  },
  'POST /api/v1/quotations/{id}/confirmations': {
    summary: 'Make a finalised quotation a confirmed order, with a number of its own',
    right: 'write',
    params: IdParams,
    body: Confirmation,
    status: 201,
    reply: Sale,
    problems: stepProblems,
  },
  'POST /api/v1/quotations/{id}/completions': {
    summary: 'Complete a confirmed order',
    right: 'write',
    params: IdParams,
    status: 201,
    reply: Sale,
    problems: stepProblems,
  },
  'POST /api/v1/quotations/{id}/cancellations': {
    summary:
      'Cancel what is not completed nor invoiced; it keeps its numbers; `invoiceId` says by which it is',
    right: 'write',
    params: IdParams,
    status: 201,
    reply: Sale,
    problems: [...stepProblems, 'invoiced'],
  },
  'POST /api/v1/quotations/{id}/versions': {
    summary: 'A new version of a finalised quotation, as a draft; `next` says which one there is already',
    right: 'write',
    params: IdParams,
    status: 201,
    reply: Sale,
    problems: stepProblems,
  },
  'POST /api/v1/quotations/{id}/copies': {
    summary: 'A draft of the same content for the same customer',
    right: 'write',
    params: IdParams,
    status: 201,
    reply: Sale,
    problems: ['not-found'],
  },
  'POST /api/v1/quotations/bulk-edits': {
    summary: 'Change who follows many quotations and orders, or archive them; `dryRun` only counts',
    right: 'write',
    body: bulkEditOf(SaleBulkChange),
    status: 201,
    reply: BulkEdit,
    problems: [],
  },
  'DELETE /api/v1/quotations/bulk-edits/{id}': {
    summary: 'Undo a bulk edit; what was changed since stays, and is counted',
    right: 'write',
    params: IdParams,
    reply: BulkUndo,
    problems: ['not-found', 'conflict'],
  },
  'POST /api/v1/quotation-lines/readings': {
    summary: 'Read lines from a table: separated by semicolons, commas or tabs, with or without a header',
    right: 'read',
    body: LineTable,
    bodyLimit: 2_000_000,
    reply: ReadLines,
    problems: [],
  },
})
