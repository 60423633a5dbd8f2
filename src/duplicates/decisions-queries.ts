// "Not a duplicate": what somebody said of two records, as long as both tell the same of themselves.
import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../kit/database.ts'
import { visibleTo } from '../organisation/visible-queries.ts'
import type { Who } from '../organisation/who.ts'
import type { SubjectName } from './kept-match.ts'
import { matchTable } from './kept-matches-queries.ts'

export interface DecisionRow {
  readonly id: number
  readonly subject: SubjectName
  readonly a: number
  readonly b: number
  readonly at: Date
  readonly userId: number
  readonly userName: string
}

export async function insertDecisions(
  db: Db,
  subject: SubjectName,
  pairs: readonly { readonly a: number; readonly b: number }[],
  userId: number,
): Promise<{ id: number; a: number; b: number }[]> {
  const { table, id } = matchTable(subject)
  const { rows } = await sql<{ id: number; a: number; b: number }>`
    insert into duplicate_decision as kept (subject, a_id, b_id, a_print, b_print, user_id)
    select ${subject}, given.a, given.b, one.print, other.print, ${userId}::bigint
    from unnest(${pairs.map(({ a }) => a)}::bigint[], ${pairs.map(({ b }) => b)}::bigint[]) as given(a, b)
    join ${table} one on one.${id} = given.a join ${table} other on other.${id} = given.b
    order by given.a, given.b
    on conflict (subject, a_id, b_id) do update
      set a_print = excluded.a_print, b_print = excluded.b_print, user_id = excluded.user_id, at = now()
    returning id, a_id as a, b_id as b`.execute(db)
  return rows
}

/** Of these, the records that `who` may see. */
export async function visibleAmong(
  db: Db,
  who: Who,
  subject: SubjectName,
  ids: readonly number[],
): Promise<Set<number>> {
  const { rows } = await sql<{ id: number }>`
    select record.id from ${sql.table(subject)} record
    where record.id = any(${ids}::bigint[]) and ${visibleTo(who, subject, 'record')}`.execute(db)
  return new Set(rows.map((row) => row.id))
}

/** As `d`. */
function decisionsInForce(who: Who, subject: SubjectName): RawBuilder<unknown> {
  const { table, id } = matchTable(subject)
  return sql`(select made.*, author.name as user_name
    from duplicate_decision made join app_user author on author.id = made.user_id
    join ${table} one on one.${id} = made.a_id and one.print = made.a_print
    join ${table} other on other.${id} = made.b_id and other.print = made.b_print
    join ${sql.table(subject)} a on a.id = made.a_id join ${sql.table(subject)} b on b.id = made.b_id
    where made.subject = ${subject} and ${visibleTo(who, subject, 'a')} and ${visibleTo(who, subject, 'b')}) d`
}

/** Those in force, both of whose records `who` may see; the latest first. */
export async function listDecisions(
  db: Db,
  who: Who,
  asked: {
    readonly subject: SubjectName
    readonly ids?: readonly number[]
    readonly recordId?: number | undefined
    readonly before: number | null
    readonly limit: number
  },
): Promise<DecisionRow[]> {
  const { rows } = await sql<DecisionRow>`
    select d.id, d.subject, d.a_id as a, d.b_id as b, d.at, d.user_id as "userId", d.user_name as "userName"
    from ${decisionsInForce(who, asked.subject)} where true
      ${asked.ids === undefined ? sql`` : sql`and d.id = any(${asked.ids}::bigint[])`}
      ${asked.recordId === undefined ? sql`` : sql`and ${asked.recordId}::bigint in (d.a_id, d.b_id)`}
      ${asked.before === null ? sql`` : sql`and d.id < ${asked.before}`}
    order by d.id desc limit ${asked.limit}`.execute(db)
  return rows
}

/** How many of them there are. */
export async function countDecisions(db: Db, who: Who, subject: SubjectName): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) from ${decisionsInForce(who, subject)}`.execute(db)
  return rows[0]?.count ?? 0
}

/** Which kinds of records these are about. */
export async function listDecisionSubjects(
  db: Db,
  ids: readonly number[],
): Promise<{ id: number; subject: SubjectName }[]> {
  const { rows } = await sql<{ id: number; subject: SubjectName }>`
    select id, subject from duplicate_decision where id = any(${ids}::bigint[])`.execute(db)
  return rows
}

export async function deleteDecisions(db: Db, ids: readonly number[]): Promise<void> {
  await sql`delete from duplicate_decision where id = any(${ids}::bigint[])`.execute(db)
}
