// Quotations and orders leave as a table, in the words and figures of the reader, and only to those who may export.
import { expect, test } from 'vitest'
import { testServer, type ProblemBody } from '../../../test/server.ts'
import { testWorld } from '../../../test/world.ts'
import { partnerRoutes } from '../../partners/routes.ts'
import { refuseInvoiced } from '../../reminders/order-invoices-actions.ts'
import { saleRoutes } from '../../sales/routes.ts'
import { exportRoutes } from './routes.ts'

const world = await testWorld()
const { as, signedOut } = await testServer([saleRoutes(refuseInvoiced), partnerRoutes, exportRoutes], world)
const [camille, hugo, ines, nora] = [
  await as(world.camille),
  await as(world.hugo),
  await as(world.ines),
  await as(world.nora),
]
const path = '/api/v1/quotations/exports'

const { id: partnerId } = (await hugo.post<{ id: number }>('/api/v1/partners', { name: '=Apollo; "SA"' }))
  .body
for (const [title, unitPrice] of [
  ['Caisses', '1234.5'],
  ['Palettes', '10'],
])
  await hugo.post('/api/v1/quotations', { partnerId, title, lines: [{ description: 'Lot', unitPrice }] })
const hidden = { partnerId, companyId: world.companies.alba, title: 'De l’autre société' }
await camille.post('/api/v1/quotations', hidden)

const rowsOf = (table: string) => table.replace('\ufeff', '').trimEnd().split('\r\n')

test('the chosen ones, in the order and the columns of the list, safe in a spreadsheet', async () => {
  const reply = await ines.post<string>(path, {
    selection: { q: 'caisses' },
    columns: ['title', 'partnerId', 'status', 'totalWithTax'],
  })
  expect(reply.status).toBe(200)
  expect(rowsOf(reply.body)).toEqual([
    'Objet;Client;Statut;Total TTC',
    `Caisses;"'=Apollo; ""SA""";Devis brouillon;1481,40`,
  ])
  const all = await ines.post<string>(path, { selection: {}, sort: 'totalWithTax', columns: ['title'] })
  expect(rowsOf(all.body)).toEqual(['Objet', 'Palettes', 'Caisses'])
})

test('a column that is none is refused at its place', async () => {
  const asked = { selection: {}, columns: ['title', 'lines'] }
  expect(await ines.post<ProblemBody>(path, asked)).toMatchObject({
    status: 400,
    body: { errors: [{ pointer: '/columns/1', code: 'invalid' }] },
  })
  expect((await ines.post(path, { selection: {}, format: 'vcard' })).status).toBe(400)
})

test('needs the right to export', async () => {
  for (const by of [hugo, nora]) expect((await by.post(path, { selection: {} })).status).toBe(403)
  expect((await signedOut.post(path, { selection: {} })).status).toBe(401)
})
