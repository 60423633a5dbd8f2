// The steps of a sale: finalised, confirmed, completed, cancelled; copied, or renewed by a new version. Numbers are taken
// in the transaction of the step, so that none is lost and none is given twice.
import type { App } from '../kit/app.ts'
import { Answer } from '../kit/contract.ts'
import { inTransaction, type Trx } from '../kit/database.ts'
import { readerNow } from '../kit/list/today.ts'
import { Problem, type FieldProblem } from '../kit/problem.ts'
import { takeReferences } from '../organisation/numbering/queries.ts'
import { getRow } from '../organisation/records/record-actions.ts'
import { lockRecords } from '../organisation/records/records-queries.ts'
import {
  changeRecords,
  createUnchecked,
  lockedRow,
  unchecked,
  type Edit,
} from '../organisation/records/save-records-actions.ts'
import type { Who } from '../organisation/who.ts'
import { presentSale, valuesOf } from './present-sale.ts'
import { lastEdition, type SaleRow } from './queries.ts'
import type { Sale, SaleChange } from './sale.ts'
import { mayStep, type SaleStep } from './sale-status.ts'
import { redrafted, type SaleValues } from './sale-values.ts'
import { saleSubject } from './save-actions.ts'

type SaleEdit = Edit<SaleValues, SaleChange>

/** One step in a transaction of its own, and what it answers. */
export function inOneStep(app: App, step: (trx: Trx) => Promise<Sale>): Promise<Answer<Sale>> {
  return inTransaction(app.db, async (trx) => {
    const sale = await step(trx)
    const location = `${saleSubject.path}/${sale.id}`
    return new Answer(sale, { etag: `"${sale.version}"`, location })
  })
}

/** The sale that a step is for, in the version that was read, and the day on which it happens. */
export interface Stepped {
  readonly id: number
  readonly version: number
  /** Today, unless told. */
  readonly day?: string
}

/** Gives the quotation its number and its date, and freezes it; the version that it replaces is replaced. */
export async function finaliseSale(trx: Trx, who: Who, stepped: Stepped): Promise<Sale> {
  const { id, day = readerNow(who.userId).today } = stepped
  const { replacesId } = await getRow(trx, who, saleSubject, id)
  await lockRecords(trx, 'sale', replacesId === null ? [id] : [replacesId, id])
  const row = await stepping(trx, who, 'finalise', stepped)
  refuseIncomplete(valuesOf(row), day)
  const former = replacesId === null ? [] : await replaced(trx, who, replacesId)
  const number = row.number || (await taken(trx, 'quotation'))
  return saved(trx, who, id, [...former, { id, restore: { status: 'finalised', number, issuedOn: day } }])
}

/** What is missing before anybody may read it as an offer. */
function refuseIncomplete(values: SaleValues, today: string): void {
  const fields: FieldProblem[] = []
  if (!values.lines.some((line) => line.kind === 'item')) fields.push({ pointer: '/lines', code: 'required' })
  if (values.companyId === null) fields.push({ pointer: '/companyId', code: 'required' })
  if (values.validUntil !== null && values.validUntil < today)
    fields.push({ pointer: '/validUntil', code: 'ends-before-start' })
  if (fields.length > 0) throw new Problem('bad-input', { fields })
}

/** An order that the former version became in the meantime stands: this one comes too late. */
async function replaced(trx: Trx, who: Who, id: number): Promise<SaleEdit[]> {
  const { status } = await getRow(trx, who, saleSubject, id)
  if (status === 'cancelled') return []
  if (status !== 'finalised') throw new Problem('conflict')
  return [{ id, restore: { status: 'replaced' } }]
}

/** Makes an order of the quotation, with a number of its own; the customer's own reference often comes with it. */
export async function confirmSale(
  trx: Trx,
  who: Who,
  stepped: Stepped,
  { customerReference }: { readonly customerReference?: string | undefined } = {},
): Promise<Sale> {
  const { id, day = readerNow(who.userId).today } = stepped
  await stepping(trx, who, 'confirm', stepped)
  const restore: Partial<SaleValues> = {
    status: 'confirmed',
    orderNumber: await taken(trx, 'order'),
    confirmedOn: day,
    ...(customerReference === undefined ? {} : { customerReference }),
  }
  return saved(trx, who, id, [{ id, restore }])
}

export async function completeSale(trx: Trx, who: Who, stepped: Stepped): Promise<Sale> {
  const { id, day = readerNow(who.userId).today } = stepped
  await stepping(trx, who, 'complete', stepped)
  return saved(trx, who, id, [{ id, restore: { status: 'completed', completedOn: day } }])
}

/** What follows a sale, and throws a Problem where that holds: the sale is locked. */
export type RefuseCancelling = (trx: Trx, saleId: number) => Promise<void>

/** It keeps its numbers: none comes back. */
export async function cancelSale(
  trx: Trx,
  who: Who,
  stepped: Stepped,
  refuse: RefuseCancelling,
): Promise<Sale> {
  const { id, day = readerNow(who.userId).today } = stepped
  await stepping(trx, who, 'cancel', stepped)
  await refuse(trx, id)
  return saved(trx, who, id, [{ id, restore: { status: 'cancelled', cancelledOn: day } }])
}

/** A draft with the number of the quotation and the next edition; there is one at a time. */
export async function renewSale(trx: Trx, who: Who, stepped: Stepped): Promise<Sale> {
  const { id, day = readerNow(who.userId).today } = stepped
  const row = await stepping(trx, who, 'renew', stepped)
  if (row.next) throw new Problem('conflict', { details: { next: row.next.id } })
  const draft: SaleValues = {
    ...redrafted(valuesOf(row), day),
    number: row.number,
    edition: (await lastEdition(trx, row.number)) + 1,
    replacesId: id,
  }
  return presentSale(await createUnchecked(saleSubject, trx, who, draft))
}

/** A draft of the same content for the same customer, by whoever copies it. */
export async function copySale(trx: Trx, who: Who, id: number): Promise<Sale> {
  const values = valuesOf(await getRow(trx, who, saleSubject, id))
  const draft = { ...redrafted(values, readerNow(who.userId).today), ownerId: who.userId }
  return presentSale(await createUnchecked(saleSubject, trx, who, draft))
}

/** The row, locked; a Problem where the step is not for where it stands. */
async function stepping(trx: Trx, who: Who, step: SaleStep, { id, version }: Stepped): Promise<SaleRow> {
  const row = await lockedRow(saleSubject, trx, who, { id, version })
  if (!mayStep(step, row.status)) throw new Problem('conflict')
  return row
}

async function taken(trx: Trx, sequence: 'quotation' | 'order'): Promise<string> {
  const [number] = await takeReferences(trx, sequence, 1)
  if (number === undefined) throw new Error(`there is no sequence ${sequence}`)
  return number
}

async function saved(trx: Trx, who: Who, id: number, edits: readonly SaleEdit[]): Promise<Sale> {
  await changeRecords(unchecked(saleSubject), trx, who, edits)
  return presentSale(await getRow(trx, who, saleSubject, id))
}
