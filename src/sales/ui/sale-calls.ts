// What a sale's form asks the server, and under which keys the answers are kept.
import { queryOptions } from '@tanstack/react-query'
import { client } from '../../kit/ui/client.ts'
import { queryClient } from '../../kit/ui/query-client.ts'
import type { contactContract } from '../../contacts/contract.ts'
import type { vatRateContract } from '../configuration/vat-rates-contract.ts'
import type { ReadLines, saleContract } from '../contract.ts'
import type { Sale, SaleChange } from '../sale.ts'
import { sentLines } from './typed-lines.ts'

const call = client<typeof saleContract & typeof vatRateContract & typeof contactContract>()

export function saleQuery(id: number) {
  return queryOptions({
    queryKey: ['quotations', 'record', id],
    queryFn: ({ signal }) => call('GET /api/v1/quotations/{id}', { params: { id } }, { signal }),
  })
}

export function saleTrailQuery(id: number, version: number) {
  return queryOptions({
    queryKey: ['quotations', 'trail', id, version],
    queryFn: ({ signal }) =>
      call('GET /api/v1/quotations/{id}/changes', { params: { id }, query: { limit: 200 } }, { signal }),
  })
}

/** In the order in which they are proposed. */
export const vatRatesQuery = queryOptions({
  queryKey: ['vat-rates', 'all'],
  queryFn: async ({ signal }) => {
    const query = { archived: 'all', limit: 200 } as const
    return (await call('GET /api/v1/vat-rates', { query }, { signal })).items
  },
  staleTime: 60_000,
})

/** Where a contact works now, to be proposed as the customer. */
export async function partnerOfContact(id: number): Promise<{ id: number; name: string } | null> {
  const { partnerId, labels } = await call('GET /api/v1/contacts/{id}', { params: { id } })
  const name = labels['partnerId']
  return partnerId !== null && typeof name === 'string' ? { id: partnerId, name } : null
}

type Values = Readonly<Record<string, unknown>>

export async function createSale(values: Values): Promise<Sale> {
  const { archived: _, ...body } = sentValues(values)
  return known(await call('POST /api/v1/quotations', { body }))
}

export async function changeSale(id: number, values: Values, version: number): Promise<Sale> {
  const body = sentValues(values)
  return known(await call('PATCH /api/v1/quotations/{id}', { params: { id }, body }, { version }))
}

export async function archiveSale(id: number, archived: boolean, version: number): Promise<Sale> {
  return known(
    await call('PATCH /api/v1/quotations/{id}', { params: { id }, body: { archived } }, { version }),
  )
}

export async function copySale(id: number): Promise<Sale> {
  return known(await call('POST /api/v1/quotations/{id}/copies', { params: { id } }))
}

interface Versioned {
  readonly id: number
  readonly version: number
}

export async function finaliseSale({ id, version }: Versioned): Promise<Sale> {
  return known(await call('POST /api/v1/quotations/{id}/finalisations', { params: { id } }, { version }))
}

export async function confirmSale({ id, version }: Versioned, customerReference: string): Promise<Sale> {
  const body = { customerReference }
  return known(
    await call('POST /api/v1/quotations/{id}/confirmations', { params: { id }, body }, { version }),
  )
}

export async function completeSale({ id, version }: Versioned): Promise<Sale> {
  return known(await call('POST /api/v1/quotations/{id}/completions', { params: { id } }, { version }))
}

export async function cancelSale({ id, version }: Versioned): Promise<Sale> {
  return known(await call('POST /api/v1/quotations/{id}/cancellations', { params: { id } }, { version }))
}

export async function renewSale({ id, version }: Versioned): Promise<Sale> {
  return known(await call('POST /api/v1/quotations/{id}/versions', { params: { id } }, { version }))
}

export function readLineTable(text: string): Promise<ReadLines> {
  return call('POST /api/v1/quotation-lines/readings', { body: { text } })
}

/** Those of a contact or of partners, the latest first, with what they come to. */
export function salesOfQuery(filter: string) {
  return queryOptions({
    queryKey: ['quotations', 'of', filter],
    queryFn: async ({ signal }) => {
      const [page, count, sums] = await Promise.all([
        call('GET /api/v1/quotations', { query: { filter, limit: 100 } }, { signal }),
        call('GET /api/v1/quotations/count', { query: { filter } }, { signal }),
        call('GET /api/v1/quotations/sums', { query: { filter } }, { signal }),
      ])
      return { items: page.items, count: count.count, sums: sums.items }
    },
  })
}

/** Only the fields that can be written; the server checks each of them. */
function sentValues(values: Values): SaleChange {
  return { ...values, ...('lines' in values ? { lines: sentLines(values['lines']) } : {}) } as SaleChange
}

/** What was answered is what is shown; the other version, lists and sums are asked for again. */
function known(sale: Sale): Sale {
  queryClient.setQueryData(saleQuery(sale.id).queryKey, sale)
  void queryClient.invalidateQueries({
    predicate: ({ queryKey: [first, second, id] }) =>
      first === 'quotations' && (second !== 'record' || id !== sale.id),
  })
  return sale
}
