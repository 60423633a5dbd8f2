// The endpoints of exports: a list with its filter, or one record, as a table or as vCards.
import { z } from 'zod'
import { contract } from '../../kit/contract.ts'
import { IdParams, SelectionBody } from '../../kit/list/list-contract.ts'

/**
 * Opted-out people are exported too: their columns say so, and stay with them in every program that reads the file.
 */
const ExportBody = z.strictObject({
  selection: SelectionBody,
  /** As in the list: `lastName,-city`. */
  sort: z.string().max(200).optional(),
  format: z.enum(['csv', 'vcard']).default('csv'),
  /** For vCards; 3.0 is read by most programs. */
  version: z.enum(['2.1', '3.0', '4.0']).default('3.0'),
  /** For tables: the names of the columns as in `GET …/export-columns`; all unless told. */
  columns: z.array(z.string().max(100)).min(1).max(200).optional(),
  /** For tables; `;` for French readers, `,` for others unless told. */
  separator: z.enum([',', ';', '\t']).optional(),
})
export type ExportBody = z.output<typeof ExportBody>

/** The names of the columns as the list has them; those that it shows at first unless told. */
const SaleExportBody = ExportBody.pick({
  selection: true,
  sort: true,
  columns: true,
  separator: true,
}).strict()
export type SaleExportBody = z.output<typeof SaleExportBody>

const ExportColumns = z.object({
  items: z.array(z.object({ name: z.string(), label: z.string() })),
  next: z.null(),
})

const CardQuery = z.strictObject({ version: z.enum(['2.1', '3.0', '4.0']).default('3.0') })

export const exportContract = contract({
  'POST /api/v1/contacts/exports': {
    summary: 'Export the chosen contacts, as CSV or vCards',
    right: 'export',
    body: ExportBody,
    reply: 'application/octet-stream',
    problems: [],
  },
  'GET /api/v1/contacts/export-columns': {
    summary: 'The columns that a table of contacts can have',
    right: 'export',
    reply: ExportColumns,
    problems: [],
  },
  'GET /api/v1/contacts/{id}/vcard': {
    summary: 'One contact as a vCard',
    right: 'export',
    params: IdParams,
    query: CardQuery,
    reply: 'text/vcard',
    problems: ['not-found'],
  },
  'POST /api/v1/partners/exports': {
    summary: 'Export the chosen partners, as CSV or vCards',
    right: 'export',
    body: ExportBody,
    reply: 'application/octet-stream',
    problems: [],
  },
  'GET /api/v1/partners/export-columns': {
    summary: 'The columns that a table of partners can have',
    right: 'export',
    reply: ExportColumns,
    problems: [],
  },
  'GET /api/v1/partners/{id}/vcard': {
    summary: 'One partner as a vCard',
    right: 'export',
    params: IdParams,
    query: CardQuery,
    reply: 'text/vcard',
    problems: ['not-found'],
  },
  'POST /api/v1/quotations/exports': {
    summary: 'Export the chosen quotations and orders as CSV, one a row',
    right: 'export',
    body: SaleExportBody,
    reply: 'text/csv',
    problems: [],
  },
  'POST /api/v1/leads/exports': {
    summary: 'Export the chosen leads, as CSV or vCards',
    right: 'export',
    body: ExportBody,
    reply: 'application/octet-stream',
    problems: [],
  },
  'GET /api/v1/leads/export-columns': {
    summary: 'The columns that a table of leads can have',
    right: 'export',
    reply: ExportColumns,
    problems: [],
  },
  'GET /api/v1/leads/{id}/vcard': {
    summary: 'One lead as a vCard',
    right: 'export',
    params: IdParams,
    query: CardQuery,
    reply: 'text/vcard',
    problems: ['not-found'],
  },
})
