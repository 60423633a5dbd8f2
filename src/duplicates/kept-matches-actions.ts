// Keeps what the engine reads of records in step with them, in the transaction that writes them.
import type { Db } from '../kit/database.ts'
import { idsWith } from '../kit/records/refresh-once.ts'
import type { ChangedRow, NewRow } from '../organisation/records/subject.ts'
import { keptMatch } from './kept-match.ts'
import { keepRows } from './kept-matches-queries.ts'
import type { Matching } from './matching.ts'

/** After records were written, in whatever way; their pairs follow when the transaction stands (decision 12). */
export async function keepMatches(db: Db, matching: Matching, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return
  const found = await matching.load(db, ids)
  await keepRows(
    db,
    matching.subject,
    found.map(({ id, data }) => keptMatch(id, data)),
  )
}

interface Writing<V> {
  readonly insert: (db: Db, rows: readonly NewRow<V>[], userId: number | null) => Promise<void>
  readonly update: (db: Db, rows: readonly ChangedRow<V>[], userId: number) => Promise<void>
}

/** The same ways of writing a record, with what the engine reads of it kept in step. */
export function matched<V>(matching: Matching, { insert, update }: Writing<V>): Writing<V> {
  return {
    insert: async (db, rows, userId) => {
      await insert(db, rows, userId)
      await keepMatches(
        db,
        matching,
        rows.map((row) => row.id),
      )
    },
    update: async (db, rows, userId) => {
      await update(db, rows, userId)
      await keepMatches(db, matching, idsWith(matching.compared, rows))
    },
  }
}
