// The heavy steps of matching, each a function of shared memory that any thread can take.
import { eachPair, fillFamily, shareOf, type Blocks } from './blocks.ts'
import { newComparison } from './compare/levels.ts'
import { compareIfPromising } from './compare/pair.ts'
import { readCsv } from './file/read-csv.ts'
import type { Pairs } from './groups.ts'
import { keyFamilies } from './keys.ts'
import type { Role } from './match-record.ts'
import { explain, highestScore, likelihoodOf, scoreOf } from './model/score.ts'
import type { Weights } from './model/weights.ts'
import { grown } from './population/byte-table.ts'
import { CONTACT_ROLES, contactPart, type ContactPart, type Population } from './population/population.ts'

export type ReadTask = { kind: 'read'; path: string; roles: readonly Role[] }
export type KeyTask = {
  kind: 'keys'
  population: Population
  keys: Uint32Array
  families: number
  share: number
  shares: number
}
export type ScoreTask = {
  kind: 'score'
  population: Population
  blocks: Blocks
  weights: Weights
  /** Pairs that score less are left out. */
  least: number
  share: number
  shares: number
}
export type Task = ReadTask | KeyTask | ScoreTask
export type Result = { read: ContactPart; keys: Uint32Array[]; score: FoundPairs }

export function perform<T extends Task>(task: T): Result[T['kind']]
export function perform(task: Task): ContactPart | Uint32Array[] | FoundPairs {
  if (task.kind === 'read') return readContacts(task)
  return task.kind === 'keys' ? sortFamilies(task) : scorePairs(task)
}

function readContacts({ path, roles }: ReadTask): ContactPart {
  const wanted = roles.map((role) => CONTACT_ROLES.has(role))
  return contactPart(readCsv(path, { wanted }), roles)
}

/** Of the families this thread takes every so many; the orders come in the same turn. */
function sortFamilies({ population, keys, families, share, shares }: KeyTask): Uint32Array[] {
  return keyFamilies(population)
    .map((family, at) => ({ family, at }))
    .filter(({ at }) => at % shares === share)
    .map(({ family, at }) => fillFamily({ keys, families }, at, family, population.size))
}

function scorePairs({ population, blocks, weights, least, share, shares }: ScoreTask): FoundPairs {
  const found = new PairCollector()
  const comparison = newComparison()
  const stories = new Float64Array(weights.prior.length)
  const visit = (a: number, b: number): void => {
    if (!compareIfPromising(population, a, b, comparison)) return
    explain(weights, comparison, stories)
    if (highestScore(weights, stories) < least) return
    const score = scoreOf(weights, stories, comparison)
    if (score >= least) found.add(a, b, score, likelihoodOf(weights, stories))
  }
  for (let family = 0; family < blocks.families; family++)
    eachPair(blocks, family, visit, shareOf(share, shares))
  return found.pairs()
}

/** Pairs, and how likely each is before anything is held back. */
export type FoundPairs = Pairs & { likelihood: Float32Array }

class PairCollector {
  private count = 0
  private a = new Uint32Array(1024)
  private b = new Uint32Array(1024)
  private scores = new Float32Array(1024)
  private likelihoods = new Float32Array(1024)

  add(a: number, b: number, score: number, likelihood: number): void {
    if (this.count === this.a.length) {
      this.a = grown(this.a, this.count + 1)
      this.b = grown(this.b, this.count + 1)
      this.scores = grown(this.scores, this.count + 1)
      this.likelihoods = grown(this.likelihoods, this.count + 1)
    }
    this.a[this.count] = a
    this.b[this.count] = b
    this.scores[this.count] = score
    this.likelihoods[this.count++] = likelihood
  }

  pairs(): FoundPairs {
    const { a, b, scores, likelihoods, count } = this
    return {
      a: a.slice(0, count),
      b: b.slice(0, count),
      score: scores.slice(0, count),
      likelihood: likelihoods.slice(0, count),
    }
  }
}
