// Decides whom the lines of a file are through the screen: one by one, several together, and all by one rule.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectNoAxeViolations, journey, takePicture, type View } from './browser.ts'

const { enter } = await journey({ example: false })

const wide = { width: 1280, height: 800 }
const phone = { width: 390, height: 844 }
const eventually = { timeout: 15_000 }

const lyon = { line4: '3 quai Tilsitt', postcode: '69002', city: 'Lyon' }
const gaston = { firstName: 'Gaston', lastName: 'Faure', birthday: '1950-01-01', addresses: [lyon] }
const robert = {
  firstName: 'Robert',
  lastName: 'Rousseau',
  emails: [{ address: 'r.rousseau@villard.example' }],
  phones: [{ number: '+33639987001', kind: 'mobile' }],
}

const salon = [
  'Nom;Prénom;Adresse;Code postal;Ville;E-mail;Mobile;Société',
  'ROUSSEAU;Bob;;;;r.rousseau@villard.example;06 39 98 70 01;Groupe Villard',
  'Faure;Gaston;3 quai Tilsitt;69002;Lyon;;06 44 98 12 01;',
  'Faure;Gaston;3 quai Tilsitt;69002;Lyon;;06 71 91 57 28;',
  'Morel;Lucie;;;;;;Verrerie Alban',
  'Morel;Lucie;;;;;;Verrerie Alban France',
  'Quéméneur;Agathe;;;;agathe@quemeneur.example;;',
]

async function open(view: View, language: 'fr' | 'en' = 'fr'): Promise<Page> {
  const page = await enter('/account', view)
  await page.request.patch('/api/v1/me', { data: { language } })
  return page
}

async function bring(page: Page, name: string, lines: readonly string[], list = 'contacts'): Promise<void> {
  await page.goto(`/${list}/imports/new`)
  const file = { name, mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) }
  await page.locator('input[type=file]').setInputFiles([file])
  await page.waitForURL(/\/imports\/\d+/)
}

test('lines that may be somebody are decided one by one, and those that are alike together', async () => {
  const page = await open(wide)
  for (const data of [gaston, robert])
    expect((await page.request.post('/api/v1/contacts', { data })).status()).toBe(201)
  await bring(page, 'salon.csv', salon)
  await page.getByText('6 lignes lues, rien n’est encore écrit').waitFor()
  await page.getByRole('row', { name: /ROUSSEAU Bob.*Complétée.*reçoit 1 tiers/ }).waitFor()
  await page.getByRole('button', { name: /\d à décider/ }).click()
  await page.waitForURL('**show=undecided**')
  const line = page.getByRole('row', { name: /FAURE Gaston/ }).first()
  await expectNoAxeViolations(page)
  await takePicture(page, 'import-undecided')
  await line.getByRole('button', { name: 'À décider' }).click()
  const dialog = page.getByRole('dialog', { name: 'Ligne 3 : FAURE Gaston' })
  await dialog.getByRole('radio', { name: /Compléter FAURE Gaston T\d+/ }).waitFor()
  await expectNoAxeViolations(page)
  await takePicture(page, 'import-decide')
  await dialog.getByRole('radio', { name: /Compléter FAURE Gaston/ }).check()
  await dialog.getByRole('button', { name: 'Décider' }).click()
  await dialog.waitFor({ state: 'hidden' })

  await page
    .getByRole('row', { name: /^4 FAURE Gaston/ })
    .getByRole('button', { name: 'À décider' })
    .click()
  const second = page.getByRole('dialog', { name: 'Ligne 4 : FAURE Gaston' })
  await second.getByRole('radio', { name: 'Créer une nouvelle fiche' }).check()
  await second.getByRole('button', { name: 'Décider' }).click()
  await second.waitFor({ state: 'hidden' })

  await page.getByRole('button', { name: /\d à décider/ }).click()
  const lucie = page.getByRole('row', { name: /MOREL Lucie/ }).first()
  await lucie.locator('[data-decide]').click()
  const together = page.getByRole('dialog', { name: /MOREL Lucie/ })
  await together.getByRole('radio', { name: 'Créer une nouvelle fiche' }).check()
  await together.getByRole('checkbox', { name: /Réunir avec les lignes qui lui ressemblent : 6/ }).check()
  await together.getByRole('button', { name: 'Décider' }).click()
  await page.getByRole('row', { name: /ligne 5, choisie/ }).waitFor()
  await takePicture(page, 'import-decided')

  await page.getByRole('button', { name: 'Importer 6 lignes' }).click()
  await page.getByText('terminé, 6 lignes traitées').waitFor()
  const { items } = (await (await page.request.get('/api/v1/contacts?q=faure')).json()) as {
    items: { phones: { number: string }[] }[]
  }
  const numbers = items.map(({ phones }) => phones.map(({ number }) => number).join(' '))
  expect(new Set(numbers)).toEqual(new Set(['+33644981201', '+33671915728']))
})

test('what nobody decides stays out and comes back, or all of it follows one rule, on a phone in the dark', async () => {
  const page = await open({ ...phone, scheme: 'dark' }, 'en')
  const colette = { ...gaston, firstName: 'Colette', lastName: 'Zimmermann' }
  expect((await page.request.post('/api/v1/contacts', { data: colette })).status()).toBe(201)
  await bring(page, 'colette.csv', [
    salon[0] ?? '',
    'Zimmermann;Colette;3 quai Tilsitt;69002;Lyon;;06 52 33 91 27;',
    'Bouchet;Ali;;;;ali@bouchet.example;;',
  ])
  await page.getByText('1 line to decide: without an answer it stays out.').waitFor()
  await page.getByRole('button', { name: '1 line not imported' }).waitFor()
  await expectNoAxeViolations(page)
  await takePicture(page, 'import-undecided-phone')
  await page.getByLabel('If it is not sure').selectOption({ label: 'Leave out' })
  await page.getByRole('button', { name: /1 left out/ }).waitFor()
  await page.getByLabel('If it is not sure').selectOption({ label: 'Complete the likeliest' })
  await expect.poll(() => page.getByRole('button', { name: /1 completed/ }).count(), eventually).toBe(1)
  await page.getByRole('button', { name: 'Import 2 lines' }).click()
  await page.getByText('finished, 2 lines accounted for').waitFor()
})

test('lines of leads are decided too, and one that was converted is told to stay as it is, on a phone', async () => {
  const page = await open(phone)
  const made = async (data: object) =>
    (await (await page.request.post('/api/v1/leads', { data })).json()) as { id: number; reference: string }
  const atelier = { lastName: 'Kerdoncuff', companyName: 'Menuiserie Kerdoncuff' }
  await made({ ...atelier, firstName: 'Maël' })
  const yann = await made({ firstName: 'Yann', lastName: 'Quéméner', companyName: 'Atelier Roscoff' })
  const into = { partner: { as: 'none' }, contact: { as: 'new' } }
  expect((await page.request.post(`/api/v1/leads/${yann.id}/conversions`, { data: into })).status()).toBe(201)
  await bring(
    page,
    'pistes.csv',
    [
      'Nom;Prénom;Société;Fonction;E-mail',
      'Kerdoncuff;Maël;Menuiserie Kerdoncuff;Gérant;mael@kerdoncuff.example',
      'Quéméner;Yann;Roscoff Atelier;Directeur;',
      'Bouchet;Ali;Verrerie Alban;Acheteur;ali@bouchet.example',
    ],
    'leads',
  )
  await page.getByText('3 lignes lues, rien n’est encore écrit').waitFor()
  await expectNoAxeViolations(page)
  await takePicture(page, 'import-leads-phone')
  await page
    .getByRole('row', { name: /QUÉMÉNER Yann/ })
    .locator('[data-decide]')
    .click()
  const dialog = page.getByRole('dialog', { name: 'Ligne 3 : QUÉMÉNER Yann' })
  await dialog.getByText('convertie, reste telle quelle').waitFor()
  await dialog.getByRole('radio', { name: `C’est QUÉMÉNER Yann ${yann.reference}` }).check()
  await expectNoAxeViolations(page)
  await takePicture(page, 'import-leads-decide-phone')
  await dialog.getByRole('button', { name: 'Décider' }).click()
  await dialog.waitFor({ state: 'hidden' })
  // One that is left out has a figure of its own: seven in all.
  await page
    .getByRole('row', { name: /KERDONCUFF Maël/ })
    .locator('[data-decide]')
    .click()
  const other = page.getByRole('dialog', { name: 'Ligne 2 : KERDONCUFF Maël' })
  await other.getByRole('radio', { name: 'Laisser de côté' }).check()
  await other.getByRole('button', { name: 'Décider' }).click()
  await other.waitFor({ state: 'hidden' })
  await expectNoAxeViolations(page)
  await takePicture(page, 'import-leads-left-phone')
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.setViewportSize(wide)
  await page.getByText('convertie : elle reste telle quelle').waitFor()
  await takePicture(page, 'import-leads-dark')
  await page.getByRole('button', { name: /^Importer \d lignes?/ }).click()
  await page.getByText('terminé, 3 lignes traitées').waitFor()
})
