// What the journeys do on the page of a record, as its reader does: open a field, type, choose, save, come back.
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Journey, View } from './browser.ts'

export type Language = 'fr' | 'en'

/** The reader's language is their own, whatever the browser prefers. */
export async function openIn(
  enter: Journey['enter'],
  language: Language,
  address: string,
  view: View = { width: 1280, height: 800 },
): Promise<Page> {
  const page = await enter('/api/health', { ...view, language })
  const reply = await page.request.patch('/api/v1/me', { data: { language } })
  expect(reply.status()).toBe(200)
  await page.goto(address)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

/** The value that stands beside a label. */
export function fact(page: Page, label: string): Locator {
  return page
    .locator('dl > div')
    .filter({ has: page.getByText(label, { exact: true }) })
    .locator('dd')
    .first()
}

export async function expectFact(page: Page, label: string, text: string): Promise<void> {
  await fact(page, label).getByText(text).first().waitFor()
}

/** Clicks the value, so that its input stands there. */
export async function editFact(page: Page, label: string): Promise<void> {
  await fact(page, label).locator('[data-edit]').click()
}

/** The input under a label, and not what a picker says under the same name. */
export function input(place: Page | Locator, label: string): Locator {
  return place.getByLabel(label, { exact: true }).and(place.locator('input, textarea, select'))
}

/** Types into a picker and takes what is offered. */
export async function choose(
  place: Page | Locator,
  label: string,
  query: string,
  name = query,
): Promise<void> {
  const field = input(place, label)
  await field.fill(query)
  const page = 'page' in place ? place.page() : place
  await page.getByRole('option', { name }).first().click()
}

/** The same where several are chosen at once: one more. */
export async function chooseAlso(place: Page | Locator, label: string, name: string): Promise<void> {
  await place.getByLabel(label, { exact: true }).and(place.locator('button')).click()
  const page = 'page' in place ? place.page() : place
  await page.getByLabel(`${label} : `).and(page.locator('input:visible')).fill(name)
  await page.getByRole('option', { name }).click()
  await page.keyboard.press('Escape')
}

/** Ctrl S, until the server has kept it. */
export async function save(page: Page): Promise<void> {
  const kept = page.waitForResponse(
    (reply) =>
      /\/api\/v1\/(contacts|partners)(\/\d+)?$/.test(new URL(reply.url()).pathname) &&
      ['POST', 'PATCH'].includes(reply.request().method()) &&
      reply.ok(),
  )
  await page.keyboard.press('Control+s')
  await kept
}

/** Read anew from the server, by somebody who comes to its address. */
export async function reload(page: Page): Promise<void> {
  await page.reload()
  await page.getByRole('heading', { level: 1 }).waitFor()
}

/** The first of those whom a search finds: `/contacts/32`. */
export async function addressOf(
  page: Page,
  kind: 'contacts' | 'partners' | 'leads',
  query: string,
): Promise<string> {
  const reply = await page.request.get(`/api/v1/${kind}?limit=1&q=${encodeURIComponent(query)}`)
  const { items } = (await reply.json()) as { items: { id: number }[] }
  expect(items, `${kind} for ${query}`).toHaveLength(1)
  return `/${kind}/${items[0]?.id}`
}

/** A contact that the journey needs to begin with: its address. */
export async function contactOf(page: Page, values: Record<string, unknown>): Promise<string> {
  const reply = await page.request.post('/api/v1/contacts', { data: values })
  expect(reply.status()).toBe(201)
  return `/contacts/${((await reply.json()) as { id: number }).id}`
}
