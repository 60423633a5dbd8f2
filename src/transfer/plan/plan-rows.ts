// Decides row by row what becomes of each: a new record, one that is there and gains something, a question, or a refusal.
// The same for the trial and the run, for every kind of record; rows of one file find each other too.
import type { Incoming } from '../import/incoming.ts'
import { isWarning, type Reason } from '../import/reason.ts'
import type { Alike } from './alike.ts'
import { nameKey, nameOfRow, type Candidate } from './candidate.ts'
import { openDesk, type Desk } from './desk.ts'
import type { Plan, Planning, RowPlan, Slot } from './planning.ts'
import { isAnotherOfOurs, ownRecord, verdict, type Likely } from './whom.ts'

export function planRows<V>(rows: readonly Incoming[], planning: Planning<V>): Plan<V> {
  const desk = openDesk(planning)
  const planned = rows.map((row) => {
    const plan = planRow(row, planning, desk)
    if (plan.slot) desk.note(row.line, plan.slot)
    return plan
  })
  return { rows: planned, slots: desk.slots() }
}

type Decided<V> = Pick<RowPlan<V>, 'outcome' | 'reasons' | 'slot'>

function planRow<V>(row: Incoming, planning: Planning<V>, desk: Desk<V>): RowPlan<V> {
  const shown = { line: row.line, name: planning.nameOf(row), partnerName: planning.partnerNameOf(row) }
  const refusal = planning.refusal(row)
  if (refusal) return { ...shown, outcome: 'refused', reasons: [refusal, ...row.reasons], slot: null }
  return { ...shown, ...decide(row, planning, desk) }
}

function decide<V>(row: Incoming, planning: Planning<V>, desk: Desk<V>): Decided<V> {
  const name = nameKey(nameOfRow(row))
  const possible = desk.candidatesFor(row, name).filter((one) => !isAnotherOfOurs(row, one))
  const likely = likelyOf(row, planning, desk, possible)
  const own = ownRecord(row, name, possible, likely)
  const ownSlot = own && desk.take(own.candidate)
  if (own && ownSlot) return meetAgain(row, ownSlot, { code: own.code }, planning, desk)
  return (
    asDecided(row, name, planning, desk) ??
    byPolicy(row, name, planning, desk, {
      again: planning.policy === 'create' ? null : cameBefore(row, name, planning, desk, possible),
      likely,
    })
  )
}

/** One for each record, however many rows of the file lead to it. */
function likelyOf<V>(
  row: Incoming,
  planning: Planning<V>,
  desk: Desk<V>,
  possible: readonly Candidate[],
): Likely[] {
  const byId = new Map<number, Likely>()
  for (const alike of planning.alike(row)) {
    const id = alike.other > 0 ? alike.other : desk.slotOfLine(-alike.other)
    const candidate = possible.find((one) => one.id === id)
    const before = id === undefined ? undefined : byId.get(id)
    if (candidate && (!before || before.alike.score < alike.score))
      byId.set(candidate.id, { candidate, alike })
  }
  return [...byId.values()]
}

function asDecided<V>(row: Incoming, name: string, planning: Planning<V>, desk: Desk<V>): Decided<V> | null {
  const decided = planning.decision(row)
  if (!decided) return null
  if (decided.decision === 'create') return make(row, name, planning, desk, [{ code: 'chosen-new' }])
  if (decided.decision === 'leave') return leave(row, [{ code: 'chosen-left' }])
  const id = decided.other > 0 ? decided.other : desk.slotOfLine(-decided.other)
  const slot = id === undefined ? undefined : desk.byId(id)
  if (slot) return meetAgain(row, slot, { code: 'chosen' }, planning, desk, 'fill')
  return decided.other > 0 ? ask(row, { code: 'chosen-gone' }) : null
}

interface Met<V> {
  readonly again: Slot<V> | null
  readonly likely: readonly Likely[]
}

function byPolicy<V>(
  row: Incoming,
  name: string,
  planning: Planning<V>,
  desk: Desk<V>,
  { again, likely }: Met<V>,
): Decided<V> {
  if (again) return meetAgain(row, again, evidenceOf(again, likely), planning, desk)
  const { policy, doubtful } = planning
  const found = verdict(likely)
  const stayedOut = planning.cameAs(row) === null && policy !== 'create' && doubtful === 'ask'
  if (found.tier === 'new' && stayedOut) return ask(row, { code: 'left-before' })
  if (found.tier === 'new' || policy === 'create') return make(row, name, planning, desk, [])
  const slot = desk.take(found.likely.candidate)
  if (!slot) return make(row, name, planning, desk, [])
  const because = becauseOf(found.likely.alike)
  const isAsked = doubtful === 'ask' && planning.isAsked(row)
  if (found.tier === 'sure' && !isAsked)
    return meetAgain(row, slot, { code: 'same-record', ...because }, planning, desk)
  const maybe: Reason = { code: 'may-be', ...whichOf(slot), ...because }
  if (doubtful === 'update') return meetAgain(row, slot, { code: 'same-record', ...because }, planning, desk)
  if (doubtful === 'create') return make(row, name, planning, desk, [maybe, { code: 'made-all-the-same' }])
  if (doubtful === 'leave') return leave(row, [maybe, { code: 'left-out' }])
  return ask(row, maybe)
}

/** A row come again is told by what the engine says of it, where that is sure. */
function evidenceOf<V>({ id }: Slot<V>, likely: readonly Likely[]): Reason {
  const own = likely.filter(({ candidate }) => candidate.id === id)
  const found = verdict(own)
  return found.tier === 'sure'
    ? { code: 'same-record', ...becauseOf(found.likely.alike) }
    : { code: 'same-row' }
}

function becauseOf({ probability, score, reasons, names }: Alike): Partial<Reason> {
  return {
    probability,
    score,
    because: reasons.map((one) => ({ ...one })),
    ...(names ? { names: [[...names[0]], [...names[1]]] } : {}),
  }
}

function ask<V>(row: Incoming, why: Reason): Decided<V> {
  return { outcome: 'undecided', reasons: inOrder([why, ...row.reasons]), slot: null }
}

function leave<V>(row: Incoming, why: readonly Reason[]): Decided<V> {
  return { outcome: 'left', reasons: inOrder([...why, ...row.reasons]), slot: null }
}

/** The same row came before: in an earlier import, or somebody of that name has all that it says, and nothing else. */
function cameBefore<V>(
  row: Incoming,
  name: string,
  planning: Planning<V>,
  desk: Desk<V>,
  possible: readonly Candidate[],
): Slot<V> | null {
  const cameAs = possible.find(({ id }) => id === planning.cameAs(row))
  const slotBefore = cameAs && desk.take(cameAs)
  if (slotBefore) return slotBefore
  for (const candidate of possible) {
    const slot = candidate.name === name ? desk.take(candidate) : undefined
    if (
      slot &&
      !planning.saysOtherwise(slot.values, row) &&
      isEmpty(planning.fill(slot.values, row, false).gains)
    )
      return slot
  }
  return null
}

function isEmpty(gains: object): boolean {
  return Object.keys(gains).length === 0
}

function whichOf<V>(slot: Slot<V>): Partial<Reason> {
  return slot.isNew ? { line: slot.line } : { reference: slot.candidate.reference }
}

function make<V>(
  row: Incoming,
  name: string,
  planning: Planning<V>,
  desk: Desk<V>,
  because: readonly Reason[],
): Decided<V> {
  const { values, reasons } = planning.fill(planning.empty, row, true)
  const unkeepable = planning.unkeepable(values)
  if (unkeepable) return { outcome: 'refused', reasons: [unkeepable, ...row.reasons], slot: null }
  const candidate = {
    id: -row.line,
    name,
    reference: '',
    archived: false,
    settled: false,
    madeBy: { carnetId: row.carnetId },
  }
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
  const plain: Reason[] = made.length + because.length > 0 ? [] : [{ code: 'new' }]
  const why = [...plain, ...because, ...made]
  return { outcome: 'created', reasons: inOrder([...why, ...row.reasons, ...reasons]), slot }
}

function meetAgain<V>(
  row: Incoming,
  slot: Slot<V>,
  evidence: Reason,
  planning: Planning<V>,
  desk: Desk<V>,
  policy = planning.policy,
): Decided<V> {
  const which = whichOf(slot)
  const archived: Reason[] = slot.candidate.archived ? [{ code: 'archived' }] : []
  const told = (code: Reason['code']): Reason[] => [{ ...evidence, ...which }, { code }, ...archived]
  if (slot.candidate.settled)
    return { outcome: 'matched', reasons: inOrder([...told('converted'), ...row.reasons]), slot }
  if (policy === 'skip')
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
  desk.put(slot)
  const gaining: Reason = { code: 'receives', ...which, gains: all }
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
