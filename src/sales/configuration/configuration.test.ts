// Rates of VAT at the door: lists as every configuration, and what bears no tax says why.
import { expect, test } from 'vitest'
import { describeConfiguration } from '../../../test/configuration-door.ts'
import { testServer, type ProblemBody } from '../../../test/server.ts'
import { testWorld } from '../../../test/world.ts'
import { vatRateRoutes } from './vat-rates-routes.ts'

const world = await testWorld()
const server = await testServer([vatRateRoutes], world)
const camille = await server.as(world.camille)
const path = '/api/v1/vat-rates'

describeConfiguration(server, world, {
  path,
  first: { name: 'TVA Corse 13 %', rate: '13', mention: '', position: 5 },
  second: { name: 'TVA DOM 8,5 %', rate: '8.5', mention: 'Art. 296 du CGI', position: 45 },
  words: 'corse',
  wrong: [
    [{ name: 'Sans taux', position: 9 }, '/rate', 'required'],
    [{ name: 'Trop', rate: '100.5', position: 9 }, '/rate', 'too-large'],
    [{ name: 'Négatif', rate: '-1', position: 9 }, '/rate', 'too-small'],
    [{ name: 'Fin', rate: '5.555', position: 9 }, '/rate', 'too-many-decimals'],
    [{ name: 'Mots', rate: 'vingt', position: 9 }, '/rate', 'invalid-decimal'],
    [{ name: 'Flottant', rate: 20, position: 9 }, '/rate', 'wrong-type'],
    [{ name: 'Muet', rate: '0.00', position: 9 }, '/mention', 'required'],
  ],
  archivable: true,
})

interface Rate {
  readonly id: number
  readonly name: string
  readonly rate: string
  readonly mention: string
}
const rates = async () => (await camille.get<{ items: Rate[] }>(path)).body.items

test('the French rates are there from the beginning, 20 % first, and those of 0 say why', async () => {
  const known = await rates()
  expect(known.slice(0, 4).map(({ rate }) => rate)).toEqual(['20', '10', '5.5', '2.1'])
  expect(known.slice(4).map(({ rate }) => rate)).toEqual(['0', '0', '0', '0'])
  expect(known.slice(4).every(({ mention }) => mention.endsWith('CGI'))).toBe(true)
})

test('a rate goes down to 0 only with words, whichever of the two changes', async () => {
  const [normal] = await rates()
  const own = `${path}/${normal?.id}`
  expect(await camille.patch<ProblemBody>(own, { rate: '0' })).toMatchObject({
    status: 400,
    body: { errors: [{ pointer: '/mention', code: 'required' }] },
  })
  const franchise = (await rates()).find(({ name }) => name === 'Franchise en base')
  expect((await camille.patch(`${path}/${franchise?.id}`, { mention: ' ' })).status).toBe(400)
})

test('the last rate in use stays', async () => {
  const [last, ...others] = await rates()
  for (const { id } of others)
    expect((await camille.patch(`${path}/${id}`, { archived: true })).status).toBe(200)
  expect(await camille.patch<ProblemBody>(`${path}/${last?.id}`, { archived: true })).toMatchObject({
    status: 400,
    body: { errors: [{ pointer: '/archived', code: 'last-one' }] },
  })
  expect((await camille.delete(`${path}/${last?.id}`)).status).toBe(409)
})
