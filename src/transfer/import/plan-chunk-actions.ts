// Plans one chunk of a file against what the database holds, in a handful of queries whatever its size.
import type { Trx } from '../../kit/database.ts'
import type { Values } from '../../kit/records/scalars.ts'
import { lockRecords } from '../../organisation/records/records-queries.ts'
import type { KeptRow, ShownRecord } from '../../organisation/records/subject.ts'
import type { Who } from '../../organisation/who.ts'
import { askedOf } from '../plan/candidate-queries.ts'
import { emailKey, faceOfRow, lookupKeys, type Candidate } from '../plan/face.ts'
import { findMatch } from '../plan/find-match.ts'
import { readKnownNames } from '../plan/known-names-queries.ts'
import { planRows, type Plan, type Slot } from '../plan/plan-rows.ts'
import type { ImportSubjectName, Policy } from './contract.ts'
import { idKey, knownDrafts, noDrafts, type DraftStore } from './draft-store-actions.ts'
import type { Filler, ImportedValues, ImportKind, Memory } from './import-kind.ts'
import type { Incoming } from './incoming.ts'
import { withRoles } from './role-actions.ts'
import { madeAmong } from './undo-queries.ts'

export interface ChunkAsked<V> {
  readonly importId: number
  readonly policy: Policy
  readonly rows: readonly Incoming[]
  readonly memory: Memory
  /** In a trial nothing is written: what earlier chunks would have done is remembered here. */
  readonly drafts: DraftStore<V> | null
}

export interface PlannedChunk<V> {
  readonly plan: Plan<V>
  readonly filler: Filler<V>
}

export async function planChunk<
  Row extends KeptRow,
  V extends ImportedValues,
  Change extends Values,
  Context,
  Shown extends ShownRecord,
>(
  trx: Trx,
  who: Who,
  kind: ImportKind<Row, V, Change, Context, Shown>,
  { importId, policy, rows, memory, drafts }: ChunkAsked<V>,
): Promise<PlannedChunk<V>> {
  const known = await withRoles(trx, who, rows, await readKnownNames(trx, who), drafts !== null)
  const filler = await kind.openNames(trx, who, rows, known, memory)
  const asked = rows.map((row) =>
    askedOf(
      row,
      row.emails.map((email) => emailKey(email.address)),
    ),
  )
  const found = await marked(trx, importId, kind.name, rows, await kind.candidates(trx, who, asked))
  const keys = new Map(rows.map((row) => [row.line, lookupKeys(faceOfRow(row))]))
  const earlier = drafts ? await knownDrafts(drafts, trx, allKeys(keys, found)) : noDrafts<V>()
  const kept = await loadPossible(trx, who, kind, rows, found, drafts === null)
  const plan = planRows(rows, {
    policy,
    empty: kind.subject.empty,
    fill: filler.fill,
    partnersMade: filler.partnersMade,
    refusal: kind.refusal,
    nameOf: kind.nameOf,
    partnerNameOf: kind.partnerNameOf,
    candidates: (row) => earlier.candidates(keys.get(row.line) ?? [], found.get(row.line) ?? []),
    slotOf: (candidate) =>
      earlier.slot(candidate.id, kind.subject.empty) ?? slotOf(candidate, kept.get(candidate.id)),
    hasPicture: (values) => values.pictureId !== null || filler.settled?.(values) === true,
    unkeepable: (values) => {
      const drafted = kind.draftOf(values)
      return drafted.ok ? null : drafted.reason
    },
  })
  return { plan, filler }
}

/** Rows with our own numbers need to know which records earlier rows of the same file have made. */
async function marked(
  trx: Trx,
  importId: number,
  subject: ImportSubjectName,
  rows: readonly Incoming[],
  found: Map<number, Candidate[]>,
): Promise<Map<number, Candidate[]>> {
  if (rows.every((row) => row.carnetId === null)) return found
  const ids = [...found.values()].flat().map((candidate) => candidate.id)
  const made = await madeAmong(trx, importId, subject, ids)
  const mark = (candidate: Candidate): Candidate =>
    made.has(candidate.id) ? { ...candidate, madeBy: { carnetId: null } } : candidate
  return new Map([...found].map(([line, candidates]) => [line, candidates.map(mark)]))
}

function allKeys(
  keys: ReadonlyMap<number, readonly string[]>,
  found: ReadonlyMap<number, readonly Candidate[]>,
): string[] {
  const ofRecords = [...found.values()].flat().map((candidate) => idKey(candidate.id))
  return [...new Set([...[...keys.values()].flat(), ...ofRecords])]
}

function slotOf<V>(candidate: Candidate, values: V | undefined): Slot<V> | undefined {
  if (values === undefined) return undefined
  return { id: candidate.id, line: 0, isNew: false, candidate, before: values, values, picture: null }
}

/** So many of one name are compared whole; more of them say nothing. */
const mostCompared = 20

/** Whole records, of those only that a row may belong to; locked, so that nobody's change in between is lost. */
async function loadPossible<
  Row extends KeptRow,
  V extends ImportedValues,
  Change extends Values,
  Context,
  Shown extends ShownRecord,
>(
  trx: Trx,
  who: Who,
  kind: ImportKind<Row, V, Change, Context, Shown>,
  rows: readonly Incoming[],
  found: ReadonlyMap<number, readonly Candidate[]>,
  lock: boolean,
): Promise<Map<number, V>> {
  const ids = new Set<number>()
  for (const row of rows) {
    const { carnetId, reference } = row
    const result = findMatch({ ...faceOfRow(row), carnetId, reference }, found.get(row.line) ?? [])
    if (result.match) ids.add(result.match.candidate.id)
    for (const namesake of result.namesakes.slice(0, mostCompared)) ids.add(namesake.id)
  }
  if (lock) await lockRecords(trx, kind.subject.table, [...ids])
  const loaded = await kind.subject.load(trx, [...ids], who)
  return new Map(loaded.map((row) => [row.id, kind.subject.valuesOf(row)]))
}
