// Walks the first start: the link from the terminal, the administrator, an empty Carnet; then out, and in again.
import { expect, test } from 'vitest'
import { administrator, expectNoAxeViolations, journey, takePicture } from './browser.ts'

const { application, visit } = await journey({ example: false, administrator: false })

const desk = { width: 1280, height: 800 }

function printedLink(): string {
  return /\S+\/first-sign-in#[\w-]+/.exec(application.said())?.[0] ?? ''
}

test('the link makes its reader the administrator of an empty Carnet', async () => {
  await expect.poll(printedLink).not.toBe('')
  const page = await visit(new URL(printedLink()).pathname + new URL(printedLink()).hash, desk)
  await page.getByRole('heading', { level: 1, name: 'Bienvenue dans Carnet' }).waitFor()
  await expectNoAxeViolations(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectNoAxeViolations(page)
  await page.getByLabel('E-mail').fill('camille')
  await page.getByLabel('Mot de passe', { exact: true }).fill('court')
  await page.getByRole('button', { name: 'Commencer' }).click()
  await page.getByText('À remplir.').waitFor()
  await page.getByText(/^Ce n’est pas une adresse e-mail/).waitFor()
  await page.getByText('8 caractères au moins.').last().waitFor()
  await expectNoAxeViolations(page)
  await takePicture(page, 'welcome-errors')
  await page.getByLabel('Votre nom').fill('Camille Roux')
  await page.getByLabel('E-mail').fill(administrator.email)
  await page.getByLabel('Mot de passe', { exact: true }).fill(administrator.password)
  await page.getByRole('button', { name: 'Commencer' }).click()

  await page.getByText('Votre carnet commence ici').waitFor()
  await page.getByRole('button', { name: 'Mon compte, Camille Roux' }).waitFor()
  await expectNoAxeViolations(page)
  await page.emulateMedia({ colorScheme: 'light' })
  await expectNoAxeViolations(page)
  await takePicture(page, 'welcome-empty')
  await page.goto('/partners')
  await page.getByRole('heading', { level: 1, name: 'Tiers' }).waitFor()
  await expectNoAxeViolations(page)
})

test('the link works once', async () => {
  const page = await visit(new URL(printedLink()).pathname + new URL(printedLink()).hash, {
    ...desk,
    language: 'en',
  })
  await page.getByRole('heading', { level: 1, name: 'This link has been used, or is not complete' }).waitFor()
  await expectNoAxeViolations(page)
  await page.getByRole('link', { name: 'Sign in' }).click()
  await page.getByRole('heading', { level: 1, name: 'Sign in to Carnet' }).waitFor()
})

test('whoever was sent to sign in comes back to where they were going, in English, on a phone', async () => {
  const page = await visit('/partners?q=apollo', { width: 390, height: 844, language: 'en', scheme: 'dark' })
  await page.getByRole('heading', { level: 1, name: 'Sign in to Carnet' }).waitFor()
  await expectNoAxeViolations(page)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByText('This is needed.').first().waitFor()
  await page.getByLabel('E-mail').fill(administrator.email)
  await page.getByLabel('Password', { exact: true }).fill('not this one')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByText('This e-mail and password do not go together.').waitFor()
  await expectNoAxeViolations(page)
  await takePicture(page, 'sign-in-refused')
  await page.getByLabel('Password', { exact: true }).fill(administrator.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL('**/partners?q=apollo')
})
