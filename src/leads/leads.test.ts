// Leads at the door: kept, found, lost for a reason, edited in bulk, compared with what is known, and kept from outsiders.
import { describe, expect, it } from 'vitest'
import { testServer, type ProblemBody, type Visitor } from '../../test/server.ts'
import { testWorld } from '../../test/world.ts'
import { contactRoutes } from '../contacts/routes.ts'
import { partnerRoutes } from '../partners/routes.ts'
import { sectorRoutes } from '../partners/configuration/sectors-routes.ts'
import { leadConfigurationTables } from './configuration/routes.ts'
import type { Lead } from './lead.ts'
import { leadRoutes } from './routes.ts'

const world = await testWorld()
const tables = [leadRoutes, ...leadConfigurationTables, sectorRoutes, partnerRoutes, contactRoutes]
const { as, signedOut } = await testServer(tables, world)
const [camille, hugo, yanis, nora] = [
  await as(world.camille),
  await as(world.hugo),
  await as(world.yanis),
  await as(world.nora),
]

interface Named {
  readonly id: number
  readonly name: string
}
async function ids(path: string): Promise<(name: string) => number> {
  const { items } = (await hugo.get<{ items: Named[] }>(path)).body
  return (name) => items.find((one) => one.name === name)?.id ?? 0
}
const status = await ids('/api/v1/lead-statuses')
const reason = await ids('/api/v1/lead-lost-reasons')
const configured = async (path: string, name: string) => (await camille.post<Named>(path, { name })).body.id
const packaging = await configured('/api/v1/sectors', 'Emballage')
const fair = await configured('/api/v1/lead-sources', 'Salon')

async function created(by: Visitor, draft: object): Promise<Lead> {
  const { status: code, body } = await by.post<Lead>('/api/v1/leads', draft)
  expect(body).not.toHaveProperty('errors')
  expect(code).toBe(201)
  return body
}
const changed = (by: Visitor, lead: Lead, change: object) =>
  by.patch<Lead & ProblemBody>(`/api/v1/leads/${lead.id}`, change, { 'if-match': `"${lead.version}"` })

describe('a lead', () => {
  it('is a person with everything that is known so far', async () => {
    const lea = await created(hugo, {
      title: 'Mme',
      firstName: 'Léa',
      lastName: 'Michel',
      companyName: 'Apollo',
      jobTitle: 'Directrice des achats',
      department: 'Achats',
      emails: [{ address: 'l.michel@apollo.fr' }],
      phones: [{ number: '06 39 98 47 90' }],
      addresses: [{ line4: '14 rue de la Lune', postcode: '75002', city: 'Paris', uses: ['default'] }],
      sourceId: fair,
      sectorId: packaging,
      doNotCall: true,
      tags: ['Salon Lyon 2026'],
      description: '<p>Veut un devis.</p><script>alert(1)</script>',
    })
    expect(lea).toMatchObject({
      reference: expect.stringMatching(/^P\d{4}$/),
      name: 'MICHEL Léa',
      statusId: status('À traiter'),
      statusKind: 'open',
      ownerId: world.hugo.id,
      teamId: world.teams.grandsComptes,
      companyIds: [world.companies.oree],
      mobile: '06 39 98 47 90',
      city: 'Paris',
      description: '<p>Veut un devis.</p>',
      labels: { statusId: 'À traiter', sourceId: 'Salon', sectorId: 'Emballage', ownerId: 'Hugo Blanc' },
    })
    const trail = await hugo.get<{ items: object[] }>(`/api/v1/leads/${lea.id}/changes`)
    expect(trail.body.items).toMatchObject([{ action: 'created', userName: 'Hugo Blanc' }])
  })

  it('is a company as long as nobody is known there', async () => {
    const company = await created(hugo, { companyName: 'Verrerie Alban' })
    expect(company).toMatchObject({ name: 'Verrerie Alban', lastName: '' })
    for (const q of ['verrerie', company.reference])
      expect(
        (await hugo.get<{ items: Lead[] }>(`/api/v1/leads?q=${q}`)).body.items.map(({ id }) => id),
      ).toEqual([company.id])
  })

  it('is a company too where the last name shows nothing, and a person in any script', async () => {
    expect((await created(hugo, { lastName: '\u200B', companyName: 'Papeterie des Lilas' })).name).toBe(
      'Papeterie des Lilas',
    )
    expect((await created(hugo, { lastName: '李', firstName: 'Ming' })).name).toBe('李 Ming')
  })

  it('is numbered by itself, without taking a reference from partners', async () => {
    const [one, other] = [await created(hugo, { lastName: 'Un' }), await created(hugo, { lastName: 'Deux' })]
    expect(Number(other.reference.slice(1))).toBe(Number(one.reference.slice(1)) + 1)
  })

  it.each([
    [{}, '/lastName', 'required'],
    [{ firstName: 'Léa', lastName: '  ' }, '/lastName', 'required'],
    [{ lastName: '\u00A0', companyName: '\u200B' }, '/lastName', 'required'],
    [{ lastName: '\u2060\u00AD', companyName: '\u3164' }, '/lastName', 'required'],
    [{ lastName: 'Michel', statusId: 999_999 }, '/statusId', 'not-found'],
    [{ lastName: 'Michel', sourceId: 999_999 }, '/sourceId', 'not-found'],
    [{ lastName: 'Michel', sectorId: 999_999 }, '/sectorId', 'not-found'],
    [{ lastName: 'Michel', emails: [{ address: 'apollo' }] }, '/emails/0/address', 'invalid-email'],
    [{ lastName: 'Michel', phones: [{ number: 'abc' }] }, '/phones/0/number', 'invalid-phone'],
    [{ lastName: 'Michel', website: 'javascript:alert(1)' }, '/website', 'invalid-url'],
    [{ lastName: 'Michel', localizationId: 1 }, '/localizationId', 'unknown-field'],
  ])('refuses %j at its field', async (draft, pointer, code) => {
    const { status: answered, body } = await hugo.post<ProblemBody>('/api/v1/leads', draft)
    expect(answered).toBe(400)
    expect(body.errors?.[0]).toMatchObject({ pointer, code })
  })

  it('keeps a name when it is changed, and tells who was slower', async () => {
    const lead = await created(hugo, { lastName: 'Bertin' })
    expect(await changed(hugo, lead, { lastName: '' })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/lastName', code: 'required' }] },
    })
    expect((await changed(hugo, lead, { lastName: '', companyName: 'Bertin SA' })).body.name).toBe(
      'Bertin SA',
    )
    expect((await changed(hugo, lead, { firstName: 'Paul' })).status).toBe(412)
  })
})

describe('its status', () => {
  it('is lost only for a reason, which goes when the lead comes back', async () => {
    const lead = await created(hugo, { lastName: 'Perdu' })
    expect(await changed(hugo, lead, { statusId: status('Perdu') })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/lostReasonId', code: 'required' }] },
    })
    const lost = (await changed(hugo, lead, { statusId: status('Perdu'), lostReasonId: reason('Prix') })).body
    expect(lost).toMatchObject({ statusKind: 'lost', labels: { lostReasonId: 'Prix' } })
    const back = (await changed(hugo, lost, { statusId: status('Nurturing') })).body
    expect(back).toMatchObject({ statusKind: 'open', lostReasonId: null })
  })

  it('follows from a reason that is given alone, and never stands beside one that contradicts it', async () => {
    const lead = await created(hugo, { lastName: 'Delmas' })
    const lost = (await changed(hugo, lead, { lostReasonId: reason('Délai') })).body
    expect(lost.statusId).toBe(status('Perdu'))
    const both = { statusId: status('Nurturing'), lostReasonId: reason('Prix') }
    expect((await changed(hugo, lost, both)).body.errors).toMatchObject([{ pointer: '/lostReasonId' }])
    expect((await changed(hugo, lost, { lostReasonId: null })).body.errors).toMatchObject([
      { pointer: '/lostReasonId', code: 'required' },
    ])
  })

  it('becomes converted by a conversion alone', async () => {
    const converted = { statusId: status('Converti') }
    const lead = await created(hugo, { lastName: 'Amrani' })
    for (const reply of [
      await changed(hugo, lead, converted),
      await hugo.post<ProblemBody>('/api/v1/leads', { lastName: 'x', ...converted }),
    ])
      expect(reply).toMatchObject({
        status: 400,
        body: { errors: [{ pointer: '/statusId', code: 'not-by-hand' }] },
      })
  })

  it('orders and groups the list as the board does', async () => {
    const tag = 'ordre'
    for (const name of ['Perdu', 'À traiter', 'Nurturing'])
      await created(hugo, {
        lastName: name,
        tags: [tag],
        statusId: status(name),
        ...(name === 'Perdu' ? { lostReasonId: reason('Prix') } : {}),
      })
    const filter = encodeURIComponent(JSON.stringify({ and: [{ field: 'tags', op: 'in', value: [tag] }] }))
    const page = await hugo.get<{ items: Lead[] }>(`/api/v1/leads?filter=${filter}&sort=statusId`)
    expect(page.body.items.map(({ lastName }) => lastName)).toEqual(['À traiter', 'Nurturing', 'Perdu'])
    const groups = await hugo.get<{ items: object[] }>(`/api/v1/leads/groups?by=statusId&filter=${filter}`)
    expect(groups.body.items).toContainEqual({ value: status('Nurturing'), label: 'Nurturing', count: 1 })
  })
})

describe('many leads', () => {
  it('are edited at once and given back, the loss included', async () => {
    const lot = [
      await created(hugo, { lastName: 'Lot', tags: ['lot'] }),
      await created(hugo, { lastName: 'Lot', tags: ['lot'] }),
    ]
    const selection = { ids: lot.map(({ id }) => id) }
    const edit = await hugo.post<{ id: number }>('/api/v1/leads/bulk-edits', {
      selection,
      changes: { lostReasonId: reason('Sans réponse') },
    })
    expect(edit.body).toMatchObject({ chosen: 2, changed: 2 })
    const first = () => hugo.get<Lead>(`/api/v1/leads/${lot[0]?.id}`)
    expect((await first()).body.statusKind).toBe('lost')
    await hugo.delete(`/api/v1/leads/bulk-edits/${edit.body.id}`)
    expect((await first()).body).toMatchObject({ statusKind: 'open', lostReasonId: null })
    const lost = await hugo.post<ProblemBody>('/api/v1/leads/bulk-edits', {
      selection,
      changes: { statusId: status('Perdu') },
    })
    expect(lost.body.errors).toMatchObject([{ pointer: '/lostReasonId', code: 'required' }])
  })
})

describe('a draft', () => {
  it('is compared with leads, contacts and partners', async () => {
    const lead = await created(hugo, {
      firstName: 'Ana',
      lastName: 'Da Silva',
      companyName: 'Nova Chantiers',
    })
    await hugo.post('/api/v1/contacts', { firstName: 'Ana', lastName: 'DA SILVA' })
    await hugo.post('/api/v1/partners', { name: 'Nova Chantiers' })
    const check = (draft: object, by = hugo) =>
      by.post<Record<'leads' | 'contacts' | 'partners', object[]>>('/api/v1/leads/duplicate-checks', draft)
    const draft = { firstName: 'ana', lastName: 'Da-Silva', companyName: 'nova  chantiers' }
    expect((await check(draft)).body).toMatchObject({
      leads: [{ name: 'DA SILVA Ana', partnerName: 'Nova Chantiers', sameName: true }],
      contacts: [{ name: 'DA SILVA Ana' }],
      partners: [{ name: 'Nova Chantiers' }],
    })
    expect((await check({ ...draft, exceptId: lead.id })).body.leads).toEqual([])
    const { leads, contacts } = (await check({ companyName: 'Nova Chantiers' })).body
    expect([leads.filter((one) => 'sameName' in one && one.sameName), contacts]).toEqual([[], []])
    expect((await check({})).body).toEqual({ leads: [], contacts: [], partners: [] })
    expect((await check(draft, yanis)).body).toEqual({ leads: [], contacts: [], partners: [] })
    expect((await check({ name: 'x' })).status).toBe(400)
    expect((await check(draft, signedOut)).status).toBe(401)
  })
})

describe('rights', () => {
  const paths = (id: number): ['get' | 'delete', string][] => [
    ['get', `/api/v1/leads/${id}`],
    ['get', `/api/v1/leads/${id}/position`],
    ['get', `/api/v1/leads/${id}/changes`],
    ['get', `/api/v1/leads/${id}/picture`],
    ['delete', `/api/v1/leads/${id}/picture`],
  ]

  it('shows an outsider nothing, asks strangers to sign in, and readers not to write', async () => {
    const lead = await created(hugo, { lastName: 'Vidal', companyName: 'Tuileries', tags: ['discret'] })
    for (const [method, path] of paths(lead.id)) {
      expect([path, (await yanis[method](path)).status]).toEqual([path, 404])
      expect([path, (await signedOut[method](path)).status]).toEqual([path, 401])
    }
    for (const list of ['', '/count', '/letters', '/groups?by=companyName', '/tags']) {
      expect(JSON.stringify((await yanis.get(`/api/v1/leads${list}`)).body)).not.toMatch(/Tuileries|discret/)
      expect((await signedOut.get(`/api/v1/leads${list}`)).status).toBe(401)
    }
    expect((await yanis.get<{ count: number }>('/api/v1/leads/count')).body.count).toBe(0)
    expect((await changed(yanis, lead, { lastName: 'x' })).status).toBe(404)
    expect((await changed(nora, lead, { lastName: 'x' })).status).toBe(403)
    expect((await changed(signedOut, lead, { lastName: 'x' })).status).toBe(401)
    const edit = { selection: { ids: [lead.id] }, changes: { tags: ['x'] } }
    expect((await yanis.post('/api/v1/leads/bulk-edits', edit)).body).toMatchObject({ chosen: 0, changed: 0 })
    for (const [visitor, code] of [
      [nora, 403],
      [signedOut, 401],
    ] as const) {
      expect((await visitor.post('/api/v1/leads', { lastName: 'x' })).status).toBe(code)
      expect((await visitor.post('/api/v1/leads/bulk-edits', edit)).status).toBe(code)
      expect((await visitor.delete('/api/v1/leads/bulk-edits/1')).status).toBe(code)
      expect((await visitor.put(`/api/v1/leads/${lead.id}/picture`, {})).status).toBe(code)
    }
    expect((await hugo.get<Lead>(`/api/v1/leads/${lead.id}`)).body.version).toBe(1)
  })
})
