// Who each of many drafts may be a duplicate of: the answers that each would have alone, in a handful of statements.
import type { Db } from '../kit/database.ts'
import type { Values } from '../kit/records/scalars.ts'
import type { ShownRecord } from '../organisation/records/subject.ts'
import type { Who } from '../organisation/who.ts'
import { knownFrom } from './background-actions.ts'
import { bestOf, cardsOf, idsOf, shown, type Comparing } from './check-actions.ts'
import type { Candidate as Scored } from './candidates.ts'
import type { Candidate } from './likeness.ts'
import type { DuplicateKind } from './duplicate-kind.ts'
import { askedOf, readMatch, type MatchData, type SubjectName } from './kept-match.ts'
import { listMatches, lookUpEach, readModel } from './lookup-queries.ts'
import type { MergeableRow } from './merge/merging.ts'

export interface CheckedDraft {
  readonly data: MatchData
  /** Records of the same name that the reader may see: they are named however improbable they are. */
  readonly namesakes: readonly number[]
}

/** So many are in memory with those whom they may be, and keep other requests waiting while they are compared. */
const atOnce = 50

/** In the order of the drafts. `least`: a probability; who is less likely is named only where the name is the same. */
export async function checkDrafts<Row extends MergeableRow, V extends Values, Shown extends ShownRecord>(
  db: Db,
  who: Who,
  kind: DuplicateKind<Row, V, Shown>,
  drafts: readonly CheckedDraft[],
  least: number,
): Promise<Candidate[][]> {
  const checked: Candidate[][] = []
  for (let from = 0; from < drafts.length; from += atOnce)
    checked.push(...(await checkSome(db, who, kind, drafts.slice(from, from + atOnce), least)))
  return checked
}

async function checkSome<Row extends MergeableRow, V extends Values, Shown extends ShownRecord>(
  db: Db,
  who: Who,
  kind: DuplicateKind<Row, V, Shown>,
  drafts: readonly CheckedDraft[],
  least: number,
): Promise<Candidate[][]> {
  const subject = kind.merging.subject.table
  const comparing = await gather(db, who, subject, drafts)
  const model = await readModel(db, subject)
  const records = new Set(comparing.flatMap(({ draft, others }) => [draft, ...others]))
  const known = await knownFrom(db, subject, model, [...records])
  const scored: (readonly Scored[])[] = []
  for (const one of comparing) scored.push(await bestOf(one, known, least))
  const cards = await cardsOf(db, who, kind, [...new Set(scored.flatMap(idsOf))])
  return comparing.map((one, at) => shown(who, one, scored[at] ?? [], cards))
}

/** Those who share a key first, then namesakes. */
async function gather(
  db: Db,
  who: Who,
  subject: SubjectName,
  drafts: readonly CheckedDraft[],
): Promise<Comparing[]> {
  const own = drafts.map(({ data }) => ({ id: '', ...data }))
  const found = await lookUpEach(db, subject, own.map(askedOf), who)
  const wanted = drafts.map(({ namesakes }, at) => [...new Set([...(found[at] ?? []), ...namesakes])])
  const matches = await listMatches(db, subject, [...new Set(wanted.flat())])
  const records = new Map(matches.map(({ id, record }) => [id, readMatch(id, record)]))
  return own.map((draft, at) => ({
    draft,
    others: (wanted[at] ?? []).flatMap((id) => records.get(id) ?? []),
    sameName: new Set((drafts[at]?.namesakes ?? []).map(String)),
  }))
}
