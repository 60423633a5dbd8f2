// Conversions in the database: kept, found again, and the records that they made, removed when they are taken back.
import { sql, type RawBuilder } from 'kysely'
import { contactNameSql } from '../contacts/contact-name-queries.ts'
import type { Db } from '../kit/database.ts'
import type { Values } from '../kit/records/scalars.ts'
import { visibleTo } from '../organisation/visible-queries.ts'
import type { ConvertedTable } from '../organisation/records/conversions-queries.ts'
import type { Who } from '../organisation/who.ts'
import type { Choices } from './plan-conversion.ts'

/** A record that a conversion made (`before` is null) or filled. */
export interface Kept {
  readonly id: number
  readonly before: Values | null
  readonly version: number
}

export interface NewConversion {
  readonly leadId: number
  readonly partner: Kept | null
  readonly contact: Kept | null
  readonly former: Former
  readonly asked: AskedBefore
  readonly userId: number
}

/** Where the lead stood; null for what is gone. */
export interface Former {
  readonly statusId: number | null
  readonly lostReasonId: number | null
}

/** What its author chose; nothing for conversions from before that was kept. */
export interface AskedBefore {
  readonly mainContact?: boolean
  readonly partner?: Choices
  readonly contact?: Choices
}

export async function insertConversion(db: Db, conversion: NewConversion): Promise<number> {
  const { leadId, partner, contact, former, asked, userId } = conversion
  const { rows } = await sql<{ id: number }>`
    insert into conversion
      (lead_id, partner_id, partner_before, partner_version, contact_id, contact_before, contact_version,
        former_status_id, former_lost_reason_id, asked, user_id)
    values (${leadId}, ${partner?.id ?? null}, ${json(partner?.before)}, ${partner?.version ?? null},
      ${contact?.id ?? null}, ${json(contact?.before)}, ${contact?.version ?? null},
      ${former.statusId}, ${former.lostReasonId}, ${JSON.stringify(asked)}, ${userId})
    returning id`.execute(db)
  return rows[0]?.id ?? 0
}

function json(values: Values | null | undefined): string | null {
  return values ? JSON.stringify(values) : null
}

export interface ConversionRow {
  readonly id: number
  readonly partner: Kept | null
  readonly contact: Kept | null
  readonly former: Former
  readonly undone: boolean
}

export async function findConversion(db: Db, leadId: number, id: number): Promise<ConversionRow | undefined> {
  const kept = (table: ConvertedTable) => {
    const [key, before, version] = ['id', 'before', 'version'].map((part) => sql.ref(`${table}_${part}`))
    return sql`case when ${key} is not null
      then json_build_object('id', ${key}, 'before', ${before}, 'version', ${version}) end`
  }
  const { rows } = await sql<ConversionRow>`
    select id, ${kept('partner')} as partner, ${kept('contact')} as contact,
      json_build_object('statusId', former_status_id, 'lostReasonId', former_lost_reason_id) as former,
      undone_at is not null as undone
    from conversion where id = ${id} and lead_id = ${leadId}`.execute(db)
  return rows[0]
}

export async function setUndone(db: Db, id: number, userId: number): Promise<void> {
  await sql`update conversion set undone_at = now(), undone_by = ${userId} where id = ${id}`.execute(db)
}

/** A conversion that stands, of another lead into the same record. */
export interface LaterConversion extends Kept {
  readonly conversionId: number
  readonly leadId: number
  readonly partnerId: number | null
  readonly withContact: boolean
  readonly asked: AskedBefore
}

/** Those that stand and came after this one, the first one first. */
export async function laterConversions(
  db: Db,
  table: ConvertedTable,
  id: number,
  conversionId: number,
): Promise<LaterConversion[]> {
  const [key, before, version] = [`${table}_id`, `${table}_before`, `${table}_version`].map((name) =>
    sql.ref(name),
  )
  const { rows } = await sql<LaterConversion>`
    select id as "conversionId", lead_id as "leadId", ${key} as id, ${before} as before, ${version} as version,
      partner_id as "partnerId", contact_id is not null as "withContact", asked
    from conversion where ${key} = ${id} and id > ${conversionId} and undone_at is null order by id`.execute(
    db,
  )
  return rows
}

/** What it is taken back to, once an earlier one is taken back. */
export async function setBefore(
  db: Db,
  table: ConvertedTable,
  { conversionId, before, version }: Pick<LaterConversion, 'conversionId' | 'before' | 'version'>,
): Promise<void> {
  await sql`
    update conversion set ${sql.ref(`${table}_before`)} = ${json(before)}, ${sql.ref(`${table}_version`)} = ${version}
    where id = ${conversionId}`.execute(db)
}

/** The fields that are others than they were at that version: what was changed and changed back, such as by another conversion, is none. */
export async function fieldsChangedSince(
  db: Db,
  table: ConvertedTable,
  { id, version }: Kept,
): Promise<string[]> {
  const { rows } = await sql<{ field: string }>`
    select case field when 'picture' then 'pictureId' else field end as field from (
      select one.field, (array_agg(one."from" order by change.id))[1] as first,
        (array_agg(one."to" order by change.id desc))[1] as last
      from ${sql.table(`${table}_change`)} change cross join lateral (
        select field, "from", "to" from jsonb_to_recordset(change.changes) as c(field text, "from" jsonb, "to" jsonb)
        union all select 'archivedAt', to_jsonb(action = 'restored'), to_jsonb(action = 'archived')
        where action in ('archived', 'restored')) one
      where change.${sql.ref(`${table}_id`)} = ${id} and change.version > ${version}
      group by one.field) net
    where first is distinct from last`.execute(db)
  return rows.map((row) => row.field)
}

/** More leads than these become one record only by mistake. */
const mostOrigins = 50

export interface OriginRow {
  readonly id: number
  readonly leadId: number
  readonly at: Date
  readonly userName: string
  /** Null where the conversion made the record, else the values that it changed, as they were. */
  readonly before: Values | null
  readonly withContact: boolean
}

/** The conversions that stand of leads that became a record, the first one first. */
export async function listOrigins(db: Db, table: ConvertedTable, id: number): Promise<OriginRow[]> {
  const { rows } = await sql<OriginRow>`
    select v.id, v.lead_id as "leadId", v.at, author.name as "userName", v.${sql.ref(`${table}_before`)} as before,
      v.contact_id is not null as "withContact"
    from conversion v join app_user author on author.id = v.user_id
    where v.${sql.ref(`${table}_id`)} = ${id} and v.undone_at is null order by v.id limit ${mostOrigins}`.execute(
    db,
  )
  return rows
}

/** The lead's entries and files go along: each is also the partner's and the contact's where it was nobody's yet; how many. */
export async function carryActivity(db: Db, id: number): Promise<number> {
  const { numAffectedRows } = await sql`
    with given as (
      insert into conversion_activity (conversion_id, activity_id, gave_partner, gave_contact)
      select v.id, a.id, v.partner_id is not null and a.partner_id is null,
        v.contact_id is not null and a.contact_id is null
      from conversion v join activity a on a.lead_id = v.lead_id where v.id = ${id}
      returning *)
    update activity a set
      partner_id = case when given.gave_partner then v.partner_id else a.partner_id end,
      contact_id = case when given.gave_contact then v.contact_id else a.contact_id end
    from given join conversion v on v.id = given.conversion_id
    where a.id = given.activity_id`.execute(db)
  return Number(numAffectedRows ?? 0)
}

/** What the conversion gave is the lead's alone again. */
export async function returnActivity(db: Db, id: number): Promise<void> {
  await sql`
    with given as (delete from conversion_activity where conversion_id = ${id} returning *)
    update activity a set
      partner_id = case when given.gave_partner then null else a.partner_id end,
      contact_id = case when given.gave_contact then null else a.contact_id end
    from given where a.id = given.activity_id`.execute(db)
}

/** The conversion that stands, as a JSON column of the lead `id`, with what `who` may see of it. */
export function conversionJson(who: Who, id: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(select json_build_object('id', v.id, 'at', v.at, 'userName', author.name,
      'partner', (select json_build_object('id', p.id, 'reference', p.reference, 'name', p.display_name)
        from partner p where p.id = v.partner_id and ${visibleTo(who, 'partner', 'p')}),
      'contact', (select json_build_object('id', c.id, 'reference', c.reference, 'name', ${contactNameSql('c')})
        from contact c where c.id = v.contact_id and ${visibleTo(who, 'contact', 'c')}))
    from conversion v join app_user author on author.id = v.user_id
    where v.lead_id = ${id} and v.undone_at is null)`
}
