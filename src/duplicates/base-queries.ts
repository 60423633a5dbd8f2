// What a scan reads of the whole base, in one consistent look, and what it leaves behind.
import { sql } from 'kysely'
import type { Db } from '../kit/database.ts'
import type { SubjectName } from './kept-match.ts'
import { matchTable } from './kept-matches-queries.ts'

export interface KeptRecord {
  readonly id: number
  readonly record: string
}

/** A look at the base as it is now, however long it takes; nothing is written through it. Who is in a transaction looks by it. */
export async function atOneMoment<T>(db: Db, work: (trx: Db) => Promise<T>): Promise<T> {
  if (db.isTransaction) return work(db)
  return db.transaction().setIsolationLevel('repeatable read').execute(work)
}

const atOnce = 5000

/** In the order of ids; of one scan only its records. */
export async function* keptRecords(
  db: Db,
  subject: SubjectName,
  scanId: number | null,
): AsyncGenerator<KeptRecord[]> {
  const { table, id } = matchTable(subject)
  const among =
    scanId === null
      ? sql``
      : sql`join duplicate_scan_record chosen on chosen.record_id = m.${id} and chosen.scan_id = ${scanId}`
  for (let after = 0; ;) {
    const { rows } = await sql<KeptRecord>`
      select m.${id} as id, m.record from ${table} m ${among} where m.${id} > ${after} order by m.${id} limit ${atOnce}`.execute(
      db,
    )
    if (rows.length === 0) return
    yield rows
    after = rows.at(-1)?.id ?? after
  }
}

export async function countKept(db: Db, subject: SubjectName): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) from ${matchTable(subject).table}`.execute(db)
  return rows[0]?.count ?? 0
}

/** The records that are due as of now: a scan of everything serves them too. */
export async function listDueIds(db: Db, subject: SubjectName): Promise<number[]> {
  const { rows } = await sql<{
    id: number
  }>`select id from match_due where subject = ${subject} and not stale`.execute(db)
  return rows.map((row) => row.id)
}

export async function forgetDue(db: Db, ids: readonly number[]): Promise<void> {
  await sql`delete from match_due using unnest(${ids}::bigint[]) as gone(id) where match_due.id = gone.id`.execute(
    db,
  )
}

export async function forgetPairs(db: Db, subject: SubjectName): Promise<void> {
  await sql`delete from duplicate_pair where subject = ${subject}`.execute(db)
}

/** Every pair that somebody said are two, and that is still so. */
export async function listAllApart(db: Db, subject: SubjectName): Promise<{ a: number; b: number }[]> {
  const { table, id } = matchTable(subject)
  const { rows } = await sql<{ a: number; b: number }>`
    select d.a_id as a, d.b_id as b from duplicate_decision d
    join ${table} one on one.${id} = d.a_id and one.print = d.a_print
    join ${table} other on other.${id} = d.b_id and other.print = d.b_print
    where d.subject = ${subject}`.execute(db)
  return rows
}

export async function saveModel(
  db: Db,
  subject: SubjectName,
  model: { readonly records: number; readonly weights: string; readonly seconds: number },
): Promise<void> {
  await sql`
    insert into match_model (subject, records, weights, seconds, scanned_at)
    values (${subject}, ${model.records}, ${model.weights}, ${model.seconds}, date_trunc('milliseconds', now()))
    on conflict (subject) do update set records = excluded.records, weights = excluded.weights,
      seconds = excluded.seconds, scanned_at = excluded.scanned_at`.execute(db)
}

export interface NameCount {
  readonly part: 'first' | 'last'
  readonly name: string
  readonly bearers: number
}

export async function saveNames(db: Db, subject: SubjectName, names: readonly NameCount[]): Promise<void> {
  await sql`delete from match_name where subject = ${subject}`.execute(db)
  await sql`
    insert into match_name (subject, part, name, bearers)
    select ${subject}, * from unnest(${names.map(({ part }) => part)}::text[], ${names.map(({ name }) => name)}::text[],
      ${names.map(({ bearers }) => bearers)}::int[])`.execute(db)
}
