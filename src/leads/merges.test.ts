// Duplicates of leads at the door: found while typing and after each write, merged, taken apart, and left alone once converted.
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { differences, dump } from '../../test/merge-worlds.ts'
import { testServer, type ProblemBody, type Visitor } from '../../test/server.ts'
import { testWorld, whoIs } from '../../test/world.ts'
import { contactDuplicates } from '../contacts/duplicates-actions.ts'
import { contactMatching } from '../contacts/matching-queries.ts'
import { contactMerging } from '../contacts/merging-actions.ts'
import type { Contact } from '../contacts/contact.ts'
import { contactRoutes } from '../contacts/routes.ts'
import type { Candidate, DuplicateGroup } from '../duplicates/likeness.ts'
import { duplicateDeeds } from '../duplicates/duplicate-deeds-actions.ts'
import { mergeRecords } from '../duplicates/merge/merge-actions.ts'
import { mergeKind } from '../duplicates/merge/merges-actions.ts'
import { mergesRoutes } from '../duplicates/merge/routes.ts'
import { undoMerge } from '../duplicates/merge/undo-actions.ts'
import { refreshAll } from '../duplicates/refresh-pairs-actions.ts'
import { duplicatesRoutes } from '../duplicates/routes.ts'
import { inTransaction } from '../kit/database.ts'
import { createRecords } from '../organisation/records/save-records-actions.ts'
import { partnerDuplicates } from '../partners/duplicates-actions.ts'
import { partnerMatching } from '../partners/matching-queries.ts'
import { partnerMerging } from '../partners/merging-actions.ts'
import { partnerRoutes } from '../partners/routes.ts'
import { leadConfigurationTables } from './configuration/routes.ts'
import { leadDuplicates } from './duplicates-actions.ts'
import type { Lead, LeadChange } from './lead.ts'
import { leadMatching } from './matching-queries.ts'
import { leadMerging } from './merging-actions.ts'
import { leadRoutes } from './routes.ts'
import { leadSubject } from './save-actions.ts'

const db = await testDatabase()
afterAll(() => db.destroy())
const world = await testWorld(db)
const matchings = { contact: contactMatching, partner: partnerMatching, lead: leadMatching }
const kinds = {
  contact: duplicateDeeds(contactDuplicates),
  partner: duplicateDeeds(partnerDuplicates),
  lead: duplicateDeeds(leadDuplicates),
}
const merges = mergesRoutes({
  contact: mergeKind(contactMerging),
  partner: mergeKind(partnerMerging),
  lead: mergeKind(leadMerging),
})
const { as, signedOut } = await testServer(
  [leadRoutes, ...leadConfigurationTables, contactRoutes, partnerRoutes, merges, duplicatesRoutes(kinds)],
  world,
)
const [camille, ines, hugo, yanis, nora] = (await Promise.all(
  [world.camille, world.ines, world.hugo, world.yanis, world.nora].map(as),
)) as [Visitor, Visitor, Visitor, Visitor, Visitor]

const listed = async (path: string) =>
  new Map((await hugo.get<{ items: Lead[] }>(path)).body.items.map(({ name, id }) => [name, id]))
const statuses = await listed('/api/v1/lead-statuses')
const reasons = await listed('/api/v1/lead-lost-reasons')

const leaOfApollo = {
  title: 'Mme',
  firstName: 'Léa',
  lastName: 'Michel',
  companyName: 'Apollo',
  emails: [{ address: 'l.michel@apollo.fr' }],
  phones: [{ number: '06 39 98 47 90' }],
}
async function lead(draft: object = leaOfApollo): Promise<Lead> {
  const { status, body } = await hugo.post<Lead>('/api/v1/leads', {
    companyIds: [world.companies.oree],
    ...draft,
  })
  expect(body).not.toHaveProperty('errors')
  expect(status).toBe(201)
  return body
}
const read = async (id: number) => (await hugo.get<Lead>(`/api/v1/leads/${id}`)).body
const merge = (by: Visitor, original: Lead, duplicates: readonly Lead[], more: object = {}) =>
  by.post<{ id: number | null } & ProblemBody>('/api/v1/leads/merges', {
    originalId: original.id,
    duplicateIds: duplicates.map(({ id }) => id),
    ...more,
  })
const alone = { partner: { as: 'none' }, contact: { as: 'new' } }
const convert = (one: Lead, body: object = { partner: { as: 'new' }, contact: { as: 'new' } }) =>
  hugo.post<{ id: number }>(`/api/v1/leads/${one.id}/conversions`, body)

type Check = Record<'leads' | 'contacts' | 'partners', Candidate[]>
const check = (draft: object, by: Visitor = hugo) => by.post<Check>('/api/v1/leads/duplicate-checks', draft)

async function groupOf(one: Lead): Promise<number[]> {
  await refreshAll(db, matchings)
  const { items } = (
    await hugo.get<{ items: DuplicateGroup[] }>(`/api/v1/duplicate-groups?subject=lead&recordId=${one.id}`)
  ).body
  return items.flatMap(({ records }) => records.map(({ id }) => id)).toSorted((a, b) => a - b)
}

describe('a draft', () => {
  it('is told which lead, contact and partner it may be, how close and why', async () => {
    const known = await lead({
      firstName: 'Léa',
      lastName: 'Draft',
      companyName: 'Nova',
      emails: [{ address: 'l.draft@nova.fr' }],
    })
    const contact = { firstName: 'Léa', lastName: 'Draft', emails: [{ address: 'l.draft@nova.fr' }] }
    await hugo.post('/api/v1/contacts', contact)
    await hugo.post('/api/v1/partners', { name: 'Nova SAS', domains: ['nova.fr'] })
    const { body } = await check({
      firstName: 'Léa',
      lastName: 'Draft',
      companyName: 'Nova',
      emails: ['l.draft@nova.fr'],
    })
    expect(body.leads[0]).toMatchObject({ id: known.id, partnerName: 'Nova', tier: 'automatic' })
    expect(body.leads[0]?.reasons.length).toBeGreaterThan(0)
    expect(body.contacts[0]).toMatchObject({ name: 'DRAFT Léa', tier: 'automatic' })
    expect(body.partners[0]).toMatchObject({ name: 'Nova SAS' })
    expect((await check({ emails: ['l.draft@nova.fr'] })).body.leads[0]?.id).toBe(known.id)
    const nobody = { leads: [], contacts: [], partners: [] }
    expect((await check({ companyName: 'Nova', emails: ['l.draft@nova.fr'] }, yanis)).body).toEqual(nobody)
    expect((await check({ title: 'Mme' })).body).toEqual(nobody)
    expect((await check({ emails: 'x' })).status).toBe(400)
    expect((await check({}, signedOut)).status).toBe(401)
  })

  it('meets a converted lead of its name, and an archived one', async () => {
    const settled = await lead({ lastName: 'Settled', firstName: 'Paul' })
    await convert(settled, { partner: { as: 'none' }, contact: { as: 'new' } })
    const away = await lead({ lastName: 'Settled', firstName: 'Paul' })
    await hugo.patch(`/api/v1/leads/${away.id}`, { archived: true }, { 'if-match': '"1"' })
    const { leads } = (await check({ lastName: 'Settled', firstName: 'Paul' })).body
    expect(leads.map(({ id, archived, sameName }) => ({ id, archived, sameName }))).toEqual(
      expect.arrayContaining([
        { id: settled.id, archived: false, sameName: true },
        { id: away.id, archived: true, sameName: true },
      ]),
    )
  })
})

describe('two leads', () => {
  it('are found to be one after they are written, and merge into the one that is chosen', async () => {
    const original = await lead()
    const twin = await lead({
      ...leaOfApollo,
      jobTitle: 'Achats',
      emails: [{ address: 'lea@gmail.com' }],
      doNotCall: true,
      statusId: statuses.get('Perdu'),
      lostReasonId: reasons.get('Prix'),
    })
    expect(await groupOf(original)).toEqual([original.id, twin.id])
    const place = `/api/v1/duplicate-groups?subject=lead&recordId=${original.id}`
    expect((await yanis.get(place)).status).toBe(404)
    const told = await merge(ines, original, [twin], { dryRun: true })
    expect(told.body).toMatchObject({ id: null, proposedId: twin.id })
    const { status, body } = await merge(ines, original, [twin])
    expect(status).toBe(201)
    expect(await read(original.id)).toMatchObject({
      jobTitle: 'Achats',
      doNotCall: true,
      // Why the other was lost is no reason to have lost this one.
      statusKind: 'open',
      lostReasonId: null,
      emails: [{ address: 'l.michel@apollo.fr' }, { address: 'lea@gmail.com' }],
    })
    const old = await hugo.get(`/api/v1/leads/${twin.id}`)
    expect([old.status, old.headers['location']]).toEqual([301, `/api/v1/leads/${original.id}`])
    const found = await hugo.get<{ items: Lead[] }>(`/api/v1/leads?q=${twin.reference}`)
    expect(found.body.items.map(({ id }) => id)).toEqual([original.id])
    const gone = await hugo.patch<ProblemBody>(`/api/v1/leads/${twin.id}`, {}, { 'if-match': '"1"' })
    expect(gone.body.code).toBe('merged')
    expect(await convert(twin)).toMatchObject({ status: 409, body: { code: 'merged' } })

    expect((await ines.delete(`/api/v1/merges/${body.id}`)).status).toBe(200)
    expect(await read(twin.id)).toMatchObject({ statusKind: 'lost', reference: twin.reference })
    expect(await groupOf(original)).toEqual([original.id, twin.id])
  })

  it('take the reason of a loss along with the status that is chosen', async () => {
    const lost = { statusId: statuses.get('Perdu'), lostReasonId: reasons.get('Prix') }
    const [one, other] = [await lead({ lastName: 'Choix' }), await lead({ lastName: 'Choix', ...lost })]
    const refused = await merge(ines, one, [other], { choices: { lostReasonId: other.id } })
    expect(refused.body.errors).toMatchObject([{ pointer: '/choices/lostReasonId', code: 'unknown-field' }])
    await merge(ines, one, [other], { choices: { statusId: other.id } })
    expect(await read(one.id)).toMatchObject(lost)
  })
})

describe('a converted lead', () => {
  it('becomes one with no other, and comes back to its duplicates when the conversion is undone', async () => {
    const draft = { firstName: 'Paul', lastName: 'Converti', emails: [{ address: 'conv@verrerie.fr' }] }
    const [one, other] = [await lead(draft), await lead(draft)]
    expect(await groupOf(one)).toEqual([one.id, other.id])
    const { id } = (await convert(one, alone)).body
    expect(await groupOf(one)).toEqual([])
    for (const reply of [await merge(ines, one, [other]), await merge(ines, other, [one], { dryRun: true })])
      expect(reply).toMatchObject({ status: 409, body: { code: 'converted' } })
    expect(await convert(one)).toMatchObject({ status: 409, body: { code: 'converted' } })
    expect((await hugo.delete(`/api/v1/leads/${one.id}/conversions/${id}`)).status).toBe(204)
    expect(await groupOf(one)).toEqual([one.id, other.id])
  })

  it('stays what it is when the merge that it came of is undone', async () => {
    const [one, other] = [await lead({ lastName: 'Ordre' }), await lead({ lastName: 'Ordre' })]
    const merged = (await merge(ines, one, [other])).body.id
    const { id } = (await convert(one, { partner: { as: 'none' }, contact: { as: 'new' } })).body
    expect((await ines.delete<ProblemBody>(`/api/v1/merges/${merged}`)).body.code).toBe('converted')
    await hugo.delete(`/api/v1/leads/${one.id}/conversions/${id}`)
    expect((await ines.delete(`/api/v1/merges/${merged}`)).status).toBe(200)
  })

  it('leads on to what its contact was merged into, and is then no more taken back', async () => {
    const kept = (await hugo.post<Contact>('/api/v1/contacts', { lastName: 'Suite' })).body
    const filled = (await hugo.post<Contact>('/api/v1/contacts', { lastName: 'Suite' })).body
    const one = await lead({ lastName: 'Suite', jobTitle: 'Directrice' })
    const into = { partner: { as: 'none' }, contact: { as: 'existing', id: filled.id } }
    const { id } = (await convert(one, into)).body
    const body = { originalId: kept.id, duplicateIds: [filled.id] }
    expect((await ines.post('/api/v1/contacts/merges', body)).status).toBe(201)
    expect((await read(one.id)).conversion?.contact?.id).toBe(kept.id)
    expect(await hugo.delete(`/api/v1/leads/${one.id}/conversions/${id}`)).toMatchObject({
      status: 409,
      body: { code: 'depended-on', blockers: [{ subject: 'contact', id: kept.id, why: 'changed' }] },
    })
  })
})

describe('a merge of leads', () => {
  it('property: and its undo give back every table', async () => {
    const who = await whoIs(world, world.ines)
    const word = (...words: string[]) => fc.constantFrom('', ...words)
    const mailbox = fc.constantFrom('l.michel@apollo.fr', 'L.Michel@apollo.fr', 'lea@gmail.com')
    const draft: fc.Arbitrary<LeadChange> = fc.record({
      firstName: word('Léa', 'Lea'),
      lastName: fc.constantFrom('Michel', 'MICHEL'),
      companyName: word('Apollo', 'Apollo Group'),
      jobTitle: word('Achats'),
      emails: fc
        .uniqueArray(mailbox)
        .map((list) => list.map((address) => ({ address, label: '', primary: false }))),
      lostReasonId: fc.constantFrom(null, reasons.get('Prix') ?? null),
      doNotCall: fc.boolean(),
      tags: fc.uniqueArray(fc.constantFrom('VIP', 'Salon')),
      description: word('<p>Veut un devis.</p>'),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(draft, { minLength: 2, maxLength: 4 }), async (drafts) => {
        const rows = await inTransaction(db, (trx) =>
          createRecords(
            leadSubject,
            trx,
            who,
            drafts.map((one) => ({ ...one, companyIds: [world.companies.oree] })),
          ),
        )
        await refreshAll(db, matchings)
        const [first = 0, ...others] = rows.map(({ id }) => id)
        const before = await dump(db, { lead: [first] })
        const { id } = await inTransaction(db, (trx) =>
          mergeRecords(trx, who, leadMerging, { originalId: first, duplicateIds: others, choices: {} }),
        )
        await inTransaction(db, (trx) => undoMerge(trx, who, leadMerging, id))
        await refreshAll(db, matchings)
        expect(differences(before, await dump(db, { lead: [first] }))).toEqual([])
      }),
      { numRuns: 20 },
    )
  })

  it('needs its right, and records that one sees', async () => {
    const [one, other] = [await lead({ lastName: 'Droits' }), await lead({ lastName: 'Droits' })]
    expect((await merge(hugo, one, [other])).status).toBe(403)
    expect((await merge(nora, one, [other])).status).toBe(403)
    expect((await merge(signedOut, one, [other])).status).toBe(401)
    expect((await merge(ines, one, [one])).body.errors).toMatchObject([{ code: 'listed-twice' }])
    const theirs = (await yanis.post<Lead>('/api/v1/leads', { lastName: 'Droits' })).body
    expect((await merge(ines, one, [theirs])).body.errors).toMatchObject([
      { pointer: '/duplicateIds/0', code: 'not-found' },
    ])
    expect((await merge(camille, one, [other], { choices: { nickname: one.id } })).status).toBe(400)
    const { id } = (await merge(ines, one, [other])).body
    expect((await hugo.delete(`/api/v1/merges/${id}`)).status).toBe(403)
    expect((await hugo.get(`/api/v1/merges?subject=lead&recordId=${one.id}`)).status).toBe(200)
    expect((await yanis.get<{ items: object[] }>('/api/v1/merges?subject=lead')).body.items).toEqual([])
  })
})
