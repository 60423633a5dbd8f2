import { sql } from 'kysely'
import { pino } from 'pino'
import { beforeEach, expect, test } from 'vitest'
import { testDatabase } from '../../../test/database.ts'
import { testServer, type ProblemBody } from '../../../test/server.ts'
import { password, testWorld } from '../../../test/world.ts'
import type { App } from '../../kit/app.ts'
import { jobs } from '../../kit/jobs.ts'
import { organisationTables } from '../routes.ts'
import { openSignIn } from '../sign-in/actions.ts'
import { createUser } from '../users/actions.ts'
import { Unusable } from '../../kit/unusable.ts'
import { ensureAdministrator } from './actions.ts'

const db = await testDatabase()
const app: App = { db, jobs, log: pino({ level: 'error' }) }
const signIn = await openSignIn(app)
const { signedOut } = await testServer(organisationTables(signIn), { app, signIn })

const path = '/api/v1/first-administrator'
const environment = { CARNET_ADMIN_EMAIL: 'Camille@oree.example', CARNET_ADMIN_PASSWORD: password }
const draft = { name: 'Camille Roux', email: 'camille@oree.example', password, language: 'fr' }

beforeEach(async () => {
  await sql`truncate app_user, verification, sign_in_attempt cascade`.execute(db)
})

async function linkToken(): Promise<string> {
  const first = await ensureAdministrator(app, {})
  if (first.kind !== 'link') throw new Error('no link')
  expect(first.path).toMatch(/^\/first-sign-in#[\w-]{43}$/)
  return first.path.slice(first.path.indexOf('#') + 1)
}

const administrators = async () =>
  (await sql<{ email: string }>`select email from app_user where profile = 'administrator'`.execute(db)).rows

test('the environment names the administrator once, and changes nothing afterwards', async () => {
  expect(await ensureAdministrator(app, environment)).toEqual({
    kind: 'created',
    email: 'camille@oree.example',
  })
  expect(await ensureAdministrator(app, { ...environment, CARNET_ADMIN_EMAIL: 'eve@oree.example' })).toEqual({
    kind: 'known',
  })
  expect(await administrators()).toEqual([{ email: 'camille@oree.example' }])
  const entered = await signedOut.post('/api/auth/sign-in/email', { email: 'camille@oree.example', password })
  expect(entered.status).toBe(200)
})

test('of several processes that start at once, one creates the administrator', async () => {
  const kinds = (await Promise.all([1, 2, 3].map(() => ensureAdministrator(app, environment)))).map(
    ({ kind }) => kind,
  )
  expect(kinds.sort()).toEqual(['created', 'known', 'known'])
})

test.each([
  [{ CARNET_ADMIN_EMAIL: 'camille', CARNET_ADMIN_PASSWORD: password }, /CARNET_ADMIN_EMAIL/],
  [{ CARNET_ADMIN_PASSWORD: password }, /CARNET_ADMIN_EMAIL/],
  [{ CARNET_ADMIN_EMAIL: 'camille@oree.example', CARNET_ADMIN_PASSWORD: 'short' }, /CARNET_ADMIN_PASSWORD/],
  [{ CARNET_ADMIN_EMAIL: 'camille@oree.example' }, /CARNET_ADMIN_PASSWORD/],
])('%j cannot be used, and says why', async (env, words) => {
  await expect(ensureAdministrator(app, env)).rejects.toThrow(words)
  await expect(ensureAdministrator(app, env)).rejects.toBeInstanceOf(Unusable)
})

test('the link names the administrator, who signs in; it serves once', async () => {
  const token = await linkToken()
  expect(await signedOut.get(`${path}?token=${token}`)).toMatchObject({
    body: { awaited: true, valid: true },
  })

  const reply = await signedOut.post(path, { token, ...draft })
  expect(reply).toMatchObject({ status: 201, body: { name: 'Camille Roux', profile: 'administrator' } })
  const entered = await signedOut.post('/api/auth/sign-in/email', { email: draft.email, password })
  expect(entered.status).toBe(200)

  expect(await signedOut.get(`${path}?token=${token}`)).toMatchObject({
    body: { awaited: false, valid: false },
  })
  expect((await signedOut.post(path, { token, ...draft, email: 'eve@oree.example' })).status).toBe(404)
  expect(await administrators()).toHaveLength(1)
})

test('two who hold the link at once become one administrator', async () => {
  const token = await linkToken()
  const replies = await Promise.all(
    ['camille', 'eve'].map((name) =>
      signedOut.post(path, { token, ...draft, email: `${name}@oree.example` }),
    ),
  )
  expect(replies.map((reply) => reply.status).sort((a, b) => a - b)).toEqual([201, 404])
})

test('a link is over when another was shown, after a day, and when it was never given', async () => {
  const earlier = await linkToken()
  const token = await linkToken()
  expect((await signedOut.post(path, { token: earlier, ...draft })).status).toBe(404)
  expect((await signedOut.post(path, { token: 'x'.repeat(43), ...draft })).status).toBe(404)
  await sql`update verification set expires_at = now() - interval '1 second'`.execute(db)
  expect((await signedOut.post(path, { token, ...draft })).status).toBe(404)
  expect(await signedOut.get(path)).toMatchObject({ body: { awaited: true, valid: false } })
})

test('the database keeps a digest, not the token', async () => {
  const token = await linkToken()
  const { rows } = await sql<{ value: string }>`select value from verification`.execute(db)
  expect(rows).toEqual([{ value: expect.stringMatching(/^[0-9a-f]{64}$/) }])
  expect(rows[0]?.value).not.toContain(token)
})

test('example people who have no password are no administrators yet', async () => {
  const example = { name: 'Camille Roux', email: 'camille.roux@example.com', teamId: null, companyIds: [] }
  await createUser(db, { ...example, language: 'fr', profile: 'administrator' })
  expect((await ensureAdministrator(app, {})).kind).toBe('link')
})

test.each([
  [{ token: '' }, '/token', 'required'],
  [{ name: ' ' }, '/name', 'required'],
  [{ email: 'camille' }, '/email', 'invalid-email'],
  [{ password: 'short' }, '/password', 'too-short'],
  [{ language: 'de' }, '/language', 'not-one-of'],
])('%j is refused at %s', async (wrong, pointer, code) => {
  const reply = await signedOut.post<ProblemBody>(path, { token: 'any', ...draft, ...wrong })
  expect(reply).toMatchObject({ status: 400, body: { errors: [{ pointer, code }] } })
})

test('an established Carnet waits for nobody', async () => {
  const world = await testWorld()
  expect(await ensureAdministrator(world.app, environment)).toEqual({ kind: 'known' })
})
