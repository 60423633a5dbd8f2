// Invoices at the door: written, numbered without gaps, paid, brought in from elsewhere, and kept from outsiders.
import { sql } from 'kysely'
import { describe, expect, it, test } from 'vitest'
import { testServer, type ProblemBody, type Visitor } from '../../test/server.ts'
import { testWorld } from '../../test/world.ts'
import { contactRoutes } from '../contacts/routes.ts'
import { partnerRoutes } from '../partners/routes.ts'
import { saleRoutes } from '../sales/routes.ts'
import { addDays } from './due-date.ts'
import type { Invoice } from './invoice.ts'
import type { ImportedInvoices } from './import-invoices.ts'
import { refuseInvoiced } from './order-invoices-actions.ts'
import { reminderRoutes } from './routes.ts'
import { readerNow } from '../kit/list/today.ts'

const world = await testWorld()
const { as, signedOut } = await testServer(
  [reminderRoutes, saleRoutes(refuseInvoiced), partnerRoutes, contactRoutes],
  world,
)
const [camille, hugo, yanis, nora] = (await Promise.all(
  [world.camille, world.hugo, world.yanis, world.nora].map(as),
)) as [Visitor, Visitor, Visitor, Visitor]
const { today } = readerNow(0)

async function partner(name: string, rest: object = {}, by: Visitor = hugo): Promise<number> {
  const company = { kind: 'company', name, companyIds: [world.companies.oree], ...rest }
  return (await by.post<{ id: number }>('/api/v1/partners', company)).body.id
}
const apollo = await partner('Apollo', { paymentTerms: '30-days-month-end' })
const lea = (
  await hugo.post<{ id: number }>('/api/v1/contacts', {
    firstName: 'Léa',
    lastName: 'Michel',
    partners: [{ partnerId: apollo }],
  })
).body.id
const pens = { description: 'Stylos', quantity: '3', unitPrice: '9.99', discount: '10' }

async function draft(more: object = {}): Promise<Invoice> {
  const { status, body } = await hugo.post<Invoice>('/api/v1/invoices', {
    partnerId: apollo,
    lines: [pens],
    ...more,
  })
  expect(body).not.toHaveProperty('errors')
  expect(status).toBe(201)
  return body
}
const at = ({ version }: { version: number }) => ({ 'if-match': `"${version}"` })
type Answered = Invoice & ProblemBody
const path = ({ id }: { id: number }, rest = '') => `/api/v1/invoices/${id}${rest}`
const change = (by: Visitor, one: Invoice, body: object) => by.patch<Answered>(path(one), body, at(one))
const finalise = (by: Visitor, one: Invoice, body?: object) =>
  by.post<Answered>(path(one, '/finalisations'), body, at(one))
const pay = (by: Visitor, one: Invoice, body: object) =>
  by.post<Answered>(path(one, '/payments'), body, at(one))
const cancel = (by: Visitor, one: Invoice) =>
  by.post<Answered>(path(one, '/cancellations'), undefined, at(one))
async function finalised(more: object = {}): Promise<Invoice> {
  const { status, body } = await finalise(hugo, await draft(more))
  expect(status).toBe(201)
  return body
}

describe('a draft', () => {
  it('takes over the terms of its partner, and counts by its lines', async () => {
    const one = await draft({ contactId: lea, issuedOn: '2026-01-15', customerReference: 'BC 7' })
    expect(one).toMatchObject({
      number: '',
      status: 'draft',
      issuedOn: '2026-01-15',
      dueOn: '2026-02-28',
      paymentTerms: '30-days-month-end',
      currency: 'EUR',
      companyId: world.companies.oree,
      totalBeforeTax: '26.97',
      totalTax: '5.39',
      totalWithTax: '32.36',
      balance: '32.36',
      lines: [{ description: 'Stylos', vatRate: '20', total: '26.97' }],
      vat: [{ rate: '20', base: '26.97', tax: '5.39' }],
      labels: { partnerId: 'Apollo', contactId: 'MICHEL Léa', companyId: 'Orée' },
    })
  })

  it('changes, its due date follows, and tells who was slower', async () => {
    const one = await draft({ issuedOn: '2026-01-15' })
    const { body: later } = await change(hugo, one, {
      issuedOn: '2026-03-01',
      currency: 'JPY',
      lines: [pens],
    })
    expect(later).toMatchObject({ dueOn: '2026-03-31', currency: 'JPY', totalBeforeTax: '27', version: 2 })
    const slower = await change(hugo, one, { notes: 'x' })
    expect(slower).toMatchObject({ status: 412, body: { code: 'version-differs', current: { version: 2 } } })
    expect((await hugo.patch(path(one), { notes: 'x' })).status).toBe(428)
    const trail = await hugo.get<{ items: object[] }>(path(one, '/changes'))
    expect(trail.body.items).toMatchObject([
      { action: 'changed', userName: 'Hugo Blanc' },
      { action: 'created' },
    ])
  })

  it.each([
    [{}, '/partnerId', 'required'],
    [{ partnerId: 999_999 }, '/partnerId', 'not-found'],
    [{ partnerId: apollo, contactId: 999_999 }, '/contactId', 'not-found'],
    [{ partnerId: apollo, companyId: world.companies.alba }, '/companyId', 'not-found'],
    [{ partnerId: apollo, currency: 'XXX' }, '/currency', 'invalid-currency'],
    [{ partnerId: apollo, issuedOn: '2026-02-31' }, '/issuedOn', 'invalid-date'],
    [{ partnerId: apollo, issuedOn: '2026-02-20', dueOn: '2026-02-19' }, '/dueOn', 'ends-before-start'],
    [
      { partnerId: apollo, lines: [{ description: 'x', unitPrice: '1,5' }] },
      '/lines/0/unitPrice',
      'invalid-decimal',
    ],
    [{ partnerId: apollo, lines: [{ description: 'x', vatRateId: 999 }] }, '/lines/0/vatRateId', 'not-found'],
    [{ partnerId: apollo, number: 'F0001' }, '/number', 'unknown-field'],
  ])('refuses %j at its field', async (body, pointer, code) => {
    const refused = await hugo.post<ProblemBody>('/api/v1/invoices', body)
    expect(refused.status).toBe(400)
    expect(refused.body.errors?.[0]).toMatchObject({ pointer, code })
  })
})

describe('a finalised invoice', () => {
  it('has the next number, is due, and is frozen but for what follows it', async () => {
    const one = await finalised({ issuedOn: '2020-01-01' })
    expect(one).toMatchObject({ number: expect.stringMatching(/^F\d{4}$/), status: 'open', issuedOn: today })
    const refused = await change(hugo, one, { lines: [], partnerId: apollo, notes: 'x' })
    expect(refused.body.errors?.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/partnerId', 'frozen'],
      ['/lines', 'frozen'],
    ])
    const { body: held } = await change(hugo, one, {
      hold: 'disputed',
      holdReason: 'Livraison partielle',
      contactId: lea,
    })
    expect(held).toMatchObject({ hold: 'disputed', holdReason: 'Livraison partielle', totalWithTax: '32.36' })
    const { body: freed } = await change(hugo, held, { hold: null, promisedUntil: '2027-01-01' })
    expect(freed).toMatchObject({ hold: null, holdReason: '', promisedUntil: '2027-01-01' })
    expect((await finalise(hugo, freed)).status).toBe(409)
  })

  it('is never before the one numbered last, nor in the future, nor empty', async () => {
    await finalised()
    const one = await draft()
    for (const [issuedOn, code] of [
      [addDays(today, -1), 'too-small'],
      [addDays(today, 1), 'too-large'],
    ] as const)
      expect((await finalise(hugo, one, { issuedOn })).body.errors?.[0]).toMatchObject({
        pointer: '/issuedOn',
        code,
      })
    const empty = await finalise(hugo, await draft({ lines: [] }))
    expect(empty.body.errors?.[0]).toMatchObject({ pointer: '/lines', code: 'required' })
    const below = await finalise(hugo, await draft({ lines: [{ ...pens, quantity: '-1' }] }))
    expect(below.body.errors?.[0]).toMatchObject({ pointer: '/lines', code: 'too-small' })
  })

  it('is numbered without a gap, fifty at once', async () => {
    const drafts = await Promise.all(Array.from({ length: 50 }, () => draft()))
    const refused = await Promise.all([draft({ lines: [] }), draft({ lines: [] })])
    const replies = await Promise.all([...drafts, ...refused].map((one) => finalise(hugo, one)))
    const numbers = replies.flatMap(({ status, body }) =>
      status === 201 ? [Number(body.number.slice(1))] : [],
    )
    expect(numbers).toHaveLength(50)
    const [first = 0] = numbers.toSorted((a, b) => a - b)
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, i) => first + i))
  })

  it('is cancelled with its number, as long as nothing is paid', async () => {
    const one = await finalised()
    const { body: paid } = await pay(hugo, one, { amount: '10.00' })
    expect((await cancel(hugo, paid)).status).toBe(409)
    const back = await hugo.delete<Answered>(path(one, `/payments/${paid.payments[0]?.id}`), at(paid))
    const { status, body } = await cancel(hugo, back.body)
    expect(status).toBe(201)
    expect(body).toMatchObject({ status: 'cancelled', number: one.number })
    expect((await pay(hugo, body, { amount: '1.00' })).status).toBe(409)
  })
})

describe('payments', () => {
  it('come to what is due, and one that was wrong is taken back', async () => {
    const one = await finalised()
    const { body: half } = await pay(hugo, one, {
      amount: '12.36',
      paidOn: '2026-11-01',
      reference: 'VIR 12',
    })
    expect(half).toMatchObject({ status: 'open', paid: '12.36', balance: '20.00' })
    const over = await pay(hugo, half, { amount: '20.01' })
    expect(over.body.errors?.[0]).toMatchObject({ pointer: '/amount', code: 'too-large' })
    const { body: all } = await pay(hugo, half, { amount: '20', method: 'cheque' })
    expect(all).toMatchObject({ status: 'paid', balance: '0.00' })
    const id = all.payments.find(({ method }) => method === 'cheque')?.id
    const { body: back } = await hugo.delete<Answered>(path(one, `/payments/${id}`), at(all))
    expect(back).toMatchObject({ status: 'open', balance: '20.00' })
    expect(back.payments.find((payment) => payment.id === id)?.reversedAt).not.toBeNull()
    expect((await hugo.delete(path(one, `/payments/${id}`), at(back))).status).toBe(404)
    const { body: more } = await pay(hugo, back, { amount: '25.00', evenOver: true })
    expect(more).toMatchObject({ status: 'paid', balance: '-5.00' })
  })

  it.each([
    [{}, '/amount', 'required'],
    [{ amount: '0' }, '/amount', 'too-small'],
    [{ amount: '-1' }, '/amount', 'too-small'],
    [{ amount: '1.005' }, '/amount', 'too-many-decimals'],
    [{ amount: 10 }, '/amount', 'wrong-type'],
    [{ amount: '1', method: 'shells' }, '/method', 'not-one-of'],
    [{ amount: '1', paidOn: 'hier' }, '/paidOn', 'invalid-date'],
  ])('refuse %j at its field', async (body, pointer, code) => {
    const refused = await pay(hugo, await finalised(), body)
    expect(refused.body.errors?.[0]).toMatchObject({ pointer, code })
  })
})

describe('invoices of another program', () => {
  const head = 'Numéro;Date;Échéance;Client;Total TTC;Réglé'
  const bring = (by: Visitor, rows: readonly string[], more: object = {}) =>
    by.post<ImportedInvoices & ProblemBody>('/api/v1/invoices/imports', {
      text: [head, ...rows].join('\n'),
      ...more,
    })

  it('come in by whole rows, and say what is wrong with the others', async () => {
    await partner('Jumeau')
    await partner('Jumeau')
    const rows = [
      'EXT-1;01/09/2026;01/10/2026;Apollo;1 200,00;200',
      'EXT-2;01/09/2026;;apollo;50',
      'EXT-1;02/09/2026;;Apollo;10',
      'EXT-4;02/09/2026;;Inconnue;10',
      'EXT-5;02/09/2026;;Jumeau;10',
      'F9999;02/09/2026;;Apollo;10',
      'EXT-6;99/09/2026;;Apollo;10',
    ]
    const trial = await bring(hugo, rows, { dryRun: true })
    const { status, body } = await bring(hugo, rows)
    expect(status).toBe(201)
    expect(trial.body).toEqual(body)
    expect(body).toMatchObject({ created: 2, rows: 7 })
    expect(body.faults.map(({ line, column, code }) => `${line} ${column} ${code}`)).toEqual([
      '4 number already-exists',
      '5 customer not-found',
      '6 customer several-of-name',
      '7 number number-to-come',
      '8 issuedOn invalid-date',
    ])
    const { items } = (await hugo.get<{ items: Invoice[] }>('/api/v1/invoices?q=EXT&sort=number')).body
    expect(items).toMatchObject([
      {
        number: 'EXT-1',
        imported: true,
        status: 'open',
        totalWithTax: '1200.00',
        balance: '1000.00',
        dueOn: '2026-10-01',
      },
      { number: 'EXT-2', dueOn: '2026-10-31', balance: '50.00' },
    ])
    expect((await bring(hugo, ['EXT-1;01/09/2026;;Apollo;1'])).body).toMatchObject({ created: 0 })
  })

  it('need the columns that every invoice has', async () => {
    const refused = await hugo.post<ProblemBody>('/api/v1/invoices/imports', {
      text: 'Client;Date\nApollo;01/09/2026',
    })
    expect(refused.body.errors?.[0]).toMatchObject({ pointer: '/text', code: 'column-missing' })
  })
})

test('the list is filtered, sorted, grouped, counted, and an invoice has its place in it', async () => {
  const mine = await partner('Verrerie Alban')
  const one = await finalised({
    partnerId: mine,
    lines: [{ ...pens, quantity: '1', discount: '0', unitPrice: '100' }],
  })
  const two = await draft({ partnerId: mine })
  const filter = encodeURIComponent(
    JSON.stringify({
      and: [
        { field: 'partnerId', op: 'in', value: [mine] },
        { field: 'balance', op: 'gt', value: '50' },
      ],
    }),
  )
  const list = await hugo.get<{ items: Invoice[] }>(`/api/v1/invoices?filter=${filter}`)
  expect(list.body.items.map(({ id }) => id)).toEqual([one.id])
  expect((await hugo.get(`/api/v1/invoices/count?q=verrerie`)).body).toEqual({ count: 2 })
  const groups = await hugo.get<{ items: object[] }>('/api/v1/invoices/groups?by=status&q=verrerie')
  expect(groups.body.items).toMatchObject([
    { value: 'draft', count: 1 },
    { value: 'open', count: 1 },
  ])
  for (const sort of ['totalWithTax', '-totalWithTax', 'balance', 'partnerId', 'dueOn', 'status', 'number'])
    expect((await hugo.get(`/api/v1/invoices?q=verrerie&sort=${sort}&limit=1`)).status).toBe(200)
  const first = (
    await hugo.get<{ items: Invoice[]; next: string }>(
      '/api/v1/invoices?q=verrerie&sort=totalWithTax&limit=1',
    )
  ).body
  const second = (
    await hugo.get<{ items: Invoice[] }>(
      `/api/v1/invoices?q=verrerie&sort=totalWithTax&limit=1&cursor=${first.next}`,
    )
  ).body
  expect([first.items[0]?.id, second.items[0]?.id]).toEqual([two.id, one.id])
  const place = await hugo.get(path(one, '/position?q=verrerie&sort=totalWithTax'))
  expect(place.body).toEqual({ position: 1, previous: two.id, next: null })
  expect((await hugo.get<{ items: object[] }>('/api/v1/invoices/letters?q=verrerie')).body.items).toEqual([
    { letter: 'V', count: 2 },
  ])
  await sql`update partner set name = 'Cristallerie' where id = ${mine}`.execute(world.db)
  expect((await hugo.get('/api/v1/invoices/count?q=cristallerie')).body).toEqual({ count: 2 })
})

describe('an order', () => {
  const step = (one: { id: number; version: number }, name: string) =>
    hugo.post<{ id: number; version: number }>(`/api/v1/quotations/${one.id}/${name}`, {}, at(one))
  async function order(): Promise<{ id: number; version: number }> {
    const asked = { partnerId: apollo, contactId: lea, customerReference: 'BC 9', lines: [pens] }
    const { body } = await hugo.post<{ id: number; version: number }>('/api/v1/quotations', asked)
    const { body: finalisedOne } = await step(body, 'finalisations')
    return (await step(finalisedOne, 'confirmations')).body
  }
  const invoices = (one: { id: number }) => `/api/v1/quotations/${one.id}/invoices`

  it('becomes an invoice with everything filled, once', async () => {
    const one = await order()
    const { status, body } = await hugo.post<Invoice>(invoices(one))
    expect(status).toBe(201)
    expect(body).toMatchObject({
      status: 'draft',
      saleId: one.id,
      contactId: lea,
      customerReference: 'BC 9',
      totalWithTax: '32.36',
      lines: [{ description: 'Stylos', discount: '10', total: '26.97' }],
      labels: { saleId: expect.stringMatching(/^C\d{4}$/) },
    })
    expect(await hugo.post(invoices(one))).toMatchObject({ status: 409, body: { invoiceId: body.id } })
    await cancel(hugo, body)
    const replies = await Promise.all([hugo.post(invoices(one)), hugo.post(invoices(one))])
    expect(replies.map((reply) => reply.status).toSorted((a, b) => a - b)).toEqual([201, 409])
    const { body: all } = await hugo.get<{ items: Invoice[] }>(invoices(one))
    expect(all.items.map(({ status: now }) => now)).toEqual(['draft', 'cancelled'])
  })

  it('is cancelled only once its invoice is, though that be a draft', async () => {
    const one = await order()
    const { body: made } = await hugo.post<Invoice>(invoices(one))
    expect(await step(one, 'cancellations')).toMatchObject({
      status: 409,
      body: { code: 'invoiced', title: expect.stringContaining('facture'), invoiceId: made.id },
    })
    const { body: open } = await finalise(hugo, made)
    expect(await step(one, 'cancellations')).toMatchObject({ status: 409, body: { invoiceId: made.id } })
    await cancel(hugo, open)
    expect((await step(one, 'cancellations')).status).toBe(201)
    expect((await hugo.post(invoices(one))).status).toBe(409)
  })

  it('that was cancelled before that was asked leaves a draft that is not finalised, but cancelled', async () => {
    const one = await order()
    const { body: made } = await hugo.post<Invoice>(invoices(one))
    await sql`update sale set status = 'cancelled', cancelled_on = ${today}::date where id = ${one.id}`.execute(
      world.db,
    )
    expect(await finalise(hugo, made)).toMatchObject({ status: 409, body: { code: 'conflict' } })
    expect((await cancel(hugo, made)).status).toBe(201)
  })

  it('is one first: a quotation is not invoiced, and outsiders see neither', async () => {
    const { body: quotation } = await hugo.post<{ id: number }>('/api/v1/quotations', { partnerId: apollo })
    expect((await hugo.post(invoices(quotation))).status).toBe(409)
    const one = await order()
    expect([(await yanis.get(invoices(one))).status, (await yanis.post(invoices(one))).status]).toEqual([
      404, 404,
    ])
    expect([
      (await signedOut.get(invoices(one))).status,
      (await signedOut.post(invoices(one))).status,
    ]).toEqual([401, 401])
    expect((await nora.post(invoices(one))).status).toBe(403)
    expect((await hugo.post('/api/v1/quotations/0/invoices')).status).toBe(404)
  })
})

test('an amount with more decimals than its currency has is refused, not rounded', async () => {
  const text =
    'Numéro;Date;Client;Total;Payé;Devise\nD-1;01/09/2026;Apollo;10,005;;\nD-2;01/09/2026;Apollo;10;0,5;JPY'
  const { body } = await hugo.post<{ faults: object[] }>('/api/v1/invoices/imports', { text })
  expect(body).toMatchObject({
    created: 0,
    faults: [
      { line: 2, column: 'total', code: 'too-many-decimals', message: '2 décimales au plus.' },
      { line: 3, column: 'paid', code: 'too-many-decimals', message: '0 décimales au plus.' },
    ],
  })
  const yen = await finalised({ currency: 'JPY' })
  const refused = await pay(hugo, yen, { amount: '1.5' })
  expect(refused.body.errors).toMatchObject([{ code: 'too-many-decimals', message: '0 décimales au plus.' }])
})

describe('the company of ours', () => {
  it('is that which sells to the partner, on an invoice as in a table', async () => {
    const albas = await partner('Ponant', { companyIds: [world.companies.alba] }, camille)
    const { body } = await camille.post<Invoice>('/api/v1/invoices', { partnerId: albas })
    expect(body.companyId).toBe(world.companies.alba)
    const table = { text: 'Numéro;Date;Client;Total\nP-1;01/09/2026;Ponant;1' }
    expect((await camille.post('/api/v1/invoices/imports', table)).body).toMatchObject({ created: 1 })
    const { rows } = await sql<{ company: number }>`
      select company_id as company from invoice where number = 'P-1'`.execute(world.db)
    expect(rows).toEqual([{ company: world.companies.alba }])
  })

  it('is needed before the number', async () => {
    const one = await draft({ companyId: null })
    const refused = await finalise(hugo, one)
    expect(refused.status).toBe(400)
    expect(refused.body.errors).toMatchObject([{ pointer: '/companyId', code: 'required' }])
  })
})

describe('whoever may not', () => {
  it('sees nothing of another company’s, not even by its number', async () => {
    const one = await finalised()
    const own = await draft({ partnerId: await partner('Seule', { companyIds: [] }), companyId: null })
    expect((await yanis.get(path(own))).status).toBe(200)
    for (const rest of ['', '/changes', '/position'])
      expect((await yanis.get(path(one, rest))).status).toBe(404)
    expect((await yanis.get('/api/v1/invoices/count?q=apollo')).body).toEqual({ count: 0 })
    expect((await yanis.get<{ items: object[] }>('/api/v1/invoices?q=apollo')).body.items).toEqual([])
    expect(
      (await yanis.get<{ items: object[] }>('/api/v1/invoices/groups?by=status&q=apollo')).body.items,
    ).toEqual([])
    expect((await change(yanis, one, { notes: 'x' })).status).toBe(404)
    expect((await finalise(yanis, one)).status).toBe(404)
    expect((await cancel(yanis, one)).status).toBe(404)
    expect((await pay(yanis, one, { amount: '1' })).status).toBe(404)
    expect((await yanis.delete(path(one, '/payments/1'), at(one))).status).toBe(404)
    const refused = await yanis.post<ProblemBody>('/api/v1/invoices', { partnerId: apollo })
    expect(refused.body.errors?.[0]).toMatchObject({ pointer: '/partnerId', code: 'not-found' })
    const table = { text: 'Numéro;Date;Client;Total\nZ-1;01/09/2026;Apollo;1' }
    expect((await yanis.post('/api/v1/invoices/imports', table)).body).toMatchObject({ created: 0 })
    expect((await hugo.get(path(one))).body).toEqual(one)
  })

  it('reads without writing, and does nothing signed out', async () => {
    const one = await finalised()
    expect((await nora.get(path(one))).status).toBe(200)
    const writes: [string, string, object | undefined][] = [
      ['POST', '/api/v1/invoices', { partnerId: apollo }],
      ['POST', '/api/v1/invoices/imports', { text: 'x' }],
      ['PATCH', path(one), { notes: 'x' }],
      ['POST', path(one, '/finalisations'), {}],
      ['POST', path(one, '/cancellations'), undefined],
      ['POST', path(one, '/payments'), { amount: '1' }],
      ['DELETE', path(one, '/payments/1'), undefined],
    ]
    for (const [method, url, payload] of writes) {
      const options = { method: method as 'POST', url, headers: at(one), ...(payload ? { payload } : {}) }
      expect((await nora.send(options)).status).toBe(403)
      expect((await signedOut.send(options)).status).toBe(401)
    }
    for (const rest of [
      '',
      '/count',
      '/groups?by=status',
      '/letters',
      `/${one.id}`,
      `/${one.id}/position`,
      `/${one.id}/changes`,
    ])
      expect((await signedOut.get(`/api/v1/invoices${rest}`)).status).toBe(401)
  })

  it('finds nothing under ids that are none', async () => {
    for (const id of ['0', '-1', 'abc', '99999999999999999999'])
      expect((await camille.get(`/api/v1/invoices/${id}`)).status).toBe(404)
    expect((await camille.get('/api/v1/invoices?filter=x')).status).toBe(400)
    expect((await camille.get('/api/v1/invoices?sort=lines')).status).toBe(400)
  })
})
