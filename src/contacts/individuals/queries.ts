// Conversions between individuals and contacts in the database, and the records that they made.
import { sql } from 'kysely'
import type { Db } from '../../kit/database.ts'
import type { ConvertedTable } from '../../organisation/records/conversions-queries.ts'
import { visibleTo } from '../../organisation/visible-queries.ts'
import type { Who } from '../../organisation/who.ts'
import { contactNameSql } from '../contact-name-queries.ts'
import type { IndividualConversion } from './contract.ts'

export interface NewConversion {
  readonly partnerId: number
  readonly contactId: number
  readonly made: ConvertedTable
  readonly version: number
  readonly userId: number
}

export async function insertConversion(db: Db, conversion: NewConversion): Promise<number> {
  const { partnerId, contactId, made, version, userId } = conversion
  const { rows } = await sql<{ id: number }>`
    insert into individual_conversion (partner_id, contact_id, made, version, user_id)
    values (${partnerId}, ${contactId}, ${made}, ${version}, ${userId}) returning id`.execute(db)
  return rows[0]?.id ?? 0
}

/** Notes, calls, tasks and files go along: each that was on the one is on the one that was made, too. */
export async function giveActivity(db: Db, id: number): Promise<void> {
  await sql`
    update activity a set
      contact_id = coalesce(a.contact_id, v.contact_id), partner_id = coalesce(a.partner_id, v.partner_id)
    from individual_conversion v
    where v.id = ${id} and case v.made when 'contact' then a.partner_id = v.partner_id else a.contact_id = v.contact_id end`.execute(
    db,
  )
}

/** What stood before the conversion was given by it; what was written since holds on to the one that was made. */
export async function takeActivityBack(db: Db, id: number): Promise<void> {
  await sql`
    update activity a set
      contact_id = case v.made when 'contact' then null else a.contact_id end,
      partner_id = case v.made when 'partner' then null else a.partner_id end
    from individual_conversion v
    where v.id = ${id} and a.created_at <= v.at and a.contact_id = v.contact_id and a.partner_id = v.partner_id`.execute(
    db,
  )
}

export interface ConversionRow {
  readonly partnerId: number
  readonly contactId: number
  readonly made: ConvertedTable
  readonly version: number
  readonly undone: boolean
}

/** Locked: it is undone once. */
export async function findConversion(
  db: Db,
  table: ConvertedTable,
  recordId: number,
  id: number,
): Promise<ConversionRow | undefined> {
  const { rows } = await sql<ConversionRow>`
    select partner_id as "partnerId", contact_id as "contactId", made, version, undone_at is not null as undone
    from individual_conversion where id = ${id} and ${sql.ref(`${table}_id`)} = ${recordId} for update`.execute(
    db,
  )
  return rows[0]
}

/** Those that stand, the latest first; a merge may have brought several. */
export async function listConversions(
  db: Db,
  who: Who,
  table: ConvertedTable,
  id: number,
): Promise<IndividualConversion[]> {
  const { rows } = await sql<Omit<IndividualConversion, 'at'> & { at: Date }>`
    select v.id, v.at, author.name as "userName", v.made,
      (select json_build_object('id', p.id, 'reference', p.reference, 'name', p.display_name)
        from partner p where p.id = v.partner_id and ${visibleTo(who, 'partner', 'p')}) as partner,
      (select json_build_object('id', c.id, 'reference', c.reference, 'name', ${contactNameSql('c')})
        from contact c where c.id = v.contact_id and ${visibleTo(who, 'contact', 'c')}) as contact
    from individual_conversion v join app_user author on author.id = v.user_id
    where v.undone_at is null and ${sql.ref(`v.${table}_id`)} = ${id} order by v.id desc limit 20`.execute(db)
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}

export async function setUndone(db: Db, id: number, userId: number): Promise<void> {
  await sql`update individual_conversion set undone_at = now(), undone_by = ${userId} where id = ${id}`.execute(
    db,
  )
}
