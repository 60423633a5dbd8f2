// What contacts, partners and leads tell the one machine that imports: how a row becomes one, and who it may be already.
import type { MatchData } from '../../duplicates/kept-match.ts'
import type { KnownRecord } from '../../duplicates/newcomers-actions.ts'
import type { Db, Trx } from '../../kit/database.ts'
import type { Values } from '../../kit/records/scalars.ts'
import type { KeptRow, ShownRecord, Subject } from '../../organisation/records/subject.ts'
import type { Who } from '../../organisation/who.ts'
import type { TransferField } from '../fields/transfer-field.ts'
import type { AskedRow } from '../plan/candidate-queries.ts'
import type { Candidate } from '../plan/candidate.ts'
import type { Filled } from '../plan/filling.ts'
import type { SharedValues } from '../plan/fill-record.ts'
import type { KnownNames } from '../plan/known.ts'
import type { ImportSubjectName } from './contract.ts'
import type { Targets } from './file-facts.ts'
import type { Incoming } from './incoming.ts'
import type { Reason } from './reason.ts'

export type ImportedValues = SharedValues & Values & { readonly pictureId: number | null }

/** A partner that a row names and that nobody has made yet; its id is negative. */
export interface NewPartner {
  readonly id: number
  readonly name: string
}

/** What a file has brought so far: in a trial it lasts for the whole file, since nothing is written. */
export interface Memory {
  readonly partners: Map<number, NewPartner>
  /** By the normal form of the name. */
  readonly partnerIds: Map<string, number>
  /** Those that a row has been told about. */
  readonly introduced: Set<number>
  /** Which record a row belongs to, of rows that others may be one with. */
  readonly slotOfLine: Map<number, number>
}

export function freshMemory(): Memory {
  return { partners: new Map(), partnerIds: new Map(), introduced: new Set(), slotOfLine: new Map() }
}

/** Fills records from rows, once the names that the rows mention have been looked up. */
export interface Filler<V> {
  readonly fill: (before: V, row: Incoming, isNew: boolean) => Filled<V>
  readonly partnersMade: (before: V, values: V) => readonly Reason[]
  readonly newPartners: (values: readonly V[]) => readonly NewPartner[]
  /** With the ids that the partners were given. */
  readonly withPartners: (values: V, ids: ReadonlyMap<number, number>) => V
}

export interface ImportKind<
  Row extends KeptRow,
  V extends ImportedValues,
  Change extends Values,
  Context,
  Shown extends ShownRecord,
> {
  readonly name: ImportSubjectName
  readonly subject: Subject<Row, V, Change, Context, Shown>
  readonly fields: readonly TransferField<never>[]
  readonly targets: Targets
  /** What of a row the engine compares that finds duplicates. */
  readonly matchOf: (row: Incoming) => MatchData
  /** Whom rows may be among those that stay as they are: the engine keeps nothing of them. */
  readonly settledAmong?: (db: Db, who: Who, rows: readonly Incoming[]) => Promise<readonly KnownRecord[]>
  readonly candidates: (db: Db, who: Who, asked: readonly AskedRow[]) => Promise<Map<number, Candidate[]>>
  readonly refusal: (row: Incoming) => Reason | null
  readonly nameOf: (row: Incoming) => string
  readonly partnerNameOf: (row: Incoming) => string
  readonly openNames: (
    db: Db | Trx,
    who: Who,
    rows: readonly Incoming[],
    known: KnownNames,
    memory: Memory,
  ) => Promise<Filler<V>>
  /** What a new record is created from; phones and picture go beside it, as they stand. */
  readonly draftOf: (values: V) => Drafted<Change>
}

export type Drafted<Change> =
  { readonly ok: true; readonly draft: Change } | { readonly ok: false; readonly reason: Reason }
