// Takes a merge apart: the duplicates come back with the rows that were theirs; what was edited or added since stays.
import type { Trx } from '../../kit/database.ts'
import { Problem } from '../../kit/problem.ts'
import type { Values } from '../../kit/records/scalars.ts'
import { writeTrail } from '../../kit/records/trail-queries.ts'
import { trailEntry } from '../../organisation/records/save-records-actions.ts'
import type { ShownRecord } from '../../organisation/records/subject.ts'
import type { Who } from '../../organisation/who.ts'
import { keepMatches } from '../kept-matches-actions.ts'
import { keysTo, readCatalogue } from './catalogue-queries.ts'
import { listJournal, type KeptEntry } from './journal-queries.ts'
import { placeName, refuseSettled } from './merge-actions.ts'
import type { MergeableRow, Merging } from './merging.ts'
import {
  circleThrough,
  countVersion,
  findMerge,
  listLaterMerges,
  lockGroup,
  lockMerge,
  refreshRecords,
  setUndone,
  type MergeRow,
} from './merges-queries.ts'
import { countPointing } from './repoint-queries.ts'
import type { Loss } from './contract.ts'
import type { Undoing } from './restore-actions.ts'
import { emptyColumns } from './row-changes-actions.ts'
import { readRows } from './rows-queries.ts'
import { takeBack } from './take-back-actions.ts'
import { refuseOutOfOrder, undoFirst } from './undo-order-actions.ts'

export interface UndoneMerge {
  readonly merge: MergeRow
  /** Tables of the rows that came back, one for each row. */
  readonly back: readonly string[]
  /** Tables of the rows that keep what somebody edited since. */
  readonly edited: readonly string[]
  /** Columns of the original that keep it. */
  readonly stay: readonly string[]
  /** Rows that the original was given since, by table. */
  readonly later: Readonly<Record<string, number>>
  readonly lost: readonly { readonly table: string; readonly reason: Loss }[]
}

export async function undoMerge<Kept extends MergeableRow, V extends Values, Shown extends ShownRecord>(
  trx: Trx,
  who: Who,
  merging: Merging<Kept, V, Shown>,
  mergeId: number,
): Promise<UndoneMerge> {
  await lockMerge(trx, mergeId)
  const merge = await findMerge(trx, mergeId, who)
  if (!merge) throw new Problem('not-found')
  if (merge.undoneAt) throw new Problem('conflict')
  const { subject } = merging
  const journal = await listJournal(trx, mergeId)
  const touches = await refuseOutOfOrder(trx, merge, journal, who.language)
  const own = journal.flatMap(({ table, key }) => (table === subject.table ? [Number(key['id'])] : []))
  await lockGroup(trx, subject.table, [merge.originalId, ...own], [])
  const [before] = await subject.load(trx, [merge.originalId], who)
  if (!before) throw new Problem('not-found')
  refuseSettled([before], merging)
  const undoing = await startUndoing(trx, who, merging, merge)
  const stay = await takeBack(undoing, merge, journal, touches)
  await refuseTaken(undoing, touches)
  await keepHierarchies(undoing, merging, merge)
  await setUndone(trx, mergeId, who.userId)
  await countVersion(trx, subject.table, merge.originalId, who.userId)
  const apart = [merge.originalId, ...merge.duplicates.map(({ id }) => id)]
  await refreshRecords(trx, subject.table, apart)
  await keepMatches(trx, merging.matching, apart)
  const later = await countLater(undoing, merge)
  await writeUndoTrail(trx, who, merging, merge, before)
  return { merge, back: undoing.back, edited: undoing.edited, lost: undoing.lost, stay, later }
}

async function startUndoing<Kept extends MergeableRow, V extends Values, Shown extends ShownRecord>(
  trx: Trx,
  { language }: Who,
  { subject, parts }: Merging<Kept, V, Shown>,
  { id: mergeId, had }: MergeRow,
): Promise<Undoing> {
  const catalogue = await readCatalogue(trx, subject.table)
  const tables = parts.flatMap((part) => (part.inner ? [part, part.inner] : [part]))
  return { trx, catalogue, mergeId, had, language, parts: tables, back: [], edited: [], passed: [], lost: [] }
}

/** Where a later merge put something into the place of what comes back, that one is undone first. */
async function refuseTaken(
  { trx, lost, passed, language }: Undoing,
  touches: ReadonlyMap<number, KeptEntry[]>,
): Promise<void> {
  if (!lost.some(({ reason }) => reason === 'taken')) return
  const later = [...passed, ...[...touches.values()].flat().map(({ mergeId }) => mergeId)]
  if (later.length > 0) throw await undoFirst(trx, later, language)
}

/** Edits since may close a circle with what comes back: the one who comes back stands under nobody. */
async function keepHierarchies<Kept extends MergeableRow, V extends Values, Shown extends ShownRecord>(
  { trx, catalogue, lost, passed, language }: Undoing,
  { subject, hierarchies }: Merging<Kept, V, Shown>,
  merge: MergeRow,
): Promise<void> {
  const shape = catalogue.shape(subject.table)
  for (const column of hierarchies) {
    for (const { id } of merge.duplicates) {
      const circle = await circleThrough(trx, subject.table, column, id)
      if (circle.length === 0) continue
      const later = [...passed, ...(await listLaterMerges(trx, subject.table, merge.id, circle))]
      if (later.length > 0) throw await undoFirst(trx, later, language)
      await emptyColumns(
        { trx, catalogue, journal: [] },
        shape,
        [column],
        await readRows(trx, shape, [{ id }]),
      )
      lost.push({ table: subject.table, reason: 'taken' })
    }
  }
}

/** How many rows more than before the original has, now that the duplicates have theirs again. */
async function countLater({ trx, catalogue }: Undoing, merge: MergeRow): Promise<Record<string, number>> {
  const keys = keysTo(catalogue, merge.subject).filter((key) => placeName(key) in merge.had)
  const counts = await countPointing(trx, keys, { id: merge.originalId })
  const later: Record<string, number> = {}
  for (const [at, key] of keys.entries()) {
    const more = (counts[at] ?? 0) - (merge.had[placeName(key)] ?? 0)
    if (more > 0) later[key.table] = (later[key.table] ?? 0) + more
  }
  return later
}

async function writeUndoTrail<Kept extends MergeableRow, V extends Values, Shown extends ShownRecord>(
  trx: Trx,
  who: Who,
  { subject }: Merging<Kept, V, Shown>,
  merge: MergeRow,
  before: Kept,
): Promise<void> {
  const ids = [merge.originalId, ...merge.duplicates.map(({ id }) => id)]
  const rows = await subject.load(trx, ids, who)
  const told = [
    { field: 'mergeId', from: merge.id, to: null },
    {
      field: 'duplicates',
      from: merge.duplicates,
      to: null,
      fromLabel: merge.duplicates.map(({ reference, name }) => `${reference} ${name}`).join(', '),
    },
  ]
  const entries = rows.map((row) => {
    const own = row.id === merge.originalId ? trailEntry(subject, who, before, row, 'unmerged').changes : []
    return { id: row.id, version: row.version, action: 'unmerged' as const, changes: [...told, ...own] }
  })
  await writeTrail(trx, subject.table, entries, who.userId)
}
