import { expect, test } from 'vitest'
import { password, testWorld } from '../../../test/world.ts'
import { testServer } from '../../../test/server.ts'
import { contract, type Handlers } from '../../kit/contract.ts'
import type { App } from '../../kit/app.ts'
import { z } from 'zod'
import type { Who } from '../who.ts'
import { signInRoutes } from './routes.ts'

const world = await testWorld()
const whoContract = contract({
  'GET /api/v1/who': {
    summary: 'Who asks',
    right: 'read',
    reply: z.object({ name: z.string() }),
    problems: [],
  },
})
const whoHandlers: Handlers<typeof whoContract, Who, App> = {
  'GET /api/v1/who': async ({ who }) => ({ name: who.name }),
}
const who = { contract: whoContract, handlers: whoHandlers }
const { signedOut, visitor } = await testServer([signInRoutes(world.signIn), who], world)

const enter = (email: string, secret: string, headers = {}) =>
  signedOut.post('/api/auth/sign-in/email', { email, password: secret }, headers)

function cookies(reply: { headers: Readonly<Record<string, unknown>> }): string[] {
  return [reply.headers['set-cookie'] ?? []].flat().map(String)
}

function cookieOf(reply: { headers: Readonly<Record<string, unknown>> }): string {
  return cookies(reply)
    .map((cookie) => cookie.split(';')[0] ?? '')
    .join('; ')
}

test('Hugo signs in with his e-mail in any case, and is known until he signs out', async () => {
  const reply = await enter(' Hugo.BLANC@oree.example', password)
  expect(reply).toMatchObject({ status: 200, body: { userId: world.hugo.id } })
  expect(cookies(reply)[0]).toMatch(/^carnet\.session_token=.*; Path=\/; HttpOnly; SameSite=Lax$/)

  const hugo = visitor({ cookie: cookieOf(reply) })
  expect(await hugo.get('/api/v1/who')).toMatchObject({ status: 200, body: { name: 'Hugo Blanc' } })

  const left = await hugo.post('/api/auth/sign-out')
  expect(left.status).toBe(204)
  expect(cookies(left)[0]).toMatch(/^carnet\.session_token=; Max-Age=0/)
  expect((await hugo.get('/api/v1/who')).status).toBe(401)
})
