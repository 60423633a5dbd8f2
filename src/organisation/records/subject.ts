// How a kind of record (contact, partner, lead) describes itself to the one machine that saves records.
import type { RawBuilder } from 'kysely'
import type { Db, Trx } from '../../kit/database.ts'
import type { ListSource } from '../../kit/list/list-source.ts'
import type { Values } from '../../kit/records/scalars.ts'
import type { Who } from '../who.ts'
import type { KeptTable } from './record-table.ts'

export interface KeptRow {
  readonly id: number
  readonly version: number
  readonly archivedAt: Date | null
}

/** A record that has a picture, or may. */
export interface PicturedRow extends KeptRow {
  readonly pictureId: number | null
}

export type Labels = Readonly<Record<string, string | string[] | null>>

export interface NewRow<V> {
  readonly id: number
  readonly reference: string
  readonly values: V
}

export interface ChangedRow<V> {
  readonly id: number
  readonly values: V
  /** The names of the values that differ. */
  readonly changed: ReadonlySet<string>
}

/** A record before and after; `row` is null for one that is being created. */
export interface Changing<Row, V> {
  readonly row: Row | null
  readonly before: V
  readonly after: V
  readonly changed: ReadonlySet<string>
}

/** A record as it is answered. */
export interface ShownRecord {
  readonly id: number
  readonly version: number
  readonly labels: Labels
}

/** The record that a merged one is part of now. */
export interface Successor {
  readonly id: number
  readonly reference: string
  /** Its place in the API. */
  readonly path: string
}

export interface Subject<Row extends KeptRow, V extends Values, Change, Context, Shown extends ShownRecord> {
  /** The table's name; its trail stands in `<table>_change`. */
  readonly table: KeptTable
  /** The sequence that gives them their reference as they begin; null for those that are numbered later. */
  readonly sequence: 'partner' | 'lead' | null
  /** Where its records are in the API, such as `/api/v1/contacts`. */
  readonly path: string
  /** The list of what `who` may see. */
  source(who: Who): ListSource
  /** A condition on a row of the source: many at once leave the others as they are. Left out where all may be changed. */
  readonly editable?: RawBuilder<boolean>
  readonly empty: V
  /** Compared for the trail, as they stand in the answer. */
  readonly trailFields: readonly string[]
  /** Whole records in the order of ids; those that `who` may not see are left out. */
  load(db: Db, ids: readonly number[], who: Who): Promise<Row[]>
  /** Where a merged record leads; undefined for one that was not, and for whoever may not see it. */
  successorOf(db: Db, who: Who, id: number): Promise<Successor | undefined>
  insert(db: Db, rows: readonly NewRow<V>[], userId: number | null): Promise<void>
  update(db: Db, rows: readonly ChangedRow<V>[], userId: number): Promise<void>
  valuesOf(row: Row): V
  /** What is needed once to apply many changes. */
  context(trx: Trx, who: Who, changes: readonly Change[]): Promise<Context>
  /** What a new record starts from before its draft is applied. */
  start(draft: Change, who: Who, context: Context): V
  apply(values: V, change: Change, context: Context, row: Row | null): V
  /** Throws a Problem at the field where something does not hold. */
  check(trx: Trx, who: Who, changes: readonly Changing<Row, V>[]): Promise<void>
  present(row: Row, who: Who): Shown
}
