// Groups of duplicates, as they are shown to one reader: records side by side, how sure, and why.
import type { App } from '../kit/app.ts'
import type { Db } from '../kit/database.ts'
import { badField } from '../kit/problem.ts'
import type { Values } from '../kit/records/scalars.ts'
import type { ShownRecord } from '../organisation/records/subject.ts'
import type { Who } from '../organisation/who.ts'
import { knownOf, type Known } from './background-actions.ts'
import { componentsOf, type Component } from './components.ts'
import type { DuplicateGroup, RecordCard } from './contract.ts'
import { contradictions, NONE } from './contradiction.ts'
import type { DuplicateKind } from './duplicate-kind.ts'
import { explainWithin } from './explain-pair.ts'
import { listGroupPairs, listGroups, type AskedGroups, type Place } from './groups-queries.ts'
import { readMatch } from './kept-match.ts'
import { listMatches, readModel } from './lookup-queries.ts'
import type { MatchRecord } from './match-record.ts'
import { sideOf } from './merge/merge-actions.ts'
import type { MergeableRow } from './merge/merging.ts'
import { mostTogether } from './merge/most-together.ts'
import { proposeOriginal } from './merge/plan-merge.ts'
import { DEFAULT_THRESHOLD, probability, scoreOfProbability } from './model/score.ts'
import { visibleAmong } from './decisions-queries.ts'
import { listApart } from './pairs-queries.ts'
import { populationWithin } from './records.ts'
import { findScan } from './scan-queries.ts'
import { chosenScore } from './exact-fields.ts'
import { likenessOf } from './say-reasons.ts'
import { tierOf } from './tiers.ts'
import { pairKey } from './together.ts'
import { Problem } from '../kit/problem.ts'

export interface GroupsAsked {
  readonly least: number
  readonly recordId?: number | undefined
  readonly scanId?: number | undefined
  readonly limit: number
  readonly cursor?: string | undefined
}

export async function listedGroups<Row extends MergeableRow, V extends Values, Shown extends ShownRecord>(
  app: App,
  who: Who,
  kind: DuplicateKind<Row, V, Shown>,
  asked: GroupsAsked,
): Promise<{ items: DuplicateGroup[]; next: string | null; total: number; scannedAt: string | null }> {
  const subject = kind.merging.subject.table
  const chosen = await chosenPairs(app.db, who, kind, asked)
  const { total, places } = await listGroups(app.db, who, chosen, readPlace(asked.cursor), asked.limit + 1)
  const page = places.slice(0, asked.limit)
  // How many groups a record is in is known once they are read.
  const found = await groupsAt(app.db, who, kind, chosen, asked.recordId === undefined ? page : places)
  const { scannedAt } = await readModel(app.db, subject)
  const last = page.at(-1)
  return {
    items: found.slice(0, asked.limit),
    total: asked.recordId === undefined ? total : found.length,
    next: places.length > asked.limit && last ? writePlace(last) : null,
    scannedAt: scannedAt?.toISOString() ?? null,
  }
}

/** Which pairs are meant; a scan is its author's. */
export async function chosenPairs<Row extends MergeableRow, V extends Values, Shown extends ShownRecord>(
  db: Db,
  who: Who,
  { merging: { subject } }: DuplicateKind<Row, V, Shown>,
  asked: Pick<GroupsAsked, 'least' | 'recordId' | 'scanId'>,
): Promise<AskedGroups> {
  const scan = asked.scanId === undefined ? undefined : await findScan(db, who, asked.scanId)
  if (asked.scanId !== undefined && scan?.subject !== subject.table) throw new Problem('not-found')
  const own = scan !== undefined && !scan.whole
  if (asked.recordId !== undefined) {
    const seen = await visibleAmong(db, who, subject.table, [asked.recordId])
    if (!seen.has(asked.recordId)) throw new Problem('not-found')
  }
  return {
    subject: subject.table,
    leastScore: scoreOfProbability(Math.min(asked.least, surest)),
    scanId: own ? scan.id : null,
    recordId: asked.recordId ?? null,
  }
}

/** Of a probability of one the score would be infinite. */
const surest = 0.999999

async function groupsAt<Row extends MergeableRow, V extends Values, Shown extends ShownRecord>(
  db: Db,
  who: Who,
  kind: DuplicateKind<Row, V, Shown>,
  chosen: AskedGroups,
  places: readonly Place[],
): Promise<DuplicateGroup[]> {
  if (places.length === 0) return []
  const ids = places.map(({ groupId }) => groupId)
  const pairs = await listGroupPairs(db, who, chosen, ids)
  const components = ids.flatMap((id) => componentsOf(pairs.filter(({ groupId }) => groupId === id)))
  const { recordId } = chosen
  const meant = components.filter(({ ids: own }) => recordId === null || own.includes(recordId))
  return presentGroups(db, who, kind, meant)
}

/** Archived, merged or hidden since, a record is left out. */
export async function presentGroups<Row extends MergeableRow, V extends Values, Shown extends ShownRecord>(
  db: Db,
  who: Who,
  kind: DuplicateKind<Row, V, Shown>,
  components: readonly Component[],
): Promise<DuplicateGroup[]> {
  const { subject } = kind.merging
  const ids = components.flatMap((one) => one.ids.slice(0, mostTogether))
  const matches = await listMatches(db, subject.table, ids)
  const records = new Map(matches.map(({ id, record }) => [id, readMatch(id, record)]))
  const rows = new Map((await subject.load(db, ids, who)).map((row) => [row.id, row]))
  const known = await knownOf(db, subject.table, [...records.values()])
  const apart = new Set((await listApart(db, subject.table, ids)).map(({ a, b }) => pairKey(a, b)))
  return components.flatMap((component) => {
    const there = component.ids.slice(0, mostTogether).flatMap((id) => {
      const [row, record] = [rows.get(id), records.get(id)]
      return row && record ? [{ row, record }] : []
    })
    return there.length < 2 ? [] : [groupOf(who, kind, known, apart, component, there)]
  })
}

interface There<Row> {
  readonly row: Row
  readonly record: MatchRecord
}

function groupOf<Row extends MergeableRow, V extends Values, Shown extends ShownRecord>(
  who: Who,
  { merging, cardOf }: DuplicateKind<Row, V, Shown>,
  known: Known,
  apart: ReadonlySet<string>,
  component: Component,
  there: readonly There<Row>[],
): DuplicateGroup {
  const { subject, rules } = merging
  const seen = there.map(({ row }) => merging.seen(row))
  const cards: RecordCard[] = seen.map((row) => cardOf(subject.present(row, who)))
  const { pairs, conflict } = explainedPairs(who, known, apart, component, there)
  const sure = sureness(component, pairs)
  return {
    key: component.ids.join('-').slice(0, longestKey),
    probability: sure,
    tier: tierOf(sure),
    withoutConflicts:
      !conflict && component.ids.length <= mostTogether && there.length === component.ids.length,
    proposedId: proposeOriginal(
      seen.map((row) => sideOf(merging, row)),
      rules,
    ),
    records: cards,
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

function readPlace(cursor: string | undefined): Place | null {
  if (cursor === undefined) return null
  const [sure, groupId] = Buffer.from(cursor, 'base64url').toString().split('_').map(Number)
  if (sure === undefined || groupId === undefined || !Number.isFinite(sure) || !Number.isSafeInteger(groupId))
    throw badField('/cursor', 'invalid')
  return { sure, groupId }
}

function writePlace({ sure, groupId }: Place): string {
  return Buffer.from(`${sure}_${groupId}`).toString('base64url')
}
