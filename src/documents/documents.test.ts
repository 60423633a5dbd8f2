// Envelopes, labels and letters at the door: who may, what is refused at its field, what is kept as it was printed.
import { describe, expect, it, test } from 'vitest'
import { sql } from 'kysely'
import { readPdf } from '../../test/read-pdf.ts'
import { testServer, type ProblemBody, type Visitor } from '../../test/server.ts'
import { testWorld, whoIs } from '../../test/world.ts'
import { contactMerging } from '../contacts/merging-actions.ts'
import { leadMerging } from '../leads/merging-actions.ts'
import { leadRoutes } from '../leads/routes.ts'
import { contactRoutes } from '../contacts/routes.ts'
import { mergeRecords } from '../duplicates/merge/merge-actions.ts'
import { undoMerge } from '../duplicates/merge/undo-actions.ts'
import { inTransaction } from '../kit/database.ts'
import { organisationTables } from '../organisation/routes.ts'
import { partnerRoutes } from '../partners/routes.ts'
import type { Preview, PrintedDocument } from './contract.ts'
import { runPrint } from './print-job-actions.ts'
import { documentRoutes } from './routes.ts'

const world = await testWorld()
const { db } = world
const { as, signedOut } = await testServer(
  [...organisationTables(world.signIn), contactRoutes, partnerRoutes, leadRoutes, documentRoutes],
  world,
)
const [camille, hugo, yanis, nora] = (await Promise.all(
  [world.camille, world.hugo, world.yanis, world.nora].map(as),
)) as [Visitor, Visitor, Visitor, Visitor]

const lune = { line4: '14, rue de la Lune', postcode: '75002', city: 'Paris' }
const make = async (visitor: Visitor, path: string, draft: object) => {
  const { status, body } = await visitor.post<{ id: number }>(`/api/v1/${path}`, draft)
  expect(body).not.toHaveProperty('errors')
  expect(status).toBe(201)
  return body.id
}
const localization = (country: string, language: string) =>
  make(camille, 'localizations', { country, language })

await camille.patch(`/api/v1/companies/${world.companies.oree}`, {
  line4: '8 quai des Brumes',
  postcode: '69002',
  city: 'Lyon',
})
const german = await localization('DE', 'de')
const apollo = await make(hugo, 'partners', { name: 'Apollo', addresses: [lune] })
const sonne = await make(hugo, 'partners', { name: 'Sonne GmbH', localizationId: german })
const lea = await make(hugo, 'contacts', {
  title: 'Mme',
  firstName: 'Léa',
  lastName: 'Michel',
  partners: [{ partnerId: apollo }],
})
const karl = await make(hugo, 'contacts', {
  title: 'M.',
  firstName: 'Karl',
  lastName: 'Weber',
  partners: [{ partnerId: sonne }],
  addresses: [{ line4: 'Müllerstraße 12', postcode: '10117', city: 'Berlin', country: 'DE' }],
})
const lost = await make(hugo, 'contacts', {
  lastName: 'Perdu',
  addresses: [{ line4: '1 rue Noire', city: 'Auch' }],
})
const alba = await make(yanis, 'contacts', { lastName: 'Secret', addresses: [lune] })

const of = (...ids: number[]) => ({ subject: 'contacts', selection: { ids } })
const file = async (visitor: Visitor, id: number) => {
  const cookie = visitor === hugo ? world.hugo : visitor === yanis ? world.yanis : world.camille
  const reader = await as(cookie)
  return reader.get(`/api/v1/documents/${id}/file`)
}
const linesOf = async (id: number) => {
  const { rows } = await sql<{ file: Buffer }>`select file from printed_document where id = ${id}`.execute(db)
  return readPdf(rows[0]?.file ?? Buffer.alloc(0))
}

describe('an envelope', () => {
  it('is seen before it is printed: lines, language and where it comes from, sender', async () => {
    const { status, body } = await hugo.post<Preview>('/api/v1/envelopes/previews', { ...of(lea) })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      count: 1,
      faulty: 0,
      shown: {
        name: 'MICHEL Léa',
        lines: ['APOLLO', 'Madame Léa MICHEL', '14 RUE DE LA LUNE', '75002 PARIS'],
        longest: 17,
        language: 'fr',
        languageFrom: 'application',
        faults: [],
        fit: { size: 11 },
      },
      sender: { name: 'Orée', lines: ['Orée', '8 quai des Brumes', '69002 Lyon'], logo: null },
    })
  })

  it('speaks the language of the partner where the contact says nothing', async () => {
    const { body } = await hugo.post<Preview>('/api/v1/envelopes/previews', of(karl))
    expect(body.shown).toMatchObject({
      lines: ['SONNE GMBH', 'Herrn Karl Weber', 'Müllerstraße 12', '10117 BERLIN', 'ALLEMAGNE'],
      language: 'de',
      languageFrom: 'partner',
    })
  })

  it('is printed, read back, and kept', async () => {
    const { status, body } = await hugo.post<PrintedDocument>('/api/v1/envelopes', {
      ...of(karl),
      format: 'C5',
    })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      kind: 'envelopes',
      title: 'Umschlag – WEBER Karl',
      count: 1,
      leftOut: 0,
      ready: true,
      jobId: null,
      userName: 'Hugo Blanc',
    })
    const pdf = await linesOf(body.id)
    expect(pdf).toMatchObject({ title: 'Umschlag – WEBER Karl', language: 'de', tagged: true })
    expect(pdf.pages[0]?.lines.map(({ text }) => text)).toContain('Herrn Karl Weber')
    const sent = await file(hugo, body.id)
    expect(sent.headers).toMatchObject({ 'content-type': 'application/pdf' })
    expect(sent.headers['content-disposition']).toContain('Umschlag')
  })

  it('says at its field why it cannot be printed, and leaves it out only when told to', async () => {
    const refused = await hugo.post<ProblemBody>('/api/v1/envelopes', of(lea, lost))
    expect(refused.status).toBe(409)
    expect(refused.body).toMatchObject({
      code: 'conflict',
      faulty: 1,
      faults: [
        {
          name: 'PERDU',
          faults: [
            {
              code: 'no-postcode',
              pointer: '/addresses/0/postcode',
              record: { kind: 'contact', id: lost },
              message: 'Le code postal manque, par exemple 75002.',
            },
          ],
        },
      ],
    })
    const { status, body } = await hugo.post<PrintedDocument>('/api/v1/envelopes', {
      ...of(lea, lost),
      leaveOut: true,
    })
    expect(status).toBe(201)
    expect(body).toMatchObject({ count: 1, leftOut: 1 })
    expect((await hugo.post('/api/v1/envelopes', { ...of(lost), leaveOut: true })).status).toBe(409)
  })
})

test('what somebody may not see is never printed, previewed or downloaded', async () => {
  const refused = await hugo.post<ProblemBody>('/api/v1/envelopes', of(alba))
  expect(refused.body.errors).toMatchObject([{ pointer: '/selection', code: 'not-found' }])
  const both = await hugo.post<Preview>('/api/v1/envelopes/previews', of(lea, alba))
  expect(both.body.count).toBe(1)
  const everybody = await hugo.post<Preview>('/api/v1/labels/previews', {
    subject: 'contacts',
    selection: {},
  })
  const contacts = await hugo.get<{ items: unknown[] }>('/api/v1/contacts?limit=100')
  expect(everybody.body.count).toBe(contacts.body.items.length)

  const { body } = await camille.post<PrintedDocument>('/api/v1/envelopes', of(lea, alba))
  expect(body.count).toBe(2)
  for (const outsider of [hugo, yanis]) {
    expect((await outsider.get(`/api/v1/documents/${body.id}`)).status).toBe(404)
    expect((await outsider.get(`/api/v1/documents/${body.id}/file`)).status).toBe(404)
    const { body: list } = await outsider.get<{ items: PrintedDocument[] }>('/api/v1/documents')
    expect(list.items.map(({ id }) => id)).not.toContain(body.id)
  }
  const own = await camille.get<{ items: PrintedDocument[] }>(`/api/v1/documents?contactId=${alba}`)
  expect(own.body.items.map(({ id }) => id)).toContain(body.id)
  const asSender = await hugo.post<ProblemBody>('/api/v1/envelopes', {
    ...of(lea),
    companyId: world.companies.alba,
  })
  expect(asSender.body.errors).toMatchObject([{ pointer: '/companyId', code: 'not-found' }])
})

describe('somebody with several addresses', async () => {
  const places = [
    { ...lune, uses: ['default'] },
    { line5: 'BP 12', postcode: '69003', city: 'Lyon cedex 03', uses: ['invoicing'] },
    { line4: '2 quai de la Joliette', postcode: '13002', city: 'Marseille', uses: ['delivery'] },
  ]
  const grand = await make(hugo, 'partners', { name: 'Grandville', addresses: places })
  const paul = await make(hugo, 'contacts', { lastName: 'Grand', partners: [{ partnerId: grand }] })
  const home = { line4: '3 rue Noire', postcode: '32000', city: 'Auch' }
  const anne = await make(hugo, 'contacts', {
    lastName: 'Petit',
    partners: [{ partnerId: grand }],
    addresses: [home],
  })
  const seen = async (id: number, rest: object = {}) => {
    const { body } = await hugo.post<Preview>('/api/v1/envelopes/previews', { ...of(id), ...rest })
    return body.shown
  }

  it('at home nobody reads where they work; at an address of their company, or where none is known, they do', async () => {
    const own = async (addresses: readonly object[]) =>
      (
        await seen(
          await make(hugo, 'contacts', { lastName: 'Roy', partners: [{ partnerId: grand }], addresses }),
        )
      )?.lines[0]
    expect(await own([home])).toBe('ROY')
    expect(await own([{ ...lune, line4: '14 RUE DE LA LUNE' }])).toBe('GRANDVILLE')
    expect((await seen(karl))?.lines[0]).toBe('SONNE GMBH')
  })

  it('is proposed the one of that use, else the default one; without any, those of the main partner', async () => {
    expect((await seen(paul))?.lines).toEqual(['GRANDVILLE', 'GRAND', '14 RUE DE LA LUNE', '75002 PARIS'])
    expect((await seen(paul, { address: 'invoicing' }))?.lines.at(-1)).toBe('69003 LYON CEDEX 03')
    expect((await seen(paul, { address: 'delivery' }))?.lines.at(-1)).toBe('13002 MARSEILLE')
    expect((await seen(anne, { address: 'invoicing' }))?.lines.at(-1)).toBe('32000 AUCH')
    const shown = await seen(anne)
    expect(shown?.company).toBe('Grandville')
    expect(shown?.lines).toEqual(['PETIT', '3 RUE NOIRE', '32000 AUCH'])
    const atWork = await seen(anne, { choices: [{ id: anne, from: 'partner', index: 0 }] })
    expect(atWork?.lines[0]).toBe('GRANDVILLE')
    expect(
      shown?.addresses.map(({ from, index, chosen, address }) => [from, index, chosen, address.city]),
    ).toEqual([
      ['contact', 0, true, 'Auch'],
      ['partner', 0, false, 'Paris'],
      ['partner', 1, false, 'Lyon cedex 03'],
      ['partner', 2, false, 'Marseille'],
    ])
  })

  it('is written to where somebody chose, alone and among others, and is printed so', async () => {
    const choices = [{ id: anne, from: 'partner', index: 2 }]
    const shown = await seen(anne, { choices })
    expect(shown?.lines.at(-1)).toBe('13002 MARSEILLE')
    expect(shown?.addresses.filter(({ chosen }) => chosen)).toMatchObject([{ from: 'partner', index: 2 }])
    for (const path of ['envelopes', 'labels', 'letters']) {
      const { status, body } = await hugo.post<PrintedDocument>(`/api/v1/${path}`, {
        ...of(paul, anne),
        choices,
      })
      expect(status).toBe(201)
      const texts = (await linesOf(body.id)).pages.flatMap(({ lines }) => lines.map(({ text }) => text))
      expect(texts).toEqual(expect.arrayContaining(['75002 PARIS', '13002 MARSEILLE']))
    }
  })

  it('is not written to at an address that nobody has', async () => {
    const refused = async (choice: object) =>
      (await hugo.post<ProblemBody>('/api/v1/envelopes', { ...of(anne), choices: [choice] })).body.errors
    expect(await refused({ id: anne, from: 'contact', index: 1 })).toMatchObject([
      { pointer: '/choices/0/index', code: 'not-found' },
    ])
    expect(await refused({ id: paul, from: 'partner', index: 0 })).toMatchObject([
      { pointer: '/choices/0/id', code: 'not-found' },
    ])
    expect(await refused({ id: alba, from: 'contact', index: 0 })).toMatchObject([
      { pointer: '/choices/0/id', code: 'not-found' },
    ])
    expect(await refused({ id: anne, from: 'role', index: 0 })).toMatchObject([
      { pointer: '/choices/0/from', code: 'not-one-of' },
    ])
  })
})

test('a partner that the reader does not see gives neither its name nor its address', async () => {
  const hidden = await make(camille, 'partners', {
    name: 'Ombre',
    companyIds: [world.companies.alba],
    addresses: [lune],
  })
  const id = await make(camille, 'contacts', {
    lastName: 'Clair',
    companyIds: [world.companies.oree],
    partners: [{ partnerId: hidden }],
  })
  const { body } = await hugo.post<Preview>('/api/v1/envelopes/previews', of(id))
  expect(body.shown).toMatchObject({
    lines: ['CLAIR'],
    faults: [{ code: 'no-address', pointer: '/addresses' }],
  })

  const printed = await camille.post<PrintedDocument>('/api/v1/envelopes', of(id))
  expect(printed.status).toBe(201)
  const kept = `/api/v1/documents/${printed.body.id}`
  expect((await camille.get(`${kept}/file`)).status).toBe(200)
  const tried = async (visitor: Visitor) => [
    (await visitor.get(kept)).status,
    (await visitor.get(`${kept}/file`)).status,
    (await visitor.get<{ items: unknown[] }>(`/api/v1/documents?contactId=${id}`)).body.items.length,
  ]
  expect(await tried(hugo)).toEqual([404, 404, 0])
  await sql`delete from contact_partner where contact_id = ${id}`.execute(db)
  expect(await tried(hugo)).toEqual([404, 404, 0])
  // As when that partner is deleted.
  await sql`update printed_addressee set with_partner_id = null where with_partner_id = ${hidden}`.execute(db)
  expect(await tried(hugo)).toEqual([404, 404, 0])
  expect(await tried(camille)).toEqual([200, 200, 1])
})

describe('who may, and what is no input', async () => {
  const printed = await camille.post<PrintedDocument>('/api/v1/envelopes', of(alba))
  const kept = `/api/v1/documents/${printed.body.id}`
  const logo = `/api/v1/companies/${world.companies.oree}/logo`
  const kinds = ['envelopes', 'labels', 'letters']

  it('signed out: nothing at all', async () => {
    for (const kind of kinds) {
      expect((await signedOut.post(`/api/v1/${kind}`, of(lea))).status).toBe(401)
      expect((await signedOut.post(`/api/v1/${kind}/previews`, of(lea))).status).toBe(401)
    }
    for (const path of ['/api/v1/documents', kept, `${kept}/file`, logo]) {
      expect((await signedOut.get(path)).status).toBe(401)
    }
    expect((await signedOut.delete(logo)).status).toBe(401)
  })

  it('a reader sees before, and prints nothing', async () => {
    for (const kind of kinds) {
      expect((await nora.post(`/api/v1/${kind}`, of(lea))).status).toBe(403)
      expect((await nora.post(`/api/v1/${kind}/previews`, of(lea))).status).toBe(200)
    }
    expect((await nora.delete(logo)).status).toBe(403)
  })

  it('an outsider finds nobody, and no document', async () => {
    for (const kind of kinds) {
      for (const path of [`/api/v1/${kind}`, `/api/v1/${kind}/previews`]) {
        const { status, body } = await hugo.post<ProblemBody>(path, of(alba))
        expect(status).toBe(400)
        expect(body.errors).toMatchObject([{ pointer: '/selection', code: 'not-found' }])
      }
    }
    expect((await hugo.get(kept)).status).toBe(404)
    expect((await hugo.get(`${kept}/file`)).status).toBe(404)
    const { body } = await hugo.get<{ items: PrintedDocument[] }>(`/api/v1/documents?contactId=${alba}`)
    expect(body.items).toEqual([])
  })

  it.each([
    ['envelopes', '/format', { format: 'A4' }],
    ['envelopes', '/window', { window: 'top' }],
    ['envelopes', '/sender', { sender: 'yes' }],
    ['labels', '/sheet', { sheet: '30' }],
    ['labels', '/start', { start: 0 }],
    ['labels', '/start', { sheet: '8', start: 24 }],
    ['letters', '/layout', { layout: 'US' }],
    ['letters', '/topic', { topic: 'x'.repeat(201) }],
    ['letters', '/text', { text: 'x'.repeat(20_001) }],
    ['letters', '/subject', { subject: 'roles' }],
    ['labels', '/address', { address: 'home' }],
    ['envelopes', '/firstLine', { firstLine: 'nobody' }],
  ])('%s: nonsense at %s is refused there', async (kind, pointer, rest) => {
    for (const path of [`/api/v1/${kind}`, `/api/v1/${kind}/previews`]) {
      const { status, body } = await hugo.post<ProblemBody>(path, { ...of(lea), ...rest })
      expect(status).toBe(400)
      expect(body.errors?.map((one) => one.pointer)).toEqual([pointer])
    }
  })

  it('no document is asked for by a word', async () => {
    expect((await hugo.get('/api/v1/documents/none')).status).toBe(404)
    expect((await hugo.get('/api/v1/documents?contactId=none')).status).toBe(400)
    expect((await hugo.get(`${kept}/file?show=perhaps`)).status).toBe(400)
  })
})

test('what the font lacks is told at its field, of letters, senders and addressees', async () => {
  const letter = async (rest: object) =>
    (await hugo.post<ProblemBody>('/api/v1/letters', { ...of(lea), ...rest })).body.errors
  expect(await letter({ topic: 'Mars → Lune' })).toMatchObject([
    { pointer: '/topic', code: 'not-printable', message: '« → » ne peut pas s’imprimer : retirez-le.' },
  ])
  expect(await letter({ text: 'Bonjour\n\n😀' })).toMatchObject([{ pointer: '/text', code: 'not-printable' }])
  expect(await letter({ signatory: 'Юлия' })).toMatchObject([
    { pointer: '/signatory', code: 'not-printable' },
  ])
  expect(await letter({ text: 'Bon\u0007jour\u200d\r\nLe\u0301a ✓\ufe0f'.replace('✓', '') })).toBeUndefined()

  const odd = await make(hugo, 'contacts', { lastName: 'Roi Ⅷ', addresses: [lune] })
  const refused = await hugo.post<ProblemBody>('/api/v1/envelopes', of(odd))
  expect(refused.body).toMatchObject({
    code: 'conflict',
    faults: [
      { faults: [{ code: 'not-printable', pointer: '/lastName', record: { kind: 'contact', id: odd } }] },
    ],
  })

  await camille.patch(`/api/v1/companies/${world.companies.oree}`, { name: 'Ορέα' })
  const sent = await hugo.post<ProblemBody>('/api/v1/envelopes', of(lea))
  expect(sent.body.errors).toMatchObject([{ pointer: '/companyId', code: 'not-printable' }])
  expect((await hugo.post('/api/v1/envelopes', { ...of(lea), sender: false })).status).toBe(201)
  await camille.patch(`/api/v1/companies/${world.companies.oree}`, { name: 'Orée' })
})

test('labels begin at the label that is left, letters greet each in their language', async () => {
  const labels = await hugo.post<PrintedDocument>('/api/v1/labels', {
    ...of(lea, karl),
    sheet: '8',
    start: 8,
  })
  expect(labels.body).toMatchObject({ title: 'Étiquettes (2)', count: 2 })
  const sheets = await linesOf(labels.body.id)
  expect(sheets.pages.map(({ lines }) => lines[0]?.text)).toEqual(['APOLLO', 'SONNE GMBH'])
  expect(sheets.pages[1]?.lines[0]?.top).toBeLessThan(30)

  const letter = { topic: 'Salon de Lyon', text: 'Bonjour.\n\nÀ bientôt.' }
  const seen = await hugo.post<Preview>('/api/v1/letters/previews', { ...of(karl), ...letter })
  expect(seen.body.shown?.letter).toMatchObject({
    salutation: 'Sehr geehrter Herr Weber,',
    closing: 'Mit freundlichen Grüßen',
  })
  const letters = await hugo.post<PrintedDocument>('/api/v1/letters', { ...of(lea, karl), ...letter })
  const [french, other] = (await linesOf(letters.body.id)).pages.map(({ lines }) =>
    lines.map(({ text }) => text).join('|'),
  )
  expect(french).toMatch(/Lyon, le .*Salon de Lyon.*Madame,.*Je vous prie d’agréer, Madame, mes salutations/)
  expect(other).toMatch(/Lyon, den .*Sehr geehrter Herr Weber,.*Mit freundlichen Grüßen.*Hugo Blanc/)
})

test('many are a job: what was asked for is printed as it was then, and a second run makes it once', async () => {
  await sql`
    insert into contact (reference, first_name, last_name)
    select 'X' || n, 'Nom', 'Nombreux' || n from generate_series(1, 250) n`.execute(db)
  await sql`
    insert into contact_address (contact_id, position, line4, postcode, city)
    select id, 0, '1 rue A', '75001', 'Paris' from contact where last_name like 'Nombreux%'`.execute(db)
  const chosen = { subject: 'contacts', selection: { q: 'nombreux' } }
  const { status, body } = await hugo.post<PrintedDocument>('/api/v1/envelopes', chosen)
  expect(status).toBe(201)
  expect(body).toMatchObject({ count: 250, ready: false, jobId: expect.any(Number) })
  expect((await hugo.get(`/api/v1/documents/${body.id}/file`)).status).toBe(409)
  await sql`update contact_address set city = 'Lyon' where city = 'Paris' and postcode = '75001'`.execute(db)

  const row = await db
    .selectFrom('job')
    .selectAll()
    .where('id', '=', body.jobId ?? 0)
    .executeTakeFirstOrThrow()
  expect(row.title).toEqual({ fr: 'Enveloppes : 250 destinataires', en: 'Envelopes: 250 addressees' })
  const steps: number[] = []
  const job = {
    db,
    id: row.id,
    userId: world.hugo.id,
    input: row.input,
    progress: async (done: number) => void steps.push(done),
  }
  expect(await runPrint(job)).toEqual({ documentId: body.id })
  expect(await runPrint(job)).toEqual({ documentId: body.id })
  expect([steps[0], steps.at(-1)]).toEqual([0, 250])
  const pdf = await linesOf(body.id)
  expect(pdf.pages).toHaveLength(250)
  expect(pdf.pages[249]?.lines.at(-1)?.text).toBe('75001 PARIS')
})

test('a job that takes a while tells how far it is, by the pace of its first letters', async () => {
  const chosen = { subject: 'contacts', selection: { q: 'nombreux' } }
  const { body } = await hugo.post<PrintedDocument>('/api/v1/letters', {
    ...chosen,
    text: 'Bonjour à vous. '.repeat(200),
  })
  const { input } = await db
    .selectFrom('job')
    .select('input')
    .where('id', '=', body.jobId ?? 0)
    .executeTakeFirstOrThrow()
  const steps: number[] = []
  const progress = async (done: number) => void steps.push(done)
  await runPrint({ db, id: body.jobId ?? 0, userId: world.hugo.id, input, progress })
  expect(steps).toEqual(steps.toSorted((a, b) => a - b))
  expect(steps.at(-1)).toBe(250)
  expect(steps.some((done) => done > 0 && done < 250)).toBe(true)
})

test('a job is stopped while it sets pages, and the document says that it will not be there', async () => {
  const chosen = { subject: 'contacts', selection: { q: 'nombreux' } }
  const { body } = await hugo.post<PrintedDocument>('/api/v1/letters', {
    ...chosen,
    text: 'Bonjour. '.repeat(1000),
  })
  const { input } = await db
    .selectFrom('job')
    .select('input')
    .where('id', '=', body.jobId ?? 0)
    .executeTakeFirstOrThrow()
  let begun = () => {}
  const atWork = new Promise<void>((resolve) => (begun = resolve))
  let looks = 0
  const progress = async () => {
    if (++looks === 2) throw new Error('stopped')
    begun()
  }
  const running = runPrint({ db, id: body.jobId ?? 0, userId: world.hugo.id, input, progress })
  const ended = running.catch((error: Error) => error.message)
  await atWork
  const one = await hugo.post<PrintedDocument>('/api/v1/envelopes', of(lea))
  expect(one.body.ready).toBe(true)
  expect(await ended).toBe('stopped')
  const path = `/api/v1/documents/${body.id}`
  expect((await hugo.get<PrintedDocument>(path)).body).toMatchObject({ ready: false, endedBy: null })
  for (const [state, endedBy] of [
    ['cancelled', 'stopped'],
    ['failed', 'failed'],
  ]) {
    await sql`update job set state = ${state} where id = ${body.jobId}`.execute(db)
    expect((await hugo.get<PrintedDocument>(path)).body).toMatchObject({ ready: false, endedBy })
    expect((await hugo.get(`${path}/file`)).status).toBe(404)
  }
})

test('letters that would take gigabytes to set are refused at their text', async () => {
  const chosen = { subject: 'contacts', selection: { q: 'nombreux' } }
  const { body } = await hugo.post<ProblemBody>('/api/v1/letters', { ...chosen, text: 'x'.repeat(12_001) })
  expect(body.errors).toMatchObject([{ pointer: '/text', code: 'too-long' }])
})

test('a merge takes along what was printed, and its undo gives it back', async () => {
  const address = { addresses: [lune] }
  const one = await make(hugo, 'contacts', { firstName: 'Anne', lastName: 'Double', ...address })
  const two = await make(hugo, 'contacts', { firstName: 'Anne', lastName: 'Double', ...address })
  const { body } = await hugo.post<PrintedDocument>('/api/v1/envelopes', of(two))
  const toldOf = async (id: number) =>
    (await hugo.get<{ items: { id: number }[] }>(`/api/v1/documents?contactId=${id}`)).body.items.map(
      (item) => item.id,
    )
  const who = await whoIs(world, world.ines)
  const plan = { originalId: one, duplicateIds: [two], choices: {} }
  const merge = await inTransaction(db, (trx) => mergeRecords(trx, who, contactMerging, plan))
  expect(await toldOf(one)).toEqual([body.id])
  expect((await hugo.get(`/api/v1/documents/${body.id}/file`)).status).toBe(200)
  await inTransaction(db, (trx) => undoMerge(trx, who, contactMerging, merge.id))
  expect(await toldOf(one)).toEqual([])
  expect(await toldOf(two)).toEqual([body.id])
})

describe('a lead', async () => {
  const both = { title: 'Mme', firstName: 'Odile', lastName: 'Perrin', companyName: 'Tuileries Vidal' }
  const odile = await make(hugo, 'leads', { ...both, addresses: [lune], companyIds: [world.companies.oree] })
  const firm = await make(hugo, 'leads', {
    companyName: 'Tuileries Vidal',
    addresses: [{ ...lune, postcode: '' }],
  })
  const ofLeads = (...ids: number[]) => ({ subject: 'leads', selection: { ids } })

  it('is written to at its company, in the language of ours, and has what was printed', async () => {
    const { body: seen } = await hugo.post<Preview>('/api/v1/letters/previews', ofLeads(odile))
    expect(seen.shown).toMatchObject({
      kind: 'lead',
      lines: ['TUILERIES VIDAL', 'Madame Odile PERRIN', '14 RUE DE LA LUNE', '75002 PARIS'],
      language: 'fr',
      languageFrom: 'application',
      letter: { salutation: 'Madame,' },
    })
    const { status, body } = await hugo.post<PrintedDocument>('/api/v1/envelopes', ofLeads(odile))
    expect(status).toBe(201)
    expect((await linesOf(body.id)).pages[0]?.lines.map(({ text }) => text)).toContain('Madame Odile PERRIN')
    const { body: list } = await hugo.get<{ items: PrintedDocument[] }>(`/api/v1/documents?leadId=${odile}`)
    expect(list.items.map(({ id }) => id)).toEqual([body.id])
    expect((await yanis.get(`/api/v1/documents/${body.id}/file`)).status).toBe(404)
    const refused = await yanis.post<ProblemBody>('/api/v1/envelopes', ofLeads(odile))
    expect(refused.body.errors).toMatchObject([{ pointer: '/selection', code: 'not-found' }])
  })

  it('that is a company alone says at its own field what is missing', async () => {
    const { body } = await hugo.post<Preview>('/api/v1/labels/previews', ofLeads(firm))
    expect(body.shown).toMatchObject({
      lines: ['TUILERIES VIDAL', '14 RUE DE LA LUNE', 'PARIS'],
      faults: [{ code: 'no-postcode', record: { kind: 'lead', id: firm }, pointer: '/addresses/0/postcode' }],
    })
  })

  it('takes along what was printed when it is merged, and gets it back', async () => {
    const twin = await make(hugo, 'leads', { ...both, addresses: [lune], companyIds: [world.companies.oree] })
    await hugo.post('/api/v1/envelopes', ofLeads(twin))
    const told = async (id: number) =>
      (await hugo.get<{ items: unknown[] }>(`/api/v1/documents?leadId=${id}`)).body.items.length
    const who = await whoIs(world, world.ines)
    const plan = { originalId: odile, duplicateIds: [twin], choices: {} }
    const merge = await inTransaction(db, (trx) => mergeRecords(trx, who, leadMerging, plan))
    expect([await told(odile), await told(twin)]).toEqual([2, 0])
    await inTransaction(db, (trx) => undoMerge(trx, who, leadMerging, merge.id))
    expect([await told(odile), await told(twin)]).toEqual([1, 1])
  })
})

test('the logo of a company is in the corner; only who configures gives it', async () => {
  const path = `/api/v1/companies/${world.companies.oree}/logo`
  const send = (visitor: Visitor, bytes: Buffer) => {
    const head =
      '--x\r\ncontent-disposition: form-data; name="file"; filename="logo.png"\r\ncontent-type: image/png\r\n\r\n'
    const payload = Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n--x--\r\n')])
    return visitor.send<ProblemBody>({
      method: 'PUT',
      url: path,
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      payload,
    })
  }
  const { default: sharp } = await import('sharp')
  const picture = await sharp({ create: { width: 300, height: 60, channels: 3, background: '#204080' } })
    .png()
    .toBuffer()
  expect((await send(hugo, picture)).status).toBe(403)
  expect((await send(camille, Buffer.from('no picture'))).body.errors).toMatchObject([
    { pointer: '/file', code: 'not-a-picture' },
  ])
  expect((await hugo.get(path)).status).toBe(404)
  expect((await send(camille, picture)).status).toBe(204)
  expect((await hugo.get(path)).headers['content-type']).toBe('image/png')
  expect((await camille.get(path)).status).toBe(200)
  expect((await yanis.get(path)).status).toBe(404)
  const told = async () => {
    const { body } = await hugo.get<{ items: { name: string; logoId: number | null }[] }>('/api/v1/companies')
    return body.items.find(({ name }) => name === 'Orée')?.logoId
  }
  expect(await told()).toEqual(expect.any(Number))
  const seen = await hugo.post<Preview>('/api/v1/envelopes/previews', of(lea))
  expect(seen.body.sender?.logo).toContain(path)
  const { body } = await hugo.post<PrintedDocument>('/api/v1/envelopes', of(lea))
  const { rows } = await sql<{
    file: Buffer
  }>`select file from printed_document where id = ${body.id}`.execute(db)
  expect(rows[0]?.file.toString('latin1')).toContain('/Subtype /Image')
  const many = await hugo.post<PrintedDocument>('/api/v1/envelopes', {
    subject: 'contacts',
    selection: { q: 'nombreux' },
  })
  expect((await camille.delete(path)).status).toBe(204)
  await sql`update printed_document set created_at = '2026-01-02T03:04:05Z' where id = ${many.body.id}`.execute(
    db,
  )
  const { input } = await db
    .selectFrom('job')
    .select('input')
    .where('id', '=', many.body.jobId ?? 0)
    .executeTakeFirstOrThrow()
  const job = { db, id: many.body.jobId ?? 0, userId: world.hugo.id, input, progress: async () => {} }
  await runPrint(job)
  const { rows: later } = await sql<{
    file: Buffer
  }>`select file from printed_document where id = ${many.body.id}`.execute(db)
  expect(later[0]?.file.toString('latin1')).toContain('/Subtype /Image')
  expect(later[0]?.file.toString('latin1')).toContain('D:20260102030405')
  const { rows: pictures } = await sql`select from picture where media_type = 'image/png'`.execute(db)
  expect(pictures).toEqual([])
  expect(await told()).toBeNull()
  expect((await hugo.get(path)).status).toBe(404)
})
