// "Not a duplicate": what somebody said of two records, as long as both tell the same of themselves.
import { sql } from 'kysely'
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
  const { subject } = asked
  const { table, id } = matchTable(subject)
  const { rows } = await sql<DecisionRow>`
    select d.id, d.subject, d.a_id as a, d.b_id as b, d.at, d.user_id as "userId", author.name as "userName"
    from duplicate_decision d join app_user author on author.id = d.user_id
    join ${table} one on one.${id} = d.a_id and one.print = d.a_print
    join ${table} other on other.${id} = d.b_id and other.print = d.b_print
    join ${sql.table(subject)} a on a.id = d.a_id join ${sql.table(subject)} b on b.id = d.b_id
    where d.subject = ${subject} and ${visibleTo(who, subject, 'a')} and ${visibleTo(who, subject, 'b')}
      ${asked.ids === undefined ? sql`` : sql`and d.id = any(${asked.ids}::bigint[])`}
      ${asked.recordId === undefined ? sql`` : sql`and ${asked.recordId}::bigint in (d.a_id, d.b_id)`}
      ${asked.before === null ? sql`` : sql`and d.id < ${asked.before}`}
    order by d.id desc limit ${asked.limit}`.execute(db)
  return rows
}

export async function findDecisionSubject(db: Db, id: number): Promise<SubjectName | undefined> {
  const { rows } = await sql<{
    subject: SubjectName
  }>`select subject from duplicate_decision where id = ${id}`.execute(db)
  return rows[0]?.subject
}

export async function deleteDecisions(db: Db, ids: readonly number[]): Promise<void> {
  await sql`delete from duplicate_decision where id = any(${ids}::bigint[])`.execute(db)
}
