// Imports in the database: the file in pieces, what was decided about it, and how far its jobs are.
import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../../kit/database.ts'
import type { Who } from '../../organisation/who.ts'
import type { Doubtful, Import, ImportColumn, ImportSubjectName, Policy } from './contract.ts'
import type { KeptFacts } from './file-facts.ts'
import type { UndoneCounts } from './undo-queries.ts'

export type Tally = NonNullable<Import['trial']>['tally']

export interface JobRow {
  readonly jobId: number
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'
  readonly done: number
  readonly total: number | null
  readonly elapsedMs: number
  readonly problem: string | null
}

export interface ImportRecord {
  readonly id: number
  readonly subject: ImportSubjectName
  readonly fileName: string
  readonly userId: number
  readonly userName: string
  readonly createdAt: Date
  readonly policy: Policy
  readonly doubtful: Doubtful
  readonly facts: KeptFacts
  readonly mapping: readonly ImportColumn[]
  readonly trialJob: JobRow | null
  readonly runJob: JobRow | null
  readonly undoJob: JobRow | null
  readonly trialTally: Tally | null
  readonly runTally: Tally | null
  readonly undone: UndoneCounts | null
}

/** Its pieces come next; it is no import before its facts are known. */
export async function insertImport(
  db: Db,
  subject: ImportSubjectName,
  userId: number,
  fileName: string,
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into import (subject, user_id, file_name) values (${subject}, ${userId}, ${fileName}) returning id`.execute(
    db,
  )
  return rows[0]?.id ?? 0
}

export async function insertPiece(db: Db, importId: number, position: number, bytes: Buffer): Promise<void> {
  await sql`insert into import_piece (import_id, position, bytes) values (${importId}, ${position}, ${bytes})`.execute(
    db,
  )
}

/** One piece after the other, so that a file of any size fits into memory. */
export async function* readPieces(db: Db, importId: number): AsyncGenerator<Buffer, void> {
  for (let position = 0; ; position += 1) {
    const { rows } = await sql<{ bytes: Buffer }>`
      select bytes from import_piece where import_id = ${importId} and position = ${position}`.execute(db)
    if (!rows[0]) return
    yield rows[0].bytes
  }
}

export async function deleteImport(db: Db, id: number): Promise<void> {
  await sql`delete from import where id = ${id}`.execute(db)
}

/** Files that never arrived whole, because the server or the connection was cut. */
export async function deleteHalfImports(db: Db): Promise<void> {
  await sql`delete from import where facts is null and created_at < now() - interval '1 day'`.execute(db)
}

export async function saveFacts(
  db: Db,
  id: number,
  facts: KeptFacts,
  mapping: readonly ImportColumn[],
): Promise<void> {
  await sql`update import set facts = ${JSON.stringify(facts)}, mapping = ${JSON.stringify(mapping)} where id = ${id}`.execute(
    db,
  )
}

export async function savePolicy(db: Db, id: number, policy: Policy): Promise<void> {
  await sql`update import set policy = ${policy} where id = ${id}`.execute(db)
}

export async function saveDoubtful(db: Db, id: number, doubtful: Doubtful): Promise<void> {
  await sql`update import set doubtful = ${doubtful} where id = ${id}`.execute(db)
}

export async function saveRowCount(db: Db, id: number, rows: number): Promise<void> {
  await sql`update import set facts = facts || ${JSON.stringify({ rows })}::jsonb where id = ${id}`.execute(
    db,
  )
}

type JobColumn = 'trial_job_id' | 'run_job_id' | 'undo_job_id'

export async function saveJob(db: Db, id: number, column: JobColumn, jobId: number): Promise<void> {
  await sql`update import set ${sql.ref(column)} = ${jobId} where id = ${id}`.execute(db)
}

/** Asks the job of a trial that nobody waits for any more to stop. */
export async function stopJob(db: Db, jobId: number): Promise<void> {
  await sql`update job set cancel_asked = true where id = ${jobId} and state in ('waiting', 'running')`.execute(
    db,
  )
}

/** Whether the import is still this job's; held to the end of the transaction. */
export async function holdsImport(db: Db, id: number, column: JobColumn, jobId: number): Promise<boolean> {
  const { rows } = await sql`
    select id from import where id = ${id} and ${sql.ref(column)} = ${jobId} for share`.execute(db)
  return rows.length > 0
}

export async function findImport(db: Db, who: Who, id: number): Promise<ImportRecord | undefined> {
  const [found] = await imports(db, sql`i.id = ${id} and ${ownedBy(who)}`, 1)
  return found
}

/** Changes to an import take turns. */
export async function lockImport(db: Db, who: Who, id: number): Promise<ImportRecord | undefined> {
  await sql`select id from import where id = ${id} for update`.execute(db)
  return findImport(db, who, id)
}

export function listImports(db: Db, who: Who, before: number, limit: number): Promise<ImportRecord[]> {
  return imports(db, sql`i.id < ${before} and ${ownedBy(who)}`, limit)
}

/** Files hold what their sender may see: nobody else reads them, but for administrators. */
function ownedBy(who: Who): RawBuilder<boolean> {
  return who.seesAll ? sql<boolean>`true` : sql<boolean>`i.user_id = ${who.userId}`
}

async function imports(db: Db, where: RawBuilder<unknown>, limit: number): Promise<ImportRecord[]> {
  const { rows } = await sql<ImportRecord>`
    select i.id, i.subject, i.file_name as "fileName", i.user_id as "userId", app_user.name as "userName",
      i.created_at as "createdAt", i.policy, i.doubtful, i.facts, i.mapping,
      i.trial_tally as "trialTally", i.run_tally as "runTally", i.undone,
      ${jobJson('trial_job_id')} as "trialJob", ${jobJson('run_job_id')} as "runJob", ${jobJson('undo_job_id')} as "undoJob"
    from import i join app_user on app_user.id = i.user_id
    where i.facts is not null and ${where} order by i.id desc limit ${limit}`.execute(db)
  return rows
}

function jobJson(column: JobColumn): RawBuilder<JobRow | null> {
  return sql<JobRow | null>`(select json_build_object('jobId', id, 'state', state, 'done', done, 'total', total,
    'elapsedMs', coalesce(extract(epoch from coalesce(ended_at, now()) - started_at) * 1000, 0)::int, 'problem', problem)
    from job where job.id = i.${sql.ref(column)})`
}

export async function findSavedMapping(
  db: Db,
  who: Who,
  subject: ImportSubjectName,
  header: string,
): Promise<readonly ImportColumn[] | undefined> {
  const { rows } = await sql<{ mapping: ImportColumn[] }>`
    select mapping from saved_mapping
    where user_id = ${who.userId} and subject = ${subject} and header = ${header}`.execute(db)
  return rows[0]?.mapping
}

export async function saveMapping(
  db: Db,
  who: Who,
  subject: ImportSubjectName,
  header: string,
  mapping: readonly ImportColumn[],
): Promise<void> {
  await sql`
    insert into saved_mapping (subject, header, mapping, user_id)
    values (${subject}, ${header}, ${JSON.stringify(mapping)}, ${who.userId})
    on conflict (subject, header, user_id) do update set mapping = excluded.mapping`.execute(db)
}

export async function deleteMapping(
  db: Db,
  who: Who,
  subject: ImportSubjectName,
  header: string,
): Promise<void> {
  await sql`
    delete from saved_mapping where user_id = ${who.userId} and subject = ${subject} and header = ${header}`.execute(
    db,
  )
}
