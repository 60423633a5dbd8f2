import { expect, test } from 'vitest'
import { testServer } from '../../../test/server.ts'
import { testWorld } from '../../../test/world.ts'
import { organisationTables } from '../routes.ts'
import type { SavedView } from './contract.ts'

const world = await testWorld()
const { as, signedOut } = await testServer(organisationTables(world.signIn), world)
const hugo = await as(world.hugo)
const [camille, ines, nora] = [await as(world.camille), await as(world.ines), await as(world.nora)]
const path = '/api/v1/saved-views'

const content = {
  q: 'michel',
  filter: { and: [{ field: 'city', op: 'eq', value: 'Lyon' }] },
  sort: 'lastName,-city',
  group: 'ownerId',
  columns: [{ name: 'lastName', width: 240 }, { name: 'city' }],
  view: 'list',
}
const save = async (visitor: typeof hugo, name: string, shared = false, subject = 'contact') =>
  (await visitor.post<SavedView>(path, { subject, name, shared, content })).body
const names = async (visitor: typeof hugo, subject = 'contact') =>
  (await visitor.get<{ items: SavedView[] }>(`${path}?subject=${subject}`)).body.items.map(
    (view) => view.name,
  )

test('Hugo saves a view and finds it as he left it', async () => {
  const reply = await hugo.post<SavedView>(path, { subject: 'contact', name: 'Lyon', content })
  expect(reply).toMatchObject({
    status: 201,
    body: { name: 'Lyon', shared: false, mine: true, ownerName: 'Hugo Blanc', content },
  })
  const own = `${path}/${reply.body.id}`
  expect(await hugo.get(own)).toMatchObject({ status: 200, body: reply.body })
  expect(await hugo.patch(own, { name: 'Lyon et alentours', content: { view: 'cards' } })).toMatchObject({
    status: 200,
    body: { name: 'Lyon et alentours', content: { view: 'cards' } },
  })
  expect((await hugo.delete(own)).status).toBe(204)
  expect((await hugo.get(own)).status).toBe(404)
})

test('a private view is its owner’s; a shared one is everybody’s to read and its owner’s to change', async () => {
  const mine = await save(hugo, 'Privée')
  const ours = await save(hugo, 'Partagée', true)
  await save(hugo, 'Des tiers', true, 'partner')
  expect(await names(hugo)).toEqual(['Partagée', 'Privée'])
  expect(await names(nora)).toEqual(['Partagée'])
  for (const other of [nora, ines, camille]) {
    expect((await other.get(`${path}/${mine.id}`)).status).toBe(404)
    expect((await other.patch(`${path}/${mine.id}`, { name: 'x' })).status).toBe(404)
    expect((await other.delete(`${path}/${mine.id}`)).status).toBe(404)
    expect(await other.get(`${path}/${ours.id}`)).toMatchObject({
      body: { mine: false, ownerId: world.hugo.id },
    })
    expect((await other.patch(`${path}/${ours.id}`, { name: 'x' })).status).toBe(403)
  }
  expect((await ines.delete(`${path}/${ours.id}`)).status).toBe(403)
  expect((await camille.delete(`${path}/${ours.id}`)).status).toBe(204)
  await hugo.delete(`${path}/${mine.id}`)
})

test('a name is taken for its owner and subject only, whatever its accents', async () => {
  const first = await save(hugo, 'Clés')
  expect(await hugo.post(path, { subject: 'contact', name: 'cles', content })).toMatchObject({
    status: 409,
    body: { errors: [{ pointer: '/name', code: 'already-exists' }] },
  })
  await save(hugo, 'Clés', false, 'partner')
  await save(nora, 'Clés')
  await hugo.delete(`${path}/${first.id}`)
})

test('the latest come first, page by page', async () => {
  for (const name of ['un', 'deux', 'trois']) await save(ines, name, false, 'lead')
  type Page = { items: SavedView[]; next: string | null }
  const first = (await ines.get<Page>(`${path}?subject=lead&limit=2`)).body
  const second = (await ines.get<Page>(`${path}?subject=lead&limit=2&cursor=${first.next}`)).body
  expect([...first.items, ...second.items].map((view) => view.name)).toEqual(['trois', 'deux', 'un'])
  expect(second.next).toBeNull()
})

test.each([
  [{ subject: 'Contact; drop' }, '/subject', 'invalid'],
  [{ name: '' }, '/name', 'required'],
  [{ content: [] }, '/content', 'wrong-type'],
  [{ content: { colour: 'red' } }, '/content/colour', 'unknown-field'],
  [{ content: { view: 'map' } }, '/content/view', 'not-one-of'],
  [{ content: { columns: [{ name: 'city', width: 5 }] } }, '/content/columns/0/width', 'too-small'],
  [{ content: { filter: 'x'.repeat(20_001) } }, '/content', 'invalid'],
])('%j is refused at %s', async (wrong, pointer, code) => {
  const reply = await hugo.post(path, { subject: 'contact', name: 'Autre', content, ...wrong })
  expect(reply).toMatchObject({ status: 400, body: { errors: [{ pointer, code }] } })
})

test('nobody without signing in', async () => {
  for (const knock of [
    signedOut.get(`${path}?subject=contact`),
    signedOut.get(`${path}/1`),
    signedOut.post(path, { subject: 'contact', name: 'x', content }),
    signedOut.patch(`${path}/1`, { name: 'x' }),
    signedOut.delete(`${path}/1`),
  ])
    expect((await knock).status).toBe(401)
})
