// Every format, every window, thirty addresses: read back from the PDF, each line lies in its zone with 3 mm to spare.
import { describe, expect, it, test } from 'vitest'
import { addresseeOf, thirtyAddressees } from '../../../test/addressees.ts'
import { readPdf, type TypeBox } from '../../../test/read-pdf.ts'
import { compose } from '../compose.ts'
import { typeset } from '../typeset-actions.ts'
import { air, type Zone } from './block-fit.ts'
import { envelopeFormats, envelopeLayout, windows } from './envelope-formats.ts'
import { a4, labelSheets, labelsOn, labelType, labelZone } from './label-sheets.ts'
import { letterFolds, letterLayouts, letterType, letterZone } from './letter-layouts.ts'
import { textWidth } from './text-width.ts'

const from = { country: 'FR', language: 'fr' }
const now = new Date('2026-11-24T10:00:00Z')
/** The reader of PDFs tells of two spaces as one. */
const seen = (lines: readonly string[] = []) => lines.map((line) => line.replaceAll('  ', ' '))
/** Rounding of a PDF's numbers. */
const hair = 0.02

function expectWithin(box: TypeBox, zone: Zone) {
  expect(box.left).toBeGreaterThanOrEqual(zone.x + air - hair)
  expect(box.top).toBeGreaterThanOrEqual(zone.y + air - hair)
  expect(box.right).toBeLessThanOrEqual(zone.x + zone.width - air + hair)
  expect(box.bottom).toBeLessThanOrEqual(zone.y + zone.height - air + hair)
}

const itemsFor = (place: Parameters<typeof compose>[1]['place']) =>
  thirtyAddressees.map(({ addressee, lines }) => {
    const { fit, faults } = compose(addressee, { firstLine: 'company', from, place })
    expect(faults).toEqual([])
    if (!fit) throw new Error(`${lines.join(', ')} does not fit`)
    return { lines: [...lines], ...fit, language: addressee.language }
  })

const base = { title: 'Enveloppes (30)', author: 'Orée', language: 'fr' }

describe.each(envelopeFormats)('%s', (format) => {
  it.each(windows)('window %s', async (window) => {
    const { address, type, sender, width, height } = envelopeLayout(format, window)
    const items = itemsFor({ zone: address, type })
    const corner = { ...sender, lines: ['Orée', '8 quai des Brumes', '69002 Lyon'], logo: false }
    const layout = { ...base, kind: 'envelopes' as const, width, height, zone: address, sender: corner }
    const pdf = await readPdf(await typeset({ layout, items, pictures: [], now }))
    expect(pdf).toMatchObject({ title: 'Enveloppes (30)', language: 'fr', tagged: true })
    expect(pdf.pages).toHaveLength(30)
    pdf.pages.forEach((page, index) => {
      expect(page.width).toBeCloseTo(width, 1)
      expect(page.height).toBeCloseTo(height, 1)
      const block = page.lines.filter((line) => line.top > sender.y + sender.height)
      expect(block.map(({ text }) => text)).toEqual(seen(items[index]?.lines))
      for (const line of block) expectWithin(line, address)
      for (const line of block) {
        expect(line.size).toBeGreaterThanOrEqual(format === 'US10' ? 8 : 10)
        expect(line.size).toBeLessThanOrEqual(12)
        expect(line.left).toBeCloseTo(block[0]?.left ?? 0, 2)
      }
    })
  })
})

describe.each(labelSheets)('a sheet of %s', (sheet) => {
  it('has each address on its own label, from the third one on', async () => {
    const items = itemsFor({ zone: labelZone(sheet, 0), type: labelType }).map((item, place) => {
      const at = place + 2
      return {
        ...item,
        sheet: Math.floor(at / labelsOn(sheet)),
        zone: labelZone(sheet, at % labelsOn(sheet)),
      }
    })
    const layout = { ...base, kind: 'labels' as const, width: 210, height: 297, zone: null, sender: null }
    const pdf = await readPdf(await typeset({ layout, items, pictures: [], now }))
    const boxes = pdf.pages.flatMap(({ lines }) => lines)
    expect(pdf.pages).toHaveLength(Math.ceil(32 / labelsOn(sheet)))
    expect(boxes.map(({ text }) => text)).toEqual(seen(items.flatMap(({ lines }) => lines)))
    const zones = items.flatMap(({ lines, zone }) => lines.map(() => zone))
    boxes.forEach((box, index) => expectWithin(box, zones[index] ?? labelZone(sheet, 0)))
  })
})

describe.each(letterLayouts)('a letter as in %s', (norm) => {
  it('shows the whole address in the window, and its words under it', async () => {
    const zone = letterZone(norm)
    const words = {
      date: 'Lyon, le 24 novembre 2026',
      salutation: 'Madame,',
      closing: 'À bientôt',
    }
    const letter = { topic: 'Votre visite', body: [['Merci.']], signatory: 'Camille Roux' }
    const items = itemsFor({ zone, type: letterType }).map((item) => ({
      ...item,
      ...words,
    }))
    const layout = { ...base, kind: 'letters' as const, width: 210, height: 297, zone, letter, sender: null }
    const pdf = await readPdf(await typeset({ layout, items, pictures: [], now }))
    pdf.pages.forEach(({ lines }, index) => {
      const length = items[index]?.lines.length ?? 0
      for (const line of lines.slice(0, length)) expectWithin(line, zone)
      expect(lines.slice(0, length).map(({ text }) => text)).toEqual(seen(items[index]?.lines))
      for (const line of lines.slice(length)) expect(line.top).toBeGreaterThan(zone.y + zone.height)
      expect(lines.slice(length).map(({ text }) => text)).toContain('Votre visite')
    })
  })
})

test('a long letter goes on to a second page with its number, each letter from one again, folded where its window asks for it', async () => {
  const zone = letterZone('DE')
  const paragraph = 'Merci de votre visite sur notre stand au Salon de Lyon, où nous avons parlé de tout.'
  const words = { date: 'Lyon', salutation: 'Madame,', closing: 'À bientôt' }
  const body = Array.from({ length: 40 }, () => [paragraph])
  const letter = { topic: '', body, signatory: 'Camille Roux' }
  const address = { lines: ['Frau Léa Michel', '10117 BERLIN'], size: 11, pitch: 13, language: 'fr' }
  const item = { ...address, ...words }
  const layout = {
    ...base,
    kind: 'letters' as const,
    ...a4,
    zone,
    folds: letterFolds('DE'),
    letter,
    sender: null,
  }
  const { pages, tagged } = await readPdf(await typeset({ layout, items: [item, item], pictures: [], now }))
  expect(tagged).toBe(true)
  expect(pages.map(({ lines }) => lines.at(-1)?.text)).toEqual([paragraph, '2', paragraph, '2'])
  expect(pages.map(({ lines }) => lines.some(({ text }) => text === 'Camille Roux'))).toEqual([
    false,
    true,
    false,
    true,
  ])
  const inText = pages.flatMap(({ lines }) => lines).filter(({ text }) => text === paragraph)
  expect(inText).toHaveLength(80)
  for (const line of inText) {
    expect(line.left).toBeGreaterThanOrEqual(25 - hair)
    expect(line.right).toBeLessThanOrEqual(a4.width - 25 + hair)
    expect(line.bottom).toBeLessThanOrEqual(a4.height - 22 + hair)
  }
})

test('fonts are embedded, pages are tagged with each address’s language', async () => {
  const { address: zone, width, height } = envelopeLayout('DL', 'none')
  const layout = { ...base, kind: 'envelopes' as const, width, height, zone, sender: null }
  const bytes = await typeset({
    layout,
    items: [{ lines: ['Herrn Karl Weber', '10117 BERLIN'], size: 11, pitch: 13, language: 'de' }],
    pictures: [],
    now,
  })
  const text = bytes.toString('latin1')
  expect(text).toMatch(/\/FontFile[23]/)
  expect(text).toContain('pdfuaid:part')
  const { pages } = await readPdf(bytes)
  expect(pages[0]?.tags).toContain('"P"')
})

test('what somebody typed is never read as a command', async () => {
  const { address: zone, width, height } = envelopeLayout('DL', 'none')
  const lines = ['#read("/etc/passwd")', '$x^2$ *b* _i_ `c`', '"quotes" \\ <tag> @ref']
  const layout = { ...base, kind: 'envelopes' as const, width, height, zone, sender: null }
  const pdf = await readPdf(
    await typeset({ layout, items: [{ lines, size: 11, pitch: 13, language: 'fr' }], pictures: [], now }),
  )
  expect(pdf.pages[0]?.lines.map(({ text }) => text)).toEqual(lines)
})

test('widths are those of the font: what is measured before is what is printed', async () => {
  const { address: zone, width, height } = envelopeLayout('C4', 'none')
  const lines = [
    'WWW MMM iii lll',
    'Éàçœß ÑŁŞ ẞ « » – …',
    '0123456789 AVENUE DU GÉNÉRAL',
    '1012 JS  AMSTERDAM',
  ]
  const layout = { ...base, kind: 'envelopes' as const, width, height, zone, sender: null }
  const pdf = await readPdf(
    await typeset({ layout, items: [{ lines, size: 12, pitch: 15, language: 'fr' }], pictures: [], now }),
  )
  const printed = pdf.pages[0]?.lines ?? []
  expect(printed).toHaveLength(lines.length)
  printed.forEach(({ left, right }, index) => {
    expect(right - left).toBeCloseTo((textWidth(lines[index] ?? '') * 12 * 25.4) / 72, 1)
  })
})

test('a line of the widest letters is refused where the window is too narrow, not cut', () => {
  const wide = addresseeOf({
    company: 'W'.repeat(38),
    address: { line4: '1 rue A', postcode: '75002', city: 'Paris' },
  })
  const { address: zone, type } = envelopeLayout('DL', 'right')
  const { fit, faults } = compose(wide, { firstLine: 'company', from, place: { zone, type } })
  expect(fit).toBeNull()
  expect(faults).toMatchObject([{ code: 'too-wide', pointer: '/name', record: { kind: 'partner' } }])
})
