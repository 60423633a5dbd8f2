// Lives with the list and the cards: walks, filters, groups, sizes, ticks, edits many and takes it back.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectNoAxeViolations, journey, takePicture, type View } from './browser.ts'

const { enter } = await journey()

const desk = { width: 1280, height: 800 }

test('keys walk through the list, open a record and come back to it', async () => {
  const page = await list('/contacts', desk)
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  const name = await here(page)
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(name)

  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name }).waitFor()
  await page.getByText(/^\d+ sur \d+$/).waitFor()
  await page.keyboard.press('j')
  await page.getByRole('heading', { level: 1, name }).waitFor({ state: 'detached' })
  const next = await page.getByRole('heading', { level: 1 }).textContent()

  await page.keyboard.press('2')
  await expect.poll(() => here(page)).toBe(next)
  await page.keyboard.press('1')
  await expect.poll(() => new URL(page.url()).searchParams.get('view')).toBe('cards')
  await expect.poll(() => here(page)).toBe(next)
  await page.keyboard.press('3')
  await page.getByRole('heading', { level: 1, name: next ?? '' }).waitFor()
})

test('the place is in the address: a reload finds it again', async () => {
  const page = await list('/contacts', { width: 1280, height: 500 })
  await page.getByRole('slider').press('End')
  await expect.poll(() => Number(new URL(page.url()).searchParams.get('row'))).toBeGreaterThan(10)
  const place = await placeIn(page)
  await page.reload()
  await rows(page).first().waitFor()
  await expect.poll(() => placeIn(page)).toBe(place)
})

test('filters are chips, a view keeps them, and what was deleted comes back', async () => {
  const page = await list('/contacts', desk)
  const all = await count(page)
  await filter(page, 'Ville', (editor) => editor.getByLabel('Valeur').fill('Paris'))
  await expect.poll(() => count(page)).toBeLessThan(all)
  const inParis = await count(page)
  await filter(page, 'Propriétaire du compte')
  await page.getByRole('button', { name: /Filtres liés par et/ }).click()
  await expect.poll(() => count(page)).toBeGreaterThanOrEqual(inParis)
  expect(filterIn(page)).toEqual({
    or: [
      { field: 'city', op: 'contains', value: 'Paris' },
      { field: 'ownerId', op: 'isMe' },
    ],
  })

  await page.getByRole('button', { name: 'Enregistrer une nouvelle vue' }).click()
  await page.getByLabel('Nom de la vue').fill('Paris ou moi')
  await expectNoAxeViolations(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click()
  const view = page.getByRole('link', { name: /Paris ou moi/ })
  await view.waitFor()
  await page.keyboard.press('Backspace')
  await page.getByText('modifiée, pas enregistrée').waitFor({ state: 'attached' })
  await view.click()
  await expect.poll(() => filterIn(page)).toHaveProperty('or')

  await page.getByRole('button', { name: 'Actions sur la vue Paris ou moi' }).click()
  await page.getByRole('menuitem', { name: 'Supprimer' }).click()
  await page.getByText('La vue Paris ou moi est supprimée.').first().waitFor()
  await expect.poll(() => view.count()).toBe(0)
  await page.keyboard.press('Control+z')
  await view.waitFor()
})

test('a filter beside a filter makes a group, and an empty answer shows the way out', async () => {
  const page = await list('/contacts', desk)
  await filter(page, 'Ville', (editor) => editor.getByLabel('Valeur').fill('Paris'))
  await page.getByRole('button', { name: 'Ville contient Paris', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Ou…' }).click()
  await inEditor(page, 'Ville', (editor) => editor.getByLabel('Valeur').fill('Lyon'))
  await expect
    .poll(() => filterIn(page))
    .toEqual({
      and: [
        {
          or: [
            { field: 'city', op: 'contains', value: 'Paris' },
            { field: 'city', op: 'contains', value: 'Lyon' },
          ],
        },
      ],
    })
  await page.getByRole('searchbox').fill('personne de ce nom')
  await page.getByText('Aucun contact ne correspond').waitFor()
  await expectNoAxeViolations(page)
  await page.getByRole('searchbox').fill('')
  await rows(page).first().waitFor()
})

test('columns are chosen, moved and sized, and are so the next time', async () => {
  const page = await list('/partners', desk)
  await page.getByRole('button', { name: 'Colonnes' }).click()
  await page.getByRole('checkbox', { name: 'Équipe' }).check()
  await page.getByRole('checkbox', { name: 'Prospect' }).uncheck()
  await expectNoAxeViolations(page)
  await page.keyboard.press('Escape')
  await expect.poll(() => columns(page)).toContain('Équipe')
  expect(await columns(page)).not.toContain('Prospect')

  const team = page.getByRole('columnheader', { name: 'Équipe' })
  await team.getByRole('button').press('Alt+ArrowLeft')
  await expect.poll(async () => (await columns(page)).at(-2)).toBe('Équipe')
  const width = (await team.boundingBox())?.width ?? 0
  await team.getByRole('button').press('Alt+Shift+ArrowRight')
  await expect
    .poll(async () => Math.round((await team.boundingBox())?.width ?? 0))
    .toBe(Math.round(width) + 16)

  const saved = await columns(page)
  await page.waitForResponse(
    (reply) => reply.url().includes('/preferences/') && reply.request().method() === 'PUT',
  )
  await page.evaluate(() => localStorage.clear())
  await page.reload()
  await expect.poll(() => columns(page)).toEqual(saved)
})

test('groups open one by one, with their counts', async () => {
  const page = await list('/contacts', desk)
  const all = await count(page)
  await page.getByRole('button', { name: /Grouper par/ }).click()
  await page.getByRole('menuitemradio', { name: 'Équipe' }).click()
  const heads = page.locator('[role=row] button[aria-expanded]')
  await heads.first().waitFor()
  await heads.first().click()
  const counts = await heads.locator('span:last-child').allTextContents()
  expect(counts.map(numberIn).reduce((sum, one) => sum + one, 0)).toBe(all)
  expect(await rows(page).count()).toBe(0)
  await heads.nth(1).click()
  await rows(page).first().waitFor()
  await expectNoAxeViolations(page)
})

test('many are ticked, edited with a count before, and are as before after Ctrl Z', async () => {
  const page = await list('/contacts', desk)
  const all = await count(page)
  await rows(page).nth(1).locator('input').click()
  await rows(page)
    .nth(5)
    .locator('input')
    .click({ modifiers: ['Shift'] })
  const bar = page.getByRole('region', { name: 'Actions sur ce qui est coché' })
  await bar.getByText('5 cochés').waitFor()
  await bar.getByRole('button', { name: /Tout cocher/ }).click()
  await expect.poll(async () => numberIn(await bar.locator('span').first().innerText())).toBe(all)

  await bar.getByRole('button', { name: 'Modifier' }).click()
  await page.getByLabel('Champ', { exact: true }).selectOption('source')
  await page.getByLabel('Source').fill('Salon de Lyon, allée B')
  const apply = page.getByRole('dialog').getByRole('button', { name: new RegExp(`Modifier ${all}`) })
  await apply.waitFor()
  await expectNoAxeViolations(page)
  await apply.click()
  await page.getByText(`${all} fiches modifiées.`).first().waitFor()
  await takePicture(page, 'bulk-edited')
  expect(await withSource(page)).toBe(all)
  await page.keyboard.press('Control+z')
  await page.getByText(`${all} fiches sont comme avant.`).first().waitFor()
  expect(await withSource(page)).toBe(0)
})

test('the archived go, are found on demand, and come back', async () => {
  const page = await list('/contacts', desk)
  const all = await count(page)
  await rows(page).first().locator('input').click()
  const bar = page.getByRole('region', { name: 'Actions sur ce qui est coché' })
  await bar.getByRole('button', { name: 'Plus d’actions' }).click()
  await bar.getByRole('menuitem', { name: 'Archiver' }).click()
  await expect.poll(() => count(page)).toBe(all - 1)
  await page.getByRole('button', { name: 'Plus d’actions' }).click()
  await page.getByRole('menuitemradio', { name: 'Seulement les archivés' }).click()
  await page.getByText('Archivés seulement').waitFor()
  await page.getByRole('button', { name: /^Annuler/ }).click()
  await page.getByRole('button', { name: 'Retirer le filtre Archivés seulement' }).click()
  await expect.poll(() => count(page)).toBe(all)
})

test('search everywhere finds a phone in any spelling, and remembers what was opened', async () => {
  const page = await list('/contacts', desk)
  await page.keyboard.press('/')
  await page.getByRole('combobox').fill('+33 (0)6 39 98 47 90'.replace('(0)', ''))
  const found = page.getByRole('option', { name: /MICHEL Léa/ }).first()
  await found.waitFor()
  expect(await found.locator('mark').first().textContent()).toContain('6 39 98 47 90')
  await expectNoAxeViolations(page)
  await takePicture(page, 'search')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'MICHEL Léa' }).waitFor()
  await page.keyboard.press('Control+k')
  await page.getByRole('group', { name: 'Ouverts en dernier' }).getByText('MICHEL Léa').waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Raccourcis clavier' }).waitFor()
  await expectNoAxeViolations(page)
})

const pages = [
  '/contacts',
  '/contacts?view=cards',
  '/partners',
  '/partners?view=cards',
  '/contacts?group=teamId',
]
const views: readonly View[] = [
  { width: 390, height: 844, scheme: 'dark' },
  { width: 1024, height: 768 },
  { ...desk, scheme: 'dark' },
  { width: 1920, height: 1080 },
]

test.each(pages)('%s reads well on every screen, in light and dark', async (address) => {
  const page = await list(address, desk)
  for (const { width = 1280, height = 800, scheme = 'light' } of views) {
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme: scheme })
    await expectNoAxeViolations(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    await takePicture(page, `${address.replace(/\W+/g, '-').slice(1)}-${width}-${scheme}`)
  }
})

test('English is written too', async () => {
  const page = await list('/contacts', desk)
  await page.getByRole('button', { name: /Mon compte/ }).click()
  await page.getByRole('menuitemradio', { name: 'English' }).click()
  await page.getByRole('button', { name: 'Columns' }).waitFor()
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
  await expectNoAxeViolations(page)
  await takePicture(page, 'contacts-english')
  await page.getByRole('button', { name: /My account/ }).click()
  await page.getByRole('menuitemradio', { name: 'Français' }).click()
  await page.getByRole('button', { name: 'Colonnes' }).waitFor()
})

async function list(address: string, view: View): Promise<Page> {
  const page = await enter(address, view)
  await page
    .locator('[data-row], button[aria-expanded][class*=group], [role=row] button[aria-expanded]')
    .first()
    .waitFor()
  await expect.poll(() => count(page)).toBeGreaterThan(0)
  return page
}

function rows(page: Page) {
  return page.locator('[data-row]')
}

async function here(page: Page): Promise<string> {
  return page.locator('[data-here] [data-record]').innerText()
}

async function placeIn(page: Page): Promise<string> {
  return page
    .locator('main')
    .getByText(/à .* sur/)
    .innerText()
}

async function count(page: Page): Promise<number> {
  return numberIn(await page.locator('main h1 + span').innerText())
}

function numberIn(text: string): number {
  return Number(/\d+/.exec(text.replace(/\s/g, ''))?.[0] ?? 'NaN')
}

async function columns(page: Page): Promise<string[]> {
  return (await page.getByRole('columnheader').allInnerTexts()).map((text) => text.trim()).filter(Boolean)
}

function filterIn(page: Page): unknown {
  return JSON.parse(new URL(page.url()).searchParams.get('filter') ?? 'null')
}

type Fill = (editor: ReturnType<Page['getByRole']>) => Promise<void>

async function filter(page: Page, field: string, fill?: Fill): Promise<void> {
  await page.getByRole('button', { name: 'Filtrer', exact: true }).click()
  await inEditor(page, field, fill)
}

async function inEditor(page: Page, field: string, fill?: Fill): Promise<void> {
  const editor = page.getByRole('dialog')
  await editor.getByLabel('Trouver un champ').fill(field)
  await editor.getByRole('button', { name: field, exact: true }).click()
  if (fill) await fill(editor)
  await editor.getByRole('button', { name: 'Filtrer', exact: true }).click()
  await editor.waitFor({ state: 'detached' })
}

async function withSource(page: Page): Promise<number> {
  const bySource = JSON.stringify({ field: 'source', op: 'eq', value: 'Salon de Lyon, allée B' })
  const reply = await page.request.get(`/api/v1/contacts/count?filter=${encodeURIComponent(bySource)}`)
  return Number(Object(await reply.json()).count)
}
