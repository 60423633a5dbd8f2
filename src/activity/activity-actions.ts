// Writes, changes, lists and reads entries of activity: one transaction each, with its trail.
import type { App } from '../kit/app.ts'
import { atFields } from '../kit/constraint-problem.ts'
import { Answer } from '../kit/contract.ts'
import { inTransaction, type Db, type Trx } from '../kit/database.ts'
import { badField, Problem } from '../kit/problem.ts'
import { listTrail, writeTrail } from '../kit/records/trail-queries.ts'
import { changedFields, type TrailAction, type TrailPage } from '../kit/trail.ts'
import { lockRecords } from '../organisation/records/records-queries.ts'
import { findReferences } from '../organisation/references-queries.ts'
import type { Who } from '../organisation/who.ts'
import {
  findActivity,
  insertActivity,
  isConvertedLead,
  isOfConvertedAlone,
  lockActivity,
  updateActivity,
  type OnRecords,
} from './activity-queries.ts'
import type { Activity, ActivityChange, ActivityValues, NewActivity } from './activity.ts'
import { applyChange, newValues } from './apply-change.ts'
import type { ActivityKind } from './kinds.ts'
import { findSeen } from './seen-queries.ts'

export function createActivity(app: App, who: Who, draft: NewActivity): Promise<Answer<Activity>> {
  const { kind, contactId = null, partnerId = null, leadId = null, ...details } = draft
  return inTransaction(app.db, async (trx) => {
    const id = await addActivity(trx, who, kind, { contactId, partnerId, leadId }, details)
    return withVersion(await getActivity(trx, who, id), { location: `/api/v1/activities/${id}` })
  })
}

/** The records it is on must be there and seen; a record that a merge takes away meanwhile is no longer there. */
export async function addActivity(
  trx: Trx,
  who: Who,
  kind: ActivityKind,
  on: OnRecords,
  details: ActivityChange,
  fileId: number | null = null,
): Promise<number> {
  // A conversion under way takes along what is there: this comes before it, or is refused after it.
  if (on.leadId !== null) await lockRecords(trx, 'lead', [on.leadId])
  await requireSeen(trx, who, on)
  const values = newValues(kind, details, who.userId)
  await requireOwner(trx, who, values.ownerId)
  const inserted = insertActivity(trx, kind, on, values, { userId: who.userId, fileId })
  const id = await atFields(constraints, inserted)
  await writeTrail(trx, 'activity', [{ id, action: 'created', version: 1, changes: [] }], who.userId)
  return id
}

const constraints = {
  activity_contact_id_fkey: '/contactId',
  activity_partner_id_fkey: '/partnerId',
  activity_lead_id_fkey: '/leadId',
}

/** Refuses at its field what is not there or may not be seen, and a lead that is converted. */
export async function requireSeen(db: Db, who: Who, on: OnRecords): Promise<void> {
  const asked = Object.entries(on).filter(([, id]) => id !== null)
  if (asked.length === 0) throw badField('/contactId', 'required')
  const seen = await findSeen(db, who, on)
  const unseen = asked.filter(([name]) => !seen.has(name as keyof OnRecords))
  if (unseen.length > 0)
    throw new Problem('bad-input', {
      fields: unseen.map(([name]) => ({ pointer: `/${name}`, code: 'not-found' })),
    })
  if (on.leadId !== null && (await isConvertedLead(db, on.leadId))) throw new Problem('converted')
}

async function requireOwner(db: Db, who: Who, ownerId: number | null): Promise<void> {
  if (ownerId === null) return
  const found = await findReferences(db, { app_user: [ownerId] }, who)
  if (!found.has(`app_user:${ownerId}`)) throw badField('/ownerId', 'not-found')
}

export async function getActivity(db: Db, who: Who, id: number): Promise<Activity> {
  const found = await findActivity(db, who, id)
  if (!found) throw new Problem('not-found')
  return found
}

export async function readActivity(app: App, who: Who, id: number): Promise<Answer<Activity>> {
  return withVersion(await getActivity(app.db, who, id))
}

function withVersion(activity: Activity, headers: Record<string, string> = {}): Answer<Activity> {
  return new Answer(activity, { etag: `"${activity.version}"`, ...headers })
}

export function changeActivity(
  app: App,
  who: Who,
  id: number,
  version: number,
  change: ActivityChange,
): Promise<Answer<Activity>> {
  return inTransaction(app.db, async (trx) => {
    await lockActivity(trx, id)
    const current = await getActivity(trx, who, id)
    if (current.version !== version) throw new Problem('version-differs', { details: { current } })
    // What is on a converted lead alone is read with it, and no longer written.
    if (await isOfConvertedAlone(trx, id)) throw new Problem('converted')
    const before = valuesOf(current)
    const after = applyChange(current.kind, before, change)
    if (after.ownerId !== before.ownerId) await requireOwner(trx, who, after.ownerId)
    if (JSON.stringify(before) === JSON.stringify(after)) return withVersion(current)
    await updateActivity(trx, id, after, who.userId)
    await writeChange(trx, who, current, after)
    return withVersion(await getActivity(trx, who, id))
  })
}

function valuesOf(activity: Activity): ActivityValues {
  const { title, text, at, duration, direction, dueOn, ownerId, done, archived } = activity
  return { title, text, at, duration, direction, dueOn, ownerId, done, archived }
}

const trailFields = ['title', 'text', 'at', 'duration', 'direction', 'dueOn', 'ownerId', 'done'] as const

async function writeChange(trx: Trx, who: Who, current: Activity, after: ActivityValues): Promise<void> {
  const before = valuesOf(current)
  const changes = changedFields(before, after, trailFields)
  const moved = after.archived === before.archived ? [] : [after.archived ? 'archived' : 'restored']
  const actions = [...(changes.length > 0 ? ['changed'] : []), ...moved] as TrailAction[]
  const entries = actions.map((action) => ({
    id: current.id,
    action,
    version: current.version + 1,
    changes: action === 'changed' ? changes : [],
  }))
  await writeTrail(trx, 'activity', entries, who.userId)
}

export async function activityTrail(
  app: App,
  who: Who,
  id: number,
  page: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<TrailPage> {
  await getActivity(app.db, who, id)
  return listTrail(app.db, 'activity', id, page)
}
