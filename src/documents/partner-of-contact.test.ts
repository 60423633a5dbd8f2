// Which of a contact's partners a document is addressed at: the main one, that the reader sees, that it has not left.
import { expect, it } from 'vitest'
import { sql } from 'kysely'
import { readPdf } from '../../test/read-pdf.ts'
import { testServer, type Visitor } from '../../test/server.ts'
import { testWorld } from '../../test/world.ts'
import { contactRoutes } from '../contacts/routes.ts'
import { readerNow } from '../kit/list/today.ts'
import { organisationTables } from '../organisation/routes.ts'
import { partnerRoutes } from '../partners/routes.ts'
import type { Preview, PrintedDocument } from './contract.ts'
import { runPrint } from './print-job-actions.ts'
import { documentRoutes } from './routes.ts'

const world = await testWorld()
const { db } = world
const { as } = await testServer(
  [...organisationTables(world.signIn), contactRoutes, partnerRoutes, documentRoutes],
  world,
)
const [camille, hugo] = (await Promise.all([world.camille, world.hugo].map(as))) as [Visitor, Visitor]

const make = async (path: string, draft: object) => {
  const { status, body } = await camille.post<{ id: number }>(`/api/v1/${path}`, draft)
  expect(body).not.toHaveProperty('errors')
  expect(status).toBe(201)
  return body.id
}
const { oree, alba } = world.companies
const lune = { line4: '14 rue de la Lune', postcode: '75002', city: 'Paris' }
const gare = { line4: '2 rue de la Gare', postcode: '59000', city: 'Lille' }
const german = await make('localizations', { country: 'DE', language: 'de' })
const dutch = await make('localizations', { country: 'NL', language: 'nl' })
const partner = (name: string, rest: object) => make('partners', { name, companyIds: [oree], ...rest })
const sonne = await partner('Sonne', { addresses: [lune], localizationId: german })
const boreal = await partner('Boréal', { addresses: [gare] })
const ombre = await partner('Ombre', { addresses: [lune], localizationId: dutch, companyIds: [alba] })
const contact = (firstName: string, partners: readonly object[]) =>
  make('contacts', { firstName, lastName: 'Michel', companyIds: [oree], partners })

const { today } = readerNow(world.hugo.id)
const yesterday = readerNow(world.hugo.id, new Date(Date.now() - 86_400_000)).today
const left = { partnerId: sonne, main: true, until: yesterday }

const people = {
  lea: await contact('Léa', [left]),
  karl: await contact('Karl', [left, { partnerId: boreal }]),
  anna: await contact('Anna', [{ ...left, until: today }, { partnerId: boreal }]),
  paul: await contact('Paul', [{ partnerId: boreal, main: true }, { partnerId: sonne }]),
  nina: await contact('Nina', [{ partnerId: ombre, main: true }, { partnerId: boreal }]),
  olga: await contact('Olga', [{ partnerId: ombre, main: true }]),
}
type Name = keyof typeof people

const atBoreal = (name: string) => ['BORÉAL', `${name} MICHEL`, '2 RUE DE LA GARE', '59000 LILLE']
/** What Hugo sees, who does not see Ombre. */
const expected: readonly (readonly [Name, readonly string[], string, string])[] = [
  ['lea', ['Léa MICHEL'], 'fr', 'application'],
  ['karl', atBoreal('Karl'), 'fr', 'application'],
  ['anna', ['SONNE', 'Anna Michel', '14 RUE DE LA LUNE', '75002 PARIS'], 'de', 'partner'],
  ['paul', atBoreal('Paul'), 'fr', 'application'],
  ['nina', atBoreal('Nina'), 'fr', 'application'],
  ['olga', ['Olga MICHEL'], 'fr', 'application'],
]
const printable = expected.filter(([, lines]) => lines.length > 1)

const preview = async (visitor: Visitor, id: number) => {
  const { body } = await visitor.post<Preview>('/api/v1/envelopes/previews', {
    subject: 'contacts',
    selection: { ids: [id] },
    sender: false,
  })
  return body.shown
}
const print = async (ids: readonly number[]) => {
  const { status, body } = await hugo.post<PrintedDocument>('/api/v1/envelopes', {
    subject: 'contacts',
    selection: { ids },
    sender: false,
  })
  expect(status).toBe(201)
  return body
}
/** By contact: the lines on its page, and its language. */
const printed = async (id: number) => {
  const { rows } = await sql<{ file: Buffer }>`select file from printed_document where id = ${id}`.execute(db)
  const { pages } = await readPdf(rows[0]?.file ?? Buffer.alloc(0))
  const { rows: languages } = await sql<{ contactId: number; language: string }>`
    select contact_id as "contactId", content->>'language' as language from printed_addressee
    where document_id = ${id} order by position`.execute(db)
  return new Map(
    languages.map(({ contactId, language }, place) => [
      contactId,
      { language, lines: pages[place]?.lines.map(({ text }) => text) },
    ]),
  )
}

it.each(expected)(
  '%s is seen with lines and language of one and the same',
  async (name, lines, language, from) => {
    const shown = await preview(hugo, people[name])
    expect(shown).toMatchObject({ lines, language, languageFrom: from })
    const { body } = await hugo.get<{ localization: object }>(`/api/v1/contacts/${people[name]}`)
    expect(body.localization).toMatchObject({ language, from })
  },
)

it('nothing of who left is offered as an address either', async () => {
  expect(await preview(hugo, people.lea)).toMatchObject({
    company: null,
    addresses: [],
    faults: [{ code: 'no-address' }],
  })
  const offered = (await preview(hugo, people.karl))?.addresses.map(({ address }) => address.city)
  expect(offered).toEqual(['Lille'])
})

it('whoever sees the main partner writes to its place, in its language', async () => {
  expect(await preview(camille, people.nina)).toMatchObject({
    lines: ['OMBRE', 'Nina Michel', '14 RUE DE LA LUNE', '75002 PARIS'],
    language: 'nl',
    languageFrom: 'partner',
  })
})

it.each(printable)('%s is printed alone as seen', async (name, lines, language) => {
  const { id } = await print([people[name]])
  expect((await printed(id)).get(people[name])).toEqual({ lines, language })
})

it('each is printed by a job among hundreds as alone', async () => {
  await sql`
    insert into contact (reference, first_name, last_name)
    select 'X' || n, 'Nom', 'Nombreux' || n from generate_series(1, 200) n`.execute(db)
  const { rows: crowd } = await sql<{ id: number }>`
    insert into contact_address (contact_id, position, line4, postcode, city)
    select id, 0, '1 rue A', '75001', 'Paris' from contact where last_name like 'Nombreux%'
    returning contact_id as id`.execute(db)
  const { id, jobId } = await print([
    ...printable.map(([name]) => people[name]),
    ...crowd.map((one) => one.id),
  ])
  expect(jobId).not.toBeNull()
  const { id: job, input } = await db
    .selectFrom('job')
    .selectAll()
    .where('id', '=', jobId ?? 0)
    .executeTakeFirstOrThrow()
  await runPrint({ db, id: job, userId: world.hugo.id, input, progress: async () => {} })
  const all = await printed(id)
  expect(all.size).toBe(printable.length + crowd.length)
  for (const [name, lines, language] of printable) expect(all.get(people[name])).toEqual({ lines, language })
})
