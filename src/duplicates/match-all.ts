// Finds all duplicates among records, as explained pairs and as groups.
import { Crew } from './crew.ts'
import { explainWithin, type Explained } from './explain-pair.ts'
import { membersOfGroups } from './groups.ts'
import { matchPopulation } from './match-population.ts'
import type { MatchRecord } from './match-record.ts'
import { AUTOMATIC_THRESHOLD, DEFAULT_THRESHOLD, scoreOfProbability } from './model/score.ts'
import type { Weights } from './model/weights.ts'
import { populationOf } from './records.ts'

export type MatchedPair = Explained & { a: string; b: string }
export type MatchedGroup = {
  ids: string[]
  /** The least score of the pairs that brought it together. */
  score: number
  /** Whether a batch may merge it without a look. */
  automatic: boolean
}
export type MatchedRecords = { pairs: MatchedPair[]; groups: MatchedGroup[]; weights: Weights }
export type MatchOptions = { threshold?: number; threads?: 1 | 2 }

export async function matchAll(
  records: readonly MatchRecord[],
  options: MatchOptions = {},
): Promise<MatchedRecords> {
  const crew = new Crew(options.threads ?? 1)
  try {
    const least = scoreOfProbability(options.threshold ?? DEFAULT_THRESHOLD)
    const { population, weights, group, weakest } = await matchPopulation(populationOf(records), crew, least)
    const idOf = (record: number): string => (records[record] as MatchRecord).id
    const pairs: MatchedPair[] = []
    const groups: MatchedGroup[] = []
    for (const [number, members] of membersOfGroups(group)) {
      const own = members.flatMap((a, at) =>
        members
          .slice(at + 1)
          .map((b) => ({ a: idOf(a), b: idOf(b), ...explainWithin(population, weights, a, b) })),
      )
      const score = weakest[number] as number
      pairs.push(...own)
      groups.push({
        ids: members.map(idOf),
        score,
        automatic: score >= scoreOfProbability(AUTOMATIC_THRESHOLD),
      })
    }
    return { pairs, groups, weights }
  } finally {
    await crew.close()
  }
}
