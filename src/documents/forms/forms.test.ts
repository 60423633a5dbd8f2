// Printed quotations, orders, invoices and reminders at the door: the language of each, on every path; what was printed stays.
import { sql } from 'kysely'
import { describe, expect, it, test } from 'vitest'
import { readPdf } from '../../../test/read-pdf.ts'
import { testServer, type ProblemBody, type Visitor } from '../../../test/server.ts'
import { sessionCookie, testWorld, whoIs, type Person } from '../../../test/world.ts'
import { contactRoutes } from '../../contacts/routes.ts'
import { mergeRecords } from '../../duplicates/merge/merge-actions.ts'
import { undoMerge } from '../../duplicates/merge/undo-actions.ts'
import { inTransaction } from '../../kit/database.ts'
import { documentLanguages } from '../../organisation/localizations/document-languages.ts'
import { organisationTables } from '../../organisation/routes.ts'
import { partnerMerging } from '../../partners/merging-actions.ts'
import { partnerRoutes } from '../../partners/routes.ts'
import type { Invoice } from '../../reminders/invoice.ts'
import { refuseInvoiced } from '../../reminders/order-invoices-actions.ts'
import { reminderRoutes } from '../../reminders/routes.ts'
import { sendReminders } from '../../reminders/send-actions.ts'
import type { Sale } from '../../sales/sale.ts'
import { saleRoutes } from '../../sales/routes.ts'
import type { PrintedDocument } from '../contract.ts'
import { particularsRoutes } from '../particulars/particulars-routes.ts'
import { runPrint } from '../print-job-actions.ts'
import { documentRoutes } from '../routes.ts'
import { formRoutes } from './forms-routes.ts'
import { makeReminderLetter } from './reminder-letter-actions.ts'

const world = await testWorld()
const { db, companies } = world
const { as, server, signedOut } = await testServer(
  [
    ...organisationTables(world.signIn),
    contactRoutes,
    partnerRoutes,
    documentRoutes,
    saleRoutes(refuseInvoiced),
    reminderRoutes,
    formRoutes,
    particularsRoutes,
  ],
  world,
)
const [camille, hugo, yanis, nora] = (await Promise.all(
  [world.camille, world.hugo, world.yanis, world.nora].map(as),
)) as [Visitor, Visitor, Visitor, Visitor]

interface Numbered {
  readonly id: number
  readonly version: number
}
async function make<T extends { id: number } = Numbered>(path: string, draft: object): Promise<T> {
  const { status, body } = await camille.post<T>(`/api/v1/${path}`, draft)
  expect(body).not.toHaveProperty('errors')
  expect(status).toBe(201)
  return body
}
const step = async <T extends Numbered>(path: string, record: T, name: string, body = {}): Promise<T> => {
  const reply = await camille.post<T>(`/api/v1/${path}/${record.id}/${name}`, body, {
    'if-match': `"${record.version}"`,
  })
  expect([name, reply.status]).toEqual([name, 201])
  return reply.body
}

/** The bytes, as they are: a visitor's reply would be read as text. */
async function pdf(path: string, person: Person = world.camille) {
  const cookie = await sessionCookie(db, person)
  const reply = await server.inject({ method: 'GET', url: path, headers: { cookie } })
  expect([path, reply.statusCode]).toEqual([path, 200])
  expect(reply.headers['content-type']).toBe('application/pdf')
  return reply.rawPayload
}
const plain = (text: string) => text.replace(/[\s\u202f]+/g, ' ')
async function wordsOf(
  file: Uint8Array,
): Promise<{ readonly language: string; readonly pages: readonly string[] }> {
  const { language, pages } = await readPdf(file)
  return { language, pages: pages.map(({ lines }) => plain(lines.map(({ text }) => text).join(' '))) }
}
const fileOf = async ({ id }: { readonly id: number }) => {
  const { rows } = await sql<{ file: Buffer }>`select file from printed_document where id = ${id}`.execute(db)
  return rows[0]?.file ?? Buffer.alloc(0)
}
async function run(
  { jobId }: Pick<PrintedDocument, 'jobId'>,
  work: (job: Job) => Promise<unknown>,
): Promise<void> {
  const { id, input } = await db
    .selectFrom('job')
    .selectAll()
    .where('id', '=', jobId ?? 0)
    .executeTakeFirstOrThrow()
  await work({ db, id, userId: world.camille.id, input, progress: async () => {} })
}
type Job = Parameters<typeof runPrint>[0]

await camille.patch(`/api/v1/companies/${companies.oree}`, {
  line4: '8 quai des Brumes',
  postcode: '69002',
  city: 'Lyon',
})
const said = {
  legalForm: 'SAS',
  capital: '10000',
  siren: '303 265 045',
  registry: 'Lyon',
  vatNumber: 'FR 40 303265045',
  phone: '04 78 00 00 00',
  email: 'bonjour@oree.example',
  website: 'oree.example',
  iban: 'fr76 3000 6000 0112 3456 7890 189',
  bic: 'AGRIFRPP',
}

describe('what our company says of itself', () => {
  const path = `/api/v1/companies/${companies.oree}/particulars`

  it('is written by who configures, checked, and read by who belongs to it', async () => {
    expect((await hugo.put(path, said)).status).toBe(403)
    expect((await signedOut.put(path, said)).status).toBe(401)
    const wrong = {
      ...said,
      siren: '303265046',
      iban: 'FR7630006000011234567890188',
      bic: 'AGRI',
      capital: '0',
    }
    const { status, body } = await camille.put<ProblemBody>(path, wrong)
    expect(status).toBe(400)
    expect(body.errors?.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/capital', 'too-small'],
      ['/siren', 'siren-check'],
      ['/iban', 'invalid-iban'],
      ['/bic', 'invalid-bic'],
    ])
    expect((await camille.put(path, said)).status).toBe(204)
    expect((await hugo.get(path)).body).toMatchObject({
      capital: '10000.00',
      siren: '303265045',
      vatNumber: 'FR40303265045',
      iban: 'FR7630006000011234567890189',
    })
    expect((await yanis.get(path)).status).toBe(404)
    expect((await camille.put('/api/v1/companies/999999/particulars', said)).status).toBe(404)
  })
})

const lines = [{ description: 'Établi', quantity: '2', unitPrice: '1234.5', discount: '10' }]
const address = { line4: '14 rue de la Lune', postcode: '75002', city: 'Paris' }
const customer = (rest: object) =>
  make('partners', { name: 'Apollo', addresses: [address], companyIds: [companies.oree], ...rest })
const drafted = (partnerId: number, rest: object = {}) =>
  make<Sale>('quotations', { partnerId, lines, companyId: companies.oree, ...rest })
const finalised = async (partnerId: number, rest: object = {}) =>
  step('quotations', await drafted(partnerId, rest), 'finalisations')

/** By hand, as customers read them. */
const spoken = {
  fr: ['BE', 'Brouillon', 'Devis', 'Facture', 'Total TTC', 'Total à régler'],
  en: ['GB', 'Draft', 'Quotation', 'Invoice', 'Total incl. VAT', 'Total due'],
  de: ['DE', 'Entwurf', 'Angebot', 'Rechnung', 'Gesamtbetrag', 'Offener Gesamtbetrag'],
  es: ['ES', 'Borrador', 'Presupuesto', 'Factura', 'Total con IVA', 'Total pendiente'],
  it: ['IT', 'Bozza', 'Preventivo', 'Fattura', 'Totale IVA inclusa', 'Totale da pagare'],
  nl: ['NL', 'Concept', 'Offerte', 'Factuur', 'Totaal incl. btw', 'Totaal te betalen'],
  pt: ['PT', 'Rascunho', 'Orçamento', 'Fatura', 'Total com IVA', 'Total em dívida'],
} as const
const amounts = {
  fr: '2 666,52 €',
  en: '€2,666.52',
  de: '2.666,52 €',
  es: '2.666,52 €',
  it: '2.666,52 €',
  nl: '€ 2.666,52',
  pt: '2 666,52 €',
} as const

const localizations = new Map<string, number>()
const customers = new Map<string, number>()
const quotations = new Map<string, Sale>()
for (const language of documentLanguages) {
  const { id: localizationId } = await make('localizations', { country: spoken[language][0], language })
  localizations.set(language, localizationId)
  const { id } = await customer({
    localizationId,
    name: `Apollo ${language}`,
    emails: [{ address: `${language}@apollo.example` }],
  })
  customers.set(language, id)
  quotations.set(language, await finalised(id))
}
const crowd = await customer({ name: 'Grandville' })
await sql`
  insert into sale (partner_id, company_id, currency) select ${crowd.id}, ${companies.oree}, 'EUR'
  from generate_series(1, 60)`.execute(db)
const crowdIds = (
  await sql<{ id: number }>`select id from sale where partner_id = ${crowd.id}`.execute(db)
).rows.map(({ id }) => id)

describe.each(documentLanguages)('in %s', (language) => {
  const [, draftMark, quotationWord, invoiceWord, withTax, due] = spoken[language]
  const partnerId = customers.get(language) ?? 0
  const others = documentLanguages.filter((one) => one !== language)
  const document = (sale: { readonly id: number } | undefined, query = '') =>
    `/api/v1/quotations/${sale?.id}/document${query}`
  const printMany = (ids: readonly number[]) =>
    make<PrintedDocument>('sale-documents', { subject: 'quotations', selection: { ids } })

  it('a quotation says the same alone, set anew, among others and in a job, whatever its customer becomes', async () => {
    const draft = await wordsOf(await pdf(document(await drafted(partnerId))))
    expect(draft.language).toBe(language)
    expect(draft.pages[0]).toContain(`${quotationWord} ${draftMark}`)

    const quotation = quotations.get(language)
    const file = await pdf(document(quotation))
    const alone = await wordsOf(file)
    expect(alone.language).toBe(language)
    expect(alone.pages[0]).toContain(`${quotationWord} ${quotation?.number}`)
    expect(alone.pages[0]).toContain(`${withTax} ${amounts[language]}`)

    await sql`update partner set localization_id = ${localizations.get(others[0] ?? '')} where id = ${partnerId}`.execute(
      db,
    )
    expect(await pdf(document(quotation))).toEqual(file)
    expect(await pdf(document(quotation), world.nora)).toEqual(file)
    expect(await wordsOf(await pdf(document(quotation, '?anew=yes')))).toEqual(alone)

    const among = await printMany([quotation?.id ?? 0, ...others.map((one) => quotations.get(one)?.id ?? 0)])
    expect(among).toMatchObject({ kind: 'sales', count: 7, jobId: null })
    expect((await wordsOf(await fileOf(among))).pages).toContain(alone.pages[0])

    const many = await printMany([quotation?.id ?? 0, ...crowdIds])
    expect(many).toMatchObject({ count: 61, ready: false })
    await run(many, runPrint)
    expect((await wordsOf(await fileOf(many))).pages).toContain(alone.pages[0])
    await sql`update partner set localization_id = ${localizations.get(language)} where id = ${partnerId}`.execute(
      db,
    )
  })

  it('an invoice is kept as it was, and its reminder leaves by e-mail and letter in the same language', async () => {
    const draft = await make<Invoice>('invoices', {
      partnerId,
      companyId: companies.oree,
      lines,
      issuedOn: '2026-01-05',
      dueOn: '2026-02-04',
    })
    const invoice = await step('invoices', draft, 'finalisations', { issuedOn: '2026-01-05' })
    const file = await pdf(`/api/v1/invoices/${invoice.id}/document`)
    const words = await wordsOf(file)
    expect(words.language).toBe(language)
    expect(words.pages[0]).toContain(`${invoiceWord} ${invoice.number}`)
    expect(words.pages[0]).toContain('IBAN FR76 3000 6000 0112 3456 7890 189')
    const paid = await camille.post<Invoice>(
      `/api/v1/invoices/${invoice.id}/payments`,
      { paidOn: '2026-03-01', amount: '100', method: 'transfer' },
      { 'if-match': `"${invoice.version}"` },
    )
    expect(paid.status).toBe(201)
    expect(await pdf(`/api/v1/invoices/${invoice.id}/document`)).toEqual(file)

    await camille.post('/api/v1/reminder-runs', {})
    const { rows } = await sql<{ id: number }>`
      select id from reminder where partner_id = ${partnerId} and state = 'awaiting'`.execute(db)
    const [reminder] = rows
    const preview = await wordsOf(await pdf(`/api/v1/reminders/${reminder?.id}/document`))
    expect(preview.pages[0]).toContain(due)
    const sent = await camille.post<{ jobId: number }>('/api/v1/reminders/validations', {
      ids: [reminder?.id],
    })
    await run(sent.body, async (job) =>
      sendReminders(job, await whoIs(world, world.camille), makeReminderLetter),
    )
    const { rows: letters } = await sql<{ pdf: Buffer; state: string }>`
      select letter_pdf as pdf, state from reminder where id = ${reminder?.id}`.execute(db)
    const letter = letters[0]?.pdf ?? Buffer.alloc(0)
    expect((await wordsOf(letter)).language).toBe(language)
    expect(await wordsOf(letter)).toEqual(preview)
    expect(await pdf(`/api/v1/reminders/${reminder?.id}/document`)).toEqual(letter)
  })
})

test('the contact comes before the partner, that before our company, and this one before the default', async () => {
  const of = async (rest: object, partner: object = {}) => {
    const { id } = await customer(partner)
    return (await wordsOf(await pdf(`/api/v1/quotations/${(await drafted(id, rest)).id}/document`))).language
  }
  const german = { localizationId: localizations.get('de') }
  const { id: contactId } = await make('contacts', {
    lastName: 'Weber',
    localizationId: localizations.get('pt'),
  })
  expect(await of({ contactId }, german)).toBe('pt')
  expect(await of({}, german)).toBe('de')
  await sql`update company set localization_id = ${localizations.get('nl')} where id = ${companies.oree}`.execute(
    db,
  )
  expect(await of({})).toBe('nl')
  await sql`update company set localization_id = null where id = ${companies.oree}`.execute(db)
  expect(await of({})).toBe('fr')
})

test('a confirmed quotation is an order with its own number and document; the one that was printed stays', async () => {
  const { id } = await customer({})
  const quotation = await finalised(id, { title: 'Atelier' })
  const path = `/api/v1/quotations/${quotation.id}/document`
  const before = await wordsOf(await pdf(path))
  expect(before.pages[0]).toContain(`Devis ${quotation.number}`)
  const order = await step('quotations', quotation, 'confirmations')
  const after = await wordsOf(await pdf(path))
  expect(after.pages[0]).toContain(`Commande ${order.orderNumber}`)
  expect(after.pages[0]).toContain(`Devis ${quotation.number}`)
  const { body } = await camille.get<{ items: PrintedDocument[] }>(`/api/v1/documents?partnerId=${id}`)
  expect(body.items.map(({ title }) => title)).toEqual([
    `Commande ${order.orderNumber} – Apollo`,
    `Devis ${quotation.number} – Apollo`,
  ])
})

test('the draft of a new version says that it is a draft, and has no place to sign, until it is finalised', async () => {
  const { id } = await customer({})
  const first = await finalised(id)
  const second = await step('quotations', first, 'versions')
  const path = `/api/v1/quotations/${second.id}/document`
  const [draft = ''] = (await wordsOf(await pdf(path))).pages
  expect(draft).toContain(`Devis ${first.number}-2 Brouillon`)
  expect(draft).not.toContain('Bon pour accord')
  await step('quotations', second, 'finalisations')
  const [final = ''] = (await wordsOf(await pdf(path))).pages
  expect(final).not.toContain('Brouillon')
  expect(final).toContain('Bon pour accord')
})

test('an invoice that was paid in part before it is first printed says its total, and no payment of that day', async () => {
  const { id: partnerId } = await customer({})
  const dates = { issuedOn: '2026-01-05', dueOn: '2026-02-04' }
  const draft = await make<Invoice>('invoices', { partnerId, companyId: companies.oree, lines, ...dates })
  const invoice = await step('invoices', draft, 'finalisations', { issuedOn: '2026-01-05' })
  await step('invoices', invoice, 'payments', { paidOn: '2026-03-01', amount: '100', method: 'transfer' })
  const [page = ''] = (await wordsOf(await pdf(`/api/v1/invoices/${invoice.id}/document`))).pages
  expect(page).toContain('Total TTC 2 666,52 €')
  expect(page).not.toContain('2 566,52')
  expect(page).not.toContain('100,00 €')
})

test('two who print it first at once get the same document', async () => {
  const { id } = await customer({})
  const path = `/api/v1/quotations/${(await finalised(id)).id}/document`
  const files = await Promise.all(Array.from({ length: 6 }, () => pdf(path)))
  for (const file of files) expect(file).toEqual(files[0])
})

test('a customer without an address, or with too long a name, gets a quotation all the same', async () => {
  for (const partner of [{ addresses: [] }, { name: 'Société des eaux → 日本 '.repeat(6).trim() }]) {
    const { id } = await customer(partner)
    expect(
      (await wordsOf(await pdf(`/api/v1/quotations/${(await drafted(id)).id}/document`))).pages,
    ).toHaveLength(1)
  }
})

test('a letter that cannot be posted fails and says why at its reminder', async () => {
  const { id: partnerId } = await customer({ addresses: [{ line4: '1 rue A', city: 'Lyon' }] })
  const dates = { issuedOn: '2026-01-05', dueOn: '2026-02-04' }
  const draft = await make<Invoice>('invoices', { partnerId, companyId: companies.oree, lines, ...dates })
  await step('invoices', draft, 'finalisations', { issuedOn: '2026-01-05' })
  await camille.post('/api/v1/reminder-runs', {})
  const { rows } = await sql<{ id: number }>`select id from reminder where partner_id = ${partnerId}`.execute(
    db,
  )
  const sent = await camille.post<{ jobId: number }>('/api/v1/reminders/validations', { ids: [rows[0]?.id] })
  await run(sent.body, async (job) =>
    sendReminders(job, await whoIs(world, world.camille), makeReminderLetter),
  )
  const { body } = await camille.get<{ state: string; problem: string }>(`/api/v1/reminders/${rows[0]?.id}`)
  expect(body).toMatchObject({ state: 'failed', problem: 'Le code postal manque, par exemple 75002.' })
})

describe('who does not see it', async () => {
  const { id: partnerId } = await customer({})
  const quotation = await finalised(partnerId)
  const path = `/api/v1/quotations/${quotation.id}/document`
  const document = await make<PrintedDocument>('sale-documents', {
    subject: 'quotations',
    selection: { ids: [quotation.id] },
  })

  it('gets neither the file nor the document it is in', async () => {
    await pdf(path)
    expect((await yanis.get(path)).status).toBe(404)
    expect((await signedOut.get(path)).status).toBe(401)
    expect((await yanis.get(`/api/v1/documents/${document.id}/file`)).status).toBe(404)
    const { body } = await yanis.post<ProblemBody>('/api/v1/sale-documents', {
      subject: 'quotations',
      selection: { ids: [quotation.id] },
    })
    expect(body.errors).toMatchObject([{ pointer: '/selection', code: 'not-found' }])
  })

  it('does not print many without the right to write, nor nonsense', async () => {
    const asked = { subject: 'quotations', selection: { ids: [quotation.id] } }
    expect((await nora.post('/api/v1/sale-documents', asked)).status).toBe(403)
    expect((await signedOut.post('/api/v1/sale-documents', asked)).status).toBe(401)
    for (const [wrong, pointer] of [
      [{ ...asked, subject: 'leads' }, '/subject'],
      [{ ...asked, selection: { ids: [999_999] } }, '/selection'],
      [{ ...asked, colour: 'red' }, '/colour'],
    ] as const) {
      const { status, body } = await hugo.post<ProblemBody>('/api/v1/sale-documents', wrong)
      expect(status).toBe(400)
      expect(body.errors?.[0]?.pointer).toBe(pointer)
    }
    expect((await hugo.get('/api/v1/invoices/999999/document')).status).toBe(404)
    expect((await hugo.get(`${path}?show=no`)).status).toBe(400)
  })
})

test('an invoice of another program is not printed here', async () => {
  const { id } = await customer({})
  const { rows } = await sql<{ id: number }>`
    insert into invoice (number, status, imported, partner_id, company_id, issued_on, due_on, total_with_tax)
    values ('2025-7', 'open', true, ${id}, ${companies.oree}, '2026-01-01', '2026-02-01', 10) returning id`.execute(
    db,
  )
  expect((await camille.get(`/api/v1/invoices/${rows[0]?.id}/document`)).status).toBe(409)
})

test('a merge takes along what was printed of a sale, and its undo gives it back', async () => {
  const [original, duplicate] = [await customer({ name: 'Merlin' }), await customer({ name: 'Merlin SA' })]
  const quotation = await finalised(duplicate.id)
  const file = await pdf(`/api/v1/quotations/${quotation.id}/document`)
  const printedOf = async ({ id }: { readonly id: number }) =>
    (await camille.get<{ items: unknown[] }>(`/api/v1/documents?partnerId=${id}`)).body.items.length
  const who = await whoIs(world, world.camille)
  const plan = { originalId: original.id, duplicateIds: [duplicate.id], choices: {} }
  const merge = await inTransaction(db, (trx) => mergeRecords(trx, who, partnerMerging, plan))
  expect([await printedOf(original), await printedOf(duplicate)]).toEqual([1, 0])
  expect(await pdf(`/api/v1/quotations/${quotation.id}/document`)).toEqual(file)
  await inTransaction(db, (trx) => undoMerge(trx, who, partnerMerging, merge.id))
  expect([await printedOf(original), await printedOf(duplicate)]).toEqual([0, 1])
})
