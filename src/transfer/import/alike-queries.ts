// Whom each row may be, as the engine found it, in the database.
import { sql, type RawBuilder } from 'kysely'
import { contactNameSql } from '../../contacts/contact-name-queries.ts'
import type { Db } from '../../kit/database.ts'
import { leadNameSql } from '../../leads/lead-name-queries.ts'
import { visibleTo } from '../../organisation/visible-queries.ts'
import type { Who } from '../../organisation/who.ts'
import type { Alike } from '../plan/alike.ts'
import type { ImportSubjectName } from './contract.ts'

export interface KeptAlike extends Alike {
  readonly line: number
  /** The first line of the rows that are alike among themselves, where it is one of them. */
  readonly group: number | null
}

export async function insertAlike(db: Db, importId: number, alike: readonly KeptAlike[]): Promise<void> {
  await sql`
    insert into import_alike (import_id, line, other, score, probability, reasons, names, group_line)
    select ${importId}::bigint, line, other, score, probability, reasons, nullif(names, 'null'), "group"
    from jsonb_to_recordset(${JSON.stringify(alike)}::jsonb)
      as row(line int, other bigint, score real, probability real, reasons jsonb, names jsonb, "group" int)`.execute(
    db,
  )
}

export async function deleteAlike(db: Db, importId: number): Promise<void> {
  await sql`delete from import_alike where import_id = ${importId}`.execute(db)
}

export async function hasAlike(db: Db, importId: number): Promise<boolean> {
  const { rows } = await sql`select from import_alike where import_id = ${importId} limit 1`.execute(db)
  return rows.length > 0
}

/** By line, the surest first. */
export async function listAlike(
  db: Db,
  importId: number,
  lines: readonly number[],
): Promise<Map<number, KeptAlike[]>> {
  const { rows } = await sql<KeptAlike>`
    select line, other, score, probability, reasons, names, group_line as "group" from import_alike
    where import_id = ${importId} and line = any(${lines}::int[]) order by line, score desc, other`.execute(
    db,
  )
  const byLine = new Map<number, KeptAlike[]>()
  for (const row of rows) byLine.set(row.line, [...(byLine.get(row.line) ?? []), row])
  return byLine
}

export async function visibleAmong(
  db: Db,
  who: Who,
  subject: ImportSubjectName,
  ids: readonly number[],
): Promise<Set<number>> {
  const { rows } = await sql<{ id: number }>`
    select record.id from unnest(${ids}::bigint[]) as asked(id) join ${sql.table(subject)} record on record.id = asked.id
    where ${visibleTo(who, subject, 'record')}`.execute(db)
  return new Set(rows.map((row) => row.id))
}

export interface NamedRecord {
  readonly id: number
  readonly reference: string
  readonly archived: boolean
  /** Converted: it stays as it is. */
  readonly settled: boolean
  readonly name: string
  readonly partnerName: string
}

const shownAs: Readonly<Record<ImportSubjectName, RawBuilder<unknown>>> = {
  contact: sql`${contactNameSql('record')} as name, record.partner_name as "partnerName", false as settled`,
  partner: sql`record.display_name as name, '' as "partnerName", false as settled`,
  lead: sql`
    ${leadNameSql('record')} as name,
    case when record.last_name = '' then '' else record.company_name end as "partnerName",
    (select kind = 'converted' from lead_status where lead_status.id = record.status_id) as settled`,
}

/** Those that `who` sees. */
export async function listNamed(
  db: Db,
  who: Who,
  subject: ImportSubjectName,
  ids: readonly number[],
): Promise<Map<number, NamedRecord>> {
  const { rows } = await sql<NamedRecord>`
    select record.id, record.reference, record.archived_at is not null as archived, ${shownAs[subject]}
    from unnest(${ids}::bigint[]) as asked(id) join ${sql.table(subject)} record on record.id = asked.id
    where ${visibleTo(who, subject, 'record')}`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}
