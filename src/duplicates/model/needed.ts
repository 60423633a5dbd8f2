// Learns from a file how far a name with a firm, a house or a town can be trusted where nothing of one's own is known.
import { FIELD, FIELDS, KIND, newComparison } from '../compare/levels.ts'
import { comparisonAt, type Sample } from './estimate.ts'
import { namesAlike, needsMost, OWN_FIELDS, type Needed, type Thresholds } from './proof.ts'
import { explain, likelihoodOf } from './score.ts'
import type { Weights } from './weights.ts'

/** What is asked where a file cannot tell: one error in 180. */
const MOST_NEEDED = 7.5

/**
 * Of pairs alike in all but what is their own, no more than this may turn out to be two people by what is their own. Most of
 * these are one person after all, with another mailbox or mobile, and two people mostly have something that tells them apart.
 * Of those with a slip in a name more are one person: namesakes bear the same name.
 */
const MOST_CONTRADICTED = { alike: 0.085, slipped: 0.11 }
/** Seen before in every file, in pairs: little evidence is no evidence. */
const PRIOR = { contradicted: 1, pairs: 20 }
/** In a file where fewer pairs than these can be compared by something of their own, such pairs are not like the others. */
const LEAST_COMPARABLE = 0.5
const STEPS_A_BIT = 2
const STEPS = MOST_NEEDED * STEPS_A_BIT + 1

/**
 * The bits that a pair with nothing of its own needs to be merged without a look. Pairs that do have a mailbox, a mobile, a
 * birth date or a number on both sides are scored without them first; then they tell how often such a score was right.
 */
export function bitsNeeded(sample: Sample, weights: Weights, thresholds: Thresholds): Needed {
  const { alike, slipped, comparable } = contradictedByScore(sample, weights, thresholds)
  const least = (seen: Tally, most: number): number =>
    comparable < LEAST_COMPARABLE ? MOST_NEEDED : Math.max(leastTrusted(seen, most), thresholds.automatic)
  return {
    alike: least(alike, MOST_CONTRADICTED.alike),
    slipped: least(slipped, MOST_CONTRADICTED.slipped),
    most: MOST_NEEDED,
  }
}

/** By score, in steps. */
type Tally = { pairs: Uint32Array; contradicted: Uint32Array }

function leastTrusted(seen: Tally, most: number): number {
  let { contradicted, pairs } = PRIOR
  let needed = MOST_NEEDED
  for (let step = STEPS - 1; step >= 0; step--) {
    contradicted += seen.contradicted[step] as number
    pairs += seen.pairs[step] as number
    if (atMost(contradicted / pairs, pairs) <= most) needed = step / STEPS_A_BIT
  }
  return needed
}

/** The rate that is not surpassed in 95 cases of 100 (normal approximation of the binomial, one-sided). */
function atMost(rate: number, pairs: number): number {
  return rate + 1.645 * Math.sqrt((rate * (1 - rate)) / pairs)
}

type Seen = { comparable: number; alike: Tally; slipped: Tally }

function contradictedByScore(sample: Sample, weights: Weights, { shown }: Thresholds): Seen {
  const [alike, slipped] = [newTally(), newTally()]
  const scorer = new Scorer(weights)
  let comparable = 0
  for (let pair = 0; pair < sample.count; pair++) {
    const { levels, rarity } = comparisonAt(sample, pair)
    if (!OWN_FIELDS.some((field) => levels[field] !== 0)) continue
    comparable++
    if (levels[FIELD.kind] !== KIND.people || needsMost(levels)) continue
    const score = scorer.score(levels, rarity, OWN_FIELDS)
    if (score >= shown) add(namesAlike(levels) ? alike : slipped, score, scorer.score(levels, rarity, []) < 0)
  }
  return { alike, slipped, comparable: comparable / Math.max(sample.count, 1) }
}

function newTally(): Tally {
  return { pairs: new Uint32Array(STEPS), contradicted: new Uint32Array(STEPS) }
}

function add({ pairs, contradicted }: Tally, score: number, isContradicted: boolean): void {
  const step = Math.min(Math.floor(score * STEPS_A_BIT), STEPS - 1)
  pairs[step] = (pairs[step] as number) + 1
  if (isContradicted) contradicted[step] = (contradicted[step] as number) + 1
}

/** Scores a comparison, some fields left out. */
class Scorer {
  private readonly comparison = newComparison()
  private readonly stories: Float64Array
  private readonly weights: Weights

  constructor(weights: Weights) {
    this.weights = weights
    this.stories = new Float64Array(weights.prior.length)
  }

  score(levels: Uint8Array, rarity: ArrayLike<number>, without: readonly number[]): number {
    const { comparison, stories, weights } = this
    for (let field = 0; field < FIELDS.length; field++) {
      comparison.levels[field] = without.includes(field) ? 0 : (levels[field] as number)
      comparison.rarity[field] = rarity[field] as number
    }
    explain(weights, comparison, stories)
    return likelihoodOf(weights, stories)
  }
}
