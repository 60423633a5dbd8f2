// The use cases of merge batches: preview, begin, watch, undo, and the jobs that do the work group by group.
import type { App } from '../kit/app.ts'
import { Answer } from '../kit/contract.ts'
import { inTransaction, type Db, type Trx } from '../kit/database.ts'
import type { RunningJob } from '../kit/jobs.ts'
import { badField, Problem } from '../kit/problem.ts'
import type { Words } from '../kit/words.ts'
import type { Who } from '../organisation/who.ts'
import { leftOutIn, type LeftOut } from './batch-labels.ts'
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
import type { SeenGroup } from './contract.ts'
import type { DuplicateGroup } from './likeness.ts'
import type { Batch } from './long-work.ts'
import type { DuplicateKinds } from './duplicate-deeds-actions.ts'
import { chosenPairs } from './groups-actions.ts'
import { DEFAULT_THRESHOLD } from './model/score.ts'
import { planBatch, planTicked, type Planned } from './plan-batch-actions.ts'
import type { JobState } from './scan-queries.ts'
import { bySubject, listedTwice } from './seen-groups.ts'
import { subjectNames, type SubjectName } from './subjects.ts'

const title: Words = { fr: 'Fusion de doublons', en: 'Merge of duplicates' }
const undoTitle: Words = { fr: 'Annulation de la fusion de doublons', en: 'Undo of the merge of duplicates' }
/** As many as somebody looks at before saying yes. */
const examples = 5

export interface AskedBatch {
  readonly subject?: SubjectName | undefined
  readonly least?: number | undefined
  readonly groups?: readonly SeenGroup[] | undefined
  readonly scanId?: number | undefined
  readonly dryRun: boolean
}

export async function askBatch(app: App, who: Who, kinds: DuplicateKinds, asked: AskedBatch) {
  const twice = listedTwice(asked.groups ?? [])
  if (twice.length > 0) throw new Problem('bad-input', { fields: twice })
  const parts = await planned(app.db, who, asked)
  const plan = await told(app, who, kinds, parts)
  const groups = parts.flatMap((part) =>
    part.groups.map(({ ids, versions }) => ({ subject: part.subject, ids, versions })),
  )
  if (asked.dryRun || groups.length === 0) return new Answer({ plan, batch: null })
  const of = new Set(groups.map(({ subject }) => subject))
  const [subject = null, ...others] = of
  const batch = {
    subject: others.length > 0 ? null : subject,
    least: asked.least ?? null,
    userId: who.userId,
  }
  const id = await inTransaction(app.db, async (trx) => {
    const batchId = await insertBatch(trx, batch, groups)
    const input = { batchId }
    await setBatchJob(
      trx,
      batchId,
      await app.jobs.queue(trx, { kind: 'merge-batch', title, input, userId: who.userId }),
    )
    return batchId
  })
  return new Answer(
    { plan, batch: await shownBatch(app, who, id) },
    { location: `/api/v1/merge-batches/${id}` },
  )
}

interface Part extends Planned {
  readonly subject: SubjectName
}

async function planned(
  db: Db,
  who: Who,
  { subject: only, least = DEFAULT_THRESHOLD, groups, scanId }: AskedBatch,
): Promise<Part[]> {
  const parts: Part[] = []
  if (groups) {
    for (const [subject, ticked] of bySubject(groups)) {
      const asked = await chosenPairs(db, who, subject, { least, scanId, state: 'all' })
      parts.push({ subject, ...(await planTicked(db, who, asked, ticked)) })
    }
    return parts
  }
  for (const subject of only === undefined ? subjectNames : [only])
    parts.push({
      subject,
      ...(await planBatch(db, who, await chosenPairs(db, who, subject, { least, scanId }))),
    })
  return parts
}

async function told(app: App, who: Who, kinds: DuplicateKinds, parts: readonly Part[]) {
  const leftOut: Partial<Record<LeftOut, number>> = {}
  const shown: DuplicateGroup[] = []
  let rows = 0
  for (const { subject, groups, leftOut: own } of parts) {
    for (const [reason, count] of Object.entries(own) as [LeftOut, number][])
      leftOut[reason] = (leftOut[reason] ?? 0) + count
    const duplicates = groups.flatMap(({ ids }) => ids.slice(1))
    rows += await countRowsOf(app.db, subject, duplicates)
    const weakest = groups.toSorted((a, b) => a.weakest - b.weakest).slice(0, examples)
    shown.push(...(await kinds[subject].present(app.db, who, weakest)))
  }
  const groups = parts.flatMap((part) => part.groups)
  return {
    groups: groups.length,
    duplicates: groups.reduce((sum, { ids }) => sum + ids.length - 1, 0),
    rows,
    leftOut: leftOutIn(who.language, leftOut),
    examples: shown.toSorted((a, b) => a.probability - b.probability).slice(0, examples),
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
    least: least === null ? null : Number(least.toFixed(4)),
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
export async function runBatch(job: RunningJob, who: Who, kinds: DuplicateKinds): Promise<void> {
  if (!who.rights.has('merge')) throw new Problem('not-allowed')
  await eachGroup(job, 'waiting', {
    work: async (trx, group) => {
      const mergeId = await kinds[group.subject].mergeGroup(trx, who, group)
      return { outcome: mergeId === null ? 'changed' : 'merged', mergeId }
    },
    refused: 'failed',
  })
}

export async function runBatchUndo(job: RunningJob, who: Who, kinds: DuplicateKinds): Promise<void> {
  if (!who.rights.has('merge')) throw new Problem('not-allowed')
  await eachGroup(job, 'merged', {
    work: async (trx, { subject, mergeId }) => {
      if (mergeId === null) throw new Problem('not-found')
      await kinds[subject].undoMerge(trx, who, mergeId)
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
    const jobId = await app.jobs.queue(trx, {
      kind: 'merge-batch-undo',
      title: undoTitle,
      input: { batchId: id },
      userId: who.userId,
    })
    await setBatchUndoJob(trx, id, jobId)
  })
  return new Answer(await shownBatch(app, who, id))
}
