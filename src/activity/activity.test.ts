// Activity at the door: who may write and read what, what is refused at its field, and one timeline of it all.
import { describe, expect, it } from 'vitest'
import { testServer, type ProblemBody, type Visitor } from '../../test/server.ts'
import { testWorld } from '../../test/world.ts'
import { contactRoutes } from '../contacts/routes.ts'
import { leadRoutes } from '../leads/routes.ts'
import { partnerRoutes } from '../partners/routes.ts'
import type { Activity, TimelinePage } from './activity.ts'
import { activityRoutes } from './routes.ts'

const world = await testWorld()
const { as, signedOut } = await testServer([partnerRoutes, contactRoutes, leadRoutes, activityRoutes], world)
const [hugo, yanis, nora] = (await Promise.all([world.hugo, world.yanis, world.nora].map(as))) as [
  Visitor,
  Visitor,
  Visitor,
]

const make = async (visitor: Visitor, path: string, draft: object): Promise<number> => {
  const { status, body } = await visitor.post<{ id: number }>(`/api/v1/${path}`, draft)
  expect(body).not.toHaveProperty('errors')
  expect(status).toBe(201)
  return body.id
}
const apollo = await make(hugo, 'partners', { name: 'Apollo' })
const lea = await make(hugo, 'contacts', {
  lastName: 'Michel',
  firstName: 'Léa',
  partners: [{ partnerId: apollo }],
})
const perrin = await make(hugo, 'leads', { lastName: 'Perrin' })
const stern = await make(yanis, 'contacts', { lastName: 'Stern' })

const write = (draft: object, by: Visitor = hugo) =>
  by.post<Activity & ProblemBody>('/api/v1/activities', draft)
const change = (id: number, version: number, body: object, by: Visitor = hugo) =>
  by.patch<Activity & ProblemBody>(`/api/v1/activities/${id}`, body, { 'if-match': `"${version}"` })
const timeline = async (path: string, by: Visitor = hugo) =>
  (await by.get<TimelinePage>(`/api/v1/${path}`)).body
const said = (page: TimelinePage) =>
  page.items.map((item) => (item.type === 'entry' ? item.entry.title || item.entry.text : item.change.action))

describe('an entry', () => {
  it('on a converted lead is written as long as it is on somebody else, too, seen or not', async () => {
    const camille = await as(world.camille)
    const lead = await make(hugo, 'leads', { lastName: 'Ravel' })
    const shared = await write({ kind: 'note', leadId: lead, contactId: stern, text: 'Ensemble.' }, camille)
    expect(shared.status).toBe(201)
    const into = { partner: { as: 'none' }, contact: { as: 'new' } }
    expect((await hugo.post(`/api/v1/leads/${lead}/conversions`, into)).status).toBe(201)
    const seen = (await hugo.get<Activity>(`/api/v1/activities/${shared.body.id}`)).body
    expect(seen).toMatchObject({ contact: null, lead: { id: lead } })
    expect((await change(seen.id, seen.version, { text: 'Ensemble, jeudi.' })).status).toBe(200)
  })

  it('is a call with its length and direction, on a contact and its partner', async () => {
    const { status, body, headers } = await write({
      kind: 'call',
      contactId: lea,
      partnerId: apollo,
      text: 'Rappelle jeudi.',
      at: '2026-11-20T10:30:00+01:00',
      duration: 12,
      direction: 'in',
    })
    expect(status).toBe(201)
    expect(headers).toMatchObject({ etag: '"1"', location: `/api/v1/activities/${body.id}` })
    expect(body).toMatchObject({
      kind: 'call',
      at: '2026-11-20T09:30:00.000Z',
      duration: 12,
      direction: 'in',
      contact: { id: lea, name: 'MICHEL Léa' },
      partner: { id: apollo, name: 'Apollo' },
      lead: null,
      createdByName: 'Hugo Blanc',
      version: 1,
    })
    expect((await nora.get<Activity>(`/api/v1/activities/${body.id}`)).body).toEqual(body)
  })

  it('is a task that is done, and not done after all', async () => {
    const draft = { kind: 'task', leadId: perrin, title: 'Envoyer le devis', dueOn: '2099-11-30' }
    const { body: task } = await write(draft)
    expect(task).toMatchObject({ ownerName: 'Hugo Blanc', done: false, dueOn: '2099-11-30' })
    const done = await change(task.id, 1, { done: true })
    expect(done.body).toMatchObject({ done: true, doneByName: 'Hugo Blanc', version: 2 })
    expect((await change(task.id, 2, { done: false })).body).toMatchObject({
      done: false,
      doneAt: null,
      doneByName: null,
    })
    const trail = await nora.get<{ items: { action: string }[] }>(`/api/v1/activities/${task.id}/changes`)
    expect(trail.body.items.map(({ action }) => action)).toEqual(['changed', 'changed', 'created'])
  })

  it('is changed with the version that was read, and taken away and brought back', async () => {
    const { id } = (await write({ kind: 'note', contactId: lea, text: 'Préfère le matin.' })).body
    const changed = await change(id, 1, { text: 'Préfère l’après-midi.' })
    expect(changed.body).toMatchObject({ text: 'Préfère l’après-midi.', version: 2 })
    expect(await change(id, 1, { text: 'x' })).toMatchObject({
      status: 412,
      body: { code: 'version-differs', current: { text: 'Préfère l’après-midi.' } },
    })
    expect((await hugo.patch(`/api/v1/activities/${id}`, { text: 'x' })).status).toBe(428)
    await change(id, 2, { archived: true })
    expect(said(await timeline(`contacts/${lea}/timeline`))).not.toContain('Préfère l’après-midi.')
    const away = await hugo.get<{ items: Activity[] }>(`/api/v1/activities?contactId=${lea}&archived=yes`)
    expect(away.body.items.map((one) => one.id)).toEqual([id])
    expect((await change(id, 3, { archived: false })).status).toBe(200)
    expect(said(await timeline(`contacts/${lea}/timeline`))).toContain('Préfère l’après-midi.')
  })

  it.each([
    [{ kind: 'note', text: 'x' }, '/contactId', 'required'],
    [{ kind: 'note', contactId: 999_999, text: 'x' }, '/contactId', 'not-found'],
    [{ kind: 'note', contactId: stern, text: 'x' }, '/contactId', 'not-found'],
    [{ kind: 'note', contactId: lea, partnerId: 999_999, text: 'x' }, '/partnerId', 'not-found'],
    [{ kind: 'note', leadId: 999_999, text: 'x' }, '/leadId', 'not-found'],
    [{ kind: 'note', contactId: lea, text: '  ' }, '/text', 'required'],
    [{ kind: 'task', contactId: lea, text: 'x' }, '/title', 'required'],
    [{ kind: 'task', contactId: lea, title: 'x', ownerId: 999_999 }, '/ownerId', 'not-found'],
    [{ kind: 'task', contactId: lea, title: 'x', dueOn: '2026-02-31' }, '/dueOn', 'invalid-date'],
    [{ kind: 'task', contactId: lea, title: 'x', dueOn: '0002-01-01' }, '/dueOn', 'invalid-date'],
    [{ kind: 'call', contactId: lea, text: 'x', duration: 0 }, '/duration', 'too-small'],
    [{ kind: 'call', contactId: lea, text: 'x', direction: 'up' }, '/direction', 'not-one-of'],
    [{ kind: 'call', contactId: lea, text: 'x', at: 'hier' }, '/at', 'invalid-date'],
    [{ kind: 'call', contactId: lea, text: 'x', at: '2026-11-20T10:30:00+16:00' }, '/at', 'invalid-date'],
    [{ kind: 'note', contactId: lea, text: 'x', dueOn: '2099-11-30' }, '/dueOn', 'unknown-field'],
    [{ kind: 'file', contactId: lea }, '/kind', 'not-one-of'],
    [{ kind: 'note', contactId: lea, text: 'x'.repeat(20_001) }, '/text', 'too-long'],
    [{ kind: 'note', contactId: lea, text: 'a\0b' }, '/text', 'invalid'],
  ])('refuses %j at its field', async (draft, pointer, code) => {
    const { status, body } = await write(draft)
    expect(status).toBe(400)
    expect(body.errors).toMatchObject([{ pointer, code }])
  })

  it('is written by two at once one after the other', async () => {
    const { id } = (await write({ kind: 'note', contactId: lea, text: 'Vu au salon.' })).body
    const replies = await Promise.all([change(id, 1, { text: 'a' }), change(id, 1, { text: 'b' })])
    expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412])
    await change(id, 2, { archived: true })
  })
})

describe('a timeline', () => {
  it('has tasks that wait first, then everything that happened, the latest first, page by page', async () => {
    const tanguy = await make(hugo, 'contacts', { lastName: 'Tanguy' })
    const on = { contactId: tanguy }
    await write({ kind: 'note', ...on, text: 'hier', at: '2026-11-23T10:00:00Z' })
    await write({ kind: 'meeting', ...on, title: 'en juin', at: '2026-06-01T10:00:00Z', duration: 60 })
    await write({ kind: 'task', ...on, title: 'sans échéance' })
    await write({ kind: 'task', ...on, title: 'plus tard', dueOn: '2099-12-24' })
    await write({ kind: 'task', ...on, title: 'bientôt', dueOn: '2099-11-25' })
    const whole = await timeline(`contacts/${tanguy}/timeline`)
    const waiting = ['bientôt', 'plus tard', 'sans échéance']
    expect(said(whole).filter((one) => one !== 'created')).toEqual([...waiting, 'hier', 'en juin'])
    expect(whole).toMatchObject({
      total: 6,
      counts: { note: 1, meeting: 1, task: 3, change: 1 },
      next: null,
    })
    const pages: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const page: TimelinePage = await timeline(
        `contacts/${tanguy}/timeline?limit=1${cursor && `&cursor=${cursor}`}`,
      )
      pages.push(...said(page))
      cursor = page.next
    }
    expect(pages).toEqual(said(whole))
    const filtered = await timeline(`contacts/${tanguy}/timeline?kinds=note,meeting`)
    expect(said(filtered)).toEqual(['hier', 'en juin'])
    expect(filtered.total).toBe(6)
    expect(said(await timeline(`contacts/${tanguy}/timeline?kinds=change`))).toEqual(['created'])
  })

  it('of a partner can include that of its contacts, as far as one sees them', async () => {
    const firm = await make(hugo, 'partners', { name: 'Boréal', companyIds: [] })
    const garnier = await make(hugo, 'contacts', {
      lastName: 'Garnier',
      partners: [{ partnerId: firm }],
    })
    await write({ kind: 'note', contactId: garnier, text: 'du contact' })
    await write({ kind: 'note', contactId: garnier, partnerId: firm, text: 'des deux' })
    expect(said(await timeline(`partners/${firm}/timeline`))).toEqual(['des deux', 'created'])
    const both = await timeline(`partners/${firm}/timeline?contacts=yes`)
    expect(said(both)).toEqual(['des deux', 'du contact', 'created', 'created'])
    expect(both.total).toBe(4)
    expect(both.items.flatMap((item) => (item.type === 'change' ? item.of.name : []))).toEqual([
      'GARNIER',
      'Boréal',
    ])
    const theirs = await timeline(`partners/${firm}/timeline?contacts=yes`, yanis)
    expect(said(theirs)).toEqual(['des deux', 'created'])
    expect(theirs.items[0]).toMatchObject({ entry: { contact: null, partner: { id: firm } } })
  })

  it.each(['kinds=gossip', 'kinds=', 'cursor=x', 'limit=0', 'limit=201', 'contacts=yes', 'at=1'])(
    'refuses ?%s',
    async (query) => {
      const { status, body } = await hugo.get<ProblemBody>(`/api/v1/contacts/${lea}/timeline?${query}`)
      expect(status).toBe(400)
      expect(body.errors).toHaveLength(1)
    },
  )
})

describe('tasks', () => {
  it('are those of a user by when they are due', async () => {
    const day = (offset: number) => {
      const date = new Date()
      date.setDate(date.getDate() + offset)
      return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
        .map((part) => String(part).padStart(2, '0'))
        .join('-')
    }
    const by = await as(world.ines)
    const task = async (title: string, rest: object) =>
      (await write({ kind: 'task', contactId: lea, title, ...rest }, by)).body
    const late = await task('en retard', { dueOn: day(-2) })
    await task('aujourd’hui', { dueOn: day(0) })
    await task('demain', { dueOn: day(1) })
    await task('un jour', {})
    await task('pour Hugo', { dueOn: day(0), ownerId: world.hugo.id })
    const titles = async (query: string) => {
      const { body } = await by.get<{ items: Activity[]; total: number }>(`/api/v1/tasks?${query}`)
      expect(body.total).toBe(body.items.length)
      return body.items.map(({ title }) => title)
    }
    expect(await titles('when=overdue')).toEqual(['en retard'])
    expect(await titles('when=today')).toEqual(['aujourd’hui'])
    expect(await titles('when=coming')).toEqual(['demain'])
    expect(await titles('when=undated')).toEqual(['un jour'])
    expect(await titles(`when=today&ownerId=${world.hugo.id}`)).toEqual(['pour Hugo'])
    const counts = { overdue: 1, today: 1, coming: 1, undated: 1 }
    expect((await by.get('/api/v1/tasks/counts')).body).toEqual(counts)
    expect((await nora.get(`/api/v1/tasks/counts?ownerId=${world.ines.id}`)).body).toEqual(counts)
    const unseen = { overdue: 0, today: 0, coming: 0, undated: 0 }
    expect((await yanis.get(`/api/v1/tasks/counts?ownerId=${world.ines.id}`)).body).toEqual(unseen)
    expect((await by.get('/api/v1/tasks/counts?ownerId=x')).status).toBe(400)
    await change(late.id, 1, { done: true }, by)
    expect(await titles('when=overdue')).toEqual([])
    expect(await titles('when=done')).toEqual(['en retard'])
    expect((await by.get('/api/v1/tasks')).status).toBe(400)
    expect((await by.get('/api/v1/tasks?when=never')).status).toBe(400)
  })
})

describe('rights', () => {
  it('are those of the record: outsiders see nothing, readers write nothing', async () => {
    const { id } = (await write({ kind: 'note', contactId: lea, text: 'Confidentiel' })).body
    const read = [
      `activities/${id}`,
      `activities/${id}/changes`,
      `activities/${id}/file`,
      `contacts/${lea}/timeline`,
      `partners/${apollo}/timeline`,
      `leads/${perrin}/timeline`,
    ]
    for (const path of read) {
      expect((await yanis.get(`/api/v1/${path}`)).status).toBe(404)
      expect((await signedOut.get(`/api/v1/${path}`)).status).toBe(401)
    }
    for (const path of ['activities', 'tasks?when=undated', 'tasks/counts'])
      expect((await signedOut.get(`/api/v1/${path}`)).status).toBe(401)
    expect((await yanis.get<{ items: [] }>(`/api/v1/activities?contactId=${lea}`)).body.items).toEqual([])
    expect(
      (await yanis.get<{ items: [] }>(`/api/v1/tasks?when=undated&ownerId=${world.ines.id}`)).body.items,
    ).toEqual([])
    expect((await write({ kind: 'note', contactId: lea, text: 'x' }, yanis)).status).toBe(400)
    expect((await write({ kind: 'note', contactId: lea, text: 'x' }, nora)).status).toBe(403)
    expect((await write({ kind: 'note', contactId: lea, text: 'x' }, signedOut)).status).toBe(401)
    expect((await change(id, 1, { text: 'x' }, yanis)).status).toBe(404)
    expect((await change(id, 1, { text: 'x' }, nora)).status).toBe(403)
    expect((await change(id, 1, { text: 'x' }, signedOut)).status).toBe(401)
    expect((await hugo.get('/api/v1/activities/999999')).status).toBe(404)
    expect((await hugo.get('/api/v1/activities/x')).status).toBe(404)
    expect((await hugo.get(`/api/v1/activities?kinds=change`)).status).toBe(400)
  })
})
