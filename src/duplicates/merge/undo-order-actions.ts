// Which later merges must be undone before one that they build on.
import type { Db, Trx } from '../../kit/database.ts'
import { Problem } from '../../kit/problem.ts'
import type { Language } from '../../kit/words.ts'
import { listLaterTouches, type KeptEntry, type LaterTouch } from './journal-queries.ts'
import { differing, formerKey } from './journal.ts'
import { mergeWords } from './labels.ts'
import { findStandingMerge, namedMerges, type MergeRow } from './merges-queries.ts'

/** The last of them is undone first. */
export async function undoFirst(db: Db, mergeIds: readonly number[], language: Language): Promise<Problem> {
  const merges = await namedMerges(db, mergeIds)
  const detail = merges
    .map((merge) => mergeWords[language].undoFirst(merge.duplicates.join(', '), merge.original))
    .join(' ')
  const undo = merges.map(({ id, at }) => ({ id, at: at.toISOString() }))
  return new Problem('undo-first', { details: { undoFirst: undo, detail } })
}

/** Refuses while the original itself is merged, or while later merges put something into the rows that would go back. */
export async function refuseOutOfOrder(
  trx: Trx,
  merge: MergeRow,
  journal: readonly KeptEntry[],
  language: Language,
): Promise<ReadonlyMap<number, KeptEntry[]>> {
  const above: number[] = []
  for (let id = merge.originalId; ;) {
    const outer = await findStandingMerge(trx, merge.subject, id)
    if (!outer) break
    above.push(outer.id)
    id = outer.originalId
  }
  if (above.length > 0) throw await undoFirst(trx, above, language)
  const entries = new Map(journal.map((entry) => [entry.place, entry]))
  const touches = await listLaterTouches(trx, merge.id)
  const isOwn = ({ table, key }: KeptEntry): boolean =>
    table === merge.subject && key['id'] === merge.originalId
  const building = touches.filter(({ about, later }) => {
    const entry = entries.get(about)
    return entry !== undefined && !isOwn(entry) && later.outcome !== 'merged' && buildsOn(entry, later)
  })
  if (building.length > 0)
    throw await undoFirst(
      trx,
      building.map(({ later }) => later.mergeId),
      language,
    )
  return byPlace(touches)
}

/** Two changes of different columns of a row do not touch each other. */
function buildsOn(entry: KeptEntry, later: KeptEntry): boolean {
  if (entry.before === null || entry.after === null || later.before === null || later.after === null)
    return true
  if (formerKey(later) !== null) return true
  const columns = differing(entry.before, entry.after)
  return differing(later.before, later.after).some((column) => columns.includes(column))
}

function byPlace(touches: readonly LaterTouch[]): ReadonlyMap<number, KeptEntry[]> {
  const places = new Map<number, KeptEntry[]>()
  for (const { about, later } of touches) {
    const list = places.get(about)
    if (list) list.push(later)
    else places.set(about, [later])
  }
  return places
}
