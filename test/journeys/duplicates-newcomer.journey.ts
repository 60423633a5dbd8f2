// A newcomer who reads English follows the manual’s four steps through the example: find, understand, merge, take back.
import { expect, test } from 'vitest'
import { expectNoAxeViolations, journey, takePicture } from './browser.ts'

const { enter } = await journey()

test('the manual’s four steps in English: check, select, choose the original, merge; then take it back', async () => {
  const page = await enter('/account', { language: 'en', width: 1280, height: 800 })
  await page.request.patch('/api/v1/me', { data: { language: 'en' } })
  await page.goto('/contacts?view=list')
  // 1. Find a duplicate with “Check for duplicates”.
  await page.getByRole('button', { name: 'Check for duplicates' }).click()
  const check = page.getByRole('dialog', { name: 'Check for duplicates' })
  await check.getByText(/^\d+ contacts$/).waitFor()
  await check.getByRole('button', { name: 'Check for duplicates' }).click()
  await page.getByText(/^\d+ groups among \d+ records searched$/).waitFor()
  await page.locator('[data-group]', { hasText: 'LECLERC Roger' }).click()
  const group = page.getByRole('region', { name: 'Group LECLERC Roger' })
  await group.getByText(/^same phone \+\d/).waitFor()
  await group.getByText(/^What is the same is grey\. T\d{4} is proposed: the most complete\./).waitFor()
  await takePicture(page, 'newcomer-group.en')
  await expectNoAxeViolations(page)
  const references = await group
    .getByRole('columnheader')
    .getByText(/^T\d{4}/)
    .allTextContents()

  // 2. Select both records and click “Merge duplicates”.
  await page.goto('/contacts?view=list&q=leclerc+roger')
  const boxes = page.getByRole('grid').getByRole('checkbox')
  await boxes.nth(2).waitFor()
  await boxes.first().check({ force: true })
  await page.getByRole('button', { name: 'Merge duplicates' }).click()
  const dialog = page.getByRole('dialog', { name: 'Merge duplicates' })

  // 3. Choose which record is the original.
  const originals = dialog.getByRole('radiogroup', { name: 'Original' })
  await dialog.getByRole('heading', { name: /joins? T\d{4}/ }).waitFor()
  await originals.getByRole('radio').first().focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => originals.getByRole('radio').nth(1).isChecked()).toBe(true)
  const other = references.find((text) => !text.includes('original'))?.slice(0, 5)
  await dialog.getByRole('heading', { name: new RegExp(`joins? ${other}$`) }).waitFor()
  await takePicture(page, 'newcomer-merge.en')
  await expectNoAxeViolations(page)

  // 4. Click “Merge duplicates”.
  await dialog.getByRole('button', { name: /^Merge duplicates/ }).click()
  const messages = page.getByRole('region', { name: 'Messages' })
  await messages.getByText(/^T\d{4} has joined T\d{4}\.$/).waitFor()
  await page.getByRole('button', { name: 'See' }).click()
  await page.getByRole('tab', { name: 'Activity' }).click()
  await page.getByText('merged duplicates into the record').waitFor()

  await page.getByRole('main').getByRole('button', { name: 'Undo the merge' }).click()
  const undo = page.getByRole('dialog', { name: 'Undo the merge' })
  await undo.getByText(/becomes a record of its own again/).waitFor()
  await undo.getByRole('button', { name: 'Undo the merge' }).click()
  await messages.getByText(/^T\d{4} is back\.$/).waitFor()
  await page.goto('/duplicates')
  await page.locator('[data-group]', { hasText: 'LECLERC Roger' }).waitFor()
})
