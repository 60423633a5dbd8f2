// The endpoints of printed documents: envelopes, labels and letters for the chosen records, and what was printed.
import { z } from 'zod'
import { Address, addressUses } from '../contact-details/contact-details.ts'
import { contract } from '../kit/contract.ts'
import { IdParams, page, PageQuery, SelectionBody } from '../kit/list/list-contract.ts'
import { faultCodes, firstLines } from './addressee.ts'
import { envelopeFormats, windows } from './print/envelope-formats.ts'
import { labelSheets } from './print/label-sheets.ts'
import { letterLayouts } from './print/letter-layouts.ts'
import { printedKinds } from './print/printed.ts'

const addressing = {
  subject: z.enum(['contacts', 'partners', 'leads']),
  /** Ticked records, or all that match; what the caller may not see is never among them. */
  selection: SelectionBody,
  /** As in the list: `lastName,-city`. */
  sort: z.string().max(200).optional(),
  /** Which address of a record that has several; the main partner's where a contact has none. */
  address: z.enum(addressUses).default('default'),
  /** For single records another one than that: counted from 0, in the contact or in its main partner. */
  choices: z
    .array(
      z.strictObject({
        id: z.int().positive(),
        from: z.enum(['contact', 'partner', 'lead']),
        index: z.int().min(0),
      }),
    )
    .max(200)
    .readonly()
    .default([]),
  /** The company before the person, after them, or left out. */
  firstLine: z.enum(firstLines).default('company'),
  /** One of our companies that the caller belongs to, as the sender; their first one unless told. */
  companyId: z.int().positive().optional(),
}

/** Addresses that cannot be printed refuse the whole, or are left out. */
const leaveOut = z.boolean().default(false)
/** Which addressee the preview shows, counted from 0. */
const at = z.int().min(0).default(0)

const Envelopes = z.strictObject({
  ...addressing,
  format: z.enum(envelopeFormats).default('DL'),
  window: z.enum(windows).default('right'),
  /** Our company in the corner. */
  sender: z.boolean().default(true),
})

const Labels = z.strictObject({
  ...addressing,
  /** By the number of labels on a sheet of A4. */
  sheet: z.enum(labelSheets).default('24'),
  /** The first label of the first sheet that is still there, counted from 1, row by row. */
  start: z.int().min(1).max(24).default(1),
})

const Letters = z.strictObject({
  ...addressing,
  /** Where the window is: as in the country of the sender unless told. */
  layout: z.enum(letterLayouts).optional(),
  topic: z.string().max(200).default(''),
  /** Plain text; an empty line begins a paragraph. Greeting and close are added in the language of each letter. */
  text: z.string().max(20_000).default(''),
  /** Under the close: the caller's name unless told. */
  signatory: z.string().max(200).optional(),
})

export const PrintedDocument = z
  .object({
    id: z.int(),
    kind: z.enum(printedKinds),
    title: z.string(),
    /** How many addressees it has. */
    count: z.int(),
    leftOut: z.int(),
    /** The job that sets it; null where it was set while the caller waited. */
    jobId: z.int().nullable(),
    /** Its PDF is there. */
    ready: z.boolean(),
    /** Why it will never be there: its job was stopped, or failed. */
    endedBy: z.enum(['stopped', 'failed']).nullable(),
    userName: z.string(),
    createdAt: z.string(),
  })
  .meta({ id: 'PrintedDocument' })
export type PrintedDocument = z.output<typeof PrintedDocument>

const ShownFault = z.object({
  code: z.enum(faultCodes),
  record: z.object({ kind: z.enum(['contact', 'partner', 'lead']), id: z.int() }),
  /** RFC 6901, into the record: `/addresses/0/postcode`. */
  pointer: z.string(),
  /** The line as it would be printed. */
  line: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** What is wrong and what to do, in the reader's language. */
  message: z.string(),
})
export type ShownFault = z.output<typeof ShownFault>

const Addressed = z.object({
  kind: z.enum(['contact', 'partner', 'lead']),
  id: z.int(),
  reference: z.string(),
  name: z.string(),
  /** Counted from 0, in the order of the document. */
  place: z.int(),
  faults: z.array(ShownFault),
})
export type Addressed = z.output<typeof Addressed>

const Preview = z.object({
  count: z.int(),
  /** How many cannot be printed. */
  faulty: z.int(),
  /** The first of them. */
  faults: z.array(Addressed),
  shown: Addressed.extend({
    /** Of a contact: the one it works at. */
    company: z.string().nullable(),
    lines: z.array(z.string()),
    /** What there is to choose from, the one that was taken is `chosen`. */
    addresses: z.array(
      z.object({
        from: z.enum(['contact', 'partner', 'lead']),
        index: z.int(),
        chosen: z.boolean(),
        address: Address,
      }),
    ),
    /** The longest line, in characters. */
    longest: z.int(),
    /** Points; null where it does not fit. */
    fit: z.object({ size: z.number(), pitch: z.number() }).nullable(),
    /** Of the document: ISO 639-1, and whose localization says so. */
    language: z.string(),
    languageFrom: z.enum(['contact', 'partner', 'company', 'application']),
    letter: z.object({ date: z.string(), salutation: z.string(), closing: z.string() }).nullable(),
  }).nullable(),
  sender: z
    .object({
      companyId: z.int(),
      name: z.string(),
      lines: z.array(z.string()),
      logo: z.string().nullable(),
    })
    .nullable(),
  /** The window of letters. */
  layout: z.enum(letterLayouts),
})
export type Preview = z.output<typeof Preview>

const EnvelopesBody = Envelopes.extend({ leaveOut })
const LabelsBody = Labels.extend({ leaveOut })
const LettersBody = Letters.extend({ leaveOut })
export type EnvelopesBody = z.output<typeof EnvelopesBody>
export type LabelsBody = z.output<typeof LabelsBody>
export type LettersBody = z.output<typeof LettersBody>

const LogoForm = z.object({ file: z.string().meta({ format: 'binary' }) })
const logoLimit = 5_000_000

const print = {
  right: 'write',
  status: 201,
  reply: PrintedDocument,
  problems: ['bad-input', 'conflict'],
} as const
const preview = { right: 'read', reply: Preview, problems: ['bad-input'] } as const

export const documentContract = contract({
  'POST /api/v1/envelopes': {
    ...print,
    summary: 'Print envelopes for the chosen records',
    body: EnvelopesBody,
  },
  'POST /api/v1/envelopes/previews': {
    ...preview,
    summary: 'See an envelope, and which addresses cannot be printed',
    body: Envelopes.extend({ at }),
  },
  'POST /api/v1/labels': {
    ...print,
    summary: 'Print sheets of labels for the chosen records',
    body: LabelsBody,
  },
  'POST /api/v1/labels/previews': {
    ...preview,
    summary: 'See a label, and which addresses cannot be printed',
    body: Labels.extend({ at }),
  },
  'POST /api/v1/letters': {
    ...print,
    summary: 'Print a letter to each of the chosen records',
    body: LettersBody,
  },
  'POST /api/v1/letters/previews': {
    ...preview,
    summary: 'See a letter, and which addresses cannot be printed',
    body: Letters.extend({ at }),
  },
  'GET /api/v1/documents': {
    summary: 'List what was printed, the latest first: documents whose every addressee you may see',
    right: 'read',
    query: PageQuery.pick({ limit: true, cursor: true }).extend({
      contactId: z.coerce.number().int().positive().optional(),
      partnerId: z.coerce.number().int().positive().optional(),
      leadId: z.coerce.number().int().positive().optional(),
    }),
    reply: page(PrintedDocument),
    problems: [],
  },
  'GET /api/v1/documents/{id}': {
    summary: 'Read what was printed, without its pages',
    right: 'read',
    params: IdParams,
    reply: PrintedDocument,
    problems: ['not-found'],
  },
  'GET /api/v1/documents/{id}/file': {
    summary: 'The PDF, as it was printed',
    right: 'read',
    params: IdParams,
    /** `yes` to see it in the browser instead of keeping it. */
    query: z.strictObject({ show: z.enum(['yes']).optional() }),
    reply: 'application/pdf',
    problems: ['not-found', 'conflict'],
  },
  'PUT /api/v1/companies/{id}/logo': {
    summary: 'Give one of our companies a logo for its documents (multipart, one file)',
    right: 'configure',
    params: IdParams,
    body: LogoForm,
    bodyType: 'form',
    bodyLimit: logoLimit,
    status: 204,
    reply: null,
    problems: ['not-found', 'too-large'],
  },
  'DELETE /api/v1/companies/{id}/logo': {
    summary: 'Take the logo away',
    right: 'configure',
    params: IdParams,
    status: 204,
    reply: null,
    problems: ['not-found'],
  },
  'GET /api/v1/companies/{id}/logo': {
    summary: 'The logo, for those who belong to the company',
    right: 'read',
    params: IdParams,
    reply: 'image/png',
    problems: ['not-found'],
  },
})
