// Contacts merged at the door: told before, done in one go, found under their old names, and taken apart again.
import { describe, expect, it } from 'vitest'
import { testServer, type Visitor } from '../../test/server.ts'
import { testWorld } from '../../test/world.ts'
import { mergeKind } from '../duplicates/merge/merges-actions.ts'
import { mergesRoutes } from '../duplicates/merge/routes.ts'
import { partnerMerging } from '../partners/merging-actions.ts'
import { partnerRoutes } from '../partners/routes.ts'
import type { Contact } from './contact.ts'
import { contactMerging } from './merging-actions.ts'
import { contactRoutes } from './routes.ts'

const world = await testWorld()
const undoing = mergesRoutes({ contact: mergeKind(contactMerging), partner: mergeKind(partnerMerging) })
const { as } = await testServer([contactRoutes, partnerRoutes, undoing], world)
const [camille, ines, hugo] = (await Promise.all([world.camille, world.ines, world.hugo].map(as))) as [
  Visitor,
  Visitor,
  Visitor,
]

interface Told {
  readonly id: number | null
  readonly originalId: number
  readonly proposedId: number
  readonly records: readonly { readonly id: number; readonly record: Contact }[]
  readonly fields: readonly {
    readonly name: string
    readonly state: string
    readonly choice: unknown
    readonly from: number[]
  }[]
  readonly values: Readonly<Record<string, unknown>>
  readonly rows: {
    readonly total: number
    readonly items: readonly { table: string; label: string; count: number }[]
  }
  readonly clashes: readonly { table: string; outcome: string; count: number; differ: string[] }[]
  readonly emptied: readonly string[]
}

async function contact(draft: object): Promise<Contact> {
  const { status, body } = await camille.post<Contact>('/api/v1/contacts', {
    companyIds: [world.companies.oree],
    ...draft,
  })
  expect(body).not.toHaveProperty('errors')
  expect(status).toBe(201)
  return body
}

async function partner(name: string, companyIds = [world.companies.oree]): Promise<number> {
  const { body } = await camille.post<{ id: number }>('/api/v1/partners', { name, companyIds })
  return body.id
}

const read = async (id: number) => (await camille.get<Contact>(`/api/v1/contacts/${id}`)).body

const apollo = await partner('Apollo')
const group = await partner('Apollo Group')

describe('merging', () => {
  it('makes Léa Michel of Apollo one, and leads there from everywhere', async () => {
    const lea = await contact({
      title: 'Mme',
      firstName: 'Léa',
      lastName: 'Michel',
      jobTitle: 'Directrice des achats',
      emails: [{ address: 'l.michel@apollo.fr' }],
      phones: [{ number: '06 39 98 47 90' }],
      partners: [{ partnerId: apollo, main: true }],
      doNotCall: true,
      tags: ['Salon Lyon'],
    })
    const twin = await contact({
      firstName: 'Léa',
      lastName: 'Michel',
      jobTitle: 'Achats',
      department: 'Achats et logistique',
      emails: [{ address: 'l.michel@apollo-group.com' }],
      phones: [{ number: '+33 6 39 98 47 90', label: 'perso' }, { number: '01 99 00 40 00' }],
      partners: [
        { partnerId: group, main: true },
        { partnerId: apollo, mainContact: true },
      ],
      doNotEmail: true,
      tags: ['salon lyon', 'VIP'],
    })
    const thomas = await contact({ lastName: 'Moreau', firstName: 'Thomas', managerId: twin.id })
    const asked = { originalId: lea.id, duplicateIds: [twin.id], choices: { jobTitle: twin.id } }
    const told = (await ines.post<Told>('/api/v1/contacts/merges', { ...asked, dryRun: true })).body
    expect(told).toMatchObject({ id: null, proposedId: lea.id, originalId: lea.id, emptied: [] })
    expect(await read(twin.id)).toMatchObject({ id: twin.id, version: 1 })
    expect(told.rows.items).toContainEqual({ table: 'contact_email', label: 'e-mail', count: 1 })
    expect(told.rows.items).toContainEqual({
      table: 'contact',
      label: 'contact sous sa responsabilité',
      count: 1,
    })
    expect(told.fields.find(({ name }) => name === 'jobTitle')).toMatchObject({
      state: 'differs',
      choice: twin.id,
    })
    expect(told.fields.find(({ name }) => name === 'department')).toMatchObject({
      state: 'filled',
      from: [twin.id],
    })
    expect(told.fields.find(({ name }) => name === 'lastName')).toMatchObject({ state: 'identical' })
    const done = await ines.post<Told>('/api/v1/contacts/merges', asked)
    expect(done.status).toBe(201)
    expect(done.headers['location']).toBe(`/api/v1/merges/${done.body.id}`)
    expect({ ...done.body, id: null }).toEqual(told)
    const now = await read(lea.id)
    expect(now).toMatchObject({
      title: 'Mme',
      jobTitle: 'Achats',
      department: 'Achats et logistique',
      emails: [
        { address: 'l.michel@apollo.fr', primary: true },
        { address: 'l.michel@apollo-group.com', primary: false },
      ],
      phones: [{ number: '+33639984790', label: 'perso' }, { number: '+33199004000' }],
      doNotCall: true,
      doNotEmail: true,
      tags: ['Salon Lyon', 'VIP'],
      version: 2,
    })
    expect(
      now.partners.map(({ partnerId, main, mainContact }) => ({ partnerId, main, mainContact })),
    ).toEqual([
      { partnerId: apollo, main: true, mainContact: true },
      { partnerId: group, main: false, mainContact: false },
    ])
    expect(await read(thomas.id)).toMatchObject({ managerId: lea.id })
    const old = await hugo.get<{ code: string; leadsTo: object }>(`/api/v1/contacts/${twin.id}`)
    expect(old.status).toBe(301)
    expect(old.headers['location']).toBe(`/api/v1/contacts/${lea.id}`)
    expect(old.body).toMatchObject({ code: 'moved', leadsTo: { id: lea.id, reference: lea.reference } })
    const changes = await hugo.get(`/api/v1/contacts/${twin.id}/changes?limit=5`)
    expect(changes.headers['location']).toBe(`/api/v1/contacts/${lea.id}/changes?limit=5`)
    const found = await hugo.get<{ items: Contact[] }>(`/api/v1/contacts?q=${twin.reference}`)
    expect(found.body.items.map(({ id }) => id)).toEqual([lea.id])
  })
})
