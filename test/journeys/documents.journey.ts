// Prints: an envelope from a form, letters from a partner in English on a phone, hundreds from a list as a job.
import fs from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { readPdf } from '../read-pdf.ts'
import { expectNoAxeViolations, journey, takePicture } from './browser.ts'

const { enter } = await journey()
const desk = { width: 1280, height: 800 }

test('an envelope from the form of Léa: seen, checked, printed, found again under Documents', async () => {
  const page = await enter('/contacts', desk)
  await openRecord(page, 'MICHEL Léa')
  await page.getByRole('button', { name: 'Rapport' }).click()
  await takePicture(page, 'report-menu')
  await page.getByRole('menuitem', { name: 'Enveloppe' }).click()
  const dialog = page.getByRole('dialog', { name: 'Enveloppe' })
  await dialog.getByRole('img', { name: /Madame Léa MICHEL/ }).waitFor()
  await dialog.getByText('3 mm de marge dans la fenêtre').waitFor()
  await expectNoAxeViolations(page)
  await takePicture(page, 'envelope')
  await dialog.getByText('C5', { exact: true }).click()
  await dialog.getByText('À gauche', { exact: true }).click()
  await dialog.getByText('C5, 229 × 162 mm. Imprimez à 100 %, sans ajuster.').waitFor()
  await dialog.getByLabel('Première ligne').selectOption('person')
  await dialog.getByRole('img', { name: /^Aperçu : Madame Léa MICHEL, / }).waitFor()
  await dialog.getByLabel('Adresse').selectOption({ label: 'Livraison, 92230 Gennevilliers' })
  await dialog.getByRole('img', { name: /92230 GENNEVILLIERS/ }).waitFor()
  await expectNoAxeViolations(page)
  await takePicture(page, 'envelope-c5')
  const pdf = await saved(page, () => dialog.getByRole('button', { name: 'PDF' }).click())
  expect(pdf.name).toBe('Enveloppe – MICHEL Léa.pdf')
  expect(pdf.read).toMatchObject({ language: 'fr', tagged: true })
  expect(pdf.read.pages[0]?.width).toBeCloseTo(229, 0)
  expect(pdf.read.pages[0]?.lines.map(({ text }) => text)).toEqual(
    expect.arrayContaining(['Madame Léa MICHEL', '92230 GENNEVILLIERS']),
  )
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('tab', { name: 'Documents' }).click()
  await page.getByRole('link', { name: 'Enveloppe – MICHEL Léa' }).waitFor()
  await expectNoAxeViolations(page)
  await takePicture(page, 'documents-tab')
})

test('a letter and labels in English, on a phone in the dark', async () => {
  const page = await enter('/partners', { language: 'en', scheme: 'dark', width: 390, height: 844 })
  await page.request.patch('/api/v1/me', { data: { language: 'en' } })
  await page.goto('/partners')
  await page.getByText('Apollo', { exact: true }).first().click()
  await page.getByRole('button', { name: 'Report' }).click()
  await page.getByRole('menuitem', { name: 'Letter' }).click()
  const dialog = page.getByRole('dialog', { name: 'Letter' })
  await dialog.getByLabel('Subject').fill('Your visit → ours')
  await dialog.getByLabel('Text').fill('Thank you 😀')
  await dialog.getByText('“→” cannot be printed: leave it out.').waitFor()
  await dialog.getByText('“😀” cannot be printed: leave it out.').waitFor()
  expect(await dialog.getByLabel('Subject').getAttribute('aria-invalid')).toBe('true')
  const asked = page.waitForResponse((response) => response.url().endsWith('/letters/previews'))
  await dialog.getByLabel('Window of the letter').selectOption('CH')
  expect((await asked).status()).toBe(200)
  await dialog.getByRole('img', { name: /^Preview: APOLLO/ }).waitFor()
  expect(await dialog.getByRole('alert').count()).toBe(0)
  await expectNoAxeViolations(page)
  await takePicture(page, 'letter-phone-dark-misprint')
  await dialog.getByLabel('Window of the letter').selectOption('FR')
  await dialog.getByLabel('Subject').fill('Your visit')
  await dialog.getByLabel('Text').fill('Thank you.\n\nSee you soon.')
  await dialog.getByRole('img', { name: /^Preview: APOLLO/ }).waitFor()
  await expectNoAxeViolations(page)
  await takePicture(page, 'letter-phone-dark')
  await dialog.getByRole('img', { name: /^Preview/ }).scrollIntoViewIfNeeded()
  await takePicture(page, 'letter-phone-dark-preview')
  await dialog.getByText('Labels', { exact: true }).click()
  await page.getByRole('dialog', { name: 'Labels' }).getByLabel('Begin at label').fill('5')
  await expectNoAxeViolations(page)
  await takePicture(page, 'labels-phone-dark')
  await page.keyboard.press('Escape')
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
  await page.request.patch('/api/v1/me', { data: { language: 'fr' } })
})

test('hundreds of a list: those that cannot be printed are said, the others are printed by a job', async () => {
  const page = await enter('/contacts', desk)
  const address = { line4: '1 rue des Essais', postcode: '69003', city: 'Lyon' }
  for (let n = 1; n <= 205; n++) {
    const addresses = n > 3 ? [address] : [{ ...address, postcode: '' }, address]
    await page.request.post('/api/v1/contacts', { data: { lastName: `Essai${n}`, addresses } })
  }
  await page.getByRole('searchbox').fill('essai')
  await page.getByText(/1 à \d+ sur 205/).waitFor()
  await page.locator('[data-row]').first().locator('input').click()
  const bar = page.getByRole('region', { name: 'Actions sur ce qui est coché' })
  await bar.getByRole('button', { name: /Tout cocher/ }).click()
  await bar.getByRole('button', { name: 'Imprimer' }).click()
  const dialog = page.getByRole('dialog', { name: 'Enveloppes' })
  await dialog.getByText('205 contacts').waitFor()
  await dialog.getByText('3 adresses ne peuvent pas s’imprimer').waitFor()
  await dialog.getByRole('button', { name: 'Voir ESSAI2', exact: true }).click()
  await dialog.getByText('Le code postal manque, par exemple 75002.').last().waitFor()
  const mend = dialog.getByRole('link', { name: 'Corriger ESSAI2' })
  expect(await mend.getAttribute('href')).toMatch(/^\/contacts\/\d+\?edit=true$/)
  const other = dialog.getByLabel('Adresse de ESSAI2')
  await other.selectOption({ label: '69003 Lyon, 1 rue des Essais' })
  await dialog.getByText('2 adresses ne peuvent pas s’imprimer').waitFor()
  await expectNoAxeViolations(page)
  await takePicture(page, 'envelopes-of-list')
  await dialog.getByRole('button', { name: 'Imprimer les 203 autres' }).waitFor()
  const pdf = await saved(page, () => dialog.getByRole('button', { name: 'PDF' }).click())
  expect(pdf.name).toBe('Enveloppes (203).pdf')
  expect(pdf.read.pages).toHaveLength(203)
})

async function openRecord(page: Page, name: string): Promise<void> {
  await page.getByRole('searchbox').fill(name)
  await page.getByText(name, { exact: true }).first().click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

async function saved(page: Page, click: () => Promise<void>) {
  const [download] = await Promise.all([page.waitForEvent('download'), click()])
  const bytes = fs.readFileSync(await download.path())
  return { name: download.suggestedFilename(), read: await readPdf(bytes) }
}
