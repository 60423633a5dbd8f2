import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { describeConfiguration } from '../../../test/configuration-door.ts'
import { testServer } from '../../../test/server.ts'
import { testWorld } from '../../../test/world.ts'
import { contactConfigurationTables } from './routes.ts'

const world = await testWorld()
const server = await testServer(contactConfigurationTables, world)
const camille = await server.as(world.camille)

describeConfiguration(server, world, {
  path: '/api/v1/roles',
  first: { name: 'Décideur', code: 'DEC' },
  second: { name: 'Facturation', code: 'FAC' },
  words: 'decideur',
  wrong: [
    [{ name: 'Décideur' }, '/code', 'required'],
    [{ name: 'Décideur', code: 'x'.repeat(21) }, '/code', 'too-long'],
  ],
  archivable: true,
})

describeConfiguration(server, world, {
  path: '/api/v1/job-functions',
  first: { name: 'Acheteuse' },
  second: { name: 'Directeur commercial' },
  words: 'achet',
  wrong: [[{}, '/name', 'required']],
  archivable: true,
})

describeConfiguration(server, world, {
  path: '/api/v1/email-domains',
  first: { domain: 'apollo-group.com', rule: 'alias', aliasOf: 'apollo.fr' },
  second: { domain: 'club.example', rule: 'ignored', aliasOf: null },
  words: 'apollo.fr',
  wrong: [
    [{ domain: 'apollo.fr' }, '/rule', 'required'],
    [{ domain: 'apollo.fr', rule: 'sometimes' }, '/rule', 'not-one-of'],
    [{ domain: 'co.uk', rule: 'ignored' }, '/domain', 'invalid-domain'],
    [{ domain: 'apollo.fr', rule: 'alias' }, '/aliasOf', 'required'],
    [{ domain: 'apollo.fr', rule: 'alias', aliasOf: 'not a domain' }, '/aliasOf', 'invalid-domain'],
    [{ domain: 'apollo.fr', rule: 'alias', aliasOf: 'www.apollo.fr' }, '/aliasOf', 'leads-back'],
  ],
  archivable: false,
})

test('a role that a contact has is in use', async () => {
  const { id } = (await camille.post<{ id: number }>('/api/v1/roles', { name: 'Acheteur', code: 'ACH' })).body
  await sql`
    with michel as (insert into contact (reference, last_name) values ('T0001', 'Michel') returning id)
    insert into contact_role (contact_id, role_id) select id, ${id} from michel`.execute(world.db)
  expect(await camille.delete(`/api/v1/roles/${id}`)).toMatchObject({
    status: 409,
    body: { code: 'in-use', uses: 1 },
  })
})

test('a role’s code is taken whatever its case, and said at the code', async () => {
  const reply = await camille.post('/api/v1/roles', { name: 'Autre acheteur', code: 'ach' })
  expect(reply).toMatchObject({ status: 409, body: { errors: [{ pointer: '/code' }] } })
})

test('of a host or an address, the domain that was registered is kept', async () => {
  const reply = await camille.post('/api/v1/email-domains', {
    domain: 'Lea@Sales.Apollo.co.uk',
    rule: 'allowed',
    aliasOf: 'apollo.fr',
  })
  expect(reply).toMatchObject({ body: { domain: 'apollo.co.uk', rule: 'allowed', aliasOf: null } })
})

test('aliases may follow each other and never come back', async () => {
  const alias = (domain: string, aliasOf: string) =>
    camille.post<{ id: number }>('/api/v1/email-domains', { domain, rule: 'alias', aliasOf })
  const { id } = (await alias('one.fr', 'two.fr')).body
  expect(await alias('two.fr', 'three.fr')).toMatchObject({ status: 201 })
  expect(await alias('three.fr', 'one.fr')).toMatchObject({
    status: 400,
    body: { errors: [{ pointer: '/aliasOf', code: 'leads-back' }] },
  })
  expect(await camille.patch(`/api/v1/email-domains/${id}`, { rule: 'ignored' })).toMatchObject({
    body: { domain: 'one.fr', rule: 'ignored', aliasOf: null },
  })
  expect(await alias('three.fr', 'one.fr')).toMatchObject({ status: 201 })
})
