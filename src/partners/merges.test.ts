// Partners merged at the door: their contacts follow, and nobody loses the company that they mainly work for.
import { describe, expect, it } from 'vitest'
import { differences, dump } from '../../test/merge-worlds.ts'
import { testServer, type Visitor } from '../../test/server.ts'
import { testWorld } from '../../test/world.ts'
import { contactMerging } from '../contacts/merging-actions.ts'
import { contactRoutes } from '../contacts/routes.ts'
import { mergeKind } from '../duplicates/merge/merges-actions.ts'
import { mergesRoutes } from '../duplicates/merge/routes.ts'
import { partnerMerging } from './merging-actions.ts'
import type { Partner } from './partner.ts'
import { partnerRoutes } from './routes.ts'

const world = await testWorld()
const undoing = mergesRoutes({ contact: mergeKind(contactMerging), partner: mergeKind(partnerMerging) })
const { as } = await testServer([contactRoutes, partnerRoutes, undoing], world)
const [ines, hugo] = (await Promise.all([world.ines, world.hugo].map(as))) as [Visitor, Visitor]

interface Contact {
  readonly id: number
  readonly partners: readonly { readonly partnerId: number; readonly main: boolean }[]
  readonly labels: Readonly<Record<string, unknown>>
}

async function created<T>(path: string, draft: object): Promise<T> {
  const { status, body } = await hugo.post<T>(path, draft)
  expect(body).not.toHaveProperty('errors')
  expect(status).toBe(201)
  return body
}

const partner = (draft: object) => created<Partner>('/api/v1/partners', draft)
const contact = (draft: object) => created<Contact>('/api/v1/contacts', draft)

describe('merging partners', () => {
  it('makes Apollo and Apollo SAS one: customer and supplier, with all their domains and contacts', async () => {
    const apollo = await partner({
      name: 'Apollo',
      customer: true,
      domains: ['apollo.fr'],
      notes: '<p>Bon payeur.</p>',
    })
    const twin = await partner({
      name: 'Apollo SAS',
      legalName: 'Apollo SAS',
      supplier: true,
      domains: ['apollo.fr', 'apollo-group.com'],
      notes: '<p>Livre le mardi.</p>',
      doNotCall: true,
    })
    const boreal = await partner({ name: 'Boréal Énergie' })
    const lea = await contact({
      lastName: 'Michel',
      partners: [{ partnerId: boreal.id }, { partnerId: apollo.id }, { partnerId: twin.id, main: true }],
    })
    const luc = await contact({ lastName: 'Garnier', partners: [{ partnerId: twin.id }] })
    const before = await dump(world.db, { partner: [apollo.id] })
    const asked = { originalId: apollo.id, duplicateIds: [twin.id] }
    const told = await ines.post<{ rows: { items: object[] }; clashes: object[] }>(
      '/api/v1/partners/merges',
      { ...asked, dryRun: true },
    )
    expect(told.body.rows.items).toContainEqual({ table: 'contact_partner', label: 'contact', count: 1 })
    expect(told.body.clashes).toContainEqual(
      expect.objectContaining({ table: 'contact_partner', outcome: 'united', count: 1 }),
    )
    expect(differences(before, await dump(world.db, { partner: [apollo.id] }))).toEqual([])
    const merge = await ines.post<{ id: number }>('/api/v1/partners/merges', asked)
    expect(merge.status).toBe(201)
    expect((await hugo.get<Partner>(`/api/v1/partners/${apollo.id}`)).body).toMatchObject({
      name: 'Apollo',
      legalName: 'Apollo SAS',
      customer: true,
      supplier: true,
      domains: ['apollo-group.com', 'apollo.fr'],
      notes: '<p>Bon payeur.</p><p>Livre le mardi.</p>',
      doNotCall: true,
    })
    const seen = await hugo.get<Contact>(`/api/v1/contacts/${lea.id}`)
    expect(seen.body.labels['partnerId']).toBe('Apollo')
    expect(seen.body.partners.map(({ partnerId, main }) => [partnerId, main])).toEqual([
      [apollo.id, true],
      [boreal.id, false],
    ])
    expect((await hugo.get<Contact>(`/api/v1/contacts/${luc.id}`)).body.partners).toMatchObject([
      { partnerId: apollo.id },
    ])
    const old = await hugo.get(`/api/v1/partners/${twin.id}`)
    expect([old.status, old.headers['location']]).toEqual([301, `/api/v1/partners/${apollo.id}`])
    const found = await hugo.get<{ items: Partner[] }>(`/api/v1/partners?q=${twin.reference}`)
    expect(found.body.items.map(({ id }) => id)).toEqual([apollo.id])
    expect((await ines.delete(`/api/v1/merges/${merge.body.id}`)).status).toBe(200)
    expect(differences(before, await dump(world.db, { partner: [apollo.id] }))).toEqual([])
  })

  it('needs the right, as for contacts', async () => {
    const [one, two] = [await partner({ name: 'Helvia' }), await partner({ name: 'Helvia SA' })]
    const asked = { originalId: one.id, duplicateIds: [two.id] }
    expect((await hugo.post('/api/v1/partners/merges', asked)).status).toBe(403)
  })
})
