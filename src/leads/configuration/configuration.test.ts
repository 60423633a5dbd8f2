// What is set for leads, at the door: lists as every configuration, and statuses without which no lead could go on.
import { expect, test } from 'vitest'
import { describeConfiguration } from '../../../test/configuration-door.ts'
import { testServer, type ProblemBody } from '../../../test/server.ts'
import { testWorld } from '../../../test/world.ts'
import { sectorRoutes } from '../../partners/configuration/sectors-routes.ts'
import { leadRoutes } from '../routes.ts'
import { leadConfigurationTables } from './routes.ts'

const world = await testWorld()
const server = await testServer([...leadConfigurationTables, sectorRoutes, leadRoutes], world)
const camille = await server.as(world.camille)

for (const path of ['/api/v1/sectors', '/api/v1/lead-sources', '/api/v1/lead-lost-reasons'])
  describeConfiguration(server, world, {
    path,
    first: { name: 'Emballage' },
    second: { name: 'Énergie' },
    words: 'emball',
    wrong: [
      [{}, '/name', 'required'],
      [{ name: 'x'.repeat(101) }, '/name', 'too-long'],
    ],
    archivable: true,
  })

describeConfiguration(server, world, {
  path: '/api/v1/lead-statuses',
  first: { name: 'Vu au salon', position: 5, kind: 'open' },
  second: { name: 'Appel manqué', position: 45, kind: 'open' },
  words: 'salon',
  wrong: [
    [{ name: 'Sans suite' }, '/position', 'required'],
    [{ name: 'Sans suite', position: 0 }, '/position', 'too-small'],
    [{ name: 'Sans suite', position: 9, kind: 'dormant' }, '/kind', 'not-one-of'],
  ],
  archivable: true,
})

interface Status {
  readonly id: number
  readonly name: string
  readonly kind: string
}
const path = '/api/v1/lead-statuses'
const statuses = async () => (await camille.get<{ items: Status[] }>(path)).body.items
const named = async (name: string) => {
  const found = (await statuses()).find((status) => status.name === name)
  if (!found) throw new Error(`there is no status ${name}`)
  return found.id
}

test('statuses stand in the order of the board from the beginning', async () => {
  expect((await statuses()).map(({ name, kind }) => [name, kind])).toEqual([
    ['À traiter', 'open'],
    ['Qualification marketing', 'open'],
    ['Qualification commerciale', 'open'],
    ['Nurturing', 'open'],
    ['Converti', 'converted'],
    ['Perdu', 'lost'],
  ])
})

test('the status of converted leads stays the only one, whatever it is called', async () => {
  const converted = `${path}/${await named('Converti')}`
  expect(
    await camille.post<ProblemBody>(path, { name: 'Gagné', position: 55, kind: 'converted' }),
  ).toMatchObject({
    status: 409,
    body: { errors: [{ pointer: '/kind', code: 'already-exists' }] },
  })
  expect((await camille.patch(converted, { kind: 'closed' })).status).toBe(409)
  expect((await camille.patch(converted, { archived: true })).status).toBe(409)
  expect((await camille.delete(converted)).status).toBe(409)
  expect(await camille.patch(converted, { name: 'Gagné' })).toMatchObject({
    status: 200,
    body: { name: 'Gagné' },
  })
  await camille.patch(converted, { name: 'Converti' })
})

test('the last lost status, and the last open one, stay', async () => {
  const lost = `${path}/${await named('Perdu')}`
  expect((await camille.delete(lost)).status).toBe(409)
  expect(await camille.patch<ProblemBody>(lost, { archived: true })).toMatchObject({
    status: 400,
    body: { errors: [{ pointer: '/archived', code: 'last-one' }] },
  })
  expect(await camille.patch<ProblemBody>(lost, { kind: 'closed' })).toMatchObject({
    status: 400,
    body: { errors: [{ pointer: '/kind', code: 'last-one' }] },
  })
})

test('a status with leads keeps its meaning and is archived, not deleted', async () => {
  const nurturing = await named('Nurturing')
  await camille.post('/api/v1/leads', { lastName: 'Tanguy', statusId: nurturing })
  expect((await camille.patch(`${path}/${nurturing}`, { kind: 'closed' })).status).toBe(409)
  expect(await camille.delete(`${path}/${nurturing}`)).toMatchObject({ status: 409, body: { uses: 1 } })
  expect((await camille.patch(`${path}/${nurturing}`, { archived: true })).status).toBe(200)
})
