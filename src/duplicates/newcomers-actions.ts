// Compares many newcomers at once with the base and with each other: the rows of a file, before any of them is a record.
import type { Db } from '../kit/database.ts'
import { knownOf } from './background-actions.ts'
import { atOneMoment, countKept, keptRecords } from './base-queries.ts'
import { Crew } from './crew.ts'
import { askedOf, readMatch, type MatchData, type SubjectName } from './kept-match.ts'
import { listMatches, readModel } from './lookup-queries.ts'
import type { MatchRecord } from './match-record.ts'
import { weightsOf } from './model/weights.ts'
import { matchArrival, type Arrival, type Wanted } from './newcomers.ts'
import { lookUpAll } from './newcomers-queries.ts'
import { RecordTable, within } from './records.ts'
import type { Explained } from './explain-pair.ts'

/** A record that is compared although the engine keeps nothing of it. */
export interface KnownRecord {
  readonly id: number
  readonly data: MatchData
}

export interface Coming {
  readonly newcomers: AsyncIterable<readonly MatchData[]>
  /** About so many. */
  readonly expected: number
  /** Asked once all have come. */
  readonly alsoThere: () => readonly KnownRecord[]
}

/** Another newcomer by its number from 0 in the order of their coming, or a record by its id. */
export type Other = { readonly newcomer: number } | { readonly id: number }

export interface AlikeNewcomer extends Explained {
  readonly newcomer: number
  readonly other: Other
}

export interface ArrivedNewcomers {
  /** By newcomer, the surest first. Two newcomers that are alike are named at both. */
  readonly alike: readonly AlikeNewcomer[]
  /** By newcomer, the first one of its group: itself where it is alike to none. */
  readonly groups: Int32Array
}

/** Reading a record of the base takes so much less time than looking a newcomer up by its keys. */
const readsPerLookup = 60
/** Below this a second thread costs more than it saves. */
const large = 50_000

/**
 * Where newcomers are few for the base, those of it who share a key are looked up, as for a draft; where they are many,
 * all of it is read once. It fills a processor: not for the thread that answers requests, unless there are few.
 */
export async function matchNewcomers(
  db: Db,
  subject: SubjectName,
  coming: Coming,
  wanted: Wanted,
): Promise<ArrivedNewcomers> {
  const { expected } = coming
  const base = await countKept(db, subject)
  const crew = new Crew(expected + base > large && expected * readsPerLookup > base ? 2 : 1)
  try {
    const few = expected * readsPerLookup <= base
    const { ids, ...arrival } = few
      ? await lookedUp(db, subject, coming)
      : await besideAll(db, subject, coming)
    const { alike, groups } = await matchArrival(arrival, crew, wanted)
    return { alike: alike.map((one) => ({ ...one, other: otherOf(one.other, arrival, ids) })), groups }
  } finally {
    await crew.close()
  }
}

function otherOf(other: number, { newcomers }: Arrival, ids: readonly number[]): Other {
  return other < newcomers ? { newcomer: other } : { id: ids[other - newcomers] ?? 0 }
}

/** `ids` are those of the base, in the order of the population. */
type Gathered = Arrival & { readonly ids: readonly number[] }

async function besideAll(db: Db, subject: SubjectName, { newcomers, alsoThere }: Coming): Promise<Gathered> {
  const table = new RecordTable()
  for await (const some of newcomers) for (const data of some) table.add({ id: '', ...data })
  const count = table.size
  const ids: number[] = []
  await atOneMoment(db, async (trx) => {
    for await (const rows of keptRecords(trx, subject, null)) {
      for (const { id, record } of rows) {
        ids.push(id)
        table.add(readMatch(id, record))
      }
    }
  })
  for (const { id, data } of alsoThere()) {
    ids.push(id)
    table.add({ id: String(id), ...data })
  }
  const population = table.population()
  const { weights } = await readModel(db, subject)
  return { population, newcomers: count, weights: weights ?? weightsOf(population.frame), ids }
}

async function lookedUp(db: Db, subject: SubjectName, { newcomers, alsoThere }: Coming): Promise<Gathered> {
  const records: MatchRecord[] = []
  const found = new Set<number>()
  for await (const some of newcomers) {
    const own = some.map((data) => ({ id: '', ...data }))
    for (const id of await lookUpAll(db, subject, own.map(askedOf))) found.add(id)
    records.push(...own)
  }
  const count = records.length
  const ids = [...found].toSorted((a, b) => a - b)
  for (const { id, record } of await listMatches(db, subject, ids)) records.push(readMatch(id, record))
  records.push(...alsoThere().map(({ id, data }) => ({ id: String(id), ...data })))
  const table = new RecordTable()
  for (const record of records) table.add(record)
  const { background, weights } = await knownOf(db, subject, records)
  const population = within(table.population(), { ...background, size: background.size + count })
  const there = records.slice(count).map((record) => Number(record.id))
  return { population, newcomers: count, weights, ids: there }
}
