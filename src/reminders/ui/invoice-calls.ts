// What the pages of invoices ask the server, and under which keys the answers are kept.
import { queryOptions } from '@tanstack/react-query'
import { client } from '../../kit/ui/client.ts'
import type { ListCalls } from '../../kit/ui/list/subject.ts'
import { queryClient } from '../../kit/ui/query-client.ts'
import type { NewPayment, reminderContract } from '../contract.ts'
import type { ImportedInvoices } from '../import-invoices.ts'
import type { Invoice, InvoiceChange, ListedInvoice, NewInvoice } from '../invoice.ts'

const call = client<typeof reminderContract>()

export const invoiceListCalls: ListCalls<ListedInvoice> = {
  page: (query, signal) => call('GET /api/v1/invoices', { query }, { signal }),
  count: async (query, signal) => (await call('GET /api/v1/invoices/count', { query }, { signal })).count,
  groups: async (query, signal) => (await call('GET /api/v1/invoices/groups', { query }, { signal })).items,
  letters: async (query, signal) => (await call('GET /api/v1/invoices/letters', { query }, { signal })).items,
  position: async (id, query, signal) =>
    (await call('GET /api/v1/invoices/{id}/position', { params: { id }, query }, { signal })).position,
}

export function invoiceQuery(id: number) {
  return queryOptions({
    queryKey: ['invoices', 'record', id],
    queryFn: ({ signal }) => call('GET /api/v1/invoices/{id}', { params: { id } }, { signal }),
  })
}

export function invoiceTrailQuery(id: number, version: number) {
  return queryOptions({
    queryKey: ['invoices', 'trail', id, version],
    queryFn: ({ signal }) =>
      call('GET /api/v1/invoices/{id}/changes', { params: { id }, query: { limit: 200 } }, { signal }),
  })
}

export function invoicesOfOrderQuery(saleId: number) {
  return queryOptions({
    queryKey: ['invoices', 'of-order', saleId],
    queryFn: async ({ signal }) =>
      (await call('GET /api/v1/quotations/{id}/invoices', { params: { id: saleId } }, { signal })).items,
  })
}

/** Those of a partner, the latest first. */
export function invoicesOfPartnerQuery(partnerId: number) {
  const filter = JSON.stringify({ and: [{ field: 'partnerId', op: 'in', value: [partnerId] }] })
  return queryOptions({
    queryKey: ['invoices', 'of-partner', partnerId],
    queryFn: async ({ signal }) => {
      const [page, count] = await Promise.all([
        call('GET /api/v1/invoices', { query: { filter, limit: 100, sort: '-issuedOn' } }, { signal }),
        call('GET /api/v1/invoices/count', { query: { filter } }, { signal }),
      ])
      return { items: page.items, count: count.count }
    },
  })
}

interface Versioned {
  readonly id: number
  readonly version: number
}

export async function createInvoice(draft: NewInvoice): Promise<Invoice> {
  return known(await call('POST /api/v1/invoices', { body: draft }))
}

export async function invoiceOrder(saleId: number): Promise<Invoice> {
  return known(await call('POST /api/v1/quotations/{id}/invoices', { params: { id: saleId } }))
}

export async function changeInvoice(id: number, body: InvoiceChange, version: number): Promise<Invoice> {
  return known(await call('PATCH /api/v1/invoices/{id}', { params: { id }, body }, { version }))
}

export async function finaliseInvoice({ id, version }: Versioned): Promise<Invoice> {
  return known(await call('POST /api/v1/invoices/{id}/finalisations', { params: { id } }, { version }))
}

export async function cancelInvoice({ id, version }: Versioned): Promise<Invoice> {
  return known(await call('POST /api/v1/invoices/{id}/cancellations', { params: { id } }, { version }))
}

export async function addPayment(
  { id, version }: Versioned,
  body: Pick<NewPayment, 'amount'> & Partial<NewPayment>,
): Promise<Invoice> {
  return known(await call('POST /api/v1/invoices/{id}/payments', { params: { id }, body }, { version }))
}

export async function takePaymentBack({ id, version }: Versioned, paymentId: number): Promise<Invoice> {
  const params = { id, paymentId }
  return known(await call('DELETE /api/v1/invoices/{id}/payments/{paymentId}', { params }, { version }))
}

export async function importInvoices(text: string, dryRun: boolean): Promise<ImportedInvoices> {
  const read = await call('POST /api/v1/invoices/imports', { body: { text, dryRun } })
  if (!dryRun) await invoicesAnew()
  return read
}

/** Whoever shows invoices or reminders asks again. */
export function invoicesAnew(): Promise<void> {
  return queryClient.invalidateQueries({
    predicate: ({ queryKey: [first] }) => first === 'invoices' || first === 'reminders' || first === 'outbox',
  })
}

/** What was answered is what is shown; lists and reminders are asked for again. */
function known(invoice: Invoice): Invoice {
  queryClient.setQueryData(invoiceQuery(invoice.id).queryKey, invoice)
  void queryClient.invalidateQueries({
    predicate: ({ queryKey: [first, second] }) =>
      (first === 'invoices' && second !== 'record') || first === 'reminders',
  })
  return invoice
}
