// The jobs of an import: the trial, which says what each row would become, and the run, which does it.
import type pg from 'pg'
import type { Trx } from '../../kit/database.ts'
import { inTransaction } from '../../kit/database.ts'
import { JobCancelled, type RunningJob } from '../../kit/jobs.ts'
import { Problem } from '../../kit/problem.ts'
import type { Values } from '../../kit/records/scalars.ts'
import type { KeptRow, ShownRecord } from '../../organisation/records/subject.ts'
import type { Who } from '../../organisation/who.ts'
import { hasAlike } from './alike-queries.ts'
import { compareApart } from './compare-thread-actions.ts'
import { contactKind } from './contact-kind-actions.ts'
import { openDrafts } from './draft-store-actions.ts'
import { freshMemory, type ImportedValues, type ImportKind } from './import-kind.ts'
import { findImport, holdsImport, readPieces, saveRowCount, type ImportRecord } from './import-queries.ts'
import type { Incoming } from './incoming.ts'
import { leadKind } from './lead-kind-actions.ts'
import { partnerKind } from './partner-kind-actions.ts'
import { planChunk, type ChunkAsked } from './plan-chunk-actions.ts'
import { isWarning, type Reason } from './reason.ts'
import { rowPrint } from './row-print.ts'
import { deleteDrafts, deleteTrial, insertRows, lastLine } from './row-queries.ts'
import { chunksOf } from './source-chunks-actions.ts'
import { countRows } from './source-rows.ts'
import { writeChunk } from './write-chunk-actions.ts'

export async function runTrial(job: RunningJob, who: Who, connection: pg.PoolConfig): Promise<void> {
  const record = await importOf(job, who)
  if (record.subject === 'contact') await tryRows(job, who, record, contactKind, connection)
  else if (record.subject === 'partner') await tryRows(job, who, record, partnerKind, connection)
  else await tryRows(job, who, record, leadKind, connection)
}

export async function runImport(job: RunningJob, who: Who, connection: pg.PoolConfig): Promise<void> {
  const record = await importOf(job, who)
  if (record.subject === 'contact') await importRows(job, who, record, contactKind, connection)
  else if (record.subject === 'partner') await importRows(job, who, record, partnerKind, connection)
  else await importRows(job, who, record, leadKind, connection)
}

export interface TrialInput {
  readonly importId: number
  /** Only what becomes of whom the engine found has changed: whom it found stands. */
  readonly keepAlike?: boolean
}

async function importOf(job: RunningJob, who: Who): Promise<ImportRecord> {
  const { importId } = job.input as TrialInput
  const record = await findImport(job.db, who, importId)
  if (!record) throw new JobCancelled()
  return record
}

async function countedRows(job: RunningJob, { id, facts }: ImportRecord): Promise<number> {
  if (facts.rows !== null) return facts.rows
  const rows = await countRows(readPieces(job.db, id), facts)
  await saveRowCount(job.db, id, rows)
  return rows
}

/** Reads the next chunk while the database is busy with the present one. */
async function* oneAhead<T>(source: AsyncGenerator<T, void>): AsyncGenerator<T, void> {
  for (let next = source.next(); ;) {
    const { value, done } = await next
    if (done) return
    next = source.next()
    // Whoever stops here never asks for what was read ahead.
    next.catch(() => undefined)
    yield value
  }
}

/** Begins anew after a crash: nothing of it is worth keeping. */
async function tryRows<
  Row extends KeptRow,
  V extends ImportedValues,
  Change extends Values,
  Context,
  Shown extends ShownRecord,
>(
  job: RunningJob,
  who: Who,
  record: ImportRecord,
  kind: ImportKind<Row, V, Change, Context, Shown>,
  connection: pg.PoolConfig,
): Promise<void> {
  await inTransaction(job.db, (trx) => deleteTrial(trx, record.id))
  const total = await countedRows(job, record)
  const { keepAlike = false } = job.input as TrialInput
  if (!keepAlike || !(await hasAlike(job.db, record.id)))
    await compareApart(
      job,
      who,
      { importId: record.id, column: 'trial_job_id', jobId: job.id, rows: total },
      connection,
    )
  const memory = freshMemory()
  const drafts = openDrafts<V>(record.id, total)
  let done = 0
  for await (const rows of oneAhead(chunksOf(job.db, who, record, kind, 0))) {
    await job.progress(done, total)
    await inTransaction(job.db, async (trx) => {
      if (!(await holdsImport(trx, record.id, 'trial_job_id', job.id))) throw new JobCancelled()
      await tryChunk(trx, who, record, kind, { rows, memory, drafts })
    })
    done += rows.length
  }
  await deleteDrafts(job.db, record.id)
  await job.progress(done, total)
}

async function tryChunk<
  Row extends KeptRow,
  V extends ImportedValues,
  Change extends Values,
  Context,
  Shown extends ShownRecord,
>(
  trx: Trx,
  who: Who,
  { id: importId, policy, doubtful }: ImportRecord,
  kind: ImportKind<Row, V, Change, Context, Shown>,
  chunk: Pick<ChunkAsked<V>, 'rows' | 'memory' | 'drafts'>,
): Promise<void> {
  const { plan, groups, prints } = await planChunk(trx, who, kind, { importId, policy, doubtful, ...chunk })
  const results = plan.rows.map(({ slot, ...row }, at) => ({
    ...row,
    warned: row.reasons.some(isWarning),
    recordId: slot && slot.id > 0 ? slot.id : null,
    group: groups.get(row.line) ?? null,
    print: prints[at] ?? '',
  }))
  await insertRows(trx, importId, kind.name, true, results)
  await chunk.drafts?.save(trx, plan.slots)
}

/** Rows that have their result are done: after a crash or a stop it goes on behind the last of them. */
async function importRows<
  Row extends KeptRow,
  V extends ImportedValues,
  Change extends Values,
  Context,
  Shown extends ShownRecord,
>(
  job: RunningJob,
  who: Who,
  record: ImportRecord,
  kind: ImportKind<Row, V, Change, Context, Shown>,
  connection: pg.PoolConfig,
): Promise<void> {
  const total = await countedRows(job, record)
  // Anew, since records may have come or gone since the trial.
  await compareApart(
    job,
    who,
    { importId: record.id, column: 'run_job_id', jobId: job.id, rows: total },
    connection,
  )
  const last = await lastLine(job.db, record.id)
  let done = last.count
  for await (const rows of oneAhead(chunksOf(job.db, who, record, kind, last.line))) {
    await job.progress(done, total)
    await importChunk(job, who, record, kind, rows)
    done += rows.length
  }
  await job.progress(done, total)
}

/** All of a chunk or nothing; where one row of it cannot be kept, the others still are. */
async function importChunk<
  Row extends KeptRow,
  V extends ImportedValues,
  Change extends Values,
  Context,
  Shown extends ShownRecord,
>(
  job: RunningJob,
  who: Who,
  record: ImportRecord,
  kind: ImportKind<Row, V, Change, Context, Shown>,
  rows: readonly Incoming[],
): Promise<void> {
  const { id: importId, policy, doubtful } = record
  try {
    await inOwnTransaction(job, importId, async (trx) => {
      const asked = { importId, policy, doubtful, rows, memory: freshMemory(), drafts: null }
      await writeChunk(trx, who, kind, importId, await planChunk(trx, who, kind, asked))
    })
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const half = Math.ceil(rows.length / 2)
    const [only] = rows
    if (rows.length > 1) {
      await importChunk(job, who, record, kind, rows.slice(0, half))
      await importChunk(job, who, record, kind, rows.slice(half))
    } else if (only) {
      await inOwnTransaction(job, importId, (trx) => refuseRow(trx, importId, kind, only, error))
    }
  }
}

function inOwnTransaction(
  job: RunningJob,
  importId: number,
  work: (trx: Trx) => Promise<void>,
): Promise<void> {
  return inTransaction(job.db, async (trx) => {
    if (!(await holdsImport(trx, importId, 'run_job_id', job.id))) throw new JobCancelled()
    await work(trx)
  })
}

async function refuseRow<
  Row extends KeptRow,
  V extends ImportedValues,
  Change extends Values,
  Context,
  Shown extends ShownRecord,
>(
  trx: Trx,
  importId: number,
  kind: ImportKind<Row, V, Change, Context, Shown>,
  row: Incoming,
  problem: Problem,
): Promise<void> {
  const why: Reason = { code: 'cannot-be-kept', column: problem.fields[0]?.pointer.slice(1) ?? problem.code }
  const reasons = [why, ...row.reasons]
  const result = {
    line: row.line,
    outcome: 'refused' as const,
    warned: reasons.some(isWarning),
    name: kind.nameOf(row),
    partnerName: kind.partnerNameOf(row),
    reasons,
    recordId: null,
    group: null,
    print: rowPrint(row),
  }
  await insertRows(trx, importId, kind.name, false, [result])
}
