// Takes an import back: what it made goes, if nobody uses it; what it completed gets back what it was, field by field.
import type { Db, Trx } from '../../kit/database.ts'
import { inTransaction } from '../../kit/database.ts'
import { JobCancelled, type RunningJob } from '../../kit/jobs.ts'
import { Problem } from '../../kit/problem.ts'
import type { Values } from '../../kit/records/scalars.ts'
import { changeRecords } from '../../organisation/records/save-records-actions.ts'
import type { KeptRow, ShownRecord } from '../../organisation/records/subject.ts'
import type { Who } from '../../organisation/who.ts'
import { contactKind } from './contact-kind-actions.ts'
import type { ImportSubjectName } from './contract.ts'
import type { ImportedValues, ImportKind } from './import-kind.ts'
import { holdsImport } from './import-queries.ts'
import { leadKind } from './lead-kind-actions.ts'
import { partnerKind } from './partner-kind-actions.ts'
import {
  addUndone,
  countTouched,
  forgetTouched,
  heldAmong,
  listChanged,
  listCreated,
  removeCreated,
  type UndoneCounts,
} from './undo-queries.ts'

const chunk = 200

/** Contacts go before the partners that they hold on to. */
const order: readonly ImportSubjectName[] = ['lead', 'contact', 'partner']

/** What undoing would do, without doing it. */
export async function countUndo(db: Db, importId: number): Promise<UndoneCounts> {
  const counts = { removed: 0, kept: 0, restored: 0, changedSince: 0 }
  for (const subject of order) {
    for await (const rows of pagesOf((after) => listChanged(db, importId, subject, after, 1000))) {
      counts.restored += rows.length
      counts.changedSince += rows.filter(isChangedSince).length
    }
    for await (const rows of pagesOf((after) => listCreated(db, importId, subject, after, 1000))) {
      const ids = rows.map((row) => row.id)
      const held = await heldAmong(db, subject, ids, importId)
      const gone = rows.filter((row) => row.untouched && !held.has(row.id)).length
      counts.removed += gone
      counts.kept += rows.length - gone
    }
  }
  return counts
}

async function* pagesOf<T extends { readonly id: number }>(
  page: (after: number) => Promise<T[]>,
): AsyncGenerator<T[], void> {
  for (let after = 0; ;) {
    const rows = await page(after)
    if (rows.length === 0) return
    yield rows
    after = rows.at(-1)?.id ?? after
  }
}

function isChangedSince({
  before,
  changedSince,
}: {
  before: Values
  changedSince: readonly string[]
}): boolean {
  return changedSince.some((name) => name in before)
}

interface Undoing {
  readonly job: RunningJob
  readonly who: Who
  readonly importId: number
  readonly total: number
  done: number
}

export async function runUndo(job: RunningJob, who: Who): Promise<void> {
  const { importId } = job.input as { importId: number }
  const undoing: Undoing = { job, who, importId, total: await countTouched(job.db, importId), done: 0 }
  for (const subject of order) {
    if (subject === 'contact') await restoreAll(undoing, contactKind)
    else if (subject === 'partner') await restoreAll(undoing, partnerKind)
    else await restoreAll(undoing, leadKind)
    await removeAll(undoing, subject)
  }
  await job.progress(undoing.total, undoing.total)
}

/** One step in one transaction, as long as the import is this job's. */
async function step(undoing: Undoing, work: (trx: Trx) => Promise<number>): Promise<number> {
  const { job, importId } = undoing
  await job.progress(Math.min(undoing.done, undoing.total), undoing.total)
  const done = await inTransaction(job.db, async (trx) => {
    if (!(await holdsImport(trx, importId, 'undo_job_id', job.id))) throw new JobCancelled()
    return work(trx)
  })
  undoing.done += done
  return done
}

async function restoreAll<
  Row extends KeptRow,
  V extends ImportedValues,
  Change extends Values,
  Context,
  Shown extends ShownRecord,
>(undoing: Undoing, kind: ImportKind<Row, V, Change, Context, Shown>): Promise<void> {
  const restoreSome = (size: number) => (trx: Trx) => restoreChunk(trx, undoing, kind, size)
  const leaveOne = (trx: Trx) => leaveChanged(trx, undoing.importId, kind.name)
  for (let size = chunk; ;) {
    try {
      if ((await step(undoing, restoreSome(size))) === 0) return
      size = chunk
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      // One of them cannot be what it was, since what it pointed at is gone: the others still can.
      if (size === 1) await step(undoing, leaveOne)
      size = 1
    }
  }
}

async function restoreChunk<
  Row extends KeptRow,
  V extends ImportedValues,
  Change extends Values,
  Context,
  Shown extends ShownRecord,
>(
  trx: Trx,
  { importId, who }: Undoing,
  kind: ImportKind<Row, V, Change, Context, Shown>,
  size: number,
): Promise<number> {
  const rows = await listChanged(trx, importId, kind.name, 0, size)
  const ids = rows.map((row) => row.id)
  const edits = rows.map((row) => ({ id: row.id, restore: unchangedSince(row) as Partial<V> }))
  await changeRecords(kind.subject, trx, who, edits)
  await forgetTouched(trx, importId, kind.name, ids)
  await addUndone(trx, importId, { restored: rows.length, changedSince: rows.filter(isChangedSince).length })
  return rows.length
}

async function leaveChanged(trx: Trx, importId: number, subject: ImportSubjectName): Promise<number> {
  const rows = await listChanged(trx, importId, subject, 0, 1)
  const ids = rows.map((row) => row.id)
  await forgetTouched(trx, importId, subject, ids)
  await addUndone(trx, importId, { kept: rows.length })
  return rows.length
}

/** Fields that somebody changed since stay as they are now. */
function unchangedSince(row: { before: Values; changedSince: readonly string[] }): Values {
  return Object.fromEntries(Object.entries(row.before).filter(([name]) => !row.changedSince.includes(name)))
}

/** A manager goes once nobody is below any more: so it is looked at again while something goes. */
async function removeAll(undoing: Undoing, subject: ImportSubjectName): Promise<void> {
  while (await removeOnce(undoing, subject));
  await step(undoing, async (trx) => {
    let kept = 0
    for await (const rows of pagesOf((after) => listCreated(trx, undoing.importId, subject, after, 1000))) {
      kept += rows.length
      await forgetTouched(
        trx,
        undoing.importId,
        subject,
        rows.map((row) => row.id),
      )
    }
    await addUndone(trx, undoing.importId, { kept })
    return kept
  })
}

async function removeOnce(undoing: Undoing, subject: ImportSubjectName): Promise<boolean> {
  let removedAny = false
  for (let after: number | null = 0; after !== null;) {
    const from: number = after
    let last: number | null = null
    await step(undoing, async (trx) => {
      const rows = await listCreated(trx, undoing.importId, subject, from, chunk)
      const free = await freeOf(trx, subject, rows)
      await removeCreated(trx, subject, free)
      await addUndone(trx, undoing.importId, { removed: free.length })
      last = rows.length < chunk ? null : (rows.at(-1)?.id ?? null)
      removedAny ||= free.length > 0
      return free.length
    })
    after = last
  }
  return removedAny
}

async function freeOf(
  trx: Trx,
  subject: ImportSubjectName,
  rows: readonly { readonly id: number; readonly untouched: boolean }[],
): Promise<number[]> {
  const untouched = rows.filter((row) => row.untouched).map((row) => row.id)
  const held = await heldAmong(trx, subject, untouched, null)
  return untouched.filter((id) => !held.has(id))
}
