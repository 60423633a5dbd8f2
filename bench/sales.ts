// How fast quotations are over 100,000 of them, four lines each: lists, sums, a save, a number: `npx tsx bench/sales.ts`.
import { sql } from 'kysely'
import { readEnvironment } from '../src/app/environment.ts'
import { openCarnet } from '../src/app/open.ts'
import type { Sale } from '../src/sales/sale.ts'
import { environmentOf, prepareBase, startCarnet } from './base.ts'
import { callsOf, timesOf, type Calls } from './calls.ts'
import { percentiles, print, type Row } from './report.ts'

const howMany = 100_000
const base = await prepareBase()
await addSales()
const carnet = await startCarnet(base)
try {
  print(`Quotations, over ${howMany} of them (p50 / p95)`, await atTheServer(callsOf(carnet, base)))
} finally {
  await carnet.stop()
}

/** Made up by the database, once: a base that is kept has them. */
async function addSales(): Promise<void> {
  const opened = await openCarnet(readEnvironment(environmentOf(base).env, base.folder), 'visit')
  try {
    const { db } = opened.app
    const { rows } = await sql<{ count: number }>`select count(*) as count from sale`.execute(db)
    if ((rows[0]?.count ?? 0) >= howMany) return
    console.log(`Making up ${howMany} quotations…`)
    await sql`
      with customer as (select array_agg(id) as ids from (select id from partner limit 20000) few),
      numbers as (select 'D' || lpad(n::text, 6, '0') as number, n from generate_series(1, ${howMany}::int) n)
      insert into sale (status, number, title, partner_id, issued_on, valid_until, total_before_tax, total_tax, total_with_tax)
      select (array['finalised', 'finalised', 'cancelled', 'replaced'])[1 + n % 4], number, 'Affaire ' || n,
        ids[1 + (n * 7919) % cardinality(ids)], current_date - n % 900, current_date - n % 900 + 30,
        n % 9000 + 0.5, (n % 9000 + 0.5) * 0.2, (n % 9000 + 0.5) * 1.2
      from numbers, customer`.execute(db)
    await sql`
      insert into sale_line (sale_id, position, kind, description, quantity, unit_price, vat_rate_id, vat_rate, total)
      select sale.id, n, 'item', 'Article ' || (sale.id + n) % 500, 1 + n, 12.5, (select min(id) from vat_rate), 20,
        (1 + n) * 12.5
      from sale, generate_series(0, 3) n`.execute(db)
    await sql`update number_sequence set next = ${howMany + 1} where code = 'quotation'`.execute(db)
    await sql`analyze sale`.execute(db)
    await sql`analyze sale_line`.execute(db)
  } finally {
    await opened.close()
  }
}

async function atTheServer(calls: Calls): Promise<Row[]> {
  const path = '/api/v1/quotations'
  const asked = (...and: object[]) => `filter=${encodeURIComponent(JSON.stringify({ and }))}`
  const { items } = await calls.get<{ items: Sale[] }>(`${path}?limit=100&offset=500`)
  const partnerOf = (index: number) =>
    asked({ field: 'partnerId', op: 'in', value: [items[index % items.length]?.partnerId] })
  const lines = Array.from({ length: 40 }, (_, n) => ({ description: `Article ${n}`, unitPrice: '12.5' }))
  const draft = { partnerId: items[0]?.partnerId, lines }
  const drafts: Sale[] = []
  const created = await timesOf(100, async () => {
    drafts.push(await calls.post<Sale>(path, draft))
  })
  const { items: companies } = await calls.get<{ items: { id: number }[] }>('/api/v1/companies?limit=1')
  const companyId = companies[0]?.id
  const saved = await timesOf(50, async (index) => {
    const { id } = drafts[index] ?? { id: 0 }
    const { version } = await calls.get<Sale>(`${path}/${id}`)
    await calls.patch(
      `${path}/${id}`,
      { title: `Série ${index}`, ...(companyId ? { companyId } : {}) },
      version,
    )
  })
  const list = (query: string) => timesOf(100, () => calls.get(`${path}?limit=50&${query}`))
  return [
    percentiles('a page of the list', await list(''), [100, 150]),
    percentiles('a page by amount', await list('sort=-totalWithTax'), [100, 150]),
    percentiles('a page by customer', await list('sort=partnerId'), [100, 150]),
    percentiles('a search for a number', await list('q=D054321'), [100, 150]),
    percentiles(
      'a search for words of a line',
      await list(asked({ field: 'soldText', op: 'contains', value: 'Article 77' })),
      [100, 150],
    ),
    percentiles(
      'open one',
      await timesOf(100, (index) => calls.get(`${path}/${items[index % 100]?.id}`)),
      [50, 100],
    ),
    percentiles(
      'those of a customer, with their sum',
      await timesOf(100, async (index) => {
        await Promise.all([
          calls.get(`${path}?${partnerOf(index)}`),
          calls.get(`${path}/sums?${partnerOf(index)}`),
        ])
      }),
      [100, 150],
    ),
    percentiles('what all come to', await timesOf(20, () => calls.get(`${path}/sums`)), [500, 800]),
    percentiles('create one of forty lines', created, [100, 150]),
    percentiles('read and save one of forty lines', saved, [100, 150]),
  ]
}
