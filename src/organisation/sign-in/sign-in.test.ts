import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testServer, type ProblemBody } from '../../../test/server.ts'
import { password, testWorld } from '../../../test/world.ts'
import { createUser } from '../users/actions.ts'
import { organisationTables } from '../routes.ts'

const world = await testWorld()
const { as, signedOut, visitor } = await testServer(organisationTables(world.signIn), world)
const camille = await as(world.camille)

/** Each from an address of its own, so that no test is slowed down by another's attempts. */
let lastAddress = 0
const nextAddress = () => `192.0.2.${(lastAddress += 1)}`

const enter = (email: string, secret: string, remoteAddress = nextAddress(), more = {}) =>
  signedOut.send<ProblemBody>({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    payload: { email, password: secret, ...more },
    remoteAddress,
  })

type Headed = { readonly headers: Readonly<Record<string, unknown>> }

function cookies(reply: Headed): string[] {
  return [reply.headers['set-cookie'] ?? []].flat().map(String)
}

function cookieOf(reply: Headed): string {
  return cookies(reply)
    .map((cookie) => cookie.split(';')[0] ?? '')
    .join('; ')
}

test('Hugo signs in with his e-mail in any case, and is known until he signs out', async () => {
  const reply = await enter(' Hugo.BLANC@oree.example', password)
  expect(reply).toMatchObject({ status: 200, body: { userId: world.hugo.id } })
  expect(cookies(reply)).toEqual([
    expect.stringMatching(/^carnet\.session_token=[^;]+; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/),
  ])

  const hugo = visitor({ cookie: cookieOf(reply) })
  expect(await hugo.get('/api/v1/me')).toMatchObject({ status: 200, body: { name: 'Hugo Blanc' } })

  const left = await hugo.post('/api/auth/sign-out')
  expect(left.status).toBe(204)
  expect(cookies(left)).toContainEqual(expect.stringMatching(/^carnet\.session_token=; Max-Age=0/))
  expect((await hugo.get('/api/v1/me')).status).toBe(401)
  expect((await hugo.post('/api/auth/sign-out')).status).toBe(204)
})

test('a session that is not remembered ends with the browser', async () => {
  const reply = await enter(world.ines.email, password, nextAddress(), { rememberMe: false })
  expect(cookies(reply)[0]).toMatch(/^carnet\.session_token=[^;]+; Path=\/; HttpOnly; SameSite=Lax$/)
  const { rows } = await sql<{ days: number }>`
    select round(extract(epoch from expires_at - now()) / 86400)::int as days
    from session where user_id = ${world.ines.id}`.execute(world.db)
  expect(rows).toEqual([{ days: 1 }])
})

test('over https the cookie stays on https', async () => {
  const entered = await world.signIn.enter({
    email: world.hugo.email,
    password,
    rememberMe: true,
    address: nextAddress(),
    userAgent: '',
    secure: true,
  })
  expect(entered.cookies[0]).toMatch(
    /^__Secure-carnet\.session_token=[^;]+; .*HttpOnly; Secure; SameSite=Lax$/,
  )
})

test.each([
  ['a wrong password', () => world.hugo.email, 'les moulins tournaient'],
  ['an e-mail that nobody has', () => 'nobody@oree.example', password],
])('%s is refused, without saying which of the two is wrong', async (_, email, secret) => {
  const reply = await enter(email(), secret)
  expect(reply).toMatchObject({ status: 401, body: { code: 'sign-in-refused' } })
  expect(cookies(reply)).toEqual([])
})

test('the refusal is in the language of the browser', async () => {
  const headers = { 'accept-language': 'en' }
  const payload = { email: 'nobody@oree.example', password }
  const reply = await signedOut.send<ProblemBody>({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    headers,
    payload,
  })
  expect(reply.body.title).toBe('This e-mail and password do not go together.')
})

test.each([
  [{ email: 'hugo', password }, '/email', 'invalid-email'],
  [{ email: 'hugo@oree.example' }, '/password', 'required'],
  [{ email: 'hugo@oree.example', password: 'x'.repeat(129) }, '/password', 'too-long'],
  [
    { email: 'hugo@oree.example', password, callbackURL: 'https://evil.example' },
    '/callbackURL',
    'unknown-field',
  ],
])('%j is refused at %s', async (body, pointer, code) => {
  const reply = await signedOut.post<ProblemBody>('/api/auth/sign-in/email', body)
  expect(reply).toMatchObject({ status: 400, body: { errors: [{ pointer, code }] } })
})

test('nobody signs up over HTTP, and nothing else of the sign-in library is reachable', async () => {
  for (const path of [
    'sign-up/email',
    'change-email',
    'update-user',
    'delete-user',
    'request-password-reset',
  ]) {
    expect((await signedOut.post(`/api/auth/${path}`, {})).status).toBe(404)
  }
})

test('a write from another site is refused, though the cookie came along', async () => {
  const headers = { origin: 'https://evil.example' }
  expect(await camille.post('/api/auth/sign-out', undefined, headers)).toMatchObject({
    status: 403,
    body: { code: 'cross-site' },
  })
  expect((await camille.get('/api/v1/me')).status).toBe(200)
})

test('ten attempts are answered, then one waits, even with the right password; elsewhere the account opens', async () => {
  const address = nextAddress()
  const wrong = Array.from({ length: 12 }, () => enter(world.nora.email, 'guess', address))
  const statuses = (await Promise.all(wrong)).map((reply) => reply.status).sort((a, b) => a - b)
  expect(statuses).toEqual([...Array<number>(10).fill(401), 429, 429])

  const right = await enter(world.nora.email, password, address)
  expect(right).toMatchObject({ status: 429, body: { code: 'too-many-requests' } })
  expect(Number(right.headers['retry-after'])).toBeGreaterThan(200)
  expect((await enter(world.nora.email, password)).status).toBe(200)
})

test('somebody who left can no longer come in, nor stay', async () => {
  const paul = await createUser(world.db, {
    name: 'Paul Lenoir',
    email: 'paul.lenoir@oree.example',
    password,
    language: 'fr',
    profile: 'salesperson',
    teamId: null,
    companyIds: [],
  })
  const session = visitor({ cookie: cookieOf(await enter(paul.email, password)) })
  expect((await session.get('/api/v1/me')).status).toBe(200)
  await camille.patch(`/api/v1/users/${paul.id}`, { archived: true })
  expect((await session.get('/api/v1/me')).status).toBe(401)
  expect(await enter(paul.email, password)).toMatchObject({ status: 401, body: { code: 'sign-in-refused' } })
})

test('a session that has expired, and a cookie that we did not sign, open nothing', async () => {
  const cookie = cookieOf(await enter(world.yanis.email, password))
  const yanis = visitor({ cookie })
  expect((await yanis.get('/api/v1/me')).status).toBe(200)
  const token = /=(\w+)\./.exec(cookie)?.[1] ?? ''
  const forged = [
    cookie.replace(token, 'x'.repeat(32)),
    `carnet.session_token=${token}`,
    `carnet.session_token=${token}.`,
    `carnet.session_token=${token}.${'A'.repeat(43)}%3D`,
    'carnet.session_token=%E0%A4%A',
    cookie.replace('carnet', '__Secure-carnet'),
  ]
  for (const wrong of forged) expect((await visitor({ cookie: wrong }).get('/api/v1/me')).status).toBe(401)

  await sql`update session set expires_at = now() - interval '1 second' where token = ${token}`.execute(
    world.db,
  )
  expect((await yanis.get('/api/v1/me')).status).toBe(401)
})
