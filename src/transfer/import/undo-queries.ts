// What an import made and changed, remembered so that it can be taken back, and the taking back itself.
import { sql } from 'kysely'
import type { Db } from '../../kit/database.ts'
import { referencedAmong } from '../../kit/references.ts'
import type { Values } from '../../kit/records/scalars.ts'
import { changedSince } from '../../kit/records/trail-queries.ts'
import { removeRecords } from '../../organisation/records/records-queries.ts'
import type { ImportSubjectName } from './contract.ts'

export interface Touched {
  readonly id: number
  readonly created: boolean
  readonly before: Values
  readonly version: number
}

/** A record that two chunks changed keeps what stood before the first one. */
export async function keepTouched(
  db: Db,
  importId: number,
  subject: ImportSubjectName,
  touched: readonly Touched[],
): Promise<void> {
  if (touched.length === 0) return
  const table = sql.table(`import_${subject}`)
  const own = sql.ref(`${subject}_id`)
  await sql`
    insert into ${table} as kept (import_id, ${own}, created, before, version_after)
    select ${importId}::bigint, id, created, before, version
    from jsonb_to_recordset(${JSON.stringify(touched)}::jsonb) as row(id bigint, created boolean, before jsonb, version int)
    on conflict (import_id, ${own}) do update
      set before = excluded.before || kept.before, version_after = excluded.version_after`.execute(db)
}

/** Of several records, those that the import made. */
export async function madeAmong(
  db: Db,
  importId: number,
  subject: ImportSubjectName,
  ids: readonly number[],
): Promise<Set<number>> {
  const own = sql.ref(`${subject}_id`)
  const { rows } = await sql<{ id: number }>`
    select ${own} as id from ${sql.table(`import_${subject}`)}
    where import_id = ${importId} and created and ${own} = any(${ids}::bigint[])`.execute(db)
  return new Set(rows.map((row) => row.id))
}

export interface ChangedRecord {
  readonly id: number
  readonly before: Values
  /** The names of the fields that somebody changed since. */
  readonly changedSince: readonly string[]
}

export async function listChanged(
  db: Db,
  importId: number,
  subject: ImportSubjectName,
  after: number,
  limit: number,
): Promise<ChangedRecord[]> {
  const own = sql.ref(`${subject}_id`)
  const { rows } = await sql<ChangedRecord>`
    select kept.${own} as id, kept.before, ${changedSince(subject)} as "changedSince"
    from ${sql.table(`import_${subject}`)} kept
    where kept.import_id = ${importId} and not kept.created and kept.${own} > ${after}
    order by kept.${own} limit ${limit}`.execute(db)
  return rows
}

/** What the import made, after an id: whether nobody touched it since. */
export async function listCreated(
  db: Db,
  importId: number,
  subject: ImportSubjectName,
  after: number,
  limit: number,
): Promise<{ id: number; untouched: boolean }[]> {
  const own = sql.ref(`${subject}_id`)
  const { rows } = await sql<{ id: number; untouched: boolean }>`
    select kept.${own} as id, record.version = kept.version_after as untouched
    from ${sql.table(`import_${subject}`)} kept join ${sql.table(subject)} record on record.id = kept.${own}
    where kept.import_id = ${importId} and kept.created and kept.${own} > ${after}
    order by kept.${own} limit ${limit}`.execute(db)
  return rows
}

/** Who was written to is not removed, though the letter would outlive it. */
const lasting = ['printed_addressee']

/** Those that something holds on to. `within`: what the same import made does not count, since it goes too. */
export async function heldAmong(
  db: Db,
  subject: ImportSubjectName,
  ids: readonly number[],
  within: number | null,
): Promise<Set<number>> {
  const trail = `${subject}_change`
  // Nothing that an import makes points at a lead.
  if (within === null || subject === 'lead') return referencedAmong(db, subject, ids, [trail], lasting)
  const [table, column] =
    subject === 'contact' ? ['contact', 'manager_id'] : ['contact_partner', 'partner_id']
  const other = subject === 'contact' ? sql.ref('held.id') : sql.ref('held.contact_id')
  const held = await referencedAmong(db, subject, ids, [trail, table ?? ''], lasting)
  const { rows } = await sql<{ id: number }>`
    select ${sql.ref(`held.${column}`)} as id from ${sql.table(table ?? '')} held
    where ${sql.ref(`held.${column}`)} = any(${ids}::bigint[]) and not exists (
      select from import_contact made where made.import_id = ${within} and made.created and made.contact_id = ${other})`.execute(
    db,
  )
  return new Set([...held, ...rows.map((row) => row.id)])
}

/** Whole records with their pictures; the import's own account of them stays. */
export async function removeCreated(
  db: Db,
  subject: ImportSubjectName,
  ids: readonly number[],
): Promise<void> {
  if (ids.length === 0) return
  const pictures = await removeRecords(db, subject, ids)
  await sql`delete from picture where id = any(${pictures}::bigint[])`.execute(db)
}

/** Nothing more is to be taken back of these. */
export async function forgetTouched(
  db: Db,
  importId: number,
  subject: ImportSubjectName,
  ids: readonly number[],
): Promise<void> {
  const own = sql.ref(`${subject}_id`)
  await sql`
    delete from ${sql.table(`import_${subject}`)} where import_id = ${importId} and ${own} = any(${ids}::bigint[])`.execute(
    db,
  )
}

export interface UndoneCounts {
  readonly removed: number
  readonly kept: number
  readonly restored: number
  readonly changedSince: number
}

export async function addUndone(db: Db, importId: number, more: Partial<UndoneCounts>): Promise<void> {
  const sum = { removed: 0, kept: 0, restored: 0, changedSince: 0, ...more }
  await sql`
    update import set undone = jsonb_build_object(
      'removed', coalesce((undone ->> 'removed')::int, 0) + ${sum.removed}::int,
      'kept', coalesce((undone ->> 'kept')::int, 0) + ${sum.kept}::int,
      'restored', coalesce((undone ->> 'restored')::int, 0) + ${sum.restored}::int,
      'changedSince', coalesce((undone ->> 'changedSince')::int, 0) + ${sum.changedSince}::int)
    where id = ${importId}`.execute(db)
}

export async function countTouched(db: Db, importId: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select (select count(*) from import_contact where import_id = ${importId})
      + (select count(*) from import_partner where import_id = ${importId})
      + (select count(*) from import_lead where import_id = ${importId}) as n`.execute(db)
  return rows[0]?.n ?? 0
}
