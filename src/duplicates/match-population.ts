// Finds the duplicates of a whole population: candidates, weights, scores, groups.
import { eachPair, newBlocks, pairsIn, type Blocks } from './blocks.ts'
import { FIELDS, newComparison } from './compare/levels.ts'
import { compareIfPromising } from './compare/pair.ts'
import { contradictions } from './contradiction.ts'
import type { Crew } from './crew.ts'
import { groupsOf, type Groups, type Pairs } from './groups.ts'
import { keyFamilies } from './keys.ts'
import { estimate, type Sample } from './model/estimate.ts'
import { bitsNeeded } from './model/needed.ts'
import { THRESHOLDS } from './model/score.ts'
import type { Weights } from './model/weights.ts'
import type { Population } from './population/population.ts'
import type { FoundPairs, KeyTask, ScoreTask } from './tasks.ts'

export type Match = Groups & {
  population: Population
  weights: Weights
  /** Pairs at or above the threshold. */
  pairs: Pairs
}

/** Enough pairs to fit the weights by; more change them no further. */
const SAMPLE = 80_000

/** The weights are fitted to the population unless they are known. */
export async function matchPopulation(
  population: Population,
  crew: Crew,
  least: number,
  known?: Weights,
): Promise<Match> {
  const blocks = await blocksOf(population, crew)
  const weights = known ?? weightsFor(samplePairs(population, blocks), population.frame)
  const shares = await crew.everywhere<ScoreTask>({ kind: 'score', population, blocks, weights, least })
  const pairs = joinPairs(shares)
  const groups = groupsOf(population.size, pairs, contradictions(population, weights))
  return { population, weights, pairs, ...groups }
}

function weightsFor(sample: Sample, frame: number): Weights {
  const weights = estimate(sample, frame)
  return { ...weights, needed: bitsNeeded(sample, weights, THRESHOLDS) }
}

export async function blocksOf(population: Population, crew: Crew): Promise<Blocks> {
  const families = keyFamilies(population).length
  const blocks = newBlocks(families, population.size)
  const orders = await crew.everywhere<KeyTask>({ kind: 'keys', population, keys: blocks.keys, families })
  for (let family = 0; family < families; family++) {
    const share = orders[family % orders.length] as Uint32Array[]
    blocks.orders.push(share[Math.trunc(family / orders.length)] as Uint32Array)
  }
  return blocks
}

/** Every so manyth block, by its key, so that the same records give the same sample. */
function samplePairs(population: Population, blocks: Blocks): Sample {
  const every = Math.max(1, Math.round(pairsIn(blocks) / SAMPLE))
  const comparison = newComparison()
  const levels: number[] = []
  const rarity: number[] = []
  const visit = (a: number, b: number): void => {
    if (!compareIfPromising(population, a, b, comparison)) return
    for (let field = 0; field < FIELDS.length; field++) {
      levels.push(comparison.levels[field] as number)
      rarity.push(comparison.rarity[field] as number)
    }
  }
  for (let family = 0; family < blocks.families; family++)
    eachPair(blocks, family, visit, (_, key) => key % every === 0)
  return {
    count: levels.length / FIELDS.length,
    levels: Uint8Array.from(levels),
    rarity: Float32Array.from(rarity),
    standsFor: every,
  }
}

/** All threads' pairs, the likeliest first, in an order that does not depend on the threads. */
function joinPairs(shares: readonly FoundPairs[]): Pairs {
  const a = shares.flatMap((share) => [...share.a])
  const b = shares.flatMap((share) => [...share.b])
  const score = shares.flatMap((share) => [...share.score])
  const likelihood = shares.flatMap((share) => [...share.likelihood])
  const order = [...a.keys()].toSorted(
    (x, y) =>
      (likelihood[y] as number) - (likelihood[x] as number) ||
      (a[x] as number) - (a[y] as number) ||
      (b[x] as number) - (b[y] as number),
  )
  return {
    a: Uint32Array.from(order, (pair) => a[pair] as number),
    b: Uint32Array.from(order, (pair) => b[pair] as number),
    score: Float32Array.from(order, (pair) => score[pair] as number),
  }
}
