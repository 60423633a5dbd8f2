// Walks one's own account: name, language, look, keys of the API, password, and out.
import { expect, test } from 'vitest'
import { administrator, expectNoAxeViolations, journey, takePicture } from './browser.ts'
import { openIn } from './record-page.ts'

const { application, enter } = await journey({ example: false })

test('the name is refused when empty and shown once saved; the language is that of the reader everywhere', async () => {
  const page = await openIn(enter, 'fr', '/account')
  const name = page.getByLabel('Nom', { exact: true })
  await name.fill('')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await page.getByText(/À remplir|caractères au moins/).waitFor()
  await expectNoAxeViolations(page)
  await name.fill('Camille Roux-Petit')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await page.getByRole('button', { name: 'Mon compte, Camille Roux-Petit' }).waitFor()
  await page.getByLabel('Langue').selectOption('en')
  await page.getByRole('heading', { level: 1, name: 'My account' }).waitFor()
  await page.reload()
  await page.getByRole('heading', { level: 1, name: 'My account' }).waitFor()
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
})

test('the look is chosen against the system’s, and stays', async () => {
  const page = await openIn(enter, 'fr', '/account')
  await page.getByRole('button', { name: /^Mon compte/ }).click()
  await page.getByRole('menuitemradio', { name: 'Sombre' }).click()
  const scheme = () => page.locator('html').getAttribute('data-mantine-color-scheme')
  await expect.poll(scheme).toBe('dark')
  await page.reload()
  await expect.poll(scheme).toBe('dark')
  await expectNoAxeViolations(page)
})

test('a key is shown once, opens the API, and opens nothing once it is deleted', async () => {
  const page = await openIn(enter, 'en', '/account')
  await page.getByRole('button', { name: 'Make the key' }).click()
  await page.getByText('This is needed.').waitFor()
  await page.getByLabel('What for').fill('Nightly import')
  await page.getByRole('button', { name: 'Make the key' }).click()
  const shown = page.getByRole('group', { name: /is shown this once/ })
  const key = await shown.locator('code').innerText()
  await expectNoAxeViolations(page)
  await takePicture(page, 'account-key')
  const asProgram = async () =>
    (await fetch(`${application.url}/api/v1/contacts`, { headers: { authorization: `Bearer ${key}` } }))
      .status
  expect(await asProgram()).toBe(200)
  await shown.getByRole('button', { name: 'I have it' }).click()
  expect(await page.getByText(key).count()).toBe(0)

  await page.getByRole('button', { name: 'Delete the key Nightly import' }).click()
  const dialog = page.getByRole('dialog', { name: /Delete the key/ })
  await dialog.getByText(/Programs that use it are refused at once/).waitFor()
  await expectNoAxeViolations(page)
  await dialog.getByRole('button', { name: 'Delete the key' }).click()
  await page.getByText('No key yet.').waitFor()
  expect(await asProgram()).toBe(401)
})

test('the password is changed with the present one, ends other sessions, and opens again', async () => {
  const other = await openIn(enter, 'fr', '/account')
  const page = await openIn(enter, 'fr', '/account')
  const change = page.getByRole('button', { name: 'Changer le mot de passe' })
  const [present, next] = [page.getByLabel('Mot de passe actuel'), page.getByLabel('Nouveau mot de passe')]
  await present.fill('celui d’avant')
  await next.fill('quatre mots sans rapport')
  await change.click()
  await page.getByText('Ce n’est pas votre mot de passe actuel.').waitFor()
  await present.fill(administrator.password)
  await next.fill('court')
  await change.click()
  await page.getByText('8 caractères au moins.').last().waitFor()
  await expectNoAxeViolations(page)
  await next.fill('quatre mots sans rapport')
  await change.click()
  await page.getByText('Mot de passe changé ; vos autres sessions sont fermées.').first().waitFor()

  await other.goto('/contacts')
  await other.getByRole('heading', { level: 1, name: 'Se connecter à Carnet' }).waitFor()
  await page.getByRole('button', { name: /^Mon compte/ }).click()
  await page.getByRole('menuitem', { name: 'Se déconnecter' }).click()
  await page.getByLabel('E-mail').fill(administrator.email)
  await page.getByLabel('Mot de passe', { exact: true }).fill('quatre mots sans rapport')
  await page.getByRole('button', { name: 'Se connecter' }).click()
  await page.getByRole('heading', { level: 1, name: 'Contacts' }).waitFor()
})
