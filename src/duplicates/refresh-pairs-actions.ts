// Keeps pairs and groups fresh: after each write the record's own pairs are looked for, and its group is put together anew.
import { inTransaction, type Db, type Trx } from '../kit/database.ts'
import { knownOf } from './background-actions.ts'
import { candidatesFor } from './candidates.ts'
import { askedOf, readMatch, type SubjectName } from './kept-match.ts'
import { keepMatches } from './kept-matches-actions.ts'
import { listMatches, lookUp } from './lookup-queries.ts'
import type { Matching } from './matching.ts'
import { DEFAULT_THRESHOLD } from './model/score.ts'
import {
  holdRecords,
  listApart,
  listConnected,
  listPairsAmong,
  lockPairs,
  replacePairs,
  setGroups,
  takeDue,
  type KeptPair,
} from './pairs-queries.ts'
import { subjectNames } from './subjects.ts'
import { groupPairs, pairKey } from './together.ts'

export type Matchings = Readonly<Record<SubjectName, Matching>>

/** A few at a time, so that nobody who writes them waits for long. */
const atOnce = 20

/**
 * Looks for the pairs of the records that are due; answers how many there were. One that cannot be compared keeps nobody
 * else waiting: it is told by what is thrown, and passed by until it is written again.
 */
export async function refreshSome(db: Db, matchings: Matchings, most = atOnce): Promise<number> {
  try {
    return await takeSome(db, matchings, most)
  } catch (error) {
    if (isPassing(error)) throw error
    if (most > 1) return refreshSome(db, matchings, 1)
    await takeDue(db, 1)
    throw error
  }
}

/** Of the connection, the server or two who wait for each other (SQLSTATE classes 08, 40, 53, 57): the same may do next time. */
function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return 'code' in error ? /^(08|40|53|57|E)/.test(String(error.code)) : /connection/i.test(error.message)
}

function takeSome(db: Db, matchings: Matchings, most: number): Promise<number> {
  return inTransaction(db, async (trx) => {
    const due = await takeDue(trx, most)
    for (const subject of subjectNames) {
      const own = due.filter((row) => row.subject === subject)
      // Those that say something new come back to the queue by themselves.
      await keepMatches(
        trx,
        matchings[subject],
        own.filter(({ stale }) => stale).map(({ id }) => id),
      )
      const told = own.filter((row) => row.told)
      if (told.length > 0) await lockPairs(trx, subject)
      for (const { id } of told) await refreshPairs(trx, subject, id)
    }
    return due.length
  })
}

export async function refreshAll(db: Db, matchings: Matchings): Promise<void> {
  while ((await refreshSome(db, matchings)) > 0);
}

async function refreshPairs(trx: Trx, subject: SubjectName, id: number): Promise<void> {
  const pairs = await pairsOf(trx, subject, id)
  const former = await replacePairs(trx, subject, id, pairs)
  const touched = [id, ...former, ...pairs.map(({ a, b }) => (a === id ? b : a))]
  if (touched.length > 1) await regroup(trx, subject, touched)
}

async function pairsOf(trx: Trx, subject: SubjectName, id: number): Promise<KeptPair[]> {
  const [own] = await listMatches(trx, subject, [id])
  if (!own) return []
  const record = readMatch(id, own.record)
  const others = (await lookUp(trx, subject, askedOf(record), id)).map((one) => readMatch(one.id, one.record))
  const found = await candidatesFor(record, () => others, {
    ...(await knownOf(trx, subject, [record, ...others])),
    least: DEFAULT_THRESHOLD,
  })
  if (found.length === 0) return []
  const ids = [id, ...found.map((one) => Number(one.record.id))]
  const there = await holdRecords(trx, subject, ids)
  const apart = new Set((await listApart(trx, subject, ids)).map(({ a, b }) => pairKey(a, b)))
  return found.flatMap(({ record: { id: text }, score }) => {
    const other = Number(text)
    if (!there.has(id) || !there.has(other) || apart.has(pairKey(id, other))) return []
    return [{ a: Math.min(id, other), b: Math.max(id, other), score }]
  })
}

/** Puts everybody whom pairs join to these into groups anew. */
export async function regroup(trx: Trx, subject: SubjectName, touched: readonly number[]): Promise<void> {
  const ids = await listConnected(trx, subject, touched)
  const pairs = await listPairsAmong(trx, subject, ids)
  if (pairs.length === 0) return
  const records = (await listMatches(trx, subject, ids)).map(({ id, record }) => readMatch(id, record))
  const apart = new Set((await listApart(trx, subject, ids)).map(({ a, b }) => pairKey(a, b)))
  const groups = groupPairs(records, pairs, apart, await knownOf(trx, subject, records))
  await setGroups(
    trx,
    subject,
    pairs.map(({ a, b }, at) => ({ a, b, group: groups[at] ?? null })),
  )
}
