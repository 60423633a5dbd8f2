// Blocks of lines in zones: what fits keeps 3 mm from every edge, what does not is said.
import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { air, fitBlock, type Zone } from './block-fit.ts'
import { envelopeFormats, envelopeLayout, windows } from './envelope-formats.ts'
import { labelSheets, labelType, labelZone } from './label-sheets.ts'
import { letterLayouts, letterType, letterZone } from './letter-layouts.ts'
import { textWidth } from './text-width.ts'

const mmInPoint = 25.4 / 72
/** Of a line of Noto Sans, in em. */
const lineHeight = 1.362

const places = [
  ...envelopeFormats.flatMap((format) =>
    windows.map((window) => {
      const { address, type } = envelopeLayout(format, window)
      return { zone: address, type }
    }),
  ),
  ...labelSheets.map((sheet) => ({ zone: labelZone(sheet, 0), type: labelType })),
  ...letterLayouts.map((layout) => ({ zone: letterZone(layout), type: letterType })),
]
const line = fc.string({
  unit: fc.constantFrom(...'WMil É’-10 RUE DE LA LUNE Bâtiment'.split('')),
  minLength: 1,
  maxLength: 45,
})
const manyLines = fc.array(line, { minLength: 1, maxLength: 9 })

const kept = (zone: Zone) => ({ width: zone.width - 2 * air, height: zone.height - 2 * air })
const hair = 1e-9

test('whatever is to be printed, what fits keeps clear of the edges and of itself', () => {
  fc.assert(
    fc.property(fc.constantFrom(...places), manyLines, ({ zone, type }, lines) => {
      const fit = fitBlock(lines, zone, type)
      fc.pre(!('problem' in fit))
      const { size, pitch } = fit
      expect(size).toBeGreaterThanOrEqual(type.least)
      expect(size).toBeLessThanOrEqual(type.most)
      const widths = lines.map((text) => textWidth(text) * size * mmInPoint)
      expect(Math.max(...widths)).toBeLessThanOrEqual(kept(zone).width + hair)
      const height = ((lines.length - 1) * pitch + lineHeight * size) * mmInPoint
      expect(height).toBeLessThanOrEqual(kept(zone).height + hair)
      expect(pitch).toBeGreaterThanOrEqual(1.1 * size - hair)
    }),
  )
})

test('whatever is refused does not fit in the smallest type, and the widest line is the one at fault', () => {
  fc.assert(
    fc.property(fc.constantFrom(...places), manyLines, ({ zone, type }, lines) => {
      const fit = fitBlock(lines, zone, type)
      fc.pre('problem' in fit)
      const widths = lines.map((text) => textWidth(text) * type.least * mmInPoint)
      const height = ((lines.length - 1) * 1.1 + lineHeight) * type.least * mmInPoint
      const tooMuch = 'line' in fit ? widths[fit.line]! - kept(zone).width : height - kept(zone).height
      expect(tooMuch).toBeGreaterThan(0)
      expect('line' in fit ? widths[fit.line] : Math.max(...widths)).toBe(Math.max(...widths))
    }),
  )
})

const full = 'RÉSIDENCE DES TROIS FONTAINES ESC B 12'
it.each(envelopeFormats)('the fullest address of the norm goes through every window of %s', (format) => {
  expect(full).toHaveLength(38)
  for (const window of windows) {
    const { address, type } = envelopeLayout(format, window)
    const lines = [...Array.from({ length: 6 }, () => full), 'ROYAUME UNI']
    expect(fitBlock(lines, address, type)).not.toHaveProperty('problem')
  }
})
