// What became of each row of an import, and what the trial remembers of the records that it would have made.
import { sql } from 'kysely'
import type { Db } from '../../kit/database.ts'
import type { Candidate } from '../plan/face.ts'
import type { ImportSubjectName } from './contract.ts'
import { outcomes, type Outcome, type Reason } from './reason.ts'

export interface RowResult {
  readonly line: number
  readonly outcome: Outcome
  readonly warned: boolean
  readonly name: string
  readonly partnerName: string
  readonly reasons: readonly Reason[]
  readonly recordId: number | null
}

export async function insertRows(
  db: Db,
  importId: number,
  subject: ImportSubjectName,
  trial: boolean,
  rows: readonly RowResult[],
): Promise<void> {
  await sql`
    insert into import_row (import_id, trial, line, outcome, warned, name, partner_name, reasons, ${sql.ref(`${subject}_id`)})
    select ${importId}::bigint, ${trial}::boolean, line, outcome, warned, name, "partnerName", reasons, "recordId"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as row(line int, outcome text, warned boolean, name text, "partnerName" text, reasons jsonb, "recordId" bigint)`.execute(
    db,
  )
  await addToTally(db, importId, trial, rows)
}

/** Counted as they come: counting a million rows at every look would take a second. */
async function addToTally(
  db: Db,
  importId: number,
  trial: boolean,
  rows: readonly RowResult[],
): Promise<void> {
  const tally = sql.ref(trial ? 'trial_tally' : 'run_tally')
  const of = (outcome: Outcome): number => rows.filter((row) => row.outcome === outcome).length
  const sum = (name: string, more: number) =>
    sql`${name}::text, coalesce((${tally} ->> ${name}::text)::int, 0) + ${more}::int`
  const counts = outcomes.map((outcome) => sum(outcome, of(outcome)))
  const warned = sum('warned', rows.filter((row) => row.warned).length)
  await sql`
    update import set ${tally} = jsonb_build_object(${sql.join([...counts, warned])}) where id = ${importId}`.execute(
    db,
  )
}

export interface ListedRow extends RowResult {
  readonly reference: string | null
}

export async function listRows(
  db: Db,
  importId: number,
  subject: ImportSubjectName,
  asked: {
    readonly trial: boolean
    readonly outcome?: Outcome | undefined
    readonly warned?: 'yes' | undefined
    readonly after: number
    readonly limit: number
  },
): Promise<ListedRow[]> {
  const { rows } = await sql<ListedRow>`
    select r.line, r.outcome, r.warned, r.name, r.partner_name as "partnerName", r.reasons,
      record.id as "recordId", record.reference
    from import_row r left join ${sql.table(subject)} record on record.id = r.${sql.ref(`${subject}_id`)}
    where r.import_id = ${importId} and r.trial = ${asked.trial} and r.line > ${asked.after}
      and ${asked.outcome ? sql`r.outcome = ${asked.outcome}` : sql`true`}
      and ${asked.warned ? sql`r.warned` : sql`true`}
    order by r.line limit ${asked.limit}`.execute(db)
  return rows
}

/** How far an interrupted run came: rows are done in the order of the file. */
export async function lastLine(db: Db, importId: number): Promise<{ line: number; count: number }> {
  const { rows } = await sql<{ line: number; count: number }>`
    select coalesce(max(line), 0) as line, count(*) as count from import_row
    where import_id = ${importId} and not trial`.execute(db)
  return rows[0] ?? { line: 0, count: 0 }
}

export async function refusedRows(
  db: Db,
  importId: number,
  trial: boolean,
): Promise<Map<number, readonly Reason[]>> {
  const { rows } = await sql<{ line: number; reasons: Reason[] }>`
    select line, reasons from import_row
    where import_id = ${importId} and trial = ${trial} and outcome = 'refused' order by line`.execute(db)
  return new Map(rows.map((row) => [row.line, row.reasons]))
}

export async function deleteTrial(db: Db, importId: number): Promise<void> {
  await sql`delete from import_row where import_id = ${importId} and trial`.execute(db)
  await sql`update import set trial_tally = null where id = ${importId}`.execute(db)
  await deleteDrafts(db, importId)
}

export async function deleteDrafts(db: Db, importId: number): Promise<void> {
  await sql`delete from import_draft_key where import_id = ${importId}`.execute(db)
  await sql`delete from import_draft where import_id = ${importId}`.execute(db)
}

/** A record as a trial would have left it. */
export interface Draft<V> {
  /** Minus the line of the row that would make it, or the record that is there. */
  readonly id: number
  readonly line: number
  readonly candidate: Candidate
  readonly values: V
  readonly hasPicture: boolean
}

export interface KeyedDraft<V> {
  readonly draft: Draft<V>
  readonly keys: readonly string[]
}

export async function findDrafts<V>(
  db: Db,
  importId: number,
  keys: readonly string[],
): Promise<{ key: string; draft: Draft<V> }[]> {
  const { rows } = await sql<{ key: string; draft: Draft<V> }>`
    select k.key, d.record as draft from import_draft_key k
      join import_draft d on d.import_id = k.import_id and d.record_id = k.record_id
    where k.import_id = ${importId} and k.key = any(${keys}::text[])`.execute(db)
  return rows
}

export async function saveDrafts<V>(
  db: Db,
  importId: number,
  drafts: readonly KeyedDraft<V>[],
): Promise<void> {
  if (drafts.length === 0) return
  const records = drafts.map(({ draft }) => ({ id: draft.id, record: draft }))
  const keys = drafts.flatMap(({ draft, keys: own }) => own.map((key) => ({ id: draft.id, key })))
  const ids = records.map((record) => record.id)
  await sql`
    insert into import_draft (import_id, record_id, record)
    select ${importId}::bigint, id, record
    from jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as row(id bigint, record jsonb)
    on conflict (import_id, record_id) do update set record = excluded.record`.execute(db)
  await sql`
    delete from import_draft_key where import_id = ${importId} and record_id = any(${ids}::bigint[])`.execute(
    db,
  )
  await sql`
    insert into import_draft_key (import_id, key, record_id)
    select ${importId}::bigint, key, id
    from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as row(id bigint, key text)`.execute(db)
}
