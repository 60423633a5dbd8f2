// Duplicates at the door: kept fresh after each write, shown in groups, decided on, scanned for, merged in a batch.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testConnection } from '../../test/database.ts'
import { testServer, type ProblemBody, type Visitor } from '../../test/server.ts'
import { testWorld } from '../../test/world.ts'
import type { Contact } from '../contacts/contact.ts'
import { contactRoutes } from '../contacts/routes.ts'
import type { Decision, KindCount, Later } from '../duplicates/contract.ts'
import type { Candidate, DuplicateGroup } from '../duplicates/likeness.ts'
import type { Batch, Scan } from '../duplicates/long-work.ts'
import { keepPairs } from '../duplicates/keep-pairs-actions.ts'
import { addDue } from '../duplicates/kept-matches-queries.ts'
import { refreshAll } from '../duplicates/refresh-pairs-actions.ts'
import { duplicatesRoutes } from '../duplicates/routes.ts'
import { scanBase } from '../duplicates/scan-base-actions.ts'
import { subjectNames } from '../duplicates/subjects.ts'
import { openDatabase } from '../kit/database.ts'
import { startJobRunner } from '../kit/job-runner.ts'
import type { Partner } from '../partners/partner.ts'
import { partnerRoutes } from '../partners/routes.ts'
import { duplicateKinds } from './duplicates.ts'
import { matchings } from './matchings.ts'
import { jobKinds } from './jobs.ts'
import { mergesRoutes } from '../duplicates/merge/routes.ts'
import { mergeKind } from '../duplicates/merge/merges-actions.ts'
import { contactMerging } from '../contacts/merging-actions.ts'
import { partnerMerging } from '../partners/merging-actions.ts'

const connection = await testConnection()
const db = openDatabase({ ...connection, max: 6 })
afterAll(() => db.destroy())
const world = await testWorld(db)
const runner = startJobRunner(world.app, connection, jobKinds(connection))
afterAll(() => runner.stop())
const merges = mergesRoutes({ contact: mergeKind(contactMerging), partner: mergeKind(partnerMerging) })
const { as, signedOut } = await testServer(
  [contactRoutes, partnerRoutes, duplicatesRoutes(duplicateKinds), merges],
  world,
)
const [camille, ines, hugo, yanis, nora] = (await Promise.all(
  [world.camille, world.ines, world.hugo, world.yanis, world.nora].map(as),
)) as [Visitor, Visitor, Visitor, Visitor, Visitor]

async function created(visitor: Visitor, draft: object): Promise<Contact> {
  const reply = await visitor.post<Contact>('/api/v1/contacts', draft)
  if (reply.status !== 201) throw new Error(JSON.stringify(reply.body))
  return reply.body
}

async function changed(visitor: Visitor, { id }: { id: number }, change: object): Promise<void> {
  const { headers } = await visitor.get(`/api/v1/contacts/${id}`)
  const reply = await visitor.patch(`/api/v1/contacts/${id}`, change, { 'if-match': String(headers['etag']) })
  expect(reply.status).toBe(200)
}

interface Groups {
  readonly items: DuplicateGroup[]
  readonly total: number
  readonly next: string | null
}

async function groups(visitor: Visitor, query = ''): Promise<Groups> {
  await refreshAll(db, matchings)
  return (await visitor.get<Groups>(`/api/v1/duplicate-groups?subject=contact${query}`)).body
}

const idsOf = (group: DuplicateGroup | undefined): number[] => (group?.records ?? []).map(({ id }) => id)

async function of(visitor: Visitor, { id }: { id: number }): Promise<number[]> {
  return idsOf((await groups(visitor, `&recordId=${id}`)).items[0])
}

async function ended<T extends { state: string }>(visitor: Visitor, path: string): Promise<T> {
  for (let turn = 0; turn < 400; turn++) {
    const { body } = await visitor.get<T>(path)
    if (body.state !== 'waiting' && body.state !== 'running') return body
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`${path} has not ended`)
}

const emails = (...addresses: string[]) => addresses.map((address) => ({ address }))
const phones = (...numbers: string[]) => numbers.map((number) => ({ number }))
const paris = { line4: '12 rue de la Paix', postcode: '75002', city: 'Paris' }

let bob: Contact, robert: Contact

beforeAll(async () => {
  // Enough strangers that a shared name is no wonder and no proof.
  const names = ['Adam', 'Blin', 'Caro', 'Diaz', 'Elbaz', 'Faber', 'Gros', 'Hamel', 'Imbert', 'Jolly']
  for (const [at, lastName] of names.entries())
    await created(hugo, { firstName: 'Luc', lastName, emails: emails(`luc.${lastName}@${at}.example`) })
  bob = await created(hugo, {
    firstName: 'Bob',
    lastName: 'Quéméneur',
    phones: phones('06 39 98 00 11'),
    emails: emails('bob.quemeneur@armor.example'),
    addresses: [paris],
  })
  robert = await created(hugo, {
    firstName: 'Robert',
    lastName: 'QUEMENEUR',
    phones: phones('+33 6 39 98 00 11'),
    addresses: [paris],
  })
})

describe('a draft', () => {
  const draft = { firstName: 'Robert', lastName: 'Quemeneur', phones: ['0639980011'] }
  const check = (visitor: Visitor, body: object) =>
    visitor.post<{ items: Candidate[] }>('/api/v1/contacts/duplicate-checks', body)

  it('tells who may be the same, how sure and why, in the language of the reader', async () => {
    const { body } = await check(hugo, draft)
    expect(body.items.map(({ id }) => id).toSorted((a, b) => a - b)).toEqual([bob.id, robert.id])
    expect(body.items.find(({ id }) => id === robert.id)).toMatchObject({
      tier: 'automatic',
      sameName: true,
      archived: false,
    })
    const asBob = body.items.find(({ id }) => id === bob.id)
    expect(asBob).toMatchObject({ sameName: false, city: 'Paris' })
    expect(asBob?.reasons.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['même mobile', 'Robert ≈ Bob']),
    )
    expect(asBob?.reasons.every(({ weight }) => Number.isFinite(weight))).toBe(true)
  })

  it('is no duplicate of the record that is being edited, and may be half typed', async () => {
    const { body } = await check(hugo, { ...draft, emails: ['rob@'], birthday: '1', exceptId: robert.id })
    expect(body.items.map(({ id }) => id)).toEqual([bob.id])
  })

  it('tells an outsider nothing, a stranger to sign in, and a wrong field where it is', async () => {
    expect((await check(yanis, draft)).body.items).toEqual([])
    expect((await signedOut.post('/api/v1/contacts/duplicate-checks', draft)).status).toBe(401)
    const wrong = await hugo.post<ProblemBody>('/api/v1/contacts/duplicate-checks', { emails: 'x' })
    expect(wrong.body.errors?.[0]).toMatchObject({ pointer: '/emails' })
  })

  it('of a partner is compared by name, without legal forms', async () => {
    const apollo = (
      await hugo.post<Partner>('/api/v1/partners', {
        name: 'Apollo Conseil SAS',
        domains: ['apollo.example'],
      })
    ).body
    const { body } = await hugo.post<{ items: Candidate[] }>('/api/v1/partners/duplicate-checks', {
      name: 'APOLLO CONSEIL',
      domains: ['apollo.example'],
    })
    expect(body.items[0]).toMatchObject({ id: apollo.id, name: 'Apollo Conseil SAS' })
    expect(
      (await yanis.post<{ items: object[] }>('/api/v1/partners/duplicate-checks', { name: 'Apollo Conseil' }))
        .body.items,
    ).toEqual([])
  })
})

describe('groups', () => {
  it('are there once a record is written, with every pair explained', async () => {
    const found = await groups(hugo)
    expect(found).toMatchObject({ total: 1, next: null })
    expect(found.items[0]).toMatchObject({ withoutConflicts: true, proposedId: bob.id, size: 2 })
    expect(idsOf(found.items[0])).toEqual([bob.id, robert.id])
    expect(found.items[0]?.pairs).toMatchObject([{ a: bob.id, b: robert.id, tier: 'automatic' }])
    const reasons = (reply: Groups) => reply.items[0]?.pairs[0]?.reasons.map(({ text }) => text)
    expect(reasons(found)).toEqual(expect.arrayContaining(['Bob ≈ Robert', 'même mobile']))
    await sql`update app_user set language = 'en' where id = ${world.hugo.id}`.execute(db)
    expect(reasons(await groups(hugo))).toEqual(expect.arrayContaining(['Bob ≈ Robert', 'same mobile']))
    await sql`update app_user set language = 'fr' where id = ${world.hugo.id}`.execute(db)
  })

  it('follow every write: an edit, an archive, an import’s way in, a merge and its undo', async () => {
    const third = await created(hugo, { firstName: 'Solveig', lastName: 'Quéméneur' })
    expect(await of(hugo, third)).toEqual([])
    await changed(hugo, third, { firstName: 'Bob', emails: emails('bob.quemeneur@armor.example') })
    expect(await of(hugo, third)).toEqual([bob.id, robert.id, third.id])
    await changed(hugo, third, { archived: true })
    expect((await groups(hugo)).items.map(idsOf)).toEqual([[bob.id, robert.id]])
    await changed(hugo, third, { archived: false })
    const merged = await ines.post<{ id: number }>('/api/v1/contacts/merges', {
      originalId: bob.id,
      duplicateIds: [third.id],
    })
    expect(merged.status).toBe(201)
    expect((await groups(hugo)).items.map(idsOf)).toEqual([[bob.id, robert.id]])
    expect((await ines.delete(`/api/v1/merges/${merged.body.id}`)).status).toBe(200)
    expect((await groups(hugo)).items.map(idsOf)).toEqual([[bob.id, robert.id, third.id]])
    await changed(hugo, third, { firstName: 'Solveig', emails: [] })
    expect((await groups(hugo)).items.map(idsOf)).toEqual([[bob.id, robert.id]])
  })

  it('hold whoever is due twice, once because a table changed beneath them', async () => {
    await sql`delete from duplicate_pair`.execute(db)
    await sql`insert into match_due (subject, record_id, stale) values ('contact', ${bob.id}, false), ('contact', ${bob.id}, true)`.execute(
      db,
    )
    expect((await groups(hugo)).items.map(idsOf)).toEqual([[bob.id, robert.id]])
  })

  it('pass by a record that cannot be compared, and go on behind it', async () => {
    const broken = await created(hugo, { firstName: 'Luc', lastName: 'Kieffer' })
    await refreshAll(db, matchings)
    await sql`update contact_match set record = 'cut off' where contact_id = ${broken.id}`.execute(db)
    await sql`delete from duplicate_pair`.execute(db)
    await addDue(db, 'contact', [broken.id, bob.id])
    await expect(refreshAll(db, matchings)).rejects.toThrow(/JSON/)
    expect((await groups(hugo)).items.map(idsOf)).toEqual([[bob.id, robert.id]])
    await changed(hugo, broken, { firstName: 'Lucien' })
    expect(await of(hugo, broken)).toEqual([])
  })

  it('follow a partner that changes its name, through its contacts', async () => {
    const vega = (await hugo.post<Partner>('/api/v1/partners', { name: 'Véga' })).body
    const person = await created(hugo, {
      firstName: 'Ana',
      lastName: 'Silva',
      partners: [{ partnerId: vega.id }],
    })
    await hugo.patch(`/api/v1/partners/${vega.id}`, { name: 'Orion' }, { 'if-match': '"1"' })
    await refreshAll(db, matchings)
    const { rows } = await sql<{
      record: string
    }>`select record from contact_match where contact_id = ${person.id}`.execute(db)
    expect(rows[0]?.record).toContain('Orion')
  })

  it('show nobody a record that they may not see, not even by way of it', async () => {
    const [oree, alba] = [world.companies.oree, world.companies.alba]
    const both = { companyIds: [oree, alba] }
    const shared = { firstName: 'Inga', lastName: 'Thorvald', phones: phones('06 39 98 55 66') }
    const one = await created(camille, { ...shared, ...both, emails: emails('inga@thorvald.example') })
    const hidden = await created(camille, { ...shared, companyIds: [oree], notes: 'secret' })
    expect(await of(camille, one)).toEqual([one.id, hidden.id])
    expect(await groups(yanis)).toMatchObject({ items: [], total: 0 })
    expect((await yanis.get(`/api/v1/duplicate-groups?subject=contact&recordId=${hidden.id}`)).status).toBe(
      404,
    )
    expect(await groups(yanis, `&recordId=${one.id}`)).toMatchObject({ items: [], total: 0 })
    const other = await created(camille, { ...shared, ...both })
    expect((await groups(yanis)).items.map(idsOf)).toEqual([[one.id, other.id]])
    for (const id of [hidden.id, other.id])
      await changed(camille, { id }, { phones: [], firstName: `Olaf${id}`, lastName: `Zz${id}` })
  })

  it('come page by page, surest first, above the probability that is asked for', async () => {
    const twins = [
      { firstName: 'Wanda', lastName: 'Kowalska', emails: emails('wanda@kowalska.example') },
      { firstName: 'Pia', lastName: 'Lindqvist', phones: phones('06 39 98 77 88'), addresses: [paris] },
    ]
    for (const twin of [...twins, ...twins]) await created(hugo, twin)
    // Two who are surely one, and a third who is only probably.
    const zoe = {
      firstName: 'Zoé',
      lastName: 'Vandamme',
      emails: emails('zoe@vandamme.example'),
      phones: phones('06 39 98 44 11'),
    }
    for (const draft of [
      zoe,
      zoe,
      { ...zoe, emails: [], phones: [], addresses: [paris] },
      { ...zoe, addresses: [paris] },
    ])
      await created(hugo, draft)
    const all = await groups(hugo)
    const first = await groups(hugo, '&limit=1')
    const second = await groups(hugo, `&limit=1&cursor=${first.next}`)
    expect([...first.items, ...second.items].map(({ key }) => key)).toEqual(
      all.items.slice(0, 2).map(({ key }) => key),
    )
    expect(first.total).toBe(all.total)
    expect(await groups(hugo, '&limit=0')).toMatchObject({ items: [], next: null, total: all.total })
    expect(await groups(hugo, `&limit=0&recordId=${bob.id}`)).toMatchObject({ items: [], total: 1 })
    expect((await hugo.get('/api/v1/duplicate-groups?subject=contact&limit=-1')).status).toBe(400)
    const shown = all.items.map(({ probability }) => probability)
    expect(shown).toEqual(shown.toSorted((a, b) => b - a))
    expect((await groups(hugo, '&least=1')).items).toEqual([])
    expect((await hugo.get('/api/v1/duplicate-groups?subject=contact&cursor=x')).status).toBe(400)
    expect((await signedOut.get('/api/v1/duplicate-groups?subject=contact')).status).toBe(401)
  })
})

describe('"not a duplicate"', () => {
  it('is remembered through scans and small edits, until a record materially changes', async () => {
    const said = await hugo.post<{ items: { id: number }[] }>('/api/v1/duplicate-decisions', {
      subject: 'contact',
      recordIds: [robert.id, bob.id],
    })
    expect(said.status).toBe(201)
    expect(await of(hugo, bob)).toEqual([])
    await scanBase(db, 'contact')
    expect(await of(hugo, bob)).toEqual([])
    await changed(hugo, robert, { notes: 'Appelle le mardi', jobTitle: 'Acheteur', lastName: 'Quéméneur' })
    expect(await of(hugo, bob)).toEqual([])
    const list = (await hugo.get<{ items: Decision[] }>('/api/v1/duplicate-decisions?subject=contact')).body
      .items
    expect(list).toMatchObject([{ userName: 'Hugo Blanc', records: [{ id: bob.id }, { id: robert.id }] }])
    await changed(hugo, robert, { emails: emails('bob.quemeneur@armor.example') })
    expect(await of(hugo, bob)).toEqual([bob.id, robert.id])
    expect(
      (await hugo.get<{ items: Decision[] }>('/api/v1/duplicate-decisions?subject=contact')).body.items,
    ).toEqual([])
  })

  it('can be taken back', async () => {
    const { items } = (
      await hugo.post<{ items: { id: number }[] }>('/api/v1/duplicate-decisions', {
        subject: 'contact',
        pairs: [[bob.id, robert.id]],
      })
    ).body
    expect(await of(hugo, bob)).toEqual([])
    const path = `/api/v1/duplicate-decisions/${items[0]?.id}`
    expect((await yanis.delete(path)).status).toBe(404)
    expect((await nora.delete(path)).status).toBe(403)
    expect((await hugo.delete(path)).status).toBe(204)
    expect((await hugo.delete(path)).status).toBe(404)
    expect(await of(hugo, bob)).toEqual([bob.id, robert.id])
  })

  it('of many pairs is taken back at once, or not at all', async () => {
    const third = await created(hugo, { firstName: 'Rob', lastName: 'Quéméneur', addresses: [paris] })
    const recordIds = [bob.id, robert.id, third.id]
    const together = await of(hugo, bob)
    expect(together).toEqual(recordIds)
    const said = await hugo.post<{ items: { id: number }[] }>('/api/v1/duplicate-decisions', {
      subject: 'contact',
      recordIds,
    })
    const ids = said.body.items.map(({ id }) => id)
    expect(ids).toHaveLength(3)
    expect(await of(hugo, bob)).toEqual([])
    const withdraw = (visitor: Visitor, body: object) =>
      visitor.post<ProblemBody>('/api/v1/duplicate-decisions/withdrawals', body)
    const inForce = async () =>
      (await hugo.get<{ items: Decision[] }>('/api/v1/duplicate-decisions?subject=contact')).body.items.length

    expect((await withdraw(signedOut, { ids })).status).toBe(401)
    expect((await withdraw(nora, { ids })).status).toBe(403)
    expect((await withdraw(yanis, { ids })).body.errors?.[0]).toMatchObject({
      pointer: '/ids/0',
      code: 'not-found',
    })
    expect((await withdraw(hugo, { ids: [...ids, 999_999] })).body.errors?.[0]).toMatchObject({
      pointer: '/ids/3',
      code: 'not-found',
    })
    expect((await withdraw(hugo, { ids: [] })).status).toBe(400)
    expect(await inForce()).toBe(3)

    expect((await withdraw(hugo, { ids: [...ids, ...ids] })).status).toBe(204)
    expect(await inForce()).toBe(0)
    expect(await of(hugo, bob)).toEqual(together)
    await changed(hugo, third, { archived: true })
  })

  it('is said of records that one sees, each another one', async () => {
    const say = (visitor: Visitor, body: object) =>
      visitor.post<ProblemBody>('/api/v1/duplicate-decisions', { subject: 'contact', ...body })
    expect((await say(yanis, { recordIds: [bob.id, robert.id] })).body.errors?.[0]).toMatchObject({
      pointer: '/recordIds/0',
      code: 'not-found',
    })
    expect((await say(hugo, { pairs: [[bob.id, bob.id]] })).body.errors?.[0]).toMatchObject({
      pointer: '/pairs/0/1',
      code: 'listed-twice',
    })
    expect((await say(hugo, {})).status).toBe(400)
    expect((await say(nora, { recordIds: [bob.id, robert.id] })).status).toBe(403)
    expect(
      (await yanis.get<{ items: object[] }>('/api/v1/duplicate-decisions?subject=contact')).body.items,
    ).toEqual([])
  })
})

describe('a scan', () => {
  const ask = (visitor: Visitor, body: object) =>
    visitor.post<Scan>('/api/v1/duplicate-scans', { subject: 'contact', ...body })

  it('of everything says what the writes had said already', async () => {
    const before = await groups(hugo)
    const { status, body } = await ask(hugo, {})
    expect(status).toBe(202)
    const scan = await ended<Scan>(hugo, `/api/v1/duplicate-scans/${body.id}`)
    expect(scan).toMatchObject({ state: 'done', fields: null })
    const after = await groups(hugo, `&scanId=${body.id}`)
    const { count } = (await hugo.get<{ count: number }>('/api/v1/contacts/count')).body
    expect(scan.found).toEqual({ records: count, groups: after.total })
    expect(after.items.map(({ key }) => key)).toEqual(
      expect.arrayContaining(before.items.map(({ key }) => key)),
    )
  })

  it('of ticked records, or of a filter, looks among them only', async () => {
    const one = await ask(hugo, { selection: { ids: [bob.id, robert.id] } })
    await ended(hugo, `/api/v1/duplicate-scans/${one.body.id}`)
    expect((await groups(hugo, `&scanId=${one.body.id}`)).items.map(idsOf)).toEqual([[bob.id, robert.id]])
    const none = await ask(hugo, { selection: { filter: { field: 'lastName', op: 'eq', value: 'Adam' } } })
    const scan = await ended<Scan>(hugo, `/api/v1/duplicate-scans/${none.body.id}`)
    expect(scan.found).toEqual({ records: 1, groups: 0 })
    expect(await groups(hugo, `&scanId=${none.body.id}`)).toMatchObject({ items: [], total: 0 })
  })

  it('by chosen fields shows whoever agrees in all of them, however improbable', async () => {
    const { body } = await ask(hugo, { fields: ['firstName'] })
    await ended(hugo, `/api/v1/duplicate-scans/${body.id}`)
    const found = (await groups(hugo, `&scanId=${body.id}`)).items
    const lucs = found.find(({ records }) => records.some(({ name }) => name.endsWith(' Luc')))
    expect(lucs).toMatchObject({ size: 10, withoutConflicts: false })
    const both = await ask(hugo, { fields: ['lastName', 'phone'], selection: {} })
    await ended(hugo, `/api/v1/duplicate-scans/${both.body.id}`)
    expect((await groups(hugo, `&scanId=${both.body.id}`)).items.map(idsOf)).toContainEqual([
      bob.id,
      robert.id,
    ])
  })

  it('that was cut off is begun anew, and one that somebody stops ends', async () => {
    const { body } = await ask(hugo, { fields: ['lastName'] })
    const first = await ended<Scan>(hugo, `/api/v1/duplicate-scans/${body.id}`)
    await sql`update job set state = 'running', ended_at = null where id = ${body.jobId}`.execute(db)
    const again = await ended<Scan>(hugo, `/api/v1/duplicate-scans/${body.id}`)
    expect(again).toMatchObject({ state: 'done', found: first.found })
    const stopped = await ask(hugo, {})
    await sql`update job set cancel_asked = true where id = ${stopped.body.jobId}`.execute(db)
    expect(await ended<Scan>(hugo, `/api/v1/duplicate-scans/${stopped.body.id}`)).toMatchObject({
      state: 'cancelled',
      found: null,
    })
  })

  it('that failed says so, and not what the server was told', async () => {
    const { body } = await ask(hugo, { selection: { ids: [bob.id, robert.id] } })
    await ended(hugo, `/api/v1/duplicate-scans/${body.id}`)
    await sql`update job set state = 'failed', problem = 'out of memory at scan.ts:1' where id = ${body.jobId}`.execute(
      db,
    )
    const failed = (await hugo.get<Scan>(`/api/v1/duplicate-scans/${body.id}`)).body
    expect(failed).toMatchObject({ state: 'failed', found: null })
    expect(JSON.stringify(failed)).not.toContain('out of memory')
  })

  it('is its author’s, and finds nothing that they may not see', async () => {
    const { body } = await ask(yanis, { selection: { ids: [bob.id, robert.id] } })
    const scan = await ended<Scan>(yanis, `/api/v1/duplicate-scans/${body.id}`)
    expect(scan.found).toEqual({ records: 0, groups: 0 })
    expect((await hugo.get(`/api/v1/duplicate-scans/${body.id}`)).status).toBe(404)
    expect((await hugo.get(`/api/v1/duplicate-groups?subject=contact&scanId=${body.id}`)).status).toBe(404)
    expect((await signedOut.post('/api/v1/duplicate-scans', { subject: 'contact' })).status).toBe(401)
  })
})

describe('a batch', () => {
  const ask = (visitor: Visitor, body: object) =>
    visitor.post<{
      plan: {
        groups: number
        duplicates: number
        rows: number
        leftOut: object[]
        examples: DuplicateGroup[]
      }
      batch: Batch | null
    }>('/api/v1/merge-batches', { subject: 'contact', least: 0.85, ...body })

  async function undone(path: string): Promise<void> {
    for (let turn = 0; (await ines.get<Batch>(path)).body.undo?.state !== 'done'; turn++) {
      expect(turn).toBeLessThan(200)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }

  it('tells first, then merges what holds no conflict, and is undone as one', async () => {
    const before = await groups(ines, '&least=0.85')
    expect(before.total).toBeGreaterThan(1)
    const told = await ask(ines, { dryRun: true })
    expect(told.body).toMatchObject({
      batch: null,
      plan: { groups: before.items.filter((one) => one.withoutConflicts).length },
    })
    expect(told.body.plan.examples.length).toBeGreaterThan(0)
    const { status, body } = await ask(ines, {})
    expect(status).toBe(202)
    const path = `/api/v1/merge-batches/${body.batch?.id}`
    expect(await ended<Batch>(ines, path)).toMatchObject({
      state: 'done',
      merged: { groups: told.body.plan.groups, duplicates: told.body.plan.duplicates },
      undo: null,
    })
    expect((await groups(ines, '&least=0.85')).total).toBe(before.total - told.body.plan.groups)
    expect((await yanis.delete(path)).status).toBe(403)
    expect((await ines.delete<Batch>(path)).body.undo).not.toBeNull()
    expect((await ines.delete(path)).status).toBe(409)
    await undone(path)
    expect((await ines.get<Batch>(path)).body.undo).toMatchObject({ undone: told.body.plan.groups, kept: 0 })
    expect((await groups(ines, '&least=0.85')).items.map(({ key }) => key)).toEqual(
      before.items.map(({ key }) => key),
    )
    expect((await ines.delete(path)).status).toBe(409)
  })

  it('is taken back anew where its undo broke down', async () => {
    const { body } = await ask(ines, {})
    const path = `/api/v1/merge-batches/${body.batch?.id}`
    await ended<Batch>(ines, path)
    await ines.delete(path)
    await undone(path)
    const failed = await sql`
      update job set state = 'failed'
      where id = (select undo_job_id from merge_batch where id = ${body.batch?.id})`.execute(db)
    expect(failed.numAffectedRows).toBe(1n)
    expect((await ines.get<Batch>(path)).body.undo).toMatchObject({ state: 'failed' })
    expect((await ines.delete(path)).status).toBe(202)
    await undone(path)
  })

  it('needs the right to merge, and does not leave the certain', async () => {
    const listed = async () => (await ines.get<{ items: Batch[] }>('/api/v1/merge-batches')).body.items
    const before = await listed()
    expect((await ask(hugo, {})).status).toBe(403)
    expect((await ask(ines, { least: 0.1 })).status).toBe(400)
    expect((await signedOut.get('/api/v1/merge-batches')).status).toBe(401)
    expect(await listed()).toEqual(before)
  })
})

describe('ticked groups', () => {
  const seen = ({ subject, records }: DuplicateGroup) => ({
    subject,
    records: records.map(({ id, version }) => ({ id, version })),
  })
  const ask = (visitor: Visitor, body: object) =>
    visitor.post<{
      plan: { groups: number; duplicates: number; rows: number; leftOut: object[] }
      batch: Batch | null
    }>('/api/v1/merge-batches', body)
  const all = async (visitor: Visitor, query = '') => {
    await refreshAll(db, matchings)
    return (await visitor.get<Groups>(`/api/v1/duplicate-groups?limit=100${query}`)).body
  }
  const named = (found: Groups, name: string) => {
    const group = found.items.find(({ records }) =>
      records.some((one) => one.name.toLowerCase().includes(name.toLowerCase())),
    )
    if (!group) throw new Error(`no group of ${name}`)
    return group
  }

  beforeAll(async () => {
    for (const name of ['Vosgiennes de Menuiserie SARL', 'VOSGIENNES DE MENUISERIE'])
      await hugo.post('/api/v1/partners', {
        name,
        phones: phones('03 53 01 44 21'),
        addresses: [{ line4: '4 rue des Jardiniers', postcode: '88000', city: 'Épinal' }],
      })
  })

  it('are of every kind of record in one list, surest first, page by page', async () => {
    const found = await all(ines)
    expect(new Set(found.items.map(({ subject }) => subject))).toEqual(new Set(['contact', 'partner']))
    const shown = found.items.map(({ probability }) => probability)
    expect(shown).toEqual(shown.toSorted((a, b) => b - a))
    const pages: DuplicateGroup[] = []
    for (let cursor: string | null = ''; cursor !== null;) {
      const { body }: { body: Groups } = await ines.get<Groups>(
        `/api/v1/duplicate-groups?limit=1${cursor === '' ? '' : `&cursor=${cursor}`}`,
      )
      pages.push(...body.items)
      expect(body.total).toBe(found.total)
      cursor = body.next
    }
    expect(pages.map(({ key }) => key)).toEqual(found.items.map(({ key }) => key))
    const { body } = await ines.get<{ items: KindCount[] }>('/api/v1/duplicate-counts')
    expect(body.items.reduce((sum, { groups: count }) => sum + count, 0)).toBe(found.total)
    expect(body.items.map(({ subject }) => subject)).toEqual([...subjectNames])
    expect((await ines.get(`/api/v1/duplicate-groups?recordId=${bob.id}`)).status).toBe(400)
    expect((await signedOut.get('/api/v1/duplicate-counts')).status).toBe(401)
    const { body: hidden } = await yanis.get<{ items: KindCount[] }>('/api/v1/duplicate-counts')
    expect(hidden.items.every(({ groups: count, apart }) => count + apart === 0)).toBe(true)
  })

  it('show what is compared side by side, and what hangs on each record', async () => {
    const group = named(await all(ines), 'Quéméneur')
    expect(group).toMatchObject({ key: `contact-${bob.id}-${robert.id}`, subject: 'contact', later: null })
    expect(group.proposedFor).toEqual(['complete'])
    expect(group.records[0]).toMatchObject({ ownerName: 'Hugo Blanc', doNotCall: false, fixed: '' })
    const boss = idsOf(group)[0] ?? 0
    await created(hugo, { firstName: 'Alice', lastName: 'Verdier', managerId: boss })
    await created(hugo, { firstName: 'Farid', lastName: 'Amrani', managerId: boss })
    const { records } = named(await all(ines), 'Quéméneur')
    expect(records.map(({ attached }) => attached)).toEqual([
      [{ table: 'contact', label: 'contacts sous sa responsabilité', count: 2 }],
      [],
    ])
  })

  it('are merged as one batch, of whatever kinds, but those that changed or contradict; and undone as one', async () => {
    const before = await all(ines)
    const [people, firms] = [named(before, 'Kowalska'), named(before, 'Vosgiennes')]
    const changedOne = named(before, 'Lindqvist')
    const ticked = [people, firms, changedOne].map(seen)
    await changed(hugo, { id: idsOf(changedOne)[0] ?? 0 }, { notes: 'A rappelé' })
    const told = await ask(ines, { groups: ticked, dryRun: true })
    expect(told.body).toMatchObject({
      batch: null,
      plan: { groups: 2, duplicates: 2, leftOut: [{ reason: 'changed', count: 1 }] },
    })
    const { status, body } = await ask(ines, { groups: ticked })
    expect(status).toBe(202)
    expect(body.batch).toMatchObject({ subject: null, least: null })
    const path = `/api/v1/merge-batches/${body.batch?.id}`
    expect(await ended<Batch>(ines, path)).toMatchObject({ merged: { groups: 2, duplicates: 2 } })
    const after = await all(ines)
    expect(after.items.map(({ key }) => key)).toEqual(
      before.items.map(({ key }) => key).filter((key) => key !== people.key && key !== firms.key),
    )
    expect((await ines.delete(path)).status).toBe(202)
    await ended(ines, path)
    await expect
      .poll(async () => (await ines.get<Batch>(path)).body.undo)
      .toMatchObject({ state: 'done', undone: 2 })
    expect(new Set((await all(ines)).items.map(({ key }) => key))).toEqual(
      new Set(before.items.map(({ key }) => key)),
    )
  })

  it('are refused where a record is ticked twice, and to whoever may not merge or sees none of it', async () => {
    const group = seen(named(await all(ines), 'Kowalska'))
    const twice = await ines.post<ProblemBody>('/api/v1/merge-batches', { groups: [group, group] })
    expect(twice.body.errors?.[0]).toMatchObject({ pointer: '/groups/1/records/0/id', code: 'listed-twice' })
    expect((await ask(ines, { groups: [group], least: 0.9 })).status).toBe(400)
    expect((await ask(ines, {})).status).toBe(400)
    expect((await ask(hugo, { groups: [group] })).status).toBe(403)
    const [one, other] = [bob, named(await all(ines), 'Kowalska').records[0]]
    const strangers = [
      {
        subject: 'contact',
        records: [one, other].map((record) => ({ id: record?.id, version: record?.version })),
      },
    ]
    expect((await ask(ines, { groups: strangers })).body).toMatchObject({
      batch: null,
      plan: { groups: 0, leftOut: [{ reason: 'changed', count: 1 }] },
    })
  })

  it('are said to be no duplicates all at once, and taken back so', async () => {
    const before = await all(hugo)
    const chosen = [named(before, 'Kowalska'), named(before, 'Vosgiennes')]
    const body = { groups: chosen.map((group) => ({ subject: group.subject, recordIds: idsOf(group) })) }
    const wrong = await hugo.post<ProblemBody>('/api/v1/duplicate-decisions', {
      groups: [...body.groups, { subject: 'partner', recordIds: [999_998, 999_999] }],
    })
    expect(wrong.body.errors?.[0]).toMatchObject({ pointer: '/groups/2/recordIds/0', code: 'not-found' })
    expect((await all(hugo)).total).toBe(before.total)
    const said = await hugo.post<{ items: { id: number }[] }>('/api/v1/duplicate-decisions', body)
    expect(said.status).toBe(201)
    expect((await all(hugo)).total).toBe(before.total - 2)
    const listed = await hugo.get<{ items: Decision[] }>('/api/v1/duplicate-decisions')
    expect(
      listed.body.items
        .slice(0, 2)
        .map(({ subject }) => subject)
        .toSorted(),
    ).toEqual(['contact', 'partner'])
    const ids = said.body.items.map(({ id }) => id)
    expect((await hugo.post('/api/v1/duplicate-decisions/withdrawals', { ids })).status).toBe(204)
    expect(new Set((await all(hugo)).items.map(({ key }) => key))).toEqual(
      new Set(before.items.map(({ key }) => key)),
    )
  })

  describe('put aside', () => {
    const put = (visitor: Visitor, body: object) =>
      visitor.post<{ items: Later[] }>('/api/v1/duplicate-postponements', body)
    const later = async (visitor: Visitor) => (await all(visitor, '&state=later')).items.map(({ key }) => key)
    const waiting = async (visitor: Visitor) => (await all(visitor)).items.map(({ key }) => key)

    it('are gone for whoever did it, counted and listed, and taken back', async () => {
      const before = await all(hugo)
      const chosen = [named(before, 'Kowalska'), named(before, 'Vosgiennes')]
      const keys = chosen.map(({ key }) => key)
      const made = await put(hugo, { groups: chosen.map(seen) })
      expect(made.status).toBe(201)
      const days = made.body.items.map(({ until }) =>
        Math.round((Date.parse(until) - Date.now()) / 86_400_000),
      )
      expect(days).toEqual([7, 7])
      expect(await waiting(hugo)).toEqual(
        before.items.map(({ key }) => key).filter((key) => !keys.includes(key)),
      )
      expect(new Set(await later(hugo))).toEqual(new Set(keys))
      expect(named(await all(hugo, '&state=later'), 'Kowalska').later?.id).toBeGreaterThan(0)
      expect(await waiting(ines)).toEqual(expect.arrayContaining(keys))
      const { body } = await hugo.get<{ items: KindCount[] }>('/api/v1/duplicate-counts')
      expect(body.items.flatMap(({ subject, later: count }) => (count > 0 ? [subject] : []))).toEqual([
        'contact',
        'partner',
      ])
      expect(await of(hugo, chosen[0]?.records[0] ?? { id: 0 })).toEqual(idsOf(chosen[0]))
      const back = { ids: made.body.items.map(({ id }) => id) }
      const withdrawals = '/api/v1/duplicate-postponements/withdrawals'
      expect((await ines.post(withdrawals, back)).status).toBe(400)
      expect((await hugo.post(withdrawals, back)).status).toBe(204)
      expect(await later(hugo)).toEqual([])
      expect((await hugo.post(withdrawals, back)).status).toBe(400)
    })

    it('twice at once are put aside once, and not for a version that no record has', async () => {
      const group = seen(named(await all(hugo), 'Kowalska'))
      const rows = async () =>
        (
          await sql<{ id: number }>`select id from duplicate_later where user_id = ${world.hugo.id}`.execute(
            db,
          )
        ).rows
      await Promise.all([1, 2, 3].map(() => put(hugo, { groups: [group] })))
      const kept = await rows()
      expect(kept).toHaveLength(1)
      const back = { ids: kept.map(({ id }) => id) }
      expect((await hugo.post('/api/v1/duplicate-postponements/withdrawals', back)).status).toBe(204)
      const records = group.records.map((record) => ({ ...record, version: 3_000_000_000 }))
      expect((await put(hugo, { groups: [{ ...group, records }] })).status).toBe(400)
    })

    it('come back when a record changes, when the time is over, and when somebody joins them', async () => {
      const group = named(await all(hugo), 'Kowalska')
      await put(hugo, { groups: [seen(group)] })
      expect(await later(hugo)).toEqual([group.key])
      await changed(hugo, { id: idsOf(group)[0] ?? 0 }, { notes: 'Absente jusqu’à lundi' })
      expect(await waiting(hugo)).toContain(group.key)

      await put(hugo, { groups: [seen(group)] })
      expect(await waiting(hugo), 'what was seen is not what is there').toContain(group.key)
      const now = seen(named(await all(hugo), 'Kowalska'))
      await put(hugo, { groups: [now], days: 1 })
      expect(await later(hugo)).toEqual([group.key])
      await sql`update duplicate_later set until = now() - interval '1 minute'`.execute(db)
      expect(await waiting(hugo)).toContain(group.key)

      await put(hugo, { groups: [now] })
      const twin = { firstName: 'Wanda', lastName: 'Kowalska', emails: emails('wanda@kowalska.example') }
      const third = await created(hugo, twin)
      expect(await later(hugo)).toEqual([])
      expect(await of(hugo, third)).toHaveLength(3)
      await changed(hugo, third, { archived: true })
      expect(await later(hugo)).toEqual([group.key])
      expect(await sql`select id from duplicate_later`.execute(db)).toMatchObject({ rows: [{}] })
    })

    it('are left out of a batch by probability; and need to be seen, signed in, said once', async () => {
      const kowalska = named(await all(hugo, '&state=later'), 'Kowalska')
      await put(ines, { groups: [seen(kowalska)] })
      const told = await ask(ines, { least: 0.85, dryRun: true })
      expect(told.body.plan.groups).toBe(
        (await all(ines, '&least=0.85')).items.filter((one) => one.withoutConflicts).length,
      )
      expect((await put(yanis, { groups: [seen(kowalska)] })).status).toBe(400)
      expect((await put(hugo, { groups: [seen(kowalska), seen(kowalska)] })).status).toBe(400)
      expect((await put(hugo, { groups: [], days: 7 })).status).toBe(400)
      expect((await put(signedOut, { groups: [seen(kowalska)] })).status).toBe(401)
      await sql`delete from duplicate_later`.execute(db)
    })
  })
})

describe('another version of the engine', () => {
  const keep = () =>
    keepPairs(db, matchings, { now: new Date(2027, 0, 1, 12), scan: (subject) => scanBase(db, subject) })
  const kept = async () =>
    (await sql<{ id: number }>`select * from contact_match order by contact_id`.execute(db)).rows

  it('reads anew what an older one kept, once; a decision goes on to hold', async () => {
    const said = await hugo.post('/api/v1/duplicate-decisions', {
      subject: 'contact',
      pairs: [[bob.id, robert.id]],
    })
    expect(said.status).toBe(201)
    await refreshAll(db, matchings)
    const rightly = await kept()
    await sql`update match_form set form = 0`.execute(db)
    await sql`update duplicate_decision set a_print = 'old' || a_print, b_print = 'old' || b_print`.execute(
      db,
    )
    await sql`update contact_match set keys = '{1}', print = 'old' || print`.execute(db)

    await keep()
    expect(await kept()).toEqual(rightly)
    const decisions = '/api/v1/duplicate-decisions?subject=contact'
    expect((await hugo.get<{ items: Decision[] }>(decisions)).body.items).toHaveLength(1)
    expect(await of(hugo, bob)).not.toContain(robert.id)

    await sql`update contact_match set keys = '{1}'`.execute(db)
    await keep()
    expect((await kept()).every((row) => 'keys' in row && String(row.keys) === '1')).toBe(true)
    await sql`delete from match_form`.execute(db)
    await sql`delete from duplicate_decision`.execute(db)
    await keep()
    expect(await kept()).toEqual(rightly)
  })
})

describe('the nightly scan', () => {
  const keepAt = (hour: number) =>
    keepPairs(db, matchings, {
      now: new Date(new Date().getFullYear() + 1, 0, 1, hour),
      scan: (subject) => scanBase(db, subject),
    })
  const scannedAt = async () =>
    (
      await sql<{ at: string; due: number }>`
        select scanned_at::text as at, (select count(*) from match_due) as due from match_model
        where subject = 'contact'`.execute(db)
    ).rows[0]

  it('is run in the small hours, and leaves nothing due', async () => {
    await sql`update match_model set scanned_at = now() - interval '2 days'`.execute(db)
    const before = await scannedAt()
    await keepAt(12)
    expect(await scannedAt()).toEqual({ ...before, due: 0 })
    await keepAt(3)
    expect((await scannedAt())?.at).not.toBe(before?.at)
  })

  it('is run once a night', async () => {
    await sql`update match_model set scanned_at = ${new Date(new Date().getFullYear() + 1, 0, 1, 2)}`.execute(
      db,
    )
    const before = await scannedAt()
    await keepAt(3)
    expect(await scannedAt()).toEqual(before)
  })
})
