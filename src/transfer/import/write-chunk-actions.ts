// Writes what was planned for one chunk: partners first, then new records, then what others gain, and the account of it.
import type { Trx } from '../../kit/database.ts'
import { savePicture } from '../../kit/pictures.ts'
import { Problem } from '../../kit/problem.ts'
import type { Values } from '../../kit/records/scalars.ts'
import { changeRecords, createRecords } from '../../organisation/records/save-records-actions.ts'
import type { KeptRow, ShownRecord, Subject } from '../../organisation/records/subject.ts'
import type { Who } from '../../organisation/who.ts'
import { partnerSubject } from '../../partners/save-actions.ts'
import type { RowPlan, Slot } from '../plan/planning.ts'
import type { Filler, ImportedValues, ImportKind } from './import-kind.ts'
import type { PlannedChunk } from './plan-chunk-actions.ts'
import { isWarning, type Reason } from './reason.ts'
import { insertRows, type RowResult } from './row-queries.ts'
import { keepTouched } from './undo-queries.ts'

/** A slot with the values that are written. */
interface Settled<V> {
  readonly slot: Slot<V>
  readonly values: V
  readonly pictureFailed: boolean
}

export async function writeChunk<
  Row extends KeptRow,
  V extends ImportedValues,
  Change extends Values,
  Context,
  Shown extends ShownRecord,
>(
  trx: Trx,
  who: Who,
  kind: ImportKind<Row, V, Change, Context, Shown>,
  importId: number,
  { plan, filler, groups, prints }: PlannedChunk<V>,
): Promise<void> {
  const partnerIds = await makePartners(trx, who, importId, filler, plan.slots)
  const settled: Settled<V>[] = []
  for (const slot of plan.slots)
    settled.push(await settle(trx, slot, filler.withPartners(slot.values, partnerIds)))
  const ids = await makeRecords(
    trx,
    who,
    kind,
    importId,
    settled.filter(({ slot }) => slot.isNew),
  )
  await completeRecords(
    trx,
    who,
    kind,
    importId,
    settled.filter(({ slot }) => !slot.isNew),
  )
  const failed = new Set(settled.filter((one) => one.pictureFailed).map((one) => one.slot))
  await insertRows(
    trx,
    importId,
    kind.name,
    false,
    plan.rows.map((row, at) => ({
      ...resultOf(row, ids, failed),
      group: groups.get(row.line) ?? null,
      print: prints[at] ?? '',
    })),
  )
}

async function makePartners<V>(
  trx: Trx,
  who: Who,
  importId: number,
  filler: Filler<V>,
  slots: readonly Slot<V>[],
): Promise<Map<number, number>> {
  const partners = filler.newPartners(slots.map((slot) => slot.values))
  if (partners.length === 0) return new Map()
  const drafts = partners.map(({ name }) => ({ name }))
  const made = await createRecords(partnerSubject, trx, who, drafts, 'imported')
  await keepTouched(trx, importId, 'partner', made.map(created))
  return new Map(partners.map(({ id }, at) => [id, made[at]?.id ?? 0]))
}

function created({ id, version }: KeptRow) {
  return { id, created: true, before: {}, version }
}

/** A picture that cannot be read does not keep anybody out. */
async function settle<V extends ImportedValues>(trx: Trx, slot: Slot<V>, values: V): Promise<Settled<V>> {
  if (!slot.picture || values.pictureId !== null) return { slot, values, pictureFailed: false }
  try {
    const pictureId = await savePicture(trx, Buffer.from(slot.picture), '/picture')
    return { slot, values: { ...values, pictureId }, pictureFailed: false }
  } catch (error) {
    if (error instanceof Problem) return { slot, values, pictureFailed: true }
    throw error
  }
}

async function makeRecords<
  Row extends KeptRow,
  V extends ImportedValues,
  Change extends Values,
  Context,
  Shown extends ShownRecord,
>(
  trx: Trx,
  who: Who,
  kind: ImportKind<Row, V, Change, Context, Shown>,
  importId: number,
  settled: readonly Settled<V>[],
): Promise<Map<Slot<V>, number>> {
  if (settled.length === 0) return new Map()
  const starts = new Map<Change, Pick<V, 'phones' | 'pictureId'>>()
  const drafts = settled.map(({ values }) => {
    const drafted = kind.draftOf(values)
    if (!drafted.ok) throw new Problem('bad-input')
    starts.set(drafted.draft, { phones: values.phones, pictureId: values.pictureId })
    return drafted.draft
  })
  const made = await createRecords(startingWith(kind.subject, starts), trx, who, drafts, 'imported')
  // Whom its author may not see would be accounted to nobody.
  if (made.length < drafts.length) throw new Problem('not-allowed')
  await keepTouched(trx, importId, kind.name, made.map(created))
  return new Map(settled.map(({ slot }, at) => [slot, made[at]?.id ?? 0]))
}

/** New records begin with their phones as typed and their picture, which no form may send like this. */
function startingWith<
  Row extends KeptRow,
  V extends ImportedValues,
  Change extends Values,
  Context,
  Shown extends ShownRecord,
>(
  subject: Subject<Row, V, Change, Context, Shown>,
  starts: ReadonlyMap<Change, Pick<V, 'phones' | 'pictureId'>>,
): Subject<Row, V, Change, Context, Shown> {
  return {
    ...subject,
    start: (draft, who, context) => ({ ...subject.start(draft, who, context), ...starts.get(draft) }),
  }
}

async function completeRecords<
  Row extends KeptRow,
  V extends ImportedValues,
  Change extends Values,
  Context,
  Shown extends ShownRecord,
>(
  trx: Trx,
  who: Who,
  kind: ImportKind<Row, V, Change, Context, Shown>,
  importId: number,
  settled: readonly Settled<V>[],
): Promise<void> {
  if (settled.length === 0) return
  const edits = settled.map(({ slot, values }) => ({ id: slot.id, restore: gained(slot.before, values) }))
  const edited = await changeRecords(kind.subject, trx, who, edits, 'imported')
  await keepTouched(
    trx,
    importId,
    kind.name,
    edited.map(({ id, before, version }) => ({ id, created: false, before, version })),
  )
}

function gained<V extends ImportedValues>(before: V, after: V): Partial<V> {
  const names = Object.keys(after).filter((name) => Reflect.get(before, name) !== Reflect.get(after, name))
  return Object.fromEntries(names.map((name) => [name, Reflect.get(after, name)])) as Partial<V>
}

function resultOf<V>(
  { slot, reasons, ...row }: RowPlan<V>,
  ids: ReadonlyMap<Slot<V>, number>,
  failed: ReadonlySet<Slot<V>>,
): Omit<RowResult, 'group' | 'print'> {
  const pictureFailed = slot !== null && failed.has(slot)
  const all: Reason[] = pictureFailed ? [...reasons, { code: 'picture-left-out' }] : [...reasons]
  const recordId = slot === null ? null : slot.id > 0 ? slot.id : (ids.get(slot) ?? null)
  return { ...row, reasons: all, warned: all.some(isWarning), recordId }
}
