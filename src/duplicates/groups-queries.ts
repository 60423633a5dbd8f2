// Groups of duplicates as one reader sees them: of every pair both records are theirs to see.
import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../kit/database.ts'
import { visibleTo } from '../organisation/visible-queries.ts'
import type { Who } from '../organisation/who.ts'
import { hasLaters, recordsPutAside } from './laters-queries.ts'
import type { SubjectName } from './subjects.ts'
import type { ScoredPair } from './together.ts'

export interface AskedGroups {
  readonly subject: SubjectName
  /** Pairs that score less are passed by. */
  readonly leastScore: number
  /** A scan of chosen records or fields; null for the pairs that are always kept up to date. */
  readonly scanId: number | null
  readonly recordId: number | null
  /** Of the groups that the reader put aside: without them, only them, or whether or not they are. */
  readonly state: GroupState
}

export type GroupState = 'waiting' | 'later' | 'all'

export interface Place {
  /** The score of the pair that holds its least sure record. */
  readonly sure: number
  readonly groupId: number
}

/** Archived records are no work for anybody, unless somebody ticked them or asks about one record. */
function seenPairs(who: Who, { subject, leastScore, scanId, recordId }: AskedGroups): RawBuilder<unknown> {
  const pairs =
    scanId === null
      ? sql`duplicate_pair p where p.subject = ${subject}`
      : sql`duplicate_scan_pair p where p.scan_id = ${scanId}`
  const current = scanId === null && recordId === null
  const end = (alias: string): RawBuilder<boolean> => {
    const id = sql.ref(`p.${alias}_id`)
    if (!current)
      return sql<boolean>`exists (select from ${sql.table(subject)} one where one.id = ${id} and ${visibleTo(who, subject, 'one')})`
    // What is asked of every pair there is, indexes answer alone: few are archived, and companies know ids.
    const live = sql<boolean>`not exists (select from ${sql.table(subject)} r where r.id = ${id} and r.archived_at is not null)`
    if (who.seesAll) return live
    return sql<boolean>`${live} and exists (select from (select ${id} as id) one where ${visibleTo(who, subject, 'one')})`
  }
  const of =
    recordId === null
      ? sql``
      : sql`and p.group_id in (select group_id from duplicate_pair where subject = ${subject} and ${recordId}::bigint in (a_id, b_id)
          union all select group_id from duplicate_scan_pair where scan_id = ${scanId}::bigint and ${recordId}::bigint in (a_id, b_id))`
  return sql`select p.a_id, p.b_id, p.score, p.group_id from ${pairs}
    and p.group_id is not null and p.score >= ${leastScore}::real ${of} and ${end('a')} and ${end('b')}`
}

/** Each group with its least sure record, of the records in `member`; nothing is put aside. */
const allGroups = sql`
  select group_id, min(best) as sure, false as aside, false as any_aside from member group by group_id`

/** The same, with whether all of its records are put aside, or some. */
function seenGroups(who: Who, subject: SubjectName): RawBuilder<unknown> {
  return sql`
    select group_id, min(best) as sure, bool_and(later_id is not null) as aside, bool_or(later_id is not null) as any_aside
    from member left join (${recordsPutAside(who, subject)}) put_aside on record_id = member.id group by group_id`
}

/** Few have put anything aside: everybody else is spared the look at each record. */
async function hasPutAside(db: Db, who: Who, { subject, state }: AskedGroups): Promise<boolean> {
  return state !== 'all' && (await hasLaters(db, who, subject))
}

/** The surest first. */
export async function listGroups(
  db: Db,
  who: Who,
  asked: AskedGroups,
  after: Place | null,
  limit: number,
): Promise<{ total: number; later: number; places: Place[] }> {
  const beyond = after
    ? sql`(sure < ${after.sure}::real or sure = ${after.sure}::real and group_id > ${after.groupId}::bigint)`
    : sql`true`
  const seen = (await hasPutAside(db, who, asked)) ? seenGroups(who, asked.subject) : allGroups
  const meant = { waiting: sql`not aside`, later: sql`any_aside`, all: sql`true` }[asked.state]
  const { rows } = await sql<{
    waiting: number
    later: number
    sure: number | null
    groupId: number | null
  }>`
    with member as (
      select group_id, id, max(score) as best from (${seenPairs(who, asked)}) pair, lateral (values (a_id), (b_id)) as one(id)
      group by group_id, id
    ), seen as (
      ${seen}
    )
    select waiting, later, sure, group_id as "groupId"
    from (select count(*) filter (where not aside) as waiting, count(*) filter (where aside) as later from seen) counted
      left join (select sure, group_id from seen where ${meant} and ${beyond} order by sure desc, group_id limit ${limit}) page
        on true
    order by sure desc, group_id`.execute(db)
  const places = rows.flatMap(({ sure, groupId }) =>
    sure === null || groupId === null ? [] : [{ sure, groupId }],
  )
  const { waiting = 0, later = 0 } = rows[0] ?? {}
  return { total: asked.state === 'later' ? later : waiting, later, places }
}

/** The best first. */
export async function listGroupPairs(
  db: Db,
  who: Who,
  asked: AskedGroups,
  groupIds: readonly number[],
): Promise<(ScoredPair & { groupId: number })[]> {
  const { rows } = await sql<ScoredPair & { groupId: number }>`
    select a_id as a, b_id as b, score, group_id as "groupId" from (${seenPairs(who, asked)}) pair
    where group_id = any(${groupIds}::bigint[]) order by score desc, a_id, b_id`.execute(db)
  return rows
}

/** Of groups that are said by their records: every pair that holds one of them together, the best first. */
export async function listPairsOfRecords(
  db: Db,
  who: Who,
  asked: AskedGroups,
  ids: readonly number[],
): Promise<ScoredPair[]> {
  const { rows } = await sql<ScoredPair>`
    select a_id as a, b_id as b, score from (${seenPairs(who, asked)}) pair
    where a_id = any(${ids}::bigint[]) and b_id = any(${ids}::bigint[]) order by score desc, a_id, b_id`.execute(
    db,
  )
  return rows
}

/** The version of each record, of those that are there. */
export async function listVersions(
  db: Db,
  subject: SubjectName,
  ids: readonly number[],
): Promise<Map<number, number>> {
  const { rows } = await sql<{ id: number; version: number }>`
    select id, version from ${sql.table(subject)} where id = any(${ids}::bigint[])`.execute(db)
  return new Map(rows.map(({ id, version }) => [id, version]))
}
