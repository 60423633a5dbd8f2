// Printed quotations: what our company says of itself, one from the contact's tab, one kept as it was, many from the list.
import fs from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { readPdf } from '../read-pdf.ts'
import { expectNoAxeViolations, journey, takePicture } from './browser.ts'

const { enter } = await journey()
const desk = { width: 1280, height: 800 }
const plain = (text: string) => text.replace(/[\s\u202f]+/g, ' ')

/** The words of what a link opens, and the language that they are in. */
async function wordsAt(
  page: Page,
  address: string | null,
): Promise<{ language: string; words: string; bytes: Buffer }> {
  const reply = await page.request.get(address ?? '')
  expect([address, reply.status()]).toEqual([address, 200])
  const bytes = await reply.body()
  const { language, pages } = await readPdf(bytes)
  return {
    language,
    bytes,
    words: plain(pages.flatMap(({ lines }) => lines.map(({ text }) => text)).join(' ')),
  }
}
const made = async <T = { id: number }>(
  page: Page,
  path: string,
  data: object,
  version?: number,
): Promise<T> => {
  const headers = version === undefined ? {} : { 'if-match': `"${version}"` }
  const reply = await page.request.post(`/api/v1/${path}`, { data, headers })
  expect([path, reply.status(), await reply.text()]).toEqual([path, 201, expect.anything()])
  return (await reply.json()) as T
}
async function ourCompany(page: Page): Promise<number> {
  const reply = await page.request.get('/api/v1/companies?q=or%C3%A9e')
  const { items } = (await reply.json()) as { items: { id: number }[] }
  return items[0]?.id ?? 0
}
interface Sale {
  readonly id: number
  readonly version: number
  readonly number: string
  readonly reference: string
}
const address = { line4: '14 rue de la Lune', postcode: '75002', city: 'Paris' }
const lines = [{ description: 'Établi', quantity: '2', unitPrice: '1234.5', discount: '10' }]

test('what our company says of itself is asked for in one dialog, and refused where it is wrong', async () => {
  const page = await enter('/configuration/companies', desk)
  await page
    .getByRole('button', { name: /^Plus.* Orée$|Orée.*actions|Actions.*Orée/ })
    .first()
    .click()
  await page.getByRole('menuitem', { name: 'Mentions légales…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Mentions légales de Orée' })
  await dialog.getByLabel('IBAN').fill('FR76 3000 6000 0112 3456 7890 188')
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  await dialog.getByText('Les chiffres de cet IBAN ne vont pas ensemble').waitFor()
  await expectNoAxeViolations(page)
  await takePicture(page, 'particulars')
  await dialog.getByLabel('IBAN').fill('FR76 3000 6000 0112 3456 7890 189')
  await dialog.getByLabel('Capital, en euros').fill('25 000')
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  await dialog.waitFor({ state: 'detached' })
})

test('a quotation from the tab of its contact: a draft, then finalised and kept as it was printed', async () => {
  const page = await enter('/contacts', desk)
  const partner = await made(page, 'partners', { name: 'Luneau', addresses: [address] })
  const contact = await made(page, 'contacts', {
    title: 'Mme',
    firstName: 'Inès',
    lastName: 'Luneau',
    partners: [{ partnerId: partner.id }],
  })
  const draft = await made<Sale>(page, 'quotations', {
    contactId: contact.id,
    companyId: await ourCompany(page),
    title: 'Atelier',
    lines,
  })
  await page.goto(`/quotations/${draft.id}`)
  await page.getByRole('button', { name: 'Rapport' }).click()
  await page.getByRole('menuitem', { name: 'Voir le brouillon' }).waitFor()
  await expectNoAxeViolations(page)
  await takePicture(page, 'quotation-report')
  const seen = await wordsAt(
    page,
    await page.getByRole('menuitem', { name: 'Voir le brouillon' }).getAttribute('href'),
  )
  expect(seen.words).toContain('Devis Brouillon')
  expect(seen.words).toContain('SAS au capital de 25 000 €')
  await page.keyboard.press('Escape')

  const quotation = await made<Sale>(page, `quotations/${draft.id}/finalisations`, {}, draft.version)
  await page.goto(`/contacts/${contact.id}?tab=sales`)
  const print = page.getByRole('link', { name: `Imprimer ${quotation.reference}` })
  await print.waitFor()
  await expectNoAxeViolations(page)
  await takePicture(page, 'sales-tab-print')
  const first = await wordsAt(page, await print.getAttribute('href'))
  expect(first.words).toContain(`Devis ${quotation.number}`)
  expect(first.words).toContain('LUNEAU Madame Inès LUNEAU 14 RUE DE LA LUNE 75002 PARIS')
  expect(first.words).toContain('Total TTC 2 666,52 €')
  const again = await wordsAt(page, await print.getAttribute('href'))
  expect(again.bytes.equals(first.bytes)).toBe(true)
  await page.getByRole('tab', { name: 'Documents' }).click()
  await page.getByRole('link', { name: `Devis ${quotation.number} – Luneau` }).waitFor()
})

test('many of a list are one PDF, each in the language of its customer', async () => {
  const page = await enter('/quotations', { ...desk, language: 'en', scheme: 'dark' })
  await page.request.patch('/api/v1/me', { data: { language: 'en' } })
  const localizations = await page.request.get('/api/v1/localizations?limit=100')
  const { items } = (await localizations.json()) as { items: { id: number; language: string }[] }
  const german = items.find(({ language }) => language === 'de')
  const french = await made(page, 'partners', { name: 'Vitrail Un', addresses: [address] })
  const sonne = await made(page, 'partners', {
    name: 'Vitrail Zwei',
    addresses: [address],
    localizationId: german?.id,
  })
  for (const { id: partnerId } of [french, sonne]) {
    const draft = await made<Sale>(page, 'quotations', {
      partnerId,
      companyId: await ourCompany(page),
      lines,
      title: 'Vitrail',
    })
    await made(page, `quotations/${draft.id}/finalisations`, {}, draft.version)
  }
  await page.goto('/quotations?q=vitrail&view=list')
  await page.locator('[data-row]').nth(1).waitFor()
  for (const at of [0, 1]) await page.locator('[data-row]').nth(at).locator('input').click()
  await page.getByRole('button', { name: 'Print', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: /^Print 2 / })
  await dialog.getByText('each in the language of its customer').waitFor()
  await expectNoAxeViolations(page)
  await takePicture(page, 'print-quotations-dark')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'PDF' }).click(),
  ])
  const pdf = await readPdf(fs.readFileSync(await download.path()))
  const words = pdf.pages.map((one) => plain(one.lines.map(({ text }) => text).join(' '))).join(' ')
  expect(pdf.pages).toHaveLength(2)
  expect(words).toContain('Total TTC 2 666,52 €')
  expect(words).toContain('Gesamtbetrag 2.666,52 €')
  await dialog.waitFor({ state: 'detached' })
  await page.request.patch('/api/v1/me', { data: { language: 'fr' } })
})

test('on a phone in the dark the menu and the dialogs are in reach', async () => {
  const page = await enter('/quotations', { width: 390, height: 844, scheme: 'dark' })
  const partner = await made(page, 'partners', { name: 'Petite Lune', addresses: [address] })
  const draft = await made<Sale>(page, 'quotations', { partnerId: partner.id, lines })
  await page.goto(`/quotations/${draft.id}`)
  await page.getByRole('button', { name: 'Outils' }).click()
  await page.getByRole('menuitem', { name: 'Voir le brouillon' }).waitFor()
  await expectNoAxeViolations(page)
  await takePicture(page, 'quotation-report-phone-dark')
  await page.goto('/configuration/companies')
  await page
    .getByRole('button', { name: /^Plus.* Orée$|Orée.*actions|Actions.*Orée/ })
    .first()
    .click()
  await page.getByRole('menuitem', { name: 'Mentions légales…' }).click()
  await page.getByRole('dialog').getByLabel('SIREN').waitFor()
  await expectNoAxeViolations(page)
  await takePicture(page, 'particulars-phone-dark')
})

test('an overdue invoice and its reminder: seen before, sent, and printed as they left', async () => {
  const page = await enter('/invoices', desk)
  const partner = await made(page, 'partners', { name: 'Retardataire', addresses: [address] })
  const draft = await made<Sale>(page, 'invoices', {
    partnerId: partner.id,
    companyId: await ourCompany(page),
    lines,
  })
  await page.goto(`/invoices/${draft.id}`)
  await page.getByRole('button', { name: 'Rapport' }).click()
  await page.getByRole('menuitem', { name: 'Voir le brouillon' }).waitFor()
  await page.keyboard.press('Escape')
  const invoice = await made<Sale>(page, `invoices/${draft.id}/finalisations`, {}, draft.version)
  await page.reload()
  await page.getByRole('button', { name: 'Rapport' }).click()
  await expectNoAxeViolations(page)
  await takePicture(page, 'invoice-report')
  const printed = await wordsAt(
    page,
    await page.getByRole('menuitem', { name: 'Imprimer' }).getAttribute('href'),
  )
  expect(printed.words).toContain(`Facture ${invoice.number}`)
  expect(printed.words).toContain('Total TTC 2 666,52 €')
  expect(printed.words).toContain('indemnité forfaitaire de 40 €')

  await page.goto('/reminders')
  await page
    .getByRole('button', { name: /relances|Chercher/ })
    .first()
    .waitFor()
  await page.request.post('/api/v1/reminder-runs', { data: {} })
  const list = await page.request.get('/api/v1/reminders?limit=50')
  const { items } = (await list.json()) as { items: { id: number; state: string }[] }
  const waiting = items.find(({ state }) => state === 'awaiting')
  await page.goto(`/reminders/${waiting?.id}`)
  await page.getByRole('button', { name: 'Rapport' }).click()
  const seen = await wordsAt(
    page,
    await page.getByRole('menuitem', { name: 'Voir le brouillon' }).getAttribute('href'),
  )
  expect(seen.words).toMatch(/Total à régler|Total due|Offener Gesamtbetrag/)
  await expectNoAxeViolations(page)
  await takePicture(page, 'reminder-report')
})
