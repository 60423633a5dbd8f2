import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testServer } from '../../../test/server.ts'
import { testWorld, type Person } from '../../../test/world.ts'
import { organisationTables } from '../routes.ts'
import type { Job } from './contract.ts'

const world = await testWorld()
const { as, signedOut } = await testServer(organisationTables(world.signIn), world)
const [hugo, camille] = [await as(world.hugo), await as(world.camille)]
const path = '/api/v1/jobs'

const begin = (person: Person) =>
  world.app.jobs.queue(world.db, {
    kind: 'import',
    title: { fr: 'Import de contacts.csv', en: 'Import of contacts.csv' },
    input: {},
    userId: person.id,
  })
const end = (id: number) =>
  sql`update job set state = 'done', done = 10, total = 10, result = '{"created": 10}', started_at = now(), ended_at = now()
      where id = ${id}`.execute(world.db)

test('Hugo watches his job in his language, from waiting to done', async () => {
  const id = await begin(world.hugo)
  expect(await hugo.get(`${path}/${id}`)).toMatchObject({
    status: 200,
    body: { title: 'Import de contacts.csv', state: 'waiting', done: 0, total: null, endedAt: null },
  })
  await hugo.patch('/api/v1/me', { language: 'en' })
  await end(id)
  expect(await hugo.get(`${path}/${id}`)).toMatchObject({
    body: {
      title: 'Import of contacts.csv',
      state: 'done',
      done: 10,
      total: 10,
      result: { created: 10 },
      endedAt: expect.any(String),
    },
  })
})

test('the latest come first, page by page, or only those that run', async () => {
  const [first, second, third] = [await begin(world.ines), await begin(world.ines), await begin(world.ines)]
  const ines = await as(world.ines)
  await end(second)
  type Page = { items: Job[]; next: string | null }
  const list = async (query: string) => (await ines.get<Page>(`${path}?${query}`)).body
  const page = await list('limit=2')
  expect(page.items.map((job) => job.id)).toEqual([third, second])
  expect((await list(`limit=2&cursor=${page.next}`)).items.map((job) => job.id)).toEqual([first])
  expect((await list('running=yes')).items.map((job) => job.id)).toEqual([third, first])
})

test('a job that runs is asked to stop; one that has ended is not', async () => {
  const id = await begin(world.hugo)
  const cancel = `${path}/${id}/cancellation`
  expect(await hugo.post(cancel)).toMatchObject({ status: 202, body: { stopping: true } })
  expect(await hugo.post(cancel)).toMatchObject({ status: 202 })
  await end(id)
  expect(await hugo.get(`${path}/${id}`)).toMatchObject({ body: { stopping: false } })
  expect(await hugo.post(cancel)).toMatchObject({ status: 409, body: { code: 'conflict' } })
})

test('another’s job is not there, not even for an administrator', async () => {
  const id = await begin(world.hugo)
  for (const other of [camille, await as(world.nora), await as(world.yanis)]) {
    expect(await other.get(path)).toMatchObject({ body: { items: [] } })
    expect((await other.get(`${path}/${id}`)).status).toBe(404)
    expect((await other.post(`${path}/${id}/cancellation`)).status).toBe(404)
  }
  expect(await hugo.get(`${path}/${id}`)).toMatchObject({ body: { stopping: false } })
})

test('a query that cannot be, and nobody without signing in', async () => {
  expect((await hugo.get(`${path}?running=maybe`)).status).toBe(400)
  expect((await hugo.get(`${path}?cursor=x`)).status).toBe(400)
  expect((await signedOut.get(path)).status).toBe(401)
  expect((await signedOut.get(`${path}/1`)).status).toBe(401)
  expect((await signedOut.post(`${path}/1/cancellation`)).status).toBe(401)
})
