// Brings what is kept of a kind of record to the way in which this version of the engine reads.
import { inTransaction, type Db } from '../kit/database.ts'
import { keptMatch, matchForm } from './kept-match.ts'
import { lockForReading, nextKeptIds, readForm, rewriteKept, saveForm } from './match-form-queries.ts'
import type { Matching } from './matching.ts'

const atOnce = 500

/**
 * Reads every record anew, some at a time so that nobody waits for long, then has all of them compared. A crash on the
 * way begins it again.
 */
export async function bringToForm(
  db: Db,
  matching: Matching,
  compareAll: () => Promise<unknown>,
): Promise<void> {
  const { subject } = matching
  if ((await readForm(db, subject)) === matchForm) return
  for (let after: number | undefined = 0; after !== undefined;) after = await rewriteSome(db, matching, after)
  await compareAll()
  await saveForm(db, subject, matchForm)
}

/** Answers the last id, undefined after the last one. */
async function rewriteSome(db: Db, matching: Matching, after: number): Promise<number | undefined> {
  return inTransaction(db, async (trx) => {
    const ids = await nextKeptIds(trx, matching.subject, after, atOnce)
    if (ids.length === 0) return undefined
    await lockForReading(trx, matching.subject, ids)
    const found = await matching.load(trx, ids)
    const kept = found.map(({ id, data }) => keptMatch(id, data))
    await rewriteKept(trx, matching.subject, kept)
    return ids.at(-1)
  })
}
