// The whole way of a sale, in both languages: a quotation from a contact, an order, an invoice that nobody pays, its reminder
// as a letter, and the contact who shows it; then envelopes, from the form and for two hundred ticked rows.
import fs from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { readPdf } from '../read-pdf.ts'
import { journey, takePicture } from './browser.ts'
import { openIn } from './record-page.ts'

const { enter } = await journey()

const says = {
  fr: {
    customer: 'Quincaillerie du Port',
    family: 'Ferrand',
    tab: 'Devis / commandes',
    sales: 'Devis et commandes',
    add: 'Nouveau devis',
    subject: 'Objet',
    addLine: 'Ajouter une ligne',
    line: 'Ligne 1',
    finalise: 'Finaliser',
    confirm: 'Confirmer la commande',
    tools: 'Outils',
    invoice: 'Facturer',
    draft: 'Facture en brouillon',
    open: 'À régler',
    run: 'Chercher les factures échues',
    proposed: '1 relance proposée.',
    tick: 'Cocher Quincaillerie du Port',
    send: 'Envoyer',
    left: '1 relance part.',
    report: 'Rapport',
    print: 'Imprimer',
    letter: /Quincaillerie du Port|QUINCAILLERIE DU PORT/,
    follow: 'Voir relance client',
    done: '1 faite',
    envelope: 'Enveloppe',
    envelopes: 'Enveloppes',
    ticked: 'Actions sur ce qui est coché',
    tickAll: /Tout cocher/,
  },
  en: {
    customer: 'Harbour Hardware',
    family: 'Fletcher',
    tab: 'Quotations / orders',
    sales: 'Quotations and orders',
    add: 'New quotation',
    subject: 'Subject',
    addLine: 'Add a line',
    line: 'Line 1',
    finalise: 'Finalise',
    confirm: 'Confirm the order',
    tools: 'Tools',
    invoice: 'Make an invoice',
    draft: 'Draft invoice',
    open: 'Open',
    run: 'Look for overdue invoices',
    proposed: '1 reminder proposed.',
    tick: 'Tick Harbour Hardware',
    send: 'Send',
    left: '1 reminder is on its way.',
    report: 'Report',
    print: 'Print',
    letter: /Harbour Hardware|HARBOUR HARDWARE/,
    follow: 'Customer reminders',
    done: '1 done',
    envelope: 'Envelope',
    envelopes: 'Envelopes',
    ticked: 'Actions on what is ticked',
    tickAll: /Tick all/,
  },
} as const
type Said = (typeof says)['fr' | 'en']

const address = { line4: '3 quai des Marchands', postcode: '35400', city: 'Saint-Malo' }
const dialog = (page: Page) => page.getByRole('dialog')
const title = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()

async function made<T = { id: number }>(
  page: Page,
  path: string,
  data: object,
  version?: number,
): Promise<T> {
  const headers = version === undefined ? {} : { 'if-match': `"${version}"` }
  const reply = await page.request.post(`/api/v1/${path}`, { data, headers })
  expect([path, reply.status()]).toEqual([path, 201])
  return (await reply.json()) as T
}

/** Somebody who wants no e-mail, so that what reminds them is a letter. */
async function customer(page: Page, { customer: name, family }: Said): Promise<number> {
  const companies = await page.request.get('/api/v1/companies?q=or%C3%A9e')
  const { items } = (await companies.json()) as { items: { id: number }[] }
  const companyIds = items.map(({ id }) => id)
  const partner = await made(page, 'partners', { name, addresses: [address], doNotEmail: true, companyIds })
  const contact = await made(page, 'contacts', {
    firstName: 'Jeanne',
    lastName: family,
    doNotEmail: true,
    emails: [{ address: `jeanne@${family.toLowerCase()}.example` }],
    addresses: [address],
    partners: [{ partnerId: partner.id }],
  })
  return contact.id
}

test.each(['fr', 'en'] as const)(
  'from a quotation to the reminder of what is overdue, seen from the contact (%s)',
  async (language) => {
    const w = says[language]
    const page = await openIn(enter, language, '/contacts')
    const contact = await customer(page, w)
    await page.goto(`/contacts/${contact}`)
    await page.getByRole('tab', { name: w.tab }).click()
    await page.getByRole('region', { name: w.sales }).getByRole('link', { name: w.add }).first().click()
    await page.getByLabel(w.subject).fill('Printemps')
    await page.getByRole('button', { name: w.addLine }).click()
    await page.keyboard.type('Caisse')
    await page
      .getByRole('group', { name: w.line })
      .getByLabel(language === 'fr' ? 'Prix unitaire' : 'Unit price')
      .fill('250')
    await page.keyboard.press('Control+s')
    await title(page, /^#\d+ · Printemps$/)
    for (const step of [w.finalise, w.confirm]) {
      await page.getByRole('button', { name: step }).click()
      await dialog(page).getByRole('button', { name: step }).click()
      await dialog(page).waitFor({ state: 'detached' })
    }
    await title(page, /^C\d{4} · Printemps$/)

    await page.getByRole('button', { name: w.tools }).click()
    await page.getByRole('menuitem', { name: w.invoice }).click()
    await title(page, w.draft)
    await becomeOverdue(page)
    await page.getByText(w.open, { exact: true }).first().waitFor()

    await page.goto('/reminders')
    await page.getByRole('button', { name: w.run }).click()
    await page.getByText(w.proposed).first().waitFor()
    await page.getByLabel(w.tick).check()
    await page.getByRole('button', { name: w.send, exact: true }).click()
    await page.getByText(w.left).first().waitFor()

    await page.goto(`/contacts/${contact}`)
    await followed(page, w)
    await takePicture(page, `chain-followed-${language}`)
    await dialog(page).getByRole('link').first().click()
    await page.getByRole('button', { name: w.report }).click()
    const letter = await page.getByRole('menuitem', { name: w.print }).getAttribute('href')
    const reply = await page.request.get(letter ?? '')
    expect(reply.status()).toBe(200)
    const { pages } = await readPdf(await reply.body())
    const words = pages.flatMap(({ lines }) => lines.map(({ text }) => text)).join(' ')
    expect(words).toMatch(w.letter)
    expect(words.replace(/\s/g, ' ')).toContain('300,00 €')
  },
)

/** Six weeks go by: it was issued then, to be paid at once. The example's last invoice is older than five weeks. */
async function becomeOverdue(page: Page): Promise<void> {
  const id = Number(new URL(page.url()).pathname.split('/').at(-1))
  const draft = (await (await page.request.get(`/api/v1/invoices/${id}`)).json()) as { version: number }
  const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10)
  const headers = { 'if-match': `"${draft.version}"` }
  const changed = await page.request.patch(`/api/v1/invoices/${id}`, {
    data: { paymentTerms: 'on-receipt', issuedOn: day(30), dueOn: day(30) },
    headers,
  })
  expect([changed.status(), await changed.text()]).toEqual([200, expect.anything()])
  const { version } = (await changed.json()) as { version: number }
  await made(page, `invoices/${id}/finalisations`, { issuedOn: day(30) }, version)
  await page.reload()
}

/** A job sends it: until it has, the dialog is opened anew. */
async function followed(page: Page, w: Said): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.reload()
        await page.getByRole('button', { name: w.tools }).click()
        await page.getByRole('menuitem', { name: w.follow }).click()
        await dialog(page).getByRole('link').first().waitFor()
        return dialog(page).getByText(w.done).count()
      },
      { timeout: 20_000, interval: 500 },
    )
    .toBe(1)
}

test.each(['fr', 'en'] as const)(
  'an envelope from the form, and envelopes for two hundred ticked rows (%s)',
  async (language) => {
    const w = says[language]
    const page = await openIn(enter, language, '/contacts')
    const family = `Envoi${language}`
    for (let n = 1; n <= 200; n++)
      await made(page, 'contacts', { lastName: `${family}${n}`, addresses: [address] })
    await page.getByRole('searchbox').fill(family)
    await page.getByText(/1 (à|to) \d+ (sur|of) 200/).waitFor()
    await page.locator('[data-row]').first().locator('input').click()
    const bar = page.getByRole('region', { name: w.ticked })
    await bar.getByRole('button', { name: w.tickAll }).click()
    await bar.getByRole('button', { name: w.print }).click()
    await page.getByRole('dialog', { name: w.envelopes }).getByText('200 contacts').waitFor()
    expect(await pagesOf(page)).toBe(200)

    await page.goto('/contacts')
    await page.getByRole('searchbox').fill(`${family}200`)
    await page.getByText(`${family}200`.toUpperCase(), { exact: true }).first().click()
    await page.getByRole('button', { name: w.report }).click()
    await page.getByRole('menuitem', { name: w.envelope }).click()
    await page.getByRole('dialog', { name: w.envelope }).getByRole('img').first().waitFor()
    expect(await pagesOf(page)).toBe(1)
  },
)

async function pagesOf(page: Page): Promise<number> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog(page).getByRole('button', { name: 'PDF' }).click(),
  ])
  return (await readPdf(fs.readFileSync(await download.path()))).pages.length
}
