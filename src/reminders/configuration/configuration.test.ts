// Reminder methods at the door.
import { expect, test } from 'vitest'
import { describeConfiguration } from '../../../test/configuration-door.ts'
import { testServer, type ProblemBody } from '../../../test/server.ts'
import { testWorld } from '../../../test/world.ts'
import { methodRoutes } from './methods-routes.ts'
import type { Method } from './method.ts'

const world = await testWorld()
const door = await testServer([methodRoutes], world)

const texts = { fr: { subject: 'Relance', letter: 'Bonjour', email: '{amount}' } }
const level = { days: 5, minimumAmount: '10.00', way: 'email', needsValidation: true, texts }
const path = '/api/v1/reminder-methods'

describeConfiguration(door, world, {
  path,
  first: { name: 'Douce', levels: [level] },
  second: { name: 'Ferme', levels: [level, { ...level, days: 9 }] },
  words: 'douc',
  wrong: [
    [{ name: '', levels: [level] }, '/name', 'required'],
    [{ name: 'Vide', levels: [] }, '/levels', 'too-small'],
    [{ name: 'Mêlée', levels: [level, { ...level, days: 5 }] }, '/levels/1/days', 'too-small'],
    [{ name: 'Chère', levels: [{ ...level, minimumAmount: '1,5' }] }, '/levels/0/minimumAmount', 'invalid'],
    [{ name: 'Muette', levels: [{ ...level, texts: {} }] }, '/levels/0/texts', 'required'],
    [{ name: 'Autre', levels: [{ ...level, way: 'pigeon' }] }, '/levels/0/way', 'not-one-of'],
  ],
  archivable: true,
})

test('there is one default, which neither steps down nor goes', async () => {
  const camille = await door.as(world.camille)
  const list = async () => (await camille.get<{ items: Method[] }>(`${path}?archived=all`)).body.items
  const [first] = await list()
  expect(first).toMatchObject({
    isDefault: true,
    levels: [{ days: 5 }, { days: 20 }, { days: 40, way: 'both' }],
  })
  expect(Object.keys(first?.levels[0]?.texts ?? {}).toSorted()).toEqual([
    'de',
    'en',
    'es',
    'fr',
    'it',
    'nl',
    'pt',
  ])
  const own = `${path}/${first?.id}`
  for (const [change, pointer] of [
    [{ isDefault: false }, '/isDefault'],
    [{ archived: true }, '/archived'],
  ] as const)
    expect((await camille.patch<ProblemBody>(own, change)).body.errors?.[0]).toMatchObject({
      pointer,
      code: 'last-one',
    })
  expect((await camille.delete(own)).status).toBe(409)
  const { body: other } = await camille.post<Method>(path, {
    name: 'Ferme',
    isDefault: true,
    levels: [level],
  })
  expect((await list()).filter(({ isDefault }) => isDefault).map(({ id }) => id)).toEqual([other.id])
  expect((await camille.delete(own)).status).toBe(204)
})
