// Creates and changes records: the one way in for forms, the API, bulk edits, their undo, and imports.
import type { Trx } from '../../kit/database.ts'
import { Problem } from '../../kit/problem.ts'
import { takeIds, type Values } from '../../kit/records/scalars.ts'
import { trailSince, writeTrail, type TrailEntry } from '../../kit/records/trail-queries.ts'
import { changedFields, type FieldChange, type TrailAction } from '../../kit/trail.ts'
import { takeReferences } from '../numbering/queries.ts'
import { lockRecords } from './records-queries.ts'
import type { Who } from '../who.ts'
import type { Changing, KeptRow, Labels, ShownRecord, Subject } from './subject.ts'

export type Edit<V, Change> = {
  readonly id: number
  /** The version that was read; left out where nobody's change can be lost, as in a bulk edit. */
  readonly version?: number
} & ({ readonly change: Change } | { readonly restore: Partial<V> })

export interface Edited<V> {
  readonly id: number
  /** The values that differ now, as they were. */
  readonly before: Partial<V>
  readonly version: number
}

export async function createRecords<
  Row extends KeptRow,
  V extends Values,
  Change,
  Context,
  Shown extends ShownRecord,
>(
  subject: Subject<Row, V, Change, Context, Shown>,
  trx: Trx,
  who: Who,
  drafts: readonly Change[],
  action: TrailAction = 'created',
): Promise<Row[]> {
  const context = await subject.context(trx, who, drafts)
  const values = drafts.map((draft) =>
    subject.apply(subject.start(draft, who, context), draft, context, null),
  )
  await subject.check(
    trx,
    who,
    values.map((after) => changing<Row, V>(null, subject.empty, after)),
  )
  return insertRecords(subject, trx, who, values, action)
}

/** A record with values that stood in another one already: nobody chose them now, and nothing is checked. */
export async function createUnchecked<
  Row extends KeptRow,
  V extends Values,
  Change,
  Context,
  Shown extends ShownRecord,
>(subject: Subject<Row, V, Change, Context, Shown>, trx: Trx, who: Who, values: V): Promise<Row> {
  const [row] = await insertRecords(subject, trx, who, [values], 'created')
  if (!row) throw new Problem('not-allowed')
  return row
}

/** For changes to values that stood in another record already, or in this one before. */
export function unchecked<Row extends KeptRow, V extends Values, Change, Context, Shown extends ShownRecord>(
  subject: Subject<Row, V, Change, Context, Shown>,
): Subject<Row, V, Change, Context, Shown> {
  return { ...subject, check: () => Promise.resolve() }
}

async function insertRecords<
  Row extends KeptRow,
  V extends Values,
  Change,
  Context,
  Shown extends ShownRecord,
>(
  subject: Subject<Row, V, Change, Context, Shown>,
  trx: Trx,
  who: Who,
  values: readonly V[],
  action: TrailAction,
): Promise<Row[]> {
  const ids = await takeIds(trx, subject.table, values.length)
  const references = subject.sequence ? await takeReferences(trx, subject.sequence, values.length) : []
  const rows = values.map((one, index) => ({
    id: ids[index] ?? 0,
    reference: references[index] ?? '',
    values: one,
  }))
  await subject.insert(trx, rows, who.userId)
  const created = await subject.load(trx, ids, who)
  const entries = created.map((row) => trailEntry(subject, who, null, row, action))
  await writeTrail(trx, subject.table, entries, who.userId)
  return created
}

export async function changeRecords<
  Row extends KeptRow,
  V extends Values,
  Change,
  Context,
  Shown extends ShownRecord,
>(
  subject: Subject<Row, V, Change, Context, Shown>,
  trx: Trx,
  who: Who,
  edits: readonly Edit<V, Change>[],
  action: TrailAction = 'changed',
): Promise<Edited<V>[]> {
  const rows = await lockedRows(subject, trx, who, edits)
  const context = await subject.context(
    trx,
    who,
    edits.flatMap((edit) => ('change' in edit ? [edit.change] : [])),
  )
  const changes = edits
    .map((edit) => changed(subject, edit, rows.get(edit.id), context))
    .filter((change) => change.changed.size > 0)
  await subject.check(trx, who, changes)
  await subject.update(
    trx,
    changes.map(({ row, after, changed: names }) => ({ id: row.id, values: after, changed: names })),
    who.userId,
  )
  await writeTrail(trx, subject.table, await entriesOf(subject, trx, who, changes, action), who.userId)
  return changes.map(({ row, before, changed: names }) => ({
    id: row.id,
    version: row.version + 1,
    before: pick(before, names),
  }))
}

/** Throws not-found, merged, and version-differs where a version is given that the record no longer has. */
export async function lockedRow<
  Row extends KeptRow,
  V extends Values,
  Change,
  Context,
  Shown extends ShownRecord,
>(subject: Subject<Row, V, Change, Context, Shown>, trx: Trx, who: Who, asked: Asked): Promise<Row> {
  const row = (await lockedRows(subject, trx, who, [asked])).get(asked.id)
  if (!row) throw new Problem('not-found')
  return row
}

interface Asked {
  readonly id: number
  readonly version?: number | undefined
}

async function lockedRows<Row extends KeptRow, V extends Values, Change, Context, Shown extends ShownRecord>(
  subject: Subject<Row, V, Change, Context, Shown>,
  trx: Trx,
  who: Who,
  edits: readonly Asked[],
): Promise<Map<number, Row>> {
  const ids = edits.map((edit) => edit.id)
  await lockRecords(trx, subject.table, ids)
  const rows = new Map((await subject.load(trx, ids, who)).map((row) => [row.id, row]))
  for (const edit of edits) {
    const row = rows.get(edit.id)
    if (!row) throw await goneProblem(subject, trx, who, edit.id)
    if (edit.version !== undefined && edit.version !== row.version)
      throw await versionDiffers(subject, trx, who, row, edit.version)
  }
  return rows
}

/** Whoever was editing a record while somebody merged it is told where it went. */
async function goneProblem<Row extends KeptRow, V extends Values, Change, Context, Shown extends ShownRecord>(
  subject: Subject<Row, V, Change, Context, Shown>,
  trx: Trx,
  who: Who,
  id: number,
): Promise<Problem> {
  const leadsTo = await subject.successorOf(trx, who, id)
  return leadsTo ? new Problem('merged', { details: { id, leadsTo } }) : new Problem('not-found')
}

/** With what others did since that version was read. */
export async function versionDiffers<
  Row extends KeptRow,
  V extends Values,
  Change,
  Context,
  Shown extends ShownRecord,
>(
  subject: Subject<Row, V, Change, Context, Shown>,
  trx: Trx,
  who: Who,
  row: Row,
  version: number,
): Promise<Problem> {
  const changes = await trailSince(trx, subject.table, row.id, version)
  return new Problem('version-differs', { details: { current: subject.present(row, who), changes } })
}

function changed<Row extends KeptRow, V extends Values, Change, Context, Shown extends ShownRecord>(
  subject: Subject<Row, V, Change, Context, Shown>,
  edit: Edit<V, Change>,
  row: Row | undefined,
  context: Context,
): Changing<Row, V> & { readonly row: Row } {
  if (!row) throw new Problem('not-found')
  const before = subject.valuesOf(row)
  const after =
    'change' in edit ? subject.apply(before, edit.change, context, row) : { ...before, ...edit.restore }
  return { ...changing(row, before, after), row }
}

function changing<Row, V extends Values>(row: Row | null, before: V, after: V): Changing<Row, V> {
  const names = Object.keys(after).filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  )
  return { row, before, after, changed: new Set(names) }
}

async function entriesOf<Row extends KeptRow, V extends Values, Change, Context, Shown extends ShownRecord>(
  subject: Subject<Row, V, Change, Context, Shown>,
  trx: Trx,
  who: Who,
  changes: readonly (Changing<Row, V> & { readonly row: Row })[],
  action: TrailAction,
): Promise<TrailEntry[]> {
  const after = await subject.load(
    trx,
    changes.map((change) => change.row.id),
    who,
  )
  const rows = new Map(after.map((row) => [row.id, row]))
  return changes.map(({ row, changed: names }) => {
    const now = rows.get(row.id) ?? row
    const archiving = now.archivedAt === null ? 'restored' : 'archived'
    const told = names.has('archivedAt') && !conversions.has(action) ? archiving : action
    return trailEntry(subject, who, row, now, told)
  })
}

/** What is archived on the way to becoming another was converted. */
const conversions: ReadonlySet<TrailAction> = new Set(['converted', 'unconverted'])

/** What the trail says of one record's change. */
export function trailEntry<Row extends KeptRow, V extends Values, Change, Context, Shown extends ShownRecord>(
  subject: Subject<Row, V, Change, Context, Shown>,
  who: Who,
  before: Row | null,
  after: Row,
  action: TrailAction,
): TrailEntry {
  const from = before ? subject.present(before, who) : { ...subject.empty, labels: {} }
  const to = subject.present(after, who)
  const changes = changedFields(from, to, subject.trailFields)
  return {
    id: after.id,
    version: after.version,
    action,
    changes: changes.map((change) => labelled(change, from.labels, to.labels)),
  }
}

function labelled(change: FieldChange, from: Labels, to: Labels): FieldChange {
  const fromLabel = labelText(from[change.field])
  const toLabel = labelText(to[change.field])
  return {
    ...change,
    ...(fromLabel === undefined ? {} : { fromLabel }),
    ...(toLabel === undefined ? {} : { toLabel }),
  }
}

function labelText(label: string | string[] | null | undefined): string | undefined {
  return Array.isArray(label) ? label.join(', ') : (label ?? undefined)
}

function pick<V extends Values>(values: V, names: ReadonlySet<string>): Partial<V> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => names.has(name))) as Partial<V>
}
