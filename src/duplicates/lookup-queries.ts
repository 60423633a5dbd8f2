// Finds who might be one record, and what the address book knows of the names in question.
import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../kit/database.ts'
import { prepared } from '../kit/prepared-statements.ts'
import { visibleTo } from '../organisation/visible-queries.ts'
import type { Who } from '../organisation/who.ts'
import type { Asked, SubjectName } from './kept-match.ts'
import { readWeights } from './kept-weights.ts'
import { matchTable } from './kept-matches-queries.ts'
import type { Weights } from './model/weights.ts'

export interface FoundMatch {
  readonly id: number
  readonly record: string
  readonly print: string
}

/** More are never compared with one record. */
export const mostCandidates = 150

/** Those who share a key, the strongest keys first; `who` is left out where the answer is for nobody in particular. */
export async function lookUp(
  db: Db,
  subject: SubjectName,
  { keys, most, places }: Asked,
  leaveOut: number | null,
  who?: Who,
): Promise<FoundMatch[]> {
  const { table, id } = matchTable(subject)
  const { rows } = await sql<FoundMatch>`${prepared}
    select m.${id} as id, m.record, m.print
    from match_candidates(${subject}, ${keys}::int4[], ${most}::int4[], ${places}::int4[], ${leaveOut}::bigint, ${mostCandidates}::int4)
      with ordinality as found(id, place)
    join ${table} m on m.${id} = found.id ${seen(who, subject)}
    order by place`.execute(db)
  return rows
}

/** The same of many at once, in their order: the ids of those who share a key with each. */
export async function lookUpEach(
  db: Db,
  subject: SubjectName,
  asked: readonly Asked[],
  who: Who,
): Promise<number[][]> {
  const placed = asked.map((one, draft) => ({ ...one, draft }))
  const { rows } = await sql<{ draft: number; ids: number[] }>`
    select draft, array(
      select found.id
      from match_candidates(${subject}, one.keys, one.most, one.places, null, ${mostCandidates}::int4)
        with ordinality as found(id, place) ${seen(who, subject)}
      order by place) as ids
    from jsonb_to_recordset(${JSON.stringify(placed)}::jsonb)
      as one(draft int, keys int4[], most int4[], places int4[])
    order by draft`.execute(db)
  return rows.map(({ ids }) => ids)
}

function seen(who: Who | undefined, subject: SubjectName): RawBuilder<unknown> {
  if (!who || who.seesAll) return sql``
  return sql`join ${sql.table(subject)} record on record.id = found.id and ${visibleTo(who, subject, 'record')}`
}

export async function listMatches(
  db: Db,
  subject: SubjectName,
  ids: readonly number[],
): Promise<FoundMatch[]> {
  if (ids.length === 0) return []
  const { table, id } = matchTable(subject)
  const { rows } = await sql<FoundMatch>`
    select ${id} as id, record, print from ${table} where ${id} = any(${ids}::bigint[]) order by ${id}`.execute(
    db,
  )
  return rows
}

export interface Model {
  /** How many records there are. */
  readonly records: number
  readonly weights: Weights | undefined
  readonly scannedAt: Date | null
}

const known = new Map<SubjectName, { readonly at: number; readonly weights: Weights | undefined }>()

/** Weights are read once for each scan. */
export async function readModel(db: Db, subject: SubjectName): Promise<Model> {
  const kept = known.get(subject)
  const since = kept ? new Date(kept.at) : null
  const { rows } = await sql<{ records: number; weights: unknown; scannedAt: Date | null }>`${prepared}
    select greatest(records, size) as records, case when scanned_at is distinct from ${since}::timestamptz then weights end as weights,
      scanned_at as "scannedAt"
    from (select greatest(reltuples::bigint, 0) as size from pg_class where oid = (${subject} || '_match')::regclass) table_size
      left join match_model on subject = ${subject}`.execute(db)
  const [row] = rows
  const scannedAt = row?.scannedAt ?? null
  const records = row && row.records >= smallest ? row.records : await countSmall(db, subject)
  if (scannedAt === null) return { records, weights: undefined, scannedAt }
  if (row?.weights === null && kept) return { records, weights: kept.weights, scannedAt }
  const weights = readWeights(row?.weights)
  known.set(subject, { at: scannedAt.getTime(), weights })
  return { records, weights, scannedAt }
}

/** Below this the planner's estimate may be far off, and counting is quick. */
const smallest = 2000

async function countSmall(db: Db, subject: SubjectName): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) from (select from ${matchTable(subject).table} limit ${smallest}) few`.execute(db)
  return Math.max(rows[0]?.count ?? 0, 1)
}

export interface NamePart {
  readonly part: 'first' | 'last'
  readonly name: string
}

/** How many records bore each name at the last scan, by `first:lea`; names that few bear are left out. */
export async function listBearers(
  db: Db,
  subject: SubjectName,
  names: readonly NamePart[],
): Promise<Map<string, number>> {
  const { rows } = await sql<NamePart & { bearers: number }>`${prepared}
    select n.part, n.name, n.bearers
    from unnest(${names.map(({ part }) => part)}::text[], ${names.map(({ name }) => name)}::text[]) as asked(part, name)
    join match_name n on n.subject = ${subject} and n.part = asked.part and n.name = asked.name collate "C"`.execute(
    db,
  )
  return new Map(rows.map(({ part, name, bearers }) => [`${part}:${name}`, bearers]))
}
