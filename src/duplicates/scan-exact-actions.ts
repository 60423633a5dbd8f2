// Compares the records of a scan by chosen fields that must be equal.
import { inTransaction, type Db } from '../kit/database.ts'
import { atOneMoment, keptRecords } from './base-queries.ts'
import type { ExactField } from './exact-fields.ts'
import { chosenScore, exactKeys } from './exact-fields.ts'
import { readMatch, type SubjectName } from './kept-match.ts'
import type { KeptPair } from './pairs-queries.ts'
import type { Progress } from './scan-base-actions.ts'
import { insertFoundPairs } from './scan-queries.ts'

export interface ExactScan {
  readonly scanId: number
  readonly subject: SubjectName
  readonly fields: readonly ExactField[]
  readonly total: number
}

export async function scanExactly(db: Db, scan: ExactScan, onProgress: Progress): Promise<void> {
  const pairs = await equalPairs(db, scan, onProgress)
  await inTransaction(db, async (trx) => {
    for (let from = 0; from < pairs.length; from += pairsAtOnce)
      await insertFoundPairs(trx, { scanId: scan.scanId }, pairs.slice(from, from + pairsAtOnce))
  })
}

const pairsAtOnce = 10_000

/** Each record with the first that shares a key with it, which is enough to hold their group together. */
function equalPairs(
  db: Db,
  { scanId, subject, fields, total }: ExactScan,
  onProgress: Progress,
): Promise<(KeptPair & { group: number })[]> {
  return atOneMoment(db, async (trx) => {
    const firstOf = new Map<string, number>()
    const together = new Together()
    const pairs: { a: number; b: number }[] = []
    let read = 0
    for await (const rows of keptRecords(trx, subject, scanId)) {
      for (const { id, record } of rows) {
        for (const key of exactKeys(readMatch(id, record), fields)) {
          const first = firstOf.get(key)
          if (first === undefined) firstOf.set(key, id)
          else if (first !== id && together.join(first, id)) pairs.push({ a: first, b: id })
        }
      }
      read += rows.length
      onProgress(read, total)
    }
    return pairs.map(({ a, b }) => ({ a, b, score: chosenScore, group: together.groupOf(a) }))
  })
}

/** Which records have come together; the smallest id names their group. */
class Together {
  private readonly above = new Map<number, number>()

  groupOf(id: number): number {
    let top = id
    for (let next = this.above.get(top); next !== undefined; next = this.above.get(top)) top = next
    if (top !== id) this.above.set(id, top)
    return top
  }

  /** Whether they were apart before. */
  join(one: number, other: number): boolean {
    const [a, b] = [this.groupOf(one), this.groupOf(other)]
    if (a === b) return false
    this.above.set(Math.max(a, b), Math.min(a, b))
    return true
  }
}
