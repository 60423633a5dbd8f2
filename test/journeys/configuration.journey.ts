// Walks every list of the configuration: made, refused at its field, corrected, in use, archived, deleted, undone.
import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectNoAxeViolations, journey, takePicture } from './browser.ts'
import { addressOf, choose, contactOf, fact, input, openIn } from './record-page.ts'

const { enter, visit } = await journey()

test('a role is made, refused without its code, corrected, and deleted while nobody has it', async () => {
  const page = await openIn(enter, 'fr', '/configuration/roles')
  await page.keyboard.press('n')
  await input(page, 'Nom').fill('Signataire')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await page.getByText('À remplir.').waitFor()
  await input(page, 'Code').fill('dec')
  await page.keyboard.press('Enter')
  await page.getByText('Cela existe déjà.').waitFor()
  await expectNoAxeViolations(page)
  await input(page, 'Code').fill('SIG')
  await page.keyboard.press('Enter')
  await row(page, 'Signataire').waitFor()
  await page.reload()
  await row(page, 'Signataire').getByRole('button', { name: 'SIG', exact: true }).click()
  await input(page, 'Code').fill('SGN')
  await page.keyboard.press('Enter')
  await row(page, 'Signataire').getByText('SGN').waitFor()

  await does(page, 'Signataire', 'Supprimer')
  await page.getByText('Supprimé : Signataire.').first().waitFor()
  await expect.poll(() => row(page, 'Signataire').count()).toBe(0)
  await page.keyboard.press('Control+z')
  await row(page, 'Signataire').getByText('SGN').waitFor()
})

test('a role in use is archived instead: it stays where it is, and is no longer offered', async () => {
  const page = await openIn(enter, 'fr', '/configuration/roles')
  await does(page, 'Décideur', 'Supprimer')
  await page
    .getByText(/^Décideur sert \d+ fois : archivez plutôt que de supprimer\./)
    .first()
    .waitFor()
  await page.getByRole('button', { name: 'Archiver' }).click()
  await expect.poll(() => row(page, 'Décideur').count()).toBe(0)
  await page.goto(await addressOf(page, 'contacts', 'l.garnier@apollo.fr'))
  await page.getByRole('region', { name: 'Rôles' }).getByText('Décideur').waitFor()
  await page.getByRole('button', { name: 'Donner un rôle' }).click()
  await page.getByLabel('Rôles : Chercher').fill('décid')
  await page.getByText('Rien trouvé pour « décid »').waitFor()

  await page.goto('/configuration/roles')
  await page.getByLabel('Montrer les archivés').check()
  await does(page, 'Décideur', 'Restaurer')
  await page.getByText('Décideur est de nouveau proposé.').first().waitFor()
})

test('job titles and teams are made, found and named anew', async () => {
  const page = await openIn(enter, 'en', '/configuration/job-functions')
  for (const [path, name] of [
    ['/configuration/job-functions', 'Head of packaging'],
    ['/configuration/teams', 'Northern accounts'],
  ] as const) {
    await page.goto(path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.keyboard.press('n')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('This is needed.').waitFor()
    await input(page, 'Name').fill(name)
    await page.keyboard.press('Enter')
    await page.getByLabel('Search').last().fill(name.slice(0, 5).toLowerCase())
    await expect.poll(() => page.locator('tbody tr').count()).toBe(1)
    await row(page, name).getByRole('button', { name, exact: true }).click()
    await input(page, 'Name').fill(`${name}, Europe`)
    await page.keyboard.press('Enter')
    await page.reload()
    await row(page, `${name}, Europe`).waitFor()
  }
})

test('a company of ours and its localization, with a country that was missing', async () => {
  const page = await openIn(enter, 'en', '/configuration/localizations')
  await page.keyboard.press('n')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('This is needed.').first().waitFor()
  await input(page, 'Country').selectOption({ label: 'Austria' })
  await input(page, 'Language of documents').selectOption('de')
  await expectNoAxeViolations(page)
  await page.keyboard.press('Enter')
  await row(page, 'Austria').waitFor()

  await page.goto('/configuration/companies')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('n')
  await input(page, 'Name').fill('Orée Wien')
  await choose(page, 'Localization', 'Austria', 'Austria')
  await expectNoAxeViolations(page)
  await page.getByRole('button', { name: 'Save' }).click()
  await page.reload()
  await row(page, 'Orée Wien')
    .getByText(/Austria/)
    .waitFor()
})

test('a user is made with what is wrong said at its field, signs in, and no longer once archived', async () => {
  const page = await openIn(enter, 'fr', '/configuration/users')
  await page.keyboard.press('n')
  await input(page, 'Nom').fill('Basile Petit')
  await input(page, 'E-mail').fill('basile')
  await input(page, 'Mot de passe').fill('court')
  await page.keyboard.press('Enter')
  await page.getByText(/^Ce n’est pas une adresse e-mail/).waitFor()
  await page.getByText('8 caractères au moins.').waitFor()
  await expectNoAxeViolations(page)
  await takePicture(page, 'configuration-users')
  await input(page, 'E-mail').fill('basile.petit@oree.example')
  await input(page, 'Mot de passe').fill('trois mots sans rapport')
  await input(page, 'Profil').selectOption({ label: 'Lecteur' })
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await row(page, 'Basile Petit').getByText('Lecteur').waitFor()

  const his = await visit('/contacts', { width: 1280, height: 800 })
  await signIn(his, 'trois mots sans rapport')
  await his.getByRole('heading', { level: 1, name: 'Contacts' }).waitFor()
  expect(await his.getByRole('button', { name: 'Configuration' }).count()).toBe(0)
  await his.goto('/configuration/roles')
  await his.getByText('Seul un administrateur modifie ceci.').waitFor()
  expect(await his.getByRole('button', { name: 'Nouveau rôle' }).count()).toBe(0)

  await does(page, 'Basile Petit', 'Archiver')
  await expect.poll(() => row(page, 'Basile Petit').count()).toBe(0)
  await his.goto('/contacts')
  await signIn(his, 'trois mots sans rapport')
  await his.getByText('Cet e-mail et ce mot de passe ne vont pas ensemble.').waitFor()
})

test('a mail domain that must not link no longer does, until its rule is deleted', async () => {
  const page = await openIn(enter, 'fr', '/account')
  const [one, other] = await Promise.all(
    ['Ferrand', 'Gilbert'].map((lastName) =>
      contactOf(page, { lastName, emails: [{ address: `${lastName.toLowerCase()}@partage.example` }] }),
    ),
  )
  const linked = page.getByRole('region', { name: /Contacts liés/ })
  await page.goto(one ?? '')
  await linked.getByRole('link', { name: 'GILBERT' }).waitFor()
  await page.goto('/configuration/email-domains')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('n')
  await input(page, 'Domaine').fill('pas un domaine')
  await input(page, 'Règle').selectOption({ label: 'Ne lie jamais' })
  await page.keyboard.press('Enter')
  await page.getByText('Ce n’est pas un domaine, comme societe.fr.').waitFor()
  await input(page, 'Domaine').fill('partage.example')
  await page.keyboard.press('Enter')
  await row(page, 'partage.example').waitFor()
  await page.goto(other ?? '')
  await linked.getByText('Personne ne partage son domaine ni son tiers.').waitFor()

  await page.goto('/configuration/email-domains')
  await does(page, 'partage.example', 'Supprimer')
  await expect.poll(() => row(page, 'partage.example').count()).toBe(0)
  await page.goto(other ?? '')
  await linked.getByRole('link', { name: 'FERRAND' }).waitFor()
})

test('references look as numbering says, and no number comes back', async () => {
  const page = await openIn(enter, 'en', '/configuration/numbering')
  await page
    .getByRole('row', { name: /Partners and contacts/ })
    .getByRole('button', { name: 'T', exact: true })
    .click()
  await input(page, 'Next number').fill('1')
  await page.keyboard.press('Enter')
  await page.getByText(/^At least \d+\.$/).waitFor()
  await expectNoAxeViolations(page)
  await input(page, 'Prefix').fill('C-')
  await input(page, 'Digits').fill('6')
  await input(page, 'Next number').fill('7000')
  await page.keyboard.press('Enter')
  await page.getByText('C-007000').waitFor()
  await page.goto(await contactOf(page, { lastName: 'Durand' }))
  await page.getByRole('heading', { level: 1, name: 'DURAND' }).waitFor()
  expect(await fact(page, 'Reference').innerText()).toBe('C-007000')
})

function row(page: Page, name: string): Locator {
  return page.getByRole('row').filter({ has: page.getByText(name, { exact: true }) })
}

async function does(page: Page, name: string, action: string): Promise<void> {
  await row(page, name)
    .getByRole('button', { name: `Plus d’actions : ${name}` })
    .click()
  await page.getByRole('menuitem', { name: action }).click()
}

async function signIn(page: Page, password: string): Promise<void> {
  await page.getByLabel('E-mail').fill('basile.petit@oree.example')
  await page.getByLabel('Mot de passe', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Se connecter' }).click()
}
