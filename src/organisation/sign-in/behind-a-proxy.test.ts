// Carnet behind a proxy that ends https: what the proxy says counts, and what anybody else says does not.
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { testServer, type ProblemBody } from '../../../test/server.ts'
import { password, testWorld } from '../../../test/world.ts'
import { organisationTables } from '../routes.ts'

const world = await testWorld()
const tables = organisationTables(world.signIn)
const behindProxy = await testServer(tables, world, { proxies: ['10.0.0.1'] })
const inTheOpen = await testServer(tables, world)

/** As a browser at https://carnet.example asks, and as the proxy hands it on from 10.0.0.1. */
const forwarded = {
  host: 'carnet.internal:3000',
  origin: 'https://carnet.example',
  'x-forwarded-proto': 'https',
  'x-forwarded-host': 'carnet.example',
  'x-forwarded-for': '203.0.113.7',
}

function enter(by: typeof behindProxy, remoteAddress: string, headers: Record<string, string> = {}) {
  return by.signedOut.send<ProblemBody>({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    headers: { ...forwarded, ...headers },
    payload: { email: world.hugo.email, password },
    remoteAddress,
  })
}

async function lastAddress(): Promise<string | undefined> {
  const { rows } = await sql<{ ip_address: string }>`
    select ip_address from session where user_id = ${world.hugo.id} order by id desc limit 1`.execute(
    world.db,
  )
  return rows[0]?.ip_address
}

describe('behind the proxy that was named', () => {
  test('the session stays on https, opens what comes through the proxy, and knows where it came from', async () => {
    const reply = await enter(behindProxy, '10.0.0.1')
    expect(reply.status).toBe(200)
    const cookie = String(reply.headers['set-cookie'])
    expect(cookie).toMatch(/^__Secure-carnet\.session_token=.*; Secure/)
    expect(await lastAddress()).toBe('203.0.113.7')

    const me = (remoteAddress: string) =>
      behindProxy.signedOut.send({
        method: 'GET',
        url: '/api/v1/me',
        headers: { ...forwarded, cookie: cookie.split(';')[0] ?? '' },
        remoteAddress,
      })
    expect((await me('10.0.0.1')).status).toBe(200)
    expect((await me('203.0.113.9')).status).toBe(401)
  })

  test('a write from another site is refused all the same', async () => {
    const reply = await enter(behindProxy, '10.0.0.1', { origin: 'https://evil.example' })
    expect(reply).toMatchObject({ status: 403, body: { code: 'cross-site' } })
  })

  test('a proxy that hands on the browser’s host as it is needs no other header for it', async () => {
    const { 'x-forwarded-host': _left, ...rest } = forwarded
    const reply = await behindProxy.signedOut.send({
      method: 'POST',
      url: '/api/auth/sign-in/email',
      headers: { ...rest, host: 'carnet.example' },
      payload: { email: world.hugo.email, password },
      remoteAddress: '10.0.0.1',
    })
    expect(reply.status).toBe(200)
  })
})

describe('what others say of themselves', () => {
  test.each([
    ['past the proxy', behindProxy],
    ['where no proxy was named', inTheOpen],
  ])('is not believed %s', async (_where, by) => {
    expect(await enter(by, '203.0.113.9')).toMatchObject({ status: 403, body: { code: 'cross-site' } })
    const own = await enter(by, '203.0.113.9', { origin: 'http://carnet.internal:3000' })
    expect(own.status).toBe(200)
    expect(String(own.headers['set-cookie'])).toMatch(/^carnet\.session_token=/)
    expect(await lastAddress()).toBe('203.0.113.9')
  })
})
