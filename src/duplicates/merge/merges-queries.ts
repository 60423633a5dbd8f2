// The tables of merges themselves, and the locks that a merge takes.
import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../../kit/database.ts'
import { visibleTo } from '../../organisation/visible-queries.ts'
import type { Who } from '../../organisation/who.ts'

export type SubjectName = 'contact' | 'partner' | 'lead'

const leadsTo: Readonly<Record<SubjectName, RawBuilder<number>>> = {
  contact: sql`merge.contact_id`,
  partner: sql`merge.partner_id`,
  lead: sql`merge.lead_id`,
}

/** Whether records of that table can be merged. */
export function isSubject(table: string): table is SubjectName {
  return table in leadsTo
}

/** The records and those of their kind that point at them, in the order of ids: two merges at once take turns. */
export async function lockGroup(
  db: Db,
  subject: SubjectName,
  ids: readonly number[],
  ownColumns: readonly string[],
): Promise<void> {
  const among = ['id', ...ownColumns].map((column) => sql`${sql.ref(column)} = any(${ids}::bigint[])`)
  await sql`select id from ${sql.table(subject)} where ${sql.join(among, sql` or `)} order by id for update`.execute(
    db,
  )
}

/** A version that no reader of any of the records has seen. */
export async function raiseVersion(db: Db, subject: SubjectName, id: number, version: number): Promise<void> {
  await sql`update ${sql.table(subject)} set version = greatest(version, ${version}::int) where id = ${id}`.execute(
    db,
  )
}

export async function countVersion(db: Db, subject: SubjectName, id: number, userId: number): Promise<void> {
  await sql`update ${sql.table(subject)} set version = version + 1, updated_at = now(), updated_by = ${userId}::bigint
    where id = ${id}`.execute(db)
}

/** Writes anew what lists show, sort and find. */
export async function refreshRecords(db: Db, subject: SubjectName, ids: readonly number[]): Promise<void> {
  await sql`select ${sql.ref(`refresh_${subject}`)}(${ids}::bigint[])`.execute(db)
}

/** Whom one passes by following the column upwards until one is back; nobody where one never is. Two who change it take turns. */
export async function circleThrough(
  db: Db,
  subject: SubjectName,
  column: string,
  id: number,
): Promise<number[]> {
  await sql`select pg_advisory_xact_lock(hashtext(${`${subject}.${column}`}))`.execute(db)
  const above = sql.ref(`record.${column}`)
  const { rows } = await sql<{ id: number }>`
    with recursive above(id) as (
      select ${above} from ${sql.table(subject)} record where record.id = ${id}
      union select ${above} from ${sql.table(subject)} record join above on above.id = record.id where ${above} is not null
    )
    select id from above where exists (select from above where id = ${id}) and id is not null`.execute(db)
  return rows.map((row) => row.id)
}

/** Merges after one that still stand and that changed any of these records. */
export async function listLaterMerges(
  db: Db,
  subject: SubjectName,
  mergeId: number,
  ids: readonly number[],
): Promise<number[]> {
  const keys = JSON.stringify(ids.map((id) => ({ id })))
  const { rows } = await sql<{ id: number }>`
    select merge.id from merge where merge.id > ${mergeId} and merge.undone_at is null
      and exists (select from merge_row row where row.merge_id = merge.id and row.table_name = ${subject}
        and row.key = any(array(select jsonb_array_elements(${keys}::jsonb))))`.execute(db)
  return rows.map((row) => row.id)
}

export interface NewMerge {
  readonly subject: SubjectName
  readonly originalId: number
  readonly userId: number
  readonly had: Readonly<Record<string, number>>
  readonly records: readonly { readonly id: number; readonly reference: string; readonly name: string }[]
}

export async function insertMerge(db: Db, merge: NewMerge): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    with added as (
      insert into merge (subject, ${sql.ref(`${merge.subject}_id`)}, original_id, user_id, had)
      values (${merge.subject}, ${merge.originalId}, ${merge.originalId}, ${merge.userId}, ${JSON.stringify(merge.had)})
      returning id
    ), records as (
      insert into merged_record (merge_id, old_id, reference, name)
      select added.id, row.id, row.reference, row.name
      from added, jsonb_to_recordset(${JSON.stringify(merge.records)}::jsonb) as row(id bigint, reference text, name text)
    )
    select id from added`.execute(db)
  const [row] = rows
  if (!row) throw new Error('the merge was not kept')
  return row.id
}

/** The snapshot has served: the rows are where they belong again. */
export async function setUndone(db: Db, mergeId: number, userId: number): Promise<void> {
  await sql`update merge set undone_at = now(), undone_by = ${userId}::bigint where id = ${mergeId}`.execute(
    db,
  )
  await sql`delete from merge_row where merge_id = ${mergeId}`.execute(db)
}

export interface MergedRecord {
  readonly id: number
  readonly reference: string
  readonly name: string
}

export interface MergeRow {
  readonly id: number
  readonly subject: SubjectName
  /** Where the duplicates lead now. */
  readonly leadsTo: number
  /** The original of that day. */
  readonly originalId: number
  readonly duplicates: MergedRecord[]
  readonly at: Date
  readonly userId: number
  readonly userName: string
  readonly had: Readonly<Record<string, number>>
  readonly undoneAt: Date | null
  readonly undoneByName: string | null
}

const mergeColumns = sql`merge.id, merge.subject, coalesce(merge.contact_id, merge.partner_id, merge.lead_id) as "leadsTo",
  merge.original_id as "originalId", merge.at, merge.user_id as "userId", author.name as "userName", merge.had,
  merge.undone_at as "undoneAt", undoer.name as "undoneByName",
  (select json_agg(json_build_object('id', old_id, 'reference', reference, 'name', name) order by old_id)
    from merged_record where merge_id = merge.id) as duplicates`

const mergeFrom = sql`merge join app_user author on author.id = merge.user_id
  left join app_user undoer on undoer.id = merge.undone_by`

/** A merge is seen by those who see what it leads to. */
function seenBy(who: Who): RawBuilder<boolean> {
  if (who.seesAll) return sql<boolean>`true`
  return sql<boolean>`case merge.subject
    when 'contact' then exists (select from contact c where c.id = merge.contact_id and ${visibleTo(who, 'contact', 'c')})
    when 'lead' then exists (select from lead l where l.id = merge.lead_id and ${visibleTo(who, 'lead', 'l')})
    else exists (select from partner p where p.id = merge.partner_id and ${visibleTo(who, 'partner', 'p')}) end`
}

export async function findMerge(db: Db, id: number, who: Who): Promise<MergeRow | undefined> {
  const { rows } = await sql<MergeRow>`
    select ${mergeColumns} from ${mergeFrom} where merge.id = ${id} and ${seenBy(who)}`.execute(db)
  return rows[0]
}

/** So that it is undone once. */
export async function lockMerge(db: Db, id: number): Promise<void> {
  await sql`select id from merge where id = ${id} for update`.execute(db)
}

export async function listMerges(
  db: Db,
  who: Who,
  asked: {
    readonly subject: SubjectName
    readonly recordId?: number | undefined
    readonly cursor?: number | undefined
    readonly limit: number
  },
): Promise<MergeRow[]> {
  const of = asked.recordId === undefined ? sql`true` : sql`${leadsTo[asked.subject]} = ${asked.recordId}`
  const page = asked.cursor === undefined ? sql`true` : sql`merge.id < ${asked.cursor}`
  const { rows } = await sql<MergeRow>`
    select ${mergeColumns} from ${mergeFrom}
    where merge.subject = ${asked.subject} and ${of} and ${page} and ${seenBy(who)}
    order by merge.id desc limit ${asked.limit}`.execute(db)
  return rows
}

/** Where the ids of merged records lead. */
export async function listSuccessors(
  db: Db,
  subject: SubjectName,
  ids: readonly number[],
): Promise<{ readonly id: number; readonly leadsTo: number }[]> {
  const { rows } = await sql<{ id: number; leadsTo: number }>`
    select merged_record.old_id as id, ${leadsTo[subject]} as "leadsTo"
    from merged_record join merge on merge.id = merge_id
    where merge.subject = ${subject} and merge.undone_at is null and old_id = any(${ids}::bigint[])`.execute(
    db,
  )
  return rows
}

/** The merge that took a record away and still stands. */
export async function findStandingMerge(
  db: Db,
  subject: SubjectName,
  oldId: number,
): Promise<{ readonly id: number; readonly originalId: number } | undefined> {
  const { rows } = await sql<{ id: number; originalId: number }>`
    select merge.id, merge.original_id as "originalId" from merged_record join merge on merge.id = merge_id
    where merge.subject = ${subject} and merge.undone_at is null and old_id = ${oldId}`.execute(db)
  return rows[0]
}

/** Merges by the references that they are about, the last first. */
export async function namedMerges(
  db: Db,
  ids: readonly number[],
): Promise<{ id: number; at: Date; original: string; duplicates: string[] }[]> {
  const { rows } = await sql<{ id: number; at: Date; original: string; duplicates: string[] }>`
    select merge.id, merge.at,
      coalesce((select reference from contact where merge.subject = 'contact' and id = merge.original_id),
        (select reference from partner where merge.subject = 'partner' and id = merge.original_id),
        (select reference from lead where merge.subject = 'lead' and id = merge.original_id),
        (select record.reference from merged_record record join merge other on other.id = record.merge_id
          where other.subject = merge.subject and record.old_id = merge.original_id limit 1)) as original,
      array(select reference from merged_record where merge_id = merge.id order by old_id) as duplicates
    from merge where merge.id = any(${ids}::bigint[]) order by merge.id desc`.execute(db)
  return rows
}
