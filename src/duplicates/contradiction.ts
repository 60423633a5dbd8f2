// Says when two records speak against being one person, rather than merely not for it.
import { newComparison } from './compare/levels.ts'
import { comparePair } from './compare/pair.ts'
import { explain, oddsOf } from './model/score.ts'
import type { Weights } from './model/weights.ts'
import type { Population } from './population/population.ts'

export const NONE = 0
export const WEAK = 1
export const STRONG = 2
export type Contradiction = typeof NONE | typeof WEAK | typeof STRONG

/**
 * Two people are more likely than one, and some story of two people (a household, namesakes, one firm) explains the pair
 * better than chance by so many bits: what they share has a reason other than being one.
 */
const WEAK_BITS = { against: 0, story: 3 }
const STRONG_BITS = { against: 10, story: 8 }

export function contradictions(
  population: Population,
  weights: Weights,
): (a: number, b: number) => Contradiction {
  const comparison = newComparison()
  const stories = new Float64Array(weights.prior.length)
  return (a, b) => {
    comparePair(population, a, b, comparison)
    explain(weights, comparison, stories)
    const { same, different } = oddsOf(weights, stories)
    const against = different - same
    if (against > STRONG_BITS.against && different > STRONG_BITS.story) return STRONG
    return against > WEAK_BITS.against && different > WEAK_BITS.story ? WEAK : NONE
  }
}
