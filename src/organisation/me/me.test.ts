import { expect, test } from 'vitest'
import { testServer, type ProblemBody } from '../../../test/server.ts'
import { password, testWorld } from '../../../test/world.ts'
import { organisationTables } from '../routes.ts'

const world = await testWorld()
const { as, signedOut } = await testServer(organisationTables(world.signIn), world)

test('Hugo reads who he is, with his rights, company and team', async () => {
  expect(await (await as(world.hugo)).get('/api/v1/me')).toMatchObject({
    status: 200,
    body: {
      id: world.hugo.id,
      name: 'Hugo Blanc',
      email: 'hugo.blanc@oree.example',
      language: 'fr',
      profile: 'salesperson',
      rights: ['read', 'write'],
      country: 'FR',
      team: { id: world.teams.grandsComptes, name: 'Grands comptes' },
      companies: [{ id: world.companies.oree, name: 'Orée' }],
    },
  })
})

test('phones are read as in the country of the first company that has one', async () => {
  const camille = await as(world.camille)
  const belgian = { country: 'BE', language: 'fr' }
  const { id } = (await camille.post<{ id: number }>('/api/v1/localizations', belgian)).body
  await camille.patch(`/api/v1/companies/${world.companies.alba}`, { localizationId: id })
  expect(await camille.get('/api/v1/me')).toMatchObject({ body: { country: 'BE' } })
  expect(await (await as(world.hugo)).get('/api/v1/me')).toMatchObject({ body: { country: 'FR' } })
})

test('Nora, who may only read, changes her own name and language; answers follow her language', async () => {
  const nora = await as(world.nora)
  const reply = await nora.patch('/api/v1/me', { name: 'Nora Petit-Roche', language: 'en' })
  expect(reply).toMatchObject({ status: 200, body: { name: 'Nora Petit-Roche', language: 'en' } })
  const refusal = await nora.patch<ProblemBody>('/api/v1/me', { name: '' })
  expect(refusal).toMatchObject({
    status: 400,
    body: { errors: [{ pointer: '/name', message: 'This is needed.' }] },
  })
  expect(await nora.patch('/api/v1/me', {})).toMatchObject({ status: 200 })
})

test.each([
  [{ language: 'de' }, '/language', 'not-one-of'],
  [{ name: 'x'.repeat(101) }, '/name', 'too-long'],
  [{ profile: 'administrator' }, '/profile', 'unknown-field'],
  [{ companyIds: [1] }, '/companyIds', 'unknown-field'],
])('%j is refused at %s: nobody gives themselves more', async (change, pointer, code) => {
  const reply = await (await as(world.hugo)).patch<ProblemBody>('/api/v1/me', change)
  expect(reply).toMatchObject({ status: 400, body: { errors: [{ pointer, code }] } })
})

test('a new password needs the present one, ends the other sessions and keeps this one', async () => {
  const [here, elsewhere] = [await as(world.ines), await as(world.ines)]
  const path = '/api/v1/me/password'
  const next = 'les cigales se taisent'
  expect(await here.put<ProblemBody>(path, { current: 'guess', next })).toMatchObject({
    status: 400,
    body: { errors: [{ pointer: '/current', code: 'wrong-password' }] },
  })
  expect(await here.put<ProblemBody>(path, { current: password, next: 'short' })).toMatchObject({
    status: 400,
    body: { errors: [{ pointer: '/next', code: 'too-short' }] },
  })
  expect((await here.put(path, { current: password, next })).status).toBe(204)
  expect((await here.get('/api/v1/me')).status).toBe(200)
  expect((await elsewhere.get('/api/v1/me')).status).toBe(401)

  const enter = (secret: string) =>
    signedOut.post('/api/auth/sign-in/email', { email: world.ines.email, password: secret })
  expect((await enter(password)).status).toBe(401)
  expect((await enter(next)).status).toBe(200)
})

test('an open session does not let anybody guess the password', async () => {
  const yanis = await as(world.yanis)
  const guess = { current: 'guess', next: 'les cigales se taisent' }
  const tries = Array.from({ length: 11 }, () => yanis.put('/api/v1/me/password', guess))
  const statuses = (await Promise.all(tries)).map((reply) => reply.status).sort((a, b) => a - b)
  expect(statuses).toEqual([...Array<number>(10).fill(400), 429])
})

test('nobody is anybody without signing in', async () => {
  for (const knock of [
    signedOut.get('/api/v1/me'),
    signedOut.patch('/api/v1/me', { name: 'Nobody' }),
    signedOut.put('/api/v1/me/password', { current: password, next: password }),
  ])
    expect((await knock).status).toBe(401)
})
