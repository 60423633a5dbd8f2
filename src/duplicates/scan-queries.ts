// Scans in the database: what was asked to be compared, how far it is, and what a scan of everything reads and writes.
import { sql } from 'kysely'
import type { Db } from '../kit/database.ts'
import type { Who } from '../organisation/who.ts'
import type { ExactField } from './exact-fields.ts'
import type { SubjectName } from './kept-match.ts'
import type { KeptPair } from './pairs-queries.ts'

export interface NewScan {
  readonly subject: SubjectName
  readonly userId: number
  readonly fields: readonly ExactField[] | null
  readonly whole: boolean
}

export async function insertScan(db: Db, { subject, userId, fields, whole }: NewScan): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into duplicate_scan (subject, user_id, fields, whole) values (${subject}, ${userId}, ${fields}, ${whole})
    returning id`.execute(db)
  return rows[0]?.id ?? 0
}

export async function setScanJob(db: Db, id: number, jobId: number): Promise<void> {
  await sql`update duplicate_scan set job_id = ${jobId} where id = ${id}`.execute(db)
}

export interface JobState {
  readonly jobId: number | null
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'
  readonly done: number
  readonly total: number | null
}

export interface ScanRow extends JobState {
  readonly id: number
  readonly subject: SubjectName
  readonly fields: ExactField[] | null
  readonly whole: boolean
  readonly at: Date
  readonly records: number | null
}

/** Its author's, for an administrator everybody's. */
export async function findScan(db: Db, who: Who, id: number): Promise<ScanRow | undefined> {
  const { rows } = await sql<ScanRow>`
    select s.id, s.subject, s.fields, s.whole, s.at, s.records, s.job_id as "jobId", job.state, job.done, job.total
    from duplicate_scan s join job on job.id = s.job_id
    where s.id = ${id} and (s.user_id = ${who.userId} or ${who.seesAll})`.execute(db)
  return rows[0]
}

export async function addScanRecords(db: Db, scanId: number, ids: readonly number[]): Promise<void> {
  await sql`insert into duplicate_scan_record select ${scanId}::bigint, unnest(${ids}::bigint[])
    on conflict do nothing`.execute(db)
}

export async function clearScan(db: Db, scanId: number): Promise<void> {
  await sql`delete from duplicate_scan_record where scan_id = ${scanId}`.execute(db)
  await sql`delete from duplicate_scan_pair where scan_id = ${scanId}`.execute(db)
}

/** Of the pairs that are kept up to date, those between records of the scan. */
export async function copyPairs(db: Db, scanId: number, subject: SubjectName): Promise<void> {
  await sql`
    insert into duplicate_scan_pair (scan_id, a_id, b_id, score, group_id)
    select ${scanId}::bigint, p.a_id, p.b_id, p.score, p.group_id from duplicate_pair p
    join duplicate_scan_record a on a.scan_id = ${scanId} and a.record_id = p.a_id
    join duplicate_scan_record b on b.scan_id = ${scanId} and b.record_id = p.b_id
    where p.subject = ${subject} on conflict do nothing`.execute(db)
}

export async function setScanRecords(db: Db, id: number, records: number): Promise<void> {
  await sql`update duplicate_scan set records = ${records} where id = ${id}`.execute(db)
}

export async function findScanForJob(db: Db, id: number): Promise<ScanRow | undefined> {
  const { rows } = await sql<ScanRow>`
    select s.id, s.subject, s.fields, s.whole, s.at, s.records, s.job_id as "jobId", 'running' as state,
      0 as done, null as total
    from duplicate_scan s where s.id = ${id}`.execute(db)
  return rows[0]
}

export async function insertFoundPairs(
  db: Db,
  into: { readonly subject: SubjectName } | { readonly scanId: number },
  pairs: readonly (KeptPair & { readonly group: number | null })[],
): Promise<void> {
  const values = sql`unnest(${pairs.map(({ a }) => a)}::bigint[], ${pairs.map(({ b }) => b)}::bigint[],
    ${pairs.map(({ score }) => score)}::real[], ${pairs.map(({ group }) => group)}::bigint[]) as given(a, b, score, group_id)`
  if ('scanId' in into) {
    await sql`insert into duplicate_scan_pair (scan_id, a_id, b_id, score, group_id)
      select ${into.scanId}::bigint, given.* from ${values} on conflict do nothing`.execute(db)
    return
  }
  // A record may have gone since it was read.
  await sql`insert into duplicate_pair (subject, a_id, b_id, score, group_id)
    select ${into.subject}, given.* from ${values}
    where exists (select from ${sql.table(into.subject)} r where r.id = given.a for key share)
      and exists (select from ${sql.table(into.subject)} r where r.id = given.b for key share)`.execute(db)
}
