// Letters on A4: where the address shows through the window, as each country's norm has it, in millimetres.
import type { TypeSizes, Zone } from './block-fit.ts'
import { a4 } from './label-sheets.ts'

export const letterLayouts = ['FR', 'DE', 'CH'] as const
export type LetterLayout = (typeof letterLayouts)[number]

/** NF Z11-001, DIN 5008 form B, SN 010130 with the address at the right. */
const zones: Readonly<Record<LetterLayout, Zone>> = {
  FR: { x: a4.width - 10 - 100, y: 35, width: 100, height: 45 },
  DE: { x: 20, y: 45, width: 85, height: 45 },
  CH: { x: a4.width - 8 - 90, y: 45, width: 90, height: 45 },
}

export const letterType: TypeSizes = { most: 11, least: 8 }

export function letterZone(layout: LetterLayout): Zone {
  return zones[layout]
}

/** Where a letter is folded in three, from its top edge: so that the address stands in the window. */
export function letterFolds(layout: LetterLayout): readonly number[] {
  return layout === 'DE' ? [105, 210] : [99, 198]
}

/** Of the country that the letter leaves from. */
export function letterLayoutOf(country: string): LetterLayout {
  if (country === 'DE' || country === 'AT') return 'DE'
  return country === 'CH' || country === 'LI' ? 'CH' : 'FR'
}
