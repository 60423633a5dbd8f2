// The timeline of a record, for whoever sees it.
import type { App } from '../kit/app.ts'
import { changesById } from '../kit/records/trail-queries.ts'
import { contactSubject } from '../contacts/save-actions.ts'
import { leadSubject } from '../leads/save-actions.ts'
import { requireRecord } from '../organisation/records/record-actions.ts'
import type { Who } from '../organisation/who.ts'
import { partnerSubject } from '../partners/save-actions.ts'
import { activitiesById } from './activity-queries.ts'
import type { TimelineItem, TimelinePage } from './activity.ts'
import { activityKinds, type ActivityKind, type TimelineKind } from './kinds.ts'
import { cursorOf, readCursor } from './place-queries.ts'
import {
  contactsOfPartner,
  countKinds,
  listPlaces,
  ownersOfChanges,
  type Placed,
  type Scope,
} from './timeline-queries.ts'

interface AskedTimeline {
  readonly kinds?: readonly TimelineKind[] | undefined
  readonly limit: number
  readonly cursor?: string | undefined
}

const nothing: Scope = { contactIds: [], partnerIds: [], leadIds: [] }

export async function contactTimeline(
  app: App,
  who: Who,
  id: number,
  asked: AskedTimeline,
): Promise<TimelinePage> {
  await requireRecord(app.db, who, contactSubject, id)
  return timelineOf(app, who, { ...nothing, contactIds: [id] }, asked)
}

export async function partnerTimeline(
  app: App,
  who: Who,
  id: number,
  asked: AskedTimeline & { readonly contacts: 'yes' | 'no' },
): Promise<TimelinePage> {
  await requireRecord(app.db, who, partnerSubject, id)
  const contactIds = asked.contacts === 'yes' ? await contactsOfPartner(app.db, who, id) : []
  return timelineOf(app, who, { ...nothing, partnerIds: [id], contactIds }, asked)
}

export async function leadTimeline(
  app: App,
  who: Who,
  id: number,
  asked: AskedTimeline,
): Promise<TimelinePage> {
  await requireRecord(app.db, who, leadSubject, id)
  return timelineOf(app, who, { ...nothing, leadIds: [id] }, asked)
}

async function timelineOf(
  app: App,
  who: Who,
  scope: Scope,
  { kinds, limit, cursor }: AskedTimeline,
): Promise<TimelinePage> {
  const wanted = {
    entries: kinds
      ? kinds.filter((kind): kind is ActivityKind => activityKinds.some((one) => one === kind))
      : activityKinds,
    changes: kinds?.includes('change') ?? true,
  }
  const [places, counts] = await Promise.all([
    listPlaces(app.db, scope, wanted, readCursor(cursor), limit + 1),
    countKinds(app.db, scope),
  ])
  const shown = places.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: await itemsAt(app, who, shown),
    next: places.length > limit && last ? cursorOf(last) : null,
    total: Object.values(counts).reduce((sum, count) => sum + count, 0),
    counts,
  }
}

/** In the order of their places. */
async function itemsAt(app: App, who: Who, places: readonly Placed[]): Promise<TimelineItem[]> {
  const idsFrom = (source: Placed['from']) => places.filter(({ from }) => from === source).map(({ id }) => id)
  const keyed = await Promise.all([
    activitiesById(app.db, who, idsFrom('entry')).then((found) =>
      found.map((entry): [string, TimelineItem] => [`entry ${entry.id}`, { type: 'entry', entry }]),
    ),
    ...(['contact', 'partner', 'lead'] as const).map((subject) => changesOf(app, subject, idsFrom(subject))),
  ])
  const items = new Map(keyed.flat())
  return places.flatMap(({ from, id }) => items.get(`${from} ${id}`) ?? [])
}

async function changesOf(
  app: App,
  subject: 'contact' | 'partner' | 'lead',
  ids: readonly number[],
): Promise<[string, TimelineItem][]> {
  if (ids.length === 0) return []
  const [changes, owners] = await Promise.all([
    changesById(app.db, subject, ids),
    ownersOfChanges(app.db, subject, ids),
  ])
  return changes.flatMap((change): [string, TimelineItem][] => {
    const owner = owners.get(change.id)
    return owner ? [[`${subject} ${change.id}`, { type: 'change', change, of: { subject, ...owner } }]] : []
  })
}
