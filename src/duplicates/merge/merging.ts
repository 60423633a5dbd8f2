// How a kind of record describes itself to the merge: contacts, partners, and whatever comes.
import type { Problem } from '../../kit/problem.ts'
import type { Part } from '../../kit/records/parts.ts'
import type { Scalar, Values } from '../../kit/records/scalars.ts'
import type { KeptRow, ShownRecord, Subject } from '../../organisation/records/subject.ts'
import type { Matching } from '../matching.ts'
import type { MergeRules } from './merge-rules.ts'
import type { SubjectName } from './merges-queries.ts'

export interface MergeableRow extends KeptRow {
  readonly reference: string
  readonly createdAt: Date
}

export interface Merging<Row extends MergeableRow, V extends Values, Shown extends ShownRecord> {
  readonly subject: Subject<Row, V, unknown, unknown, Shown> & { readonly table: SubjectName }
  readonly rules: MergeRules<V>
  /** What the engine reads of the records is kept in step with them. */
  readonly matching: Matching
  readonly parts: readonly Part<V>[]
  /** The columns of its own table that its values are written to. */
  readonly scalars: readonly Scalar[]
  /** Columns that lead upwards among records of its kind, and never back. */
  readonly hierarchies: readonly string[]
  nameOf(row: Row): string
  /** Says of a record that stays as it is why it becomes one with no other. */
  readonly refusal?: (row: Row) => Problem | null
  /** The row without what its reader may not see. */
  seen(row: Row): Row
}

export interface AskedMerge {
  readonly originalId: number
  readonly duplicateIds: readonly number[]
  readonly choices: Readonly<Record<string, number | 'all'>>
  /** The versions that were read, by id: whoever is told of a merge is told of what they saw. */
  readonly versions?: Readonly<Record<string, number>> | undefined
}
