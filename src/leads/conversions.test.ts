// Leads at the door when they are converted: into new records, into existing ones, and back as long as nothing hangs on them.
import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { testServer, type ProblemBody, type Visitor } from '../../test/server.ts'
import { testWorld } from '../../test/world.ts'
import type { Contact } from '../contacts/contact.ts'
import { individualRoutes } from '../contacts/individuals/routes.ts'
import { contactRoutes } from '../contacts/routes.ts'
import type { Partner } from '../partners/partner.ts'
import { partnerRoutes } from '../partners/routes.ts'
import { leadConfigurationTables } from './configuration/routes.ts'
import type { ConversionReply, Origin } from './conversion.ts'
import type { Lead } from './lead.ts'
import { leadRoutes } from './routes.ts'

const world = await testWorld()
const tables = [leadRoutes, ...leadConfigurationTables, partnerRoutes, contactRoutes, individualRoutes]
const { as, signedOut } = await testServer(tables, world)
const [camille, hugo, yanis, nora] = [
  await as(world.camille),
  await as(world.hugo),
  await as(world.yanis),
  await as(world.nora),
]
const fair = (await camille.post<{ id: number }>('/api/v1/lead-sources', { name: 'Salon' })).body.id

const leaOfApollo = {
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
  doNotCall: true,
  tags: ['Salon Lyon 2026'],
  description: '<p>Veut un devis.</p>',
}
const bothNew = { partner: { as: 'new' }, contact: { as: 'new' } }

async function lead(draft: object = leaOfApollo): Promise<Lead> {
  const { body } = await hugo.post<Lead>('/api/v1/leads', draft)
  expect(body).not.toHaveProperty('errors')
  return body
}
const read = async (id: number) => (await hugo.get<Lead>(`/api/v1/leads/${id}`)).body
const convert = (id: number, body: object, by: Visitor = hugo) =>
  by.post<ConversionReply & ProblemBody>(`/api/v1/leads/${id}/conversions`, body)
const undo = (id: number, conversion: number | null, by: Visitor = hugo) =>
  by.delete<ProblemBody & { blockers: object[] }>(`/api/v1/leads/${id}/conversions/${conversion}`)

describe('an undo', () => {
  it('is not held by a conversion of its individual that was taken back', async () => {
    const { id } = await lead({ lastName: 'Delmas', firstName: 'Odile' })
    const made = await convert(id, { partner: { as: 'new', kind: 'individual' }, contact: { as: 'none' } })
    const odile = `/api/v1/partners/${made.body.partner?.id}`
    const there = await hugo.post<{ id: number }>(`${odile}/conversions`, {})
    expect(there.status).toBe(201)
    expect(await undo(id, made.body.id)).toMatchObject({ status: 409 })
    expect((await hugo.delete(`${odile}/conversions/${there.body.id}`)).status).toBe(204)
    expect((await undo(id, made.body.id)).status).toBe(204)
    expect((await hugo.get(odile)).status).toBe(404)
  })
})

describe('a conversion', () => {
  it('makes a partner and a contact that hold everything the lead said', async () => {
    const { id } = await lead()
    const { status, body } = await convert(id, { ...bothNew, mainContact: true })
    expect(status).toBe(201)
    const partner = (await hugo.get<Partner>(`/api/v1/partners/${body.partner?.id}`)).body
    expect(partner).toMatchObject({
      kind: 'company',
      name: 'Apollo',
      prospect: true,
      city: 'Paris',
      source: 'Salon',
    })
    const contact = (await hugo.get<Contact>(`/api/v1/contacts/${body.contact?.id}`)).body
    expect(contact).toMatchObject({
      name: 'MICHEL Léa',
      title: 'Mme',
      jobTitle: 'Directrice des achats',
      department: 'Achats',
      mobile: '06 39 98 47 90',
      email: 'l.michel@apollo.fr',
      doNotCall: true,
      tags: ['Salon Lyon 2026'],
      notes: '<p>Veut un devis.</p>',
      source: 'Salon',
      ownerId: world.hugo.id,
      companyIds: [world.companies.oree],
      partners: [{ partnerId: partner.id, main: true, mainContact: true }],
    })
    expect(await read(id)).toMatchObject({
      statusKind: 'converted',
      conversion: {
        id: body.id,
        userName: 'Hugo Blanc',
        partner: { id: partner.id, name: 'Apollo' },
        contact: { id: contact.id, name: 'MICHEL Léa' },
      },
    })
    const trail = await hugo.get<{ items: object[] }>(`/api/v1/leads/${id}/changes`)
    expect(trail.body.items[0]).toMatchObject({ action: 'converted', userName: 'Hugo Blanc' })
  })

  it('goes into existing records without overwriting what they say, unless that is chosen', async () => {
    const partner = (await hugo.post<Partner>('/api/v1/partners', { name: 'Apollo SAS', customer: true }))
      .body
    const contact = (
      await hugo.post<Contact>('/api/v1/contacts', {
        lastName: 'Michel',
        jobTitle: 'Acheteuse',
        doNotEmail: true,
      })
    ).body
    const { id } = await lead()
    const into = { as: 'existing', id: contact.id, choices: { firstName: 'lead' } }
    const asked = { partner: { as: 'existing', id: partner.id }, contact: into }
    const { body } = await convert(id, asked)
    expect(body.contact?.fields).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'jobTitle', outcome: 'kept', lead: 'Directrice des achats' }),
        expect.objectContaining({ name: 'emails', outcome: 'added' }),
      ]),
    )
    expect((await hugo.get<Partner>(`/api/v1/partners/${partner.id}`)).body).toMatchObject({
      name: 'Apollo SAS',
      customer: true,
      prospect: false,
      city: 'Paris',
    })
    expect((await hugo.get<Contact>(`/api/v1/contacts/${contact.id}`)).body).toMatchObject({
      firstName: 'Léa',
      jobTitle: 'Acheteuse',
      doNotCall: true,
      doNotEmail: true,
      partnerId: partner.id,
    })
  })

  it('is told before, and then nothing has happened', async () => {
    const { id, version } = await lead()
    const before = await everything()
    const { status, body } = await convert(id, { ...bothNew, dryRun: true })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      id: null,
      partner: { id: null, reference: null, name: 'Apollo', made: true },
      contact: { id: null, name: 'MICHEL Léa', made: true },
    })
    expect(await everything()).toEqual(before)
    expect((await read(id)).version).toBe(version)
  })

  it('makes an individual, or a contact alone', async () => {
    const one = await convert((await lead()).id, {
      partner: { as: 'new', kind: 'individual' },
      contact: { as: 'none' },
    })
    expect((await hugo.get<Partner>(`/api/v1/partners/${one.body.partner?.id}`)).body).toMatchObject({
      displayName: 'MICHEL Léa',
      email: 'l.michel@apollo.fr',
      doNotCall: true,
    })
    const other = await convert((await lead()).id, { partner: { as: 'none' }, contact: { as: 'new' } })
    expect(other.body).toMatchObject({ partner: null, contact: { made: true } })
  })

  it.each([
    [{ partner: { as: 'none' }, contact: { as: 'none' } }, '/contact', 'required'],
    [{ partner: { as: 'existing', id: 999_999 }, contact: { as: 'new' } }, '/partner/id', 'not-found'],
    [{ partner: { as: 'none' }, contact: { as: 'existing', id: 999_999 } }, '/contact/id', 'not-found'],
    [{ partner: { as: 'old' }, contact: { as: 'new' } }, '/partner/as', 'invalid'],
    [{ contact: { as: 'new' } }, '/partner', 'required'],
  ])('refuses %j at its field', async (body, pointer, code) => {
    const { id, version } = await lead()
    const reply = await convert(id, body)
    expect(reply.status).toBe(400)
    expect(reply.body.errors?.[0]).toMatchObject({ pointer, code })
    expect((await read(id)).version).toBe(version)
  })

  it('needs a name for what it makes, and the version that was read', async () => {
    const company = await lead({ companyName: 'Verrerie Alban' })
    expect((await convert(company.id, bothNew)).body.errors).toMatchObject([
      { pointer: '/contact', code: 'required' },
    ])
    const person = await lead({ lastName: 'Tanguy' })
    expect((await convert(person.id, bothNew)).body.errors).toMatchObject([
      { pointer: '/partner', code: 'required' },
    ])
    expect((await convert(person.id, { ...bothNew, version: 9 })).status).toBe(412)
  })

  it('happens once: what is converted is read, and neither changed nor converted again', async () => {
    const { id } = await lead()
    await convert(id, bothNew)
    const { version } = await read(id)
    const refused = { status: 409, body: { code: 'converted' } }
    expect(await convert(id, bothNew)).toMatchObject(refused)
    expect(
      await hugo.patch(`/api/v1/leads/${id}`, { lastName: 'x' }, { 'if-match': `"${version}"` }),
    ).toMatchObject(refused)
    expect(
      await hugo.patch(`/api/v1/leads/${id}`, { archived: true }, { 'if-match': `"${version}"` }),
    ).toMatchObject(refused)
    const edit = { selection: { ids: [id] }, changes: { tags: ['x'] } }
    expect((await hugo.post('/api/v1/leads/bulk-edits', edit)).body).toMatchObject({ changed: 0, settled: 1 })
    expect((await read(id)).version).toBe(version)
  })

  it('happens once even when two people ask at the same moment', async () => {
    const { id } = await lead()
    const replies = await Promise.all([convert(id, bothNew), convert(id, bothNew, camille)])
    expect(replies.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([201, 409])
  })
})

/** Every row of contacts, partners and leads with their parts, without what only counts: versions, and ids of parts. */
async function everything(): Promise<unknown> {
  const names = ['contact', 'partner', 'lead'].flatMap((table) =>
    ['', '_email', '_phone', '_address', '_company'].map((part) => table + part),
  )
  const rows = await Promise.all(
    [...names, 'contact_partner', 'contact_partner_role', 'partner_domain', 'contact_role'].map(
      async (table) => {
        const counted = table.includes('_') ? '{id,contact_partner_id}' : '{version,updated_at,updated_by}'
        const found = await sql<{ row: object }>`
        select to_jsonb(t) - ${counted}::text[] as row from ${sql.table(table)} t order by 1`.execute(
          world.db,
        )
        return [table, found.rows.map(({ row }) => row)]
      },
    ),
  )
  return Object.fromEntries(rows)
}

describe('its undo', () => {
  it('gives back every table, whatever the lead was converted into', async () => {
    const partner = (
      await hugo.post<Partner>('/api/v1/partners', { name: 'Villard', emails: [{ address: 'v@villard.fr' }] })
    ).body
    const contact = (
      await hugo.post<Contact>('/api/v1/contacts', {
        lastName: 'Morin',
        phones: [{ number: '06 39 98 70 31' }],
      })
    ).body
    const details = fc.record({
      emails: fc.constantFrom(
        [],
        [{ address: 'l.michel@apollo.fr' }],
        [{ address: 'v@villard.fr' }, { address: 'b@c.fr' }],
      ),
      phones: fc.constantFrom([], [{ number: '06 39 98 70 31' }], [{ number: '01 99 00 40 00' }]),
      website: fc.constantFrom('', 'https://apollo.fr'),
      doNotCall: fc.boolean(),
      doNotEmail: fc.boolean(),
      tags: fc.constantFrom([], ['VIP']),
      description: fc.constantFrom('', '<p>Note</p>'),
    })
    const into = fc.record({
      partner: fc.constantFrom(
        { as: 'new' },
        { as: 'new', kind: 'individual' },
        { as: 'existing', id: partner.id },
        { as: 'none' },
      ),
      contact: fc.constantFrom(
        { as: 'new' },
        { as: 'existing', id: contact.id },
        { as: 'existing', id: contact.id, choices: { lastName: 'lead', phones: 'lead' } },
      ),
      mainContact: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(details, into, async (draft, asked) => {
        const { id } = await lead({ firstName: 'Léa', lastName: 'Michel', companyName: 'Apollo', ...draft })
        const before = await everything()
        const { status, body } = await convert(id, asked)
        expect(status).toBe(201)
        expect((await undo(id, body.id)).status).toBe(204)
        expect(await everything()).toEqual(before)
        expect(await read(id)).toMatchObject({ statusKind: 'open', conversion: null })
      }),
      { numRuns: 25 },
    )
  })

  it('lets the lead be changed and converted again, and is done once', async () => {
    const { id } = await lead()
    const first = (await convert(id, bothNew)).body.id
    expect((await undo(id, first)).status).toBe(204)
    expect((await undo(id, first)).status).toBe(409)
    expect((await convert(id, bothNew)).status).toBe(201)
    expect((await undo(id, first)).status).toBe(409)
    const trail = await hugo.get<{ items: { action: string }[] }>(`/api/v1/leads/${id}/changes`)
    expect(trail.body.items.map(({ action }) => action)).toEqual([
      'converted',
      'unconverted',
      'converted',
      'created',
    ])
  })

  it('says what has come to depend on the result, and leaves everything', async () => {
    const { id } = await lead()
    const { body } = await convert(id, bothNew)
    const colleague = { lastName: 'Garnier', partners: [{ partnerId: body.partner?.id }] }
    const other = (await hugo.post<Contact>('/api/v1/contacts', colleague)).body
    await hugo.patch(`/api/v1/contacts/${body.contact?.id}`, { firstName: 'Lea' }, { 'if-match': '"1"' })
    expect(await undo(id, body.id)).toMatchObject({
      status: 409,
      body: {
        code: 'depended-on',
        blockers: [
          { subject: 'contact', id: body.contact?.id, why: 'changed' },
          { subject: 'partner', id: body.partner?.id, why: 'used' },
        ],
      },
    })
    expect((await read(id)).statusKind).toBe('converted')
    expect((await hugo.get(`/api/v1/contacts/${other.id}`)).status).toBe(200)
  })

  it('keeps what somebody wrote since into a record that was filled', async () => {
    const contact = (await hugo.post<Contact>('/api/v1/contacts', { lastName: 'Lemoine' })).body
    const { id } = await lead({ lastName: 'Lemoine', jobTitle: 'Directeur' })
    const asked = { partner: { as: 'none' }, contact: { as: 'existing', id: contact.id } }
    const conversion = (await convert(id, asked)).body.id
    const place = `/api/v1/contacts/${contact.id}`
    const { version } = (await hugo.get<Contact>(place)).body
    await hugo.patch(place, { department: 'Direction' }, { 'if-match': `"${version}"` })
    expect((await undo(id, conversion)).status).toBe(204)
    expect((await hugo.get<Contact>(place)).body).toMatchObject({ jobTitle: '', department: 'Direction' })

    const again = (await convert(id, asked)).body.id
    const now = (await hugo.get<Contact>(place)).body.version
    await hugo.patch(place, { jobTitle: 'Directeur général' }, { 'if-match': `"${now}"` })
    expect((await undo(id, again)).body.blockers).toEqual([
      { subject: 'contact', id: contact.id, why: 'changed' },
    ])
  })
})

describe('what a lead became', () => {
  interface Origins {
    readonly items: (Origin & { readonly fields: { readonly name: string; readonly value: unknown }[] })[]
  }
  const origins = (place: string, by: Visitor = hugo) => by.get<Origins>(`/api/v1/${place}/lead-origins`)

  it('says which lead it came from, and what it took over from it', async () => {
    const from = await lead()
    const { contact, partner } = (await convert(from.id, bothNew)).body
    const { items } = (await origins(`contacts/${contact?.id}`)).body
    expect(items).toMatchObject([
      { leadId: from.id, reference: from.reference, name: 'MICHEL Léa', userName: 'Hugo Blanc', made: true },
    ])
    const fields = new Map(items[0]?.fields.map(({ name, value }) => [name, value]))
    expect(fields.get('jobTitle')).toBe('Directrice des achats')
    expect(fields.get('phones')).toMatchObject([{ display: '06 39 98 47 90' }])
    expect(items[0]?.fields).toContainEqual({
      name: 'ownerId',
      value: world.hugo.id,
      label: 'Hugo Blanc',
    })
    const ofPartner = (await origins(`partners/${partner?.id}`)).body.items
    expect(ofPartner[0]?.fields).toContainEqual({ name: 'name', value: 'Apollo', label: null })
    for (const place of [`contacts/${contact?.id}`, `partners/${partner?.id}`]) {
      expect((await origins(place, yanis)).status).toBe(404)
      expect((await origins(place, signedOut)).status).toBe(401)
    }
    expect((await origins('contacts/999999')).status).toBe(404)
  })

  it('was there before, and tells what it gained only', async () => {
    const known = { lastName: 'Gagne', jobTitle: 'Acheteuse', companyIds: [world.companies.oree] }
    const contact = (await hugo.post<Contact>('/api/v1/contacts', known)).body
    const from = await lead({ lastName: 'Gagne', jobTitle: 'Directrice', department: 'Achats' })
    const asked = { partner: { as: 'none' }, contact: { as: 'existing', id: contact.id } }
    const { id } = (await convert(from.id, asked)).body
    const { items } = (await origins(`contacts/${contact.id}`)).body
    expect(items).toMatchObject([{ leadId: from.id, made: false }])
    expect(items[0]?.fields.map(({ name }) => name)).toEqual(['department'])
    await undo(from.id, id)
    expect((await origins(`contacts/${contact.id}`)).body.items).toEqual([])
  })
})

describe('rights', () => {
  it('are asked for at both ends, and for what a lead is converted into', async () => {
    const { id } = await lead()
    const done = (await convert(id, bothNew)).body.id
    const fresh = await lead()
    for (const [visitor, code] of [
      [yanis, 404],
      [nora, 403],
      [signedOut, 401],
    ] as const) {
      expect((await convert(fresh.id, bothNew, visitor)).status).toBe(code)
      expect((await convert(fresh.id, { ...bothNew, dryRun: true }, visitor)).status).toBe(code)
      expect((await undo(id, done, visitor)).status).toBe(code)
    }
    const theirs = (await yanis.post<Contact>('/api/v1/contacts', { lastName: 'Stern' })).body
    const into = await convert(fresh.id, {
      partner: { as: 'none' },
      contact: { as: 'existing', id: theirs.id },
    })
    expect(into.body.errors).toMatchObject([{ pointer: '/contact/id', code: 'not-found' }])
    expect((await undo(fresh.id, done)).status).toBe(404)
  })
})
