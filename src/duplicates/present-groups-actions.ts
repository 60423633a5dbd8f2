// A group as it is shown to one reader: records side by side with what hangs on them, how sure, and why.
import type { Db } from '../kit/database.ts'
import type { Values } from '../kit/records/scalars.ts'
import type { ShownRecord } from '../organisation/records/subject.ts'
import type { Who } from '../organisation/who.ts'
import { knownOf, type Known } from './background-actions.ts'
import type { Component } from './components.ts'
import type { DuplicateGroup } from './likeness.ts'
import { contradictions, NONE } from './contradiction.ts'
import type { DuplicateKind } from './duplicate-kind.ts'
import { chosenScore } from './exact-fields.ts'
import { explainWithin } from './explain-pair.ts'
import { readMatch } from './kept-match.ts'
import { laterOf } from './later-of.ts'
import { listLaters, type LaterRow } from './laters-queries.ts'
import { listMatches } from './lookup-queries.ts'
import type { MatchRecord } from './match-record.ts'
import { countAttached } from './merge/attached-queries.ts'
import { sideOf } from './merge/merge-actions.ts'
import type { MergeableRow, Merging } from './merge/merging.ts'
import { mostTogether } from './merge/most-together.ts'
import { proposeOriginal } from './merge/plan-merge.ts'
import { labelled } from './merge/tally.ts'
import { DEFAULT_THRESHOLD, probability, scoreOfProbability } from './model/score.ts'
import { listApart } from './pairs-queries.ts'
import { populationWithin } from './records.ts'
import { likenessOf } from './say-reasons.ts'
import { tierOf } from './tiers.ts'
import { pairKey } from './together.ts'

/** Archived, merged or hidden since, a record is left out; a group of which fewer than two are left is null. */
export async function presentGroups<Row extends MergeableRow, V extends Values, Shown extends ShownRecord>(
  db: Db,
  who: Who,
  kind: DuplicateKind<Row, V, Shown>,
  components: readonly Component[],
): Promise<(DuplicateGroup | null)[]> {
  const { subject } = kind.merging
  const ids = components.flatMap((one) => one.ids.slice(0, mostTogether))
  const matches = await listMatches(db, subject.table, ids)
  const records = new Map(matches.map(({ id, record }) => [id, readMatch(id, record)]))
  const rows = new Map((await subject.load(db, ids, who)).map((row) => [row.id, row]))
  const about: About = {
    known: await knownOf(db, subject.table, [...records.values()]),
    apart: new Set((await listApart(db, subject.table, ids)).map(({ a, b }) => pairKey(a, b))),
    laters: await listLaters(db, who, subject.table, ids),
    attached: await countAttached(db, subject.table, ids, ownTables(kind.merging)),
  }
  return components.map((component) => {
    const there = component.ids.slice(0, mostTogether).flatMap((id) => {
      const [row, record] = [rows.get(id), records.get(id)]
      return row && record ? [{ row, record }] : []
    })
    return there.length < 2 ? null : groupOf(who, kind, about, component, there)
  })
}

/** What is a field of the record itself hangs on it no more than its name does, and its history, merges with it, is every record's. */
function ownTables<Row extends MergeableRow, V extends Values, Shown extends ShownRecord>({
  parts,
  subject,
}: Merging<Row, V, Shown>): ReadonlySet<string> {
  return new Set([...parts.map(({ table }) => table), `${subject.table}_change`, 'merge'])
}

interface About {
  readonly known: Known
  readonly apart: ReadonlySet<string>
  readonly laters: readonly LaterRow[]
  readonly attached: ReadonlyMap<number, ReadonlyMap<string, number>>
}

interface There<Row> {
  readonly row: Row
  readonly record: MatchRecord
}

function groupOf<Row extends MergeableRow, V extends Values, Shown extends ShownRecord>(
  who: Who,
  { merging, cardOf }: DuplicateKind<Row, V, Shown>,
  { known, apart, laters, attached }: About,
  component: Component,
  there: readonly There<Row>[],
): DuplicateGroup {
  const { subject, rules } = merging
  const seen = there.map(({ row }) => merging.seen(row))
  const records = seen.map((row) => ({
    ...cardOf(subject.present(row, who)),
    attached: labelled(who.language, subject.table, attached.get(row.id) ?? []),
  }))
  const { pairs, conflict } = explainedPairs(who, known, apart, component, there)
  const sure = sureness(component, pairs)
  const proposed = proposeOriginal(
    seen.map((row) => sideOf(merging, row)),
    rules,
  )
  const later = laterOf(component.ids, laters)
  return {
    key: `${subject.table}-${component.ids.join('-')}`.slice(0, longestKey),
    subject: subject.table,
    probability: sure,
    tier: tierOf(sure),
    withoutConflicts:
      !conflict && component.ids.length <= mostTogether && there.length === component.ids.length,
    proposedId: proposed.id,
    proposedFor: proposed.because,
    later: later ? { id: later.id, until: later.until.toISOString() } : null,
    records,
    size: component.ids.length,
    pairs,
  }
}

const longestKey = 200

/** Chosen fields that are equal say that somebody wanted to see them together, not how sure it is. */
function sureness({ weakest }: Component, pairs: DuplicateGroup['pairs']): number {
  if (weakest < chosenScore) return Number(probability(weakest).toFixed(4))
  return Math.min(...pairs.map((pair) => pair.probability), 1)
}

/** Beyond these every two are no longer told, only those that were found. */
const mostExplained = 12

function explainedPairs<Row extends MergeableRow>(
  who: Who,
  { background, weights }: Known,
  apart: ReadonlySet<string>,
  { pairs }: Component,
  there: readonly There<Row>[],
): { pairs: DuplicateGroup['pairs']; conflict: boolean } {
  const population = populationWithin(
    there.map(({ record }) => record),
    background,
  )
  const contradiction = contradictions(population, weights)
  const scores = new Map(pairs.map(({ a, b, score }) => [pairKey(a, b), score]))
  const told: DuplicateGroup['pairs'] = []
  // That chosen fields agree is no evidence: a batch merges only whom the engine takes for one, too.
  const chosen = pairs.some(({ score }) => score >= chosenScore)
  let conflict = chosen && there.length > mostExplained
  for (const [at, { row: one, record: a }] of there.entries()) {
    for (const [further, { row: other, record: b }] of there.slice(at + 1).entries()) {
      const place = at + 1 + further
      const key = pairKey(one.id, other.id)
      const kept = scores.get(key)
      conflict ||= apart.has(key) || contradiction(at, place) !== NONE
      if (kept === undefined && there.length > mostExplained) continue
      const explained = explainWithin(population, weights, at, place)
      conflict ||= chosen && explained.score < scoreOfProbability(DEFAULT_THRESHOLD)
      const score = kept === undefined || kept >= chosenScore ? explained.score : kept
      const likeness = likenessOf(
        who.language,
        { ...explained, score, probability: probability(score) },
        a,
        b,
      )
      told.push({ a: one.id, b: other.id, ...likeness })
    }
  }
  return { pairs: told.toSorted((x, y) => y.score - x.score), conflict }
}
