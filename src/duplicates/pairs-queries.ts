// The pairs that are kept up to date, the queue of records whose pairs are to be looked for, and the decisions on pairs.
import { sql } from 'kysely'
import type { Db } from '../kit/database.ts'
import { prepared } from '../kit/prepared-statements.ts'
import type { SubjectName } from './kept-match.ts'
import { matchTable } from './kept-matches-queries.ts'

export interface DueRow {
  readonly subject: SubjectName
  readonly id: number
  /** What the engine reads of the record has to be read anew first. */
  readonly stale: boolean
  /** It says something new already: its pairs are to be looked for. */
  readonly told: boolean
}

/** The oldest ones; they come back to the queue when the transaction fails. */
export async function takeDue(db: Db, most: number): Promise<DueRow[]> {
  const { rows } = await sql<DueRow>`
    with taken as (
      delete from match_due where id in (select id from match_due order by id limit ${most} for update skip locked)
      returning subject, record_id, stale
    )
    select subject, record_id as id, bool_or(stale) as stale, bool_or(not stale) as told from taken group by subject, record_id order by subject, id`.execute(
    db,
  )
  return rows
}

/** At most `most`, which is enough to tell whether there are many. */
export async function countDue(
  db: Db,
  subject: SubjectName,
  most: number,
): Promise<{ all: number; stale: number }> {
  const { rows } = await sql<{ all: number; stale: number }>`
    select count(*) as all, count(*) filter (where stale) as stale
    from (select stale from match_due where subject = ${subject} limit ${most}) few`.execute(db)
  return rows[0] ?? { all: 0, stale: 0 }
}

/** Whoever writes pairs of a kind takes turns, until the transaction ends. */
export async function lockPairs(db: Db, subject: SubjectName): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`duplicate_pair.${subject}`}))`.execute(db)
}

/** Of these, the records that are there; they cannot go until the transaction ends. */
export async function holdRecords(
  db: Db,
  subject: SubjectName,
  ids: readonly number[],
): Promise<Set<number>> {
  const { rows } = await sql<{ id: number }>`
    select id from ${sql.table(subject)} where id = any(${ids}::bigint[]) order by id for key share`.execute(
    db,
  )
  return new Set(rows.map((row) => row.id))
}

export interface KeptPair {
  /** The smaller id. */
  readonly a: number
  readonly b: number
  readonly score: number
}

/** In place of the pairs that the record had; answers those with whom it had one. */
export async function replacePairs(
  db: Db,
  subject: SubjectName,
  id: number,
  pairs: readonly KeptPair[],
): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`${prepared}
    with gone as (
      delete from duplicate_pair where subject = ${subject} and a_id = ${id}::bigint returning b_id as id
    ), gone_too as (
      delete from duplicate_pair where subject = ${subject} and b_id = ${id}::bigint returning a_id as id
    )
    select id from gone union all select id from gone_too`.execute(db)
  if (pairs.length > 0) await insertPairs(db, subject, pairs)
  return rows.map((row) => row.id)
}

async function insertPairs(db: Db, subject: SubjectName, pairs: readonly KeptPair[]): Promise<void> {
  await sql`
    insert into duplicate_pair (subject, a_id, b_id, score)
    select ${subject}, * from unnest(${pairs.map(({ a }) => a)}::bigint[], ${pairs.map(({ b }) => b)}::bigint[],
      ${pairs.map(({ score }) => score)}::real[])`.execute(db)
}

export async function dropPairs(
  db: Db,
  subject: SubjectName,
  pairs: readonly { readonly a: number; readonly b: number }[],
): Promise<void> {
  await sql`
    delete from duplicate_pair p using unnest(${pairs.map(({ a }) => a)}::bigint[], ${pairs.map(({ b }) => b)}::bigint[]) as given(a, b)
    where p.subject = ${subject} and p.a_id = given.a and p.b_id = given.b`.execute(db)
}

/** More are never put into groups at once: so many that resemble each other are a mistake of the data. */
const mostConnected = 300

/** Everybody who is reached from these by way of pairs. */
export async function listConnected(db: Db, subject: SubjectName, ids: readonly number[]): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    with recursive reached(id) as (
      select unnest(${ids}::bigint[])
      union
      select other.id from reached cross join lateral (
        select b_id as id from duplicate_pair where subject = ${subject} and a_id = reached.id
        union all select a_id from duplicate_pair where subject = ${subject} and b_id = reached.id) other
    )
    select id from (select id from reached limit ${mostConnected}) few order by id`.execute(db)
  return rows.map((row) => row.id)
}

/** The best first. */
export async function listPairsAmong(
  db: Db,
  subject: SubjectName,
  ids: readonly number[],
): Promise<KeptPair[]> {
  const { rows } = await sql<KeptPair>`
    select a_id as a, b_id as b, score from duplicate_pair
    where subject = ${subject} and a_id = any(${ids}::bigint[]) and b_id = any(${ids}::bigint[])
    order by score desc, a_id, b_id`.execute(db)
  return rows
}

export async function setGroups(
  db: Db,
  subject: SubjectName,
  pairs: readonly { readonly a: number; readonly b: number; readonly group: number | null }[],
): Promise<void> {
  await sql`
    update duplicate_pair set group_id = given.group_id
    from unnest(${pairs.map(({ a }) => a)}::bigint[], ${pairs.map(({ b }) => b)}::bigint[],
      ${pairs.map(({ group }) => group)}::bigint[]) as given(a_id, b_id, group_id)
    where subject = ${subject} and duplicate_pair.a_id = given.a_id and duplicate_pair.b_id = given.b_id
      and duplicate_pair.group_id is distinct from given.group_id`.execute(db)
}

/** Pairs among these that somebody said are two: in force as long as both records tell the same of themselves. */
export async function listApart(
  db: Db,
  subject: SubjectName,
  ids: readonly number[],
): Promise<{ a: number; b: number }[]> {
  const { table, id } = matchTable(subject)
  const { rows } = await sql<{ a: number; b: number }>`
    select d.a_id as a, d.b_id as b from duplicate_decision d
    join ${table} one on one.${id} = d.a_id and one.print = d.a_print
    join ${table} other on other.${id} = d.b_id and other.print = d.b_print
    where d.subject = ${subject} and d.a_id = any(${ids}::bigint[]) and d.b_id = any(${ids}::bigint[])`.execute(
    db,
  )
  return rows
}
