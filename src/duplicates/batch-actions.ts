// The use cases of merge batches: preview, begin, watch, undo, and the jobs that do the work group by group.
import type { App } from '../kit/app.ts'
import { Answer } from '../kit/contract.ts'
import { inTransaction, type Trx } from '../kit/database.ts'
import type { RunningJob } from '../kit/jobs.ts'
import { badField, Problem } from '../kit/problem.ts'
import type { Values } from '../kit/records/scalars.ts'
import type { Words } from '../kit/words.ts'
import type { ShownRecord } from '../organisation/records/subject.ts'
import type { Who } from '../organisation/who.ts'
import { leftOutIn } from './batch-labels.ts'
import {
  countOutcomes,
  countRowsOf,
  insertBatch,
  listBatches,
  lockBatch,
  nextGroup,
  setBatchJob,
  setBatchUndoJob,
  setOutcome,
  type BatchGroup,
  type BatchRow,
  type Outcome,
} from './batch-queries.ts'
import type { Batch } from './contract.ts'
import type { DuplicateKind } from './duplicate-kind.ts'
import { chosenPairs, presentGroups } from './groups-actions.ts'
import { mergeRecords, sideOf } from './merge/merge-actions.ts'
import type { MergeableRow } from './merge/merging.ts'
import { proposeOriginal } from './merge/plan-merge.ts'
import { undoMerge } from './merge/undo-actions.ts'
import { planBatch, type Planned } from './plan-batch-actions.ts'
import type { JobState } from './scan-queries.ts'

const title: Words = { fr: 'Fusion de doublons', en: 'Merge of duplicates' }
const undoTitle: Words = { fr: 'Annulation de la fusion de doublons', en: 'Undo of the merge of duplicates' }
/** As many as somebody looks at before saying yes. */
const examples = 5

export interface AskedBatch {
  readonly least: number
  readonly scanId?: number | undefined
  readonly dryRun: boolean
}

export async function askBatch<Row extends MergeableRow, V extends Values, Shown extends ShownRecord>(
  app: App,
  who: Who,
  kind: DuplicateKind<Row, V, Shown>,
  { dryRun, ...asked }: AskedBatch,
) {
  const subject = kind.merging.subject.table
  const planned = await planBatch(app.db, who, await chosenPairs(app.db, who, kind, asked))
  const plan = await told(app, who, kind, planned)
  if (dryRun || planned.groups.length === 0) return new Answer({ plan, batch: null })
  const id = await inTransaction(app.db, async (trx) => {
    const batchId = await insertBatch(
      trx,
      { subject, least: asked.least, userId: who.userId },
      planned.groups,
    )
    const input = { batchId }
    const jobId = await app.jobs.queue(trx, {
      kind: `${subject}-merge-batch`,
      title,
      input,
      userId: who.userId,
    })
    await setBatchJob(trx, batchId, jobId)
    return batchId
  })
  return new Answer(
    { plan, batch: await shownBatch(app, who, id) },
    { location: `/api/v1/merge-batches/${id}` },
  )
}

async function told<Row extends MergeableRow, V extends Values, Shown extends ShownRecord>(
  app: App,
  who: Who,
  kind: DuplicateKind<Row, V, Shown>,
  { groups, leftOut }: Planned,
) {
  const duplicates = groups.flatMap(({ ids }) => ids.slice(1))
  const weakest = groups.toSorted((a, b) => a.weakest - b.weakest).slice(0, examples)
  return {
    groups: groups.length,
    duplicates: duplicates.length,
    rows: await countRowsOf(app.db, kind.merging.subject.table, duplicates),
    leftOut: leftOutIn(who.language, leftOut),
    examples: await presentGroups(app.db, who, kind, weakest),
  }
}

export async function shownBatch(app: App, who: Who, id: number): Promise<Batch> {
  const [batch] = await listBatches(app.db, who, { id, before: null, limit: 1 })
  if (!batch) throw new Problem('not-found')
  return presentBatch(who, batch)
}

export async function listedBatches(
  app: App,
  who: Who,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<{ items: Batch[]; next: string | null }> {
  const before = cursor === undefined ? null : Number(cursor)
  if (before !== null && !Number.isSafeInteger(before)) throw badField('/cursor', 'invalid')
  const rows = await listBatches(app.db, who, { before, limit: limit + 1 })
  const page = rows.slice(0, limit)
  return {
    items: page.map((row) => presentBatch(who, row)),
    next: rows.length > limit ? String(page.at(-1)?.id) : null,
  }
}

function presentBatch(who: Who, { at, undoAt, undo, outcomes, least, ...rest }: BatchRow): Batch {
  const groupsOf = (outcome: Outcome): number => outcomes[outcome]?.groups ?? 0
  const standing = (['merged', 'undone', 'kept'] as const).map((outcome) => outcomes[outcome])
  return {
    ...rest,
    least: Number(least.toFixed(4)),
    at: at.toISOString(),
    merged: {
      groups: standing.reduce((sum, one) => sum + (one?.groups ?? 0), 0),
      duplicates: standing.reduce((sum, one) => sum + (one?.duplicates ?? 0), 0),
    },
    leftOut: leftOutIn(who.language, { changed: groupsOf('changed'), failed: groupsOf('failed') }),
    undo:
      undo && undoAt
        ? { ...undo, at: undoAt.toISOString(), undone: groupsOf('undone'), kept: groupsOf('kept') }
        : null,
  }
}

interface BatchInput {
  readonly batchId: number
}

/** A group a transaction: after a crash the next one is the first that waits. */
export async function runBatch<Row extends MergeableRow, V extends Values, Shown extends ShownRecord>(
  job: RunningJob,
  who: Who,
  kind: DuplicateKind<Row, V, Shown>,
): Promise<void> {
  if (!who.rights.has('merge')) throw new Problem('not-allowed')
  await eachGroup(job, 'waiting', {
    work: (trx, group) => mergeGroup(trx, who, kind, group),
    refused: 'failed',
  })
}

export async function runBatchUndo<Row extends MergeableRow, V extends Values, Shown extends ShownRecord>(
  job: RunningJob,
  who: Who,
  { merging }: DuplicateKind<Row, V, Shown>,
): Promise<void> {
  if (!who.rights.has('merge')) throw new Problem('not-allowed')
  await eachGroup(job, 'merged', {
    work: async (trx, { mergeId }) => {
      if (mergeId === null) throw new Problem('not-found')
      await undoMerge(trx, who, merging, mergeId)
      return { outcome: 'undone', mergeId }
    },
    refused: 'kept',
  })
}

interface Settled {
  readonly outcome: Outcome
  readonly mergeId: number | null
}

async function eachGroup(
  job: RunningJob,
  from: 'waiting' | 'merged',
  { work, refused }: { work: (trx: Trx, group: BatchGroup) => Promise<Settled>; refused: Outcome },
): Promise<void> {
  const { batchId } = job.input as BatchInput
  const counts = await countOutcomes(job.db, batchId)
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  for (let left = counts.get(from) ?? 0; left > 0; left--) {
    await job.progress(total - left, total)
    let group: BatchGroup | undefined
    try {
      await inTransaction(job.db, async (trx) => {
        group = await nextGroup(trx, batchId, from)
        if (!group) return
        const { outcome, mergeId } = await work(trx, group)
        await setOutcome(trx, batchId, group.place, outcome, mergeId)
      })
    } catch (error) {
      if (!(error instanceof Problem) || !group) throw error
      await setOutcome(job.db, batchId, group.place, refused, group.mergeId)
    }
  }
  await job.progress(total, total)
}

async function mergeGroup<Row extends MergeableRow, V extends Values, Shown extends ShownRecord>(
  trx: Trx,
  who: Who,
  { merging }: DuplicateKind<Row, V, Shown>,
  { ids, versions }: BatchGroup,
): Promise<Settled> {
  const rows = await merging.subject.load(trx, ids, who)
  const planned = new Map(ids.map((id, at) => [id, versions[at] ?? 0]))
  if (rows.length < ids.length || rows.some(({ id, version }) => planned.get(id) !== version))
    return { outcome: 'changed', mergeId: null }
  const originalId = proposeOriginal(
    rows.map((row) => sideOf(merging, row)),
    merging.rules,
  )
  const { id } = await mergeRecords(trx, who, merging, {
    originalId,
    duplicateIds: ids.filter((one) => one !== originalId),
    choices: {},
    versions: Object.fromEntries(planned),
  })
  return { outcome: 'merged', mergeId: id }
}

function isBusy({ state }: JobState): boolean {
  return state === 'waiting' || state === 'running'
}

/** An undo that was stopped or broke down goes on where it came to. */
export async function undoBatch(app: App, who: Who, id: number): Promise<Answer<Batch>> {
  await inTransaction(app.db, async (trx) => {
    await lockBatch(trx, id)
    const [batch] = await listBatches(trx, who, { id, before: null, limit: 1 })
    if (!batch) throw new Problem('not-found')
    if (isBusy(batch) || (batch.undo && (isBusy(batch.undo) || batch.undo.state === 'done')))
      throw new Problem('conflict')
    const kind = `${batch.subject}-merge-batch-undo`
    const jobId = await app.jobs.queue(trx, {
      kind,
      title: undoTitle,
      input: { batchId: id },
      userId: who.userId,
    })
    await setBatchUndoJob(trx, id, jobId)
  })
  return new Answer(await shownBatch(app, who, id))
}
