// Entries of activity in the database, and who sees them: whoever sees a record that they are on.
import { sql, type RawBuilder } from 'kysely'
import { contactNameSql } from '../contacts/contact-name-queries.ts'
import type { Db } from '../kit/database.ts'
import { leadNameSql } from '../leads/lead-name-queries.ts'
import { visibleTo } from '../organisation/visible-queries.ts'
import type { Who } from '../organisation/who.ts'
import type { Activity, ActivityValues } from './activity.ts'
import type { ActivityKind } from './kinds.ts'
import { before, placeText, type Place } from './place-queries.ts'

export interface OnRecords {
  readonly contactId: number | null
  readonly partnerId: number | null
  readonly leadId: number | null
}

/** A condition on `a`, a row of activity. */
function seenBy(who: Who): RawBuilder<boolean> {
  if (who.seesAll) return sql<boolean>`true`
  return sql<boolean>`(
    exists (select from contact c where c.id = a.contact_id and ${visibleTo(who, 'contact', 'c')})
    or exists (select from partner p where p.id = a.partner_id and ${visibleTo(who, 'partner', 'p')})
    or exists (select from lead l where l.id = a.lead_id and ${visibleTo(who, 'lead', 'l')}))`
}

export async function insertActivity(
  db: Db,
  kind: ActivityKind,
  on: OnRecords,
  values: ActivityValues,
  rest: { readonly userId: number; readonly fileId: number | null },
): Promise<number> {
  const { title, text, at, duration, direction, dueOn, ownerId, done } = values
  const { rows } = await sql<{ id: number }>`
    insert into activity (kind, contact_id, partner_id, lead_id, title, text, at, duration, direction, due_on, owner_id,
      done_at, done_by, file_id, created_by, updated_by)
    values (${kind}, ${on.contactId}, ${on.partnerId}, ${on.leadId}, ${title}, ${text},
      coalesce(${at}::timestamptz, now()), ${duration}, ${direction}, ${dueOn}::date, ${ownerId},
      ${done ? sql`now()` : null}, ${done ? rest.userId : null}, ${rest.fileId}, ${rest.userId}, ${rest.userId})
    returning id`.execute(db)
  const id = rows[0]?.id
  if (id === undefined) throw new Error('an entry was inserted without an id')
  return id
}

/** What was done stays done when it was, and by whom. */
export async function updateActivity(
  db: Db,
  id: number,
  values: ActivityValues,
  userId: number,
): Promise<void> {
  const { title, text, at, duration, direction, dueOn, ownerId, done, archived } = values
  await sql`
    update activity set title = ${title}, text = ${text}, at = coalesce(${at}::timestamptz, at),
      duration = ${duration}, direction = ${direction}, due_on = ${dueOn}::date, owner_id = ${ownerId},
      done_at = ${done ? sql`coalesce(done_at, now())` : null},
      done_by = ${done ? sql`case when done_at is null then ${userId} else done_by end` : null},
      archived_at = ${archived ? sql`coalesce(archived_at, now())` : null},
      version = version + 1, updated_at = now(), updated_by = ${userId}
    where id = ${id}`.execute(db)
}

/** So that two who change it at once do so one after the other. */
export async function lockActivity(db: Db, id: number): Promise<void> {
  await sql`select id from activity where id = ${id} for update`.execute(db)
}

interface ActivityRow extends Omit<Activity, 'at' | 'doneAt' | 'createdAt' | 'updatedAt'> {
  readonly at: Date
  readonly doneAt: Date | null
  readonly createdAt: Date
  readonly updatedAt: Date
  readonly place: string
}

export async function findActivity(db: Db, who: Who, id: number): Promise<Activity | undefined> {
  const [found] = await activities(db, who, sql`a.id = ${id} and ${seenBy(who)}`, 1)
  return found?.activity
}

/** In any order; those that are not there, or not to be seen, are left out. */
export async function activitiesById(db: Db, who: Who, ids: readonly number[]): Promise<Activity[]> {
  if (ids.length === 0) return []
  const found = await activities(db, who, sql`a.id = any(${ids}::bigint[]) and ${seenBy(who)}`, ids.length)
  return found.map(({ activity }) => activity)
}

export interface Placed {
  readonly activity: Activity
  readonly place: Place
}

/** Beginning after `after`. */
export function listActivities(
  db: Db,
  who: Who,
  where: RawBuilder<unknown>,
  after: Place | null,
  limit: number,
): Promise<Placed[]> {
  return activities(db, who, sql`${where} and ${before(sql`a`, after)} and ${seenBy(who)}`, limit)
}

export async function countActivities(db: Db, who: Who, where: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) from activity a where ${where} and ${seenBy(who)}`.execute(db)
  return rows[0]?.count ?? 0
}

async function activities(db: Db, who: Who, where: RawBuilder<unknown>, limit: number): Promise<Placed[]> {
  const { rows } = await sql<ActivityRow>`
    select a.id, a.kind, ${recordsJson(who)}, a.title, a.text, a.at, a.duration, a.direction, a.due_on as "dueOn",
      a.owner_id as "ownerId", owner.name as "ownerName", a.done_at is not null as done, a.done_at as "doneAt",
      doer.name as "doneByName",
      (select json_build_object('name', f.name, 'type', f.media_type, 'size', f.size)
        from attached_file f where f.id = a.file_id) as file,
      a.archived_at is not null as archived, a.version, a.created_at as "createdAt", author.name as "createdByName",
      a.updated_at as "updatedAt", editor.name as "updatedByName", ${placeText(sql`a.place`)} as place
    from (select a.* from activity a where ${where} order by a.place desc, a.id desc limit ${limit}) a
      left join app_user owner on owner.id = a.owner_id
      left join app_user doer on doer.id = a.done_by
      left join app_user author on author.id = a.created_by
      left join app_user editor on editor.id = a.updated_by
    order by a.place desc, a.id desc`.execute(db)
  return rows.map(({ place, ...row }) => ({
    place: { at: place, source: 0, id: row.id },
    activity: {
      ...row,
      at: row.at.toISOString(),
      doneAt: row.doneAt?.toISOString() ?? null,
      createdAt: row.createdAt.toISOString(),
      updatedAt: row.updatedAt.toISOString(),
    },
  }))
}

/** The records that an entry is on, each for those who may see it. */
function recordsJson(who: Who): RawBuilder<unknown> {
  return sql`
    (select json_build_object('id', c.id, 'reference', c.reference, 'name', ${contactNameSql('c')})
      from contact c where c.id = a.contact_id and ${visibleTo(who, 'contact', 'c')}) as contact,
    (select json_build_object('id', p.id, 'reference', p.reference, 'name', p.display_name)
      from partner p where p.id = a.partner_id and ${visibleTo(who, 'partner', 'p')}) as partner,
    (select json_build_object('id', l.id, 'reference', l.reference,
        'name', ${leadNameSql('l')})
      from lead l where l.id = a.lead_id and ${visibleTo(who, 'lead', 'l')}) as lead`
}

export async function isConvertedLead(db: Db, leadId: number): Promise<boolean> {
  const { rows } = await sql`
    select from lead l join lead_status s on s.id = l.status_id where l.id = ${leadId} and s.kind = 'converted'`.execute(
    db,
  )
  return rows.length > 0
}

/** Whether an entry is on a converted lead and on no contact or partner, whoever may see those. */
export async function isOfConvertedAlone(db: Db, id: number): Promise<boolean> {
  const { rows } = await sql`
    select from activity a join lead l on l.id = a.lead_id join lead_status s on s.id = l.status_id
    where a.id = ${id} and a.contact_id is null and a.partner_id is null and s.kind = 'converted'`.execute(db)
  return rows.length > 0
}
