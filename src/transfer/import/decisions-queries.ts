// What somebody decided about rows of a file, and the rows of its trial that follow.
import { sql } from 'kysely'
import type { Db } from '../../kit/database.ts'
import type { Decision } from '../plan/decision.ts'
import type { ImportSubjectName } from './contract.ts'
import type { Outcome, Reason } from './reason.ts'

export async function listDecisions(
  db: Db,
  importId: number,
  lines: readonly number[],
): Promise<Map<number, Decision>> {
  const { rows } = await sql<{ line: number; decision: Decision['decision']; other: number | null }>`
    select line, decision, coalesce(contact_id, partner_id, lead_id, -other_line) as other from import_decision
    where import_id = ${importId} and line = any(${lines}::int[])`.execute(db)
  return new Map(
    rows.map(({ line, decision, other }) => [
      line,
      decision === 'update' ? { decision, other: other ?? 0 } : { decision },
    ]),
  )
}

/** Those that the trial asked about and that nobody decided. */
export async function linesAsked(db: Db, importId: number, lines: readonly number[]): Promise<Set<number>> {
  const { rows } = await sql<{ line: number }>`
    select line from import_row
    where import_id = ${importId} and trial and outcome = 'undecided' and line = any(${lines}::int[])`.execute(
    db,
  )
  return new Set(rows.map((row) => row.line))
}

export type Decided = Decision & { readonly line: number }

export async function saveDecisions(
  db: Db,
  importId: number,
  subject: ImportSubjectName,
  decided: readonly Decided[],
): Promise<void> {
  const rows = decided.map(({ line, ...one }) => ({
    line,
    decision: one.decision,
    record: one.decision === 'update' && one.other > 0 ? one.other : null,
    otherLine: one.decision === 'update' && one.other < 0 ? -one.other : null,
  }))
  const record = sql.ref(`${subject}_id`)
  await sql`
    insert into import_decision as kept (import_id, line, decision, ${record}, other_line)
    select ${importId}::bigint, line, decision, record, "otherLine"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as row(line int, decision text, record bigint, "otherLine" int)
    on conflict (import_id, line) do update
      set decision = excluded.decision, ${record} = excluded.${record}, other_line = excluded.other_line`.execute(
    db,
  )
}

export async function deleteDecisions(db: Db, importId: number, lines: readonly number[]): Promise<void> {
  await sql`delete from import_decision where import_id = ${importId} and line = any(${lines}::int[])`.execute(
    db,
  )
}

export interface TriedRow {
  readonly line: number
  readonly outcome: Outcome
  readonly reasons: readonly Reason[]
  readonly recordId: number | null
  readonly byItself: ByItself | null
}

/** What the trial said of a row before somebody decided about it. */
export interface ByItself {
  readonly outcome: Outcome
  readonly reasons: readonly Reason[]
  readonly recordId: number | null
}

export async function listTried(
  db: Db,
  importId: number,
  subject: ImportSubjectName,
  lines: readonly number[],
): Promise<TriedRow[]> {
  const { rows } = await sql<TriedRow>`
    select line, outcome, reasons, ${sql.ref(`${subject}_id`)} as "recordId", by_itself as "byItself" from import_row
    where import_id = ${importId} and trial and line = any(${lines}::int[]) order by line for update`.execute(
    db,
  )
  return rows
}

export async function updateTried(
  db: Db,
  importId: number,
  subject: ImportSubjectName,
  rows: readonly TriedRow[],
): Promise<void> {
  await sql`
    update import_row set outcome = row.outcome, reasons = row.reasons, by_itself = nullif(row."byItself", 'null'),
      ${sql.ref(`${subject}_id`)} = record.id
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as row(line int, outcome text, reasons jsonb, "recordId" bigint, "byItself" jsonb)
      left join ${sql.table(subject)} record on record.id = row."recordId"
    where import_id = ${importId} and trial and import_row.line = row.line`.execute(db)
}

/** By outcome, so many more, or fewer. */
export async function moveTally(
  db: Db,
  importId: number,
  moved: Readonly<Record<string, number>>,
): Promise<void> {
  await sql`
    update import set trial_tally = trial_tally || (
      select jsonb_object_agg(key, coalesce((trial_tally ->> key)::int, 0) + value::int)
      from jsonb_each_text(${JSON.stringify(moved)}::jsonb))
    where id = ${importId}`.execute(db)
}
