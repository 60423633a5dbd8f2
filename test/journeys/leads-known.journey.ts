// Follows leads that are known already: merged with each other, converted one by one and ten at once, found again on contacts.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectNoAxeViolations, journey, takePicture } from './browser.ts'

const { enter } = await journey()

const desk = { width: 1280, height: 800 }
const phone = { width: 390, height: 844 }

interface Made {
  readonly id: number
  readonly name: string
}

async function lead(page: Page, draft: object): Promise<Made> {
  const reply = await page.request.post('/api/v1/leads', { data: draft })
  expect(reply.status()).toBe(201)
  return (await reply.json()) as Made
}

const lot = 'Lot de dix'
const ofLot = encodeURIComponent(JSON.stringify({ and: [{ field: 'tags', op: 'in', value: [lot] }] }))
const ten = [
  ['Aurore', 'Bellanger', ''],
  ['Karim', 'Ouali', ''],
  ['Solveig', 'Hansen', ''],
  ['Thibaud', 'Escoffier', ''],
  ['Mei', 'Zhang', ''],
  ['Ruben', 'Cardoso', 'Cartonnages du Minho'],
  ['Noémie', 'Vautrin', 'Brasserie Vautrin'],
  ['Deniz', 'Yilmaz', 'Yilmaz Textile'],
  ['Oskar', 'Lindqvist', 'Lindqvist Papper'],
  ['Capucine', 'Tessier', 'Ateliers Tessier'],
] as const

const quentin = {
  firstName: 'Quentin',
  lastName: 'Ozanne',
  companyName: 'Verrerie Ozanne',
  emails: [{ address: 'q.ozanne@verrerie-ozanne.fr' }],
}

test('two leads of one person are found, compared, merged and taken apart again', async () => {
  const page = await enter('/leads', desk)
  const one = await lead(page, quentin)
  await lead(page, { ...quentin, jobTitle: 'Gérant', phones: [{ number: '06 39 98 12 12' }] })
  // Pairs are looked for just after a lead is written.
  await expect
    .poll(
      async () => (await page.request.get(`/api/v1/duplicate-groups?subject=lead&recordId=${one.id}`)).text(),
      {
        timeout: 10_000,
      },
    )
    .toContain('OZANNE Quentin')
  await page.goto(`/leads/${one.id}`)
  await page.getByText('Cette piste a peut-être une autre fiche :').waitFor()
  await takePicture(page, 'lead-duplicate')
  await expectNoAxeViolations(page)
  await page.goto('/duplicates?subject=lead')
  await page
    .getByRole('link', { name: /^Pistes/ })
    .last()
    .waitFor()
  await page.getByText('OZANNE Quentin').first().waitFor()
  await takePicture(page, 'leads-duplicates')
  await expectNoAxeViolations(page)
  await page.goto('/leads?view=list&q=ozanne')
  await tick(page, 2)
  await page.getByRole('button', { name: 'Fusionner doublons' }).click()
  const dialog = page.getByRole('dialog', { name: 'Fusionner doublons' })
  await dialog.getByRole('heading', { name: /rejoignent|rejoint/ }).waitFor()
  await takePicture(page, 'leads-merge')
  await expectNoAxeViolations(page)
  await dialog.getByRole('button', { name: /^Fusionner doublons/ }).click()
  await page
    .getByText(/^P\d{4} a rejoint P\d{4}\.$/)
    .first()
    .waitFor()
  await page.keyboard.press('Control+z')
  await page
    .getByText(/^P\d{4} est revenue\.$/)
    .first()
    .waitFor()
})

test('a lead that is a contact already is converted into it, and the contact says where it came from', async () => {
  const page = await enter('/leads', desk)
  await page.getByRole('link', { name: 'MICHEL Léa' }).click()
  await page.getByText('Cette piste semble être déjà un contact :').waitFor()
  await takePicture(page, 'lead-known')
  await expectNoAxeViolations(page)
  await page.getByRole('button', { name: 'Convertir en ce contact' }).click()
  const dialog = page.getByRole('dialog', { name: /Convertir la piste/ })
  await dialog.getByRole('button', { name: 'Convertir la piste' }).click()
  await page.getByText(/Convertie par/).waitFor()
  await page.getByRole('link', { name: /MICHEL Léa, T/ }).click()
  await page.getByText(/Complété par la piste/).waitFor()
  await takePicture(page, 'contact-origin')
  await expectNoAxeViolations(page)
})

test('many are converted at once, told before and reported after, and taken back as one', async () => {
  const page = await enter(`/leads?view=list&filter=${ofLot}`, desk)
  for (const [at, [firstName, lastName, companyName]] of ten.entries())
    await lead(page, {
      firstName,
      lastName,
      companyName: at < 5 ? 'Groupe Kestrel' : companyName,
      tags: [lot],
    })
  await page.reload()
  await page.getByRole('row').nth(10).waitFor()
  await page.getByRole('checkbox').first().check()
  await page.getByRole('button', { name: 'Convertir', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Convertir 10 pistes' })
  await dialog.getByText('10 pistes seront converties').waitFor()
  await dialog.getByText(/6 nouveaux tiers · 10 nouveaux contacts/).waitFor()
  await takePicture(page, 'batch')
  await expectNoAxeViolations(page)
  await dialog.getByRole('button', { name: 'Convertir 10 pistes' }).click()
  await page.getByRole('heading', { level: 1, name: 'Conversion de pistes' }).waitFor()
  await page.getByText('10 converties').waitFor()
  await takePicture(page, 'batch-report')
  await expectNoAxeViolations(page)

  await page.getByRole('link', { name: 'YILMAZ Deniz' }).last().click()
  await page.getByRole('heading', { level: 1, name: 'YILMAZ Deniz' }).waitFor()
  await page.getByText(/Venu de la piste/).waitFor()
  await page.getByText(/champs repris/).click()
  await takePicture(page, 'contact-inherited')
  await expectNoAxeViolations(page)
  await page.goBack()
  await page.getByRole('button', { name: 'Annuler ces conversions' }).click()
  await page.getByText('10 annulées').waitFor()
  await page.getByRole('link', { name: 'Toutes les conversions groupées' }).click()
  await page.getByRole('heading', { level: 1, name: 'Conversions groupées' }).waitFor()
  await page.getByText('10 annulées').waitFor()
  await expectNoAxeViolations(page)
})

test('leads come from a file, and go into one', async () => {
  const page = await enter('/leads?view=list', desk)
  await page
    .getByRole('button', { name: 'Plus', exact: true })
    .or(page.getByLabel('Plus d’actions'))
    .first()
    .click()
  await page.getByRole('menuitem', { name: 'Importer' }).click()
  await page.getByRole('heading', { level: 1, name: 'Importer des pistes' }).waitFor()
  await expectNoAxeViolations(page)
  await page.locator('input[type=file]').setInputFiles({
    name: 'salon.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      'Nom;Prénom;Société;E-mail;Statut\nKermarrec;Nolwenn;Conserverie Kermarrec;n.kermarrec@conserverie.fr;Nurturing\n',
    ),
  })
  await page.getByRole('button', { name: 'Importer 1 ligne' }).waitFor()
  await page.getByText('KERMARREC Nolwenn').first().waitFor()
  await takePicture(page, 'leads-import')
  await expectNoAxeViolations(page)
  await page.getByRole('button', { name: 'Importer 1 ligne' }).click()
  await page.getByRole('link', { name: 'Voir les pistes' }).click()
  await page.getByRole('link', { name: 'KERMARREC Nolwenn' }).waitFor()
  await page.getByRole('link', { name: 'KERMARREC Nolwenn' }).click()
  await page.getByText('Nurturing').first().waitFor()

  await page.goto('/leads?view=list&q=kermarrec')
  await page.getByRole('row').nth(1).waitFor()
  await page.getByRole('checkbox').nth(1).check({ force: true })
  await page.locator('[data-actions]').getByRole('button', { name: 'Exporter' }).click()
  const dialog = page.getByRole('dialog', { name: 'Exporter des pistes' })
  await dialog.waitFor()
  await expectNoAxeViolations(page)
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: /^Exporter/ }).click()
  expect((await download).suggestedFilename()).toMatch(/^pistes-.*\.csv$/)
})

test('it reads well under a thumb, in English and in the dark', async () => {
  const page = await enter('/leads', { ...phone, scheme: 'dark' })
  expect((await page.request.patch('/api/v1/me', { data: { language: 'en' } })).ok()).toBe(true)
  await page.goto(`/leads?view=list&filter=${ofLot}`)
  await page.getByRole('row').nth(2).waitFor()
  await page.getByRole('checkbox').nth(1).check()
  await page.getByRole('button', { name: 'Convert', exact: true }).click()
  await page.getByText('1 lead will be converted').waitFor()
  await takePicture(page, 'batch-phone')
  await expectNoAxeViolations(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Convert 1 lead' }).click()
  await page.getByText('1 converted').waitFor()
  await takePicture(page, 'batch-report-phone')
  await expectNoAxeViolations(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width)
})

async function tick(page: Page, count: number): Promise<void> {
  await page.getByRole('row').nth(count).waitFor()
  for (const at of Array.from({ length: count }, (_, n) => n + 1))
    await page.getByRole('row').nth(at).getByRole('checkbox').check()
}
