// How fast invoices and reminders are over 100,000 invoices, 10,000 of them overdue: `npx tsx bench/reminders.ts`.
import { sql } from 'kysely'
import { readEnvironment } from '../src/app/environment.ts'
import { openCarnet } from '../src/app/open.ts'
import type { ListedInvoice } from '../src/reminders/invoice.ts'
import type { Reminder } from '../src/reminders/reminder.ts'
import type { RunDone } from '../src/reminders/run-actions.ts'
import { environmentOf, prepareBase, startCarnet } from './base.ts'
import { callsOf, timesOf, type Calls } from './calls.ts'
import { percentiles, print, type Row } from './report.ts'

const howMany = 100_000
const base = await prepareBase()
await addInvoices()
const carnet = await startCarnet(base)
try {
  print(
    `Invoices and reminders, over ${howMany} invoices (p50 / p95)`,
    await atTheServer(callsOf(carnet, base)),
  )
} finally {
  await carnet.stop()
}

/** Made up by the database, once: a base that is kept has them. */
async function addInvoices(): Promise<void> {
  const opened = await openCarnet(readEnvironment(environmentOf(base).env, base.folder), 'visit')
  try {
    const { db } = opened.app
    const { rows } = await sql<{ count: number }>`select count(*) as count from invoice`.execute(db)
    if ((rows[0]?.count ?? 0) >= howMany) return
    console.log(`Making up ${howMany} invoices…`)
    await sql`
      with customer as (select array_agg(id) as ids from (select id from partner limit 20000) few),
      numbers as (select 'X' || lpad(n::text, 6, '0') as number, n from generate_series(1, ${howMany}::int) n)
      insert into invoice (imported, status, number, partner_id, issued_on, due_on, total_before_tax, total_with_tax, paid)
      select true, case when n % 10 = 0 then 'open' else 'paid' end, number, ids[1 + (n * 7919) % cardinality(ids)],
        current_date - 60 - n % 900, current_date - 30 - n % 900, 100 + n % 9000, 100 + n % 9000,
        case when n % 10 = 0 then 0 else 100 + n % 9000 end
      from numbers, customer`.execute(db)
    await sql`analyze invoice`.execute(db)
  } finally {
    await opened.close()
  }
}

async function atTheServer(calls: Calls): Promise<Row[]> {
  const invoices = '/api/v1/invoices'
  const began = performance.now()
  const { proposed } = await calls.post<RunDone>('/api/v1/reminder-runs', {})
  const ran = performance.now() - began
  console.log(`A run proposed ${proposed} reminders in ${Math.round(ran)} ms.`)
  const again = await timesOf(5, () => calls.post<RunDone>('/api/v1/reminder-runs', {}))
  const { items } = await calls.get<{ items: ListedInvoice[] }>(`${invoices}?limit=100&offset=500`)
  const { items: reminders } = await calls.get<{ items: Reminder[] }>('/api/v1/reminders?limit=100')
  const at = <T>(list: readonly T[], index: number) => list[index % list.length]
  const list = (query: string) => timesOf(100, () => calls.get(`${invoices}?limit=50&${query}`))
  return [
    percentiles('a run that finds nothing more', again, [2_000, 3_000]),
    percentiles('a page of invoices', await list(''), [100, 150]),
    percentiles('a page by customer', await list('sort=partnerId'), [100, 150]),
    percentiles('a search for a number', await list('q=X054321'), [100, 150]),
    percentiles(
      'an invoice',
      await timesOf(100, (index) => calls.get(`${invoices}/${at(items, index)?.id}`)),
      [50, 100],
    ),
    percentiles(
      'a page of reminders',
      await timesOf(100, () => calls.get('/api/v1/reminders?limit=50')),
      [100, 150],
    ),
    percentiles(
      'what a reminder says',
      await timesOf(100, (index) => calls.get(`/api/v1/reminders/${at(reminders, index)?.id}/letter`)),
      [50, 100],
    ),
    percentiles(
      'Voir relance client of a partner',
      await timesOf(100, (index) => calls.get(`/api/v1/partners/${at(items, index)?.partnerId}/reminders`)),
      [100, 150],
    ),
  ]
}
