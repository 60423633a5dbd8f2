// What may be printed: every character that passes is set, every other one is told before.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { oneLine } from '../postal/plain-capitals.ts'
import { typeset } from '../typeset-actions.ts'
import { envelopeLayout } from './envelope-formats.ts'
import { glyphWidths } from './glyph-widths.ts'
import { a4 } from './label-sheets.ts'
import { letterZone } from './letter-layouts.ts'
import { unprintable } from './printable.ts'

const now = new Date('2026-11-24T10:00:00Z')
const base = { title: 'Lettre', author: 'Orée', language: 'fr', sender: null }
const block = { size: 11, pitch: 13, language: 'fr' }

function setEnvelope(lines: readonly string[]) {
  const { address: zone, width, height } = envelopeLayout('DL', 'none')
  const layout = { ...base, kind: 'envelopes' as const, width, height, zone }
  return typeset({ layout, items: [{ ...block, lines }], pictures: [], now })
}

function setLetter(words: string) {
  const letter = { topic: words, body: [[words]], signatory: words }
  const layout = { ...base, kind: 'letters' as const, ...a4, zone: letterZone('FR'), letter }
  const item = { ...block, lines: ['AUCH'], date: '', salutation: words, closing: words }
  return typeset({ layout, items: [item], pictures: [], now })
}

const ofFont = glyphWidths.flatMap(([first, row]) =>
  Array.from({ length: row.length / 2 }, (_, at) => String.fromCodePoint(first + at)),
)
const letters = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom(...ofFont) },
  fc.constantFrom('e\u0301', '\u00ad', '\u200d', '\ufe0f', '\u200b', '\u0007', '\t'),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
)

test('whatever is typed, what passes is set on envelopes and in letters', { timeout: 60_000 }, async () => {
  const typed = fc.array(letters, { minLength: 1, maxLength: 30 }).map((all) => oneLine(all.join('')))
  const sound = fc.asyncProperty(typed, async (text) => {
    fc.pre(text !== '' && unprintable(text) === undefined)
    expect((await setEnvelope([text])).length).toBeGreaterThan(0)
    expect((await setLetter(text)).length).toBeGreaterThan(0)
  })
  await fc.assert(sound, { numRuns: 60 })
})

test('every character of the font is set in both weights', async () => {
  const all = oneLine(ofFont.join(''))
  expect(unprintable(all)).toBeUndefined()
  expect((await setLetter(all)).length).toBeGreaterThan(0)
})

test.each(['→', '😀', 'Ｂ', 'Ⅷ', '\u2017', 'Я', '東'])(
  '%s is refused: nothing could be set',
  async (letter) => {
    expect(unprintable(oneLine(`Mars ${letter}`))).toBe(letter)
    await expect(setEnvelope([`Mars ${letter}`])).rejects.toThrow('PDF/UA-1')
  },
)

test('what is not seen goes, an accent is one with its letter', () => {
  expect(oneLine('E\u0301le\u0300ve\u200d \ufe0f\u0007 \t Léa\u00ad')).toBe('Élève Léa')
})
