// Contacts merged at the door: told before, done in one go, found under their old names, and taken apart again.
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { differences, dump } from '../../test/merge-worlds.ts'
import { testServer, type ProblemBody, type Visitor } from '../../test/server.ts'
import { testWorld, whoIs } from '../../test/world.ts'
import { mergeRecords } from '../duplicates/merge/merge-actions.ts'
import { mergeKind } from '../duplicates/merge/merges-actions.ts'
import { mergesRoutes } from '../duplicates/merge/routes.ts'
import { inTransaction } from '../kit/database.ts'
import { partnerMerging } from '../partners/merging-actions.ts'
import { partnerRoutes } from '../partners/routes.ts'
import type { Contact } from './contact.ts'
import { contactMerging } from './merging-actions.ts'
import { contactRoutes } from './routes.ts'

const world = await testWorld()
const undoing = mergesRoutes({ contact: mergeKind(contactMerging), partner: mergeKind(partnerMerging) })
const { as, signedOut } = await testServer([contactRoutes, partnerRoutes, undoing], world)
const [camille, ines, hugo, nora] = (await Promise.all(
  [world.camille, world.ines, world.hugo, world.nora].map(as),
)) as [Visitor, Visitor, Visitor, Visitor]

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

interface Merge {
  readonly id: number
  readonly leadsTo: number
  readonly duplicates: readonly { readonly id: number; readonly reference: string }[]
  readonly undoneAt: string | null
  readonly undo: {
    readonly records: readonly { readonly id: number }[]
    readonly rows: { readonly total: number; readonly items: readonly { table: string; count: number }[] }
    readonly editedFields: readonly string[]
    readonly later: readonly { readonly table: string; readonly count: number }[]
    readonly lost: readonly object[]
  } | null
  readonly undoFirst?: readonly { readonly id: number }[]
  readonly detail?: string | null
}

const luc = (rest: object = {}) => contact({ firstName: 'Luc', lastName: 'Garnier', ...rest })

async function merged(originalId: number, duplicateIds: number[], rest: object = {}): Promise<Told> {
  const { status, body } = await ines.post<Told>('/api/v1/contacts/merges', {
    originalId,
    duplicateIds,
    ...rest,
  })
  expect(body).not.toHaveProperty('code')
  expect(status).toBe(201)
  return body
}

async function undone(id: number | null): Promise<Merge> {
  const { status, body } = await ines.delete<Merge>(`/api/v1/merges/${id}`)
  expect(body).not.toHaveProperty('code')
  expect(status).toBe(200)
  return body
}

const change = (id: number, version: number, body: object, by = camille) =>
  by.patch<Contact & ProblemBody>(`/api/v1/contacts/${id}`, body, { 'if-match': `"${version}"` })

describe('who may merge, and what', () => {
  it('is a right of its own', async () => {
    const [one, two] = [await luc(), await luc()]
    const asked = { originalId: one.id, duplicateIds: [two.id] }
    for (const who of [hugo, nora])
      expect((await who.post('/api/v1/contacts/merges', asked)).status).toBe(403)
    expect((await signedOut.post('/api/v1/contacts/merges', asked)).status).toBe(401)
    const { id } = await merged(one.id, [two.id])
    for (const who of [hugo, nora]) expect((await who.delete(`/api/v1/merges/${id}`)).status).toBe(403)
    expect((await signedOut.delete(`/api/v1/merges/${id}`)).status).toBe(401)
    expect((await hugo.get(`/api/v1/merges/${id}`)).status).toBe(403)
  })

  it('leaves what one may not see out of reach, whatever one asks', async () => {
    const mine = await luc()
    const theirs = await contact({ lastName: 'Garnier', companyIds: [world.companies.alba] })
    const refused = await ines.post<ProblemBody>('/api/v1/contacts/merges', {
      originalId: mine.id,
      duplicateIds: [theirs.id],
      dryRun: true,
    })
    expect(refused.status).toBe(400)
    expect(refused.body.errors?.[0]).toMatchObject({ pointer: '/duplicateIds/0', code: 'not-found' })
    expect(JSON.stringify(refused.body)).not.toContain(theirs.reference)
    const other = await contact({ lastName: 'Stein', companyIds: [world.companies.alba] })
    const byCamille = await camille.post<Told>('/api/v1/contacts/merges', {
      originalId: theirs.id,
      duplicateIds: [other.id],
    })
    expect((await ines.delete(`/api/v1/merges/${byCamille.body.id}`)).status).toBe(404)
    expect((await ines.get(`/api/v1/contacts/${other.id}`)).status).toBe(404)
    const listed = await ines.get<{ items: Merge[] }>('/api/v1/merges?subject=contact&limit=200')
    expect(listed.body.items.map(({ id }) => id)).not.toContain(byCamille.body.id)
  })

  it('counts rows that one may not see, and shows nothing of them', async () => {
    const hidden = await partner('Alba Marine', [world.companies.alba])
    const one = await luc()
    const two = await luc({ partners: [{ partnerId: hidden, email: 'luc@alba-marine.fr' }] })
    const told = await merged(one.id, [two.id], { dryRun: true })
    expect(told.rows.items).toContainEqual(expect.objectContaining({ table: 'contact_partner', count: 1 }))
    expect(JSON.stringify(told)).not.toMatch(/Alba|alba-marine/)
    await merged(one.id, [two.id])
    expect((await read(one.id)).partners).toMatchObject([{ partnerId: hidden, email: 'luc@alba-marine.fr' }])
  })

  it.each([
    [{ duplicateIds: [] }, '/duplicateIds', 'too-small'],
    [{ choices: { nickname: 'all' } }, '/choices/nickname', 'unknown-field'],
    [{ choices: { jobTitle: 'all' } }, '/choices/jobTitle', 'invalid'],
    [{ choices: { jobTitle: 999_999 } }, '/choices/jobTitle', 'not-found'],
    [{ choices: { doNotCall: 'all' } }, '/choices/doNotCall', 'unknown-field'],
    [{ originalId: 999_999 }, '/originalId', 'not-found'],
    [{ versions: { x: 1 } }, '/versions/x', 'invalid'],
  ])('refuses %j at its place', async (rest, pointer, code) => {
    const [one, two] = [await luc(), await luc()]
    const { status, body } = await ines.post<ProblemBody>('/api/v1/contacts/merges', {
      originalId: one.id,
      duplicateIds: [two.id],
      ...rest,
    })
    expect(status).toBe(400)
    expect(body.errors).toContainEqual(expect.objectContaining({ pointer, code }))
  })

  it('refuses an original among the duplicates, a duplicate twice, and more than a hundred', async () => {
    const [one, two] = [await luc(), await luc()]
    const asked = (duplicateIds: number[]) =>
      ines.post<ProblemBody>('/api/v1/contacts/merges', { originalId: one.id, duplicateIds })
    expect((await asked([one.id])).body.errors?.[0]).toMatchObject({
      pointer: '/duplicateIds/0',
      code: 'listed-twice',
    })
    expect((await asked([two.id, two.id])).body.errors?.[0]).toMatchObject({
      pointer: '/duplicateIds/1',
      code: 'listed-twice',
    })
    const many = Array.from({ length: 100 }, (_, at) => at + 1_000_000)
    expect((await asked(many)).body.errors?.[0]).toMatchObject({ pointer: '/duplicateIds', code: 'too-many' })
  })
})

describe('two people at once', () => {
  it('tells whoever reads an old version', async () => {
    const [one, two] = [await luc(), await luc()]
    await change(two.id, 1, { department: 'Achats' })
    const asked = { originalId: one.id, duplicateIds: [two.id], versions: { [one.id]: 1, [two.id]: 1 } }
    const late = await ines.post<ProblemBody>('/api/v1/contacts/merges', asked)
    expect(late.status).toBe(412)
    expect(late.body).toMatchObject({
      code: 'version-differs',
      records: [{ id: two.id, department: 'Achats', version: 2 }],
    })
    expect((await ines.post('/api/v1/contacts/merges', { ...asked, versions: { [two.id]: 2 } })).status).toBe(
      201,
    )
  })

  it('merges what is merged only once, and says where it went', async () => {
    const [one, two, three] = [await luc(), await luc(), await luc()]
    const asked = [one, three].map((original) => ({ originalId: original.id, duplicateIds: [two.id] }))
    const replies = await Promise.all(
      [ines, camille].map((who, at) => who.post<ProblemBody>('/api/v1/contacts/merges', asked[at])),
    )
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([201, 409]))
    const winner = replies[0]?.status === 201 ? one : three
    const loser = replies.find(({ status }) => status === 409)
    expect(loser?.body).toMatchObject({
      code: 'merged',
      leadsTo: { id: winner.id, reference: winner.reference },
    })
  })

  it('lets crossed merges take turns', async () => {
    const [one, two] = [await luc(), await luc()]
    const replies = await Promise.all([
      ines.post<ProblemBody>('/api/v1/contacts/merges', { originalId: one.id, duplicateIds: [two.id] }),
      camille.post<ProblemBody>('/api/v1/contacts/merges', { originalId: two.id, duplicateIds: [one.id] }),
    ])
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([201, 409]))
  })

  it('lets an edit and a merge take turns, and loses neither', async () => {
    const [one, two] = [await luc(), await luc()]
    const [edit, merge] = await Promise.all([
      change(two.id, 1, { department: 'Logistique' }, hugo),
      ines.post<Told>('/api/v1/contacts/merges', { originalId: one.id, duplicateIds: [two.id] }),
    ])
    expect(merge.status).toBe(201)
    const first = edit.status === 200 ? (await read(one.id)).department : edit.body
    const whoWasFirst = edit.status === 200 ? 'Logistique' : { code: 'merged', leadsTo: { id: one.id } }
    expect({ first }).toMatchObject({ first: whoWasFirst })
  })

  it('tells whoever still edits a merged record where it went, and changes nothing', async () => {
    const [one, two] = [await luc(), await luc()]
    await merged(one.id, [two.id])
    const late = await change(two.id, 1, { department: 'Export' }, hugo)
    expect(late.status).toBe(409)
    expect(late.body).toMatchObject({ code: 'merged', leadsTo: { path: `/api/v1/contacts/${one.id}` } })
    expect(late.headers).not.toHaveProperty('location')
    expect((await hugo.post(`/api/v1/contacts/${two.id}/copies`)).status).toBe(409)
    expect((await read(one.id)).department).toBe('')
  })

  it('leaves nothing when it is cut in the middle', async () => {
    const one = await luc({ emails: [{ address: 'luc@apollo.fr' }] })
    const two = await luc({ emails: [{ address: 'l.garnier@apollo.fr' }], managerId: one.id })
    const before = await dump(world.db, {})
    const cut = inTransaction(world.db, async (trx) => {
      await mergeRecords(trx, await whoIs(world, world.ines), contactMerging, {
        originalId: one.id,
        duplicateIds: [two.id],
        choices: {},
      })
      await sql`select pg_terminate_backend(pg_backend_pid())`.execute(trx)
    })
    await expect(cut).rejects.toThrow(/terminat/)
    expect(differences(before, await dump(world.db, {}))).toEqual([])
    expect((await camille.get(`/api/v1/contacts/${two.id}`)).status).toBe(200)
  })
})

describe('undoing', () => {
  it('gives back the duplicate with what was its own; later edits and rows stay', async () => {
    const one = await luc({ emails: [{ address: 'luc@apollo.fr' }], tags: ['VIP'] })
    const two = await luc({
      department: 'Achats',
      jobTitle: 'Acheteur',
      emails: [{ address: 'l.garnier@apollo.fr' }],
      phones: [{ number: '06 39 98 47 90' }],
      tags: ['Salon'],
    })
    const { id } = await merged(one.id, [two.id])
    const now = await read(one.id)
    const edited = await change(one.id, now.version, {
      jobTitle: 'Acheteur senior',
      tags: [...now.tags, 'Relancé'],
      emails: [...now.emails, { address: 'achats@apollo.fr' }],
    })
    expect(edited.status).toBe(200)
    const asked = await ines.get<Merge>(`/api/v1/merges/${id}`)
    expect(asked.body).toMatchObject({
      leadsTo: one.id,
      undoneAt: null,
      undoFirst: [],
      undo: {
        records: [{ id: two.id, reference: two.reference }],
        editedFields: ['jobTitle', 'tags'],
        lost: [],
      },
    })
    expect(asked.body.undo?.later).toContainEqual(
      expect.objectContaining({ table: 'contact_email', count: 1 }),
    )
    expect((await camille.get(`/api/v1/contacts/${two.id}`)).status).toBe(301)
    const done = await undone(id)
    expect(done.undo).toEqual(asked.body.undo)
    expect(await read(two.id)).toEqual({ ...two, labels: expect.anything() })
    expect(await read(one.id)).toMatchObject({
      jobTitle: 'Acheteur senior',
      department: '',
      tags: ['VIP', 'Relancé'],
      emails: [{ address: 'luc@apollo.fr' }, { address: 'achats@apollo.fr' }],
      phones: [],
    })
    const found = await hugo.get<{ items: Contact[] }>(`/api/v1/contacts?q=${two.reference}`)
    expect(found.body.items.map((item) => item.id)).toEqual([two.id])
    expect((await ines.delete<ProblemBody>(`/api/v1/merges/${id}`)).status).toBe(409)
    expect((await ines.get<Merge>(`/api/v1/merges/${id}`)).body).toMatchObject({
      undo: null,
      undoneByName: 'Inès Faure',
    })
  })

  it('reads both histories as one, and keeps who merged and who undid', async () => {
    const [one, two] = [await luc(), await luc()]
    await change(two.id, 1, { department: 'Achats' })
    const { id } = await merged(one.id, [two.id])
    const trail = async (of: number) =>
      (
        await camille.get<{ items: { action: string; changes: { field: string; to: unknown }[] }[] }>(
          `/api/v1/contacts/${of}/changes`,
        )
      ).body.items
    const together = await trail(one.id)
    expect(together.map(({ action }) => action).sort()).toEqual(['changed', 'created', 'created', 'merged'])
    expect(together[0]?.changes).toContainEqual({ field: 'mergeId', from: null, to: id })
    await undone(id)
    expect((await trail(one.id)).map(({ action }) => action)).toEqual(['unmerged', 'merged', 'created'])
    expect((await trail(two.id)).map(({ action }) => action)).toEqual(['unmerged', 'changed', 'created'])
  })

  it('goes by chains: the outer merge first, and it says which', async () => {
    const [one, two, three] = [await luc(), await luc(), await luc()]
    const inner = await merged(two.id, [three.id])
    const outer = await merged(one.id, [two.id])
    const old = await camille.get(`/api/v1/contacts/${three.id}`)
    expect(old.headers['location']).toBe(`/api/v1/contacts/${one.id}`)
    const found = await hugo.get<{ items: Contact[] }>(`/api/v1/contacts?q=${three.reference}`)
    expect(found.body.items.map((item) => item.id)).toEqual([one.id])
    const refused = await ines.delete<ProblemBody>(`/api/v1/merges/${inner.id}`)
    expect(refused.status).toBe(409)
    expect(refused.body).toMatchObject({
      code: 'undo-first',
      undoFirst: [{ id: outer.id }],
      detail: `Annulez d’abord la fusion de ${two.reference} dans ${one.reference}.`,
    })
    expect((await ines.get<Merge>(`/api/v1/merges/${inner.id}`)).body).toMatchObject({
      undo: null,
      undoFirst: [{ id: outer.id }],
    })
    await undone(outer.id)
    await undone(inner.id)
    for (const record of [one, two, three])
      expect((await camille.get(`/api/v1/contacts/${record.id}`)).status).toBe(200)
  })

  it('lets two merges into one original be undone in either order', async () => {
    const one = await luc()
    const two = await luc({ department: 'Achats', phones: [{ number: '06 39 98 47 90' }] })
    const three = await luc({
      department: 'Export',
      website: 'apollo.fr',
      phones: [{ number: '01 99 00 40 12' }],
    })
    const first = await merged(one.id, [two.id])
    const second = await merged(one.id, [three.id], { choices: { department: three.id } })
    await undone(first.id)
    expect(await read(one.id)).toMatchObject({
      department: 'Export',
      website: 'apollo.fr',
      phones: [{ number: '+33199004012' }],
    })
    await undone(second.id)
    expect(await read(one.id)).toMatchObject({ department: '', website: '', phones: [] })
    expect(await read(three.id)).toMatchObject({ department: 'Export', phones: [{ number: '+33199004012' }] })
  })

  it('follows a manager who was merged since', async () => {
    const boss = await contact({ lastName: 'Roux' })
    const twinBoss = await contact({ lastName: 'Roux' })
    const one = await luc()
    const two = await luc({ managerId: twinBoss.id })
    const first = await merged(one.id, [two.id], { choices: { managerId: one.id } })
    const second = await merged(boss.id, [twinBoss.id])
    await undone(first.id)
    expect((await read(two.id)).managerId).toBe(boss.id)
    await undone(second.id)
    expect((await read(two.id)).managerId).toBe(twinBoss.id)
  })

  it('is not mistaken for a change by the undo of a bulk edit', async () => {
    const [one, two] = [await luc({ source: 'Salon' }), await luc({ source: 'Salon' })]
    const edit = await camille.post<{ id: number }>('/api/v1/contacts/bulk-edits', {
      selection: { ids: [two.id] },
      changes: { source: 'Site web' },
    })
    const merge = await merged(one.id, [two.id])
    expect((await camille.delete<object>(`/api/v1/contacts/bulk-edits/${edit.body.id}`)).body).toMatchObject({
      restored: 0,
      changedSince: 1,
    })
    expect((await read(one.id)).source).toBe('Salon')
    await undone(merge.id)
    expect((await read(two.id)).source).toBe('Site web')
  })
})

describe('nobody above themselves', () => {
  it('empties the manager where the original was under its duplicate, or came to be', async () => {
    const two = await luc()
    const between = await contact({ lastName: 'Moreau', managerId: two.id })
    const one = await luc({ managerId: between.id })
    const told = await merged(one.id, [two.id])
    expect(told.emptied).toEqual(['managerId'])
    expect((await read(one.id)).managerId).toBeNull()
    expect((await read(between.id)).managerId).toBe(one.id)
    await undone(told.id)
    expect((await read(one.id)).managerId).toBe(between.id)
    expect((await read(between.id)).managerId).toBe(two.id)
  })
})

describe('merges of a record', () => {
  it('are listed, the latest first, page by page', async () => {
    const [one, two, three] = [await luc(), await luc(), await luc()]
    const ids = [(await merged(one.id, [two.id])).id, (await merged(one.id, [three.id])).id]
    const path = `/api/v1/merges?subject=contact&recordId=${one.id}`
    const all = await nora.get<{ items: Merge[] }>(path)
    expect(all.body.items).toMatchObject([
      {
        id: ids[1],
        leadsTo: one.id,
        duplicates: [{ id: three.id, reference: three.reference }],
        userName: 'Inès Faure',
      },
      { id: ids[0], leadsTo: one.id, duplicates: [{ id: two.id }] },
    ])
    const page = await nora.get<{ items: Merge[]; next: string }>(`${path}&limit=1`)
    expect(page.body).toMatchObject({ items: [{ id: ids[1] }], next: String(ids[1]) })
    const next = await nora.get<{ items: Merge[]; next: null }>(`${path}&limit=1&cursor=${page.body.next}`)
    expect(next.body).toMatchObject({ items: [{ id: ids[0] }], next: null })
    expect((await signedOut.get(path)).status).toBe(401)
    expect((await nora.get('/api/v1/merges?subject=company')).status).toBe(400)
  })
})
