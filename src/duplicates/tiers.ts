// How sure a likeness is, in three steps that a reader can act on.
import { AUTOMATIC_THRESHOLD, DEFAULT_THRESHOLD } from './model/score.ts'

/** automatic: a batch may merge it without a look; probable: it is listed; possible: it is named while typing. */
export const tiers = ['automatic', 'probable', 'possible'] as const
export type Tier = (typeof tiers)[number]

/** `tierOf(0.9)` is `automatic`. */
export function tierOf(probability: number): Tier {
  if (probability >= AUTOMATIC_THRESHOLD) return 'automatic'
  return probability >= DEFAULT_THRESHOLD ? 'probable' : 'possible'
}
