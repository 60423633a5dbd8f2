// The timeline of a record: entries and changes in one order, page by page.
import { sql, type RawBuilder } from 'kysely'
import { contactNameSql } from '../contacts/contact-name-queries.ts'
import type { Db } from '../kit/database.ts'
import { leadNameSql } from '../leads/lead-name-queries.ts'
import type { RecordTable } from '../organisation/records/record-table.ts'
import { visibleTo } from '../organisation/visible-queries.ts'
import type { Who } from '../organisation/who.ts'
import type { ActivityKind } from './kinds.ts'
import { instantOf, placeText, type Place } from './place-queries.ts'

/** The records whose history is read as one. */
export interface Scope {
  readonly contactIds: readonly number[]
  readonly partnerIds: readonly number[]
  readonly leadIds: readonly number[]
}

export interface WantedKinds {
  readonly entries: readonly ActivityKind[]
  readonly changes: boolean
}

/** Entries first, then the trails: the source of a place. */
export const sources = ['contact', 'partner', 'lead', 'entry'] as const
export type Source = (typeof sources)[number]

export interface Placed extends Place {
  readonly from: Source
}

export async function listPlaces(
  db: Db,
  scope: Scope,
  wanted: WantedKinds,
  after: Place | null,
  limit: number,
): Promise<Placed[]> {
  const parts = [
    ...entryParts(scope, wanted.entries, after, limit),
    ...(wanted.changes ? trailParts(scope, after, limit) : []),
  ]
  if (parts.length === 0) return []
  const { rows } = await sql<{ at: string; source: number; id: number }>`
    select ${placeText(sql`place`)} as at, source, id from (${sql.join(parts, sql` union `)}) found
    order by place desc, source desc, id desc limit ${limit}`.execute(db)
  return rows.map((row) => ({ ...row, from: sources[row.source] ?? 'entry' }))
}

/** Once for each column, so that each follows its index; `union` leaves out what both find. */
function entryParts(
  scope: Scope,
  kinds: readonly ActivityKind[],
  after: Place | null,
  limit: number,
): RawBuilder<unknown>[] {
  if (kinds.length === 0) return []
  return columnsOf(scope).map(
    ([column, ids]) => sql`(
      select place, ${sql.lit(sources.indexOf('entry'))} as source, id from activity
      where ${among(column, ids)} and archived_at is null and kind = any(${kinds}::text[])
        and ${afterIn('place', 'entry', after)}
      order by place desc, id desc limit ${limit})`,
  )
}

function trailParts(scope: Scope, after: Place | null, limit: number): RawBuilder<unknown>[] {
  return columnsOf(scope).map(
    ([column, ids, table]) => sql`(
      select at as place, ${sql.lit(sources.indexOf(table))} as source, id from ${sql.table(`${table}_change`)}
      where ${among(column, ids)} and ${afterIn('at', table, after)}
      order by at desc, id desc limit ${limit})`,
  )
}

/** Of the same moment, a source that comes later is behind whole, one that came earlier is before whole. */
function afterIn(column: 'at' | 'place', source: Source, after: Place | null): RawBuilder<boolean> {
  if (!after) return sql<boolean>`true`
  const [own, place, instant] = [sources.indexOf(source), sql.ref(column), instantOf(after)]
  if (own < after.source) return sql<boolean>`${place} <= ${instant}`
  if (own > after.source) return sql<boolean>`${place} < ${instant}`
  return sql<boolean>`(${place}, id) < (${instant}, ${after.id}::bigint)`
}

function columnsOf({ contactIds, partnerIds, leadIds }: Scope): [string, readonly number[], RecordTable][] {
  const all: [string, readonly number[], RecordTable][] = [
    ['contact_id', contactIds, 'contact'],
    ['partner_id', partnerIds, 'partner'],
    ['lead_id', leadIds, 'lead'],
  ]
  return all.filter(([, ids]) => ids.length > 0)
}

function among(column: string, ids: readonly number[]): RawBuilder<boolean> {
  const [only, ...others] = ids
  if (others.length === 0) return sql<boolean>`${sql.ref(column)} = ${only}`
  return sql<boolean>`${sql.ref(column)} = any(${ids}::bigint[])`
}

/** `{ note: 3, call: 1, change: 12 }`: kinds of which there are none are left out. */
export async function countKinds(db: Db, scope: Scope): Promise<Record<string, number>> {
  const columns = columnsOf(scope)
  const onOne = columns.map(([column, ids]) => among(column, ids))
  const trails = columns.map(
    ([column, ids, table]) =>
      sql`select 'change' as kind, count(*) from ${sql.table(`${table}_change`)} where ${among(column, ids)}`,
  )
  const { rows } = await sql<{ kind: string; count: number }>`
    select kind, sum(count)::bigint as count from (
      select kind, count(*) from activity
        where (${sql.join(onOne, sql` or `)}) and archived_at is null group by kind
      union all ${sql.join(trails, sql` union all `)}) counted
    group by kind having sum(count) > 0`.execute(db)
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]))
}

/** Those of a partner whom `who` may see, past ones too. */
export async function contactsOfPartner(db: Db, who: Who, partnerId: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select c.id from contact_partner l join contact c on c.id = l.contact_id
    where l.partner_id = ${partnerId} and ${visibleTo(who, 'contact', 'c')}`.execute(db)
  return rows.map(({ id }) => id)
}

/** Whose changes they are, by the id of the change. */
export async function ownersOfChanges(
  db: Db,
  table: RecordTable,
  changeIds: readonly number[],
): Promise<Map<number, { id: number; name: string }>> {
  const names: Readonly<Record<RecordTable, RawBuilder<unknown>>> = {
    contact: contactNameSql('r'),
    partner: sql`r.display_name`,
    lead: leadNameSql('r'),
  }
  const { rows } = await sql<{ change: number; id: number; name: string }>`
    select t.id as change, r.id, ${names[table]} as name
    from ${sql.table(`${table}_change`)} t join ${sql.table(table)} r on r.id = ${sql.ref(`t.${table}_id`)}
    where t.id = any(${changeIds}::bigint[])`.execute(db)
  return new Map(rows.map(({ change, id, name }) => [change, { id, name }]))
}
