// Leads converted into records that were there: what others wrote, see, or still say of them stays as it is.
import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { testServer, type ProblemBody, type Visitor } from '../../test/server.ts'
import { testWorld } from '../../test/world.ts'
import type { Contact } from '../contacts/contact.ts'
import { contactRoutes } from '../contacts/routes.ts'
import type { Partner } from '../partners/partner.ts'
import { partnerRoutes } from '../partners/routes.ts'
import { leadConfigurationTables } from './configuration/routes.ts'
import type { ConversionReply } from './conversion.ts'
import type { Lead } from './lead.ts'
import { leadRoutes } from './routes.ts'

const world = await testWorld()
const { oree, alba } = world.companies
const { as } = await testServer([leadRoutes, ...leadConfigurationTables, partnerRoutes, contactRoutes], world)
const [camille, hugo, yanis] = [await as(world.camille), await as(world.hugo), await as(world.yanis)]

async function made<T>(path: string, draft: object, by: Visitor = hugo): Promise<T> {
  const { status, body } = await by.post<T>(`/api/v1/${path}`, draft)
  expect(status).toBe(201)
  return body
}
const lead = (draft: object) => made<Lead>('leads', { lastName: 'Michel', ...draft })
const contact = async (id: number, by: Visitor = hugo) =>
  (await by.get<Contact>(`/api/v1/contacts/${id}`)).body
const into = (id: number, more: object = {}, partner: object = { as: 'none' }) => ({
  partner,
  contact: { as: 'existing', id, ...more },
})
const convert = (id: number, body: object, by: Visitor = hugo) =>
  by.post<ConversionReply & ProblemBody>(`/api/v1/leads/${id}/conversions`, body)
const undo = (id: number, conversion: number | null, by: Visitor = hugo) =>
  by.delete<ProblemBody>(`/api/v1/leads/${id}/conversions/${conversion}`)

/** Léa of both companies, whose main partner only Alba sees. */
async function halfHidden(): Promise<{ lea: Contact; hidden: Partner; open: Partner }> {
  const hidden = await made<Partner>('partners', { name: 'Lusitania', companyIds: [alba] }, camille)
  const open = await made<Partner>('partners', { name: 'Apollo', companyIds: [oree] }, camille)
  const links = [{ partnerId: hidden.id, main: true, email: 'lea@lusitania.pt', phone: '+33199004000' }]
  const draft = { lastName: 'Michel', firstName: 'Léa', companyIds: [oree, alba], partners: links }
  return { lea: await made<Contact>('contacts', draft, camille), hidden, open }
}

describe('links that the author does not see', () => {
  it('are neither told by a preview nor by the conversion', async () => {
    const { lea, hidden, open } = await halfHidden()
    const { id } = await lead({ companyName: 'Apollo' })
    const asked = into(lea.id, {}, { as: 'existing', id: open.id })
    for (const dryRun of [true, false]) {
      const { status, body } = await convert(id, { ...asked, dryRun })
      expect(status).toBe(201)
      const told = body.contact?.fields.find(({ name }) => name === 'partners')
      expect(told?.value).toMatchObject([{ partnerId: open.id }])
      expect(JSON.stringify(body)).not.toContain('lea@lusitania.pt')
    }
    expect((await contact(lea.id, camille)).partners).toMatchObject([
      { partnerId: hidden.id, main: true },
      { partnerId: open.id, main: false },
    ])
  })

  it('stay: links and companies are added to, never replaced', async () => {
    const { lea, hidden, open } = await halfHidden()
    const { id } = await lead({ companyName: 'Apollo' })
    for (const name of ['partners', 'companyIds']) {
      const asked = into(lea.id, { choices: { [name]: 'lead' } }, { as: 'existing', id: open.id })
      const { status, body } = await convert(id, asked)
      expect(status).toBe(400)
      expect(body.errors).toMatchObject([{ pointer: `/contact/choices/${name}`, code: 'unknown-field' }])
    }
    expect((await contact(lea.id, camille)).partners).toMatchObject([{ partnerId: hidden.id }])
  })
})

describe('choices', () => {
  it.each([
    ['doNotCall', 'lead', 'unknown-field'],
    ['nobody', 'lead', 'unknown-field'],
    ['jobTitle', 'both', 'invalid'],
  ])('of %s as %s are refused at their field', async (name, choice, code) => {
    const known = await made<Contact>('contacts', { lastName: 'Michel', jobTitle: 'Acheteuse' })
    const { id } = await lead({ jobTitle: 'Directrice' })
    const { body } = await convert(id, into(known.id, { choices: { [name]: choice } }))
    expect(body.errors).toMatchObject([{ pointer: `/contact/choices/${name}`, code }])
  })

  it('are made of what was read: what a colleague wrote since is not overwritten', async () => {
    const known = await made<Contact>('contacts', { lastName: 'Michel', jobTitle: 'Acheteuse' })
    const { id } = await lead({ jobTitle: 'Directrice' })
    const trial = await convert(id, { ...into(known.id), dryRun: true })
    const version = trial.body.contact?.version
    expect(version).toBe(known.version)
    await camille.patch(`/api/v1/contacts/${known.id}`, { jobTitle: 'PDG' }, { 'if-match': `"${version}"` })
    const asked = into(known.id, { version, choices: { jobTitle: 'lead' } })
    expect(await convert(id, asked)).toMatchObject({
      status: 412,
      body: {
        code: 'version-differs',
        current: { jobTitle: 'PDG' },
        changes: [{ userName: 'Camille Roux' }],
      },
    })
    expect((await contact(known.id)).jobTitle).toBe('PDG')
  })
})

describe('what the record is', () => {
  it('stays: whoever everybody sees is seen by everybody, whoever is put aside stays there, and that is told', async () => {
    const known = await made<Contact>('contacts', { lastName: 'Michel', companyIds: [] }, camille)
    await hugo.patch(`/api/v1/contacts/${known.id}`, { archived: true }, { 'if-match': '"1"' })
    const { id } = await lead({ jobTitle: 'Directrice' })
    const { body } = await convert(id, into(known.id))
    expect(body.contact).toMatchObject({ archived: true })
    expect(await contact(known.id, yanis)).toMatchObject({
      companyIds: [],
      archived: true,
      jobTitle: 'Directrice',
    })
  })
})

describe('the undo of one of two leads', () => {
  it('leaves the opt-out that the other one asks for, until that one is undone as well', async () => {
    const known = await made<Contact>('contacts', { lastName: 'Michel' })
    const said = { doNotCall: true, tags: ['Salon'], emails: [{ address: 'l.michel@apollo.fr' }] }
    const [first, second] = [await lead(said), await lead(said)]
    const [one, other] = [
      (await convert(first.id, into(known.id))).body.id,
      (await convert(second.id, into(known.id))).body.id,
    ]
    expect((await undo(first.id, one)).status).toBe(204)
    expect(await contact(known.id)).toMatchObject({
      doNotCall: true,
      tags: ['Salon'],
      email: 'l.michel@apollo.fr',
    })
    expect((await undo(second.id, other)).status).toBe(204)
    expect(await contact(known.id)).toMatchObject({ doNotCall: false, tags: [], email: '' })
  })

  it('leaves what the other alone would have made; of both, what was there before', async () => {
    const details = fc.record({
      doNotCall: fc.boolean(),
      doNotEmail: fc.boolean(),
      tags: fc.constantFrom([], ['VIP'], ['Salon', 'VIP']),
      jobTitle: fc.constantFrom('', 'Directrice', 'Acheteuse'),
      emails: fc.subarray([{ address: 'a@apollo.fr' }, { address: 'b@apollo.fr' }]),
      description: fc.constantFrom('', '<p>Note</p>'),
    })
    const says = ({ doNotCall, doNotEmail, tags, jobTitle, emails, notes, partners }: Contact) =>
      JSON.stringify({ doNotCall, doNotEmail, tags, jobTitle, emails, notes, partners })
    const withPartner = fc.boolean()
    await fc.assert(
      fc.asyncProperty(
        details,
        details,
        details,
        withPartner,
        fc.boolean(),
        async (has, a, b, linked, aFirst) => {
          const { description: _, ...draft } = has
          const partner = await made<Partner>('partners', { name: 'Apollo' })
          const side = linked ? { as: 'existing', id: partner.id } : { as: 'none' }
          const known = await made<Contact>('contacts', { lastName: 'Michel', ...draft })
          const before = says(await contact(known.id))
          const asked = { ...into(known.id, {}, side), mainContact: linked }
          const [first, second] = [await lead(a), await lead(b)]

          const alone = (await convert(second.id, asked)).body.id
          const wanted = says(await contact(known.id))
          expect((await undo(second.id, alone)).status).toBe(204)

          const one = (await convert(first.id, asked)).body.id
          const two = (await convert(second.id, asked)).body.id
          const [earlier, later] = aFirst ? [first.id, second.id] : [second.id, first.id]
          const done = new Map([
            [first.id, one],
            [second.id, two],
          ])
          const back = async (id: number) => (await undo(id, done.get(id) ?? 0)).status
          const status = await back(earlier)
          // What the second changed again keeps the first from being undone.
          expect([204, 409]).toContain(status)
          const left = aFirst && status === 204 ? says(await contact(known.id)) : wanted
          expect(left).toBe(wanted)
          expect(await back(later)).toBe(204)
          await back(earlier)
          expect(says(await contact(known.id))).toBe(before)
        },
      ),
      { numRuns: 20 },
    )
  }, 120_000)
})

describe('an undo', () => {
  it('gives a lead whose status was taken away the first one', async () => {
    const status = await made<{ id: number }>(
      'lead-statuses',
      { name: 'À rappeler', kind: 'open', position: 9 },
      camille,
    )
    const { id } = await lead({ statusId: status.id })
    const done = (await convert(id, { partner: { as: 'none' }, contact: { as: 'new' } })).body.id
    expect((await camille.delete(`/api/v1/lead-statuses/${status.id}`)).status).toBe(204)
    expect((await undo(id, done)).status).toBe(204)
    expect((await hugo.get<Lead>(`/api/v1/leads/${id}`)).body).toMatchObject({ statusKind: 'open' })
  })

  it('is refused where what it would give back is gone', async () => {
    const { rows } = await sql<{ id: number }>`insert into team (name) values ('Ouest') returning id`.execute(
      world.db,
    )
    const teamId = rows[0]?.id
    const known = await made<Contact>('contacts', { lastName: 'Michel', teamId }, camille)
    const { id } = await lead({ teamId: world.teams.export })
    const done = (await convert(id, into(known.id, { choices: { teamId: 'lead' } }))).body.id
    await sql`delete from team where id = ${teamId}`.execute(world.db)
    expect(await undo(id, done)).toMatchObject({
      status: 409,
      body: { code: 'depended-on', blockers: [{ subject: 'contact', id: known.id, why: 'changed' }] },
    })
  })

  it('does not delete whom a letter was printed to', async () => {
    const { id } = await lead({ firstName: 'Léa' })
    const done = (await convert(id, { partner: { as: 'none' }, contact: { as: 'new' } })).body
    await sql`
      with printed as (insert into printed_document (kind, title, language, layout, count, left_out, user_id)
        values ('letters', 'Courrier', 'fr', '{}', 1, 0, ${world.hugo.id}) returning id)
      insert into printed_addressee (document_id, position, contact_id, content)
        select id, 0, ${done.contact?.id ?? 0}, '{}' from printed`.execute(world.db)
    expect(await undo(id, done.id)).toMatchObject({
      status: 409,
      body: { blockers: [{ subject: 'contact', why: 'used' }] },
    })
  })
})
