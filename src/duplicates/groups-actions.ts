// Lists groups of duplicates of one kind of record for one reader: where they stand, and what is there.
import type { Db } from '../kit/database.ts'
import { Problem } from '../kit/problem.ts'
import type { Values } from '../kit/records/scalars.ts'
import type { ShownRecord } from '../organisation/records/subject.ts'
import type { Who } from '../organisation/who.ts'
import { componentsOf, type Component } from './components.ts'
import type { DuplicateGroup } from './likeness.ts'
import { visibleAmong } from './decisions-queries.ts'
import type { DuplicateKind } from './duplicate-kind.ts'
import { listGroupPairs, type AskedGroups, type GroupState, type Place } from './groups-queries.ts'
import { laterOf } from './later-of.ts'
import { listLaters } from './laters-queries.ts'
import type { MergeableRow } from './merge/merging.ts'
import { scoreOfProbability } from './model/score.ts'
import { presentGroups } from './present-groups-actions.ts'
import { findScan } from './scan-queries.ts'
import type { SubjectName } from './subjects.ts'

interface Meant {
  readonly least: number
  readonly recordId?: number | undefined
  readonly scanId?: number | undefined
  readonly state?: GroupState | undefined
}

/** Which pairs are meant; a scan is its author's. What is asked of a record or a scan is told whether or not it is put aside. */
export async function chosenPairs(
  db: Db,
  who: Who,
  subject: SubjectName,
  { least, recordId, scanId, state = 'waiting' }: Meant,
): Promise<AskedGroups> {
  const scan = scanId === undefined ? undefined : await findScan(db, who, scanId)
  if (scanId !== undefined && scan?.subject !== subject) throw new Problem('not-found')
  const own = scan !== undefined && !scan.whole
  if (recordId !== undefined) {
    const seen = await visibleAmong(db, who, subject, [recordId])
    if (!seen.has(recordId)) throw new Problem('not-found')
  }
  return {
    subject,
    leastScore: scoreOfProbability(Math.min(least, surest)),
    scanId: own ? scan.id : null,
    recordId: recordId ?? null,
    state: own || recordId !== undefined ? 'all' : state,
  }
}

/** Of a probability of one the score would be infinite. */
const surest = 0.999999

/** The groups at each place; where some of their pairs are left out, several may be there, or none. */
export async function groupsAt<Row extends MergeableRow, V extends Values, Shown extends ShownRecord>(
  db: Db,
  who: Who,
  kind: DuplicateKind<Row, V, Shown>,
  chosen: AskedGroups,
  places: readonly Place[],
): Promise<PlacedGroup[]> {
  if (places.length === 0) return []
  const ids = places.map(({ groupId }) => groupId)
  const pairs = await listGroupPairs(db, who, chosen, ids)
  const components = ids.flatMap((groupId) =>
    componentsOf(pairs.filter((pair) => pair.groupId === groupId)).map((one) => ({ ...one, groupId })),
  )
  const meant = await inState(db, who, chosen, components)
  const groups = await presentGroups(db, who, kind, meant)
  return groups.flatMap((group, at) => (group ? [{ groupId: meant[at]?.groupId ?? 0, group }] : []))
}

export interface PlacedGroup {
  readonly groupId: number
  readonly group: DuplicateGroup
}

/** Of these, those that are meant: of the record that is asked about, and put aside or not. */
export async function inState<T extends Component>(
  db: Db,
  who: Who,
  { subject, recordId, state }: AskedGroups,
  components: readonly T[],
): Promise<T[]> {
  const meant = components.filter(({ ids }) => recordId === null || ids.includes(recordId))
  if (state === 'all') return meant
  const all = meant.flatMap(({ ids }) => ids)
  const laters = await listLaters(db, who, subject, all)
  return meant.filter(({ ids }) => (laterOf(ids, laters) !== undefined) === (state === 'later'))
}
