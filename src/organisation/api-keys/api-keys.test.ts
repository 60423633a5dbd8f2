import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testServer, type ProblemBody } from '../../../test/server.ts'
import { testWorld } from '../../../test/world.ts'
import { organisationTables } from '../routes.ts'
import { createApiKey } from './actions.ts'

const world = await testWorld()
const { as, signedOut, visitor } = await testServer(organisationTables(world.signIn), world)
const [camille, hugo, nora] = [await as(world.camille), await as(world.hugo), await as(world.nora)]
const path = '/api/v1/api-keys'

interface Key {
  readonly id: number
  readonly key: string
  readonly start: string
}
const make = async (draft: object = { name: 'Site' }) => (await hugo.post<Key>(path, draft)).body
const program = (key: string) => visitor({ authorization: `Bearer ${key}` })

test('Hugo makes a key, sees it once, and a program calls with his rights', async () => {
  const reply = await hugo.post<Key>(path, { name: 'Site' })
  expect(reply).toMatchObject({ status: 201, body: { name: 'Site', lastUsedAt: null, expiresAt: null } })
  const { id, key, start } = reply.body
  expect(key).toMatch(/^carnet_[\w-]{43}$/)
  expect(key.startsWith(start)).toBe(true)
  expect(start).toHaveLength('carnet_'.length + 4)

  expect(await program(key).get('/api/v1/me')).toMatchObject({ status: 200, body: { name: 'Hugo Blanc' } })
  expect(await program(key).post('/api/v1/teams', { name: 'Nord' })).toMatchObject({ status: 403 })
  const { rows } = await sql<{ key_hash: Buffer; start: string }>`
    select key_hash, start from api_key where id = ${id}`.execute(world.db)
  expect(rows).toEqual([{ key_hash: createHash('sha256').update(key).digest(), start }])

  const list = await hugo.get<{ items: object[] }>(path)
  expect(list.body.items).toMatchObject([{ id, start, lastUsedAt: expect.any(String) }])
  expect(JSON.stringify(list.body)).not.toContain(key)
})

test('the last use is written down once a minute', async () => {
  const { id, key } = await make()
  const lastUsed = async () =>
    (await sql<{ at: Date }>`select last_used_at as at from api_key where id = ${id}`.execute(world.db))
      .rows[0]?.at
  await program(key).get('/api/v1/me')
  const first = await lastUsed()
  await program(key).get('/api/v1/me')
  expect(await lastUsed()).toEqual(first)
  await sql`update api_key set last_used_at = now() - interval '2 minutes' where id = ${id}`.execute(world.db)
  await program(key).get('/api/v1/me')
  expect((await lastUsed())?.getTime()).toBeGreaterThanOrEqual(first?.getTime() ?? Infinity)
})

test('a write by key needs no same-origin proof, since browsers never send keys by themselves', async () => {
  const { key } = await make()
  const headers = { origin: 'https://elsewhere.example' }
  expect(await program(key).patch('/api/v1/me', { language: 'fr' }, headers)).toMatchObject({ status: 200 })
})

test('what is no key opens nothing, even beside a good session', async () => {
  const { key } = await make()
  const cookie = (await hugo.get('/api/v1/me')).status
  expect(cookie).toBe(200)
  for (const authorization of [
    '',
    'Bearer',
    'Bearer ',
    `Basic ${key}`,
    `Bearer ${key}x`,
    'Bearer carnet_',
    key,
  ]) {
    expect([authorization, (await visitor({ authorization }).get('/api/v1/me')).status]).toEqual([
      authorization,
      401,
    ])
  }
  expect((await hugo.get('/api/v1/me', { authorization: 'Bearer carnet_wrong' })).status).toBe(401)
})

test('a key ends when it was said to, and when it is deleted', async () => {
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString()
  const ending = await make({ name: 'Essai', expiresAt: tomorrow })
  expect((await program(ending.key).get('/api/v1/me')).status).toBe(200)
  await sql`update api_key set expires_at = now() - interval '1 second' where id = ${ending.id}`.execute(
    world.db,
  )
  expect((await program(ending.key).get('/api/v1/me')).status).toBe(401)

  const deleted = await make()
  expect((await hugo.delete(`${path}/${deleted.id}`)).status).toBe(204)
  expect((await program(deleted.key).get('/api/v1/me')).status).toBe(401)
  expect((await hugo.delete(`${path}/${deleted.id}`)).status).toBe(404)
})

test('the keys of somebody who left open nothing', async () => {
  const { key } = await createApiKey(world.db, world.yanis.id, { name: 'Téléphone', expiresAt: null })
  expect((await program(key).get('/api/v1/me')).status).toBe(200)
  await camille.patch(`/api/v1/users/${world.yanis.id}`, { archived: true })
  expect((await program(key).get('/api/v1/me')).status).toBe(401)
})

test('keys are their owner’s alone: not even an administrator sees or deletes them', async () => {
  const { id } = await make()
  for (const other of [camille, nora]) {
    expect(await other.get(path)).toMatchObject({ body: { items: [] } })
    expect((await other.delete(`${path}/${id}`)).status).toBe(404)
  }
})

test('the latest come first, page by page', async () => {
  for (const name of ['un', 'deux', 'trois']) await nora.post(path, { name })
  type Page = { items: { name: string }[]; next: string | null }
  const first = (await nora.get<Page>(`${path}?limit=2`)).body
  const second = (await nora.get<Page>(`${path}?limit=2&cursor=${first.next}`)).body
  expect(first.items.map(({ name }) => name)).toEqual(['trois', 'deux'])
  expect([second.items.map(({ name }) => name), second.next]).toEqual([['un'], null])
})

test.each([
  [{}, '/name', 'required'],
  [{ name: 'Site', expiresAt: 'tomorrow' }, '/expiresAt', 'invalid-date'],
  [{ name: 'Site', expiresAt: '2020-01-01T00:00:00Z' }, '/expiresAt', 'invalid'],
  [{ name: 'Site', key: 'carnet_mine' }, '/key', 'unknown-field'],
])('%j is refused at %s', async (draft, pointer, code) => {
  const reply = await hugo.post<ProblemBody>(path, draft)
  expect(reply).toMatchObject({ status: 400, body: { errors: [{ pointer, code }] } })
})

test('nobody without signing in', async () => {
  for (const knock of [
    signedOut.get(path),
    signedOut.post(path, { name: 'x' }),
    signedOut.delete(`${path}/1`),
  ])
    expect((await knock).status).toBe(401)
})
