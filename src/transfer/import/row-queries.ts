// What became of each row of an import, and what the trial remembers of the records that it would have made.
import { sql } from 'kysely'
import type { Db } from '../../kit/database.ts'
import type { Candidate } from '../plan/candidate.ts'
import type { ImportSubjectName } from './contract.ts'
import type { Decision } from '../plan/decision.ts'
import { outcomes, type Outcome, type Reason } from './reason.ts'

export interface RowResult {
  readonly line: number
  readonly outcome: Outcome
  readonly warned: boolean
  readonly name: string
  readonly partnerName: string
  readonly reasons: readonly Reason[]
  readonly recordId: number | null
  /** The first line of the rows of this file that may be one with it. */
  readonly group: number | null
  /** As `rowPrint` writes it. */
  readonly print: string
}

export async function insertRows(
  db: Db,
  importId: number,
  subject: ImportSubjectName,
  trial: boolean,
  rows: readonly RowResult[],
): Promise<void> {
  await sql`
    insert into import_row (import_id, trial, line, outcome, warned, name, partner_name, reasons, ${sql.ref(`${subject}_id`)}, group_line, print)
    select ${importId}::bigint, ${trial}::boolean, line, outcome, warned, name, "partnerName", reasons, "recordId", "group", print
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as row(line int, outcome text, warned boolean, name text, "partnerName" text, reasons jsonb, "recordId" bigint, "group" int, print text)`.execute(
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

export interface ListedRow extends Omit<RowResult, 'print'> {
  readonly reference: string | null
  readonly decision: Decision['decision'] | null
}

export async function listRows(
  db: Db,
  importId: number,
  subject: ImportSubjectName,
  asked: {
    readonly trial: boolean
    readonly outcome?: Outcome | undefined
    readonly warned?: 'yes' | undefined
    readonly group?: number | undefined
    readonly after: number
    readonly limit: number
  },
): Promise<ListedRow[]> {
  const { rows } = await sql<ListedRow>`
    select r.line, r.outcome, r.warned, r.name, r.partner_name as "partnerName", r.reasons,
      r.group_line as "group", d.decision, record.id as "recordId", record.reference
    from import_row r left join ${sql.table(subject)} record on record.id = r.${sql.ref(`${subject}_id`)}
      left join import_decision d on d.import_id = r.import_id and d.line = r.line
    where r.import_id = ${importId} and r.trial = ${asked.trial} and r.line > ${asked.after}
      and ${asked.outcome ? sql`r.outcome = ${asked.outcome}` : sql`true`}
      and ${asked.warned ? sql`r.warned` : sql`true`}
      and ${asked.group === undefined ? sql`true` : sql`r.group_line = ${asked.group}`}
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

/** Whom rows name, by line: the trial says it before the run does. */
export async function namesOfLines(
  db: Db,
  importId: number,
  lines: readonly number[],
): Promise<Map<number, { readonly name: string; readonly partnerName: string }>> {
  if (lines.length === 0) return new Map()
  const { rows } = await sql<{ line: number; name: string; partnerName: string }>`
    select line, name, partner_name as "partnerName" from import_row
    where import_id = ${importId} and line = any(${lines}::int[]) order by trial`.execute(db)
  return new Map(rows.map(({ line, ...named }) => [line, named]))
}

/** Which record rows of the run belong to. */
export async function recordsOfLines(
  db: Db,
  importId: number,
  subject: ImportSubjectName,
  lines: readonly number[],
): Promise<Map<number, number>> {
  if (lines.length === 0) return new Map()
  const { rows } = await sql<{ line: number; id: number }>`
    select line, ${sql.ref(`${subject}_id`)} as id from import_row
    where import_id = ${importId} and not trial and line = any(${lines}::int[])
      and ${sql.ref(`${subject}_id`)} is not null`.execute(db)
  return new Map(rows.map((row) => [row.line, row.id]))
}

/** By print, the record that the same row became in an import that stands; null where it stayed out of all of them. */
export async function recordsOfPrints(
  db: Db,
  subject: ImportSubjectName,
  prints: readonly string[],
): Promise<Map<string, number | null>> {
  const record = sql.ref(`r.${subject}_id`)
  const { rows } = await sql<{ print: string; id: number | null }>`
    select r.print, min(${record}) as id
    from import_row r join import i on i.id = r.import_id and i.undo_job_id is null
    where not r.trial and r.print = any(${prints}::text[])
      and (${record} is not null or r.outcome in ('undecided', 'left'))
    group by r.print`.execute(db)
  return new Map(rows.map((row) => [row.print, row.id]))
}

/** Those that did not come in and whom somebody should look at. */
export async function refusedRows(
  db: Db,
  importId: number,
  trial: boolean,
): Promise<Map<number, readonly Reason[]>> {
  const { rows } = await sql<{ line: number; reasons: Reason[] }>`
    select line, reasons from import_row
    where import_id = ${importId} and trial = ${trial} and outcome in ('refused', 'undecided') order by line`.execute(
    db,
  )
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
