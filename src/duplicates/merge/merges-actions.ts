// The use cases of merges: tell what one would do, do it, list those that were done, undo one.
import type { App } from '../../kit/app.ts'
import { Answer } from '../../kit/contract.ts'
import { inTransaction, rehearse, type Trx } from '../../kit/database.ts'
import { Problem } from '../../kit/problem.ts'
import type { Values } from '../../kit/records/scalars.ts'
import type { ShownRecord } from '../../organisation/records/subject.ts'
import type { Who } from '../../organisation/who.ts'
import type { z } from 'zod'
import type { MergeBody } from './contract.ts'
import { mergeRecords, sideOf, type Merged } from './merge-actions.ts'
import type { MergeableRow, Merging } from './merging.ts'
import { findMerge, listMerges, type MergeRow, type SubjectName } from './merges-queries.ts'
import { planMerge, proposeOriginal } from './plan-merge.ts'
import { clashes, countTables, labelled, losses, movedTables } from './tally.ts'
import { undoMerge, type UndoneMerge } from './undo-actions.ts'

/** A dry run does everything and takes it back: what it tells is what will be. */
export async function mergeOrTell<Row extends MergeableRow, V extends Values, Shown extends ShownRecord>(
  app: App,
  who: Who,
  merging: Merging<Row, V, Shown>,
  { dryRun, ...asked }: z.output<typeof MergeBody>,
) {
  const run = dryRun ? rehearse : inTransaction
  const merged = await run(app.db, (trx) => mergeRecords(trx, who, merging, asked))
  const reply = { ...toldMerge(who, merging, merged, asked.choices), id: dryRun ? null : merged.id }
  return dryRun ? reply : new Answer(reply, { location: `/api/v1/merges/${merged.id}` })
}

function toldMerge<Row extends MergeableRow, V extends Values, Shown extends ShownRecord>(
  who: Who,
  merging: Merging<Row, V, Shown>,
  { original, duplicates, journal }: Merged<Row, V>,
  choices: z.output<typeof MergeBody>['choices'],
) {
  const { subject, rules } = merging
  const rows = [original, ...duplicates].map((row) => merging.seen(row))
  const [first, ...others] = rows.map((row) => sideOf(merging, row))
  if (!first) throw new Problem('not-found')
  const seen = planMerge(first, others, rules, choices)
  const moved = movedTables(journal)
  return {
    originalId: original.id,
    proposedId: proposeOriginal([first, ...others], rules).id,
    records: rows.map((row) => ({
      id: row.id,
      reference: row.reference,
      name: merging.nameOf(row),
      createdAt: row.createdAt.toISOString(),
      version: row.version,
      values: subject.valuesOf(row),
      record: subject.present(row, who),
    })),
    fields: seen.fields.map((field) => ({ ...field, options: [...field.options], from: [...field.from] })),
    values: seen.values,
    rows: { total: moved.length, items: countTables(who.language, subject.table, moved) },
    clashes: clashes(who.language, subject.table, journal),
    emptied: emptiedFields(merging, original.id, journal),
  }
}

function emptiedFields<Row extends MergeableRow, V extends Values, Shown extends ShownRecord>(
  { subject, scalars }: Merging<Row, V, Shown>,
  id: number,
  journal: Merged<Row, V>['journal'],
): string[] {
  const own = journal.filter(({ table, key }) => table === subject.table && key['id'] === id)
  const columns = own.flatMap(({ after }) =>
    Object.entries(after ?? {}).flatMap(([column, value]) => (value === null ? [column] : [])),
  )
  return fieldsOf(scalars, columns)
}

function fieldsOf(
  scalars: Merging<MergeableRow, Values, ShownRecord>['scalars'],
  columns: readonly string[],
): string[] {
  return scalars.filter(({ column }) => columns.includes(column)).map(({ field }) => field)
}

/** A kind of record, as far as undoing a merge of it goes. */
export interface MergeKind {
  readonly scalars: Merging<MergeableRow, Values, ShownRecord>['scalars']
  undo(trx: Trx, who: Who, mergeId: number): Promise<UndoneMerge>
}

/** Of every kind whose merges are asked about; the application has them all. */
export type MergeKinds = Readonly<Partial<Record<SubjectName, MergeKind>>>

export function mergeKind<Row extends MergeableRow, V extends Values, Shown extends ShownRecord>(
  merging: Merging<Row, V, Shown>,
): MergeKind {
  return { scalars: merging.scalars, undo: (trx, who, mergeId) => undoMerge(trx, who, merging, mergeId) }
}

export async function listedMerges(
  app: App,
  who: Who,
  asked: {
    readonly subject: SubjectName
    readonly recordId?: number | undefined
    readonly limit: number
    readonly cursor?: number | undefined
  },
) {
  const rows = await listMerges(app.db, who, { ...asked, limit: asked.limit + 1 })
  const items = rows.slice(0, asked.limit)
  return {
    items: items.map(presentMerge),
    next: rows.length > asked.limit ? String(items.at(-1)?.id) : null,
  }
}

function presentMerge({ originalId: _then, had: _had, at, undoneAt, ...merge }: MergeRow) {
  return { ...merge, at: at.toISOString(), undoneAt: undoneAt?.toISOString() ?? null }
}

async function foundMerge(app: App, who: Who, id: number): Promise<MergeRow> {
  const merge = await findMerge(app.db, id, who)
  if (!merge) throw new Problem('not-found')
  return merge
}

function kindOf(kinds: MergeKinds, { subject }: MergeRow): MergeKind {
  const kind = kinds[subject]
  if (!kind) throw new Problem('not-found')
  return kind
}

export async function shownMerge(app: App, who: Who, kinds: MergeKinds, id: number) {
  const merge = await foundMerge(app, who, id)
  const shown = presentMerge(merge)
  if (merge.undoneAt) return { ...shown, undo: null, undoFirst: [], detail: null }
  const kind = kindOf(kinds, merge)
  try {
    const undone = await rehearse(app.db, (trx) => kind.undo(trx, who, id))
    return { ...shown, undo: toldUndo(who, kind, undone), undoFirst: [], detail: null }
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'undo-first') throw error
    const { undoFirst, detail } = error.details as { undoFirst: { id: number; at: string }[]; detail: string }
    return { ...shown, undo: null, undoFirst, detail }
  }
}

export async function undoneMerge(app: App, who: Who, kinds: MergeKinds, id: number) {
  const kind = kindOf(kinds, await foundMerge(app, who, id))
  const undone = await inTransaction(app.db, (trx) => kind.undo(trx, who, id))
  return { ...presentMerge(await foundMerge(app, who, id)), undo: toldUndo(who, kind, undone) }
}

/** What the merge and its history wrote of themselves is nothing that somebody added. */
const ownDeeds = new Set(['contact_change', 'partner_change', 'lead_change', 'merge'])

function toldUndo({ language }: Who, { scalars }: MergeKind, undone: UndoneMerge) {
  const { merge, back, edited, later, lost } = undone
  const { subject } = merge
  const rows = back.filter((table) => table !== subject)
  return {
    records: merge.duplicates,
    rows: { total: rows.length, items: countTables(language, subject, rows) },
    editedFields: fieldsOf(scalars, undone.stay),
    edited: countTables(language, subject, edited),
    later: labelled(
      language,
      subject,
      Object.entries(later).filter(([table]) => !ownDeeds.has(table)),
    ),
    lost: losses(language, subject, lost),
  }
}
