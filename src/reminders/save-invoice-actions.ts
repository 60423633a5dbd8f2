// Invoices from draft to paid: written, finalised with a number, cancelled; each with its trail.
import type { App } from '../kit/app.ts'
import { Answer } from '../kit/contract.ts'
import type { Db, Trx } from '../kit/database.ts'
import { pageOf, readSelection, type AskedPage, type AskedSelection } from '../kit/list/list-actions.ts'
import { placeOf } from '../kit/list/list-page.ts'
import { readerNow } from '../kit/list/today.ts'
import { badField, Problem, type FieldProblem } from '../kit/problem.ts'
import { listTrail, trailSince, writeTrail } from '../kit/records/trail-queries.ts'
import { changedFields, type TrailAction, type TrailPage } from '../kit/trail.ts'
import { findReferences, isFound } from '../organisation/references-queries.ts'
import { askedOf, refuseUnknown, singleReferences } from '../organisation/references.ts'
import { lockRecords } from '../organisation/records/records-queries.ts'
import type { Who } from '../organisation/who.ts'
import { listVatRates } from '../sales/configuration/vat-rates-queries.ts'
import type { LineInput } from '../sales/line.ts'
import { readLines } from '../sales/line-rows.ts'
import { decimal } from '../sales/money.ts'
import { listCompanyIds } from '../sales/queries.ts'
import { sellerOf } from '../sales/seller.ts'
import { writeLines } from '../sales/write-lines.ts'
import { dueDate, movedDue } from './due-date.ts'
import {
  invoicesById,
  invoiceSource,
  listedInvoices,
  partnerTerms,
  type InvoiceRow,
} from './invoice-queries.ts'
import { invoiceTotals, withChange, type InvoiceValues } from './invoice-values.ts'
import { openFields } from './open-fields.ts'
import type { Invoice, InvoiceChange, ListedInvoice, NewInvoice } from './invoice.ts'
import { presentInvoice, presentListed } from './present-invoice.ts'
import {
  insertInvoice,
  lastIssued,
  setCancelled,
  setFinalised,
  takeInvoiceNumber,
  updateInvoice,
} from './save-invoice-queries.ts'

export async function listInvoices(
  app: App,
  who: Who,
  asked: AskedPage,
): Promise<{ items: ListedInvoice[]; next: string | null }> {
  const reader = readerNow(who.userId)
  return pageOf(app.db, invoiceSource(who), asked, reader, (ids) => listedByIds(app.db, who, ids))
}

/** In the order of the ids; those that `who` may not see are left out. */
export async function listedByIds(db: Db, who: Who, ids: readonly number[]): Promise<ListedInvoice[]> {
  const { today } = readerNow(who.userId)
  return (await listedInvoices(db, ids, who)).map((row) => presentListed(row, today))
}

/** Throws not-found where there is none that `who` sees. */
async function getInvoice(db: Db, who: Who, id: number): Promise<Invoice> {
  return presented(await getRow(db, who, id), readerNow(who.userId).today)
}

export async function readInvoice(app: App, who: Who, id: number): Promise<Answer<Invoice>> {
  return withVersion(await getInvoice(app.db, who, id))
}

export async function invoicePosition(
  app: App,
  who: Who,
  id: number,
  { sort, ...selection }: AskedSelection & { readonly sort?: string | undefined },
): Promise<{ position: number | null; previous: number | null; next: number | null }> {
  await getRow(app.db, who, id)
  const source = invoiceSource(who)
  const asked = { ...readSelection(source.fields, selection), sort }
  const place = await placeOf(app.db, source, asked, id, readerNow(who.userId))
  return place ?? { position: null, previous: null, next: null }
}

export async function invoiceTrail(
  app: App,
  who: Who,
  id: number,
  page: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<TrailPage> {
  await getRow(app.db, who, id)
  return listTrail(app.db, 'invoice', id, page)
}

export async function createInvoice(trx: Trx, who: Who, draft: NewInvoice): Promise<Answer<Invoice>> {
  const { lines = [], ...given } = draft
  const start = await startOf(trx, who, given.partnerId)
  const values = withChange(start, {
    ...given,
    lines: await written(trx, lines, given.currency ?? start.currency),
  })
  await checkInvoice(trx, who, values, new Set(Object.keys(values)))
  const id = await insertInvoice(trx, { ...values, ...invoiceTotals(values) }, null, who.userId)
  return created(trx, who, id)
}

/** Tells the new invoice and where it is; one that its author may not see cannot be made. */
export async function created(trx: Trx, who: Who, id: number): Promise<Answer<Invoice>> {
  const invoice = await getInvoice(trx, who, id)
  await leaveTrail(trx, who, null, invoice, 'created')
  return withVersion(invoice, { location: `/api/v1/invoices/${id}` })
}

/** What a new invoice of a partner begins with. Throws not-found at `/partnerId`. */
export async function startOf(trx: Trx, who: Who, partnerId: number): Promise<InvoiceValues> {
  const terms = await partnerTerms(trx, partnerId)
  if (!terms) throw badField('/partnerId', 'not-found')
  const { today } = readerNow(who.userId)
  return {
    partnerId,
    contactId: null,
    companyId: sellerOf(terms.companyIds, await listCompanyIds(trx), who),
    currency: terms.currency ?? 'EUR',
    issuedOn: today,
    dueOn: dueDate(today, terms.paymentTerms),
    paymentTerms: terms.paymentTerms,
    customerReference: '',
    notes: '',
    lines: [],
    hold: null,
    holdReason: '',
    promisedUntil: null,
  }
}

/** An invoice as somebody read it. */
export interface ReadInvoice {
  readonly id: number
  readonly version: number
}

export function changeInvoice(
  trx: Trx,
  who: Who,
  read: ReadInvoice,
  { lines, ...change }: InvoiceChange,
): Promise<Answer<Invoice>> {
  return changing(trx, who, read, async (row) => {
    refuseSettled(row, lines === undefined ? change : { ...change, lines })
    const before = valuesOf(row)
    const currency = change.currency ?? row.currency
    const newLines = lines && { lines: await written(trx, lines, currency, before) }
    const after = withChange(before, { ...change, ...newLines })
    const changed = changedNames(before, after)
    await checkInvoice(trx, who, after, changed)
    if (changed.size === 0) return
    const totals = row.status === 'draft' ? invoiceTotals(after) : totalsOfRow(row)
    await updateInvoice(trx, row.id, { ...after, ...totals }, changed.has('lines'), who.userId)
  })
}

/**
 * Gives a draft its number. Its day is not before that of the invoice numbered last, nor in the future: numbers follow
 * each other in time (CGI, annexe II, art. 242 nonies A). The due date follows the terms, unless another was chosen.
 * `conflict` where its order was cancelled.
 */
export function finaliseInvoice(
  trx: Trx,
  who: Who,
  read: ReadInvoice,
  given: { readonly issuedOn?: string | undefined } = {},
): Promise<Answer<Invoice>> {
  return changing(trx, who, read, async (row) => {
    if (row.status !== 'draft' || row.saleCancelled) throw new Problem('conflict')
    if (!row.lines.some(({ kind }) => kind === 'item')) throw badField('/lines', 'required')
    if (decimal(row.totalWithTax).lt(0)) throw badField('/lines', 'too-small', { min: 0 })
    // Nobody else knows which of ours is owed the money, nor whose letter reminds of it.
    if (row.companyId === null) throw badField('/companyId', 'required')
    const { today } = readerNow(who.userId)
    const issuedOn = given.issuedOn ?? today
    if (issuedOn > today) throw badField('/issuedOn', 'too-large', { max: today })
    const number = await takeInvoiceNumber(trx)
    const last = await lastIssued(trx)
    if (last !== null && issuedOn < last) throw badField('/issuedOn', 'too-small', { min: last })
    await setFinalised(trx, row.id, number, { issuedOn, dueOn: movedDue(row, issuedOn) }, who.userId)
  })
}

/** It keeps its number. What somebody paid of is not cancelled: the payment is taken back first. */
export function cancelInvoice(trx: Trx, who: Who, read: ReadInvoice): Promise<Answer<Invoice>> {
  return changing(trx, who, read, async (row) => {
    if (row.status === 'cancelled' || decimal(row.paid).gt(0)) throw new Problem('conflict')
    await setCancelled(trx, row.id, who.userId)
  })
}

/** One change of one invoice: locked, of the version that was read, with its trail. */
export async function changing(
  trx: Trx,
  who: Who,
  { id, version }: ReadInvoice,
  work: (row: InvoiceRow) => Promise<void>,
): Promise<Answer<Invoice>> {
  await lockRecords(trx, 'invoice', [id])
  const row = await getRow(trx, who, id)
  const before = presented(row, readerNow(who.userId).today)
  if (row.version !== version) {
    const changes = await trailSince(trx, 'invoice', id, version)
    throw new Problem('version-differs', { details: { current: before, changes } })
  }
  await work(row)
  const after = await getInvoice(trx, who, id)
  if (after.version !== before.version) await leaveTrail(trx, who, before, after, 'changed')
  return withVersion(after)
}

const trailFields = [
  'number',
  'status',
  'partnerId',
  'contactId',
  'companyId',
  'currency',
  'issuedOn',
  'dueOn',
  'paymentTerms',
  'customerReference',
  'notes',
  'lines',
  'totalWithTax',
  'paid',
  'hold',
  'holdReason',
  'promisedUntil',
] as const

async function leaveTrail(
  trx: Trx,
  who: Who,
  before: Invoice | null,
  after: Invoice,
  action: TrailAction,
): Promise<void> {
  const named = (invoice: Invoice | null, field: string): string | undefined => {
    const label = invoice?.labels[field]
    return typeof label === 'string' ? label : undefined
  }
  const changes = changedFields(before ?? {}, after, trailFields).map((change) => {
    const fromLabel = named(before, change.field)
    const toLabel = named(after, change.field)
    return { ...change, ...(fromLabel ? { fromLabel } : {}), ...(toLabel ? { toLabel } : {}) }
  })
  await writeTrail(trx, 'invoice', [{ id: after.id, version: after.version, action, changes }], who.userId)
}

async function getRow(db: Db, who: Who, id: number): Promise<InvoiceRow> {
  const [row] = await invoicesById(db, [id], who)
  if (!row) throw new Problem('not-found')
  return row
}

function presented(row: InvoiceRow, today: string): Invoice {
  return presentInvoice(row, readLines(row.lines, row.currency), today)
}

function withVersion(invoice: Invoice, headers: Record<string, string> = {}): Answer<Invoice> {
  return new Answer(invoice, { etag: `"${invoice.version}"`, ...headers })
}

function valuesOf(row: InvoiceRow): InvoiceValues {
  const { partnerId, contactId, companyId, currency, issuedOn, dueOn, paymentTerms } = row
  const { customerReference, notes, hold, holdReason, promisedUntil } = row
  const kept = { partnerId, contactId, companyId, currency, issuedOn, dueOn, paymentTerms }
  const lines = readLines(row.lines, currency)
  return { ...kept, customerReference, notes, lines, hold, holdReason, promisedUntil }
}

function totalsOfRow({ totalBeforeTax, totalTax, totalWithTax }: InvoiceRow) {
  return { totalBeforeTax, totalTax, totalWithTax }
}

function changedNames(before: InvoiceValues, after: InvoiceValues): Set<string> {
  return new Set(changedFields(before, after, Object.keys(after)).map(({ field }) => field))
}

/** At each field that a finalised invoice no longer changes. */
function refuseSettled(row: InvoiceRow, change: object): void {
  if (row.status === 'draft') return
  const refused = Object.keys(change).filter((name) => !openFields.has(name))
  const fields = refused.map((name): FieldProblem => ({ pointer: `/${name}`, code: 'frozen' }))
  if (fields.length > 0) throw new Problem('bad-input', { fields })
}

async function written(
  trx: Trx,
  lines: readonly LineInput[],
  currency: string,
  before?: Pick<InvoiceValues, 'lines'>,
) {
  return writeLines(lines, await listVatRates(trx), currency, before?.lines)
}

const pointsAt = { partnerId: 'partner', contactId: 'contact', companyId: 'company' } as const

async function checkInvoice(
  trx: Trx,
  who: Who,
  values: InvoiceValues,
  changed: ReadonlySet<string>,
): Promise<void> {
  const references = singleReferences(pointsAt, values, changed)
  const found = await findReferences(trx, askedOf(references), who)
  refuseUnknown(references, (reference) => isFound(reference, found, who))
  if (values.dueOn < values.issuedOn) throw badField('/dueOn', 'ends-before-start')
}
