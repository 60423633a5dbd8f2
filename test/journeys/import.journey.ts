// Brings a table and cards into Carnet through the screen, finds what they became, exports it and brings it in again.
import fs from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectNoAxeViolations, journey, takePicture, type View } from './browser.ts'
import { cards, program, salonLyon, workbook, type BroughtFile } from './import-files.ts'

const { enter } = await journey({ example: false })

/** The reader's language is their own, whatever the browser prefers. */
async function open(address: string, view: View, language: 'fr' | 'en' = 'fr'): Promise<Page> {
  const page = await enter('/account', view)
  const reply = await page.request.patch('/api/v1/me', { data: { language } })
  expect(reply.status()).toBe(200)
  await page.goto(address)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

const table = salonLyon(300)

const wide = { width: 1280, height: 800 }
const eventually = { timeout: 15_000 }
const phone = { width: 390, height: 844 }

test('a table becomes contacts: found by search, opened, its refused lines given back', async () => {
  const page = await open('/contacts', wide)
  await page.getByRole('link', { name: 'Importer' }).click()
  await page.waitForURL('**/contacts/imports/new**')
  await expectNoAxeViolations(page)
  await bring(page, table)

  await trialOf(page, 300)
  await shows(page, '300 lignes, point-virgule, Windows-1252')
  expect(await tallies(page)).toEqual({
    créées: 297,
    complétées: 0,
    rapprochées: 0,
    'à décider': 0,
    'à relire': 6,
    refusées: 3,
  })
  expect(await page.getByLabel('Champ pour Courriel').inputValue()).toBe('email|')
  await expectNoAxeViolations(page)
  await takePicture(page, 'import-trial')

  await page.getByRole('button', { name: '3 refusées' }).click()
  await page.waitForURL('**show=refused**')
  await expect.poll(() => lineNumbers(page), eventually).toEqual(['101', '201', '301'])
  await page.getByRole('button', { name: '3 refusées' }).click()
  await page.getByRole('button', { name: 'Importer 297 lignes' }).click()
  await shows(page, 'terminé, 300 lignes traitées')
  expect(await tallies(page)).toMatchObject({ créées: 297, refusées: 3 })
  await expectNoAxeViolations(page)

  const refused = await saved(page, () => page.getByRole('button', { name: '3 lignes refusées' }).click())
  expect(refused.name).toMatch(/^salon-lyon-2026.*\.csv$/)
  expect(refused.text.trim().split('\n')).toHaveLength(4)
  expect(refused.text).toContain('le nom manque')

  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill('lea michel 0')
  await page.getByRole('option', { name: /MICHEL 0 Léa/ }).click()
  await page.waitForURL(/\/contacts\/\d+/)
  await shows(page, '01 99 40 00 00')
  await shows(page, 'lea0@apollo-0.example')
})

test('the same file again changes nothing', async () => {
  const page = await open('/contacts/imports/new', wide)
  await bring(page, table)
  await trialOf(page, 300)
  expect(await tallies(page)).toMatchObject({ créées: 0, complétées: 0, rapprochées: 297, refusées: 3 })
  await shows(page, 'Rien à importer : tout est déjà dans Carnet.')
  expect(await page.getByRole('button', { name: 'Importer' }).getAttribute('aria-disabled')).toBe('true')
})

test('columns that were taken for something else are corrected, kept for the next file, and tried again', async () => {
  const page = await open('/contacts/imports/new', wide)
  await bring(page, table)
  await trialOf(page, 300)
  const job = page.getByLabel('Champ pour Titre')
  await job.selectOption({ label: 'Service' })
  await expect.poll(async () => (await tallies(page)).complétées, eventually).toBe(294)
  // Without an e-mail of their own these may be somebody else of that name.
  expect((await tallies(page))['à décider']).toBe(3)
  await shows(page, /reçoit.*service/)

  await page.getByRole('button', { name: 'Enregistrer cette correspondance' }).click()
  await shows(page, 'Gardée pour les fichiers à ces colonnes.')
  await page.getByRole('link', { name: 'Changer de fichier' }).click()
  await bring(page, table)
  await trialOf(page, 300)
  expect(await page.getByLabel('Champ pour Titre').inputValue()).toBe('department|')
  await page.getByRole('button', { name: 'L’oublier' }).click()
  await page.getByLabel('Si la fiche existe sûrement').selectOption({ label: 'Ne rien changer' })
  await expect.poll(async () => (await tallies(page)).rapprochées, eventually).toBe(294)

  await page.goto('/contacts/imports')
  await expect.poll(() => page.getByRole('row').count(), eventually).toBe(4)
  await expectNoAxeViolations(page)
})

test('how a table is read can be corrected', async () => {
  const page = await open('/contacts/imports/new', wide)
  const twoNames = { ...table, name: 'noms.csv', buffer: Buffer.from('Léa,Michel\nLuc,Garnier\n', 'latin1') }
  await bring(page, twoNames)
  await page.getByRole('button', { name: 'Corriger la lecture' }).click()
  await page.getByLabel('Encodage').selectOption({ label: 'Mac Roman' })
  await shows(page, 'Mac Roman')
  await expect.poll(() => page.getByRole('table').innerText(), eventually).not.toContain('Léa')
  await page.getByLabel('Encodage').selectOption({ label: 'Windows-1252' })
  await expect.poll(() => page.getByRole('table').innerText(), eventually).toContain('Léa')
  const hasHeader = page.getByLabel('La première ligne nomme les colonnes')
  await hasHeader.click()
  await expect.poll(() => hasHeader.isChecked(), eventually).toBe(true)
  await trialOf(page, 1)
})

test('cards come together, in English, on a phone, in the dark', async () => {
  const page = await open('/contacts/imports/new', { ...phone, scheme: 'dark' }, 'en')
  await expectNoAxeViolations(page)
  await bring(page, ...cards)
  await page.getByRole('button', { name: 'Import 3 cards' }).waitFor()
  await expectNoAxeViolations(page)
  await takePicture(page, 'import-cards-phone')
  await page.getByRole('button', { name: 'Import 3 cards' }).click()
  await shows(page, 'finished, 3 cards accounted for')
  await page.getByRole('link', { name: 'BÉNARD Nora' }).click()
  await page.waitForURL(/\/contacts\/\d+/)
  await shows(page, '06 39 98 12 34')
  expect(await page.title()).toBe('BÉNARD Nora · Carnet')
})

test.for([
  ['Tableau (CSV)', '300 lignes, point-virgule, UTF-8, écrit par Carnet'],
  ['vCards', '300 cartes, vCard, UTF-8'],
] as const)('what is exported as %s comes in again without a change', async ([format, facts]) => {
  const page = await open('/contacts', wide)
  await page.getByRole('button', { name: 'Plus d’actions' }).click()
  await page.getByRole('menuitem', { name: 'Exporter' }).click()
  const dialog = page.getByRole('dialog', { name: 'Exporter des contacts' })
  await dialog.getByText('Toute la liste : 300 contacts').waitFor()
  await dialog.getByLabel(format).check()
  await expectNoAxeViolations(page)
  const { name, bytes } = await saved(page, () =>
    dialog.getByRole('button', { name: 'Exporter 300 contacts' }).click(),
  )
  expect(name).toMatch(/^contacts.*\.(csv|vcf)$/)
  await page.goto('/contacts/imports/new')
  await bring(page, { name, mimeType: 'text/plain', buffer: bytes })
  await trialOf(page, 300)
  expect(await tallies(page)).toEqual({
    créées: 0,
    complétées: 0,
    rapprochées: 300,
    'à décider': 0,
    'à relire': 0,
    refusées: 0,
  })
  await shows(page, facts)
})

test('ticked contacts alone are exported, with the columns of the list; one contact as its card', async () => {
  const page = await open('/contacts?q=apollo.example', wide)
  await page.getByRole('checkbox', { name: /BÉNARD Nora/ }).click()
  await page.getByRole('button', { name: 'Exporter' }).click()
  const dialog = page.getByRole('dialog', { name: 'Exporter des contacts' })
  await dialog.getByLabel(/Celles de la liste/).check()
  const ticked = await saved(page, () => dialog.getByRole('button', { name: 'Exporter 1 contact' }).click())
  expect(ticked.text.trim().split('\n')).toHaveLength(2)
  expect(ticked.text).toContain('nora.benard@apollo.example')
  expect(ticked.text).not.toContain('Notes')

  await page.getByRole('link', { name: 'BÉNARD Nora' }).click()
  await page.getByRole('button', { name: 'Outils' }).click()
  const own = await saved(page, () => page.getByRole('menuitem', { name: 'Exporter en vCard' }).click())
  expect(own.name).toMatch(/\.vcf$/)
  expect(own.text).toContain('Nora')
})

test('an import is taken back, with what will happen told before', async () => {
  const page = await open('/contacts/imports', wide)
  await page
    .getByRole('row', { name: /salon-lyon-2026.csv.*297 créées/ })
    .getByRole('link')
    .first()
    .click()
  await page.getByRole('button', { name: 'Annuler l’import' }).click()
  const dialog = page.getByRole('dialog', { name: 'Annuler l’import' })
  await dialog.getByText(/fiches créées disparaissent/).waitFor()
  await expectNoAxeViolations(page)
  await takePicture(page, 'import-undo')
  await dialog.getByRole('button', { name: 'Annuler l’import' }).click()
  await page.getByRole('link', { name: 'Importer un autre fichier' }).waitFor()
  await page.goto('/contacts')
  await page.getByRole('link', { name: 'BÉNARD Nora' }).waitFor()
  expect(await page.getByRole('heading', { level: 1 }).locator('..').innerText()).toMatch(/Contacts\s+3/)
})

test('an import that was left is found again, stopped, and gone on with', async () => {
  const page = await open('/contacts/imports/new', wide)
  await bring(page, { ...salonLyon(2000), name: 'annuaire.csv' })
  await page.getByRole('button', { name: /^Importer \d/ }).click({ timeout: 60_000 })
  await shows(page, 'Vous pouvez quitter cette page')
  await page.getByRole('link', { name: 'Tiers', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Tiers' }).waitFor()
  await page.getByRole('link', { name: 'Import · annuaire.csv' }).click()
  await page.getByRole('button', { name: 'Arrêter' }).click()
  await shows(page, /arrêté après [\d\s]+ lignes? sur 2\s000/)
  await page.getByRole('button', { name: 'Reprendre l’import' }).click()
  await page.getByText(/terminé, 2\s000 lignes traitées/).waitFor({ timeout: 60_000 })
  expect(await tallies(page)).toMatchObject({ créées: 1980, refusées: 20 })
})

test.for([
  [workbook, 'C’est un classeur : ouvrez-le et enregistrez sa feuille en CSV.'],
  [program, 'Ce fichier est un programme, pas un tableau : rien n’en a été gardé.'],
  [
    { ...workbook, buffer: Buffer.alloc(0) },
    'Ce fichier est vide. Exportez-le de nouveau, en vérifiant qu’il contient des lignes.',
  ],
] as const)('what is no table is refused with what to do: %#', async ([file, words]) => {
  const page = await open('/contacts/imports/new', wide)
  await page.locator('input[type=file]').setInputFiles([file])
  expect(await page.getByRole('alert').innerText()).toBe(words)
  await expectNoAxeViolations(page)
})

async function bring(page: Page, ...files: readonly BroughtFile[]): Promise<void> {
  await page.locator('input[type=file]').setInputFiles([...files])
  await page.waitForURL(/\/imports\/\d+/)
}

async function trialOf(page: Page, rows: number): Promise<void> {
  const lines = rows === 1 ? '1 (ligne|carte) lue' : `${rows} (lignes|cartes) lues`
  await shows(page, new RegExp(`${lines}, rien n’est encore écrit`))
}

async function shows(page: Page, text: string | RegExp): Promise<void> {
  await page.getByText(text).first().waitFor()
}

/** `{ créées: 297, … }`, as they stand on the buttons. */
async function tallies(page: Page): Promise<Record<string, number>> {
  const texts = await page.getByRole('group', { name: 'Résultat' }).getByRole('button').allInnerTexts()
  return Object.fromEntries(
    texts.map((text) => {
      const [number = '', ...words] = text.split('\n')
      return [words.join(' '), Number(number.replace(/\D/g, ''))]
    }),
  )
}

function lineNumbers(page: Page): Promise<string[]> {
  return page.getByRole('grid').locator('[role=row][id] [role=gridcell]:first-child').allInnerTexts()
}

async function saved(page: Page, begin: () => Promise<void>) {
  const [download] = await Promise.all([page.waitForEvent('download'), begin()])
  const bytes = fs.readFileSync(await download.path())
  return { name: download.suggestedFilename(), bytes, text: bytes.toString() }
}
