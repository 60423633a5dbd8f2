// Groups that somebody put aside: in force for them alone, until the time is over or one of the records changes.
import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../kit/database.ts'
import type { Who } from '../organisation/who.ts'
import type { SubjectName } from './subjects.ts'

export interface LaterRow {
  readonly id: number
  readonly subject: SubjectName
  readonly recordIds: readonly number[]
  readonly until: Date
}

/** The versions of records as they are now, in their order; fewer where one is no more. */
function versionsNow(subject: SubjectName, ids: RawBuilder<unknown>): RawBuilder<number[]> {
  return sql`array(select r.version from unnest(${ids}) with ordinality as asked(id, place)
    join ${sql.table(subject)} r on r.id = asked.id order by place)`
}

function inForce(who: Who, subject: SubjectName): RawBuilder<boolean> {
  return sql<boolean>`l.user_id = ${who.userId} and l.subject = ${subject} and l.until > now()
    and l.versions = ${versionsNow(subject, sql`l.record_ids`)}`
}

export async function hasLaters(db: Db, who: Who, subject: SubjectName): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`
    select exists (select from duplicate_later l where ${inForce(who, subject)}) as has`.execute(db)
  return rows[0]?.has ?? false
}

/** The records of all that is put aside, as (later_id, record_id). */
export function recordsPutAside(who: Who, subject: SubjectName): RawBuilder<unknown> {
  return sql`select l.id as later_id, one.id as record_id
    from duplicate_later l cross join unnest(l.record_ids) as one(id) where ${inForce(who, subject)}`
}

/** Those that hold one of these records. */
export async function listLaters(
  db: Db,
  who: Who,
  subject: SubjectName,
  ids: readonly number[],
): Promise<LaterRow[]> {
  const { rows } = await sql<LaterRow>`
    select l.id, l.subject, l.record_ids as "recordIds", l.until from duplicate_later l
    where ${inForce(who, subject)} and l.record_ids && ${ids}::bigint[]`.execute(db)
  return rows
}

export interface NewLater {
  readonly ids: readonly number[]
  readonly versions: readonly number[]
}

/** So that what one user puts aside twice at once is put aside once. */
export async function lockLaters(db: Db, who: Who): Promise<void> {
  await sql`select id from app_user where id = ${who.userId} for no key update`.execute(db)
}

/** In place of what their records were put aside with before, and of what is over. */
export async function insertLaters(
  db: Db,
  who: Who,
  { subject, days }: { readonly subject: SubjectName; readonly days: number },
  laters: readonly NewLater[],
): Promise<LaterRow[]> {
  const ids = laters.flatMap((later) => later.ids)
  await sql`delete from duplicate_later where user_id = ${who.userId}
    and (until <= now() or subject = ${subject} and record_ids && ${ids}::bigint[])`.execute(db)
  const { rows } = await sql<LaterRow>`
    insert into duplicate_later (user_id, subject, record_ids, versions, until)
    select ${who.userId}, ${subject}, array(select jsonb_array_elements_text(given -> 'ids')::bigint),
      array(select jsonb_array_elements_text(given -> 'versions')::int), now() + ${days} * interval '1 day'
    from jsonb_array_elements(${JSON.stringify(laters)}::jsonb) with ordinality as all_of(given, place) order by place
    returning id, subject, record_ids as "recordIds", until`.execute(db)
  return rows
}

/** Answers those that were there. */
export async function deleteLaters(db: Db, who: Who, ids: readonly number[]): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    delete from duplicate_later where user_id = ${who.userId} and id = any(${ids}::bigint[]) returning id`.execute(
    db,
  )
  return rows.map((row) => row.id)
}
