// A kind of record as the endpoints and jobs of duplicates see it, whatever its rows are.
import type pg from 'pg'
import type { App } from '../kit/app.ts'
import type { JobKinds, RunningJob } from '../kit/jobs.ts'
import type { Values } from '../kit/records/scalars.ts'
import type { ShownRecord } from '../organisation/records/subject.ts'
import type { BodySelection } from '../organisation/records/bulk-edit-actions.ts'
import type { Who } from '../organisation/who.ts'
import { askBatch, runBatch, runBatchUndo, type AskedBatch } from './batch-actions.ts'
import type { ExactField, Scan } from './contract.ts'
import { listedDecisions } from './decisions-actions.ts'
import type { DuplicateKind } from './duplicate-kind.ts'
import { listedGroups, type GroupsAsked } from './groups-actions.ts'
import type { SubjectName } from './kept-match.ts'
import type { MergeableRow } from './merge/merging.ts'
import type { Matchings } from './refresh-pairs-actions.ts'
import { askScan, runScan } from './scans-actions.ts'

export interface DuplicateDeeds {
  groups(app: App, who: Who, asked: GroupsAsked): ReturnType<typeof listedGroups>
  decisions(
    app: App,
    who: Who,
    asked: {
      readonly recordId?: number | undefined
      readonly limit: number
      readonly cursor?: string | undefined
    },
  ): ReturnType<typeof listedDecisions>
  scan(
    app: App,
    who: Who,
    asked: { readonly selection?: BodySelection | undefined; readonly fields?: ExactField[] | undefined },
  ): Promise<Scan>
  batch(app: App, who: Who, asked: AskedBatch): ReturnType<typeof askBatch>
  /** Its jobs by name; `whoAsked` tells who the job is for. */
  jobs(whoAsked: (job: RunningJob) => Promise<Who>, matchings: Matchings, connection: pg.PoolConfig): JobKinds
}

export type DuplicateKinds = Readonly<Record<SubjectName, DuplicateDeeds>>

export function duplicateDeeds<Row extends MergeableRow, V extends Values, Shown extends ShownRecord>(
  kind: DuplicateKind<Row, V, Shown>,
): DuplicateDeeds {
  const { table } = kind.merging.subject
  return {
    groups: (app, who, asked) => listedGroups(app, who, kind, asked),
    decisions: (app, who, asked) => listedDecisions(app, who, kind, asked),
    scan: (app, who, asked) => askScan(app, who, kind, asked),
    batch: (app, who, asked) => askBatch(app, who, kind, asked),
    jobs: (whoAsked, matchings, connection) => ({
      [`${table}-duplicate-scan`]: async (job) =>
        runScan(job, await whoAsked(job), kind, matchings, connection),
      [`${table}-merge-batch`]: async (job) => runBatch(job, await whoAsked(job), kind),
      [`${table}-merge-batch-undo`]: async (job) => runBatchUndo(job, await whoAsked(job), kind),
    }),
  }
}
