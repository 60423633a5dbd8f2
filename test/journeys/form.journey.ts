// Walks the numbered points of the manual's form view, in French and in English: each is typed, saved, and read again.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectNoAxeViolations, journey, takePicture } from './browser.ts'
import {
  addressOf,
  choose,
  chooseAlso,
  contactOf,
  editFact,
  fact,
  input,
  openIn,
  expectFact,
  reload,
  save,
} from './record-page.ts'

const { enter } = await journey()

test('1. a contact is made: what is wrong is said at its field, namesakes are named, nothing is lost', async () => {
  const page = await openIn(enter, 'fr', '/contacts')
  await page.keyboard.press('n')
  await page.getByRole('heading', { level: 1, name: 'Nouveau contact' }).waitFor()
  await input(page, 'Prénom').fill('MICHEL')
  await input(page, 'Nom de famille').fill('lea')
  const note = page.getByRole('status').filter({ hasText: 'Il y a déjà un contact avec ce nom' })
  await note
    .getByRole('link', { name: /^MICHEL Léa, T\d+/ })
    .first()
    .waitFor()
  await input(page, 'Nom de famille').fill('')
  await page.getByRole('button', { name: 'Créer' }).click()
  await page.getByText('À remplir.').waitFor()
  await expect.poll(() => focusedLabel(page)).toBe('Nom de famille')
  await expectNoAxeViolations(page)

  await input(page, 'Nom de famille').fill('Ozanne')
  await input(page, 'Prénom').fill('Maud')
  await page.getByRole('button', { name: 'Ajouter un e-mail' }).click()
  await input(page, 'Adresse').fill('maud.ozanne@apollo')
  await page.getByRole('button', { name: 'Ajouter un téléphone' }).click()
  await input(page, 'Numéro').fill('douze')
  await page.reload()
  await page.getByText(/^Votre brouillon du .* est là/).waitFor()
  await page.keyboard.press('Control+s')
  await page.getByText('Ce n’est pas une adresse e-mail, comme nom@societe.fr.').waitFor()
  await takePicture(page, 'form-errors')
  await input(page, 'Adresse').fill('maud.ozanne@ozanne.example')
  await page.keyboard.press('Control+s')
  await page.getByText(/^Ce n’est pas un numéro de téléphone/).waitFor()
  await input(page, 'Numéro').fill('0639981234')
  await save(page)

  await page.getByRole('heading', { level: 1, name: 'OZANNE Maud' }).waitFor()
  await page.waitForURL(/\/contacts\/\d+/)
  await reload(page)
  await page.getByRole('link', { name: 'maud.ozanne@ozanne.example' }).waitFor()
  await page.getByRole('link', { name: '06 39 98 12 34' }).waitFor()
})

test('2. contact details are corrected where they stand, and taken back by Escape', async () => {
  const page = await openIn(enter, 'en', '/account')
  await page.goto(
    await contactOf(page, { lastName: 'Brunel', firstName: 'Iris', phones: [{ number: '01 99 00 11 22' }] }),
  )
  await page.getByRole('button', { name: 'Edit: Phones' }).click()
  await input(page, 'Number').fill('twelve')
  await page.keyboard.press('Control+s')
  await page.getByText(/^This is not a phone number/).waitFor()
  await expectNoAxeViolations(page)
  await input(page, 'Number').fill('+44 20 7946 0991')
  await page.getByText('1 change, draft kept').waitFor()
  await save(page)
  await page.getByRole('link', { name: '+44 20 7946 0991' }).waitFor()

  await page.getByRole('button', { name: 'Fill in: Addresses' }).click()
  await page.getByRole('button', { name: 'Add an address' }).click()
  await input(page, 'Number and street').fill('14 rue de la Lune')
  await input(page, 'Postcode').fill('75002')
  await input(page, 'City').fill('Paris')
  await page.getByRole('checkbox', { name: 'invoicing' }).check()
  await save(page)
  await editFact(page, 'Department')
  await input(page, 'Department').fill('Sales')
  await page.keyboard.press('Escape')
  await editFact(page, 'Birthday')
  await input(page, 'Birthday').fill('1984-06-09')
  await page.keyboard.press('Enter')
  await editFact(page, 'Website')
  await input(page, 'Website').fill('no address')
  await page.keyboard.press('Control+s')
  await page.getByText(/^This is not a web address/).waitFor()
  await input(page, 'Website').fill('https://www.brunel.example/')
  await save(page)

  await reload(page)
  await page.getByRole('heading', { name: 'Invoicing address' }).waitFor()
  expect(await page.locator('address').innerText()).toBe('14 rue de la Lune\n75002 Paris')
  await expectFact(page, 'Birthday', '9 Jun 1984')
  await expectFact(page, 'Website', 'brunel.example')
  expect(await fact(page, 'Department').innerText()).toMatch(/^–/)
  await page.getByRole('tab', { name: 'Activity' }).click()
  await page.getByText('9 Jun 1984').waitFor()
})

test('4. partners are linked with function, roles and dates; the main one is one of them', async () => {
  const page = await openIn(enter, 'fr', '/account')
  const address = await contactOf(page, { lastName: 'Tissier', firstName: 'Paul' })
  await page.goto(`${address}?tab=partners`)
  await page.getByRole('button', { name: 'Renseigner : Tiers' }).click()
  await page.getByRole('button', { name: 'Rattacher un tiers' }).click()
  await page.getByRole('button', { name: 'Rattacher un tiers' }).click()
  const [first, second] = [links(page, 0), links(page, 1)]
  await choose(first, 'Tiers', 'Apollo')
  await choose(first, 'Fonction', 'achet', 'Acheteur')
  await chooseAlso(first, 'Rôles', 'Décideur')
  await input(first, 'Depuis').fill('2024-03-01')
  await input(first, 'Jusqu’au').fill('2023-03-01')
  await input(second, 'Tiers').fill('Apollo')
  await page.getByRole('option', { name: 'Apollo Group' }).waitFor()
  expect(await page.getByRole('option', { name: 'Apollo', exact: true }).count()).toBe(0)
  await input(second, 'Tiers').fill('Maison Tissier')
  await page.getByRole('option', { name: 'Créer le tiers « Maison Tissier »' }).click()
  await second.getByLabel('Société principale').check()
  await expect.poll(() => first.getByLabel('Société principale').isChecked()).toBe(false)
  await page.keyboard.press('Control+s')
  await page.getByText('La fin précède le début.').waitFor()
  await expectNoAxeViolations(page)
  await takePicture(page, 'form-partners')
  await input(first, 'Jusqu’au').fill('2099-12-31')
  await save(page)

  await reload(page)
  await page.locator('header').getByRole('link', { name: 'Maison Tissier' }).waitFor()
  await page.getByText('du 1 mars 2024 au 31 déc. 2099').waitFor()
  await page.getByText('Acheteur · Décideur').waitFor()
  await page.getByRole('tabpanel').getByRole('link', { name: 'Maison Tissier' }).click()
  await page.getByRole('heading', { level: 1, name: 'Maison Tissier' }).waitFor()
  await page.getByRole('tab', { name: /Contacts/ }).click()
  await page.getByRole('link', { name: 'TISSIER Paul' }).waitFor()
})

test('5. roles are given behind the magnifying glass, by name or code, and taken away', async () => {
  const page = await openIn(enter, 'en', '/account')
  await page.goto(await contactOf(page, { lastName: 'Sorel', firstName: 'Anne' }))
  await page.getByRole('button', { name: 'Give a role' }).click()
  const search = page.getByRole('textbox', { name: 'Roles : Search' }).or(page.getByLabel('Roles : Search'))
  await search.first().fill('fac')
  await page.getByRole('option', { name: 'Facturation' }).click()
  await search.first().fill('décideur')
  await page.getByRole('option', { name: 'Décideur' }).click()
  await expectNoAxeViolations(page)
  await page.keyboard.press('Escape')
  await save(page)
  await reload(page)
  await expect.poll(() => rolesOf(page)).toEqual(['Décideur', 'Facturation'])

  await page.getByRole('button', { name: /^Edit/ }).first().click()
  await page.getByRole('button', { name: 'Take away: Facturation' }).click()
  await save(page)
  await reload(page)
  await expect.poll(() => rolesOf(page)).toEqual(['Décideur'])
})

test('6. linked contacts stand there with what links them, and lead to their records', async () => {
  const page = await openIn(enter, 'fr', '/account')
  await contactOf(page, {
    lastName: 'Vasseur',
    firstName: 'Élise',
    emails: [{ address: 'e.vasseur@mail.apollo.fr' }],
  })
  await page.goto(await addressOf(page, 'contacts', 'l.garnier@apollo.fr'))
  const panel = page.getByRole('region', { name: /Contacts liés/ })
  await panel.getByText('Même domaine apollo.fr').waitFor()
  await panel.getByRole('link', { name: 'VASSEUR Élise' }).waitFor()
  await panel.getByText('Même tiers Apollo').waitFor()
  await panel.getByRole('link', { name: 'VASSEUR Élise' }).click()
  await page.getByRole('heading', { level: 1, name: 'VASSEUR Élise' }).waitFor()
  await expect.poll(() => panel.getByRole('link', { name: 'GARNIER Luc' }).count()).toBe(1)
})

test('7. the reference is a number of the sequence, found by search, and cannot be written', async () => {
  const page = await openIn(enter, 'en', '/account')
  await page.goto(await contactOf(page, { lastName: 'Péret', firstName: 'Noé' }))
  await page.getByRole('heading', { level: 1, name: 'PÉRET Noé' }).waitFor()
  const reference = await fact(page, 'Reference').innerText()
  expect(reference).toMatch(/^T\d{4}$/)
  await page.keyboard.press('e')
  await input(page, 'Last name').waitFor()
  expect(await fact(page, 'Reference').locator('input, button').count()).toBe(0)
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill(reference.toLowerCase())
  await page.getByRole('option', { name: /PÉRET Noé/ }).waitFor()
})

test('8. the localization is chosen; left empty it is that of the main partner, and says so', async () => {
  const page = await openIn(enter, 'fr', '/account')
  const partner = await page.request.post('/api/v1/partners', {
    data: { name: 'Rheingold', localizationId: await localization(page, 'DE') },
  })
  const { id: partnerId } = (await partner.json()) as { id: number }
  await page.goto(
    await contactOf(page, { lastName: 'Keller', firstName: 'Uwe', partners: [{ partnerId, main: true }] }),
  )
  await expectFact(page, 'Localisation', 'Allemagne, allemand')
  await expectFact(page, 'Localisation', 'du tiers Rheingold')
  await editFact(page, 'Localisation')
  await choose(page, 'Localisation', 'Suisse', 'Suisse, français')
  await save(page)
  await reload(page)
  await expectFact(page, 'Localisation', 'Suisse, français')
  await editFact(page, 'Localisation')
  await page.getByRole('button', { name: 'Vider : Localisation' }).click()
  await save(page)
  await reload(page)
  await expectFact(page, 'Localisation', 'du tiers Rheingold')
})

test('9 to 11. owner, team and companies come from the partner, are changed, and can be found by', async () => {
  const page = await openIn(enter, 'en', await startOf('Lumen'))
  await expectFact(page, 'Account owner', 'Hugo Blanc')
  await expectFact(page, 'Team', 'Export')
  await expectFact(page, 'Company', 'Orée')
  await page.keyboard.press('e')
  await choose(page, 'Account owner', 'Inès', 'Inès Faure')
  await choose(page, 'Team', 'ouest', 'Région Ouest')
  await chooseAlso(page, 'Company', 'Alba')
  await expectNoAxeViolations(page)
  await save(page)
  await reload(page)
  await expectFact(page, 'Account owner', 'Inès Faure')
  await expectFact(page, 'Team', 'Région Ouest')
  await expectFact(page, 'Company', 'Alba, Orée')
  await page.getByRole('tab', { name: 'Activity' }).click()
  await page.getByText('Hugo Blanc').first().waitFor()
})

test('two people at once: the other’s change is shown, and one of both is chosen', async () => {
  const page = await openIn(enter, 'fr', '/account')
  const address = await contactOf(page, { lastName: 'Marchal', firstName: 'Ugo', department: 'Achats' })
  await page.goto(address)
  await editFact(page, 'Service')
  await input(page, 'Service').fill('Logistique')
  const other = await page.request.patch(`/api/v1${address}`, {
    data: { department: 'Direction', source: 'Salon Lyon 2026' },
    headers: { 'if-match': '"1"' },
  })
  expect(other.status()).toBe(200)
  await page.keyboard.press('Control+s')
  await page.getByText(/vient d’écrire/).waitFor()
  await page.getByText('1 champ à trancher avant d’enregistrer.').first().waitFor()
  await expectNoAxeViolations(page)
  await takePicture(page, 'form-conflict')
  await page.getByRole('button', { name: 'Garder le mien' }).click()
  await save(page)
  await reload(page)
  await expectFact(page, 'Service', 'Logistique')
  await expectFact(page, 'Source', 'Salon Lyon 2026')
})

test('refusals are badges, no link calls, and a record is archived, restored and duplicated', async () => {
  const page = await openIn(enter, 'en', '/account')
  await page.goto(
    await contactOf(page, {
      lastName: 'Royer',
      firstName: 'Zoé',
      phones: [{ number: '06 39 98 45 67' }],
      emails: [{ address: 'zoe.royer@royer.example' }],
      tags: ['VIP'],
    }),
  )
  await page.getByRole('link', { name: '06 39 98 45 67' }).waitFor()
  await editFact(page, 'Do not call')
  await input(page, 'Do not call').check()
  await save(page)
  await reload(page)
  await page.locator('header').getByText('Do not call').waitFor()
  expect(await page.getByRole('link', { name: '06 39 98 45 67' }).count()).toBe(0)

  await page.getByRole('button', { name: 'Tools' }).click()
  await page.getByRole('menuitem', { name: 'Archive' }).click()
  await page.getByText('Archived', { exact: true }).first().waitFor()
  await page.getByRole('button', { name: /^Undo/ }).first().click()
  await page.getByText('Archived', { exact: true }).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Tools' }).click()
  await page.getByRole('menuitem', { name: 'Duplicate this record' }).click()
  await page.getByText('Copied from ROYER Zoé; what is unique to a person was left out.').first().waitFor()
  await input(page, 'Last name').waitFor()
  expect(await page.getByText('zoe.royer@royer.example').count()).toBe(0)
})

/** The links of the Tiers tab while they are edited. */
function links(page: Page, index: number) {
  return page.getByRole('tabpanel').locator('ul > li').nth(index)
}

async function rolesOf(page: Page): Promise<string[]> {
  const panel = page.getByRole('region', { name: /^Roles/ })
  return (await panel.innerText())
    .split('\n')
    .map((text) => text.trim())
    .filter((text) => text !== '' && text !== 'Roles')
}

async function localization(page: Page, country: string): Promise<number | undefined> {
  const reply = await page.request.get('/api/v1/localizations?limit=100')
  const { items } = (await reply.json()) as { items: { id: number; country: string }[] }
  return items.find((one) => one.country === country)?.id
}

async function focusedLabel(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document
    return activeElement instanceof HTMLInputElement ? (activeElement.labels?.[0]?.textContent ?? '') : ''
  })
}

/** A contact of a partner that Hugo Blanc of Export follows for Orée: its address. */
async function startOf(partner: string): Promise<string> {
  const page = await enter('/api/health')
  const idOf = async (list: string, name: string) => {
    const reply = await page.request.get(`/api/v1/${list}?limit=100`)
    const { items } = (await reply.json()) as { items: { id: number; name: string }[] }
    return items.find((one) => one.name === name)?.id
  }
  const made = await page.request.post('/api/v1/partners', {
    data: {
      name: partner,
      ownerId: await idOf('users', 'Hugo Blanc'),
      teamId: await idOf('teams', 'Export'),
      companyIds: [await idOf('companies', 'Orée')],
    },
  })
  const { id: partnerId } = (await made.json()) as { id: number }
  const address = await contactOf(page, {
    lastName: 'Adam',
    firstName: 'Léo',
    partners: [{ partnerId, main: true }],
  })
  await page.context().close()
  return address
}
