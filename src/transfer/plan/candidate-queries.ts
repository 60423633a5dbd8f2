// Looks up, for many rows in one query, the records that they may belong to.
import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../../kit/database.ts'
import { visibleTo } from '../../organisation/visible-queries.ts'
import type { Who } from '../../organisation/who.ts'
import type { Incoming } from '../import/incoming.ts'
import { nameKey, nameOfRow, type Candidate, type Named } from './candidate.ts'

/** What is asked about one row. */
export interface AskedRow {
  readonly line: number
  readonly carnetId: number | null
  readonly reference: string | null
  readonly name: string
  /** Records that the engine or somebody names. */
  readonly ids: readonly number[]
}

type CandidateRow = Omit<Candidate, 'name' | 'madeBy'> & Named & { readonly line: number }

/** More of one name are not compared whole: among so many a row that says nothing else is nobody's. */
const mostNamesakes = 20

export function askedOf(row: Incoming, ids: readonly number[]): AskedRow {
  const { firstName, lastName } = nameOfRow(row)
  const name = row.values['lastName'] === undefined ? lastName : `${lastName} ${firstName}`
  return { line: row.line, carnetId: row.carnetId, reference: row.reference || null, name, ids }
}

export function findContactCandidates(
  db: Db,
  who: Who,
  asked: readonly AskedRow[],
): Promise<Map<number, Candidate[]>> {
  return candidatesByLine(
    db,
    sql`
      with ${hits('contact', asked, sql`words_key = in_any_order(asked.name)`)}
      select hits.line, c.id, c.reference, c.archived_at is not null as archived, false as settled,
        c.first_name as "firstName", c.last_name as "lastName", false as "isCompany"
      from hits join contact c on c.id = hits.id where ${visibleTo(who, 'contact', 'c')}`,
  )
}

export function findPartnerCandidates(
  db: Db,
  who: Who,
  asked: readonly AskedRow[],
): Promise<Map<number, Candidate[]>> {
  return candidatesByLine(
    db,
    sql`
      with ${hits('partner', asked, sql`firm_key(name) = firm_key(asked.name)`)}
      select hits.line, c.id, c.reference, c.archived_at is not null as archived, false as settled,
        c.first_name as "firstName", c.name as "lastName", c.kind = 'company' as "isCompany"
      from hits join partner c on c.id = hits.id where ${visibleTo(who, 'partner', 'c')}`,
  )
}

export function findLeadCandidates(
  db: Db,
  who: Who,
  asked: readonly AskedRow[],
): Promise<Map<number, Candidate[]>> {
  return candidatesByLine(
    db,
    sql`
      with ${hits('lead', asked, sql`words_key = in_any_order(asked.name)`)}
      select hits.line, c.id, c.reference, c.archived_at is not null as archived, status.kind = 'converted' as settled,
        case when c.last_name = '' then '' else c.first_name end as "firstName",
        case when c.last_name = '' then c.company_name else c.last_name end as "lastName", c.last_name = '' as "isCompany"
      from hits join lead c on c.id = hits.id join lead_status status on status.id = c.status_id where ${visibleTo(who, 'lead', 'c')}`,
  )
}

function hits(
  table: 'contact' | 'partner' | 'lead',
  asked: readonly AskedRow[],
  sameName: RawBuilder<unknown>,
): RawBuilder<unknown> {
  return sql`asked as (
      select * from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb)
        as row(line int, "carnetId" bigint, reference text, name text, ids bigint[])
    ), hits as (
      select line, id from asked join ${sql.table(table)} record on record.id = asked."carnetId"
      union select line, id from asked join ${sql.table(table)} record on record.reference = asked.reference
      union select line, id from asked cross join unnest(asked.ids) as id
      union select line, found.id from asked cross join lateral (
        select id from ${sql.table(table)} where ${sameName} order by id limit ${mostNamesakes}) found
        where asked.name <> ''
    )`
}

/** Who is not archived first, then who was there first. */
async function candidatesByLine(db: Db, query: RawBuilder<unknown>): Promise<Map<number, Candidate[]>> {
  const { rows } = await sql<CandidateRow>`${query} order by archived, id`.execute(db)
  const byLine = new Map<number, Candidate[]>()
  for (const { line, id, reference, archived, settled, ...named } of rows) {
    const found = { id, reference, archived, settled, name: nameKey(named), madeBy: null }
    const own = byLine.get(line)
    if (own) own.push(found)
    else byLine.set(line, [found])
  }
  return byLine
}
