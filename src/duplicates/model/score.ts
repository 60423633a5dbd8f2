// Scores a comparison: how much better "one person" explains it than anything else does, in bits.
import {
  COMPANY,
  EMAIL,
  FIELD,
  FIELDS,
  LEVELS_KEPT,
  PHONE,
  STREET,
  type Comparison,
} from '../compare/levels.ts'
import { provenScore, type Thresholds } from './proof.ts'
import type { Weights } from './weights.ts'

const KEPT = FIELDS.length * LEVELS_KEPT

/** Bits of each explanation; strangers are the zero. */
export function explain(weights: Weights, { levels, rarity }: Comparison, into: Float64Array): void {
  const { prior, context, bits, rarest } = weights
  for (let story = 0; story < prior.length; story++) {
    into[story] =
      context[story] === true
        ? contextPrior(prior[story] as number, levels, rarity)
        : (prior[story] as number)
  }
  for (let field = 0; field < FIELDS.length; field++) {
    const level = levels[field] as number
    if (level === 0) continue
    const extra = rarity[field] as number
    for (let story = 0, at = field * LEVELS_KEPT + level; story < prior.length; story++, at += KEPT) {
      into[story] = (into[story] as number) + (bits[at] as number) + Math.min(extra, rarest[at] as number)
    }
  }
}

/**
 * Colleagues of a firm with fifty contacts are fifty times as frequent as those of a firm with one: the commonest of
 * the things they share is the chance that they meet in the file at all.
 */
function contextPrior(prior: number, levels: Uint8Array, rarity: Comparison['rarity']): number {
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
export function likelihoodOf(weights: Weights, stories: Float64Array): number {
  const { same, different } = oddsOf(weights, stories)
  return same - different
}

/** The same, held back where nothing proves it: what is shown to a reader, and compared with the thresholds. */
export function scoreOf(
  weights: Weights,
  stories: Float64Array,
  { levels }: Pick<Comparison, 'levels'>,
): number {
  return provenScore(likelihoodOf(weights, stories), levels, weights.needed, THRESHOLDS)
}

/** No score is higher than this, which costs little to tell: most candidates are ruled out by it. */
export function highestScore(weights: Weights, stories: Float64Array): number {
  let same = stories[0] as number
  let different = 0
  for (let story = 1; story < stories.length; story++) {
    const bits = stories[story] as number
    if (story < weights.same) same = Math.max(same, bits)
    else different = Math.max(different, bits)
  }
  return same + Math.log2(weights.same) - different
}

/** The bits of one person and of two people, each over all its stories; strangers, the zero, are two people. */
export function oddsOf(weights: Weights, stories: Float64Array): { same: number; different: number } {
  const same = log2Sum(stories, 0, weights.same)
  const different = log2Sum(stories, weights.same, stories.length)
  return { same, different: Math.max(different, 0) + Math.log2(1 + 2 ** -Math.abs(different)) }
}

function log2Sum(stories: Float64Array, from: number, to: number): number {
  let most = stories[from] as number
  for (let story = from + 1; story < to; story++)
    if ((stories[story] as number) > most) most = stories[story] as number
  let sum = 0
  for (let story = from; story < to; story++) sum += 2 ** ((stories[story] as number) - most)
  return most + Math.log2(sum)
}

/** The probability that belongs to a score. */
export function probability(score: number): number {
  return 1 / (1 + 2 ** -score)
}

export function scoreOfProbability(least: number): number {
  return Math.log2(least / (1 - least))
}

/** A pair is shown as a duplicate when one person is twice as likely as two: one bit, where finds and errors weigh alike. */
export const DEFAULT_THRESHOLD = 2 / 3
/**
 * A batch may merge it without a look: fewer than one pair in a hundred is wrong above, since pairs with nothing of their
 * own get there only by further bits (proof.ts); `bench/matching.ts` measures it, also on files that lack columns.
 */
export const AUTOMATIC_THRESHOLD = 0.8

export const THRESHOLDS: Thresholds = {
  shown: scoreOfProbability(DEFAULT_THRESHOLD),
  automatic: scoreOfProbability(AUTOMATIC_THRESHOLD),
}
