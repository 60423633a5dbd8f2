// Follows leads through everything that becomes of them, in French and in English: from a file, merged, converted, taken back.
import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectNoAxeViolations, journey, takePicture } from './browser.ts'
import { openIn } from './record-page.ts'

const { enter } = await journey()

/** A thread of the server compares records, and a job converts them: both take their time on a busy machine. */
const eventually = { timeout: 30_000 }

const french = {
  more: 'Plus d’actions',
  importEntry: 'Importer',
  surely: 'Si la fiche existe sûrement',
  alwaysCreate: 'Toujours créer',
  read: '14 lignes lues, rien n’est encore écrit',
  created: /14 créées/,
  importAll: 'Importer 14 lignes',
  seeLeads: 'Voir les pistes',
  check: 'Vérifier doublons',
  scope: '14 pistes',
  found: /^1 groupe parmi 14 fiches vérifiées$/,
  merge: 'Fusionner doublons',
  moves: /rejoignent|rejoint/,
  merged: /^P\d{4} a rejoint P\d{4}\.$/,
  convert: 'Convertir',
  dialog: 'Convertir la piste',
  partner: 'Tiers',
  contact: 'Contact',
  mainContact: 'Contact principal du tiers',
  after: (name: string) => `${name} après la conversion`,
  email: 'E-mails',
  jobTitle: 'Fonction (carte de visite)',
  both: 'Les deux',
  take: 'Prendre',
  converted: /Convertie par/,
  cameFrom: /Venu de la piste/,
  completedBy: /Complété par la piste/,
  inherited: /champs repris/,
  ten: 'Convertir 10 pistes',
  counted: '10 pistes seront converties',
  batchReport: 'Conversion de pistes',
  tenConverted: '10 converties',
  undo: 'Annuler la conversion',
  isLead: (name: string) => `${name} est de nouveau une piste.`,
}
const english: typeof french = {
  more: 'More actions',
  importEntry: 'Import',
  surely: 'If it is surely there',
  alwaysCreate: 'Always create',
  read: '14 lines read, nothing is written yet',
  created: /14 created/,
  importAll: 'Import 14 lines',
  seeLeads: 'See the leads',
  check: 'Check for duplicates',
  scope: '14 leads',
  found: /^1 group among 14 records searched$/,
  merge: 'Merge duplicates',
  moves: /joins|join/,
  merged: /^P\d{4} has joined P\d{4}\.$/,
  convert: 'Convert',
  dialog: 'Convert the lead',
  partner: 'Partner',
  contact: 'Contact',
  mainContact: 'Main contact of the partner',
  after: (name: string) => `${name} after the conversion`,
  email: 'E-mails',
  jobTitle: 'On the card',
  both: 'Both',
  take: 'Take',
  converted: /Converted by/,
  cameFrom: /Came from the lead/,
  completedBy: /Completed by the lead/,
  inherited: /fields taken over/,
  ten: 'Convert 10 leads',
  counted: '10 leads will be converted',
  batchReport: 'Conversion of leads',
  tenConverted: '10 converted',
  undo: 'Undo the conversion',
  isLead: (name: string) => `${name} is a lead again.`,
}

interface Fair {
  readonly tag: string
  /** Two lines of one person, who is nobody's contact yet. */
  readonly fresh: readonly [firstName: string, lastName: string, company: string, domain: string]
  /** A person and a company that are known. */
  readonly known: readonly [firstName: string, lastName: string, company: string, domain: string]
  readonly ten: readonly (readonly [firstName: string, lastName: string, company: string])[]
}

const fairs: Readonly<Record<'fr' | 'en', Fair>> = {
  fr: {
    tag: 'Salon de Rennes',
    fresh: ['Quentin', 'Ozanne', 'Verrerie Ozanne', 'verrerie-ozanne.fr'],
    known: ['Solène', 'Kerbrat', 'Biscuiterie Kerbrat', 'biscuiterie-kerbrat.fr'],
    ten: [
      ['Aurore', 'Bellanger', 'Imprimerie Bellanger'],
      ['Karim', 'Ouali', 'Ouali Transports'],
      ['Solveig', 'Hansen', 'Hansen Fisk'],
      ['Thibaud', 'Escoffier', 'Traiteur Escoffier'],
      ['Mei', 'Zhang', ''],
      ['Ruben', 'Cardoso', 'Cartonnages du Minho'],
      ['Noémie', 'Vautrin', 'Brasserie Vautrin'],
      ['Deniz', 'Yilmaz', 'Yilmaz Textile'],
      ['Oskar', 'Lindqvist', ''],
      ['Capucine', 'Tessier', 'Ateliers Tessier'],
    ],
  },
  en: {
    tag: 'Leeds fair',
    fresh: ['Harriet', 'Ollerenshaw', 'Ollerenshaw Mills', 'ollerenshaw-mills.co.uk'],
    known: ['Gareth', 'Penhaligon', 'Penhaligon Boats', 'penhaligon-boats.co.uk'],
    ten: [
      ['Imogen', 'Thackeray', 'Thackeray Paper'],
      ['Rhys', 'Llewellyn', 'Llewellyn Slate'],
      ['Fiona', 'Macquarrie', 'Macquarrie Distillers'],
      ['Declan', 'Okafor', 'Okafor Freight'],
      ['Priya', 'Raghunathan', ''],
      ['Barnaby', 'Fotheringham', 'Fotheringham Clocks'],
      ['Siobhan', 'Gallagher', 'Gallagher Dairy'],
      ['Wilfred', 'Umunna', 'Umunna Optics'],
      ['Tamsin', 'Trelawney', ''],
      ['Edwin', 'Brocklehurst', 'Brocklehurst Rope'],
    ],
  },
}

test.for([
  ['fr', french],
  ['en', english],
] as const)('leads of a fair go their whole way, in %s', { timeout: 180_000 }, async ([language, words]) => {
  const { tag, fresh, known, ten } = fairs[language]
  const page = await openIn(enter, language, '/leads?view=list')
  const contactId = await contactOf(page, known)

  await importFair(page, words, fairs[language])
  const leads = await listed(page, tag)
  expect(leads).toHaveLength(14)

  await mergeTheTwo(page, words, tag, nameOf(fresh))
  expect(await listed(page, tag)).toHaveLength(13)

  // One into a partner and a contact that are made.
  await convertOne(page, words, await leadOf(page, fresh), async (dialog) => {
    await side(dialog, words.partner).getByText(words.after(fresh[2])).waitFor()
    const contact = side(dialog, words.contact)
    await contact.getByText(words.after(nameOf(fresh))).waitFor()
    await contact.getByText(words.mainContact).click()
    await expectNoAxeViolations(page)
    await takePicture(page, `chain-new-${language}`)
  })
  const firstLead = address(page)
  await page.getByRole('link', { name: new RegExp(`^${nameOf(fresh)}, T`) }).click()
  await page.getByRole('heading', { level: 1, name: nameOf(fresh) }).waitFor()
  await page.getByText(words.cameFrom).waitFor()
  await page.getByText(words.inherited).click()
  await page.getByText(mailbox(fresh)).last().waitFor()
  await expectNoAxeViolations(page)
  await takePicture(page, `chain-inherited-${language}`)
  const madeContact = address(page)

  // One into those that are there: nothing is overwritten unless it is chosen.
  await convertOne(page, words, await leadOf(page, known), async (dialog) => {
    const contact = side(dialog, words.contact)
    await contact.getByText(words.after(nameOf(known))).waitFor()
    const emails = contact.getByRole('radiogroup', { name: words.email, exact: true })
    await expect.poll(() => emails.getByRole('radio', { name: words.both }).isChecked()).toBe(true)
    await contact.getByRole('radiogroup', { name: words.jobTitle, exact: true }).getByText(words.take).click()
    await contact
      .locator('dl > div')
      .filter({ hasText: words.jobTitle })
      .getByText('Directrice', { exact: true })
      .waitFor()
    await expectNoAxeViolations(page)
    await takePicture(page, `chain-existing-${language}`)
  })
  const filled = (await (await page.request.get(`/api/v1/contacts/${contactId}`)).json()) as {
    jobTitle: string
    emails: { address: string }[]
  }
  expect(filled.jobTitle).toBe('Directrice')
  expect(filled.emails.map((one) => one.address)).toEqual([`office@${known[3]}`, mailbox(known)])
  await page.goto(`/contacts/${contactId}`)
  await page.getByText(words.completedBy).waitFor()

  // Ten at once.
  await page.goto(`/leads?view=list&filter=${open(tag)}`)
  await page.getByRole('row').nth(10).waitFor()
  expect(await listed(page, tag, true)).toHaveLength(11)
  for (const one of ten)
    await page
      .getByRole('row', { name: new RegExp(nameOf(one)) })
      .getByRole('checkbox')
      .check()
  await page.getByRole('button', { name: words.convert, exact: true }).click()
  const batch = page.getByRole('dialog', { name: words.ten })
  await batch.getByText(words.counted).waitFor(eventually)
  await expectNoAxeViolations(page)
  await takePicture(page, `chain-ten-${language}`)
  await batch.getByRole('button', { name: words.ten }).click()
  await page.getByRole('heading', { level: 1, name: words.batchReport }).waitFor()
  await page.getByText(words.tenConverted).waitFor(eventually)
  await expectNoAxeViolations(page)
  await page
    .getByRole('link', { name: nameOf(ten[7] ?? ten[0] ?? fresh) })
    .last()
    .click()
  await page.getByText(words.cameFrom).waitFor()

  // The first one is taken back: what it made is gone.
  await page.goto(firstLead)
  await page.getByRole('button', { name: words.undo }).click()
  await page
    .getByText(words.isLead(nameOf(fresh)))
    .first()
    .waitFor()
  await page.getByRole('button', { name: words.convert, exact: true }).waitFor()
  expect((await page.request.get(`/api/v1${madeContact}`)).status()).toBe(404)
})

type Named = readonly [firstName: string, lastName: string, ...rest: string[]]

function nameOf([firstName, lastName]: Named): string {
  return `${lastName.toLocaleUpperCase('fr')} ${firstName}`
}

function mailbox([firstName, , , domain]: Fair['fresh']): string {
  return `${firstName.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')}@${domain}`
}

/** The company with its one contact, as they were before the fair. */
async function contactOf(page: Page, [firstName, lastName, company, domain]: Fair['known']): Promise<number> {
  const firm = await posted(page, '/api/v1/partners', {
    kind: 'company',
    name: company,
    website: `https://${domain}`,
  })
  const contact = await posted(page, '/api/v1/contacts', {
    firstName,
    lastName,
    jobTitle: 'Associée',
    emails: [{ address: `office@${domain}` }],
    phones: [{ number: '06 39 98 47 47' }],
    partners: [{ partnerId: firm.id, main: true }],
  })
  return contact.id
}

async function posted(page: Page, path: string, data: object): Promise<{ id: number }> {
  const reply = await page.request.post(path, { data })
  expect([reply.status(), await reply.text()]).toEqual([201, expect.any(String)])
  return (await reply.json()) as { id: number }
}

/** Fourteen lines: one person twice, another one who is known, one who stays a lead, and ten. */
function linesOf({ tag, fresh, known, ten }: Fair): string[] {
  const phone = (at: number) => `06 39 98 51 ${String(at + 10)}`
  return [
    'Nom;Prénom;Société;Fonction;E-mail;Mobile;Étiquettes',
    `${fresh[1]};${fresh[0]};${fresh[2]};Gérante;${mailbox(fresh)};06 39 98 12 12;${tag}`,
    `${fresh[1]};${fresh[0]};${fresh[2]};;${mailbox(fresh)};;${tag}`,
    `${known[1]};${known[0]};${known[2]};Directrice;${mailbox(known)};06 39 98 47 47;${tag}`,
    `Vandenbroucke;Ludivine;;;;;${tag}`,
    ...ten.map(([first, last, company], at) => `${last};${first};${company};;;${phone(at)};${tag}`),
  ]
}

async function importFair(page: Page, words: typeof french, fair: Fair): Promise<void> {
  await page.getByRole('button', { name: words.more }).click()
  await page.getByRole('menuitem', { name: words.importEntry }).click()
  await page.locator('input[type=file]').setInputFiles({
    name: `${fair.tag}.csv`,
    mimeType: 'text/csv',
    buffer: Buffer.from(linesOf(fair).join('\n')),
  })
  await page.getByText(words.read).waitFor(eventually)
  await page.getByLabel(words.surely).selectOption({ label: words.alwaysCreate })
  await page.getByRole('button', { name: words.created }).waitFor(eventually)
  await expectNoAxeViolations(page)
  await page.getByRole('button', { name: words.importAll }).click()
  await page.getByRole('link', { name: words.seeLeads }).click(eventually)
  await page.getByRole('row').nth(1).waitFor()
}

/** As for contacts: check, tick, choose the original, merge. */
async function mergeTheTwo(page: Page, words: typeof french, tag: string, name: string): Promise<void> {
  await page.goto(`/leads?view=list&filter=${open(tag)}`)
  await page.getByRole('row').nth(14).waitFor()
  await page.getByRole('button', { name: words.check }).click()
  const check = page.getByRole('dialog', { name: words.check })
  await check.getByText(words.scope).waitFor()
  await expectNoAxeViolations(page)
  await check.getByRole('button', { name: words.check }).click()
  await page.waitForURL(/\/duplicates\?subject=lead&scan=\d+/)
  await page.getByText(words.found).waitFor(eventually)
  await page.getByText(name).first().waitFor()
  await expectNoAxeViolations(page)

  await page.goto(`/leads?view=list&filter=${open(tag)}`)
  const two = page.getByRole('row', { name: new RegExp(name) })
  await expect.poll(() => two.count()).toBe(2)
  for (const at of [0, 1]) await two.nth(at).getByRole('checkbox').check()
  await page.getByRole('button', { name: words.merge }).click()
  const dialog = page.getByRole('dialog', { name: words.merge })
  await dialog.getByRole('heading', { name: words.moves }).waitFor()
  await expectNoAxeViolations(page)
  await dialog.getByRole('button', { name: words.merge }).click()
  await page.getByText(words.merged).first().waitFor()
}

async function convertOne(
  page: Page,
  words: typeof french,
  lead: string,
  look: (dialog: Locator) => Promise<void>,
): Promise<void> {
  await page.goto(lead)
  await page.getByRole('button', { name: words.convert, exact: true }).click()
  const dialog = page.getByRole('dialog', { name: words.dialog })
  await dialog.waitFor(eventually)
  await look(dialog)
  await dialog.getByRole('button', { name: words.dialog }).click()
  await page.getByText(words.converted).waitFor()
}

function side(dialog: Locator, name: string): Locator {
  return dialog.getByRole('region', { name, exact: true })
}

function address(page: Page): string {
  return new URL(page.url()).pathname
}

/** Those of the fair that are leads still. */
function open(tag: string): string {
  return encodeURIComponent(JSON.stringify({ and: [{ field: 'tags', op: 'in', value: [tag] }] }))
}

interface ListedLead {
  readonly id: number
  readonly name: string
  readonly statusKind: string
}

async function listed(page: Page, tag: string, isOpen = false): Promise<ListedLead[]> {
  const reply = await page.request.get(`/api/v1/leads?limit=100&filter=${open(tag)}`)
  const { items } = (await reply.json()) as { items: ListedLead[] }
  return isOpen ? items.filter(({ statusKind }) => statusKind === 'open') : items
}

async function leadOf(page: Page, [firstName, lastName]: Named): Promise<string> {
  const reply = await page.request.get(
    `/api/v1/leads?limit=2&q=${encodeURIComponent(`${lastName} ${firstName}`)}`,
  )
  const { items } = (await reply.json()) as { items: ListedLead[] }
  expect(items).toHaveLength(1)
  return `/leads/${items[0]?.id}`
}
