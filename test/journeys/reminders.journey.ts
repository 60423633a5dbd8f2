// Follows an order to its invoice, and an overdue invoice to its reminder: proposed, looked at, sent, seen from the contact.
import fs from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectNoAxeViolations, journey, takePicture } from './browser.ts'
import { addressOf, editFact, expectFact, input, openIn, type Language } from './record-page.ts'

const { enter } = await journey()

const desk = { width: 1280, height: 800 }
const phone = { width: 390, height: 844, scheme: 'dark' } as const

const says = {
  fr: {
    tools: 'Outils',
    makeInvoice: 'Facturer',
    draft: 'Facture en brouillon',
    finalise: 'Finaliser',
    finalised: /F\d{4} est finalisée/,
    pay: 'Saisir un règlement',
    amount: 'Montant',
    over: 'Le client a payé plus que son dû',
    save: 'Enregistrer',
    open: 'À régler',
    paid: 'Réglée',
    more: 'Plus d’actions',
    importing: 'Importer des factures ouvertes',
    table: 'Tableau',
    check: 'Vérifier',
    bring: 'Importer 1 facture',
    found: '1 sur 2 lignes peuvent entrer.',
    row: 'Ligne 3, client',
    head: 'Numéro;Date;Échéance;Client;Total TTC',
    run: 'Chercher les factures échues',
    proposed: '1 relance proposée.',
    nothing: 'Plus rien n’est à relancer.',
    tick: (name: string) => `Cocher ${name}`,
    send: 'Envoyer',
    awaiting: 'À valider',
    outbox: 'Boîte d’envoi',
    download: 'Télécharger',
    sent: 'Il a été envoyé',
    done: 'Faite',
    follow: 'Voir relance client',
    doneCount: '1 faite',
    level: 'Niveau 1',
    hold: 'Suspendues',
    disputed: 'En litige',
    why: 'Pourquoi',
    methods: 'Méthodes de relance',
    edit: /^Modifier Relance en trois temps$/,
    addMethod: 'Nouvelle méthode',
    name: 'Nom',
    subject: 'Objet',
  },
  en: {
    tools: 'Tools',
    makeInvoice: 'Make an invoice',
    draft: 'Draft invoice',
    finalise: 'Finalise',
    finalised: /F\d{4} is finalised/,
    pay: 'Enter a payment',
    amount: 'Amount',
    over: 'The customer paid more than was due',
    save: 'Save',
    open: 'Open',
    paid: 'Paid',
    more: 'More actions',
    importing: 'Bring in open invoices',
    table: 'Table',
    check: 'Check',
    bring: 'Bring in 1 invoice',
    found: '1 of 2 rows can come in.',
    row: 'Row 3, customer',
    head: 'Number;Date;Due date;Customer;Total',
    run: 'Look for overdue invoices',
    proposed: '1 reminder proposed.',
    nothing: 'Nothing more is due.',
    tick: (name: string) => `Tick ${name}`,
    send: 'Send',
    awaiting: 'Awaiting',
    outbox: 'Outbox',
    download: 'Download',
    sent: 'It was sent',
    done: 'Done',
    follow: 'Customer reminders',
    doneCount: '1 done',
    level: 'Level 1',
    hold: 'Suspended',
    disputed: 'Disputed',
    why: 'Why',
    methods: 'Reminder methods',
    edit: /^Edit Relance en trois temps$/,
    addMethod: 'New method',
    name: 'Name',
    subject: 'Subject',
  },
} as const

const title = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()
/** In a toast, which is heard as well. */
const said = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()
const dialog = (page: Page) => page.getByRole('dialog')

/** A confirmed order of Apollo, whose steps other journeys walk. */
async function order(page: Page): Promise<number> {
  const partnerId = Number((await addressOf(page, 'partners', 'Apollo SAS')).split('/').at(-1))
  const lines = [{ description: 'Caisse américaine', quantity: '100', unitPrice: '1' }]
  let reply = await page.request.post('/api/v1/quotations', { data: { partnerId, lines } })
  for (const step of ['finalisations', 'confirmations']) {
    const { id, version } = (await reply.json()) as { id: number; version: number }
    const headers = { 'if-match': `"${version}"` }
    reply = await page.request.post(`/api/v1/quotations/${id}/${step}`, { data: {}, headers })
    expect(reply.status()).toBe(201)
  }
  return ((await reply.json()) as { id: number }).id
}

test.each(['fr', 'en'] as const)('an order becomes an invoice, which is paid (%s)', async (language) => {
  const w = says[language]
  const page = await openIn(enter, language, '/invoices', desk)
  const id = await order(page)
  await page.goto(`/quotations/${id}`)
  await page.getByRole('button', { name: w.tools }).click()
  await page.getByRole('menuitem', { name: w.makeInvoice }).click()
  await title(page, w.draft)
  await expectNoAxeViolations(page)
  await page.getByRole('button', { name: w.finalise }).click()
  await expectNoAxeViolations(page)
  await dialog(page).getByRole('button', { name: w.finalise }).click()
  await said(page, w.finalised)
  await title(page, /^F\d{4}$/)

  await editFact(page, w.hold)
  await input(page, w.hold).selectOption({ label: w.disputed })
  await editFact(page, w.why)
  await input(page, w.why).fill('Une palette manque')
  await page.keyboard.press('Control+s')
  await page
    .getByRole('status')
    .getByText(/Enregistré|Saved/)
    .first()
    .waitFor()
  await expectFact(page, w.hold, w.disputed)
  await takePicture(page, `invoice-${language}`)

  await page.getByRole('button', { name: w.pay }).click()
  await dialog(page)
    .getByLabel(w.amount)
    .fill(language === 'fr' ? '120,01' : '120.01')
  await dialog(page).getByLabel(w.over).waitFor()
  await expectNoAxeViolations(page)
  await dialog(page)
    .getByLabel(w.amount)
    .fill(language === 'fr' ? '120,00' : '120.00')
  await dialog(page).getByRole('button', { name: w.save }).click()
  await page.getByText(w.paid, { exact: true }).first().waitFor()
  await page.goto(`/quotations/${id}`)
  await page.getByRole('button', { name: w.tools }).click()
  await page.getByRole('menuitem', { name: /F\d{4}/ }).click()
  await title(page, /^F\d{4}$/)
})

const customers = { fr: 'Rheinwerk GmbH', en: 'Boréal Énergie' } as const

/** Of another program, long overdue. */
async function bringOverdue(page: Page, language: Language): Promise<void> {
  const w = says[language]
  await page.getByRole('button', { name: w.more }).click()
  await page.getByRole('menuitem', { name: w.importing }).click()
  const rows = [
    w.head,
    `ALT-${language};02/01/2026;01/02/2026;${customers[language]};960`,
    'ALT-9;02/01/2026;;Personne;1',
  ]
  await dialog(page).getByLabel(w.table).fill(rows.join('\n'))
  await dialog(page).getByRole('button', { name: w.check }).click()
  await dialog(page).getByText(w.found).waitFor()
  await dialog(page).getByText(w.row).waitFor()
  await expectNoAxeViolations(page)
  await takePicture(page, `invoices-import-${language}`)
  await dialog(page).getByRole('button', { name: w.bring }).click()
  await page.getByText(`ALT-${language}`).first().waitFor()
}

test.each(['fr', 'en'] as const)(
  'what is overdue is proposed once, sent, taken from the outbox and seen (%s)',
  async (language) => {
    const w = says[language]
    const customer = customers[language]
    const page = await openIn(enter, language, '/invoices', desk)
    await bringOverdue(page, language)

    await page.goto('/reminders')
    await page.getByRole('button', { name: w.run }).click()
    await said(page, w.proposed)
    await page.getByText(customer).first().waitFor()
    await page.getByRole('button', { name: w.run }).click()
    await said(page, w.nothing)
    await expectNoAxeViolations(page)
    await takePicture(page, `reminders-${language}`)

    await page.getByText(customer).first().click()
    await title(page, /1$/)
    if (language === 'fr') await page.getByText('Zahlungserinnerung').waitFor()
    await page.getByText(`ALT-${language}`).first().waitFor()
    await expectNoAxeViolations(page)
    await takePicture(page, `reminder-${language}`)
    await page.goBack()
    await page.getByLabel(w.tick(customer)).check()
    await page.getByRole('button', { name: w.send, exact: true }).click()
    await said(page, language === 'fr' ? '1 relance part.' : '1 reminder is on its way.')

    await page.getByRole('button', { name: w.more }).click()
    await page.getByRole('menuitem', { name: w.outbox }).click()
    await title(page, w.outbox)
    const line = page.getByRole('listitem').filter({ hasText: customer })
    // A job takes it there.
    await expect
      .poll(
        async () => {
          await page.reload()
          await page.getByRole('heading', { level: 1 }).waitFor()
          return line.count()
        },
        { timeout: 20_000, interval: 1_000 },
      )
      .toBe(1)
    await expectNoAxeViolations(page)
    await takePicture(page, `outbox-${language}`)
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      line.getByRole('button', { name: w.download }).click(),
    ])
    expect(file.suggestedFilename()).toMatch(/^\d+\.eml$/)
    expect(fs.readFileSync(await file.path(), 'utf8')).toMatch(/^Subject: /m)
    await line.getByRole('button', { name: w.sent }).click()
    await line.getByRole('button', { name: w.sent }).waitFor({ state: 'detached' })

    await page.goto(await addressOf(page, 'partners', customer))
    await title(page, customer)
    await page.getByRole('button', { name: w.tools }).click()
    await page.getByRole('menuitem', { name: w.follow }).click()
    await dialog(page).getByText(w.doneCount).waitFor()
    await dialog(page).getByText(w.done, { exact: true }).first().waitFor()
    await expectNoAxeViolations(page)
    await takePicture(page, `followed-${language}`)
    await dialog(page).getByRole('link', { name: w.level }).click()
    await title(page, /1$/)
  },
)

test('a contact shows the reminders of the partners that they work at, on a phone in the dark too', async () => {
  const page = await openIn(enter, 'fr', '/contacts', phone)
  await page.goto(await addressOf(page, 'contacts', 'l.michel@apollo.fr'))
  await page.getByRole('button', { name: 'Outils' }).click()
  await page.getByRole('menuitem', { name: 'Voir relance client' }).click()
  await dialog(page).getByText('1 à valider').waitFor()
  await expectNoAxeViolations(page)
  await takePicture(page, 'followed-contact-phone')
  for (const address of ['/invoices', '/reminders', '/reminders/outbox', '/configuration/reminder-methods']) {
    await page.goto(address)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await expectNoAxeViolations(page)
    const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
    expect(isWide, `${address} is wider than the phone`).toBe(false)
  }
})

test.each(['fr', 'en'] as const)('a method is read and another one made (%s)', async (language) => {
  const w = says[language]
  const page = await openIn(enter, language, '/configuration/reminder-methods', desk)
  await title(page, w.methods)
  await page.getByRole('button', { name: w.edit }).click()
  await dialog(page).getByLabel(w.subject).first().waitFor()
  await expectNoAxeViolations(page)
  await takePicture(page, `reminder-method-${language}`)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: w.addMethod }).click()
  await dialog(page).getByLabel(w.name).fill(`Méthode ${language}`)
  await dialog(page).getByRole('button', { name: w.save }).click()
  await dialog(page).getByRole('alert').waitFor()
  await dialog(page).getByLabel(w.subject).fill('Rappel')
  await dialog(page).getByRole('button', { name: w.save }).click()
  await page.getByText(`Méthode ${language}`).waitFor()
})
