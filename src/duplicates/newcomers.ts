// Finds whom newcomers may be: records of the base, and each other. The same keys, comparison and score as in a scan.
import { eachPair, type Blocks } from './blocks.ts'
import { newComparison } from './compare/levels.ts'
import { compareIfPromising } from './compare/pair.ts'
import { contradictions } from './contradiction.ts'
import type { Crew } from './crew.ts'
import { explainWithin, type Explained } from './explain-pair.ts'
import { groupsOf } from './groups.ts'
import { blocksOf } from './match-population.ts'
import { explain, highestScore, scoreOf, THRESHOLDS } from './model/score.ts'
import type { Weights } from './model/weights.ts'
import type { Population } from './population/population.ts'

/** Newcomers first, then the base. */
export interface Arrival {
  readonly population: Population
  readonly newcomers: number
  readonly weights: Weights
}

export interface Alike extends Explained {
  readonly newcomer: number
  /** A record of the population: another newcomer below `newcomers`, else one of the base. */
  readonly other: number
}

export interface Arrived {
  /** By newcomer, the surest first. Two newcomers that are alike are named at both. */
  readonly alike: readonly Alike[]
  /** By newcomer, the first newcomer of its group: its own number where it is alike to none. */
  readonly groups: Int32Array
}

export interface Wanted {
  /** Pairs that score less are left out. */
  readonly least: number
  /** So many for each newcomer. */
  readonly most: number
}

export async function matchArrival(arrival: Arrival, crew: Crew, wanted: Wanted): Promise<Arrived> {
  const { population, newcomers, weights } = arrival
  const blocks = await blocksOf(population, crew)
  const found = scoredPairs(arrival, blocks, wanted.least)
  const alike = bestOf(found, newcomers, wanted.most)
    .map(({ newcomer, other }) => ({
      newcomer,
      other,
      ...explainWithin(population, weights, newcomer, other),
    }))
    .filter(({ score }) => score >= wanted.least)
    .toSorted((a, b) => a.newcomer - b.newcomer || b.score - a.score)
  return { alike, groups: groupsAmong(arrival, alike) }
}

interface Scored {
  readonly a: number
  readonly b: number
  readonly score: number
}

function scoredPairs({ population, newcomers, weights }: Arrival, blocks: Blocks, least: number): Scored[] {
  const found: Scored[] = []
  const comparison = newComparison()
  const stories = new Float64Array(weights.prior.length)
  const visit = (a: number, b: number): void => {
    if ((a >= newcomers && b >= newcomers) || !compareIfPromising(population, a, b, comparison)) return
    explain(weights, comparison, stories)
    if (highestScore(weights, stories) < least) return
    const score = scoreOf(weights, stories, comparison)
    if (score >= least) found.push({ a, b, score })
  }
  for (let family = 0; family < blocks.families; family++) {
    const keys = keysOfNewcomers(blocks, family, newcomers)
    eachPair(blocks, family, visit, (_, key) => keys.has(key))
  }
  return found
}

/** The base was compared with itself before: its own blocks are passed by. */
function keysOfNewcomers({ keys, families }: Blocks, family: number, newcomers: number): Set<number> {
  const own = new Set<number>()
  for (let newcomer = 0; newcomer < newcomers; newcomer++)
    own.add(keys[newcomer * families + family] as number)
  return own
}

function bestOf(found: readonly Scored[], newcomers: number, most: number) {
  const byNewcomer = new Map<number, { newcomer: number; other: number; score: number }[]>()
  const add = (newcomer: number, other: number, score: number): void => {
    if (newcomer >= newcomers) return
    const own = byNewcomer.get(newcomer)
    if (own) own.push({ newcomer, other, score })
    else byNewcomer.set(newcomer, [{ newcomer, other, score }])
  }
  for (const { a, b, score } of found) {
    add(a, b, score)
    add(b, a, score)
  }
  return [...byNewcomer.values()].flatMap((own) => own.toSorted((a, b) => b.score - a.score).slice(0, most))
}

function groupsAmong({ population, newcomers, weights }: Arrival, alike: readonly Alike[]): Int32Array {
  const pairs = alike
    .filter(
      ({ newcomer, other, score }) => newcomer < other && other < newcomers && score >= THRESHOLDS.shown,
    )
    .toSorted((a, b) => b.score - a.score)
  const { group } = groupsOf(
    newcomers,
    {
      a: Uint32Array.from(pairs, ({ newcomer }) => newcomer),
      b: Uint32Array.from(pairs, ({ other }) => other),
      score: Float32Array.from(pairs, ({ score }) => score),
    },
    contradictions(population, weights),
  )
  return group
}
