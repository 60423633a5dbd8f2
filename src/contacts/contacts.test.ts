// Contacts at the door: created, read, found, changed, linked, copied, edited in bulk, and kept from outsiders.
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { testServer, type ProblemBody, type Visitor } from '../../test/server.ts'
import { testWorld } from '../../test/world.ts'
import type { TrailPage } from '../kit/trail.ts'
import type { Contact } from './contact.ts'
import { contactRoutes } from './routes.ts'

const world = await testWorld()
const { as, signedOut } = await testServer([contactRoutes], world)
const [camille, hugo, yanis, nora] = (await Promise.all(
  [world.camille, world.hugo, world.yanis, world.nora].map(as),
)) as [Visitor, Visitor, Visitor, Visitor]

async function partner(name: string, companyId?: number): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into partner (reference, name, owner_id, team_id)
    values ((select * from take_numbers('partner', 1)), ${name}, ${world.camille.id}, ${world.teams.export}) returning id`.execute(
    world.db,
  )
  const id = rows[0]?.id ?? 0
  if (companyId) await sql`insert into partner_company values (${id}, ${companyId})`.execute(world.db)
  return id
}

const apollo = await partner('Apollo')
const albaOnly = await partner('Alba Marine', world.companies.alba)

async function created(by: Visitor, draft: object): Promise<Contact> {
  const { status, body } = await by.post<Contact>('/api/v1/contacts', draft)
  expect(body).not.toHaveProperty('errors')
  expect(status).toBe(201)
  return body
}

describe('creating', () => {
  it('keeps everything that Léa Michel of Apollo is known by', async () => {
    const draft = {
      title: 'Mme',
      firstName: 'Léa',
      lastName: 'Michel',
      jobTitle: 'Directrice des achats',
      emails: [
        { address: 'l.michel@apollo.fr', label: '' },
        { address: 'l.michel@apollo-group.com', label: 'ancien' },
      ],
      phones: [{ number: '06 39 98 47 90' }, { number: '01 99 00 40 12', label: 'poste 214' }],
      addresses: [
        {
          line4: '14 rue de la Lune',
          postcode: '75002',
          city: 'Paris',
          country: 'fr',
          uses: ['default', 'invoicing'],
        },
      ],
      partners: [{ partnerId: apollo, main: true, mainContact: true, since: '2023-02-04' }],
      doNotCall: true,
      tags: ['Salon Lyon 2026'],
      notes: '<p onclick="x()">Préfère un e-mail <b>le matin</b>.</p><script>alert(1)</script>',
      birthday: '1984-06-09',
    }
    const { status, body, headers } = await hugo.post<Contact>('/api/v1/contacts', draft)
    expect(status).toBe(201)
    expect(headers['etag']).toBe('"1"')
    expect(headers['location']).toBe(`/api/v1/contacts/${body.id}`)
    expect(body).toMatchObject({
      name: 'MICHEL Léa',
      emails: [
        { address: 'l.michel@apollo.fr', primary: true },
        { address: 'l.michel@apollo-group.com', primary: false },
      ],
      phones: [
        { number: '+33639984790', kind: 'mobile', display: '06 39 98 47 90' },
        { number: '+33199004012', kind: 'fixed', label: 'poste 214' },
      ],
      addresses: [{ country: 'FR', uses: ['default', 'invoicing'] }],
      partners: [
        {
          partnerId: apollo,
          partnerName: 'Apollo',
          main: true,
          mainContact: true,
          since: '2023-02-04',
          until: null,
        },
      ],
      notes: '<p>Préfère un e-mail <strong>le matin</strong>.</p>',
      city: 'Paris',
      email: 'l.michel@apollo.fr',
      version: 1,
    })
    expect(body.reference).toMatch(/^T\d{4}$/)
  })

  it('takes owner and team from the partner, else from who creates it', async () => {
    const atApollo = await created(hugo, {
      lastName: 'Garnier',
      firstName: 'Luc',
      partners: [{ partnerId: apollo }],
    })
    expect(atApollo).toMatchObject({
      ownerId: world.camille.id,
      teamId: world.teams.export,
      companyIds: [world.companies.oree],
    })
    const alone = await created(hugo, { lastName: 'Amrani', firstName: 'Sonia' })
    expect(alone).toMatchObject({ ownerId: world.hugo.id, teamId: world.teams.grandsComptes })
    const nobodys = await created(hugo, { lastName: 'Stein', ownerId: null, teamId: null })
    expect(nobodys).toMatchObject({ ownerId: null, teamId: null })
  })

  it('says of each unreadable phone that it is none', async () => {
    const phones = ['12', '01 34 56 78 90', 'demain'].map((number) => ({ number }))
    expect(await camille.post('/api/v1/contacts', { lastName: 'Michel', phones })).toMatchObject({
      status: 400,
      body: {
        errors: [
          { pointer: '/phones/0/number', code: 'invalid-phone' },
          { pointer: '/phones/2/number', code: 'invalid-phone' },
        ],
      },
    })
  })

  it.each([
    [{}, '/lastName', 'required'],
    [{ lastName: ' ' }, '/lastName', 'required'],
    [{ lastName: 7 }, '/lastName', 'wrong-type'],
    [{ lastName: 'x'.repeat(101) }, '/lastName', 'too-long'],
    [{ lastName: 'Michel', nickname: 'Lélé' }, '/nickname', 'unknown-field'],
    [{ lastName: 'Mi\0chel' }, '/lastName', 'invalid'],
    [{ lastName: 'Michel', emails: [{ address: 'l.michel@apollo' }] }, '/emails/0/address', 'invalid-email'],
    [
      {
        lastName: 'Michel',
        emails: [
          { address: 'a@b.fr', primary: true },
          { address: 'c@d.fr', primary: true },
        ],
      },
      '/emails/1/primary',
      'two-primary',
    ],
    [{ lastName: 'Michel', phones: [{ number: '12' }] }, '/phones/0/number', 'invalid-phone'],
    [{ lastName: 'Michel', addresses: [{ country: 'ZZ' }] }, '/addresses/0/country', 'invalid-country'],
    [{ lastName: 'Michel', website: 'javascript:alert(1)' }, '/website', 'invalid-url'],
    [{ lastName: 'Michel', birthday: '31/02/1984' }, '/birthday', 'invalid-date'],
    [{ lastName: 'Michel', title: 'Dr' }, '/title', 'not-one-of'],
    [{ lastName: 'Michel', ownerId: 999_999 }, '/ownerId', 'not-found'],
    [
      { lastName: 'Michel', partners: [{ partnerId: apollo }, { partnerId: apollo }] },
      '/partners/1/partnerId',
      'listed-twice',
    ],
    [
      { lastName: 'Michel', partners: [{ partnerId: apollo, since: '2026-02-01', until: '2026-01-01' }] },
      '/partners/0/until',
      'ends-before-start',
    ],
    [{ lastName: 'Michel', partners: [{ partnerId: albaOnly }] }, '/partners/0/partnerId', 'not-found'],
    [{ lastName: 'Michel', companyIds: [world.companies.alba] }, '/companyIds/0', 'not-found'],
  ])('refuses %j at its field', async (draft, pointer, code) => {
    const { status, body } = await hugo.post<ProblemBody>('/api/v1/contacts', draft)
    expect(status).toBe(400)
    expect(body.errors?.[0]).toMatchObject({ pointer, code })
    expect(body.errors?.[0]?.message).not.toBe('')
  })
})

describe('changing', () => {
  it('refuses a lost update and shows what the other wrote', async () => {
    const contact = await created(hugo, { lastName: 'Moreau', firstName: 'Thomas', department: 'Achats' })
    const path = `/api/v1/contacts/${contact.id}`
    expect(
      (await camille.patch(path, { department: 'Logistique' }, { 'if-match': '"1"' })).headers['etag'],
    ).toBe('"2"')
    const late = await hugo.patch<ProblemBody>(path, { department: 'Export' }, { 'if-match': '"1"' })
    expect(late.status).toBe(412)
    expect(late.body).toMatchObject({
      current: { department: 'Logistique', version: 2 },
      changes: [
        { userName: 'Camille Roux', changes: [{ field: 'department', from: 'Achats', to: 'Logistique' }] },
      ],
    })
    expect((await hugo.patch(path, { department: 'Export' })).status).toBe(428)
  })

  it('lets only one of two people at once win', async () => {
    const contact = await created(hugo, { lastName: 'Girard' })
    const path = `/api/v1/contacts/${contact.id}`
    const both = await Promise.all([
      hugo.patch(path, { source: 'Salon' }, { 'if-match': '"1"' }),
      camille.patch(path, { source: 'Site web' }, { 'if-match': '"1"' }),
    ])
    expect(new Set(both.map((reply) => reply.status))).toEqual(new Set([200, 412]))
  })

  it('refuses a circle of managers', async () => {
    const luc = await created(hugo, { lastName: 'Garnier', firstName: 'Luc' })
    const lea = await created(hugo, { lastName: 'Michel', firstName: 'Léa', managerId: luc.id })
    const circle = await hugo.patch<ProblemBody>(
      `/api/v1/contacts/${luc.id}`,
      { managerId: lea.id },
      { 'if-match': '"1"' },
    )
    expect(circle.body.errors?.[0]).toMatchObject({ pointer: '/managerId', code: 'cycle' })
    const alone = await hugo.patch<ProblemBody>(
      `/api/v1/contacts/${luc.id}`,
      { managerId: luc.id },
      { 'if-match': '"1"' },
    )
    expect(alone.body.errors?.[0]).toMatchObject({ pointer: '/managerId', code: 'cycle' })
    const anna = await created(hugo, { lastName: 'Roy', firstName: 'Anna', managerId: lea.id })
    const longer = await hugo.patch<ProblemBody>(
      `/api/v1/contacts/${luc.id}`,
      { managerId: anna.id },
      { 'if-match': '"1"' },
    )
    expect(longer).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/managerId', code: 'cycle' }] },
    })
  })

  it('keeps the link to a partner that the author does not see', async () => {
    const contact = await created(camille, {
      lastName: 'Benali',
      companyIds: [world.companies.oree],
      partners: [{ partnerId: albaOnly, main: true }],
    })
    const path = `/api/v1/contacts/${contact.id}`
    const seen = await hugo.get<Contact>(path)
    expect(seen.body.partners).toEqual([])
    await hugo.patch(path, { partners: [{ partnerId: apollo, main: true }] }, { 'if-match': '"1"' })
    const after = await camille.get<Contact>(path)
    expect(after.body.partners.map((link) => [link.partnerName, link.main])).toEqual([
      ['Apollo', true],
      ['Alba Marine', false],
    ])
  })

  it('tells the trail: who, when, old and new', async () => {
    const contact = await created(hugo, { lastName: 'Lambert', firstName: 'Zoé' })
    const path = `/api/v1/contacts/${contact.id}`
    await camille.patch(path, { ownerId: world.camille.id, archived: true }, { 'if-match': '"1"' })
    const { body } = await hugo.get<{ items: { action: string; userName: string; changes: object[] }[] }>(
      `${path}/changes`,
    )
    expect(body.items.map((change) => [change.action, change.userName])).toEqual([
      ['archived', 'Camille Roux'],
      ['created', 'Hugo Blanc'],
    ])
    expect(body.items[0]?.changes).toEqual([
      {
        field: 'ownerId',
        from: world.hugo.id,
        to: world.camille.id,
        fromLabel: 'Hugo Blanc',
        toLabel: 'Camille Roux',
      },
    ])
    const first = await hugo.get<TrailPage>(`${path}/changes?limit=1`)
    expect(first.body).toMatchObject({ items: [{ action: 'archived' }], total: 2 })
    const second = await hugo.get<TrailPage>(`${path}/changes?limit=1&cursor=${first.body.next}`)
    expect(second.body).toMatchObject({ items: [{ action: 'created' }], next: null, total: 2 })
  })
})

describe('finding', () => {
  const names = async (path: string): Promise<string[]> => {
    const { body } = await camille.get<{ items: Contact[] }>(path)
    return body.items.map((contact) => contact.name)
  }

  it.each([
    'michel lea 4790',
    'LÉA apollo',
    '06 39 98 47 90',
    '+33 (0)6 39 98 47 90',
    '0033639984790',
    '639984790',
    'l.michel@APOLLO',
  ])('finds Léa Michel by %s', async (q) =>
    expect(await names(`/api/v1/contacts?q=${encodeURIComponent(q)}`)).toContain('MICHEL Léa'),
  )

  it('pages by cursor through all, each once, in order', async () => {
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const reply: { body: { items: Contact[]; next: string | null } } = await camille.get(
        `/api/v1/contacts?limit=3&sort=name&archived=all${cursor && `&cursor=${cursor}`}`,
      )
      seen.push(...reply.body.items.map((contact) => contact.reference))
      cursor = reply.body.next
    }
    const { body } = await camille.get<{ count: number }>('/api/v1/contacts/count?archived=all')
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length).toBe(body.count)
  })

  it('filters with and/or, and says which field a filter may not name', async () => {
    const filter = {
      or: [
        { field: 'city', op: 'eq', value: 'paris' },
        {
          and: [
            { field: 'firstName', op: 'startsWith', value: 'th' },
            { field: 'partnerId', op: 'empty' },
          ],
        },
      ],
    }
    expect(await names(`/api/v1/contacts?filter=${encodeURIComponent(JSON.stringify(filter))}`)).toEqual([
      'MICHEL Léa',
      'MOREAU Thomas',
    ])
    const wrong = await camille.get<ProblemBody>(
      `/api/v1/contacts?filter=${encodeURIComponent('{"field":"password","op":"eq","value":"x"}')}`,
    )
    expect(wrong.body.errors?.[0]).toMatchObject({ pointer: '/filter', code: 'unknown-field' })
  })

  it('warns of a namesake whatever the accents, hyphens and order, archived ones named', async () => {
    const zoe = await hugo.post<{ items: { name: string; archived: boolean }[] }>(
      '/api/v1/contacts/duplicate-checks',
      { firstName: 'LAMBERT', lastName: 'zoe' },
    )
    expect(zoe.body.items).toMatchObject([{ name: 'LAMBERT Zoé', archived: true }])
    await created(hugo, { firstName: 'Jean-Pierre', lastName: 'De La Tour' })
    const jp = await hugo.post<{ items: object[] }>('/api/v1/contacts/duplicate-checks', {
      firstName: 'jeanpierre',
      lastName: 'DELATOUR',
    })
    expect(jp.body.items).toHaveLength(1)
  })

  it('gives groups, letters and the place in the list', async () => {
    const groups = await camille.get<{ items: { label: string; count: number }[] }>(
      '/api/v1/contacts/groups?by=partnerId',
    )
    expect(groups.body.items.map((group) => group.label)).toContain('Apollo')
    const letters = await camille.get<{ items: { letter: string }[] }>('/api/v1/contacts/letters')
    expect(letters.body.items.map((item) => item.letter)).toContain('M')
    const [first, second, third] = (await camille.get<{ items: Contact[] }>('/api/v1/contacts?limit=3')).body
      .items
    const place = await camille.get(`/api/v1/contacts/${second?.id}/position`)
    expect(place.body).toEqual({ position: 1, previous: first?.id, next: third?.id })
  })
})

describe('linked contacts', () => {
  it('are colleagues by domain or by partner, and never by a public mailbox', async () => {
    const lea = await created(hugo, {
      lastName: 'Marchand',
      emails: [{ address: 'lea@sales.orion.co.uk' }, { address: 'lea@gmail.com' }],
      partners: [{ partnerId: apollo }],
    })
    const tom = await created(hugo, {
      lastName: 'Tellier',
      emails: [{ address: 'tom@gmail.com' }, { address: 'tom@orion.co.uk' }],
    })
    const sam = await created(hugo, { lastName: 'Sarrazin', emails: [{ address: 'sam@gmail.com' }] })
    const { body } = await hugo.get<{ items: { id: number; reasons: object[] }[] }>(
      `/api/v1/contacts/${lea.id}/linked-contacts`,
    )
    expect(body.items[0]).toMatchObject({ id: tom.id, reasons: [{ kind: 'domain', domain: 'orion.co.uk' }] })
    expect(body.items.map((item) => item.id)).not.toContain(sam.id)
    expect(body.items.at(-1)?.reasons).toEqual([{ kind: 'partner', partnerId: apollo, name: 'Apollo' }])
  })
})

describe('many at once', () => {
  it('counts before, changes, and gives back what nobody touched since', async () => {
    const [ana, bob] = [
      await created(hugo, { lastName: 'Da Silva', source: 'lot' }),
      await created(hugo, { lastName: 'Rousseau', source: 'lot', tags: ['ancien'] }),
    ]
    const selection = { filter: { field: 'source', op: 'eq', value: 'lot' } }
    const changes = { tags: ['salon'], department: 'Achats' }
    const dry = await hugo.post('/api/v1/contacts/bulk-edits', { selection, changes, dryRun: true })
    expect(dry.body).toMatchObject({ id: null, chosen: 2, changed: 2 })
    const run = await hugo.post<{ id: number }>('/api/v1/contacts/bulk-edits', { selection, changes })
    await hugo.patch(`/api/v1/contacts/${bob.id}`, { department: 'Export' }, { 'if-match': '"2"' })
    const undone = await hugo.delete(`/api/v1/contacts/bulk-edits/${run.body.id}`)
    expect(undone.body).toMatchObject({ restored: 1, changedSince: 1 })
    expect((await hugo.get<Contact>(`/api/v1/contacts/${ana.id}`)).body).toMatchObject({
      tags: [],
      department: '',
    })
    expect((await hugo.get<Contact>(`/api/v1/contacts/${bob.id}`)).body).toMatchObject({
      tags: ['ancien'],
      department: 'Export',
    })
    expect((await hugo.delete(`/api/v1/contacts/bulk-edits/${run.body.id}`)).status).toBe(409)
  })

  it('refuses fields that are one person’s own', async () => {
    const { body } = await hugo.post<ProblemBody>('/api/v1/contacts/bulk-edits', {
      selection: {},
      changes: { lastName: 'Michel' },
    })
    expect(body.errors?.[0]).toMatchObject({ pointer: '/changes/lastName', code: 'unknown-field' })
  })
})

describe('pictures and copies', () => {
  it('refuses a picture that is none', async () => {
    const contact = await created(hugo, { lastName: 'Ouali' })
    const form = new FormData()
    form.append('file', new Blob(['MZ this is a program']), 'photo.png')
    const { status, body } = await hugo.send<ProblemBody>({
      method: 'PUT',
      url: `/api/v1/contacts/${contact.id}/picture`,
      payload: form,
    })
    expect(status).toBe(400)
    expect(body.errors?.[0]).toMatchObject({ pointer: '/file', code: 'not-a-picture' })
  })

  it('keeps a picture small and serves it', async () => {
    const contact = await created(hugo, { lastName: 'Ouali' })
    const dot = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    )
    const form = new FormData()
    form.append('file', new Blob([dot]), 'photo.png')
    const { body } = await hugo.send<Contact>({
      method: 'PUT',
      url: `/api/v1/contacts/${contact.id}/picture`,
      payload: form,
    })
    const picture = await nora.get(body.picture ?? '')
    expect(picture.headers['content-type']).toBe('image/webp')
    expect((await yanis.get(body.picture ?? '')).status).toBe(404)
  })

  it('leaves out what is one person’s own', async () => {
    const [lea] = (
      await hugo.get<{ items: Contact[] }>('/api/v1/contacts?q=michel+directrice+')
    ).body.items.concat(
      (await hugo.get<{ items: Contact[] }>('/api/v1/contacts?q=l.michel@apollo.fr')).body.items,
    )
    const { status, body } = await hugo.post<Contact>(`/api/v1/contacts/${lea?.id}/copies`)
    expect(status).toBe(201)
    expect(body).toMatchObject({
      name: 'MICHEL Léa',
      emails: [],
      phones: [],
      birthday: null,
      doNotCall: false,
      notes: '',
      city: 'Paris',
    })
    expect(body.reference).not.toBe(lea?.reference)
  })
})

describe('rights', () => {
  const paths = (id: number): ['get' | 'post' | 'patch' | 'put' | 'delete', string][] => [
    ['get', `/api/v1/contacts/${id}`],
    ['patch', `/api/v1/contacts/${id}`],
    ['get', `/api/v1/contacts/${id}/position`],
    ['get', `/api/v1/contacts/${id}/linked-contacts`],
    ['get', `/api/v1/contacts/${id}/changes`],
    ['post', `/api/v1/contacts/${id}/copies`],
    ['get', `/api/v1/contacts/${id}/picture`],
    ['delete', `/api/v1/contacts/${id}/picture`],
  ]
  const lists = ['', '/count', '/letters', '/groups?by=city', '/tags']

  it('shows an outsider nothing of another company', async () => {
    const contact = await created(hugo, { lastName: 'Mendes', firstName: 'Tiago', tags: ['secret'] })
    for (const [method, path] of paths(contact.id)) {
      const reply =
        method === 'patch'
          ? await yanis.patch(path, { source: 'x' }, { 'if-match': '"1"' })
          : await yanis[method](path)
      expect([method, path, reply.status]).toEqual([method, path, 404])
    }
    for (const list of lists)
      expect(JSON.stringify((await yanis.get(`/api/v1/contacts${list}`)).body)).not.toMatch(/MENDES|secret/)
    const twin = await yanis.post<{ items: object[] }>('/api/v1/contacts/duplicate-checks', {
      firstName: 'Tiago',
      lastName: 'Mendes',
    })
    expect(twin.body.items).toEqual([])
    const edit = await yanis.post('/api/v1/contacts/bulk-edits', {
      selection: { ids: [contact.id] },
      changes: { source: 'x' },
    })
    expect(edit.body).toMatchObject({ chosen: 0, changed: 0 })
    const manager = await yanis.post<ProblemBody>('/api/v1/contacts', {
      lastName: 'X',
      managerId: contact.id,
    })
    expect(manager.body.errors?.[0]).toMatchObject({ pointer: '/managerId', code: 'not-found' })
  })

  it('asks strangers to sign in, and readers not to write', async () => {
    const contact = await created(hugo, { lastName: 'Masson' })
    for (const [method, path] of paths(contact.id))
      expect([path, (await signedOut[method](path)).status]).toEqual([path, 401])
    for (const list of lists) expect((await signedOut.get(`/api/v1/contacts${list}`)).status).toBe(401)
    expect((await nora.get(`/api/v1/contacts/${contact.id}`)).status).toBe(200)
    expect((await nora.post('/api/v1/contacts', { lastName: 'X' })).status).toBe(403)
    expect(
      (await nora.patch(`/api/v1/contacts/${contact.id}`, { source: 'x' }, { 'if-match': '"1"' })).status,
    ).toBe(403)
    expect(
      (await nora.post('/api/v1/contacts/bulk-edits', { selection: {}, changes: { source: 'x' } })).status,
    ).toBe(403)
    expect((await nora.post(`/api/v1/contacts/${contact.id}/copies`)).status).toBe(403)
  })
})
