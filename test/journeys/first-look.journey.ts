// A newcomer signs in, looks at the contacts in their views, finds one and opens it, in both languages.
import { expect, it } from 'vitest'
import { expectNoAxeViolations, journey } from './browser.ts'

const { enter } = await journey()

it.each([
  { language: 'fr', scheme: 'light', name: 'Coordonnées' },
  { language: 'en', scheme: 'dark', name: 'Contact details' },
] as const)('opens the list and Léa Michel in $language, $scheme', async ({ language, scheme }) => {
  const page = await enter('/contacts?view=list', { language, scheme })
  await page.getByText('ALBAN Ghislaine').first().waitFor()
  await expectNoAxeViolations(page)
  await page.goto(`${new URL(page.url()).origin}/contacts?view=list&q=l.michel%40apollo.fr`)
  await page.getByText('MICHEL Léa').first().click()
  await page.getByRole('heading', { name: 'MICHEL Léa' }).waitFor()
  await expectNoAxeViolations(page)
  expect(page.url()).toMatch(/\/contacts\/\d+/)
})
