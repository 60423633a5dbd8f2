import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testServer } from '../../../test/server.ts'
import { testWorld } from '../../../test/world.ts'
import { inTransaction } from '../../kit/database.ts'
import { organisationTables } from '../routes.ts'
import { takeReferences } from './queries.ts'
import { reference } from './reference.ts'

const world = await testWorld()
const { as, signedOut } = await testServer(organisationTables(world.signIn), world)
const [camille, ines, nora] = [await as(world.camille), await as(world.ines), await as(world.nora)]
const path = '/api/v1/numbering/partner'
const take = (howMany: number) => inTransaction(world.db, (trx) => takeReferences(trx, 'partner', howMany))

test('a reference has at least its digits', () => {
  expect(reference('T', 4, 7)).toBe('T0007')
  expect(reference('', 4, 123_456)).toBe('123456')
})

test('partners and contacts are numbered from T0001, in order, and a refused save loses no number', async () => {
  expect(await nora.get('/api/v1/numbering')).toMatchObject({
    status: 200,
    body: {
      items: expect.arrayContaining([
        { code: 'lead', prefix: 'P', digits: 4, next: 1, example: 'P0001' },
        { code: 'order', prefix: 'C', digits: 4, next: 1, example: 'C0001' },
        { code: 'partner', prefix: 'T', digits: 4, next: 1, example: 'T0001' },
        { code: 'quotation', prefix: 'D', digits: 4, next: 1, example: 'D0001' },
      ]),
      next: null,
    },
  })
  expect(await take(2)).toEqual(['T0001', 'T0002'])
  expect(await take(0)).toEqual([])
  await expect(
    inTransaction(world.db, async (trx) => {
      await takeReferences(trx, 'partner', 5)
      throw new Error('refused')
    }),
  ).rejects.toThrow('refused')
  expect(await take(1)).toEqual(['T0003'])
})

test('many at once get numbers of their own', async () => {
  const taken = (await Promise.all(Array.from({ length: 8 }, () => take(3)))).flat()
  expect(new Set(taken).size).toBe(24)
})

test('the next number never goes back onto a contact’s or a partner’s', async () => {
  await sql`insert into contact (reference, last_name) values ('T0040', 'Michel')`.execute(world.db)
  await sql`insert into partner (reference, name) values ('T0051', 'Apollo'), ('X9999', 'Orée')`.execute(
    world.db,
  )
  expect(await camille.patch(path, { next: 51 })).toMatchObject({
    status: 400,
    body: { errors: [{ pointer: '/next', code: 'too-small', message: '52 au moins.' }] },
  })
  expect(await camille.patch(path, { next: 52 })).toMatchObject({
    status: 200,
    body: { next: 52, example: 'T0052' },
  })
  expect(await take(1)).toEqual(['T0052'])
})

test('another prefix begins anew, but never onto its own references', async () => {
  expect(await camille.patch(path, { prefix: 'X' })).toMatchObject({
    status: 400,
    body: { errors: [{ pointer: '/next' }] },
  })
  expect(await camille.patch(path, { prefix: 'C-', digits: 6, next: 1 })).toMatchObject({
    body: { example: 'C-000001' },
  })
  expect(await take(1)).toEqual(['C-000001'])
})

test.each([
  [{ digits: 0 }, '/digits', 'too-small'],
  [{ digits: 13 }, '/digits', 'too-large'],
  [{ prefix: 'é' }, '/prefix', 'invalid'],
  [{ prefix: 'x'.repeat(11) }, '/prefix', 'too-long'],
  [{ next: 1.5 }, '/next', 'wrong-type'],
  [{ code: 'other' }, '/code', 'unknown-field'],
])('%j is refused at %s', async (change, pointer, code) => {
  expect(await camille.patch(path, change)).toMatchObject({
    status: 400,
    body: { errors: [{ pointer, code }] },
  })
})

test('administrators alone change the numbering; a sequence that is none is not found', async () => {
  expect((await ines.patch(path, { digits: 5 })).status).toBe(403)
  expect((await signedOut.get('/api/v1/numbering')).status).toBe(401)
  expect((await signedOut.patch(path, { digits: 5 })).status).toBe(401)
  expect((await camille.patch('/api/v1/numbering/nothing', { digits: 5 })).status).toBe(404)
})
