// Activity follows its record: through merges and back, through conversions and back, with no engine told about it.
import { sql } from 'kysely'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { differences, dump } from '../../test/merge-worlds.ts'
import { testServer, type ProblemBody } from '../../test/server.ts'
import { testWorld } from '../../test/world.ts'
import { inTransaction } from '../kit/database.ts'
import { contactMerging } from '../contacts/merging-actions.ts'
import { contactRoutes } from '../contacts/routes.ts'
import { individualRoutes } from '../contacts/individuals/routes.ts'
import { mergeKind } from '../duplicates/merge/merges-actions.ts'
import { mergesRoutes } from '../duplicates/merge/routes.ts'
import { leadMerging } from '../leads/merging-actions.ts'
import { leadRoutes } from '../leads/routes.ts'
import { partnerMerging } from '../partners/merging-actions.ts'
import { partnerRoutes } from '../partners/routes.ts'
import type { Activity, TimelinePage } from './activity.ts'
import { activityRoutes } from './routes.ts'

const world = await testWorld()
const merges = mergesRoutes({
  contact: mergeKind(contactMerging),
  partner: mergeKind(partnerMerging),
  lead: mergeKind(leadMerging),
})
const { as } = await testServer(
  [partnerRoutes, contactRoutes, individualRoutes, leadRoutes, merges, activityRoutes],
  world,
)
const camille = await as(world.camille)

const make = async (path: string, draft: object) =>
  (await camille.post<{ id: number }>(`/api/v1/${path}`, draft)).body.id
const write = async (draft: object) => (await camille.post<Activity>('/api/v1/activities', draft)).body
const said = async (path: string) =>
  (await camille.get<TimelinePage>(`/api/v1/${path}/timeline`)).body.items.flatMap((item) =>
    item.type === 'entry' ? item.entry.text || item.entry.title : [],
  )
const rows = async () =>
  (await sql`select * from activity order by id`.execute(world.db)).rows as Record<string, unknown>[]

describe('a merge', () => {
  it.each([
    ['contacts', 'contactId', { lastName: 'Michel' }],
    ['partners', 'partnerId', { name: 'Apollo' }],
    ['leads', 'leadId', { lastName: 'Perrin' }],
  ])('of %s reads both histories as one, and its undo takes them apart', async (path, key, draft) => {
    const [one, two] = [await make(path, draft), await make(path, draft)]
    await write({ kind: 'note', [key]: one, text: 'de l’original', at: '2026-11-01T09:00:00Z' })
    await write({ kind: 'call', [key]: two, text: 'du doublon', at: '2026-11-02T09:00:00Z', duration: 5 })
    const task = await write({ kind: 'task', [key]: two, title: 'à faire', dueOn: '2026-12-01' })
    const [before, subject] = [await rows(), path.slice(0, -1) as 'contact']
    const kept = await dump(world.db, { [subject]: [one] })
    const merge = await camille.post<{
      id: number
      moved: { table: string; count: number; label: string }[]
    }>(`/api/v1/${path}/merges`, { originalId: one, duplicateIds: [two] })
    expect(merge.status).toBe(201)
    expect(await said(`${path}/${one}`)).toEqual(['à faire', 'du doublon', 'de l’original'])
    expect((await camille.get(`/api/v1/${path}/${two}/timeline`)).status).toBe(301)
    expect((await camille.get<Activity>(`/api/v1/activities/${task.id}`)).status).toBe(200)
    expect((await camille.delete(`/api/v1/merges/${merge.body.id}`)).status).toBeLessThan(300)
    expect(await rows()).toEqual(before)
    expect(differences(kept, await dump(world.db, { [subject]: [one] }))).toEqual([])
    expect(await said(`${path}/${two}`)).toEqual(['à faire', 'du doublon'])
  })

  it('tells before how many entries will move', async () => {
    const [one, two] = [
      await make('contacts', { lastName: 'Roy' }),
      await make('contacts', { lastName: 'Roy' }),
    ]
    for (const text of ['a', 'b']) await write({ kind: 'note', contactId: two, text })
    const told = await camille.post<object>('/api/v1/contacts/merges', {
      originalId: one,
      duplicateIds: [two],
      dryRun: true,
    })
    expect(JSON.stringify(told.body)).toContain('notes, appels, tâches ou fichiers')
  })
})

describe('a conversion', () => {
  const convert = (id: number, body: object) =>
    camille.post<{ id: number; partner: { id: number } | null; contact: { id: number } | null }>(
      `/api/v1/leads/${id}/conversions`,
      body,
    )
  const undo = (lead: number, id: number) =>
    camille.delete<ProblemBody>(`/api/v1/leads/${lead}/conversions/${id}`)
  const bothNew = { partner: { as: 'new' }, contact: { as: 'new' } }

  it('takes the activity of the lead along, and its undo leaves it with the lead alone', async () => {
    const lead = await make('leads', { lastName: 'Aubert', companyName: 'Remparts' })
    const task = await write({ kind: 'task', leadId: lead, title: 'rappeler', dueOn: '2026-12-01' })
    await write({ kind: 'note', leadId: lead, text: 'vue au salon' })
    const before = await rows()
    const told = await convert(lead, { ...bothNew, dryRun: true })
    expect(told.body).toMatchObject({ id: null, activity: 2 })
    expect(await rows()).toEqual(before)
    const { body } = await convert(lead, bothNew)
    for (const path of [`contacts/${body.contact?.id}`, `partners/${body.partner?.id}`, `leads/${lead}`])
      expect(await said(path)).toEqual(['rappeler', 'vue au salon'])
    const done = await camille.patch(`/api/v1/activities/${task.id}`, { done: true }, { 'if-match': '"1"' })
    expect(done.status).toBe(200)
    await camille.patch(`/api/v1/activities/${task.id}`, { done: false }, { 'if-match': '"2"' })
    expect((await undo(lead, body.id)).status).toBe(204)
    const without = (all: Record<string, unknown>[]) =>
      all.map(({ version: _v, updated_at: _u, ...row }) => row)
    expect(without(await rows())).toEqual(without(before))
    expect((await convert(lead, bothNew)).status).toBe(201)
  })

  it('that is under way is waited for: nothing is written on a lead that it takes along', async () => {
    const lead = await make('leads', { lastName: 'Morel', firstName: 'Anne' })
    const noted = await inTransaction(world.db, async (trx) => {
      await sql`select from lead where id = ${lead} for update`.execute(trx)
      const noting = camille.post<ProblemBody>('/api/v1/activities', {
        kind: 'note',
        leadId: lead,
        text: 'vu',
      })
      await setTimeout(150)
      await sql`update lead set status_id = (select id from lead_status where kind = 'converted')
        where id = ${lead}`.execute(trx)
      return { noting }
    })
    expect(await noted.noting).toMatchObject({ status: 409, body: { code: 'converted' } })
  })

  it('is not undone once somebody wrote on what it made', async () => {
    const lead = await make('leads', { lastName: 'Benoît' })
    const { body } = await convert(lead, { partner: { as: 'none' }, contact: { as: 'new' } })
    await write({ kind: 'note', contactId: body.contact?.id, text: 'nouvelle cliente' })
    expect(await undo(lead, body.id)).toMatchObject({
      status: 409,
      body: { blockers: [{ subject: 'contact', why: 'used' }] },
    })
    expect(await said(`contacts/${body.contact?.id}`)).toEqual(['nouvelle cliente'])
  })

  it('into an existing record goes and comes back too, and a converted lead is no longer written on', async () => {
    const contact = await make('contacts', { lastName: 'Girard' })
    const lead = await make('leads', { lastName: 'Girard' })
    const note = await write({ kind: 'note', leadId: lead, text: 'de la piste' })
    const into = { partner: { as: 'none' }, contact: { as: 'existing', id: contact } }
    const { body } = await convert(lead, into)
    expect(await said(`contacts/${contact}`)).toEqual(['de la piste'])
    const refused = { status: 409, body: { code: 'converted' } }
    expect(await camille.post('/api/v1/activities', { kind: 'note', leadId: lead, text: 'x' })).toMatchObject(
      refused,
    )
    expect((await undo(lead, body.id)).status).toBe(204)
    expect(await said(`contacts/${contact}`)).toEqual([])
    expect((await camille.get<Activity>(`/api/v1/activities/${note.id}`)).body).toMatchObject({
      lead: { id: lead },
      contact: null,
    })
  })
})

describe('an individual who becomes a contact, or a contact who becomes one', () => {
  it.each([
    [
      'partners',
      'partnerId',
      { kind: 'individual', name: 'Delmas', firstName: 'Odile' },
      'contacts',
      'contactId',
    ],
    ['contacts', 'contactId', { lastName: 'Delmas', firstName: 'Odile' }, 'partners', 'partnerId'],
  ])('takes the activity of %s along, and back', async (path, key, draft, other, otherKey) => {
    const id = await make(path, draft)
    await write({ kind: 'note', [key]: id, text: 'préfère le courrier' })
    const before = await rows()
    const convert = () =>
      camille.post<{ id: number; made: { id: number } }>(`/api/v1/${path}/${id}/conversions`, {})
    const first = (await convert()).body
    expect(await said(`${other}/${first.made.id}`)).toEqual(['préfère le courrier'])
    const undo = (conversion: number) =>
      camille.delete<ProblemBody>(`/api/v1/${path}/${id}/conversions/${conversion}`)
    expect((await undo(first.id)).status).toBe(204)
    expect(await rows()).toEqual(before)
    const again = (await convert()).body
    await write({ kind: 'note', [otherKey]: again.made.id, text: 'écrit depuis' })
    expect(await undo(again.id)).toMatchObject({ status: 409, body: { blockers: [{ why: 'used' }] } })
  })
})
