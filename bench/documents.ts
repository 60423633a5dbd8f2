// How long documents take: one, a thousand envelopes and a hundred quotations in one PDF, and the memory over ten thousand:
// `npx tsx bench/documents.ts [--contacts 20000]`.
import { sql } from 'kysely'
import { readEnvironment } from '../src/app/environment.ts'
import { openCarnet } from '../src/app/open.ts'
import { formFile, printForms } from '../src/documents/forms/forms-actions.ts'
import { print as printDocument } from '../src/documents/print-actions.ts'
import { runPrint } from '../src/documents/print-job-actions.ts'
import { typeset } from '../src/documents/typeset-actions.ts'
import { envelopeLayout } from '../src/documents/print/envelope-formats.ts'
import { asWho } from '../src/organisation/sign-in/actions.ts'
import { findWho } from '../src/organisation/sign-in/queries.ts'
import type { Who } from '../src/organisation/who.ts'
import { administrator, environmentOf, prepareBase } from './base.ts'
import { atMost, percentile, print, type Row } from './report.ts'

const base = await prepareBase()
const carnet = await openCarnet(readEnvironment(environmentOf(base).env, base.folder), 'visit')
const { app } = carnet
const { db } = app

const chosen = {
  subject: 'contacts',
  address: 'default',
  choices: [],
  firstLine: 'company',
  leaveOut: true,
  format: 'DL',
  window: 'right',
  sender: true,
  sheet: '24',
  start: 1,
  topic: 'Salon de Lyon',
  text: 'Bonjour.\n\nÀ bientôt.',
} as const

try {
  const who = await camille()
  const rows = [
    ...(await oneDocument(who)),
    ...(await quotations(who)),
    await thousand(who),
    ...(await memory()),
  ]
  print(`Documents over ${base.contacts} contacts`, rows)
} finally {
  await carnet.close()
}

async function camille(): Promise<Who> {
  const { rows } = await sql<{
    id: number
  }>`select id from app_user where email = ${administrator.email}`.execute(db)
  const row = await findWho(db, rows[0]?.id ?? 0)
  if (!row) throw new Error('nobody signs in')
  return asWho(row, null)
}

/** With a French address, so that each of them can be printed. */
async function printable(limit: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select contact_id as id from contact_address where postcode ~ '^[0-9]{5}$' and country = 'FR' and city <> ''
    group by contact_id order by contact_id limit ${limit}`.execute(db)
  return rows.map(({ id }) => id)
}

async function oneDocument(who: Who): Promise<Row[]> {
  const ids = await printable(60)
  const rows: Row[] = []
  for (const kind of ['envelopes', 'labels', 'letters'] as const) {
    const times: number[] = []
    for (const id of ids) {
      const began = performance.now()
      await printDocument(app, who, { kind, ...chosen, selection: { ids: [id] } })
      times.push(performance.now() - began)
    }
    rows.push(atMost(`one of ${kind}, asked to kept, p95`, percentile(times.slice(10), 0.95), 50, 'ms'))
  }
  return rows
}

async function thousand(who: Who): Promise<Row> {
  const ids = await printable(1_000)
  const began = performance.now()
  const { jobId, count } = await printDocument(app, who, { kind: 'envelopes', ...chosen, selection: { ids } })
  await runJob(jobId)
  return atMost(`${count} envelopes in one PDF, asked to kept`, (performance.now() - began) / 1000, 2, 's')
}

/** Of forty lines each, finalised: one, then a hundred as one PDF, from what is asked to what is kept. */
async function quotations(who: Who): Promise<Row[]> {
  const ids = await makeQuotations(140)
  const times: number[] = []
  for (const id of ids.slice(100)) {
    const began = performance.now()
    await formFile(db, who, { subject: 'quotations', id, show: false, anew: false })
    times.push(performance.now() - began)
  }
  const began = performance.now()
  const { jobId } = await printForms(app, who, {
    subject: 'quotations',
    selection: { ids: ids.slice(0, 100) },
  })
  await runJob(jobId)
  const seconds = (performance.now() - began) / 1000
  return [
    atMost('one quotation of 40 lines, asked to kept, p95', percentile(times.slice(10), 0.95), 50, 'ms'),
    atMost('100 quotations of 40 lines in one PDF, asked to kept', seconds, 5, 's'),
  ]
}

async function makeQuotations(count: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    insert into sale (status, number, issued_on, partner_id, company_id, total_before_tax, total_tax, total_with_tax)
    select 'finalised', 'B' || extract(epoch from clock_timestamp()) || '-' || n, current_date,
      (select min(id) from partner), (select min(id) from company), 18240, 3648, 21888
    from generate_series(1, ${count}) n returning id`.execute(db)
  const ids = rows.map(({ id }) => id)
  await sql`
    insert into sale_line (sale_id, position, kind, description, quantity, unit, unit_price, discount, vat_rate, total)
    select sale, n, 'item', 'Planche de chêne n° ' || sale || '-' || n || E'\\nsciée, séchée, rabotée', 12.5, 'm', 38.4, 5, 20, 456
    from unnest(${ids}::bigint[]) sale, generate_series(1, 40) n`.execute(db)
  return ids
}

async function runJob(jobId: number | null): Promise<void> {
  const job = await db
    .selectFrom('job')
    .selectAll()
    .where('id', '=', jobId ?? 0)
    .executeTakeFirstOrThrow()
  await runPrint({ db, id: job.id, userId: job.user_id, input: job.input, progress: async () => {} })
}

/** Of the whole process with its thread, after the first thousand and after all. */
async function memory(): Promise<Row[]> {
  const { address: zone, ...layout } = envelopeLayout('DL', 'right')
  const shared = { kind: 'envelopes' as const, title: 'Enveloppe', author: 'Orée', language: 'fr', zone }
  const lines = (n: number) => [`SOCIÉTÉ ${n}`, 'Madame Léa MICHEL', `${n} RUE DE LA LUNE`, '75002 PARIS']
  let after1000 = 0
  for (let n = 1; n <= 10_000; n++) {
    const item = { lines: lines(n), size: 11, pitch: 13, language: 'fr' }
    const { width, height } = layout
    await typeset({
      layout: { ...shared, width, height, sender: null },
      items: [item],
      pictures: [],
      now: new Date(),
    })
    if (n === 1_000) after1000 = process.memoryUsage.rss()
  }
  const grown = (process.memoryUsage.rss() - after1000) / 1_000_000
  return [
    { what: 'memory after 1,000 documents', measured: `${Math.round(after1000 / 1_000_000)} MB` },
    atMost('memory grown by the 9,000 after them', grown, 30, 'MB'),
  ]
}
