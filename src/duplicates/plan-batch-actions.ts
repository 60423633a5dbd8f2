// Which groups a batch would merge: all above a probability, or ticked ones, that hold no conflict, of what its author may see.
import type { Db } from '../kit/database.ts'
import type { Who } from '../organisation/who.ts'
import { knownOf } from './background-actions.ts'
import type { LeftOut } from './batch-labels.ts'
import { componentsOf, type Component } from './components.ts'
import { contradictions, NONE } from './contradiction.ts'
import { chosenScore } from './exact-fields.ts'
import { explainWithin } from './explain-pair.ts'
import type { SeenGroup } from './contract.ts'
import { inState } from './groups-actions.ts'
import {
  listGroupPairs,
  listGroups,
  listPairsOfRecords,
  listVersions,
  type AskedGroups,
  type Place,
} from './groups-queries.ts'
import { readMatch } from './kept-match.ts'
import { listMatches } from './lookup-queries.ts'
import { mostTogether } from './merge/most-together.ts'
import { DEFAULT_THRESHOLD, scoreOfProbability } from './model/score.ts'
import { listApart } from './pairs-queries.ts'
import { populationWithin } from './records.ts'
import { pairKey } from './together.ts'

export interface PlannedGroup extends Component {
  readonly versions: readonly number[]
}

export interface Planned {
  readonly groups: readonly PlannedGroup[]
  readonly leftOut: Partial<Record<LeftOut, number>>
}

const atOnce = 1000

/** The surest first; but those that `who` put aside. */
export async function planBatch(db: Db, who: Who, asked: AskedGroups): Promise<Planned> {
  const groups: PlannedGroup[] = []
  const leftOut = { conflict: 0, 'too-large': 0 }
  for (let after: Place | null = null; ;) {
    const { places }: { places: Place[] } = await listGroups(db, who, asked, after, atOnce)
    after = places.at(-1) ?? null
    if (after === null) return { groups, leftOut }
    const judgedNow = await judged(db, who, asked, places)
    const versions = await listVersions(
      db,
      asked.subject,
      judgedNow.flatMap(({ component }) => component.ids),
    )
    for (const { component, refusal } of judgedNow) {
      if (refusal !== null) leftOut[refusal]++
      else groups.push({ ...component, versions: component.ids.map((id) => versions.get(id) ?? 0) })
    }
  }
}

/** Exactly these, as long as they are what was seen: the same records hold together, and none of them changed. */
export async function planTicked(
  db: Db,
  who: Who,
  asked: AskedGroups,
  ticked: readonly SeenGroup[],
): Promise<Planned> {
  const ids = ticked.flatMap(({ records }) => records.map(({ id }) => id))
  const components = new Map(
    componentsOf(await listPairsOfRecords(db, who, asked, ids)).map((one) => [keyOf(one.ids), one]),
  )
  const versions = await listVersions(db, asked.subject, ids)
  const unchanged = ticked.flatMap(({ records }): PlannedGroup[] => {
    const component = components.get(keyOf(records.map(({ id }) => id)))
    const seen = new Map(records.map(({ id, version }) => [id, version]))
    if (!component || records.some(({ id, version }) => versions.get(id) !== version)) return []
    return [{ ...component, versions: component.ids.map((id) => seen.get(id) ?? 0) }]
  })
  const conflicting = await conflicts(db, asked, unchanged)
  const groups = unchanged.filter((one) => !conflicting.has(one))
  return {
    groups,
    leftOut: { conflict: conflicting.size, changed: ticked.length - unchanged.length },
  }
}

function keyOf(ids: readonly number[]): string {
  return ids.toSorted((a, b) => a - b).join('-')
}

interface Judged {
  readonly component: Component
  readonly refusal: 'conflict' | 'too-large' | null
}

async function judged(db: Db, who: Who, asked: AskedGroups, places: readonly Place[]): Promise<Judged[]> {
  const ids = places.map(({ groupId }) => groupId)
  // Groups share no record, so their pairs may be looked at together.
  const all = componentsOf(await listGroupPairs(db, who, asked, ids))
  const components = await inState(db, who, asked, all)
  const conflicting = await conflicts(db, asked, components)
  return components.map((component) => {
    if (component.ids.length > mostTogether) return { component, refusal: 'too-large' }
    return { component, refusal: conflicting.has(component) ? 'conflict' : null }
  })
}

/** Two who are that likely one cannot contradict each other; of more than two, some may. */
async function conflicts(
  db: Db,
  { subject, scanId }: AskedGroups,
  components: readonly Component[],
): Promise<Set<Component>> {
  const doubtful = components.filter(
    ({ ids }) => (ids.length > 2 || scanId !== null) && ids.length <= mostTogether,
  )
  const ids = doubtful.flatMap((one) => one.ids)
  const records = new Map(
    (await listMatches(db, subject, ids)).map(({ id, record }) => [id, readMatch(id, record)]),
  )
  const apart = new Set((await listApart(db, subject, ids)).map(({ a, b }) => pairKey(a, b)))
  const { background, weights } = await knownOf(db, subject, [...records.values()])
  const contradict = (component: Component): boolean => {
    const own = component.ids.flatMap((id) => records.get(id) ?? [])
    const population = populationWithin(own, background)
    const against = contradictions(population, weights)
    // That chosen fields agree is no evidence: only whom the engine takes for one is merged, too.
    const chosen = component.pairs.some(({ score }) => score >= chosenScore)
    const unlikely = (a: number, b: number): boolean =>
      chosen && explainWithin(population, weights, a, b).score < scoreOfProbability(DEFAULT_THRESHOLD)
    return own.some((one, a) =>
      own.some(
        (other, b) =>
          a < b &&
          (apart.has(pairKey(Number(one.id), Number(other.id))) || against(a, b) !== NONE || unlikely(a, b)),
      ),
    )
  }
  return new Set(doubtful.filter(contradict))
}
