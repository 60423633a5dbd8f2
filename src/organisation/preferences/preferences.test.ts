import fc from 'fast-check'
import { expect, test } from 'vitest'
import { testServer } from '../../../test/server.ts'
import { testWorld } from '../../../test/world.ts'
import { organisationTables } from '../routes.ts'

const world = await testWorld()
const { as, signedOut } = await testServer(organisationTables(world.signIn), world)
const [nora, hugo] = [await as(world.nora), await as(world.hugo)]
const path = '/api/v1/preferences/contact.columns'

test('a preference is null, then what was chosen last, for its owner alone', async () => {
  expect(await nora.get(path)).toMatchObject({ status: 200, body: { value: null } })
  expect((await nora.put(path, { value: ['name'] })).status).toBe(204)
  expect((await nora.put(path, { value: [{ name: 'city', width: 120 }] })).status).toBe(204)
  expect(await nora.get(path)).toMatchObject({ body: { value: [{ name: 'city', width: 120 }] } })
  expect(await hugo.get(path)).toMatchObject({ body: { value: null } })
})

test('any JSON comes back unchanged', async () => {
  // The server refuses keys that would change what an object is.
  const unstorable = /\\u0000|\\ud[89a-f]|"(__proto__|prototype)"/
  const storable = fc.jsonValue().filter((value) => !unstorable.test(JSON.stringify(value)))
  await fc.assert(
    fc.asyncProperty(storable, async (value) => {
      expect((await hugo.put(path, { value })).status).toBe(204)
      expect((await hugo.get(path)).body).toEqual(JSON.parse(JSON.stringify({ value })))
    }),
    { numRuns: 40 },
  )
})

test('20,000 bytes are kept, one more is too large', async () => {
  expect((await nora.put(path, { value: 'x'.repeat(19_998) })).status).toBe(204)
  expect(await nora.put(path, { value: 'x'.repeat(19_999) })).toMatchObject({
    status: 413,
    body: { code: 'too-large' },
  })
})

test('what cannot be kept is refused at its field', async () => {
  expect(await nora.put(path, {})).toMatchObject({
    status: 400,
    body: { errors: [{ pointer: '/value', code: 'required' }] },
  })
  expect(await nora.put(path, { value: { a: 'b\0c' } })).toMatchObject({
    status: 400,
    body: { errors: [{ pointer: '/value/a', code: 'invalid' }] },
  })
  expect(await nora.put(path, { value: 1, other: 2 })).toMatchObject({
    status: 400,
    body: { errors: [{ pointer: '/other', code: 'unknown-field' }] },
  })
  expect((await nora.get('/api/v1/preferences/with%20space')).status).toBe(404)
})

test('nobody without signing in', async () => {
  expect((await signedOut.get(path)).status).toBe(401)
  expect((await signedOut.put(path, { value: 1 })).status).toBe(401)
})
