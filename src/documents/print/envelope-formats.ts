// Envelopes: their sizes, their windows, and where the address and the sender go, in millimetres.
import type { TypeSizes, Zone } from './block-fit.ts'

export const envelopeFormats = ['DL', 'C6/5', 'C5', 'C4', 'US10'] as const
export type EnvelopeFormat = (typeof envelopeFormats)[number]

export const windows = ['right', 'left', 'none'] as const
export type EnvelopeWindow = (typeof windows)[number]

interface FromEdges {
  /** From the side where it is. */
  readonly side: number
  readonly bottom: number
  readonly width: number
  readonly height: number
}

interface Format {
  readonly width: number
  readonly height: number
  readonly window: FromEdges
  /** Where the address goes without a window: clear of the stamp above and of the sorting code below. */
  readonly open: FromEdges
  readonly type: TypeSizes
}

const usual = { most: 11, least: 10 }

/** Trade practice in France and USPS figures, see docs/decisions/0013-printed-documents.md. */
const formats: Readonly<Record<EnvelopeFormat, Format>> = {
  DL: {
    width: 220,
    height: 110,
    window: { side: 20, bottom: 20, width: 100, height: 35 },
    open: { side: 15, bottom: 20, width: 115, height: 46 },
    type: usual,
  },
  'C6/5': {
    width: 229,
    height: 114,
    window: { side: 20, bottom: 20, width: 100, height: 35 },
    open: { side: 15, bottom: 20, width: 115, height: 50 },
    type: usual,
  },
  C5: {
    width: 229,
    height: 162,
    window: { side: 20, bottom: 60, width: 100, height: 45 },
    open: { side: 15, bottom: 25, width: 120, height: 60 },
    type: { most: 12, least: 10 },
  },
  C4: {
    width: 324,
    height: 229,
    window: { side: 20, bottom: 60, width: 100, height: 45 },
    open: { side: 20, bottom: 40, width: 140, height: 70 },
    type: { most: 12, least: 10 },
  },
  // USPS DMM 202 accepts type from 8 points: seven lines are higher than this window at ten.
  US10: {
    width: 241.3,
    height: 104.8,
    window: { side: 22.2, bottom: 12.7, width: 114.3, height: 28.6 },
    open: { side: 15, bottom: 16, width: 120, height: 46 },
    type: { most: 11, least: 8 },
  },
}

export interface EnvelopeLayout {
  readonly width: number
  readonly height: number
  readonly address: Zone
  readonly sender: Zone
  readonly type: TypeSizes
}

/** `envelopeLayout('DL', 'right').address` is `{ x: 100, y: 55, width: 100, height: 35 }`. */
export function envelopeLayout(format: EnvelopeFormat, window: EnvelopeWindow): EnvelopeLayout {
  const { width, height, window: cut, open, type } = formats[format]
  const { side, bottom, ...size } = window === 'none' ? open : cut
  const x = window === 'left' ? side : width - side - size.width
  const address = { x: round(x), y: round(height - bottom - size.height), ...size }
  const sender = { x: 10, y: 10, width: 80, height: Math.min(40, round(address.y - 14)) }
  return { width, height, address, sender, type }
}

function round(mm: number): number {
  return Math.round(mm * 100) / 100
}

/** As it is written: `US #10`. */
export function formatName(format: EnvelopeFormat): string {
  return format === 'US10' ? 'US #10' : format
}
