// Compares all records of a kind with each other, from the database and back into it. It fills one processor: not for the
// thread that answers requests.
import { inTransaction, type Db, type Trx } from '../kit/database.ts'
import { fewest } from './background-actions.ts'
import {
  atOneMoment,
  countKept,
  forgetDue,
  forgetPairs,
  keptRecords,
  listAllApart,
  listDueIds,
  saveModel,
  saveNames,
  type NameCount,
} from './base-queries.ts'
import { contradictions, STRONG } from './contradiction.ts'
import { Crew } from './crew.ts'
import { groupsOf, type Pairs } from './groups.ts'
import { readMatch, type SubjectName } from './kept-match.ts'
import { writeWeights } from './kept-weights.ts'
import { matchPopulation, type Match } from './match-population.ts'
import { DEFAULT_THRESHOLD, scoreOfProbability } from './model/score.ts'
import { weightsOf } from './model/weights.ts'
import { lockPairs, type KeptPair } from './pairs-queries.ts'
import { textOf } from './population/byte-table.ts'
import type { Population } from './population/population.ts'
import { RecordTable } from './records.ts'
import { insertFoundPairs } from './scan-queries.ts'
import { pairKey } from './together.ts'

/** `done` of `total` hundredths. */
export type Progress = (done: number, total: number) => void

export interface BaseScan {
  readonly records: number
  readonly pairs: number
  readonly seconds: number
}

/** Below this a second thread costs more than it saves. */
const large = 20_000
/** So few records teach nothing: a search of them finds what was found as each was written, by the same weights. */
const fewToLearn = 300
/** The share of a scan that is reading, and that is over when all is compared. */
const readShare = 50
const comparedShare = 85

export async function scanBase(
  db: Db,
  subject: SubjectName,
  onProgress: Progress = () => {},
): Promise<BaseScan> {
  const began = performance.now()
  const { ids, table, due, apart } = await readBase(db, subject, onProgress)
  const crew = new Crew(ids.length > large ? 2 : 1)
  try {
    const least = scoreOfProbability(DEFAULT_THRESHOLD)
    const known = ids.length < fewToLearn ? weightsOf(ids.length) : undefined
    const match = await matchPopulation(table.population(), crew, least, known)
    onProgress(comparedShare, 100)
    const pairs = foundPairs(ids, match, apart)
    await inTransaction(db, async (trx) => {
      await lockPairs(trx, subject)
      await forgetPairs(trx, subject)
      await writePairs(trx, subject, pairs, onProgress)
      await saveNames(trx, subject, commonNames(match.population))
      const seconds = (performance.now() - began) / 1000
      await saveModel(trx, subject, { records: ids.length, weights: writeWeights(match.weights), seconds })
      await forgetDue(trx, due)
    })
    return { records: ids.length, pairs: pairs.length, seconds: (performance.now() - began) / 1000 }
  } finally {
    await crew.close()
  }
}

interface Read {
  readonly ids: number[]
  readonly table: RecordTable
  readonly due: readonly number[]
  readonly apart: ReadonlySet<string>
}

/** What is written while it is read becomes due, and is compared after. */
function readBase(db: Db, subject: SubjectName, onProgress: Progress): Promise<Read> {
  return atOneMoment(db, async (trx) => {
    const due = await listDueIds(trx, subject)
    const apart = new Set((await listAllApart(trx, subject)).map(({ a, b }) => pairKey(a, b)))
    const total = await countKept(trx, subject)
    const table = new RecordTable()
    const ids: number[] = []
    for await (const rows of keptRecords(trx, subject, null)) {
      for (const { id, record } of rows) {
        ids.push(id)
        table.add(readMatch(id, record))
      }
      onProgress(Math.floor((readShare * ids.length) / Math.max(total, 1)), 100)
    }
    return { ids, table, due, apart }
  })
}

/** A pair's group is the smallest id in it; null where the two do not come together. */
function foundPairs(
  ids: readonly number[],
  match: Match,
  apart: ReadonlySet<string>,
): (KeptPair & { group: number | null })[] {
  const keyOf = (a: number, b: number): string => pairKey(ids[a] ?? 0, ids[b] ?? 0)
  const { pairs, group } = apart.size === 0 ? match : decided(match, apart, keyOf)
  return Array.from(pairs.a, (a, at) => {
    const b = pairs.b[at] ?? 0
    const [one, other] = [ids[a] ?? 0, ids[b] ?? 0]
    const together = group[a] === group[b]
    return {
      a: Math.min(one, other),
      b: Math.max(one, other),
      score: pairs.score[at] ?? 0,
      group: together ? (ids[group[a] ?? 0] ?? null) : null,
    }
  })
}

/** Pairs that somebody said are two come into no group together, not even by way of others. */
function decided(
  { population, weights, pairs }: Match,
  apart: ReadonlySet<string>,
  keyOf: (a: number, b: number) => string,
): { pairs: Pairs; group: Int32Array } {
  const kept = Array.from(pairs.a.keys()).filter(
    (at) => !apart.has(keyOf(pairs.a[at] ?? 0, pairs.b[at] ?? 0)),
  )
  const left = {
    a: Uint32Array.from(kept, (at) => pairs.a[at] ?? 0),
    b: Uint32Array.from(kept, (at) => pairs.b[at] ?? 0),
    score: Float32Array.from(kept, (at) => pairs.score[at] ?? 0),
  }
  const contradiction = contradictions(population, weights)
  const { group } = groupsOf(population.size, left, (a, b) =>
    apart.has(keyOf(a, b)) ? STRONG : contradiction(a, b),
  )
  return { pairs: left, group }
}

const pairsAtOnce = 10_000

async function writePairs(
  trx: Trx,
  subject: SubjectName,
  pairs: readonly (KeptPair & { group: number | null })[],
  onProgress: Progress,
): Promise<void> {
  for (let from = 0; from < pairs.length; from += pairsAtOnce) {
    await insertFoundPairs(trx, { subject }, pairs.slice(from, from + pairsAtOnce))
    onProgress(comparedShare + Math.floor(((100 - comparedShare) * from) / pairs.length), 100)
  }
}

function commonNames({ names }: Population): NameCount[] {
  const found: NameCount[] = []
  for (const [part, holders] of [
    ['first', names.asFirst],
    ['last', names.asLast],
  ] as const) {
    const once = new Map<string, number>()
    for (const [id, bearers] of holders.entries()) {
      if (id === 0 || bearers <= fewest) continue
      const name = textOf(names.text, id)
      once.set(name, (once.get(name) ?? 0) + bearers)
    }
    for (const [name, bearers] of once) found.push({ part, name, bearers })
  }
  return found
}
