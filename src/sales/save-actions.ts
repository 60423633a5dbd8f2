// How sales describe themselves to the machine that saves records.
import type { Trx } from '../kit/database.ts'
import { readerNow } from '../kit/list/today.ts'
import { badField, Problem } from '../kit/problem.ts'
import { askedOf, refuseUnknown, singleReferences } from '../organisation/references.ts'
import { findReferences, isFound } from '../organisation/references-queries.ts'
import type { Changing, Subject } from '../organisation/records/subject.ts'
import { trailFields } from '../organisation/records/trail-fields.ts'
import type { Who } from '../organisation/who.ts'
import { listVatRates } from './configuration/vat-rates-queries.ts'
import { saleFields } from './fields.ts'
import { presentSale, valuesOf } from './present-sale.ts'
import {
  listCompanyIds,
  partnerDefaults,
  partnersOfContacts,
  salesById,
  saleSource,
  type SaleRow,
} from './queries.ts'
import type { Sale, SaleChange } from './sale.ts'
import { mayChange } from './sale-status.ts'
import {
  applyChange,
  emptySale,
  startOf,
  type SaleContext,
  type SaleDefaults,
  type SaleValues,
} from './sale-values.ts'
import { insertSales, updateSales } from './save-queries.ts'
import { sellerOf } from './seller.ts'

export const saleSubject: Subject<SaleRow, SaleValues, SaleChange, SaleContext, Sale> & {
  readonly table: 'sale'
} = {
  table: 'sale',
  sequence: null,
  path: '/api/v1/quotations',
  source: saleSource,
  empty: emptySale,
  trailFields: [
    ...trailFields(saleFields),
    'status',
    'issuedOn',
    'confirmedOn',
    'completedOn',
    'cancelledOn',
    'lines',
    'totalWithTax',
  ],
  load: salesById,
  // Sales are not merged.
  successorOf: () => Promise.resolve(undefined),
  insert: insertSales,
  update: updateSales,
  valuesOf,
  context: contextOf,
  start: (draft, who, context) => startOf(draft, who.userId, context),
  apply: applyChange,
  check,
  present: presentSale,
}

async function contextOf(trx: Trx, who: Who, changes: readonly SaleChange[]): Promise<SaleContext> {
  const { today } = readerNow(who.userId)
  const contactIds = changes.flatMap((change) =>
    change.contactId && !change.partnerId ? [change.contactId] : [],
  )
  const links = await partnersOfContacts(trx, contactIds, who, today)
  const partnerOf = new Map(links.map(({ contactId, partnerId }) => [contactId, partnerId]))
  const partnerIds = [...changes.flatMap((change) => change.partnerId ?? []), ...partnerOf.values()]
  return {
    now: new Date().toISOString(),
    today,
    rates: await listVatRates(trx),
    partnerOf,
    defaults: await defaultsOf(trx, who, partnerIds),
  }
}

async function defaultsOf(
  trx: Trx,
  who: Who,
  partnerIds: readonly number[],
): Promise<Map<number, SaleDefaults>> {
  const rows = await partnerDefaults(trx, partnerIds, who)
  if (rows.length === 0) return new Map()
  const ours = await listCompanyIds(trx)
  return new Map(
    rows.map(({ partnerId, companyIds, ...lent }) => [
      partnerId,
      { ...lent, companyId: sellerOf(companyIds, ours, who) },
    ]),
  )
}

const fixed = ['companyId', 'partnerId'] as const

const single = {
  partnerId: 'partner',
  contactId: 'contact',
  companyId: 'company',
  ownerId: 'app_user',
} as const

async function check(trx: Trx, who: Who, changes: readonly Changing<SaleRow, SaleValues>[]): Promise<void> {
  for (const { row, after, changed } of changes) {
    if (row && !mayChange(row.status, changed)) throw new Problem('frozen')
    if (after.partnerId === 0) throw badField('/partnerId', 'required')
    // A version belongs to whom the former belongs: both are seen by the same people.
    const moved = after.replacesId === null ? undefined : fixed.find((name) => changed.has(name))
    if (row && moved) throw badField(`/${moved}`, 'frozen')
  }
  const asked = changes.map(({ before, after, changed }) => ({
    before,
    references: singleReferences(single, after, changed),
  }))
  const found = await findReferences(trx, askedOf(asked.flatMap((one) => one.references)), who)
  for (const { references } of asked) refuseUnknown(references, (one) => isFound(one, found, who))
}
