// A newcomer finds, understands, merges and un-merges duplicates, by the manual's four steps, in French and in English.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectNoAxeViolations, journey, takePicture, type View } from './browser.ts'

const { enter } = await journey()

const desk = { width: 1280, height: 800 }
const phone = { width: 390, height: 844 }
/** Records are compared by a thread of the server, which takes its time on a busy machine. */
const comparing = { timeout: 20_000 }

test('the manual’s four steps: check, tick, choose the original, merge; then take it back', async () => {
  const page = await enter('/contacts?view=list', desk)
  // 1. Trouvez un doublon en cliquant sur « Vérifier doublons ».
  await page.getByRole('button', { name: 'Vérifier doublons' }).click()
  const check = page.getByRole('dialog', { name: 'Vérifier doublons' })
  await check.getByText(/^\d+ contacts$/).waitFor()
  await expectNoAxeViolations(page)
  await check.getByRole('button', { name: 'Vérifier doublons' }).click()
  await page.waitForURL(/\/duplicates\?subject=contact&scan=\d+/)
  const searched = page.getByText(/^\d+ groupes parmi \d+ fiches vérifiées$/)
  await searched.waitFor()
  const all = await contacts(page)
  await expect
    .poll(async () => `${await groups(page)} groupes parmi ${all} fiches vérifiées`)
    .toBe(await searched.innerText())
  await groupOf(page, 'DA SILVA Ana').click()
  const group = page.getByRole('region', { name: 'Groupe DA SILVA Ana' })
  await group.getByText(/^e-mail identique \+\d/).waitFor()
  const references = await group
    .getByRole('columnheader')
    .getByText(/^T\d{4}/)
    .allTextContents()
  expect(references).toHaveLength(2)

  // 2. Sélectionnez les deux fiches contact et cliquez sur « Fusionner doublons ».
  await page.goto('/contacts?view=list&q=da+silva')
  await tick(page, 2)
  await page.getByRole('button', { name: 'Fusionner doublons' }).click()
  const dialog = page.getByRole('dialog', { name: 'Fusionner doublons' })

  // 3. Sélectionnez quelle fiche sera l’original.
  const originals = dialog.getByRole('radiogroup', { name: 'Original' })
  await originals.getByRole('radio').first().waitFor()
  await expect.poll(() => originals.getByRole('radio').first().evaluate(hasFocus)).toBe(true)
  const proposed = await originals
    .getByText(/^T\d{4}/)
    .first()
    .innerText()
  expect(proposed).toContain(references.find((text) => text.includes('original'))?.slice(0, 5))
  await dialog.getByRole('heading', { name: /rejoignent T\d{4}|rejoint T\d{4}/ }).waitFor()
  await takePicture(page, 'merge-dialog.light')
  await expectNoAxeViolations(page)
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => originals.getByRole('radio').nth(1).isChecked()).toBe(true)
  await page.keyboard.press('ArrowLeft')
  await dialog.getByRole('radiogroup', { name: 'Prénom' }).getByText('Anna').click()

  // 4. Cliquez sur le bouton « Fusionner doublons ».
  await dialog.getByRole('button', { name: /^Fusionner doublons/ }).click()
  await toastSaying(page, /^T\d{4} a rejoint T\d{4}\.$/).waitFor()
  await expect.poll(() => rows(page)).toBe(1)
  await page.getByRole('button', { name: 'Voir' }).click()
  await page.getByRole('heading', { level: 1, name: 'DA SILVA Anna' }).waitFor()

  await page.getByRole('tab', { name: 'Activité' }).click()
  await page.getByText('a fusionné des doublons dans la fiche').waitFor()
  await page.getByRole('main').getByRole('button', { name: 'Annuler la fusion' }).click()
  const undo = page.getByRole('dialog', { name: 'Annuler la fusion' })
  await undo.getByText(/redevient une fiche à part/).waitFor()
  await expectNoAxeViolations(page)
  await undo.getByRole('button', { name: 'Annuler la fusion' }).click()
  await toastSaying(page, /^T\d{4} est revenue\.$/).waitFor()
  await page.getByRole('heading', { level: 1, name: 'DA SILVA Ana', exact: true }).waitFor()
  await page.getByText(/^Annulée par /).waitFor()
})

test('an old address leads to the original, and Ctrl Z brings its record back', async () => {
  const page = await enter('/contacts?view=list&q=blanchard', desk)
  await tick(page, 2)
  await page.getByRole('button', { name: 'Fusionner doublons' }).click()
  await page.getByRole('heading', { name: /rejoignent|rejoint/ }).waitFor()
  const [original, duplicate] = await idsOf(page, 'blanchard')
  await page.keyboard.press('Control+Enter')
  await toastSaying(page, /a rejoint/).waitFor()
  const other = await page.context().newPage()
  await other.goto(`/contacts/${duplicate}`)
  await other.waitForURL(new RegExp(`/contacts/${original}(\\?|$)`))
  await other.getByRole('heading', { level: 1, name: 'BLANCHARD Robert' }).waitFor()
  await page.keyboard.press('Control+z')
  await toastSaying(page, /est revenue/).waitFor()
  await other.goto(`/contacts/${duplicate}`)
  await other.getByRole('heading', { level: 1, name: 'BLANCHARD Bob' }).waitFor()
  expect(new URL(other.url()).pathname).toBe(`/contacts/${duplicate}`)
})

test('whoever changed a record meanwhile is not overwritten: the dialog shows the values of now', async () => {
  const page = await enter('/contacts?view=list&q=nguyen', desk)
  await tick(page, 2)
  await page.getByRole('button', { name: 'Fusionner doublons' }).click()
  const dialog = page.getByRole('dialog', { name: 'Fusionner doublons' })
  await dialog.getByRole('heading', { name: /rejoignent|rejoint/ }).waitFor()
  const [, id = 0] = await idsOf(page, 'nguyen')
  const { version } = (await (await page.request.get(`/api/v1/contacts/${id}`)).json()) as { version: number }
  const change = await page.request.patch(`/api/v1/contacts/${id}`, {
    data: { department: 'Achats' },
    headers: { 'if-match': `"${version}"` },
  })
  expect(change.status()).toBe(200)
  await page.keyboard.press('Control+Enter')
  await dialog.getByText(/a changé entre-temps/).waitFor()
  await dialog.getByRole('radiogroup', { name: 'Service' }).getByText('Achats').waitFor()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  expect(await rows(page)).toBe(2)
})

test('the page goes by keys; what is no duplicate is remembered, listed and taken back', async () => {
  const page = await enter('/duplicates', desk)
  await page.getByRole('region', { name: 'Groupes' }).getByRole('link').first().waitFor()
  const before = await groups(page)
  expect(before).toBeGreaterThan(3)
  await takePicture(page, 'duplicates-page.light')
  await expectNoAxeViolations(page)
  await page.keyboard.press('j')
  await expect.poll(() => new URL(page.url()).searchParams.get('group')).toMatch(/^[a-z]+(-\d+)+$/)
  await groupOf(page, 'NGUYEN Minh').click()
  await page.getByRole('region', { name: 'Groupe NGUYEN Minh' }).waitFor()
  await page.keyboard.press('p')
  await toastSaying(page, /ne sont pas des doublons\.$/).waitFor()
  await expect.poll(() => groups(page)).toBe(before - 1)
  await page.getByRole('link', { name: /^Écartés/ }).click()
  await page.getByText('n’est pas').waitFor()
  await expectNoAxeViolations(page)
  await page.getByRole('button', { name: 'Comparer à nouveau' }).click()
  await page.getByText('Personne n’a été écarté').waitFor()
  await page.getByRole('link', { name: /^Tout \d/ }).click()
  await groupOf(page, 'NGUYEN Minh').waitFor()
  await expect.poll(() => groups(page)).toBe(before)
  await page.getByRole('link', { name: /^Contacts \d/ }).click()
  await expect.poll(() => new URL(page.url()).searchParams.get('subject')).toBe('contact')
  await groupOf(page, 'NGUYEN Minh').waitFor()

  await page.keyboard.press('m')
  await page.getByRole('dialog', { name: 'Fusionner doublons' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Chercher maintenant' }).click()
  await page.getByText(/groupes parmi \d+ fiches vérifiées/).waitFor()
  await page.getByRole('link', { name: /^Tiers \d/ }).click()
  await expect.poll(() => new URL(page.url()).searchParams.get('subject')).toBe('partner')
})

test('of three, one is set apart from the others in one step; together they come back in one, too', async () => {
  const page = await enter('/account', desk)
  const contact = { firstName: 'Solveig', lastName: 'Ankerstjerne', phones: [{ number: '06 39 98 41 41' }] }
  for (let made = 0; made < 3; made++)
    expect((await page.request.post('/api/v1/contacts', { data: contact })).status()).toBe(201)
  const [first = 0] = await idsOf(page, 'ankerstjerne')
  const record = `/duplicates?subject=contact&record=${first}`
  await expect
    .poll(async () => {
      await page.goto(record)
      await page.getByText('Seuls les doublons d’une fiche sont montrés').waitFor()
      await groupOf(page, 'ANKERSTJERNE').or(page.getByText('Rien trouvé')).first().waitFor()
      return groupOf(page, 'ANKERSTJERNE').getByText('3 fiches').isVisible()
    }, comparing)
    .toBe(true)
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/duplicate-decisions')) asked.push(request.method())
  })
  await page
    .getByRole('button', { name: /n’en est pas$/ })
    .nth(2)
    .click()
  await toastSaying(page, /^T\d{4} n’est pas un doublon de T\d{4} et T\d{4}\.$/).waitFor()
  await page.getByText('2 fiches', { exact: true }).first().waitFor()
  await takePicture(page, 'set-apart-one')
  await page.keyboard.press('Control+z')
  await toastSaying(page, /^Elles sont à nouveau comparées\.$/).waitFor()
  await groupOf(page, 'ANKERSTJERNE').getByText('3 fiches').waitFor()
  expect(asked).toEqual(['POST', 'POST'])
})

test('a search that is no more is asked for once, and all groups are there', async () => {
  const page = await enter('/account', desk)
  let asked = 0
  page.on('request', (request) => {
    if (request.url().includes('/duplicate-scans/')) asked++
  })
  await page.goto('/duplicates?scan=999999')
  await page.getByText('Cette recherche n’existe plus, ou elle est à quelqu’un d’autre.').waitFor()
  await groupOf(page, 'NGUYEN Minh').waitFor()
  await takePicture(page, 'scan-gone')
  const before = asked
  await page.waitForTimeout(2000)
  expect(asked).toBe(before)
})

test('a batch is shown before, merges what is sure, and is undone as one', async () => {
  const page = await enter('/duplicates', desk)
  await page.getByRole('region', { name: 'Groupes' }).getByRole('link').first().waitFor()
  const before = { contacts: await contacts(page), groups: await groups(page) }
  await page.getByRole('link', { name: 'Fusions en lot' }).click()
  await page.getByRole('button', { name: 'Fusionner des groupes en lot…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Fusionner en lot' })
  await dialog.getByText(/groupes feront une fiche chacun/).waitFor()
  await expectNoAxeViolations(page)
  await dialog.getByRole('button', { name: /^Fusionner \d+ groupes$/ }).click()
  await page.getByText('Terminée', { exact: true }).waitFor()
  await page.getByText(/\d+ groupes fusionnés/).waitFor()
  expect(await contacts(page)).toBeLessThan(before.contacts)
  await expectNoAxeViolations(page)
  await page.getByRole('button', { name: 'Annuler le lot' }).click()
  await page.getByText('Annulée', { exact: true }).waitFor()
  expect(await contacts(page)).toBe(before.contacts)
  await page.goto('/duplicates')
  await groupOf(page, 'NGUYEN Minh').waitFor()
  await expect.poll(() => groups(page)).toBe(before.groups)
})

test('a form that is typed says who is known already and why, and does not stand in the way', async () => {
  const page = await enter('/account', { width: 1280, height: 1200 })
  let asked = 0
  page.on('request', (request) => {
    if (request.url().includes('/duplicate-checks')) asked++
  })
  await page.goto('/contacts/new')
  await page.getByLabel('Prénom').fill('Robert')
  await page.waitForTimeout(1000)
  expect(asked).toBe(0)
  await page.getByLabel('Nom de famille').fill('Blanchard')
  await page.getByText('Il y a déjà un contact avec ce nom.').waitFor()
  await page
    .getByText(/\d+ % : /)
    .first()
    .waitFor()
  await expectNoAxeViolations(page)
  await page.getByRole('button', { name: /^Utiliser cette fiche : BLANCHARD Robert/ }).click()
  await page.getByRole('heading', { level: 1, name: 'BLANCHARD Robert' }).waitFor()
  await page.getByText(/Ce contact a peut-être une autre fiche/).waitFor()
  await page.getByRole('button', { name: 'Comparer' }).click()
  await page.getByRole('dialog', { name: 'Fusionner doublons' }).waitFor()
})

test('whoever was saved although somebody has that name and number is told so once they are compared', async () => {
  const page = await enter('/account', desk)
  const twin = { firstName: 'Ingrid', lastName: 'Vestergaard', phones: [{ number: '06 39 98 42 42' }] }
  expect((await page.request.post('/api/v1/contacts', { data: twin })).status()).toBe(201)
  await page.goto('/contacts/new')
  await page.getByLabel('Nom de famille').fill('Vestergaard')
  await page.getByLabel('Prénom').fill('Ingrid')
  await page.getByRole('button', { name: 'Ajouter un téléphone' }).click()
  await page.getByLabel('Numéro', { exact: true }).fill('0639984242')
  await page.getByRole('button', { name: 'Créer' }).click()
  await page.waitForURL(/\/contacts\/\d+/)
  await page.getByText(/Ce contact a peut-être une autre fiche : VESTERGAARD Ingrid, T\d{4}/).waitFor()
  await takePicture(page, 'saved-look-alike')
})

test('in English, in the dark and on a phone', async () => {
  const english: View = { language: 'en', scheme: 'dark', ...desk }
  const page = await enter('/duplicates', english)
  await page.request.patch('/api/v1/me', { data: { language: 'en' } })
  await page.goto('/duplicates')
  await page.getByRole('region', { name: 'Groups' }).getByRole('link').first().waitFor()
  await takePicture(page, 'duplicates-page.dark')
  await expectNoAxeViolations(page)
  await groupOf(page, 'MICHEL Léa').click()
  await page.keyboard.press('m')
  const dialog = page.getByRole('dialog', { name: 'Merge duplicates' })
  await dialog.getByRole('heading', { name: /joins? T\d{4}/ }).waitFor()
  await takePicture(page, 'merge-dialog.dark')
  await expectNoAxeViolations(page)
  await dialog.getByRole('button', { name: /^Merge duplicates/ }).click()
  await toastSaying(page, /ha(s|ve) joined T\d{4}\.$/).waitFor()
  await page.getByRole('button', { name: 'Undo the merge' }).click()
  await toastSaying(page, /(is|are) back\.$/).waitFor()

  for (const scheme of ['light', 'dark'] as const) {
    const small = await enter('/duplicates', { language: 'en', scheme, ...phone })
    await groupOf(small, 'MICHEL Léa').waitFor()
    await expectNoAxeViolations(small)
    await groupOf(small, 'MICHEL Léa').click()
    await small.getByRole('button', { name: 'Merge', exact: true }).click()
    const sheet = small.getByRole('dialog', { name: 'Merge duplicates' })
    await sheet.getByRole('heading', { name: /joins? T\d{4}/ }).waitFor()
    const box = await sheet.boundingBox()
    expect([box?.width, box?.height]).toEqual([phone.width, phone.height])
    expect(await small.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width)
    await takePicture(small, `merge-dialog.phone.${scheme}`)
    await expectNoAxeViolations(small)
  }
  await page.request.patch('/api/v1/me', { data: { language: 'fr' } })
})

function toastSaying(page: Page, words: RegExp) {
  return page.getByRole('region', { name: 'Messages' }).getByText(words)
}

function groupOf(page: Page, name: string) {
  return page.locator('[data-group]', { hasText: name })
}

function groups(page: Page): Promise<number> {
  return page.locator('[data-group]').count()
}

const hasFocus = (element: Element): boolean => element === document.activeElement

async function tick(page: Page, count: number): Promise<void> {
  await expect.poll(() => rows(page)).toBe(count)
  await page.getByRole('grid').getByRole('checkbox').first().check({ force: true })
}

function rows(page: Page): Promise<number> {
  return page.locator('[role=grid] [role=row][aria-rowindex]:not([aria-rowindex="1"])').count()
}

async function contacts(page: Page): Promise<number> {
  const reply = await page.request.get('/api/v1/contacts/count')
  return ((await reply.json()) as { count: number }).count
}

/** In the order of their references. */
async function idsOf(page: Page, words: string): Promise<number[]> {
  const reply = await page.request.get(`/api/v1/contacts?q=${words}&sort=reference`)
  return ((await reply.json()) as { items: { id: number }[] }).items.map(({ id }) => id)
}
