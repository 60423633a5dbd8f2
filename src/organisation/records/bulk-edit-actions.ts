// Changes many records at once, counts before, and takes it back after; a large one is a job.
import type { App } from '../../kit/app.ts'
import { inTransaction } from '../../kit/database.ts'
import { fieldNamed } from '../../kit/field.ts'
import type { RunningJob } from '../../kit/jobs.ts'
import { checkedFilter } from '../../kit/list/list-actions.ts'
import { countDiffering, countRows, selectedIds } from '../../kit/list/list-page.ts'
import type { ListSource, Selection } from '../../kit/list/list-source.ts'
import { readerNow } from '../../kit/list/today.ts'
import { Problem, type FieldProblem } from '../../kit/problem.ts'
import type { Values } from '../../kit/records/scalars.ts'
import type { Words } from '../../kit/words.ts'
import type { Who } from '../who.ts'
import {
  findBulkEdit,
  insertBulkEdit,
  insertEdited,
  lastEdited,
  listEdited,
  lockEditable,
  narrowed,
  setBulkEditJob,
  setRestored,
  setUndone,
} from './bulk-edit-queries.ts'
import { changeRecords } from './save-records-actions.ts'
import type { KeptRow, ShownRecord, Subject } from './subject.ts'

export type BodySelection =
  | { readonly ids: readonly number[] }
  | {
      readonly q?: string | undefined
      readonly filter?: unknown
      readonly archived?: 'no' | 'yes' | 'all' | undefined
      readonly except?: readonly number[] | undefined
    }

/** Up to this many are changed while the caller waits. */
const atOnce = 200
const chunk = 200

export interface BulkEdited {
  readonly id: number | null
  readonly jobId: number | null
  readonly chosen: number
  readonly changed: number
  /** How many stay because nobody may change them any more, such as converted leads. */
  readonly settled: number
}

export async function bulkEdit<
  Row extends KeptRow,
  V extends Values,
  Change extends Values,
  Context,
  Shown extends ShownRecord,
>(
  app: App,
  who: Who,
  subject: Subject<Row, V, Change, Context, Shown>,
  asked: { readonly selection: BodySelection; readonly changes: Change; readonly dryRun: boolean },
): Promise<BulkEdited> {
  const source = subject.source(who)
  refuseSingleFields(source, asked.changes)
  const selection = bodySelection(source, asked.selection)
  const reader = readerNow(who.userId)
  const chosen = await countRows(app.db, source, selection, reader)
  const editable = narrowed(source, subject.editable)
  const changed = await countDiffering(app.db, editable, selection, asked.changes, reader)
  const settled = chosen - (await countRows(app.db, editable, selection, reader))
  const counted = { chosen, changed, settled }
  if (asked.dryRun) return { id: null, jobId: null, ...counted }
  return inTransaction(app.db, async (trx) => {
    const id = await insertBulkEdit(trx, subject.table, who.userId, asked.changes)
    if (chosen <= atOnce) {
      await editChunk(trx, who, subject, { id, selection, changes: asked.changes }, 0)
      return { id, jobId: null, ...counted }
    }
    const input = { bulkEditId: id, selection, changes: asked.changes, chosen }
    const jobId = await app.jobs.queue(trx, {
      kind: `${subject.table}-bulk-edit`,
      title: editTitle,
      input,
      userId: who.userId,
    })
    await setBulkEditJob(trx, id, jobId)
    return { id, jobId, ...counted }
  })
}

const editTitle: Words = { fr: 'Modification en masse', en: 'Bulk edit' }
const undoTitle: Words = { fr: 'Annulation de la modification en masse', en: 'Undo of the bulk edit' }

function refuseSingleFields(source: ListSource, changes: Values): void {
  const refused = Object.keys(changes).filter(
    (name) => name !== 'archived' && !fieldNamed(source.fields, name)?.bulk,
  )
  const fields = refused.map((name): FieldProblem => ({ pointer: `/changes/${name}`, code: 'unknown-field' }))
  if (Object.keys(changes).length === 0) fields.push({ pointer: '/changes', code: 'required' })
  if (fields.length > 0) throw new Problem('bad-input', { fields })
}

/** Ticked records are meant whether archived or not. */
export function bodySelection(source: ListSource, asked: BodySelection): Selection {
  if ('ids' in asked) return { ids: asked.ids, archived: 'all' }
  const { filter, ...rest } = asked
  return filter === undefined
    ? rest
    : { ...rest, filter: checkedFilter(source.fields, filter, '/selection/filter') }
}

interface Editing<Change> {
  readonly id: number
  readonly selection: Selection
  readonly changes: Change
}

/** Answers the last id looked at; null when there are no more. What is settled meanwhile stays as it is. */
async function editChunk<
  Row extends KeptRow,
  V extends Values,
  Change extends Values,
  Context,
  Shown extends ShownRecord,
>(
  trx: Parameters<typeof changeRecords>[1],
  who: Who,
  subject: Subject<Row, V, Change, Context, Shown>,
  editing: Editing<Change>,
  after: number,
): Promise<number | null> {
  const source = narrowed(subject.source(who), subject.editable)
  const ids = await selectedIds(trx, source, editing.selection, readerNow(who.userId), after, chunk)
  if (ids.length === 0) return null
  const still = await lockEditable(trx, subject.table, source, ids)
  const edited = await changeRecords(
    subject,
    trx,
    who,
    still.map((id) => ({ id, change: editing.changes })),
  )
  await insertEdited(trx, subject.table, editing.id, edited)
  return ids.at(-1) ?? null
}

interface EditInput<Change> {
  readonly bulkEditId: number
  readonly selection: Selection
  readonly changes: Change
  readonly chosen: number
}

export async function runBulkEdit<
  Row extends KeptRow,
  V extends Values,
  Change extends Values,
  Context,
  Shown extends ShownRecord,
>(job: RunningJob, who: Who, subject: Subject<Row, V, Change, Context, Shown>): Promise<{ changed: number }> {
  const input = job.input as EditInput<Change>
  const editing = { id: input.bulkEditId, selection: input.selection, changes: input.changes }
  let last: number | null = (await lastEdited(job.db, subject.table, editing.id)).id
  for (let looked = 0; last !== null; looked += chunk) {
    await job.progress(Math.min(looked, input.chosen), input.chosen)
    const after: number = last
    last = await inTransaction(job.db, (trx) => editChunk(trx, who, subject, editing, after))
  }
  return { changed: (await lastEdited(job.db, subject.table, editing.id)).count }
}

interface UndoneRows {
  readonly restored: number
  readonly changedSince: number
  /** How many stay because nobody may change them any more. */
  readonly settled: number
}

export interface Undone extends UndoneRows {
  readonly jobId: number | null
}

export async function undoBulkEdit<
  Row extends KeptRow,
  V extends Values,
  Change extends Values,
  Context,
  Shown extends ShownRecord,
>(app: App, who: Who, subject: Subject<Row, V, Change, Context, Shown>, id: number): Promise<Undone> {
  return inTransaction(app.db, async (trx) => {
    const edit = await findBulkEdit(trx, id, subject.table)
    if (!edit || (edit.userId !== who.userId && !who.seesAll)) throw new Problem('not-found')
    if (edit.undone) throw new Problem('conflict')
    const { count } = await lastEdited(trx, subject.table, id)
    if (count <= atOnce) {
      await setUndone(trx, id, null)
      return { ...(await undoChunk(trx, who, subject, id, 0)), jobId: null }
    }
    const input = { bulkEditId: id, count }
    const jobId = await app.jobs.queue(trx, {
      kind: `${subject.table}-bulk-edit-undo`,
      title: undoTitle,
      input,
      userId: who.userId,
    })
    await setUndone(trx, id, jobId)
    return { ...nothingUndone, jobId }
  })
}

const nothingUndone: UndoneRows = { restored: 0, changedSince: 0, settled: 0 }

/** Fields that somebody changed since stay as they are now, and so does what is settled since. */
async function undoChunk<
  Row extends KeptRow,
  V extends Values,
  Change extends Values,
  Context,
  Shown extends ShownRecord,
>(
  trx: Parameters<typeof changeRecords>[1],
  who: Who,
  subject: Subject<Row, V, Change, Context, Shown>,
  id: number,
  after: number,
): Promise<UndoneRows & { readonly last: number | null }> {
  const rows = await listEdited(trx, subject.table, id, after, chunk)
  const source = narrowed(subject.source(who), subject.editable)
  const ids = rows.map((row) => row.id)
  const still = new Set(await lockEditable(trx, subject.table, source, ids))
  const open = rows.filter((row) => still.has(row.id))
  const edits = open.map((row) => ({
    id: row.id,
    restore: without(row.before, row.changedSince) as Partial<V>,
  }))
  const edited = await changeRecords(subject, trx, who, edits)
  const touched = new Set(open.filter(wasTouched).map((row) => row.id))
  await setRestored(
    trx,
    subject.table,
    id,
    edited.filter((row) => !touched.has(row.id)),
  )
  return {
    restored: open.length - touched.size,
    changedSince: touched.size,
    settled: rows.length - open.length,
    last: rows.at(-1)?.id ?? null,
  }
}

function wasTouched({ before, changedSince }: { before: Values; changedSince: readonly string[] }): boolean {
  return changedSince.some((name) => name in before)
}

function without(values: Values, names: readonly string[]): Values {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)))
}

export async function runBulkEditUndo<
  Row extends KeptRow,
  V extends Values,
  Change extends Values,
  Context,
  Shown extends ShownRecord,
>(job: RunningJob, who: Who, subject: Subject<Row, V, Change, Context, Shown>): Promise<UndoneRows> {
  const { bulkEditId, count } = job.input as { bulkEditId: number; count: number }
  const sum = { restored: 0, changedSince: 0, settled: 0 }
  for (let last: number | null = 0, looked = 0; last !== null; looked += chunk) {
    await job.progress(Math.min(looked, count), count)
    const after: number = last
    const part = await inTransaction(job.db, (trx) => undoChunk(trx, who, subject, bulkEditId, after))
    sum.restored += part.restored
    sum.changedSince += part.changedSince
    sum.settled += part.settled
    last = part.last
  }
  return sum
}
