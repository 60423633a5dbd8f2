// Groups of duplicates are ticked by mouse and by keys, and merged, set apart or put aside together; each is taken back as one.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectNoAxeViolations, journey, takePicture, type View } from './browser.ts'

const { enter } = await journey()

const desk = { width: 1280, height: 800 }

test('groups are ticked by keys, all sure ones at once, and unticked; the keys are listed', async () => {
  const page = await opened(desk)
  await page.keyboard.press('j')
  await page.keyboard.press('Space')
  await bar(page).getByText('1 groupe coché').waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  await bar(page).getByText('2 groupes cochés').waitFor()
  await bar(page)
    .getByText(/^\d+ fiches en feront 2$/)
    .waitFor()
  await page.keyboard.press('Escape')
  await bar(page).waitFor({ state: 'detached' })
  const sure = page.getByRole('checkbox', { name: 'Cocher les groupes à 95 % et plus' })
  await sure.check()
  const scores = await page
    .locator('[data-group]')
    .evaluateAll((links) => links.map((link) => Number(/(\d+) % de/.exec(link.textContent ?? '')?.[1])))
  expect(scores).toEqual(scores.toSorted((a, b) => b - a))
  const ticked = await page.getByRole('checkbox', { name: /^Cocher le groupe/, checked: true }).count()
  expect(ticked).toBe(scores.filter((score) => score >= 95).length)
  expect(ticked).toBeGreaterThan(1)
  await takePicture(page, 'duplicates-ticked.light')
  await expectNoAxeViolations(page)
  await sure.focus()
  await page.keyboard.press('Space')
  await bar(page).waitFor({ state: 'detached' })
  await page.keyboard.press('?')
  const keys = page.getByRole('dialog')
  await keys.getByText('Cocher ou décocher le groupe').first().waitFor()
  await keys.getByText('Plus tard').waitFor()
})

test('ticked groups, contacts and partners, are previewed, merged as one batch, and taken back as one', async () => {
  const page = await opened(desk)
  const before = await names(page)
  await tick(page, 'DA SILVA')
  await tick(page, 'Boréal')
  await bar(page).getByRole('button', { name: 'Fusionner les 2' }).click()
  const dialog = page.getByRole('dialog', { name: 'Fusionner 2 groupes cochés' })
  await dialog.getByText(/^2 groupes feront une fiche chacun : 2 doublons/).waitFor()
  await takePicture(page, 'duplicates-batch.light')
  await expectNoAxeViolations(page)
  await dialog.getByRole('button', { name: 'Fusionner 2 groupes' }).click()
  await page.waitForURL(/part=batches/)
  await page.getByText(/^Groupes cochés/).waitFor()
  await page.getByText('2 groupes fusionnés, 2 doublons ont rejoint leur original').waitFor()
  await takePicture(page, 'duplicates-batches.light')
  await page.getByRole('button', { name: 'Annuler le lot' }).click()
  await page.getByText('Annulée', { exact: true }).waitFor()
  await page.getByRole('link', { name: /^Tout \d/ }).click()
  await expect.poll(async () => (await names(page)).toSorted()).toEqual(before.toSorted())
})

test('several groups are said to be no duplicates at once, and taken back at once', async () => {
  const page = await opened(desk)
  const before = await names(page)
  await tick(page, 'NGUYEN')
  await tick(page, 'LECLERC')
  await bar(page).getByRole('button', { name: 'Pas des doublons' }).click()
  await toast(page, /^2 groupes ne sont pas des doublons\.$/).waitFor()
  await expect.poll(async () => (await names(page)).length).toBe(before.length - 2)
  await page.getByRole('link', { name: 'Écartés 2' }).waitFor()
  await page.keyboard.press('Control+z')
  await toast(page, /^Elles sont à nouveau comparées\.$/).waitFor()
  // They are compared by a thread of the server, which takes its time on a busy machine.
  const anew = async () => {
    await page.goto('/duplicates')
    await page.locator('[data-group]').first().waitFor()
    return (await names(page)).toSorted()
  }
  await expect.poll(anew, { timeout: 20_000 }).toEqual(before.toSorted())
})

test('a group is put aside by its key, waits under Plus tard, and is taken back; several are, too', async () => {
  const page = await opened(desk)
  const before = await names(page)
  await page.locator('[data-group]', { hasText: 'NGUYEN' }).click()
  await page.getByRole('region', { name: /^Groupe NGUYEN/ }).waitFor()
  await page.keyboard.press('l')
  await toast(page, /remis à plus tard, jusqu’au \d/).waitFor()
  await expect.poll(async () => (await names(page)).length).toBe(before.length - 1)
  await page.keyboard.press('Control+z')
  await toast(page, /^Le groupe est de retour\.$/).waitFor()
  await expect.poll(() => names(page)).toEqual(before)
  await tick(page, 'NGUYEN')
  await tick(page, 'LECLERC')
  await bar(page).getByRole('button', { name: 'Plus tard' }).click()
  await toast(page, /^2 groupes remis à plus tard/).waitFor()
  await page.getByRole('link', { name: 'Plus tard 2' }).click()
  await expect.poll(async () => (await names(page)).length).toBe(2)
  await page.getByText(/^Revient le \d.*, ou dès qu’une de ses fiches change\.$/).waitFor()
  await takePicture(page, 'duplicates-later.light')
  await expectNoAxeViolations(page)
  await page.keyboard.press('l')
  await toast(page, /^Le groupe est de retour\.$/).waitFor()
  await expect.poll(async () => (await names(page)).length).toBe(1)
  await page.keyboard.press('x')
  await bar(page).getByRole('button', { name: 'Reprendre maintenant' }).click()
  await page.getByText('Rien n’a été remis à plus tard').waitFor()
  await page.getByRole('link', { name: /^Tout \d/ }).click()
  await expect.poll(() => names(page)).toEqual(before)
})

test('tabs count what they show, and the menu counts all', async () => {
  const page = await opened(desk)
  const all = (await names(page)).length
  await page.getByRole('link', { name: `Tout ${all}` }).waitFor()
  await page.getByRole('link', { name: `Doublons ${all}` }).waitFor()
  for (const kind of ['Contacts', 'Tiers', 'Pistes']) {
    const tab = page.getByRole('navigation', { name: 'Ce qui est montré' }).getByRole('link', { name: kind })
    const count = Number(/\d+/.exec(await tab.innerText())?.[0])
    await tab.click()
    await expect.poll(async () => (await names(page)).length).toBe(count)
  }
  await page.getByRole('link', { name: /^Tout/ }).click()
  await page.getByRole('button', { name: 'Chercher maintenant' }).click()
  const searched = page.getByText(/groupes? parmi \d+ fiches? vérifiées?$/)
  await expect.poll(() => searched.count(), { timeout: 20_000 }).toBe(3)
  await page.reload()
  await page.getByText(/^Dernière recherche (aujourd’hui|cette nuit) à \d+ h \d\d$/).waitFor()
})

test('on a phone, in English and in the dark; and on a wide screen', async () => {
  for (const scheme of ['light', 'dark'] as const) {
    const page = await opened({ scheme, width: 390, height: 844 })
    await page
      .getByRole('checkbox', { name: /^Cocher le groupe/ })
      .first()
      .check()
    await bar(page).getByText('1 groupe coché').waitFor()
    await takePicture(page, `duplicates-ticked.phone.${scheme}`)
    await expectNoAxeViolations(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    await bar(page).getByRole('button', { name: 'Plus d’actions' }).click()
    await page.getByRole('menuitem', { name: 'Plus tard' }).waitFor()
    await page.keyboard.press('Escape')
    await page.locator('[data-group]').first().click()
    await page.getByRole('table', { name: 'Fiches côte à côte' }).waitFor()
    await takePicture(page, `duplicates-group.phone.${scheme}`)
    await expectNoAxeViolations(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  }
  for (const scheme of ['light', 'dark'] as const) {
    const page = await opened({ scheme, width: 1920, height: 1080 })
    await page.getByRole('checkbox', { name: 'Cocher les groupes à 95 % et plus' }).check()
    await takePicture(page, `duplicates-ticked.wide.${scheme}`)
    await expectNoAxeViolations(page)
  }
  const page = await opened({ scheme: 'dark', ...desk })
  await page.request.patch('/api/v1/me', { data: { language: 'en' } })
  await page.goto('/duplicates')
  await page.getByRole('checkbox', { name: 'Tick the groups at 95% and more' }).check()
  await page.getByText(/^\d+ groups ticked$/).waitFor()
  await page.getByText(/^What is the same is grey\. T\d{4} is proposed: /).waitFor()
  await takePicture(page, 'duplicates-ticked.en.dark')
  await expectNoAxeViolations(page)
  await page.request.patch('/api/v1/me', { data: { language: 'fr' } })
})

async function opened(view: View): Promise<Page> {
  const page = await enter('/duplicates', view)
  await page.locator('[data-group]').first().waitFor()
  return page
}

function bar(page: Page) {
  return page.getByRole('region', { name: 'Actions sur les groupes cochés' })
}

/** The latest that says so: the same may have been said a moment ago. */
function toast(page: Page, words: RegExp) {
  return page.getByRole('region', { name: 'Messages' }).getByText(words).last()
}

function names(page: Page): Promise<string[]> {
  return page.locator('[data-group] .name').allInnerTexts()
}

async function tick(page: Page, name: string): Promise<void> {
  await page
    .getByRole('checkbox', { name: new RegExp(`^Cocher le groupe ${name}`) })
    .first()
    .check()
}
