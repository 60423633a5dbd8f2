// Decides row by row what becomes of each: a new record, one that is there and gains something, or a refusal.
// The same for the trial and the run, for contacts and partners; rows of one file find each other too.
import type { Incoming } from '../import/incoming.ts'
import { isWarning, type Outcome, type Reason, type ReasonCode } from '../import/reason.ts'
import type { Policy } from '../import/contract.ts'
import { faceOfRow, lookupKeys, withFace, type Candidate, type Face } from './face.ts'
import type { Filled } from './filling.ts'
import { findMatch, type Match } from './find-match.ts'

/** A record that rows belong to: one that is there, or one that is about to be made. */
export interface Slot<V> {
  readonly id: number
  /** For one that is about to be made: the row that makes it. */
  readonly line: number
  readonly isNew: boolean
  candidate: Candidate
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
  readonly empty: V
  readonly fill: (before: V, row: Incoming, isNew: boolean) => Filled<V>
  /** Why a row cannot become a record at all. */
  readonly refusal: (row: Incoming) => Reason | null
  readonly nameOf: (row: Incoming) => string
  readonly partnerNameOf: (row: Incoming) => string
  /** Those that the database found by a row's keys. */
  readonly candidates: (row: Incoming) => readonly Candidate[]
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

export function planRows<V>(rows: readonly Incoming[], planning: Planning<V>): Plan<V> {
  const desk = openDesk(planning)
  return { rows: rows.map((row) => planRow(row, planning, desk)), slots: desk.slots() }
}

/** The records that rows of this file have met so far. */
interface Desk<V> {
  candidatesFor(row: Incoming, face: Face): Candidate[]
  take(candidate: Candidate): Slot<V> | undefined
  put(slot: Slot<V>): void
  slots(): Slot<V>[]
}

function openDesk<V>(planning: Planning<V>): Desk<V> {
  const slots = new Map<number, Slot<V>>()
  const byKey = new Map<string, Set<Slot<V>>>()
  return {
    candidatesFor(row, face) {
      const found = new Map(
        planning.candidates(row).map((one) => [one.id, slots.get(one.id)?.candidate ?? one]),
      )
      for (const key of lookupKeys(face)) {
        for (const slot of byKey.get(key) ?? []) found.set(slot.id, slot.candidate)
      }
      return [...found.values()]
    },
    take: (candidate) => slots.get(candidate.id) ?? planning.slotOf(candidate),
    put(slot) {
      slots.set(slot.id, slot)
      for (const key of lookupKeys(slot.candidate)) byKey.set(key, (byKey.get(key) ?? new Set()).add(slot))
    },
    slots: () => [...slots.values()],
  }
}

function planRow<V>(row: Incoming, planning: Planning<V>, desk: Desk<V>): RowPlan<V> {
  const shown = { line: row.line, name: planning.nameOf(row), partnerName: planning.partnerNameOf(row) }
  const refusal = planning.refusal(row)
  if (refusal) return { ...shown, outcome: 'refused', reasons: [refusal, ...row.reasons], slot: null }
  const face = faceOfRow(row)
  const found = meet(row, face, planning, desk)
  const isOwn = found?.match.evidence === 'same-id' || found?.match.evidence === 'same-reference'
  if (!found || (planning.policy === 'create' && !isOwn))
    return { ...shown, ...make(row, face, planning, desk) }
  return { ...shown, ...meetAgain(row, face, found, planning, desk) }
}

interface Met<V> {
  readonly match: Match
  readonly slot: Slot<V>
}

function meet<V>(row: Incoming, face: Face, planning: Planning<V>, desk: Desk<V>): Met<V> | null {
  const { carnetId, reference } = row
  const { match, namesakes } = findMatch({ ...face, carnetId, reference }, desk.candidatesFor(row, face))
  if (match) {
    const slot = desk.take(match.candidate)
    return slot ? { match, slot } : null
  }
  // Somebody of that name who has all that the row says: the same row came before.
  for (const candidate of namesakes) {
    const slot = desk.take(candidate)
    if (slot && isEmpty(planning.fill(slot.values, row, false).gains))
      return { match: { candidate, evidence: 'same-name' }, slot }
  }
  return null
}

function isEmpty(gains: object): boolean {
  return Object.keys(gains).length === 0
}

type Decided<V> = Pick<RowPlan<V>, 'outcome' | 'reasons' | 'slot'>

function make<V>(row: Incoming, face: Face, planning: Planning<V>, desk: Desk<V>): Decided<V> {
  const { values, reasons } = planning.fill(planning.empty, row, true)
  const unkeepable = planning.unkeepable(values)
  if (unkeepable) return { outcome: 'refused', reasons: [unkeepable, ...row.reasons], slot: null }
  const madeBy = { carnetId: row.carnetId }
  const candidate = { ...face, id: -row.line, reference: '', archived: false, madeBy }
  const slot: Slot<V> = {
    id: candidate.id,
    line: row.line,
    isNew: true,
    candidate,
    before: planning.empty,
    values,
    picture: row.picture,
  }
  desk.put(slot)
  const made = planning.partnersMade(planning.empty, values)
  const why: Reason[] = made.length > 0 ? [...made] : [{ code: 'new' }]
  return { outcome: 'created', reasons: inOrder([...why, ...row.reasons, ...reasons]), slot }
}

function meetAgain<V>(
  row: Incoming,
  face: Face,
  { match, slot }: Met<V>,
  planning: Planning<V>,
  desk: Desk<V>,
): Decided<V> {
  const which = slot.isNew ? { line: slot.line } : { reference: slot.candidate.reference }
  const why: Reason = { code: match.evidence, ...which }
  const archived: Reason[] = slot.candidate.archived ? [{ code: 'archived' }] : []
  const told = (code: ReasonCode): Reason[] => [why, { code }, ...archived]
  if (planning.policy === 'skip')
    return { outcome: 'matched', reasons: inOrder([...told('left-alone'), ...row.reasons]), slot }
  const { values, gains, reasons } = planning.fill(slot.values, row, false)
  const picture = row.picture && !slot.picture && !planning.hasPicture(slot.values) ? row.picture : null
  const all = picture ? { ...gains, picture: 1 } : gains
  if (isEmpty(all))
    return {
      outcome: 'matched',
      reasons: inOrder([...told('nothing-new'), ...row.reasons, ...reasons]),
      slot,
    }
  const made = planning.partnersMade(slot.values, values)
  slot.values = values
  slot.picture ??= picture
  slot.candidate = withFace(slot.candidate, face)
  desk.put(slot)
  const gaining: Reason = { code: 'receives', ...which, gains: all }
  const evidence: Reason = { code: match.evidence }
  return {
    outcome: 'updated',
    reasons: inOrder([gaining, evidence, ...made, ...archived, ...row.reasons, ...reasons]),
    slot,
  }
}

/** What was decided, then what somebody should look at, each once. */
function inOrder(reasons: readonly Reason[]): Reason[] {
  const once = new Map(reasons.map((reason) => [JSON.stringify(reason), reason]))
  const all = [...once.values()]
  return [...all.filter((one) => !isWarning(one)), ...all.filter(isWarning)]
}
