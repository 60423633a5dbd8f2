// Finds who in the address book might be the person of one record, best first.
import { explainWithin, type Explained } from './explain-pair.ts'
import { matchKeys } from './match-keys.ts'
import type { MatchRecord } from './match-record.ts'
import { scoreOfProbability } from './model/score.ts'
import { weightsOf, type Weights } from './model/weights.ts'
import { NO_BACKGROUND, populationWithin, type Background } from './records.ts'

/** Records that hold one of the keys; the strongest keys come first, and each may be answered with few. */
export type Lookup = (keys: readonly string[]) => readonly MatchRecord[] | Promise<readonly MatchRecord[]>

export type Candidate = Explained & { record: MatchRecord }

export type CandidateOptions = {
  background?: Background
  /** Weights fitted to the whole address book; the priors when there are none. */
  weights?: Weights
  /** The least probability to be named. */
  least?: number
}

/** A user at the form wants to see who is only possible, too. */
const LEAST_NAMED = 0.3

export async function candidatesFor(
  record: MatchRecord,
  lookup: Lookup,
  options: CandidateOptions = {},
): Promise<Candidate[]> {
  const found = await lookup(matchKeys(record))
  return scoreCandidates(
    record,
    found.filter(({ id }) => id !== record.id),
    options,
  )
}

/** The same when the candidates are at hand. */
function scoreCandidates(
  record: MatchRecord,
  others: readonly MatchRecord[],
  options: CandidateOptions = {},
): Candidate[] {
  const background = options.background ?? NO_BACKGROUND
  const weights = options.weights ?? weightsOf(background.size)
  const population = populationWithin([record, ...others], background)
  const least = scoreOfProbability(options.least ?? LEAST_NAMED)
  return others
    .map((other, at) => ({ record: other, ...explainWithin(population, weights, 0, at + 1) }))
    .filter(({ score }) => score >= least)
    .toSorted((a, b) => b.score - a.score)
}
