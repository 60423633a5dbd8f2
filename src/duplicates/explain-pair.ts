// Says how likely two records are one person, and why.
import { newComparison, type Comparison } from './compare/levels.ts'
import { comparePair } from './compare/pair.ts'
import type { MatchRecord } from './match-record.ts'
import { explain, probability, scoreOf } from './model/score.ts'
import { weightsOf, type Weights } from './model/weights.ts'
import type { Population } from './population/population.ts'
import { reasonsOf, type Reason } from './reasons.ts'
import { NO_BACKGROUND, populationWithin, type Background } from './records.ts'

export type Explained = {
  /** log2 of the odds that the two are one person. */
  score: number
  probability: number
  /** The weightiest first. */
  reasons: Reason[]
}

/** Without a file the weights are the priors. */
export function explainPair(
  a: MatchRecord,
  b: MatchRecord,
  background: Background = NO_BACKGROUND,
): Explained {
  return explainWithin(populationWithin([a, b], background), weightsOf(background.size), 0, 1)
}

export function explainWithin(population: Population, weights: Weights, a: number, b: number): Explained {
  const comparison = newComparison()
  comparePair(population, a, b, comparison)
  const { score, reasons } = reasonsOf(weights, comparison)
  const capped = Math.min(score, ownScore(population, weights, a), ownScore(population, weights, b))
  return { score: capped, probability: probability(capped), reasons }
}

/**
 * The score of a record against its own copy, which no other record surpasses: one that says less than the record
 * itself cannot be more surely the same.
 */
function ownScore(population: Population, weights: Weights, record: number): number {
  const comparison: Comparison = newComparison()
  const stories = new Float64Array(weights.prior.length)
  comparePair(population, record, record, comparison)
  explain(weights, comparison, stories)
  return scoreOf(weights, stories, comparison)
}
