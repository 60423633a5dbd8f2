// The language of documents: contact, then partner, then our company, then the default; the same words on every path.
import { describe, expect, it, test } from 'vitest'
import { sql } from 'kysely'
import { readPdf } from '../../test/read-pdf.ts'
import { testServer, type Visitor } from '../../test/server.ts'
import { testWorld } from '../../test/world.ts'
import { contactRoutes } from '../contacts/routes.ts'
import { documentLanguages } from '../organisation/localizations/document-languages.ts'
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
const camille: Visitor = await as(world.camille)

type Spoken = (typeof documentLanguages)[number]

/** By hand, so that they do not come from where the documents have them. */
const months: Readonly<Record<Spoken, string>> = {
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  en: 'January February March April May June July August September October November December',
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  it: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  nl: 'januari februari maart april mei juni juli augustus september oktober november december',
  pt: 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
}
const greetings: Readonly<Record<Spoken, readonly [string, string]>> = {
  fr: ['Madame,', 'Je vous prie d’agréer, Madame, mes salutations distinguées.'],
  en: ['Dear Ms Michel,', 'Yours sincerely,'],
  de: ['Sehr geehrte Frau Michel,', 'Mit freundlichen Grüßen'],
  es: ['Estimada Sra. Michel:', 'Atentamente,'],
  it: ['Gentile Signora Michel,', 'Distinti saluti'],
  nl: ['Geachte mevrouw Michel,', 'Met vriendelijke groet,'],
  pt: ['Exma. Senhora Michel,', 'Com os melhores cumprimentos,'],
}
const homes: Readonly<Record<Spoken, string>> = {
  fr: 'BE',
  en: 'GB',
  de: 'DE',
  es: 'ES',
  it: 'IT',
  nl: 'NL',
  pt: 'PT',
}

const make = async (path: string, draft: object) => {
  const { status, body } = await camille.post<{ id: number }>(`/api/v1/${path}`, draft)
  expect(body).not.toHaveProperty('errors')
  expect(status).toBe(201)
  return body.id
}
const lune = { line4: '14 rue de la Lune', postcode: '75002', city: 'Paris' }
const lea = (rest: object) =>
  make('contacts', { title: 'Mme', firstName: 'Léa', lastName: 'Michel', addresses: [lune], ...rest })

const localizations = new Map<Spoken, number>()
const speaking = new Map<Spoken, number>()
for (const language of documentLanguages) {
  const localizationId = await make('localizations', { country: homes[language], language })
  localizations.set(language, localizationId)
  speaking.set(language, await lea({ localizationId }))
}
await sql`
  insert into contact (reference, first_name, last_name)
  select 'X' || n, 'Nom', 'Nombreux' || n from generate_series(1, 200) n`.execute(db)
await sql`
  insert into contact_address (contact_id, position, line4, postcode, city)
  select id, 0, '1 rue A', '75001', 'Paris' from contact where last_name like 'Nombreux%'`.execute(db)
const crowd = await sql<{ id: number }>`select id from contact where last_name like 'Nombreux%'`.execute(db)

const letter = { subject: 'contacts', topic: 'Salon', text: 'Bonjour.' }
const preview = async (ids: readonly number[]) => {
  const { body } = await camille.post<Preview>('/api/v1/letters/previews', { ...letter, selection: { ids } })
  return body.shown
}
const print = async (path: string, draft: object): Promise<PrintedDocument> => {
  const { status, body } = await camille.post<PrintedDocument>(`/api/v1/${path}`, draft)
  expect(status).toBe(201)
  return body
}
const pdfOf = async (id: number) => {
  const { rows } = await sql<{ file: Buffer }>`select file from printed_document where id = ${id}`.execute(db)
  return readPdf(rows[0]?.file ?? Buffer.alloc(0))
}
const words = (page: { readonly lines: readonly { readonly text: string }[] } | undefined) =>
  page?.lines.map(({ text }) => text) ?? []

async function run({ jobId }: PrintedDocument): Promise<void> {
  const row = await db
    .selectFrom('job')
    .selectAll()
    .where('id', '=', jobId ?? 0)
    .executeTakeFirstOrThrow()
  await runPrint({ db, id: row.id, userId: world.camille.id, input: row.input, progress: async () => {} })
}

describe.each(documentLanguages)('%s', (language) => {
  const id = speaking.get(language) ?? 0
  const [salutation, closing] = greetings[language]
  const month = months[language].split(' ')[new Date().getMonth()] ?? ''

  it('says the same alone, among others, in a job, and when the job runs anew', async () => {
    const shown = await preview([id])
    expect(shown).toMatchObject({ language, languageFrom: 'contact', letter: { salutation, closing } })
    expect(shown?.letter?.date).toContain(month)

    const alone = await print('letters', { ...letter, selection: { ids: [id] } })
    const single = await pdfOf(alone.id)
    expect(single.language).toBe(language)
    expect(words(single.pages[0])).toEqual(
      expect.arrayContaining([shown?.letter?.date, 'Salon', salutation, closing]),
    )

    const others = documentLanguages.filter((other) => other !== language)
    const among = [id, ...others.map((other) => speaking.get(other) ?? 0)]
    const batch = await print('letters', { ...letter, selection: { ids: among } })
    const pages = (await pdfOf(batch.id)).pages.map(words)
    expect(pages).toContainEqual(words(single.pages[0]))

    const many = await print('letters', {
      ...letter,
      selection: { ids: [id, ...crowd.rows.map((one) => one.id)] },
    })
    expect(many.jobId).not.toBeNull()
    await run(many)
    const first = await pdfOf(many.id)
    expect(first.pages.map(words)).toContainEqual(words(single.pages[0]))
    await sql`update printed_document set file = null where id = ${many.id}`.execute(db)
    await run(many)
    expect((await pdfOf(many.id)).pages.map(words)).toEqual(first.pages.map(words))
  })

  it('is that of the partner, of our company, or the default one, where nothing nearer speaks', async () => {
    const localizationId = localizations.get(language)
    const partnerId = await make('partners', { name: 'Apollo', localizationId })
    const byPartner = await lea({ partners: [{ partnerId }] })
    expect(await preview([byPartner])).toMatchObject({ language, languageFrom: 'partner' })
    const envelope = await print('envelopes', { subject: 'contacts', selection: { ids: [byPartner] } })
    expect((await pdfOf(envelope.id)).language).toBe(language)

    await camille.patch(`/api/v1/companies/${world.companies.alba}`, { localizationId })
    const byCompany = await lea({ companyIds: [world.companies.alba] })
    expect(await preview([byCompany])).toMatchObject({
      language,
      languageFrom: 'company',
      letter: { closing },
    })

    await camille.patch(`/api/v1/localizations/${localizationId}`, { isDefault: true })
    const byDefault = await lea({ companyIds: [world.companies.oree] })
    expect(await preview([byDefault])).toMatchObject({
      language,
      languageFrom: 'application',
      letter: { closing },
    })
  })
})

test('a contact who speaks another language than its partner is written to in its own', async () => {
  const partnerId = await make('partners', { name: 'Sonne GmbH', localizationId: localizations.get('de') })
  const id = await lea({ partners: [{ partnerId }], localizationId: localizations.get('pt') })
  expect(await preview([id])).toMatchObject({ language: 'pt', languageFrom: 'contact' })
})
