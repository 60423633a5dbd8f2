// How fast duplicates are found in the application, from PostgreSQL and back: `npx tsx bench/duplicates.ts [--contacts 100000]`.
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { matchings } from '../src/app/matchings.ts'
import { readEnvironment } from '../src/app/environment.ts'
import { openCarnet } from '../src/app/open.ts'
import { randomFrom } from '../src/app/seed/random.ts'
import { addDue } from '../src/duplicates/kept-matches-queries.ts'
import { refreshAll } from '../src/duplicates/refresh-pairs-actions.ts'
import { scanBase } from '../src/duplicates/scan-base-actions.ts'
import type { Db } from '../src/kit/database.ts'
import { environmentOf, memoryOf, prepareBase, startCarnet } from './base.ts'
import { callsOf, timesOf, type Calls } from './calls.ts'
import { atMost, percentile, percentiles, print, type Row } from './report.ts'

interface Person {
  readonly id: number
  readonly firstName: string
  readonly lastName: string
  readonly emails: readonly { readonly address: string }[]
  readonly phones: readonly { readonly number: string }[]
  readonly addresses: readonly { readonly line4: string; readonly postcode: string; readonly city: string }[]
  readonly partners: readonly { readonly partnerId: number }[]
}

const base = await prepareBase()
const rows: Row[] = []
const carnet = await openCarnet(readEnvironment(environmentOf(base).env, base.folder), 'visit')
try {
  rows.push(...(await scans(carnet.app.db)), ...(await refreshes(carnet.app.db)))
} finally {
  await carnet.close()
}
const running = await startCarnet(base)
try {
  const calls = callsOf(running, base)
  const people = await somePeople(calls)
  rows.push(
    ...(await checks(calls, people)),
    ...(await lists(calls)),
    ...(await duringScan(calls, running.pid)),
  )
} finally {
  await running.stop()
}
print(`Duplicates over ${base.contacts} contacts (p50 / p95)`, rows)

async function scans(db: Db): Promise<Row[]> {
  const contact = await scanBase(db, 'contact')
  const partner = await scanBase(db, 'partner')
  return [
    {
      ...atMost('compare all contacts, from the database and back', contact.seconds, 60, 's'),
      measured: `${contact.seconds.toFixed(1)} s, ${contact.pairs} pairs of ${contact.records}`,
    },
    {
      what: 'compare all partners',
      measured: `${partner.seconds.toFixed(1)} s, ${partner.pairs} pairs of ${partner.records}`,
    },
  ]
}

/** The pairs of a record that was written, until they stand. */
async function refreshes(db: Db): Promise<Row[]> {
  await refreshAll(db, matchings)
  const chosen = await randomIds(db)
  const times = await timesOf(200, async (index) => {
    await addDue(db, 'contact', [chosen[index % chosen.length]?.id ?? 0])
    await refreshAll(db, matchings)
  })
  return [percentiles('pairs of a written contact', times, [50, 50])]
}

async function randomIds(db: Db): Promise<{ id: number }[]> {
  const { rows: found } = await sql<{
    id: number
  }>`select id from contact order by hashint8(id) limit 300`.execute(db)
  return found
}

async function somePeople(calls: Calls): Promise<Person[]> {
  const random = randomFrom(7)
  const people: Person[] = []
  for (let page = 0; page < 6; page++) {
    const offset = Math.floor(random.next() * base.contacts * 0.9)
    const { items } = await calls.get<{ items: Person[] }>(`/api/v1/contacts?limit=50&offset=${offset}`)
    people.push(...items)
  }
  return people
}

async function checks(calls: Calls, people: readonly Person[]): Promise<Row[]> {
  const check = (body: object) => calls.post('/api/v1/contacts/duplicate-checks', body)
  const of = (index: number): Person => people[index % people.length] as Person
  const named = await timesOf(300, (index) =>
    check({ firstName: of(index).firstName, lastName: of(index).lastName }),
  )
  const whole = await timesOf(300, (index) => {
    const { firstName, lastName, emails, phones, addresses, partners } = of(index)
    return check({
      firstName,
      lastName,
      emails: emails.map(({ address }) => address),
      phones: phones.map(({ number }) => number),
      addresses: addresses.map(({ line4, postcode, city }) => ({ street: line4, postcode, city })),
      partnerIds: partners.map(({ partnerId }) => partnerId),
    })
  })
  return [
    percentiles('a draft of a name', named, [30, 30]),
    percentiles('a draft of everything', whole, [30, 30]),
  ]
}

async function lists(calls: Calls): Promise<Row[]> {
  const page = (query: string) => timesOf(30, () => calls.get(`/api/v1/duplicate-groups?limit=20${query}`))
  const far = await calls.get<{ next: string }>('/api/v1/duplicate-groups?limit=100')
  return [
    percentiles('a page of 20 groups of contacts', await page('&subject=contact'), [100, 100]),
    percentiles('of every kind', await page(''), [100, 100]),
    percentiles('the next of them', await page(`&cursor=${far.next}`), [100, 100]),
    percentiles(
      'counts of the tabs',
      await timesOf(30, () => calls.get('/api/v1/duplicate-counts')),
      [100, 100],
    ),
  ]
}

/** The list of contacts while nothing else happens, and while everything is compared. */
async function duringScan(calls: Calls, pid: number): Promise<Row[]> {
  const page = () => calls.get('/api/v1/contacts?limit=50')
  const quiet = await timesOf(200, page)
  const scan = await calls.post<{ id: number }>('/api/v1/duplicate-scans', { subject: 'contact' })
  const busy: number[] = []
  const began = performance.now()
  for (let state = 'waiting'; state === 'waiting' || state === 'running';) {
    for (let turn = 0; turn < 10; turn++) {
      const start = performance.now()
      await page()
      busy.push(performance.now() - start)
      await pause(5)
    }
    state = (await calls.get<{ state: string }>(`/api/v1/duplicate-scans/${scan.id}`)).state
  }
  const limit = 2 * percentile(quiet, 0.95)
  return [
    percentiles('list of contacts, quiet', quiet),
    {
      ...percentiles('list of contacts during a scan', busy),
      promise: `p95 ≤ ${limit.toFixed(1)} ms`,
      kept: percentile(busy, 0.95) <= limit,
    },
    { what: 'that scan, as a job', measured: `${((performance.now() - began) / 1000).toFixed(1)} s` },
    { what: 'memory of the server after it', measured: `${memoryOf(pid)?.toFixed(0)} MB` },
  ]
}
