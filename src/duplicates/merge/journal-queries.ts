// The journal of a merge in the database: written, read backwards, corrected when an earlier merge is undone.
import { sql } from 'kysely'
import type { Db } from '../../kit/database.ts'
import { readExactly, writeExactly } from './exact-json.ts'
import { formerKey, type Entry, type Outcome, type Row } from './journal.ts'

/** `from` is the place of the first of them. */
export async function insertJournal(
  db: Db,
  mergeId: number,
  entries: readonly Entry[],
  from = 0,
): Promise<void> {
  if (entries.length === 0) return
  const rows = entries.map(({ contradicts: _told, ...entry }, at) => ({
    ...entry,
    former: formerKey(entry),
    place: from + at,
  }))
  await sql`
    insert into merge_row (merge_id, place, table_name, key, outcome, before, after, into_key, former_key)
    select ${mergeId}::bigint, place, "table", key, outcome, nullif(before, 'null'), nullif(after, 'null'), nullif("into", 'null'), nullif(former, 'null')
    from jsonb_to_recordset(${writeExactly(rows)}::jsonb)
      as row(place int, "table" text, key jsonb, outcome text, before jsonb, after jsonb, "into" jsonb, former jsonb)`.execute(
    db,
  )
}

export interface KeptEntry extends Entry {
  readonly mergeId: number
  readonly place: number
}

interface EntryRow {
  readonly mergeId: number
  readonly place: number
  readonly table: string
  readonly key: string
  readonly outcome: Outcome
  readonly before: string | null
  readonly after: string | null
}

const entryColumns = sql`row.merge_id as "mergeId", row.place, row.table_name as table, row.key::text as key, row.outcome,
  row.before::text as before, row.after::text as after`

function entryOf({ key, before, after, ...rest }: EntryRow): KeptEntry {
  return {
    ...rest,
    key: readExactly(key),
    before: before === null ? null : readExactly(before),
    after: after === null ? null : readExactly(after),
  }
}

/** The last first, as they are taken back. */
export async function listJournal(db: Db, mergeId: number): Promise<KeptEntry[]> {
  const { rows } = await sql<EntryRow>`
    select ${entryColumns} from merge_row row where row.merge_id = ${mergeId} order by row.place desc`.execute(
    db,
  )
  return rows.map(entryOf)
}

export interface LaterTouch {
  /** The place in the journal of the earlier one. */
  readonly about: number
  readonly later: KeptEntry
}

/** What later merges that still stand did to the same rows, or put into them; the earliest first. */
export async function listLaterTouches(db: Db, mergeId: number): Promise<LaterTouch[]> {
  // `offset 0` keeps the planner at the indexes: few rows match, however many merges there were.
  const touches = ['key', 'into_key', 'former_key'].map(
    (column) => sql`
      select own.place as about, later.* from merge_row own cross join lateral (
        select * from merge_row row where row.table_name = own.table_name and ${sql.ref(`row.${column}`)} = own.key offset 0
      ) later
      where own.merge_id = ${mergeId} and later.merge_id > own.merge_id`,
  )
  const { rows } = await sql<EntryRow & { about: number }>`
    select row.about, ${entryColumns} from (${sql.join(touches, sql` union `)}) row
      join merge on merge.id = row.merge_id and merge.undone_at is null
    order by row.merge_id, row.place`.execute(db)
  return rows.map(({ about, ...row }) => ({ about, later: entryOf(row) }))
}

/** The merges among later ones that brought one of these rows to where it is. */
export async function listBringers(
  db: Db,
  mergeId: number,
  table: string,
  keys: readonly Row[],
): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select distinct merge.id from merge_row row join merge on merge.id = row.merge_id and merge.undone_at is null
    where row.merge_id > ${mergeId} and row.table_name = ${table} and row.after is not null
      and row.key = any(array(select jsonb_array_elements(${writeExactly(keys)}::jsonb)))`.execute(db)
  return rows.map((row) => row.id)
}

export async function correctEntry(db: Db, { mergeId, place }: KeptEntry, columns: Row): Promise<void> {
  await sql`update merge_row set before = before || ${writeExactly(columns)}::jsonb
    where merge_id = ${mergeId} and place = ${place}`.execute(db)
}

/** Before all others: they are taken back last, when what they point at is there again. */
export async function prependEntries(db: Db, mergeId: number, entries: readonly Entry[]): Promise<void> {
  const { rows } = await sql<{ first: number }>`
    select coalesce(min(place), 0) as first from merge_row where merge_id = ${mergeId}`.execute(db)
  await insertJournal(db, mergeId, entries, (rows[0]?.first ?? 0) - entries.length)
}
