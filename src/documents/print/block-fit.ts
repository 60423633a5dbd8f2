// The size of type in which a block of lines fits its zone, 3 mm of air on every side.
import { textWidth } from './text-width.ts'

/** In millimetres, from the top left corner of the sheet. */
export interface Zone {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** What every word keeps from the edge of its zone, in millimetres. */
export const air = 3

/** In points; the norm asks for 10 to 12, and less only where the zone is smaller than the norm knows. */
export interface TypeSizes {
  readonly most: number
  readonly least: number
}

export interface Fit {
  /** In points. */
  readonly size: number
  /** From one line to the next, in points. */
  readonly pitch: number
}

/** Of Noto Sans, in em: the heights that a line takes over and under its base. */
export const ascent = 1.069
const descent = 0.293
const lineHeight = ascent + descent

/** Lines as far apart as reads well, and as near as they still keep clear of each other, in em. */
const widest = 1.25
const nearest = 1.1

const pointsInMm = 72 / 25.4
const step = 0.25

/** The largest type that fits; else what does not: `wide` with the line at fault, or `high`. */
export function fitBlock(
  lines: readonly string[],
  zone: Zone,
  { most, least }: TypeSizes,
): Fit | { readonly problem: 'wide'; readonly line: number } | { readonly problem: 'high' } {
  const width = (zone.width - 2 * air) * pointsInMm
  const height = (zone.height - 2 * air) * pointsInMm
  const ems = lines.map(textWidth)
  const widestLine = Math.max(...ems)
  const gaps = lines.length - 1
  const byWidth = width / widestLine
  const byHeight = height / (gaps * nearest + lineHeight)
  const size = Math.min(most, Math.floor(Math.min(byWidth, byHeight) / step) * step)
  if (size < least) {
    return byWidth < least ? { problem: 'wide', line: ems.indexOf(widestLine) } : { problem: 'high' }
  }
  const room = gaps === 0 ? widest * size : (height - lineHeight * size) / gaps
  return { size, pitch: Math.min(widest * size, room) }
}
