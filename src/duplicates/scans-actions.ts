// The use cases of scans: ask for one, see how far it is, and the job that runs it.
import type pg from 'pg'
import type { App } from '../kit/app.ts'
import { inTransaction, type Trx } from '../kit/database.ts'
import type { RunningJob } from '../kit/jobs.ts'
import { countRows, selectedIds } from '../kit/list/list-page.ts'
import type { Selection } from '../kit/list/list-source.ts'
import { readerNow } from '../kit/list/today.ts'
import { Problem } from '../kit/problem.ts'
import type { Values } from '../kit/records/scalars.ts'
import type { Words } from '../kit/words.ts'
import { bodySelection, type BodySelection } from '../organisation/records/bulk-edit-actions.ts'
import type { ShownRecord } from '../organisation/records/subject.ts'
import type { Who } from '../organisation/who.ts'
import type { ExactField } from './exact-fields.ts'
import type { Scan } from './long-work.ts'
import type { DuplicateKind } from './duplicate-kind.ts'
import { listGroups } from './groups-queries.ts'
import { readModel } from './lookup-queries.ts'
import type { MergeableRow } from './merge/merging.ts'
import { DEFAULT_THRESHOLD, scoreOfProbability } from './model/score.ts'
import { countDue } from './pairs-queries.ts'
import { refreshSome, type Matchings } from './refresh-pairs-actions.ts'
import {
  addScanRecords,
  clearScan,
  copyPairs,
  findScan,
  findScanForJob,
  insertScan,
  setScanJob,
  setScanRecords,
  type ScanRow,
} from './scan-queries.ts'
import { startScan } from './scan-thread-actions.ts'
import type { ScanTask } from './scan-worker.ts'

const title: Words = { fr: 'Recherche de doublons', en: 'Search for duplicates' }

export async function askScan<Row extends MergeableRow, V extends Values, Shown extends ShownRecord>(
  app: App,
  who: Who,
  { merging: { subject } }: DuplicateKind<Row, V, Shown>,
  asked: { readonly selection?: BodySelection | undefined; readonly fields?: ExactField[] | undefined },
): Promise<Scan> {
  const fields = asked.fields ?? null
  const whole = asked.selection === undefined && fields === null
  const selection = bodySelection(subject.source(who), asked.selection ?? {})
  const id = await inTransaction(app.db, async (trx) => {
    const scanId = await insertScan(trx, { subject: subject.table, userId: who.userId, fields, whole })
    const jobId = await app.jobs.queue(trx, {
      kind: `${subject.table}-duplicate-scan`,
      title,
      input: { scanId, selection },
      userId: who.userId,
    })
    await setScanJob(trx, scanId, jobId)
    return scanId
  })
  return shownScan(app, who, id)
}

export async function shownScan(app: App, who: Who, id: number): Promise<Scan> {
  const scan = await findScan(app.db, who, id)
  if (!scan) throw new Problem('not-found')
  const { whole: _whole, at, records, ...rest } = scan
  const isDone = scan.state === 'done' && records !== null
  return {
    ...rest,
    at: at.toISOString(),
    found: isDone ? { records, groups: await countGroups(app, who, scan) } : null,
  }
}

/** As many as are listed: of what the reader may see. */
async function countGroups(app: App, who: Who, { id, subject, whole }: ScanRow): Promise<number> {
  const leastScore = scoreOfProbability(DEFAULT_THRESHOLD)
  const asked = { subject, leastScore, scanId: whole ? null : id, recordId: null, state: 'all' as const }
  return (await listGroups(app.db, who, asked, null, 0)).total
}

interface ScanInput {
  readonly scanId: number
  readonly selection: Selection
}

/** Begun anew after a crash: what an earlier try found is cleared first. */
export async function runScan<Row extends MergeableRow, V extends Values, Shown extends ShownRecord>(
  job: RunningJob,
  who: Who,
  kind: DuplicateKind<Row, V, Shown>,
  matchings: Matchings,
  connection: pg.PoolConfig,
): Promise<void> {
  const { scanId, selection } = job.input as ScanInput
  const scan = await findScanForJob(job.db, scanId)
  if (!scan) return
  await clearScan(job.db, scanId)
  const total = await chooseRecords(job, who, kind, scan, selection)
  if (scan.fields)
    await onThread(job, connection, {
      kind: 'exact',
      scanId,
      subject: scan.subject,
      fields: scan.fields,
      total,
    })
  else await freshPairs(job, scan, matchings, connection)
  if (!scan.whole && !scan.fields) await copyPairs(job.db, scanId, scan.subject)
  await setScanRecords(job.db, scanId, total)
}

const chunk = 5000

/** Notes which records are meant, unless all are; answers how many the reader sees of them. */
async function chooseRecords<Row extends MergeableRow, V extends Values, Shown extends ShownRecord>(
  job: RunningJob,
  who: Who,
  { merging: { subject } }: DuplicateKind<Row, V, Shown>,
  { id: scanId, whole }: ScanRow,
  selection: Selection,
): Promise<number> {
  const source = subject.source(who)
  const reader = readerNow(who.userId)
  const total = await countRows(job.db, source, selection, reader)
  if (whole) return total
  const take = (trx: Trx, after: number) => selectedIds(trx, source, selection, reader, after, chunk)
  for (let after = 0, taken = 0; ;) {
    const from = after
    const ids = await inTransaction(job.db, async (trx) => {
      const some = await take(trx, from)
      await addScanRecords(trx, scanId, some)
      return some
    })
    const last = ids.at(-1)
    if (last === undefined) return taken
    taken += ids.length
    after = last
    await job.progress(Math.min(taken, total), total)
  }
}

/** What is due is looked for one by one while that is quicker than to compare everything. */
const fewDue = 500

async function freshPairs(
  job: RunningJob,
  { subject, whole }: ScanRow,
  matchings: Matchings,
  connection: pg.PoolConfig,
): Promise<void> {
  while ((await countDue(job.db, subject, 1)).stale > 0) await refreshSome(job.db, matchings, fewDue)
  const { all } = await countDue(job.db, subject, fewDue)
  const { scannedAt } = await readModel(job.db, subject)
  if (whole || all >= fewDue || scannedAt === null) await onThread(job, connection, { kind: 'base', subject })
  else while ((await countDue(job.db, subject, 1)).all > 0) await refreshSome(job.db, matchings)
}

/** Ends the thread as soon as somebody asks to stop, or the job is no longer ours. */
async function onThread(job: RunningJob, connection: pg.PoolConfig, task: ScanTask): Promise<void> {
  const state = { done: 0, total: 100, ended: false }
  const scan = startScan(connection, task, (done, total) => Object.assign(state, { done, total }))
  const end = scan.ended.finally(() => (state.ended = true))
  end.catch(() => {})
  try {
    while (!state.ended) {
      await job.progress(state.done, state.total)
      await Promise.race([end, new Promise((resolve) => setTimeout(resolve, tellEvery))])
    }
    await end
  } finally {
    await scan.stop()
  }
}

const tellEvery = 300
