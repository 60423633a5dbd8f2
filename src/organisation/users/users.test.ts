import { expect, test } from 'vitest'
import { testServer, type ProblemBody } from '../../../test/server.ts'
import { password, testWorld } from '../../../test/world.ts'
import { organisationTables } from '../routes.ts'
import type { User } from './user.ts'

const world = await testWorld()
const { as, signedOut } = await testServer(organisationTables(world.signIn), world)
const camille = await as(world.camille)
const path = '/api/v1/users'

const draft = { name: 'Zoé Lemaire', email: 'Zoe.Lemaire@Oree.example', password }
const enter = (email: string, secret: string) =>
  signedOut.post('/api/auth/sign-in/email', { email, password: secret })

test('Camille creates Zoé, who signs in; what is left out has its default', async () => {
  const reply = await camille.post<User>(path, { ...draft, companyIds: [world.companies.oree] })
  expect(reply).toMatchObject({
    status: 201,
    body: {
      name: 'Zoé Lemaire',
      email: 'zoe.lemaire@oree.example',
      language: 'fr',
      profile: 'salesperson',
      teamId: null,
      companyIds: [world.companies.oree],
      archived: false,
    },
  })
  expect((await enter(draft.email, password)).status).toBe(200)
  expect(await camille.get(`${path}/${reply.body.id}`)).toMatchObject({ status: 200, body: reply.body })
  expect(JSON.stringify(reply.body)).not.toContain(password)
})

test('the list is by name, searched by name and e-mail, chosen by ids', async () => {
  const names = async (query: string) =>
    (await camille.get<{ items: User[] }>(`${path}?${query}`)).body.items.map((user) => user.name)
  expect(await names('')).toEqual([
    'Camille Roux',
    'Hugo Blanc',
    'Inès Faure',
    'Nora Petit',
    'Yanis Benali',
    'Zoé Lemaire',
  ])
  expect(await names('q=ines')).toEqual(['Inès Faure'])
  expect(await names('q=alba.example')).toEqual(['Yanis Benali'])
  expect(await names(`ids=${world.nora.id},${world.hugo.id}`)).toEqual(['Hugo Blanc', 'Nora Petit'])
  const page = await camille.get<{ items: User[]; next: string }>(`${path}?limit=2`)
  expect(await names(`limit=2&cursor=${page.body.next}`)).toEqual(['Inès Faure', 'Nora Petit'])
})

test('Camille changes Hugo’s team and companies; only what is sent changes', async () => {
  const own = `${path}/${world.hugo.id}`
  const change = { teamId: world.teams.export, companyIds: [world.companies.alba, world.companies.oree] }
  expect(await camille.patch(own, change)).toMatchObject({
    status: 200,
    body: {
      name: 'Hugo Blanc',
      teamId: world.teams.export,
      companyIds: [...change.companyIds].sort((a, b) => a - b),
    },
  })
  const back = { teamId: world.teams.grandsComptes, companyIds: [world.companies.oree] }
  expect(await camille.patch(own, back)).toMatchObject({ body: back })
})

test('another password signs the person out everywhere', async () => {
  const nora = await as(world.nora)
  await camille.patch(`${path}/${world.nora.id}`, { password: 'une autre phrase' })
  expect((await nora.get('/api/v1/me')).status).toBe(401)
  expect((await enter(world.nora.email, 'une autre phrase')).status).toBe(200)
})

test('an e-mail is taken in any case', async () => {
  const taken = { status: 409, body: { errors: [{ pointer: '/email', code: 'already-exists' }] } }
  expect(await camille.post(path, { ...draft, email: 'HUGO.blanc@oree.example' })).toMatchObject(taken)
  expect(await camille.patch(`${path}/${world.ines.id}`, { email: world.hugo.email })).toMatchObject(taken)
})

test.each([
  [{ email: 'zoe' }, '/email', 'invalid-email'],
  [{ password: 'short' }, '/password', 'too-short'],
  [{ name: '' }, '/name', 'required'],
  [{ profile: 'king' }, '/profile', 'not-one-of'],
  [{ teamId: 999_999 }, '/teamId', 'not-found'],
  [{ companyIds: [999_999] }, '/companyIds/0', 'not-found'],
  [{ companyIds: 'all' }, '/companyIds', 'wrong-type'],
  [{ admin: true }, '/admin', 'unknown-field'],
])('%j is refused at %s', async (wrong, pointer, code) => {
  const reply = await camille.post<ProblemBody>(path, { ...draft, email: 'new@oree.example', ...wrong })
  expect(reply).toMatchObject({ status: 400, body: { errors: [{ pointer, code }] } })
})

test('an administrator cannot put themselves away, and the last one stays one', async () => {
  const own = `${path}/${world.camille.id}`
  const refused = (pointer: string, code: string) => ({
    status: 409,
    body: { code: 'conflict', errors: [{ pointer, code }] },
  })
  expect(await camille.patch(own, { archived: true })).toMatchObject(refused('/archived', 'yourself'))
  expect(await camille.patch(own, { profile: 'reader' })).toMatchObject(refused('/profile', 'last-one'))
  expect(await camille.patch(own, { profile: 'administrator', language: 'fr' })).toMatchObject({
    status: 200,
  })
})

test('of two administrators who demote each other at once, one stays', async () => {
  const ines = `${path}/${world.ines.id}`
  await camille.patch(ines, { profile: 'administrator' })
  const other = await as(world.ines)
  const replies = await Promise.all([
    camille.patch(ines, { profile: 'manager' }),
    other.patch(`${path}/${world.camille.id}`, { profile: 'manager' }),
  ])
  expect(replies.filter((reply) => reply.status === 200)).toHaveLength(1)
  const last = replies[0]?.status === 200 ? camille : other
  await last.patch(`${path}/${world.camille.id}`, { profile: 'administrator' })
  await camille.patch(ines, { profile: 'manager' })
})

test('who is archived leaves the list and comes back', async () => {
  const own = `${path}/${world.yanis.id}`
  const ids = async (archived: string) =>
    (await camille.get<{ items: User[] }>(`${path}?q=yanis&archived=${archived}`)).body.items.map(
      (user) => user.id,
    )
  expect(await camille.patch(own, { archived: true })).toMatchObject({ body: { archived: true } })
  expect([await ids('no'), await ids('yes')]).toEqual([[], [world.yanis.id]])
  expect(await camille.patch(own, { archived: false })).toMatchObject({ body: { archived: false } })
  expect(await ids('no')).toEqual([world.yanis.id])
})

test('everybody reads users, administrators alone change them, and nobody without signing in', async () => {
  const own = `${path}/${world.nora.id}`
  for (const person of [world.hugo, world.ines, world.yanis]) {
    const visitor = await as(person)
    expect((await visitor.get(path)).status).toBe(200)
    expect((await visitor.get(own)).status).toBe(200)
    expect((await visitor.post(path, draft)).status).toBe(403)
    expect((await visitor.patch(own, { name: 'Nora' })).status).toBe(403)
  }
  for (const knock of [signedOut.get(path), signedOut.get(own), signedOut.post(path, draft)])
    expect((await knock).status).toBe(401)
  expect((await signedOut.patch(own, { name: 'Nora' })).status).toBe(401)
  expect((await camille.get(`${path}/999999`)).status).toBe(404)
  expect((await camille.patch(`${path}/999999`, { name: 'Nobody' })).status).toBe(404)
})
