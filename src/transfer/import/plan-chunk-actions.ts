// Plans one chunk of a file against what the database holds, in a handful of queries whatever its size.
import type { Trx } from '../../kit/database.ts'
import type { Values } from '../../kit/records/scalars.ts'
import { lockRecords } from '../../organisation/records/records-queries.ts'
import type { KeptRow, ShownRecord } from '../../organisation/records/subject.ts'
import type { Who } from '../../organisation/who.ts'
import { askedOf } from '../plan/candidate-queries.ts'
import { nameKey, nameOfRow, type Candidate } from '../plan/candidate.ts'
import type { Decision } from '../plan/decision.ts'
import { readKnownNames } from '../plan/known-names-queries.ts'
import { planRows } from '../plan/plan-rows.ts'
import type { Plan, Slot } from '../plan/planning.ts'
import { saysOtherwise } from '../plan/whom.ts'
import { listAlike, type KeptAlike } from './alike-queries.ts'
import type { Doubtful, ImportSubjectName, Policy } from './contract.ts'
import { linesAsked, listDecisions } from './decisions-queries.ts'
import { idKey, knownDrafts, noDrafts, type DraftStore, type KnownDrafts } from './draft-store-actions.ts'
import type { Filler, ImportedValues, ImportKind, Memory } from './import-kind.ts'
import type { Incoming } from './incoming.ts'
import { withRoles } from './role-actions.ts'
import { rowPrint } from './row-print.ts'
import { recordsOfLines, recordsOfPrints } from './row-queries.ts'
import { madeAmong } from './undo-queries.ts'

export interface ChunkAsked<V> {
  readonly importId: number
  readonly policy: Policy
  readonly doubtful: Doubtful
  readonly rows: readonly Incoming[]
  readonly memory: Memory
  /** In a trial nothing is written: what earlier chunks would have done is remembered here. */
  readonly drafts: DraftStore<V> | null
}

export interface PlannedChunk<V> {
  readonly plan: Plan<V>
  readonly filler: Filler<V>
  /** By line, the first line of the rows that may be one. */
  readonly groups: ReadonlyMap<number, number>
  /** Of each row, in their order. */
  readonly prints: readonly string[]
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
  asked: ChunkAsked<V>,
): Promise<PlannedChunk<V>> {
  const { importId, policy, doubtful, rows, memory, drafts } = asked
  const known = await withRoles(trx, who, rows, await readKnownNames(trx, who), drafts !== null)
  const filler = await kind.openNames(trx, who, rows, known, memory)
  const said = await whatIsSaid(trx, kind.name, asked)
  const found = await marked(
    trx,
    importId,
    kind.name,
    rows,
    await kind.candidates(trx, who, rows.map(said.asked)),
  )
  const earlier = drafts ? await knownDrafts(drafts, trx, said.keys(found)) : noDrafts<V>()
  const kept = await loadPossible(trx, who, kind, found, drafts === null)
  const plan = planRows(rows, {
    policy,
    doubtful,
    empty: kind.subject.empty,
    fill: filler.fill,
    partnersMade: filler.partnersMade,
    refusal: kind.refusal,
    nameOf: kind.nameOf,
    partnerNameOf: kind.partnerNameOf,
    alike: (row) => said.alike.get(row.line) ?? [],
    cameAs: (row) => said.came.get(row.line),
    isAsked: (row) => said.askedAbout.has(row.line),
    decision: (row) => said.decisions.get(row.line),
    saysOtherwise,
    slotOfLine: (line) => said.slots.get(line),
    candidates: (row) => said.candidates(row, found.get(row.line) ?? [], earlier),
    slotOf: (candidate) =>
      earlier.slot(candidate.id, kind.subject.empty) ?? slotOf(candidate, kept.get(candidate.id)),
    hasPicture: (values) => values.pictureId !== null,
    unkeepable: (values) => {
      const drafted = kind.draftOf(values)
      return drafted.ok ? null : drafted.reason
    },
  })
  for (const row of plan.rows)
    if (row.slot && said.isAwaited(row.line)) memory.slotOfLine.set(row.line, row.slot.id)
  return { plan, filler, groups: said.groups, prints: said.prints }
}

/** What the engine and people say of the rows of a chunk. */
interface Said {
  readonly alike: ReadonlyMap<number, readonly KeptAlike[]>
  readonly decisions: ReadonlyMap<number, Decision>
  readonly groups: ReadonlyMap<number, number>
  /** Lines that the trial asked about; none while it is under way. */
  readonly askedAbout: ReadonlySet<number>
  readonly prints: readonly string[]
  /** The records that the same rows became in earlier imports; null for a row that stayed out. */
  readonly came: ReadonlyMap<number, number | null | undefined>
  /** The records of earlier rows. */
  readonly slots: ReadonlyMap<number, number>
  readonly asked: (row: Incoming) => ReturnType<typeof askedOf>
  /** By which drafts of earlier rows are found. */
  readonly keys: (found: ReadonlyMap<number, readonly Candidate[]>) => string[]
  readonly candidates: <V>(row: Incoming, found: readonly Candidate[], earlier: KnownDrafts<V>) => Candidate[]
  /** Whether another row may ask what became of this one. */
  readonly isAwaited: (line: number) => boolean
}

async function whatIsSaid<V>(
  trx: Trx,
  subject: ImportSubjectName,
  { importId, rows, memory, drafts }: ChunkAsked<V>,
): Promise<Said> {
  const lines = rows.map((row) => row.line)
  const alike = await listAlike(trx, importId, lines)
  const decisions = await listDecisions(trx, importId, lines)
  const prints = rows.map(rowPrint)
  const became = await recordsOfPrints(trx, subject, prints)
  const came = new Map(lines.map((line, at) => [line, became.get(prints[at] ?? '')]))
  const others = (line: number): number[] => {
    const decided = decisions.get(line)
    const chosen = decided?.decision === 'update' ? [decided.other] : []
    const before = came.get(line)
    return [...chosen, ...(before ? [before] : []), ...(alike.get(line) ?? []).map(({ other }) => other)]
  }
  const earlierLines = new Set(lines.flatMap(others).flatMap((other) => (other < 0 ? [-other] : [])))
  const slots = drafts ? memory.slotOfLine : await recordsOfLines(trx, importId, subject, [...earlierLines])
  const idsOf = (line: number): number[] =>
    others(line).flatMap((id) => (id > 0 ? [id] : (slots.get(-id) ?? [])))
  return {
    alike,
    decisions,
    slots,
    prints,
    askedAbout: drafts ? new Set() : await linesAsked(trx, importId, lines),
    came,
    groups: new Map(
      [...alike].flatMap(([line, own]) =>
        own.flatMap(({ group }) => (group === null ? [] : [[line, group]])),
      ),
    ),
    asked: (row) =>
      askedOf(
        row,
        idsOf(row.line).filter((id) => id > 0),
      ),
    keys: (found) => [
      ...new Set([
        ...rows.map((row) => nameKey(nameOfRow(row))),
        ...[...found.values()].flat().map(({ id }) => idKey(id)),
        ...lines.flatMap(idsOf).map(idKey),
      ]),
    ],
    candidates: (row, found, earlier) =>
      earlier.candidates([nameKey(nameOfRow(row)), ...idsOf(row.line).map(idKey)], found),
    isAwaited: (line) => (alike.get(line) ?? []).some(({ other }) => other < 0),
  }
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

function slotOf<V>(candidate: Candidate, values: V | undefined): Slot<V> | undefined {
  if (values === undefined) return undefined
  return { id: candidate.id, line: 0, isNew: false, candidate, before: values, values, picture: null }
}

/** Whole records; locked, so that nobody's change in between is lost. */
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
  found: ReadonlyMap<number, readonly Candidate[]>,
  lock: boolean,
): Promise<Map<number, V>> {
  const ids = [...new Set([...found.values()].flat().map(({ id }) => id))]
  if (lock) await lockRecords(trx, kind.subject.table, ids)
  const loaded = await kind.subject.load(trx, ids, who)
  return new Map(loaded.map((row) => [row.id, kind.subject.valuesOf(row)]))
}
