// A kind of record, as far as its duplicates are shown, decided on and merged.
import type { Values } from '../kit/records/scalars.ts'
import type { ShownRecord } from '../organisation/records/subject.ts'
import type { RecordCard } from './likeness.ts'
import type { MergeableRow, Merging } from './merge/merging.ts'

export interface DuplicateKind<Row extends MergeableRow, V extends Values, Shown extends ShownRecord> {
  readonly merging: Merging<Row, V, Shown>
  /** What a record shows of itself beside others. */
  readonly cardOf: (this: void, shown: Shown) => RecordCard
}
