// Partners at the door: companies and individuals, found, changed, edited in bulk, and kept from outsiders.
import { describe, expect, it } from 'vitest'
import { testServer, type ProblemBody, type Visitor } from '../../test/server.ts'
import { testWorld } from '../../test/world.ts'
import { contactRoutes } from '../contacts/routes.ts'
import type { Partner } from './partner.ts'
import { partnerRoutes } from './routes.ts'

const world = await testWorld()
const { as, signedOut } = await testServer([partnerRoutes, contactRoutes], world)
const hugo = await as(world.hugo)
const yanis = await as(world.yanis)
const nora = await as(world.nora)

async function created(by: Visitor, draft: object): Promise<Partner> {
  const { status, body } = await by.post<Partner>('/api/v1/partners', draft)
  expect(body).not.toHaveProperty('errors')
  expect(status).toBe(201)
  return body
}

describe('a partner', () => {
  it('is a company with everything it is known by', async () => {
    const apollo = await created(hugo, {
      name: 'Apollo',
      legalName: 'Apollo SAS',
      customer: true,
      domains: ['Apollo.fr', 'apollo-group.com', 'apollo.fr'],
      emails: [{ address: 'contact@apollo.fr' }],
      phones: [{ number: '01 99 00 40 00' }],
      addresses: [{ line4: '14 rue de la Lune', postcode: '75002', city: 'Paris', uses: ['default'] }],
    })
    expect(apollo).toMatchObject({
      kind: 'company',
      displayName: 'Apollo',
      customer: true,
      prospect: false,
      domains: ['apollo-group.com', 'apollo.fr'],
      phone: '01 99 00 40 00',
      city: 'Paris',
      ownerId: world.hugo.id,
      teamId: world.teams.grandsComptes,
      companyIds: [world.companies.oree],
    })
  })

  it('is an individual, named as a person', async () => {
    expect(await created(hugo, { kind: 'individual', name: 'Stein', firstName: 'Eva' })).toMatchObject({
      displayName: 'STEIN Eva',
    })
  })

  it('shares one sequence of references with contacts', async () => {
    const partner = await created(hugo, { name: 'Verrerie Alban' })
    const contact = await hugo.post<{ reference: string }>('/api/v1/contacts', { lastName: 'Bertin' })
    expect(Number(contact.body.reference.slice(1))).toBe(Number(partner.reference.slice(1)) + 1)
  })

  it('is found under its new name by its contacts too', async () => {
    const partner = await created(hugo, { name: 'Helvia' })
    await hugo.post('/api/v1/contacts', { lastName: 'Morel', partners: [{ partnerId: partner.id }] })
    await hugo.patch(`/api/v1/partners/${partner.id}`, { name: 'Sylvania' }, { 'if-match': '"1"' })
    const found = await hugo.get<{ items: { labels: object }[] }>('/api/v1/contacts?q=sylvania')
    expect(found.body.items).toMatchObject([{ name: 'MOREL', labels: { partnerId: 'Sylvania' } }])
    expect((await hugo.get<{ items: object[] }>('/api/v1/contacts?q=helvia')).body.items).toEqual([])
  })

  it.each([
    [{}, '/name', 'required'],
    [{ name: 'Apollo', kind: 'planet' }, '/kind', 'not-one-of'],
    [{ name: 'Apollo', domains: ['not a domain'] }, '/domains/0', 'invalid-domain'],
    [{ name: 'Apollo', companyIds: [999_999] }, '/companyIds/0', 'not-found'],
    [{ name: 'Apollo', duns: '1' }, '/duns', 'unknown-field'],
  ])('refuses %j at its field', async (draft, pointer, code) => {
    const { status, body } = await hugo.post<ProblemBody>('/api/v1/partners', draft)
    expect(status).toBe(400)
    expect(body.errors?.[0]).toMatchObject({ pointer, code })
  })

  it('warns of a namesake', async () => {
    await created(hugo, { name: 'Mercier & Filles' })
    const { body } = await hugo.post<{ items: object[] }>('/api/v1/partners/duplicate-checks', {
      name: 'MERCIER  filles',
    })
    expect(body.items).toMatchObject([{ name: 'Mercier & Filles', sameName: true }])
  })

  it('is edited in bulk and given back', async () => {
    const lot = [
      await created(hugo, { name: 'Lot 1', source: 'lot' }),
      await created(hugo, { name: 'Lot 2', source: 'lot' }),
    ]
    const selection = { filter: { field: 'source', op: 'eq', value: 'lot' } }
    const edit = await hugo.post<{ id: number }>('/api/v1/partners/bulk-edits', {
      selection,
      changes: { customer: true, archived: true },
    })
    expect(edit.body).toMatchObject({ chosen: 2, changed: 2 })
    expect((await hugo.get<Partner>(`/api/v1/partners/${lot[0]?.id}`)).body).toMatchObject({
      customer: true,
      archived: true,
    })
    await hugo.delete(`/api/v1/partners/bulk-edits/${edit.body.id}`)
    expect((await hugo.get<Partner>(`/api/v1/partners/${lot[0]?.id}`)).body).toMatchObject({
      customer: false,
      archived: false,
    })
  })
})

describe('rights', () => {
  const paths = (id: number): ['get' | 'post' | 'delete', string][] => [
    ['get', `/api/v1/partners/${id}`],
    ['get', `/api/v1/partners/${id}/position`],
    ['get', `/api/v1/partners/${id}/changes`],
    ['get', `/api/v1/partners/${id}/picture`],
    ['delete', `/api/v1/partners/${id}/picture`],
  ]

  it('shows an outsider nothing, asks strangers to sign in, and readers not to write', async () => {
    const partner = await created(hugo, { name: 'Tuileries Vidal', tags: ['discret'] })
    for (const [method, path] of paths(partner.id)) {
      expect([path, (await yanis[method](path)).status]).toEqual([path, 404])
      expect([path, (await signedOut[method](path)).status]).toEqual([path, 401])
    }
    for (const list of ['', '/count', '/letters', '/groups?by=city', '/tags']) {
      expect(JSON.stringify((await yanis.get(`/api/v1/partners${list}`)).body)).not.toMatch(
        /Tuileries|discret/,
      )
      expect((await signedOut.get(`/api/v1/partners${list}`)).status).toBe(401)
    }
    expect(
      (await yanis.patch(`/api/v1/partners/${partner.id}`, { name: 'x' }, { 'if-match': '"1"' })).status,
    ).toBe(404)
    expect(
      (await nora.patch(`/api/v1/partners/${partner.id}`, { name: 'x' }, { 'if-match': '"1"' })).status,
    ).toBe(403)
    expect((await nora.post('/api/v1/partners', { name: 'x' })).status).toBe(403)
    expect(
      (await nora.post('/api/v1/partners/bulk-edits', { selection: {}, changes: { source: 'x' } })).status,
    ).toBe(403)
    expect(
      (
        await yanis.post<{ items: object[] }>('/api/v1/partners/duplicate-checks', {
          name: 'Tuileries Vidal',
        })
      ).body.items,
    ).toEqual([])
  })
})
