// Quotations follow their customer and their contact through merges and conversions, and come back when those are undone,
// though the engine was told nothing of them.
import { describe, expect, it } from 'vitest'
import { testServer, type Visitor } from '../../test/server.ts'
import { testWorld } from '../../test/world.ts'
import { individualRoutes } from '../contacts/individuals/routes.ts'
import { contactMerging } from '../contacts/merging-actions.ts'
import { contactRoutes } from '../contacts/routes.ts'
import { mergeKind } from '../duplicates/merge/merges-actions.ts'
import { mergesRoutes } from '../duplicates/merge/routes.ts'
import { partnerMerging } from '../partners/merging-actions.ts'
import { partnerRoutes } from '../partners/routes.ts'
import { saleRoutes } from './routes.ts'
import type { ListedSale, Sale } from './sale.ts'

const world = await testWorld()
const merging = mergesRoutes({ contact: mergeKind(contactMerging), partner: mergeKind(partnerMerging) })
const tables = [saleRoutes(async () => {}), contactRoutes, partnerRoutes, individualRoutes, merging]
const { as } = await testServer(tables, world)
const [ines, hugo] = (await Promise.all([world.ines, world.hugo].map(as))) as [Visitor, Visitor]

async function created<T = { readonly id: number }>(path: string, draft: object): Promise<T> {
  const { status, body } = await hugo.post<T>(path, draft)
  expect([status, body]).toEqual([201, expect.not.objectContaining({ errors: expect.anything() })])
  return body
}

async function finalised(draft: object): Promise<Sale> {
  const lines = [{ description: 'Caisse', unitPrice: '12.50' }]
  const { id } = await created('/api/v1/quotations', { lines, ...draft })
  return (await hugo.post<Sale>(`/api/v1/quotations/${id}/finalisations`, {}, { 'if-match': '"1"' })).body
}
const read = async ({ id }: { id: number }) => (await hugo.get<Sale>(`/api/v1/quotations/${id}`)).body
const found = async (q: string) =>
  (await hugo.get<{ items: ListedSale[] }>(`/api/v1/quotations?q=${q}`)).body.items.map(({ id }) => id)

describe('quotations', () => {
  it('of a duplicate customer are those of the original, finalised ones too, until the merge is undone', async () => {
    const [apollo, twin] = [
      await created('/api/v1/partners', { name: 'Apollo' }),
      await created('/api/v1/partners', { name: 'Appolo Emballages' }),
    ]
    const sale = await finalised({ partnerId: twin.id })
    const asked = { originalId: apollo.id, duplicateIds: [twin.id] }
    const told = await ines.post<{ rows: { items: object[] } }>('/api/v1/partners/merges', {
      ...asked,
      dryRun: true,
    })
    expect(told.body.rows.items).toContainEqual({ table: 'sale', label: 'devis ou commande', count: 1 })
    const { body: merge } = await ines.post<{ id: number }>('/api/v1/partners/merges', asked)
    expect(await read(sale)).toMatchObject({
      partnerId: apollo.id,
      number: sale.number,
      lines: sale.lines,
      labels: { partnerId: 'Apollo' },
    })
    expect(await found('appolo')).toEqual([])
    expect((await ines.delete(`/api/v1/merges/${merge.id}`)).status).toBe(200)
    expect(await read(sale)).toEqual(sale)
    expect(await found('appolo')).toEqual([sale.id])
  })

  it('of a duplicate contact follow it the same way', async () => {
    const partner = await created('/api/v1/partners', { name: 'Boréal' })
    const [lea, twin] = [
      await created('/api/v1/contacts', { lastName: 'Michel', firstName: 'Léa' }),
      await created('/api/v1/contacts', { lastName: 'Michelle', firstName: 'Lea' }),
    ]
    const sale = await finalised({ partnerId: partner.id, contactId: twin.id })
    const { body: merge } = await ines.post<{ id: number }>('/api/v1/contacts/merges', {
      originalId: lea.id,
      duplicateIds: [twin.id],
    })
    expect(await read(sale)).toMatchObject({ contactId: lea.id, labels: { contactId: 'MICHEL Léa' } })
    await ines.delete(`/api/v1/merges/${merge.id}`)
    expect(await read(sale)).toEqual(sale)
  })

  it('of an individual stay its own when it becomes a contact, and keep a made one from being undone', async () => {
    const zoe = await created('/api/v1/partners', { kind: 'individual', name: 'Garnier', firstName: 'Zoé' })
    const sale = await finalised({ partnerId: zoe.id })
    const { body: there } = await hugo.post<{ id: number; made: { id: number } }>(
      `/api/v1/partners/${zoe.id}/conversions`,
      {},
    )
    expect(await read(sale)).toMatchObject({ partnerId: zoe.id, labels: { partnerId: 'GARNIER Zoé' } })
    const orion = await created('/api/v1/partners', { name: 'Orion' })
    await finalised({ partnerId: orion.id, contactId: there.made.id })
    expect(await hugo.delete(`/api/v1/partners/${zoe.id}/conversions/${there.id}`)).toMatchObject({
      status: 409,
      body: { blockers: [{ subject: 'contact', why: 'used' }] },
    })
  })
})
