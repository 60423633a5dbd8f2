/** Scores a comparison: how much better "one person" explains it than anything else does, in bits. */
import { COMPANY, EMAIL, FIELD, FIELDS, LEVELS_KEPT, PHONE, STREET, type Comparison } from '../compare/levels.ts'
import type { Weights } from './weights.ts'

const KEPT = FIELDS.length * LEVELS_KEPT

/** Bits of each explanation; strangers are the zero. */
export function explain(weights: Weights, { levels, rarity }: Comparison, into: Float64Array): void {
  for (let story = 0; story < weights.prior.length; story++) {
    let bits = weights.context[story] ? contextPrior(weights.prior[story] as number, levels, rarity) : (weights.prior[story] as number)
    const base = story * KEPT
    for (let field = 0; field < FIELDS.length; field++) {
      const level = levels[field] as number
      if (level === 0) continue
      const at = base + field * LEVELS_KEPT + level
      bits += weights.bits[at] as number
      if (weights.rare[at] === 1) bits += rarity[field] as number
    }
    into[story] = bits
  }
}

/**
 * Colleagues of a firm with fifty contacts are fifty times as frequent as those of a firm with one: the commonest of
 * the things they share is the chance that they meet in the file at all.
 */
function contextPrior(prior: number, levels: Uint8Array, rarity: Comparison["rarity"]): number {
  let bits = prior
  for (const [field, lowest, highest] of CONTEXT) {
    const level = levels[field] as number
    if (level >= lowest && level <= highest) bits = Math.max(bits, -(rarity[field] as number))
  }
  return bits
}

const CONTEXT = [
  [FIELD.company, COMPANY.same, COMPANY.same],
  [FIELD.email, EMAIL.firmAndMailbox, EMAIL.ownNames],
  [FIELD.landline, PHONE.same, PHONE.same],
  [FIELD.street, STREET.same, STREET.same],
] as const

/** log2 of the odds that both records are one person (Fellegi and Sunter 1969, with several non-matching classes). */
export function scoreOf(weights: Weights, stories: Float64Array): number {
  let same = 0
  let different = 1
  for (let story = 0; story < stories.length; story++) {
    const odds = 2 ** (stories[story] as number)
    if (story < weights.same) same += odds
    else different += odds
  }
  return Math.log2(same / different)
}

/** The probability that belongs to a score. */
export function probability(score: number): number {
  return 1 / (1 + 2 ** -score)
}
