import { expect, test } from 'vitest'
import { describeConfiguration } from '../../test/configuration-door.ts'
import { testServer, type ProblemBody } from '../../test/server.ts'
import { testWorld } from '../../test/world.ts'
import { organisationTables } from './routes.ts'

const world = await testWorld()
const server = await testServer(organisationTables(world.signIn), world)
const camille = await server.as(world.camille)

describeConfiguration(server, world, {
  path: '/api/v1/teams',
  first: { name: 'Éclair' },
  second: { name: 'Œuvre sociale' },
  words: 'ECLAIR',
  wrong: [
    [{}, '/name', 'required'],
    [{ name: ' ' }, '/name', 'required'],
    [{ name: 3 }, '/name', 'wrong-type'],
    [{ name: 'x'.repeat(101) }, '/name', 'too-long'],
    [{ name: 'Nord', colour: 'red' }, '/colour', 'unknown-field'],
    [{ name: 'a\0b' }, '/name', 'invalid'],
  ],
  archivable: true,
})

describeConfiguration(server, world, {
  path: '/api/v1/companies',
  first: { name: 'Atelier Noé', localizationId: null },
  second: { name: 'Zénith', localizationId: null },
  words: 'noe atel',
  wrong: [
    [{}, '/name', 'required'],
    [{ name: 'Nord', localizationId: 999_999 }, '/localizationId', 'not-found'],
    [{ name: 'Nord', localizationId: 'FR' }, '/localizationId', 'wrong-type'],
  ],
  archivable: true,
})

describeConfiguration(server, world, {
  path: '/api/v1/localizations',
  first: { country: 'DE', language: 'de' },
  second: { country: 'BE', language: 'nl' },
  words: 'allem',
  wrong: [
    [{ country: 'FR' }, '/language', 'required'],
    [{ country: 'XX', language: 'fr' }, '/country', 'invalid-country'],
    [{ country: 'FR', language: 'ja' }, '/language', 'not-one-of'],
  ],
  archivable: true,
})

test('a name is taken whatever its accents and case', async () => {
  const reply = await camille.post<ProblemBody>('/api/v1/teams', { name: 'GRANDS COMPTES' })
  expect(reply).toMatchObject({
    status: 409,
    body: { errors: [{ pointer: '/name', code: 'already-exists' }] },
  })
})

test('a team that somebody belongs to is archived, not deleted, and the problem says how many use it', async () => {
  const own = `/api/v1/teams/${world.teams.grandsComptes}`
  expect(await camille.delete(own)).toMatchObject({ status: 409, body: { code: 'in-use', uses: 1 } })
  expect(await camille.patch(own, { archived: true })).toMatchObject({ status: 200 })
  await camille.patch(own, { archived: false })
})

test('a company that two people belong to cannot be deleted', async () => {
  const reply = await camille.delete(`/api/v1/companies/${world.companies.alba}`)
  expect(reply).toMatchObject({ status: 409, body: { code: 'in-use', uses: 2 } })
})

test('a localization is named in the language of whoever reads, and found by that name', async () => {
  const draft = { country: 'ES', language: 'es' }
  const { id } = (await camille.post<{ id: number }>('/api/v1/localizations', draft)).body
  const read = async () => (await camille.get(`/api/v1/localizations/${id}`)).body
  expect(await read()).toMatchObject({ name: 'Espagne, espagnol' })
  await camille.patch('/api/v1/me', { language: 'en' })
  expect(await read()).toMatchObject({ name: 'Spain, Spanish' })
  expect(await camille.get('/api/v1/localizations?q=span')).toMatchObject({ body: { items: [{ id }] } })
  await camille.patch('/api/v1/me', { language: 'fr' })
  await camille.delete(`/api/v1/localizations/${id}`)
})

test('there is always one default localization, and another takes its place', async () => {
  const list = async () =>
    (await camille.get<{ items: { id: number; isDefault: boolean }[] }>('/api/v1/localizations')).body.items
  const [french] = await list()
  const own = `/api/v1/localizations/${french?.id}`
  for (const [change, pointer] of [
    [{ isDefault: false }, '/isDefault'],
    [{ archived: true }, '/archived'],
  ] as const) {
    expect(await camille.patch(own, change)).toMatchObject({
      status: 409,
      body: { code: 'conflict', errors: [{ pointer, code: 'last-one' }] },
    })
  }
  expect(await camille.delete(own)).toMatchObject({ status: 409, body: { code: 'conflict' } })

  const belgian = { country: 'BE', language: 'fr', isDefault: true }
  const { id } = (await camille.post<{ id: number }>('/api/v1/localizations', belgian)).body
  expect((await list()).filter((one) => one.isDefault).map((one) => one.id)).toEqual([id])
  expect(await camille.patch(own, { isDefault: true })).toMatchObject({ status: 200 })
  expect((await camille.delete(`/api/v1/localizations/${id}`)).status).toBe(204)
})
