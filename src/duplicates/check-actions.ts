// Who a draft may be a duplicate of, while it is being typed: those whom its reader may see, the surest first.
import type { App } from '../kit/app.ts'
import type { Values } from '../kit/records/scalars.ts'
import type { ShownRecord } from '../organisation/records/subject.ts'
import type { Who } from '../organisation/who.ts'
import { knownFrom } from './background-actions.ts'
import { candidatesFor, type Candidate as Scored } from './candidates.ts'
import type { Candidate } from './likeness.ts'
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
  const scored = await candidatesFor(draft, () => others, {
    ...(await knownFrom(app.db, subject.table, model, [draft, ...others])),
    least: 0,
  })
  const sameName = new Set([...namesakes, ...settled.map(({ id }) => id)].map(String))
  const least = scoreOfProbability(leastShown)
  const named = scored.filter(({ record, score }) => score >= least || sameName.has(record.id))
  return { items: await shown(app, who, kind, draft, best(named, sameName), sameName) }
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

async function shown<Row extends MergeableRow, V extends Values, Shown extends ShownRecord>(
  app: Pick<App, 'db'>,
  who: Who,
  { merging: { subject }, cardOf }: DuplicateKind<Row, V, Shown>,
  draft: MatchRecord,
  scored: readonly Scored[],
  sameName: ReadonlySet<string>,
): Promise<Candidate[]> {
  const ids = scored.map(({ record }) => Number(record.id))
  const cards = new Map(
    (await subject.load(app.db, ids, who)).map((row) => [row.id, cardOf(subject.present(row, who))]),
  )
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
