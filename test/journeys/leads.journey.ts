// Follows leads: a new one and whom it resembles, the board under keys, mouse and thumb, a loss with its reason.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectNoAxeViolations, journey, takePicture, type View } from './browser.ts'

const { enter } = await journey()

const desk = { width: 1280, height: 800 }
/** Every column of the board is in sight. */
const wide = { width: 1920, height: 1080 }
const phone = { width: 390, height: 844 }

test('a new lead is compared with whoever is known, then kept and found everywhere', async () => {
  const page = await enter('/leads', desk)
  await page.getByRole('heading', { level: 1, name: 'Pistes' }).waitFor()
  await page.getByRole('row').nth(1).waitFor()
  await takePicture(page, 'leads-list')
  await expectNoAxeViolations(page)
  await page.keyboard.press('n')
  await page.getByLabel('Nom de famille').fill('Michel')
  await page.getByLabel('Prénom').fill('Léa')
  await page.getByLabel('Société', { exact: true }).fill('Apollo')
  await page.getByText('Il y a déjà une piste avec ce nom.').waitFor()
  await page.getByText('Un contact porte ce nom.').waitFor()
  await page.getByText('Un tiers porte ce nom.').waitFor()
  await takePicture(page, 'lead-new')
  await expectNoAxeViolations(page)

  await page.getByLabel('Nom de famille').fill('Quéméner')
  await page.getByText('Il y a déjà une piste avec ce nom.').waitFor({ state: 'detached' })
  await page.keyboard.press('Control+s')
  await page.getByRole('heading', { level: 1, name: 'QUÉMÉNER Léa' }).waitFor()
  await page.getByText('À traiter').first().waitFor()
  await takePicture(page, 'lead-form')
  await expectNoAxeViolations(page)

  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill('quemener')
  await page.getByRole('option', { name: /QUÉMÉNER Léa/ }).click()
  await expect.poll(() => new URL(page.url()).pathname).toMatch(/^\/leads\/\d+$/)
  await page.getByRole('heading', { level: 1, name: 'QUÉMÉNER Léa' }).waitFor()
})

test('a lead without a name is refused at its field', async () => {
  const page = await enter('/leads/new', desk)
  await page.getByLabel('Prénom').fill('Léa')
  await page.keyboard.press('Control+s')
  await page.getByText('À remplir.').first().waitFor()
  expect(new URL(page.url()).pathname).toBe('/leads/new')
})

test('cards go along the board under keys, at once, and come back with Ctrl Z', async () => {
  const page = await board(desk)
  await takePicture(page, 'board')
  await expectNoAxeViolations(page)
  const name = (await cards(page, 'À traiter').first().getByRole('link').textContent()) ?? ''
  const before = await countOf(page, 'Qualification marketing')
  await card(page, name).getByRole('link').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  expect(await focused(page)).toBe(name)
  const answer = await holdAnswers(page)
  await page.keyboard.press('Alt+ArrowRight')
  await within(page, 'Qualification marketing', name).waitFor()
  expect(await focused(page)).toBe(name)
  expect(await countOf(page, 'Qualification marketing')).toBe(before + 1)
  answer()
  await page.getByText(`${name} : Qualification marketing.`).first().waitFor()
  await page.reload()
  await within(page, 'Qualification marketing', name).waitFor()
  await within(page, 'Qualification marketing', name).getByRole('link').focus()
  await page.keyboard.press('Alt+ArrowLeft')
  await page.getByText(`${name} : À traiter.`).first().waitFor()
  await page.keyboard.press('Control+z')
  await within(page, 'Qualification marketing', name).waitFor()
})

test('a card is dragged, and its list and form stay one key away', async () => {
  const page = await board(wide)
  const name = (await cards(page, 'Nurturing').first().getByRole('link').textContent()) ?? ''
  await drag(page, name, 'Qualification commerciale')
  await within(page, 'Qualification commerciale', name).waitFor()
  await page.getByText(`${name} : Qualification commerciale.`).first().waitFor()
  await card(page, name).getByRole('link').press('Enter')
  await page.getByRole('heading', { level: 1, name }).waitFor()
  await page.getByRole('link', { name: 'Retour aux pistes' }).click()
  await within(page, 'Qualification commerciale', name).waitFor()
  await page.keyboard.press('2')
  await page.getByRole('columnheader', { name: 'Statut' }).waitFor()
  await page.keyboard.press('4')
  await column(page, 'Nurturing').waitFor()
  expect(new URL(page.url()).searchParams.get('view')).toBe('board')
})

test('a lost lead says why, and nothing is dropped on the converted', async () => {
  const page = await board(wide)
  const name = (await cards(page, 'Qualification commerciale').first().getByRole('link').textContent()) ?? ''
  await drag(page, name, 'Converti')
  expect(await within(page, 'Qualification commerciale', name).count()).toBe(1)
  await drag(page, name, 'Perdu')
  const dialog = page.getByRole('dialog', { name: new RegExp(`Pourquoi la piste ${name}`) })
  await dialog.waitFor()
  await takePicture(page, 'board-lost')
  await expectNoAxeViolations(page)
  await dialog.getByRole('radio', { name: 'Prix' }).check()
  await dialog.getByRole('button', { name: 'Marquer perdue' }).click()
  await within(page, 'Perdu', name).getByText(/Prix/).waitFor()
  await page.keyboard.press('Control+z')
  await within(page, 'Qualification commerciale', name).waitFor()
})

test('a thumb moves cards from their menu, in English and in the dark', async () => {
  const page = await board({ ...phone, scheme: 'dark' })
  expect((await page.request.patch('/api/v1/me', { data: { language: 'en' } })).ok()).toBe(true)
  await page.reload()
  await page.getByRole('heading', { level: 1, name: 'Leads' }).waitFor()
  await page.locator('[data-card]').first().waitFor()
  await takePicture(page, 'board-phone')
  await expectNoAxeViolations(page)
  const name = (await cards(page, 'À traiter').first().getByRole('link').textContent()) ?? ''
  await card(page, name)
    .getByRole('button', { name: `Move ${name} to…` })
    .click()
  await page.getByRole('menuitem', { name: 'Nurturing' }).click()
  await within(page, 'Nurturing', name).waitFor()
  await page.getByText(`${name}: Nurturing.`).first().waitFor()
  await page.goto('/leads')
  await page.getByRole('row').nth(1).waitFor()
  await takePicture(page, 'leads-phone')
  await expectNoAxeViolations(page)
  await page.request.patch('/api/v1/me', { data: { language: 'fr' } })
})

test('what is set for leads stands in the configuration, and every view is sound in the dark', async () => {
  const page = await enter('/configuration/lead-statuses', { ...desk, scheme: 'dark' })
  await page.getByText('Qualification marketing').waitFor()
  await takePicture(page, 'lead-statuses')
  await expectNoAxeViolations(page)
  for (const view of ['board', 'cards', 'list']) {
    await page.goto(`/leads?view=${view}`)
    await page.getByRole('link', { name: 'LACROIX Bruno' }).waitFor()
    await takePicture(page, `leads-${view}-dark`)
    await expectNoAxeViolations(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(desk.width)
  }
  await page.getByRole('link', { name: 'LACROIX Bruno' }).click()
  await page.getByRole('heading', { level: 1, name: 'LACROIX Bruno' }).waitFor()
  await takePicture(page, 'lead-dark')
  await expectNoAxeViolations(page)
  await page.getByRole('button', { name: 'Convertir', exact: true }).click()
  await page
    .getByText(/après la conversion/)
    .first()
    .waitFor()
  await takePicture(page, 'convert-dark')
  await expectNoAxeViolations(page)
})

test('a lead becomes a contact and a partner that are known, told before, and is taken back', async () => {
  const page = await enter('/leads', desk)
  await page.getByRole('link', { name: 'MICHEL Léa' }).click()
  await page.getByRole('button', { name: 'Convertir', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: /Convertir la piste/ })
  await dialog.getByText('MICHEL Léa après la conversion').waitFor()
  await dialog.getByText('Apollo après la conversion').waitFor()
  await takePicture(page, 'convert')
  await expectNoAxeViolations(page)
  await dialog.getByRole('radiogroup', { name: 'Contact', exact: true }).getByText('Créer').click()
  await dialog.getByLabel('Contact principal du tiers').check()
  await dialog.getByText('l.michel@apollo.fr', { exact: true }).waitFor()
  await takePicture(page, 'convert-new')
  await dialog.getByRole('button', { name: 'Convertir la piste' }).click()
  await page.getByText(/Convertie par/).waitFor()
  await page.getByText('Converti', { exact: true }).first().waitFor()
  expect(await page.getByRole('button', { name: 'Modifier' }).count()).toBe(0)
  await takePicture(page, 'converted')
  await expectNoAxeViolations(page)
  await page.getByRole('link', { name: /MICHEL Léa, T/ }).click()
  await page.getByRole('heading', { level: 1, name: 'MICHEL Léa' }).waitFor()
  expect(new URL(page.url()).pathname).toMatch(/^\/contacts\/\d+$/)
  await page.goBack()
  await page.getByRole('button', { name: 'Annuler la conversion' }).click()
  await page.getByText('MICHEL Léa est de nouveau une piste.').first().waitFor()
  await page.getByRole('button', { name: 'Convertir', exact: true }).waitFor()
})

test('the conversion reads well under a thumb and in the dark', async () => {
  const page = await enter('/leads', { ...phone, scheme: 'dark' })
  await page.getByText('GIRARD Thibault').click()
  await page.getByRole('button', { name: 'Convertir', exact: true }).click()
  await page.getByText('GIRARD Thibault après la conversion').waitFor()
  await takePicture(page, 'convert-phone')
  await expectNoAxeViolations(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width)
})

async function board(view: View): Promise<Page> {
  const page = await enter('/leads?view=board', view)
  await page.locator('[data-card]').first().waitFor()
  return page
}

function column(page: Page, name: string) {
  return page
    .locator('[data-column]')
    .filter({ has: page.getByRole('heading', { name: new RegExp(`^${name}`) }) })
}

function cards(page: Page, name: string) {
  return column(page, name).locator('[data-card]')
}

function card(page: Page, name: string) {
  return page.locator('[data-card]').filter({ has: page.getByRole('link', { name, exact: true }) })
}

function within(page: Page, status: string, name: string) {
  return cards(page, status).filter({ has: page.getByRole('link', { name, exact: true }) })
}

async function countOf(page: Page, name: string): Promise<number> {
  return Number(await column(page, name).locator('h2 > :last-child').textContent())
}

function focused(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => document.activeElement?.textContent)
}

/** Changes of leads wait for their answer until they are let go: what is seen before is shown at once. */
async function holdAnswers(page: Page): Promise<() => void> {
  let letGo = (): void => {}
  const released = new Promise<void>((resolve) => (letGo = resolve))
  await page.route(/\/api\/v1\/leads\/\d+$/, async (route) => {
    if (route.request().method() === 'PATCH') await released
    await route.continue()
  })
  return letGo
}

async function drag(page: Page, name: string, status: string): Promise<void> {
  const from = await card(page, name).boundingBox()
  const to = await column(page, status).boundingBox()
  if (!from || !to) throw new Error(`${name} or ${status} is out of sight`)
  await page.mouse.move(from.x + from.width / 2, from.y + from.height - 6)
  await page.mouse.down()
  await page.mouse.move(to.x + to.width / 2, to.y + 200, { steps: 8 })
  await page.mouse.up()
}
