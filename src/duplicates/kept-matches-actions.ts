// Keeps what the engine reads of records in step with them, in the transaction that writes them.
import type { Db } from '../kit/database.ts'
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
