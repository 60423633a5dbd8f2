// Makes several records one, in one transaction: the plan, the parts, whatever points at them, the snapshot, the trail.
import type { Trx } from '../../kit/database.ts'
import { Problem, type FieldProblem } from '../../kit/problem.ts'
import type { Values } from '../../kit/records/scalars.ts'
import { writeTrail } from '../../kit/records/trail-queries.ts'
import { trailEntry } from '../../organisation/records/save-records-actions.ts'
import type { ShownRecord } from '../../organisation/records/subject.ts'
import type { Who } from '../../organisation/who.ts'
import { keepMatches } from '../kept-matches-actions.ts'
import { keysTo, readCatalogue, type Catalogue, type ForeignKey } from './catalogue-queries.ts'
import { differing, folded, pick, type Entry, type Row as Image } from './journal.ts'
import { insertJournal } from './journal-queries.ts'
import { successorOf } from './successor-actions.ts'
import type { AskedMerge, MergeableRow, Merging } from './merging.ts'
import { circleThrough, insertMerge, lockGroup, raiseVersion, refreshRecords } from './merges-queries.ts'
import { mergeParts, ownerKey } from './part-actions.ts'
import { planMerge, wrongChoices, type MergePlan, type MergeSide } from './plan-merge.ts'
import { leadAway } from './repoint-actions.ts'
import { countPointing, highestIds } from './repoint-queries.ts'
import { emptyColumns, type Work } from './row-changes-actions.ts'
import { deleteRows, readRows } from './rows-queries.ts'

export interface Merged<Row, V> {
  readonly id: number
  readonly original: Row
  readonly duplicates: readonly Row[]
  readonly plan: MergePlan<V>
  readonly journal: readonly Entry[]
}

export async function mergeRecords<Row extends MergeableRow, V extends Values, Shown extends ShownRecord>(
  trx: Trx,
  who: Who,
  merging: Merging<Row, V, Shown>,
  asked: AskedMerge,
): Promise<Merged<Row, V>> {
  refuseOddGroups(asked, merging)
  const catalogue = await readCatalogue(trx, merging.subject.table)
  const rows = await lockedGroup(trx, who, merging, catalogue, asked)
  refuseSettled(rows, merging)
  const [original, ...duplicates] = rows
  if (!original) throw new Problem('not-found')
  const plan = planMerge(
    sideOf(merging, original),
    duplicates.map((row) => sideOf(merging, row)),
    merging.rules,
    asked.choices,
  )
  const work: Work = { trx, catalogue, journal: [] }
  const had = { ...(await countHad(work, merging, original.id)), ...(await lastIds(work, merging, rows)) }
  await becomeOne(work, who, merging, { original, duplicates, plan })
  const { table } = merging.subject
  const records = duplicates.map((row) => ({
    id: row.id,
    reference: row.reference,
    name: merging.nameOf(row),
  }))
  const id = await insertMerge(trx, {
    subject: table,
    originalId: original.id,
    userId: who.userId,
    had,
    records,
  })
  await insertJournal(trx, id, folded(work.journal, table))
  await refreshRecords(trx, table, [original.id])
  await keepMatches(trx, merging.matching, [original.id])
  await writeMergeTrail(trx, who, merging, original, { mergeId: id, records })
  return { id, original, duplicates, plan, journal: work.journal }
}

function refuseOddGroups<Row extends MergeableRow, V extends Values, Shown extends ShownRecord>(
  { originalId, duplicateIds, choices }: AskedMerge,
  { rules }: Merging<Row, V, Shown>,
): void {
  const ids = [originalId, ...duplicateIds]
  const fields: FieldProblem[] = duplicateIds.flatMap((id, at) =>
    ids.indexOf(id) <= at ? [{ pointer: `/duplicateIds/${at}`, code: 'listed-twice' as const }] : [],
  )
  const wrong = wrongChoices(choices, rules, ids)
  fields.push(...wrong.map(({ field, code }) => ({ pointer: `/choices/${field}`, code })))
  if (fields.length > 0) throw new Problem('bad-input', { fields })
}

export function refuseSettled<Row extends MergeableRow, V extends Values, Shown extends ShownRecord>(
  rows: readonly Row[],
  { refusal }: Merging<Row, V, Shown>,
): void {
  for (const row of rows) {
    const problem = refusal?.(row) ?? null
    if (problem) throw problem
  }
}

/** The original first; locked, seen by `who`, and as they were read. */
async function lockedGroup<Row extends MergeableRow, V extends Values, Shown extends ShownRecord>(
  trx: Trx,
  who: Who,
  { subject }: Merging<Row, V, Shown>,
  catalogue: Catalogue,
  { originalId, duplicateIds, versions = {} }: AskedMerge,
): Promise<Row[]> {
  const ids = [originalId, ...duplicateIds]
  const own = keysTo(catalogue, subject.table).filter((key) => key.table === subject.table)
  await lockGroup(
    trx,
    subject.table,
    ids,
    own.flatMap((key) => (key.columns.length === 1 ? key.columns : [])),
  )
  const rows = await subject.load(trx, ids, who)
  const found = new Set(rows.map((row) => row.id))
  const missing = ids.filter((id) => !found.has(id))
  for (const id of missing) {
    const successor = await successorOf(trx, who, subject, id)
    if (successor) throw new Problem('merged', { details: { id, leadsTo: successor } })
  }
  if (missing.length > 0) {
    const pointers = missing.map((id) =>
      id === originalId ? '/originalId' : `/duplicateIds/${duplicateIds.indexOf(id)}`,
    )
    throw new Problem('bad-input', { fields: pointers.map((pointer) => ({ pointer, code: 'not-found' })) })
  }
  const changed = rows.filter((row) => (versions[row.id] ?? row.version) !== row.version)
  if (changed.length > 0) {
    throw new Problem('version-differs', {
      details: { records: changed.map((row) => subject.present(row, who)) },
    })
  }
  return rows
}

export function sideOf<Row extends MergeableRow, V extends Values, Shown extends ShownRecord>(
  { subject }: Merging<Row, V, Shown>,
  row: Row,
): MergeSide<V> {
  return { id: row.id, createdAt: row.createdAt.toISOString(), values: subject.valuesOf(row) }
}

/** How many rows the original has in each place, by `table.column`: what comes later is told from it. */
async function countHad<Row extends MergeableRow, V extends Values, Shown extends ShownRecord>(
  { trx, catalogue }: Work,
  { subject }: Merging<Row, V, Shown>,
  originalId: number,
): Promise<Record<string, number>> {
  const keys = keysTo(catalogue, subject.table).filter((key) => key.targetColumns.join() === 'id')
  const counts = await countPointing(trx, keys, { id: originalId })
  return Object.fromEntries(keys.map((key, at) => [placeName(key), counts[at] ?? 0]))
}

/** The highest number among the parts of each kind, as `table.id`: what is written later has a higher one. */
async function lastIds<Row extends MergeableRow, V extends Values, Shown extends ShownRecord>(
  work: Work,
  { parts }: Merging<Row, V, Shown>,
  rows: readonly Row[],
): Promise<Record<string, number>> {
  const numbered = parts.filter(({ identity }) => identity.join() === 'id')
  const keys = numbered.map((part) => ownerKey(work, part))
  const ids = await highestIds(
    work.trx,
    keys,
    rows.map(({ id }) => id),
  )
  return Object.fromEntries(numbered.map(({ table }, at) => [`${table}.id`, ids[at] ?? 0]))
}

/** `contact_email.contact_id` */
export function placeName(key: ForeignKey): string {
  return `${key.table}.${key.columns.join()}`
}

interface Group<Row, V> {
  readonly original: Row
  readonly duplicates: readonly Row[]
  readonly plan: MergePlan<V>
}

async function becomeOne<Row extends MergeableRow, V extends Values, Shown extends ShownRecord>(
  work: Work,
  who: Who,
  merging: Merging<Row, V, Shown>,
  { original, duplicates, plan }: Group<Row, V>,
): Promise<void> {
  const { trx, catalogue, journal } = work
  const { table } = merging.subject
  const shape = catalogue.shape(table)
  const ids = duplicates.map((row) => row.id)
  const images = await readRows(
    trx,
    shape,
    ids.map((id) => ({ id })),
  )
  await raiseVersion(
    trx,
    table,
    original.id,
    Math.max(...[original, ...duplicates].map((row) => row.version)),
  )
  await changeOriginal(work, who, merging, original.id, plan)
  await mergeParts(work, merging.parts, {
    originalId: original.id,
    duplicateIds: ids,
    values: plan.values,
    changed: new Set(plan.fields.filter(({ changes }) => changes).map(({ name }) => name)),
  })
  const [survivor] = await readRows(trx, shape, [{ id: original.id }])
  if (!survivor) throw new Problem('not-found')
  const partKeys = new Set(merging.parts.map((part) => ownerKey(work, part)))
  await leadAway(
    work,
    table,
    images.map((row) => ({ row, survivor })),
    (key) => partKeys.has(key),
  )
  await breakCircles(work, merging, original.id)
  await deleteRows(
    trx,
    shape,
    ids.map((id) => ({ id })),
  )
  journal.push(
    ...images.map((before) => ({
      table,
      key: pick(before, shape.key),
      outcome: 'merged' as const,
      before,
      after: null,
    })),
  )
}

async function changeOriginal<Row extends MergeableRow, V extends Values, Shown extends ShownRecord>(
  { trx, catalogue, journal }: Work,
  who: Who,
  { subject, parts, scalars }: Merging<Row, V, Shown>,
  id: number,
  plan: MergePlan<V>,
): Promise<void> {
  const shape = catalogue.shape(subject.table)
  const inParts = new Set<string>(parts.map((part) => part.field))
  const own = plan.fields.filter(({ name, changes }) => changes && !inParts.has(name)).map(({ name }) => name)
  const image = async (): Promise<Image> => (await readRows(trx, shape, [{ id }]))[0] ?? {}
  const before = await image()
  await subject.update(trx, [{ id, values: plan.values, changed: new Set(own) }], who.userId)
  const after = await image()
  const written = new Set(scalars.map((scalar) => scalar.column))
  const changed = differing(before, after).filter((column) => written.has(column))
  if (changed.length === 0) return
  journal.push({
    table: subject.table,
    key: { id },
    outcome: 'changed',
    before: pick(before, changed),
    after: pick(after, changed),
  })
}

/** Who came to stand above themselves, by way of others, stands under nobody. */
async function breakCircles<Row extends MergeableRow, V extends Values, Shown extends ShownRecord>(
  work: Work,
  { subject, hierarchies }: Merging<Row, V, Shown>,
  id: number,
): Promise<void> {
  const shape = work.catalogue.shape(subject.table)
  for (const column of hierarchies) {
    if ((await circleThrough(work.trx, subject.table, column, id)).length === 0) continue
    await emptyColumns(work, shape, [column], await readRows(work.trx, shape, [{ id }]))
  }
}

interface Told {
  readonly mergeId: number
  readonly records: readonly { readonly id: number; readonly reference: string; readonly name: string }[]
}

async function writeMergeTrail<Row extends MergeableRow, V extends Values, Shown extends ShownRecord>(
  trx: Trx,
  who: Who,
  { subject }: Merging<Row, V, Shown>,
  before: Row,
  { mergeId, records }: Told,
): Promise<void> {
  const [after] = await subject.load(trx, [before.id], who)
  if (!after) throw new Problem('not-found')
  const entry = trailEntry(subject, who, before, after, 'merged')
  const told = [
    { field: 'mergeId', from: null, to: mergeId },
    {
      field: 'duplicates',
      from: null,
      to: [...records],
      toLabel: records.map(({ reference, name }) => `${reference} ${name}`).join(', '),
    },
  ]
  await writeTrail(trx, subject.table, [{ ...entry, changes: [...told, ...entry.changes] }], who.userId)
}
