// Follows what happens with people: written, found again, changed, taken away, done, on a desk and under a thumb.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectNoAxeViolations, journey, takePicture, type View } from './browser.ts'
import { addressOf, contactOf, input, openIn, type Language } from './record-page.ts'

const { enter } = await journey()

const desk = { width: 1280, height: 800 }
const phone = { width: 390, height: 844 }

const say = {
  fr: {
    add: 'Ajouter',
    note: 'Note',
    call: 'Appel',
    task: 'Tâche',
    file: 'Fichier',
    text: 'Texte',
    whatToDo: 'À faire',
    dueOn: 'Échéance',
    minutes: 'Minutes',
    direction: 'Sens',
    incoming: 'Appel entrant',
    save: 'Enregistrer',
    required: 'À remplir.',
    undo: 'Annuler',
    edit: 'Modifier',
    remove: 'Retirer',
    myDay: 'Ma journée',
    today: 'Aujourd’hui',
    overdue: 'En retard',
    chooseFile: 'Joindre un fichier',
    refused: 'Les programmes et les pages web ne sont pas gardés',
    with: 'Avec ses contacts',
  },
  en: {
    add: 'Add',
    note: 'Note',
    call: 'Call',
    task: 'Task',
    file: 'File',
    text: 'Text',
    whatToDo: 'To do',
    dueOn: 'Due',
    minutes: 'Minutes',
    direction: 'Direction',
    incoming: 'Incoming call',
    save: 'Save',
    required: 'This is needed.',
    undo: 'Undo',
    edit: 'Change',
    remove: 'Remove',
    myDay: 'My day',
    today: 'Today',
    overdue: 'Overdue',
    chooseFile: 'Attach a file',
    refused: 'Programs and web pages are not kept',
    with: 'With its contacts',
  },
} as const

async function activityOf(language: Language, view: View = desk): Promise<{ page: Page; address: string }> {
  const page = await openIn(enter, language, '/account', view)
  const address = await contactOf(page, { lastName: 'Quéméner', firstName: 'Léa' })
  await page.goto(`${address}?tab=activity`)
  await adding(page, language).waitFor()
  return { page, address }
}

const adding = (page: Page, language: Language) =>
  page.getByRole('group', { name: say[language].add, exact: true })
const begin = (page: Page, language: Language, kind: 'note' | 'call' | 'task') =>
  adding(page, language).getByRole('button', { name: say[language][kind], exact: true }).click()
const entries = (page: Page) => page.getByRole('tabpanel').getByRole('listitem')
const count = (page: Page) => page.getByRole('tab', { selected: true }).textContent()

test.each(['fr', 'en'] as const)(
  'a call is written, changed, taken away and brought back (%s)',
  async (language) => {
    const words = say[language]
    const { page } = await activityOf(language)
    await begin(page, language, 'call')
    const save = page.getByRole('button', { name: words.save })
    await save.click()
    await page.getByText(words.required).waitFor()
    await expectNoAxeViolations(page)
    await input(page, words.text).fill('Rappelle jeudi.')
    await input(page, words.minutes).fill('12')
    await input(page, words.direction).selectOption('in')
    await takePicture(page, `activity-call-${language}`)
    await input(page, words.text).press('Control+Enter')
    await entries(page).filter({ hasText: words.incoming }).waitFor()
    await expect.poll(() => count(page)).toMatch(/2$/)
    await entries(page).filter({ hasText: words.incoming }).getByRole('button', { name: words.edit }).click()
    await input(page, words.text).fill('Rappelle vendredi.')
    await save.click()
    await input(page, words.text).waitFor({ state: 'detached' })
    await entries(page).filter({ hasText: 'Rappelle vendredi.' }).waitFor()
    await page.keyboard.press('Control+z')
    const call = entries(page).filter({ hasText: 'Rappelle jeudi.' })
    await call.waitFor()
    await expectNoAxeViolations(page)
    await call.getByRole('button', { name: words.remove }).click()
    await call.waitFor({ state: 'detached' })
    await page.keyboard.press('Control+z')
    await call.waitFor()
    await page.reload()
    await call.waitFor()
  },
)

test.each(['fr', 'en'] as const)(
  'a task is due on my day, done by one click and not done after all (%s)',
  async (language) => {
    const words = say[language]
    const { page } = await activityOf(language)
    const title = `Envoyer le devis ${language}`
    await page.getByRole('tab', { selected: true }).focus()
    await page.keyboard.press('t')
    await page.keyboard.type(title)
    const today = await page.evaluate(() => new Date().toLocaleDateString('sv'))
    await input(page, words.dueOn).fill(today)
    await page.keyboard.press('Control+Enter')
    await entries(page).filter({ hasText: title }).waitFor()
    await page.getByRole('navigation').getByRole('link', { name: words.myDay }).click()
    await page.getByRole('heading', { level: 1, name: words.myDay }).waitFor()
    const tasks = page.getByRole('region', { name: words.today })
    const task = tasks.getByLabel(title)
    await task.waitFor()
    await page.getByRole('region', { name: words.overdue }).waitFor()
    await takePicture(page, `my-day-${language}`)
    await expectNoAxeViolations(page)
    await task.check()
    await task.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: words.undo }).last().click()
    await task.waitFor()
    await tasks.getByRole('link', { name: 'QUÉMÉNER Léa' }).first().click()
    await page.getByRole('heading', { level: 1, name: 'QUÉMÉNER Léa' }).waitFor()
  },
)

test('what is begun is there again when one comes back, and a kind can be looked for', async () => {
  const { page, address } = await activityOf('fr')
  await begin(page, 'fr', 'note')
  await input(page, 'Texte').fill('Préfère le matin')
  await page.getByRole('tab', { name: 'Coordonnées' }).click()
  await page.getByRole('tab', { name: /Activité/ }).click()
  expect(await input(page, 'Texte').inputValue()).toBe('Préfère le matin')
  await input(page, 'Texte').press('Control+Enter')
  await entries(page).filter({ hasText: 'Préfère le matin' }).waitFor()
  const kinds = page.getByRole('group', { name: 'Afficher' })
  await kinds.getByRole('button', { name: /Changements/ }).click()
  await entries(page).filter({ hasText: 'Préfère le matin' }).waitFor({ state: 'detached' })
  expect(await entries(page).count()).toBe(1)
  await kinds.getByRole('button', { name: 'Tout' }).click()
  await entries(page).filter({ hasText: 'Préfère le matin' }).waitFor()
  expect(new URL(page.url()).pathname).toBe(address)
})

test('a file is attached and kept, a program is refused in words', async () => {
  const { page } = await activityOf('fr')
  const chosen = page.getByLabel('Joindre un fichier')
  const pdf = { name: 'Devis n° 12.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n') }
  await chosen.setInputFiles(pdf)
  const link = entries(page).getByRole('link', { name: 'Devis n° 12.pdf' })
  await link.waitFor()
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
  expect(download.suggestedFilename()).toBe('Devis n° 12.pdf')
  await chosen.setInputFiles({ ...pdf, name: 'facture.pdf', buffer: Buffer.from('4d5a9000000300', 'hex') })
  await page.getByText(say.fr.refused).first().waitFor()
  await expectNoAxeViolations(page)
})

test('a partner’s timeline includes that of its contacts when asked', async () => {
  const page = await openIn(enter, 'en', '/account', desk)
  await page.goto(`${await addressOf(page, 'partners', 'Apollo SAS')}?tab=activity`)
  await entries(page).first().waitFor()
  const note = entries(page).filter({ hasText: 'Trois dates pour la visite' })
  expect(await note.count()).toBe(0)
  await page.getByLabel(say.en.with).check()
  await note.waitFor()
  await expectNoAxeViolations(page)
  await takePicture(page, 'activity-partner')
})

test('under a thumb, in the dark', async () => {
  const { page } = await activityOf('fr', { ...phone, scheme: 'dark' })
  await begin(page, 'fr', 'note')
  await input(page, 'Texte').fill('Vu au salon')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await entries(page).filter({ hasText: 'Vu au salon' }).waitFor()
  await takePicture(page, 'activity-phone')
  await expectNoAxeViolations(page)
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(phone.width)
  await page.goto('/my-day')
  await page.getByRole('heading', { level: 1, name: 'Ma journée' }).waitFor()
  await page.getByRole('region', { name: 'Aujourd’hui' }).waitFor()
  await expectNoAxeViolations(page)
})
