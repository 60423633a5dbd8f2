// Gives each journey a Carnet of its own and browsers that use it, in French and on a desk unless told otherwise.
import fs from 'node:fs'
import path from 'node:path'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { afterAll, afterEach, expect, inject } from 'vitest'
import { administrator, startApplication, type Application, type ApplicationOptions } from './application.ts'

export { administrator } from './application.ts'
export { expectNoAxeViolations } from './axe.ts'

export interface View {
  language?: 'fr' | 'en'
  scheme?: 'light' | 'dark'
  width?: number
  height?: number
}

export interface Journey {
  application: Application
  /** A page in a browser of its own, where nobody is signed in. */
  visit: (address: string, view?: View) => Promise<Page>
  /** The same, signed in as the administrator. */
  enter: (address: string, view?: View) => Promise<Page>
}

const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** To be called at the top of a journey: `const { enter } = await journey()`. */
export async function journey(options: ApplicationOptions = {}): Promise<Journey> {
  const application = await startApplication(options)
  afterAll(() => application.stop())
  // Root may not use the browser's sandbox, and the pages are our own.
  const browser = await chromium.launch({
    executablePath: inject('browser'),
    args: flags,
    chromiumSandbox: false,
    // Where no locale is set, it gives no file a name that has more than ASCII.
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  })
  afterAll(() => browser.close())
  const errors: string[] = []
  // What a page throws is a fault even where the journey does not look.
  afterEach(() => expect(errors.splice(0), 'errors in the pages').toEqual([]))

  const context = (view?: View) => openContext(browser, application.url, view)
  return {
    application,
    visit: async (address, view) => openPage(await context(view), address, errors),
    enter: async (address, view) => {
      const signedIn = await context(view)
      await signIn(signedIn)
      return openPage(signedIn, address, errors)
    },
  }
}

function openContext(browser: Browser, url: string, view: View = {}): Promise<BrowserContext> {
  return browser.newContext({
    baseURL: url,
    locale: view.language === 'en' ? 'en-GB' : 'fr-FR',
    timezoneId: 'Europe/Paris',
    colorScheme: view.scheme ?? 'light',
    reducedMotion: 'reduce',
    viewport: { width: view.width ?? 1440, height: view.height ?? 900 },
    acceptDownloads: true,
  })
}

async function signIn(context: BrowserContext): Promise<void> {
  const reply = await context.request.post('/api/auth/sign-in/email', { data: administrator })
  if (!reply.ok()) throw new Error(`The administrator could not sign in: ${await reply.text()}`)
}

async function openPage(context: BrowserContext, address: string, errors: string[]): Promise<Page> {
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message))
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) errors.push(message.text())
  })
  await page.goto(address)
  return page
}

/** Kept for people to look at, when CARNET_PICTURES names a folder. */
export async function takePicture(page: Page, name: string): Promise<void> {
  const folder = process.env['CARNET_PICTURES']
  if (!folder) return
  fs.mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: path.join(folder, `${name}.png`) })
}
