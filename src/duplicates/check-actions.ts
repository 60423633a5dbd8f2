// Who a draft may be a duplicate of, while it is being typed: those whom its reader may see, the surest first.
import type { App } from '../kit/app.ts'
import type { Db } from '../kit/database.ts'
import type { Values } from '../kit/records/scalars.ts'
import type { ShownRecord } from '../organisation/records/subject.ts'
import type { Who } from '../organisation/who.ts'
import { knownFrom, type Known } from './background-actions.ts'
import { candidatesFor, type Candidate as Scored } from './candidates.ts'
import type { Candidate, RecordCard } from './likeness.ts'
import type { DuplicateKind } from './duplicate-kind.ts'
import { askedOf, readMatch, type MatchData } from './kept-match.ts'
import { listMatches, lookUp, readModel } from './lookup-queries.ts'
import type { MatchRecord } from './match-record.ts'
import type { MergeableRow } from './merge/merging.ts'
import { probability, scoreOfProbability } from './model/score.ts'
import { likenessOf } from './say-reasons.ts'

/** What fits beside a form. */
const mostShown = 10
/** Whoever types wants to see who is only possible, too. */
const leastShown = 0.3

export interface Namesakes {
  readonly ids: readonly number[]
  /** Namesakes that nothing is compared with any more, and that are named all the same. */
  readonly settled?: readonly { readonly id: number; readonly data: MatchData }[]
}

export interface Checked {
  readonly data: MatchData
  readonly exceptId: number | null
  /** Finds records of the same name that the reader may see: they are named however improbable they are. */
  readonly findNamesakes: () => Promise<Namesakes>
}

export async function checkDraft<Row extends MergeableRow, V extends Values, Shown extends ShownRecord>(
  app: Pick<App, 'db'>,
  who: Who,
  kind: DuplicateKind<Row, V, Shown>,
  { data, exceptId, findNamesakes }: Checked,
): Promise<{ items: Candidate[] }> {
  const { subject } = kind.merging
  const draft: MatchRecord = { id: '', ...data }
  const [found, { ids: namesakes, settled = [] }, model] = await Promise.all([
    lookUp(app.db, subject.table, askedOf(draft), exceptId, who),
    findNamesakes(),
    readModel(app.db, subject.table),
  ])
  const missing = namesakes.filter((id) => !found.some((one) => one.id === id))
  const all = [...found, ...(await listMatches(app.db, subject.table, missing))]
  const others = [
    ...all.map(({ id, record }) => readMatch(id, record)),
    ...settled.map(({ id, data: theirs }): MatchRecord => ({ ...theirs, id: String(id) })),
  ]
  const sameName = new Set([...namesakes, ...settled.map(({ id }) => id)].map(String))
  const known = await knownFrom(app.db, subject.table, model, [draft, ...others])
  const scored = await bestOf({ draft, others, sameName }, known, leastShown)
  const cards = await cardsOf(app.db, who, kind, idsOf(scored))
  return { items: shown(who, { draft, sameName }, scored, cards) }
}

/** A draft with those whom it is compared with. */
export interface Comparing {
  readonly draft: MatchRecord
  readonly others: readonly MatchRecord[]
  /** Ids of namesakes. */
  readonly sameName: ReadonlySet<string>
}

/** The surest first; `least` is a probability, which namesakes need not reach. */
export async function bestOf(
  { draft, others, sameName }: Comparing,
  known: Known,
  least: number,
): Promise<readonly Scored[]> {
  const scored = await candidatesFor(draft, () => others, { ...known, least: 0 })
  const leastScore = scoreOfProbability(least)
  return best(
    scored.filter(({ record, score }) => score >= leastScore || sameName.has(record.id)),
    sameName,
  )
}

/** Namesakes take the last places rather than none. */
function best(scored: readonly Scored[], sameName: ReadonlySet<string>): readonly Scored[] {
  const kept = new Set(
    [...scored.filter(({ record }) => sameName.has(record.id)).slice(0, mostShown / 2), ...scored].slice(
      0,
      mostShown,
    ),
  )
  return scored.filter((one) => kept.has(one))
}

export function idsOf(scored: readonly Scored[]): number[] {
  return scored.map(({ record }) => Number(record.id))
}

/** By id, of those that the reader may see. */
export async function cardsOf<Row extends MergeableRow, V extends Values, Shown extends ShownRecord>(
  db: Db,
  who: Who,
  { merging: { subject }, cardOf }: DuplicateKind<Row, V, Shown>,
  ids: readonly number[],
): Promise<Map<number, RecordCard>> {
  const rows = await subject.load(db, ids, who)
  return new Map(rows.map((row) => [row.id, cardOf(subject.present(row, who))]))
}

export function shown(
  who: Who,
  { draft, sameName }: Pick<Comparing, 'draft' | 'sameName'>,
  scored: readonly Scored[],
  cards: ReadonlyMap<number, RecordCard>,
): Candidate[] {
  return scored.flatMap(({ record, ...explained }) => {
    const card = cards.get(Number(record.id))
    const likeness = likenessOf(
      who.language,
      { ...explained, probability: probability(explained.score) },
      draft,
      record,
    )
    return card ? [{ ...card, ...likeness, sameName: sameName.has(record.id) }] : []
  })
}
