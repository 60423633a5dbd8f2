// Groups of duplicates of every kind of record in one list, the surest first, page by page; and how many there are.
import type { App } from '../kit/app.ts'
import type { Who } from '../organisation/who.ts'
import type { KindCount } from './contract.ts'
import type { DuplicateGroup } from './likeness.ts'
import { countDecisions } from './decisions-queries.ts'
import type { DuplicateDeeds, DuplicateKinds } from './duplicate-deeds-actions.ts'
import { chosenPairs } from './groups-actions.ts'
import { listGroups, type AskedGroups } from './groups-queries.ts'
import { readModel } from './lookup-queries.ts'
import { DEFAULT_THRESHOLD } from './model/score.ts'
import { placeIn, readPlace, surestFirst, writePlace, type PlaceOfAll } from './place-of-all.ts'
import { subjectNames, type SubjectName } from './subjects.ts'

export interface GroupsAsked {
  readonly subject?: SubjectName | undefined
  readonly state: 'waiting' | 'later'
  readonly least: number
  readonly recordId?: number | undefined
  readonly scanId?: number | undefined
  readonly limit: number
  readonly cursor?: string | undefined
}

export async function listedGroups(
  app: App,
  who: Who,
  kinds: DuplicateKinds,
  asked: GroupsAsked,
): Promise<{ items: DuplicateGroup[]; next: string | null; total: number }> {
  const after = readPlace(asked.cursor)
  const parts: Part[] = []
  let total = 0
  for (const subject of asked.subject === undefined ? subjectNames : [asked.subject]) {
    const chosen = await chosenPairs(app.db, who, subject, asked)
    const found = await listGroups(app.db, who, chosen, placeIn(subject, after), asked.limit + 1)
    total += found.total
    parts.push({
      chosen,
      deeds: kinds[subject],
      places: found.places.map((place) => ({ ...place, subject })),
    })
  }
  if (asked.recordId !== undefined) return ofRecord(app, who, parts, asked.limit)
  const all = parts.flatMap(({ places }) => places).toSorted(surestFirst)
  const page = all.slice(0, asked.limit)
  const last = page.at(-1)
  return {
    items: await groupsOn(app, who, parts, page),
    next: all.length > asked.limit && last ? writePlace(last) : null,
    total,
  }
}

interface Part {
  readonly chosen: AskedGroups
  readonly deeds: DuplicateDeeds
  readonly places: readonly PlaceOfAll[]
}

/** How many groups a record is in is known once they are read. */
async function ofRecord(app: App, who: Who, parts: readonly Part[], limit: number) {
  const found = await groupsOn(
    app,
    who,
    parts,
    parts.flatMap(({ places }) => places),
  )
  return { items: found.slice(0, limit), next: null, total: found.length }
}

async function groupsOn(
  app: App,
  who: Who,
  parts: readonly Part[],
  page: readonly PlaceOfAll[],
): Promise<DuplicateGroup[]> {
  const found: { readonly place: number; readonly group: DuplicateGroup }[] = []
  for (const { chosen, deeds } of parts) {
    const own = page.filter(({ subject }) => subject === chosen.subject)
    for (const { groupId, group } of await deeds.groupsAt(app.db, who, chosen, own)) {
      const place = page.findIndex((one) => one.subject === chosen.subject && one.groupId === groupId)
      found.push({ place, group })
    }
  }
  return found.toSorted((a, b) => a.place - b.place).map(({ group }) => group)
}

/** Of what the reader may see, at the probability from which groups are listed. */
export async function countedGroups(app: App, who: Who): Promise<{ items: KindCount[] }> {
  const items: KindCount[] = []
  for (const subject of subjectNames) {
    const chosen = await chosenPairs(app.db, who, subject, { least: DEFAULT_THRESHOLD })
    const { total, later } = await listGroups(app.db, who, chosen, null, 0)
    const { scannedAt } = await readModel(app.db, subject)
    items.push({
      subject,
      groups: total,
      later,
      apart: await countDecisions(app.db, who, subject),
      scannedAt: scannedAt?.toISOString() ?? null,
    })
  }
  return { items }
}
