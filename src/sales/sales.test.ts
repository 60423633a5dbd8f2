// Sales at the door: from draft to completed order, numbered without gaps, frozen, renewed, and kept from outsiders.
import { describe, expect, it } from 'vitest'
import { testServer, type ProblemBody, type Visitor } from '../../test/server.ts'
import { testWorld } from '../../test/world.ts'
import { contactRoutes } from '../contacts/routes.ts'
import { partnerRoutes } from '../partners/routes.ts'
import { vatRateRoutes } from './configuration/vat-rates-routes.ts'
import { saleRoutes } from './routes.ts'
import type { ListedSale, Sale } from './sale.ts'
import { daysAfter } from './sale-values.ts'
import { readerNow } from '../kit/list/today.ts'

const world = await testWorld()
const { as, signedOut } = await testServer(
  [saleRoutes(async () => {}), vatRateRoutes, partnerRoutes, contactRoutes],
  world,
)
const [camille, hugo, ines, yanis, nora] = [
  await as(world.camille),
  await as(world.hugo),
  await as(world.ines),
  await as(world.yanis),
  await as(world.nora),
]
const path = '/api/v1/quotations'
const { today } = readerNow(0)

interface Made {
  readonly id: number
}
const made = async (at: string, draft: object) => (await hugo.post<Made>(at, draft)).body.id
const apollo = await made('/api/v1/partners', {
  name: 'Apollo',
  currency: 'EUR',
  paymentTerms: '30-days-month-end',
})
const lea = await made('/api/v1/contacts', {
  lastName: 'Michel',
  firstName: 'Léa',
  partners: [{ partnerId: apollo, main: true }],
})

const box = { description: 'Caisse américaine', quantity: '1200', unitPrice: '0.425', discount: '5' }

async function drafted(by: Visitor = hugo, draft: object = {}): Promise<Sale> {
  const { status, body } = await by.post<Sale>(path, { partnerId: apollo, lines: [box], ...draft })
  expect(body).not.toHaveProperty('errors')
  expect(status).toBe(201)
  return body
}
const matching = ({ version }: { version: number }) => ({ 'if-match': `"${version}"` })
const stepped = (by: Visitor, sale: Sale, step: string, body: object = {}) =>
  by.post<Sale & ProblemBody>(`${path}/${sale.id}/${step}`, body, matching(sale))
const changed = (by: Visitor, sale: Sale, change: object) =>
  by.patch<Sale & ProblemBody>(`${path}/${sale.id}`, change, matching(sale))
async function finalised(by: Visitor = hugo, draft: object = {}): Promise<Sale> {
  return (await stepped(by, await drafted(by, draft), 'finalisations')).body
}

describe('a draft', () => {
  it('takes what the customer is known for, from the contact alone', async () => {
    const sale = await drafted(hugo, { partnerId: undefined, contactId: lea, title: 'Caisses de Noël' })
    expect(sale).toMatchObject({
      reference: `#${sale.id}`,
      status: 'draft',
      number: '',
      partnerId: apollo,
      contactId: lea,
      companyId: world.companies.oree,
      ownerId: world.hugo.id,
      currency: 'EUR',
      paymentTerms: '30-days-month-end',
      issuedOn: null,
      validUntil: daysAfter(today, 30),
      totalBeforeTax: '484.50',
      totalTax: '96.90',
      totalWithTax: '581.40',
      vatTotals: [{ rate: '20', mention: '', base: '484.50', tax: '96.90' }],
      labels: { partnerId: 'Apollo', contactId: 'MICHEL Léa', companyId: 'Orée', ownerId: 'Hugo Blanc' },
    })
    expect(sale.lines).toMatchObject([
      { kind: 'item', quantity: '1200', unitPrice: '0.425', discount: '5', vatRate: '20', total: '484.50' },
    ])
  })

  it('is changed, with its lines, and tells who did it', async () => {
    const sale = await drafted()
    const change = { customerReference: 'BC 4512', lines: [{ ...box, quantity: '1000' }], currency: 'CHF' }
    const { body: after } = await changed(ines, sale, change)
    expect(after).toMatchObject({ version: 2, totalBeforeTax: '403.75', currency: 'CHF' })
    const { body } = await hugo.get<{ items: { userName: string; changes: { field: string }[] }[] }>(
      `${path}/${sale.id}/changes`,
    )
    expect(body.items[0]).toMatchObject({ userName: 'Inès Faure', action: 'changed' })
    expect(body.items[0]?.changes.map(({ field }) => field)).toEqual([
      'customerReference',
      'currency',
      'lines',
      'totalWithTax',
    ])
    expect(await changed(hugo, sale, { title: 'Autre' })).toMatchObject({
      status: 412,
      body: { code: 'version-differs' },
    })
  })

  it('refuses what does not hold, at its place', async () => {
    const refused = async (draft: object) =>
      (await hugo.post<ProblemBody>(path, draft)).body.errors?.map(({ pointer, code }) => [pointer, code])
    expect(await refused({})).toEqual([['/partnerId', 'required']])
    expect(await refused({ partnerId: 999_999 })).toEqual([['/partnerId', 'not-found']])
    expect(await refused({ partnerId: apollo, lines: [{ ...box, quantity: 'dix' }] })).toEqual([
      ['/lines/0/quantity', 'invalid-decimal'],
    ])
    expect(await refused({ partnerId: apollo, lines: [{ ...box, unitPrice: 1.5 }] })).toEqual([
      ['/lines/0/unitPrice', 'wrong-type'],
    ])
    expect(await refused({ partnerId: apollo, lines: [box, { ...box, discount: '101' }] })).toEqual([
      ['/lines/1/discount', 'too-large'],
    ])
    expect(await refused({ partnerId: apollo, lines: [{ ...box, vatRateId: 999 }] })).toEqual([
      ['/lines/0/vatRateId', 'not-found'],
    ])
    expect(await refused({ partnerId: apollo, lines: [{ description: ' ' }] })).toEqual([
      ['/lines/0/description', 'required'],
    ])
    expect(await refused({ partnerId: apollo, currency: 'XXX', validUntil: '2026-02-31' })).toEqual([
      ['/currency', 'invalid-currency'],
      ['/validUntil', 'invalid-date'],
    ])
    expect(await refused({ partnerId: apollo, status: 'confirmed', number: 'D9999' })).toEqual([
      ['/status', 'unknown-field'],
      ['/number', 'unknown-field'],
    ])
    expect(await refused({ partnerId: apollo, lines: Array.from({ length: 501 }, () => box) })).toEqual([
      ['/lines', 'too-many'],
    ])
    expect(await refused({ partnerId: apollo, companyId: world.companies.alba })).toEqual([
      ['/companyId', 'not-found'],
    ])
  })

  it('is not finalised as long as nothing is sold, or it is no longer valid', async () => {
    const empty = await drafted(hugo, { lines: [{ kind: 'section', description: 'Rien' }] })
    const { body: late } = await changed(hugo, empty, { validUntil: daysAfter(today, -1) })
    expect(await stepped(hugo, late, 'finalisations')).toMatchObject({
      status: 400,
      body: {
        errors: [
          { pointer: '/lines', code: 'required' },
          { pointer: '/validUntil', code: 'ends-before-start' },
        ],
      },
    })
  })
})

describe('from quotation to order', () => {
  it('gets a number when it is finalised, another when it is confirmed, and ends completed', async () => {
    const quotation = await finalised()
    expect(quotation).toMatchObject({
      status: 'finalised',
      number: expect.stringMatching(/^D\d{4}$/),
      reference: quotation.number,
      issuedOn: today,
    })
    const { body: order } = await stepped(ines, quotation, 'confirmations', { customerReference: 'BC 77' })
    expect(order).toMatchObject({
      status: 'confirmed',
      number: quotation.number,
      orderNumber: expect.stringMatching(/^C\d{4}$/),
      reference: order.orderNumber,
      confirmedOn: today,
      customerReference: 'BC 77',
    })
    const { body: done } = await stepped(hugo, order, 'completions')
    expect(done).toMatchObject({ status: 'completed', completedOn: today })
    for (const step of ['finalisations', 'confirmations', 'completions', 'cancellations', 'versions'])
      expect(await stepped(hugo, done, step)).toMatchObject({ status: 409, body: { code: 'conflict' } })
  })

  it('is frozen once it is finalised: notes and whoever follows it still change', async () => {
    const quotation = await finalised()
    for (const change of [{ title: 'Autre' }, { lines: [] }, { contactId: lea }, { currency: 'USD' }])
      expect(await changed(hugo, quotation, change)).toMatchObject({ status: 409, body: { code: 'frozen' } })
    const { status, body } = await changed(hugo, quotation, {
      notes: '<p>Rappeler lundi</p>',
      ownerId: world.ines.id,
      archived: true,
    })
    expect([status, body.notes, body.labels['ownerId'], body.archived]).toEqual([
      200,
      '<p>Rappeler lundi</p>',
      'Inès Faure',
      true,
    ])
  })

  it('keeps the rate of VAT that it was finalised with', async () => {
    const rate = (await camille.post<Made>('/api/v1/vat-rates', { name: 'Corse', rate: '13', position: 900 }))
      .body
    const quotation = await finalised(hugo, { lines: [{ ...box, vatRateId: rate.id }] })
    await camille.patch(`/api/v1/vat-rates/${rate.id}`, { rate: '14' })
    expect((await hugo.get<Sale>(`${path}/${quotation.id}`)).body.lines[0]?.vatRate).toBe('13')
    expect(await camille.delete<ProblemBody>(`/api/v1/vat-rates/${rate.id}`)).toMatchObject({
      status: 409,
      body: { code: 'in-use' },
    })
  })

  it('keeps its number when it is cancelled, and the next takes another', async () => {
    const one = await finalised()
    const { body: gone } = await stepped(hugo, one, 'cancellations')
    expect(gone).toMatchObject({ status: 'cancelled', number: one.number, cancelledOn: today })
    expect((await finalised()).number).not.toBe(one.number)
  })

  it('fifty at once are numbered without a gap, and none twice', async () => {
    const drafts: Sale[] = []
    for (let at = 0; at < 50; at += 1) drafts.push(await drafted())
    const refused = await drafted(hugo, { lines: [] })
    const replies = await Promise.all(
      [...drafts, refused].map((sale) => stepped(hugo, sale, 'finalisations')),
    )
    const numbers = replies
      .filter(({ status }) => status === 201)
      .map(({ body }) => Number(body.number.slice(1)))
      .toSorted((a, b) => a - b)
    expect(numbers).toHaveLength(50)
    expect(numbers.map((number) => number - (numbers[0] ?? 0))).toEqual(
      Array.from({ length: 50 }, (_, n) => n),
    )
  })

  it('the same one finalised twice at once is finalised once', async () => {
    const sale = await drafted()
    const replies = await Promise.all([1, 2].map(() => stepped(hugo, sale, 'finalisations')))
    expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 412])
  })
})

describe('a new version', () => {
  it('has the number and the next edition, and replaces the former once it is finalised', async () => {
    const first = await finalised()
    const { status, body: draft } = await stepped(hugo, first, 'versions')
    expect(status).toBe(201)
    expect(draft).toMatchObject({
      status: 'draft',
      reference: `${first.number}-2`,
      edition: 2,
      replacesId: first.id,
      totalWithTax: first.totalWithTax,
      issuedOn: null,
    })
    const helvia = await made('/api/v1/partners', { name: 'Helvia' })
    const given = await hugo.patch<ProblemBody>(
      `/api/v1/quotations/${draft.id}`,
      { partnerId: helvia },
      matching(draft),
    )
    expect(given.body.errors).toMatchObject([{ pointer: '/partnerId', code: 'frozen' }])
    expect(await stepped(hugo, first, 'versions')).toMatchObject({ status: 409, body: { next: draft.id } })
    const { body: cheaper } = await changed(hugo, draft, { lines: [{ ...box, discount: '10' }] })
    const { body: second } = await stepped(hugo, cheaper, 'finalisations')
    expect(second).toMatchObject({
      status: 'finalised',
      number: first.number,
      reference: `${first.number}-2`,
    })
    expect((await hugo.get<Sale>(`${path}/${first.id}`)).body).toMatchObject({
      status: 'replaced',
      totalWithTax: first.totalWithTax,
      next: { id: second.id, edition: 2, status: 'finalised' },
    })
  })

  it('comes too late for a quotation that was ordered', async () => {
    const first = await finalised()
    const { body: draft } = await stepped(hugo, first, 'versions')
    await stepped(hugo, first, 'confirmations')
    expect(await stepped(hugo, draft, 'finalisations')).toMatchObject({ status: 409 })
  })

  it('that was cancelled makes room for the one after it', async () => {
    const first = await finalised()
    const { body: draft } = await stepped(hugo, first, 'versions')
    await stepped(hugo, draft, 'cancellations')
    expect((await stepped(hugo, first, 'versions')).body).toMatchObject({ edition: 3, replacesId: first.id })
  })
})

it('a copy is a draft of one’s own with the same lines', async () => {
  const quotation = await finalised()
  const { status, body } = await ines.post<Sale>(`${path}/${quotation.id}/copies`)
  expect([status, body.status, body.number, body.edition, body.ownerId]).toEqual([
    201,
    'draft',
    '',
    1,
    world.ines.id,
  ])
  expect(body.lines).toEqual(quotation.lines)
})

describe('the list', () => {
  const found = async (by: Visitor, query: Record<string, string>) =>
    (await by.get<{ items: ListedSale[] }>(`${path}?${new URLSearchParams(query)}`)).body.items

  it('finds by number, customer, reference of the customer and subject, even under a new name', async () => {
    const orion = await made('/api/v1/partners', { name: 'Oriön Verrerie' })
    const sale = await finalised(hugo, { partnerId: orion, customerReference: 'BON-9981', title: 'Bocaux' })
    for (const q of [sale.number, 'orion', 'bon-9981', 'bocaux verrerie'])
      expect((await found(hugo, { q })).map(({ id }) => id)).toEqual([sale.id])
    const { body } = await hugo.get<{ version: number }>(`/api/v1/partners/${orion}`)
    await hugo.patch(`/api/v1/partners/${orion}`, { name: 'Cristallerie Nova' }, matching(body))
    expect((await found(hugo, { q: 'cristallerie' })).map(({ id }) => id)).toEqual([sale.id])
    expect(await found(hugo, { q: 'orion' })).toEqual([])
  })

  it('is without lines, filtered by amounts and words of lines, and ordered by amount', async () => {
    const mars = await made('/api/v1/partners', { name: 'Mars' })
    for (const price of ['9.99', '1000.00', '100.50'])
      await drafted(hugo, { partnerId: mars, lines: [{ description: `Vase à ${price}`, unitPrice: price }] })
    const asked = async (...and: object[]) =>
      (
        await found(hugo, {
          filter: JSON.stringify({ and: [{ field: 'partnerId', op: 'in', value: [mars] }, ...and] }),
          sort: '-totalBeforeTax',
        })
      ).map(({ totalBeforeTax }) => totalBeforeTax)
    expect(await asked()).toEqual(['1000.00', '100.50', '9.99'])
    expect(await asked({ field: 'totalBeforeTax', op: 'gt', value: '100.50' })).toEqual(['1000.00'])
    expect(await asked({ field: 'soldText', op: 'contains', value: '9.99' })).toEqual(['9.99'])
    expect((await found(hugo, { q: 'mars' }))[0]).not.toHaveProperty('lines')
    const wrong = { filter: JSON.stringify({ field: 'totalBeforeTax', op: 'gt', value: '1e3' }) }
    expect((await hugo.get(`${path}?${new URLSearchParams(wrong)}`)).status).toBe(400)
  })

  it('goes page by page by every order that it offers', async () => {
    const { body: all } = await hugo.get<{ count: number }>(`${path}/count`)
    for (const sort of [
      'reference',
      '-reference',
      'partnerId',
      'status',
      '-totalWithTax',
      'issuedOn',
      'title,status',
    ]) {
      const ids: number[] = []
      let cursor: string | null = ''
      do {
        const query: string = new URLSearchParams({
          sort,
          limit: '20',
          ...(cursor ? { cursor } : {}),
        }).toString()
        const page: { items: ListedSale[]; next: string | null } = (
          await hugo.get<{ items: ListedSale[]; next: string | null }>(`${path}?${query}`)
        ).body
        ids.push(...page.items.map(({ id }) => id))
        cursor = page.next
      } while (cursor !== null)
      expect([sort, ids.length, new Set(ids).size]).toEqual([sort, all.count, all.count])
    }
  })

  it('is summed a currency each, without what is cancelled', async () => {
    const venus = await made('/api/v1/partners', { name: 'Vénus' })
    const line = (unitPrice: string) => ({ partnerId: venus, lines: [{ description: 'Lot', unitPrice }] })
    await drafted(hugo, line('0.10'))
    await drafted(hugo, line('0.20'))
    await drafted(hugo, { ...line('7'), currency: 'JPY' })
    await stepped(hugo, await drafted(hugo, line('500')), 'cancellations')
    const renewed = await finalised(hugo, line('100'))
    await stepped(hugo, renewed, 'versions')
    const filter = JSON.stringify({ field: 'partnerId', op: 'in', value: [venus] })
    const { body } = await hugo.get(`${path}/sums?${new URLSearchParams({ filter })}`)
    expect(body).toEqual({
      items: [
        { currency: 'EUR', count: 3, totalBeforeTax: '100.30', totalTax: '20.06', totalWithTax: '120.36' },
        { currency: 'JPY', count: 1, totalBeforeTax: '7', totalTax: '1', totalWithTax: '8' },
      ],
      next: null,
    })
  })

  it('is grouped, counted by letters, and knows the place of each', async () => {
    const sale = await drafted()
    const groups = await hugo.get<{ items: { value: string }[] }>(`${path}/groups?by=status`)
    expect(groups.body.items.map(({ value }) => value)).toContain('draft')
    expect((await hugo.get<{ items: { letter: string }[] }>(`${path}/letters`)).body.items[0]?.letter).toBe(
      'A',
    )
    expect((await hugo.get(`${path}/${sale.id}/position`)).body).toMatchObject({
      position: 0,
      previous: null,
    })
  })

  it('gives many to somebody else at once, finalised ones too, and takes it back', async () => {
    const sales = [await drafted(), await finalised()]
    const selection = { ids: sales.map(({ id }) => id) }
    const edit = await ines.post<{ id: number; changed: number }>(`${path}/bulk-edits`, {
      selection,
      changes: { ownerId: world.ines.id },
    })
    expect(edit).toMatchObject({ status: 201, body: { changed: 2 } })
    expect(await ines.post(`${path}/bulk-edits`, { selection, changes: { title: 'Tous' } })).toMatchObject({
      status: 400,
    })
    expect(await ines.delete(`${path}/bulk-edits/${edit.body.id}`)).toMatchObject({ body: { restored: 2 } })
  })
})

it('lines are read from a table, with a reason for each row that is none', async () => {
  const { status, body } = await hugo.post(
    '/api/v1/quotation-lines/readings',
    { text: 'Caisse;10;12,50;5;20\nPalette;beaucoup;3' },
    { 'accept-language': 'fr' },
  )
  expect(status).toBe(200)
  expect(body).toMatchObject({
    lines: [{ description: 'Caisse', quantity: '10', unitPrice: '12.5', discount: '5' }],
    refused: [{ row: 2, errors: [{ field: 'quantity', message: 'Ce n’est pas un nombre, comme 1234,50.' }] }],
  })
  expect((await hugo.post('/api/v1/quotation-lines/readings', { text: ' ' })).status).toBe(400)
  const many = Array.from({ length: 501 }, () => 'Caisse;1;1').join('\n')
  expect(await hugo.post('/api/v1/quotation-lines/readings', { text: many })).toMatchObject({
    body: { errors: [{ pointer: '/text', code: 'too-many' }] },
  })
})

describe('rights', () => {
  it('an outsider sees nothing of it, at any endpoint', async () => {
    const sale = await finalised()
    const own = `${path}/${sale.id}`
    for (const reply of [
      yanis.get(own),
      yanis.patch(own, { notes: 'vu' }, matching(sale)),
      yanis.get(`${own}/position`),
      yanis.get(`${own}/changes`),
      yanis.post(`${own}/copies`),
      ...['finalisations', 'confirmations', 'completions', 'cancellations', 'versions'].map((step) =>
        yanis.post(`${own}/${step}`, {}, matching(sale)),
      ),
    ])
      expect((await reply).status).toBe(404)
    for (const query of ['', `?ids=${sale.id}`, '?q=apollo'])
      expect((await yanis.get(`${path}${query}`)).body).toMatchObject({ items: [] })
    expect((await yanis.get(`${path}/count`)).body).toEqual({ count: 0 })
    for (const list of ['sums', 'groups?by=partnerId', 'letters'])
      expect((await yanis.get(`${path}/${list}`)).body).toMatchObject({ items: [] })
    const edit = { selection: { ids: [sale.id] }, changes: { ownerId: world.yanis.id } }
    expect((await yanis.post(`${path}/bulk-edits`, edit)).body).toMatchObject({ chosen: 0, changed: 0 })
    const { body } = await ines.post<Made>(`${path}/bulk-edits`, { ...edit, changes: { archived: true } })
    expect((await yanis.delete(`${path}/bulk-edits/${body.id}`)).status).toBe(404)
    expect(await yanis.post(path, { partnerId: apollo })).toMatchObject({ status: 400 })
  })

  it('a sale of one’s own company is seen only where its customer is', async () => {
    const shared = await made('/api/v1/partners', { name: 'Borée' })
    await camille.patch(
      `/api/v1/partners/${shared}`,
      { companyIds: [world.companies.alba] },
      { 'if-match': '"1"' },
    )
    const seen = await drafted(camille, { partnerId: shared, companyId: world.companies.alba })
    const sale = await drafted(camille, { companyId: world.companies.alba })
    expect((await yanis.get(`${path}/${sale.id}`)).status).toBe(404)
    expect((await yanis.patch(`${path}/${sale.id}`, { notes: 'vu' }, matching(sale))).status).toBe(404)
    for (const query of ['q=apollo', `ids=${sale.id}`])
      expect((await yanis.get(`${path}?${query}`)).body).toMatchObject({ items: [] })
    const { body: all } = await yanis.get<{ items: ListedSale[] }>(`${path}?sort=partnerId`)
    expect(all.items.map(({ id }) => id)).toEqual([seen.id])
    expect((await yanis.get(`${path}/count`)).body).toEqual({ count: 1 })
    const groups = await yanis.get<{ items: object[] }>(`${path}/groups?by=partnerId`)
    expect(groups.body.items).toEqual([{ value: shared, label: 'Borée', count: 1 }])
  })

  it('a reader reads', async () => {
    const sale = await drafted()
    const own = `${path}/${sale.id}`
    expect((await nora.get(own)).status).toBe(200)
    for (const reply of [
      nora.post(path, { partnerId: apollo }),
      nora.patch(own, { notes: '' }, matching(sale)),
      nora.post(`${own}/copies`),
      nora.post(`${own}/finalisations`, {}, matching(sale)),
      nora.post(`${own}/confirmations`, {}, matching(sale)),
      nora.post(`${own}/completions`, {}, matching(sale)),
      nora.post(`${own}/cancellations`, {}, matching(sale)),
      nora.post(`${own}/versions`, {}, matching(sale)),
      nora.post(`${path}/bulk-edits`, { selection: { ids: [sale.id] }, changes: { archived: true } }),
      nora.delete(`${path}/bulk-edits/1`),
    ])
      expect((await reply).status).toBe(403)
  })

  it('whoever is signed out is asked to sign in', async () => {
    for (const reply of [
      ...['', '/count', '/sums', '/groups?by=status', '/letters', '/1', '/1/position', '/1/changes'].map(
        (at) => signedOut.get(`${path}${at}`),
      ),
      signedOut.post(path, {}),
      signedOut.patch(`${path}/1`, {}),
      ...['finalisations', 'confirmations', 'completions', 'cancellations', 'versions', 'copies'].map(
        (step) => signedOut.post(`${path}/1/${step}`, {}),
      ),
      signedOut.post(`${path}/bulk-edits`, {}),
      signedOut.delete(`${path}/bulk-edits/1`),
      signedOut.post('/api/v1/quotation-lines/readings', { text: 'Caisse' }),
    ])
      expect((await reply).status).toBe(401)
  })

  it('a version is named where something changes, and ids are numbers', async () => {
    const sale = await drafted()
    expect((await hugo.patch(`${path}/${sale.id}`, { title: 'x' })).status).toBe(428)
    expect((await hugo.post(`${path}/${sale.id}/finalisations`)).status).toBe(428)
    expect((await hugo.get(`${path}/premier`)).status).toBe(404)
    expect(await stepped(hugo, sale, 'confirmations', { customerReference: 'x'.repeat(101) })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/customerReference', code: 'too-long' }] },
    })
  })
})
