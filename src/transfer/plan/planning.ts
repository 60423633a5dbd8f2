// What planning the rows of a chunk takes and gives.
import type { Doubtful, Policy } from '../import/contract.ts'
import type { Incoming } from '../import/incoming.ts'
import type { Outcome, Reason } from '../import/reason.ts'
import type { Alike } from './alike.ts'
import type { Candidate } from './candidate.ts'
import type { Decision } from './decision.ts'
import type { Filled } from './filling.ts'

/** A record that rows belong to: one that is there, or one that is about to be made. */
export interface Slot<V> {
  readonly id: number
  /** For one that is about to be made: the row that makes it. */
  readonly line: number
  readonly isNew: boolean
  readonly candidate: Candidate
  readonly before: V
  values: V
  picture: Uint8Array | null
}

export interface RowPlan<V> {
  readonly line: number
  readonly outcome: Outcome
  readonly name: string
  readonly partnerName: string
  readonly reasons: readonly Reason[]
  readonly slot: Slot<V> | null
}

export interface Planning<V> {
  readonly policy: Policy
  readonly doubtful: Doubtful
  readonly empty: V
  readonly fill: (before: V, row: Incoming, isNew: boolean) => Filled<V>
  /** Why a row cannot become a record at all. */
  readonly refusal: (row: Incoming) => Reason | null
  readonly nameOf: (row: Incoming) => string
  readonly partnerNameOf: (row: Incoming) => string
  /** Those that the database found: by the row's own number, by its name, or because the engine or somebody names them. */
  readonly candidates: (row: Incoming) => readonly Candidate[]
  /** Whom the engine says the row may be. */
  readonly alike: (row: Incoming) => readonly Alike[]
  /** The record that the same row became in an earlier import; null where it stayed out. */
  readonly cameAs: (row: Incoming) => number | null | undefined
  /** The trial asked about the row and nobody answered: the run does not answer in their place. */
  readonly isAsked: (row: Incoming) => boolean
  readonly decision: (row: Incoming) => Decision | undefined
  /** The record of an earlier row that was planned before these. */
  readonly slotOfLine: (line: number) => number | undefined
  /** Whether a row says something else of its record than what stands there. */
  readonly saysOtherwise: (values: V, row: Incoming) => boolean
  /** What the database holds of a candidate. */
  readonly slotOf: (candidate: Candidate) => Slot<V> | undefined
  /** Hears which reasons come from making a partner on the way. */
  readonly partnersMade: (before: V, values: V) => readonly Reason[]
  readonly hasPicture: (values: V) => boolean
  /** Why values that were read well cannot be kept all the same; null when they can. */
  readonly unkeepable: (values: V) => Reason | null
}

export interface Plan<V> {
  readonly rows: readonly RowPlan<V>[]
  /** Those that rows made or changed. */
  readonly slots: readonly Slot<V>[]
}
