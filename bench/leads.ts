// How fast leads are over 100,000 of them and as many contacts: the board, a card that moves, a conversion, one or hundreds; for
// an administrator and for a salesperson, who sees a part of them: `npx tsx bench/leads.ts`.
import { sql } from 'kysely'
import { chromium, type BrowserContext } from 'playwright-core'
import { readEnvironment } from '../src/app/environment.ts'
import { openCarnet } from '../src/app/open.ts'
import { seedBase } from '../src/app/seed/seed.ts'
import type { Db } from '../src/kit/database.ts'
import { createApiKey } from '../src/organisation/api-keys/actions.ts'
import { createUser } from '../src/organisation/users/actions.ts'
import { findBrowser } from '../test/journeys/find-browser.ts'
import { administrator, environmentOf, prepareBase, startCarnet } from './base.ts'
import { callsOf, timesOf, type Calls } from './calls.ts'
import { atMost, percentile, percentiles, print, type Row } from './report.ts'

const names = ['Moreau', 'Garnier', 'Lefebvre', 'Chevalier', 'Mercier', 'Lambert', 'Faure', 'Blanchard']

interface Lead {
  readonly id: number
  readonly version: number
  readonly statusId: number
  readonly lastName: string
  readonly companyName: string
}

const salesperson = { email: 'hugo.blanc@oree.example', password: 'correct cheval pile agrafe' }
const runs = 20
const card = '[data-card] [data-record]'
const board = '/leads?view=board'
const base = await prepareBase()
const salesKey = await addLeads(base.contacts)
const carnet = await startCarnet(base)
const rows: Row[] = []
try {
  rows.push(
    ...(await atTheServer(callsOf(carnet, base))),
    ...(await ofSales(callsOf(carnet, { ...base, key: salesKey }))),
    ...(await inTheBrowser()),
  )
} finally {
  await carnet.stop()
}
print(`Leads, over ${base.contacts} of them and as many contacts (p50 / p95)`, rows)

/** Once: a base that is kept has them. Answers the key of a salesperson. */
async function addLeads(leads: number): Promise<string> {
  const opened = await openCarnet(readEnvironment(environmentOf(base).env, base.folder), 'visit')
  try {
    const { db } = opened.app
    const { rows: counted } = await sql<{ count: number }>`select count(*) as count from lead`.execute(db)
    if ((counted[0]?.count ?? 0) < leads) {
      console.log(`Making up ${leads} leads…`)
      await addSales(db)
      await seedBase(db, { contacts: 0, partners: 0, leads, seed: 2 })
    }
    const { rows: sales } = await sql<{ id: number }>`
      select id from app_user where email = ${salesperson.email}`.execute(db)
    return (await createApiKey(db, sales[0]?.id ?? 0, { name: 'bench', expiresAt: null })).key
  } finally {
    await opened.close()
  }
}

/** Two companies and who sells for them: whoever follows a lead gives it their company. */
async function addSales(db: Db): Promise<void> {
  const { rows: companies } = await sql<{ id: number }>`
    insert into company (name) values ('Orée'), ('Belvaux') returning id`.execute(db)
  const sellers = ['Hugo Blanc', 'Inès Faure', 'Luc Garnier', 'Mei Zhang', 'Ana Silva', 'Zoé Colin']
  for (const [at, name] of sellers.entries())
    await createUser(db, {
      ...salesperson,
      ...(at === 0 ? {} : { email: `vente${at}@oree.example` }),
      name,
      language: 'fr',
      profile: 'salesperson',
      teamId: null,
      companyIds: [companies[at % 2]?.id ?? 0],
    })
}

/** What takes longer where a part of the leads is out of sight. */
async function ofSales(calls: Calls): Promise<Row[]> {
  const { items: statuses } = await calls.get<{ items: { id: number }[] }>('/api/v1/lead-statuses')
  const columns = statuses.map(({ id }) =>
    encodeURIComponent(JSON.stringify({ and: [{ field: 'statusId', op: 'in', value: [id] }] })),
  )
  const columnAt = (index: number) =>
    `/api/v1/leads?limit=25&sort=-updatedAt&filter=${columns[index % columns.length]}`
  const chosen = await Promise.all(
    [0, 200, 400].map((offset) => calls.get<{ items: Lead[] }>(`/api/v1/leads?limit=160&offset=${offset}`)),
  )
  const ids = chosen.flatMap(({ items }) => items.map(({ id }) => id))
  const preview = () => calls.post('/api/v1/leads/conversion-batches', { selection: { ids }, dryRun: true })
  return [
    percentiles(
      'a column of the board, for a salesperson',
      await timesOf(100, (at) => calls.get(columnAt(at))),
      [100, 150],
    ),
    percentiles(
      'how many stand in each column, for a salesperson',
      await timesOf(30, () => calls.get('/api/v1/leads/groups?by=statusId')),
      [250, 400],
    ),
    percentiles(
      'the list by name, for a salesperson',
      await timesOf(50, () => calls.get('/api/v1/leads?limit=50&sort=name')),
      [100, 150],
    ),
    percentiles(
      'the list by owner, for a salesperson',
      await timesOf(30, () => calls.get('/api/v1/leads?limit=50&sort=ownerId')),
      [250, 400],
    ),
    percentiles(
      `tell what ${ids.length} leads would become, for a salesperson`,
      await timesOf(3, preview, 1),
      [2000, 3000],
    ),
  ]
}

async function atTheServer(calls: Calls): Promise<Row[]> {
  const { items: statuses } = await calls.get<{ items: { id: number; kind: string }[] }>(
    '/api/v1/lead-statuses',
  )
  const open = statuses.filter(({ kind }) => kind === 'open').map(({ id }) => id)
  const filter = encodeURIComponent(JSON.stringify({ and: [{ field: 'statusId', op: 'in', value: open }] }))
  const pages = await Promise.all(
    [0, 200].map((offset) =>
      calls.get<{ items: Lead[] }>(`/api/v1/leads?limit=200&offset=${offset}&filter=${filter}`),
    ),
  )
  const leads = pages
    .flatMap(({ items }) => items)
    .filter(({ lastName, companyName }) => lastName !== '' && companyName !== '')
  const leadAt = (index: number): Lead => {
    const lead = leads[index % leads.length]
    if (!lead) throw new Error('there are no open leads')
    return lead
  }
  const bothNew = { partner: { as: 'new' }, contact: { as: 'new' } }
  const path = (lead: Lead) => `/api/v1/leads/${lead.id}/conversions`
  const moves = await timesOf(100, async (index) => {
    const { id } = leadAt(index)
    const { version, statusId } = await calls.get<Lead>(`/api/v1/leads/${id}`)
    const to = open.find((one) => one !== statusId) ?? statusId
    await calls.patch(`/api/v1/leads/${id}`, { statusId: to }, version)
  })
  const told = await timesOf(100, (index) => calls.post(path(leadAt(index)), { ...bothNew, dryRun: true }))
  const made: { lead: Lead; id: number }[] = []
  const converted = await timesOf(100, async () => {
    const lead = leadAt(150 + made.length)
    const { id } = await calls.post<{ id: number }>(path(lead), bothNew)
    made.push({ lead, id })
  })
  const undone: number[] = []
  for (const { lead, id } of made.toReversed()) {
    const began = performance.now()
    await calls.delete(`${path(lead)}/${id}`)
    undone.push(performance.now() - began)
  }
  const column = `/api/v1/leads?limit=50&sort=-updatedAt&filter=${encodeURIComponent(
    JSON.stringify({ and: [{ field: 'statusId', op: 'in', value: open.slice(0, 1) }] }),
  )}`
  const checks = await timesOf(100, (index) =>
    calls.post('/api/v1/leads/duplicate-checks', {
      lastName: names[index % names.length],
      firstName: 'Julie',
    }),
  )
  return [
    percentiles('a column of the board', await timesOf(100, () => calls.get(column)), [100, 150]),
    percentiles('read a lead and move it', moves, [100, 150]),
    percentiles('tell what a conversion would make', told, [100, 150]),
    percentiles('convert', converted, [100, 150]),
    percentiles('undo a conversion', undone, [100, 150]),
    percentiles('whom a draft may be, among leads, contacts and partners', checks, [150, 250]),
  ]
}

async function inTheBrowser(): Promise<Row[]> {
  // Root may not use the browser's sandbox, and the pages are our own.
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    chromiumSandbox: false,
    args: ['--disable-gpu'],
  })
  const enter = async (who: typeof administrator): Promise<BrowserContext> => {
    const context = await browser.newContext({
      baseURL: carnet.url,
      locale: 'fr-FR',
      viewport: { width: 1920, height: 1080 },
      reducedMotion: 'reduce',
    })
    const reply = await context.request.post('/api/auth/sign-in/email', { data: who })
    if (!reply.ok()) throw new Error(`The administrator could not sign in: ${await reply.text()}`)
    return context
  }
  try {
    const paintsOf = async (who: typeof administrator): Promise<number> => {
      const paints: number[] = []
      for (let run = 0; run < runs; run++) {
        const context = await enter(who)
        const page = await context.newPage()
        await page.goto(board, { waitUntil: 'commit' })
        paints.push(await page.evaluate(frameWith, card))
        await context.close()
      }
      return percentile(paints, 0.5)
    }
    const paints = { administrator: await paintsOf(administrator), sales: await paintsOf(salesperson) }
    const page = await (await enter(administrator)).newPage()
    await page.goto(board)
    await page.waitForSelector(card)
    const moves: number[] = []
    for (let run = -2; run < runs; run++) {
      const took = await page.evaluate(moved, { card, key: run % 2 === 0 ? 'ArrowRight' : 'ArrowLeft' })
      if (run >= 0) moves.push(took)
      await page.waitForTimeout(300)
    }
    return [
      atMost('open the board cold, to cards', paints.administrator, 800, 'ms'),
      atMost('open the board cold, to cards, for a salesperson', paints.sales, 800, 'ms'),
      atMost('move a card by keys, to the frame', percentile(moves, 0.5), 100, 'ms'),
    ]
  } finally {
    await browser.close()
  }
}

/** In the page: milliseconds since it was asked for, once something is there. */
async function frameWith(selector: string): Promise<number> {
  while (!document.querySelector(selector)) await new Promise(requestAnimationFrame)
  return performance.now()
}

/** In the page: from the key to the frame in which the card stands elsewhere. */
async function moved(asked: { card: string; key: string }): Promise<number> {
  const focused = document.activeElement?.closest<HTMLElement>(asked.card)
  const link = focused ?? document.querySelector<HTMLElement>(asked.card)
  if (!link) throw new Error('there is no card')
  link.focus()
  const name = link.textContent ?? ''
  const column = link.closest('[data-column]')
  const began = performance.now()
  link.dispatchEvent(new KeyboardEvent('keydown', { key: asked.key, altKey: true, bubbles: true }))
  for (;;) {
    await new Promise(requestAnimationFrame)
    const left = [...(column?.querySelectorAll(asked.card) ?? [])].every((one) => one.textContent !== name)
    if (left) return performance.now() - began
    if (performance.now() - began > 5000) throw new Error(`${name} does not move`)
  }
}
