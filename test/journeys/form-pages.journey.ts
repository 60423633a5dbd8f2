// Looks at every page but the lists as axe does, light and dark, on a desk and on a phone, and at what floats over them.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectNoAxeViolations, journey, takePicture, type View } from './browser.ts'
import { addressOf, openIn } from './record-page.ts'

const { enter } = await journey()

const desk = { width: 1280, height: 800 }
/** Colours do not hang on the width, nor places on the scheme: each is looked at once. */
const views: readonly View[] = [desk, { width: 390, height: 844, scheme: 'dark' }]
const records: readonly View[] = [...views, { ...desk, scheme: 'dark' }]

test('the record of a contact, read and edited, with each of its tabs', async () => {
  const page = await openIn(enter, 'fr', '/account')
  const lea = await addressOf(page, 'contacts', 'l.michel@apollo.fr')
  for (const search of ['?', '?tab=partners', '?tab=activity', '?edit=true', '?edit=true&tab=partners']) {
    await expectReadsWell(page, lea + search, records)
  }
})

test('the record of a partner, read and edited, with each of its tabs', async () => {
  const page = await openIn(enter, 'en', '/account')
  const clinic = await addressOf(page, 'partners', 'Clinique Saint-Roch')
  for (const search of ['?', '?tab=contacts', '?tab=documents', '?tab=activity', '?edit=true']) {
    await expectReadsWell(page, clinic + search, records)
  }
})

test('leads: their list, cards and board, a record read and edited with its tabs, what was converted', async () => {
  const page = await openIn(enter, 'en', '/account')
  for (const view of ['list', 'cards', 'board']) await expectReadsWell(page, `/leads?view=${view}`, records)
  const lead = await addressOf(page, 'leads', 'Lacroix Bruno')
  for (const search of ['?', '?tab=activity', '?edit=true'])
    await expectReadsWell(page, lead + search, records)
  for (const address of ['/leads/new', '/leads/conversions', '/leads/imports', '/my-day'])
    await expectReadsWell(page, address)
})

test('what is set for leads and partners, and a row being typed', { timeout: 120_000 }, async () => {
  const page = await openIn(enter, 'fr', '/account')
  for (const list of ['lead-statuses', 'lead-lost-reasons', 'lead-sources', 'sectors'])
    await expectRowReadsWell(page, list)
})

test('new records, the account, imports, the description of the API', async () => {
  const page = await openIn(enter, 'fr', '/account')
  for (const address of [
    '/contacts/new',
    '/partners/new',
    '/account',
    '/contacts/imports',
    '/contacts/imports/new',
    '/api/docs',
  ]) {
    await expectReadsWell(page, address)
  }
})

test('every list of the configuration, and a row being typed', async () => {
  const page = await openIn(enter, 'fr', '/account')
  for (const list of ['roles', 'job-functions', 'teams', 'companies', 'localizations', 'email-domains']) {
    await expectRowReadsWell(page, list)
  }
  await expectReadsWell(page, '/configuration/users')
  await page.getByRole('button', { name: 'Hugo Blanc', exact: true }).click()
  await expectOnEveryScreen(page, 'configuration-users-edit')
  await expectReadsWell(page, '/configuration/numbering')
})

test('where nothing is, and where Carnet does not answer', async () => {
  const page = await openIn(enter, 'fr', '/account')
  for (const address of ['/nothing-here', '/contacts/999999', '/partners/999999', '/configuration/nothing']) {
    await expectReadsWell(page, address)
  }
  await page.goto('/account')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.route('**/api/v1/**', (route) => route.abort())
  await page.getByRole('link', { name: 'Tiers', exact: true }).click()
  await page
    .getByText(/Carnet ne répond pas/)
    .first()
    .waitFor()
  await expectOnEveryScreen(page, 'unreachable')
  await page.reload()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await expectOnEveryScreen(page, 'unreachable-whole')
})

test('what floats: search, menus, pickers, shortcuts, the menu of the phone', async () => {
  const page = await openIn(enter, 'en', '/account')
  await page.goto(await addressOf(page, 'contacts', 'l.michel@apollo.fr'))
  await page.getByRole('button', { name: 'Tools' }).click()
  await page.getByRole('menuitem', { name: 'Archive' }).waitFor()
  await expectOnEveryScreen(page, 'tools', [desk, { ...desk, scheme: 'dark' }])
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Give a role' }).click()
  await page.getByRole('option').first().waitFor()
  await expectOnEveryScreen(page, 'picker', [desk, { ...desk, scheme: 'dark' }])
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await page.getByRole('dialog').waitFor()
  await expectOnEveryScreen(page, 'keys')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill('michel')
  await page
    .getByRole('option', { name: /MICHEL/ })
    .first()
    .waitFor()
  await expectOnEveryScreen(page, 'palette')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Menu', exact: true }).click()
  await page.getByRole('dialog').waitFor()
  await expectOnEveryScreen(page, 'drawer', views.slice(1))
})

test('nothing is cut where the phone ends and the desk begins', async () => {
  const page = await openIn(enter, 'fr', '/contacts')
  for (const width of [320, 640, 641, 700, 960, 961, 1160, 1161]) {
    await page.setViewportSize({ width, height: 800 })
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('header a, header a *, header button, nav a, nav button')]
        .filter((one) => one instanceof HTMLElement && one.offsetParent !== null)
        .filter(
          (one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflow !== 'visible',
        )
        .map((one) => one.textContent),
    )
    expect(cut, `cut at ${width}`).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  }
})

async function open(page: Page, address: string): Promise<void> {
  await page.setViewportSize(desk)
  await page.goto(address)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await settled(page)
}

/** Nothing is on its way that the page says it waits for. */
async function settled(page: Page): Promise<void> {
  await expect
    .poll(() => page.locator('[aria-busy="true"], .mantine-Skeleton-root').filter({ visible: true }).count())
    .toBe(0)
}

async function expectRowReadsWell(page: Page, list: string): Promise<void> {
  await expectReadsWell(page, `/configuration/${list}`, views.slice(0, 1))
  await page.keyboard.press('n')
  await page.getByRole('button', { name: 'Enregistrer' }).waitFor()
  await expectOnEveryScreen(page, `configuration-${list}-new`)
}

async function expectReadsWell(page: Page, address: string, screens = views): Promise<void> {
  await open(page, address)
  await expectOnEveryScreen(page, address.replace(/\W+/g, '-').replace(/^-|-$/g, ''), screens)
}

async function expectOnEveryScreen(page: Page, name: string, screens = views): Promise<void> {
  for (const { width = 1280, height = 800, scheme = 'light' } of screens) {
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme: scheme })
    await expectNoAxeViolations(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    await takePicture(page, `${name}-${width}-${scheme}`)
  }
}
