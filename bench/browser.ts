// How fast the pages are over a base of 100,000 contacts, in a real browser, and how heavy the server is.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { setTimeout as pause } from 'node:timers/promises'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { findBrowser } from '../test/journeys/find-browser.ts'
import { administrator, answers, environmentOf, memoryOf, prepareBase, startCarnet } from './base.ts'
import { atMost, percentile, print, type Row } from './report.ts'

const runs = 20
const list = '/contacts?view=list'
const rowNames = '[role="grid"] [data-record]'
const words = [
  'moreau',
  'garnier',
  'lefebvre',
  'chevalier',
  'mercier',
  'lambert',
  'faure',
  'blanchard',
  'rousseau',
  'fontaine',
]

const base = await prepareBase()
await (await startCarnet(base)).stop()
const second = await npmStart()
const carnet = await startCarnet(base)
// Root may not use the browser's sandbox, and the pages are our own.
const browser = await chromium.launch({
  executablePath: findBrowser(),
  chromiumSandbox: false,
  args: ['--disable-gpu'],
})

try {
  const cold = await listCold(browser)
  const page = await listPage(await signedIn(browser))
  const searches = await searchTimes(page)
  const opens = await openTimes(page)
  const memory = memoryOf(carnet.pid)
  print(`In the browser over ${base.contacts} contacts (p50 of ${runs})`, [
    middle('open the list cold, to rows', cold.times, 800),
    middle('search, to rows', searches, 150),
    middle('open a contact', opens, 150),
    atMost('JavaScript of the first page, gzipped', cold.kilobytes, 230, 'KB'),
    atMost('npm start the second time, ready', second / 1000, 3, 's'),
    ...(memory === undefined ? [] : [atMost('memory of the server', memory, 200, 'MB')]),
  ])
} finally {
  await browser.close()
  await carnet.stop()
}

function middle(what: string, times: readonly number[], limit: number): Row {
  return atMost(what, percentile(times, 0.5), limit, 'ms')
}

/** The command itself, in a process group of its own so that npm’s child ends too. */
async function npmStart(): Promise<number> {
  const { env, url } = environmentOf(base)
  const began = performance.now()
  const child = spawn('npm', ['start'], {
    cwd: path.join(import.meta.dirname, '..'),
    env,
    detached: true,
    stdio: 'ignore',
  })
  while (!(await answers(url))) await pause(5)
  const took = performance.now() - began
  const ended = new Promise((resolve) => child.once('exit', resolve))
  process.kill(-(child.pid ?? 0), 'SIGTERM')
  await ended
  while (await answers(url)) await pause(20)
  return took
}

async function signedIn(within: Browser): Promise<BrowserContext> {
  const context = await within.newContext({
    baseURL: carnet.url,
    locale: 'fr-FR',
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  })
  const reply = await context.request.post('/api/auth/sign-in/email', { data: administrator })
  if (!reply.ok()) throw new Error(`The administrator could not sign in: ${await reply.text()}`)
  return context
}

/** Each time with an empty cache: from the address to the frame in which the first row can be read. */
async function listCold(within: Browser): Promise<{ times: number[]; kilobytes: number }> {
  const times: number[] = []
  const scripts = new Map<string, number>()
  for (let run = 0; run < runs; run++) {
    const context = await signedIn(within)
    const page = await context.newPage()
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script')
        void response.body().then(
          (body) => scripts.set(response.url(), gzipSync(body).length),
          () => undefined,
        )
    })
    await page.goto(list, { waitUntil: 'commit' })
    times.push(await page.evaluate(frameWith, rowNames))
    await context.close()
  }
  return { times, kilobytes: [...scripts.values()].reduce((sum, size) => sum + size, 0) / 1024 }
}

/** In the page: milliseconds since it was asked for, once something is there. */
async function frameWith(selector: string): Promise<number> {
  while (!document.querySelector(selector)) await new Promise(requestAnimationFrame)
  return performance.now()
}

async function listPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.goto(list)
  await page.waitForSelector(rowNames)
  return page
}

/** From the last letter typed to the frame in which all rows in sight answer it. */
async function searchTimes(page: Page): Promise<number[]> {
  const times: number[] = []
  for (let run = 0; run < runs; run++) {
    const word = words[run % words.length] ?? 'martin'
    await page.locator('main input[type="search"]').fill('')
    await page.waitForTimeout(400)
    times.push(await page.evaluate(typed, { word, rowNames }))
  }
  await page.locator('main input[type="search"]').fill('')
  await page.waitForTimeout(400)
  return times
}

async function typed(asked: { word: string; rowNames: string }): Promise<number> {
  const input = document.querySelector<HTMLInputElement>('main input[type="search"]')
  if (!input) throw new Error('there is no search field')
  const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')
  const began = performance.now()
  value?.set?.call(input, asked.word)
  input.dispatchEvent(new Event('input', { bubbles: true }))
  for (;;) {
    await new Promise(requestAnimationFrame)
    const rows = [...document.querySelectorAll(asked.rowNames)].map(
      (row) => row.closest('[role="row"]')?.textContent ?? '',
    )
    const found = rows.filter((text) => text.normalize('NFD').toLowerCase().includes(asked.word))
    if (rows.length > 0 && found.length > rows.length / 2) return performance.now() - began
  }
}

/** From the click on a row to the frame in which the form has that name as its title. */
async function openTimes(page: Page): Promise<number[]> {
  const times: number[] = []
  for (let run = -2; run < runs; run++) {
    await page.waitForSelector(rowNames)
    const took = await page.evaluate(opened, { rowNames, place: run + 2 })
    if (run >= 0) times.push(took)
    await page.goBack()
  }
  return times
}

async function opened(asked: { rowNames: string; place: number }): Promise<number> {
  const links = document.querySelectorAll<HTMLElement>(asked.rowNames)
  const link = links[asked.place % links.length]
  if (!link) throw new Error('there is no row')
  const name = link.textContent ?? ''
  const began = performance.now()
  link.click()
  for (;;) {
    await new Promise(requestAnimationFrame)
    if (document.querySelector('h1')?.textContent?.includes(name)) return performance.now() - began
  }
}
