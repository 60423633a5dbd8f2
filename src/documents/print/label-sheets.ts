// Sheets of labels on A4, in millimetres: how many, how large, and where each one is.
import type { TypeSizes, Zone } from './block-fit.ts'

export const labelSheets = ['24', '21', '16', '14', '8'] as const
export type LabelSheet = (typeof labelSheets)[number]

interface Sheet {
  readonly columns: number
  readonly rows: number
  readonly width: number
  readonly height: number
  /** From one label's left edge to the next one's. */
  readonly step: number
}

const sheets: Readonly<Record<LabelSheet, Sheet>> = {
  '24': { columns: 3, rows: 8, width: 63.5, height: 33.9, step: 66 },
  '21': { columns: 3, rows: 7, width: 63.5, height: 38.1, step: 66 },
  '16': { columns: 2, rows: 8, width: 99.1, height: 33.9, step: 101.6 },
  '14': { columns: 2, rows: 7, width: 99.1, height: 38.1, step: 101.6 },
  '8': { columns: 2, rows: 4, width: 99.1, height: 67.7, step: 101.6 },
}

export const a4 = { width: 210, height: 297 } as const

/** Three labels side by side leave less than the norm's ten points need. */
export const labelType: TypeSizes = { most: 10, least: 6.5 }

export function labelsOn(sheet: LabelSheet): number {
  return sheets[sheet].columns * sheets[sheet].rows
}

/** Where label `place` is, counted from 0, row by row: `labelZone('24', 3)` is the first of the second row. */
export function labelZone(sheet: LabelSheet, place: number): Zone {
  const { columns, rows, width, height, step } = sheets[sheet]
  const left = (a4.width - (columns - 1) * step - width) / 2
  const top = (a4.height - rows * height) / 2
  const [row, column] = [Math.floor(place / columns), place % columns]
  return { x: left + column * step, y: top + row * height, width, height }
}
