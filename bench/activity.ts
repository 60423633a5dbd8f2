// How fast a timeline of 5,000 entries opens and scrolls: `npx tsx bench/activity.ts [--contacts 20000]`.
import { sql } from 'kysely'
import { chromium } from 'playwright-core'
import { readEnvironment } from '../src/app/environment.ts'
import { openCarnet } from '../src/app/open.ts'
import type { Db } from '../src/kit/database.ts'
import { findBrowser } from '../test/journeys/find-browser.ts'
import { administrator, environmentOf, prepareBase, startCarnet } from './base.ts'
import { callsOf, timesOf } from './calls.ts'
import { atMost, percentiles, print, type Row } from './report.ts'

const base = await prepareBase()
const runs = 100
/** Four fifths written by people, the others changes of the record. */
const entries = 5000

interface Busy {
  readonly contactId: number
  readonly partnerId: number
}

const busy = await makeBusy()
const carnet = await startCarnet(base)
try {
  print(`A timeline of ${entries} over ${base.contacts} contacts (p50 / p95)`, [
    ...(await served(busy)),
    ...(await scrolled(busy)),
  ])
} finally {
  await carnet.stop()
}

async function makeBusy(): Promise<Busy> {
  const opened = await openCarnet(readEnvironment(environmentOf(base).env, base.folder), 'visit')
  try {
    return await fill(opened.app.db)
  } finally {
    await opened.close()
  }
}

/** Everybody has a little activity, one contact of one partner very much. */
async function fill(db: Db): Promise<Busy> {
  const { rows } = await sql<Busy>`
    select contact_id as "contactId", partner_id as "partnerId" from contact_partner order by id limit 1`.execute(
    db,
  )
  const [found] = rows
  if (!found) throw new Error('the base has no contact with a partner')
  const kinds = sql`(array['note', 'call', 'meeting', 'email', 'task'])[1 + n % 5]`
  await sql`
    insert into activity (kind, contact_id, title, text, at, done_at, owner_id, due_on)
    select kind, contact, case when kind in ('note', 'call') then '' else 'Point ' || n end, repeat('Vu avec elle. ', 1 + n % 9),
      now() - n * interval '7 hours', case when kind = 'task' and n % 10 <> 4 then now() - n * interval '7 hours' end,
      case when kind = 'task' then (select min(id) from app_user) end,
      case when kind = 'task' then current_date - n % 30 end
    from (
      select n, ${kinds} as kind, ${found.contactId}::bigint as contact from generate_series(1, ${(entries * 4) / 5}) n
      union all
      select n, ${kinds}, id from contact, generate_series(1, 3) n) made`.execute(db)
  await sql`
    insert into contact_change (contact_id, at, action, version, changes)
    select ${found.contactId}, now() - n * interval '29 hours', 'changed', n + 1,
      jsonb_build_array(jsonb_build_object('field', 'source', 'from', 'Salon', 'to', 'Site web'))
    from generate_series(1, ${entries / 5}) n`.execute(db)
  await sql`analyze`.execute(db)
  return found
}

async function served({ contactId, partnerId }: Busy): Promise<Row[]> {
  const { get } = callsOf(carnet, base)
  const path = `/api/v1/contacts/${contactId}/timeline`
  const take = async (what: string, address: () => string) =>
    percentiles(what, await timesOf(runs, () => get(address())), [150, 150])
  let cursor = ''
  const onwards = await timesOf(runs, async () => {
    const page = await get<{ next: string | null }>(`${path}?${cursor && `cursor=${cursor}`}`)
    cursor = page.next ?? ''
  })
  return [
    await take('open', () => path),
    percentiles('page after page', onwards, [150, 150]),
    await take('the calls among them', () => `${path}?kinds=call`),
    await take('the changes among them', () => `${path}?kinds=change`),
    await take(
      'that of the partner with its contacts',
      () => `/api/v1/partners/${partnerId}/timeline?contacts=yes`,
    ),
    await take('my tasks that are late', () => '/api/v1/tasks?when=overdue'),
    await take('how many tasks wait', () => '/api/v1/tasks/counts'),
  ]
}

/** To the first entry in the browser, then to the end with the wheel. */
async function scrolled({ contactId }: Busy): Promise<Row[]> {
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    chromiumSandbox: false,
    args: ['--disable-gpu'],
  })
  try {
    const page = await browser.newPage({ baseURL: carnet.url, viewport: { width: 1280, height: 800 } })
    await page.request.post('/api/auth/sign-in/email', { data: administrator })
    const address = `/contacts/${contactId}?tab=activity`
    await page.goto(address)
    const item = page.getByRole('tabpanel').getByRole('listitem')
    await item.first().waitFor()
    const frames = await page.evaluate(toTheEnd, entries)
    return [
      percentiles('a frame while scrolling to the end', frames),
      atMost('frames longer than 150 ms', frames.filter((time) => time > 150).length, frames.length / 20, ''),
    ]
  } finally {
    await browser.close()
  }
}

/** In the page: milliseconds of each frame until all entries were there. */
async function toTheEnd(wanted: number): Promise<number[]> {
  const list = document.querySelector('[role="tabpanel"] ol')
  const scroller = list?.closest('[data-before], main') ?? document.body
  const all = [...scroller.querySelectorAll<HTMLElement>('*'), scroller as HTMLElement]
  const moving = all.find((one) => one.contains(list) && one.scrollHeight > one.clientHeight + 200)
  const frames: number[] = []
  let before = performance.now()
  for (let still = 0; still < 600; still++) {
    if ((list?.childElementCount ?? 0) >= wanted) break
    moving?.scrollBy(0, 2000)
    await new Promise(requestAnimationFrame)
    const now = performance.now()
    frames.push(now - before)
    before = now
  }
  return frames
}
