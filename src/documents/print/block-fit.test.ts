// Blocks of lines in zones: what fits keeps 3 mm from every edge, what does not is said.
import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { air, fitBlock } from './block-fit.ts'
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

test('whatever is to be printed, what fits keeps clear of the edges and of itself; else the line at fault is named', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...places),
      fc.array(line, { minLength: 1, maxLength: 9 }),
      ({ zone, type }, lines) => {
        const fit = fitBlock(lines, zone, type)
        if ('problem' in fit) {
          const widths = lines.map((text) => textWidth(text) * type.least * mmInPoint)
          if (fit.problem === 'wide') expect(widths[fit.line]).toBe(Math.max(...widths))
          else expect(lines.length * type.least * mmInPoint).toBeGreaterThan((zone.height - 2 * air) * 0.6)
          return
        }
        const { size, pitch } = fit
        expect(size).toBeGreaterThanOrEqual(type.least)
        expect(size).toBeLessThanOrEqual(type.most)
        for (const text of lines) {
          expect(textWidth(text) * size * mmInPoint).toBeLessThanOrEqual(zone.width - 2 * air + 1e-9)
        }
        const height = ((lines.length - 1) * pitch + lineHeight * size) * mmInPoint
        expect(height).toBeLessThanOrEqual(zone.height - 2 * air + 1e-9)
        if (lines.length > 1) expect(pitch).toBeGreaterThanOrEqual(1.1 * size - 1e-9)
      },
    ),
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
