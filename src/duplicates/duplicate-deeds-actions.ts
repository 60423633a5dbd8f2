// A kind of record as the endpoints and jobs of duplicates see it, whatever its rows are.
import type pg from 'pg'
import type { App } from '../kit/app.ts'
import type { Db, Trx } from '../kit/database.ts'
import type { JobKinds, RunningJob } from '../kit/jobs.ts'
import type { Values } from '../kit/records/scalars.ts'
import type { BodySelection } from '../organisation/records/bulk-edit-actions.ts'
import type { ShownRecord } from '../organisation/records/subject.ts'
import type { Who } from '../organisation/who.ts'
import type { Component } from './components.ts'
import type { Decision } from './contract.ts'
import type { ExactField } from './exact-fields.ts'
import type { DuplicateGroup } from './likeness.ts'
import type { Scan } from './long-work.ts'
import type { DuplicateKind } from './duplicate-kind.ts'
import { groupsAt, type PlacedGroup } from './groups-actions.ts'
import type { AskedGroups, Place } from './groups-queries.ts'
import { mergeGroup } from './merge-group-actions.ts'
import type { MergeableRow } from './merge/merging.ts'
import { undoMerge } from './merge/undo-actions.ts'
import { decisionsOf } from './present-decisions-actions.ts'
import { presentGroups } from './present-groups-actions.ts'
import type { Matchings } from './refresh-pairs-actions.ts'
import { askScan, runScan } from './scans-actions.ts'
import type { SubjectName } from './subjects.ts'

export interface DuplicateDeeds {
  groupsAt(db: Db, who: Who, chosen: AskedGroups, places: readonly Place[]): Promise<PlacedGroup[]>
  /** Those of which two records or more are there. */
  present(db: Db, who: Who, components: readonly Component[]): Promise<DuplicateGroup[]>
  decisions(
    app: App,
    who: Who,
    asked: { readonly recordId?: number | undefined; readonly before: number | null; readonly limit: number },
  ): Promise<Decision[]>
  scan(
    app: App,
    who: Who,
    asked: { readonly selection?: BodySelection | undefined; readonly fields?: ExactField[] | undefined },
  ): Promise<Scan>
  /** Answers the merge; null where a record changed since. */
  mergeGroup(
    trx: Trx,
    who: Who,
    group: { readonly ids: readonly number[]; readonly versions: readonly number[] },
  ): Promise<number | null>
  undoMerge(trx: Trx, who: Who, mergeId: number): Promise<unknown>
  /** Its jobs by name; `whoAsked` tells who the job is for. */
  jobs(whoAsked: (job: RunningJob) => Promise<Who>, matchings: Matchings, connection: pg.PoolConfig): JobKinds
}

export type DuplicateKinds = Readonly<Record<SubjectName, DuplicateDeeds>>

export function duplicateDeeds<Row extends MergeableRow, V extends Values, Shown extends ShownRecord>(
  kind: DuplicateKind<Row, V, Shown>,
): DuplicateDeeds {
  const { merging } = kind
  return {
    groupsAt: (db, who, chosen, places) => groupsAt(db, who, kind, chosen, places),
    present: async (db, who, components) =>
      (await presentGroups(db, who, kind, components)).filter((group) => group !== null),
    decisions: (app, who, asked) => decisionsOf(app, who, kind, asked),
    scan: (app, who, asked) => askScan(app, who, kind, asked),
    mergeGroup: (trx, who, group) => mergeGroup(trx, who, merging, group),
    undoMerge: (trx, who, mergeId) => undoMerge(trx, who, merging, mergeId),
    jobs: (whoAsked, matchings, connection) => ({
      [`${merging.subject.table}-duplicate-scan`]: async (job) =>
        runScan(job, await whoAsked(job), kind, matchings, connection),
    }),
  }
}
