// What an export asks beyond the records themselves: how many parts the fullest has, and names behind ids.
import { sql } from 'kysely'
import type { Db } from '../../kit/database.ts'
import { visibleTo } from '../../organisation/visible-queries.ts'
import type { Who } from '../../organisation/who.ts'
import type { PartCounts } from './table-columns.ts'

/** At least one of each: a table has the columns even where nobody fills them. */
export async function countParts(
  db: Db,
  table: 'contact' | 'partner' | 'lead',
  ids: readonly number[],
): Promise<PartCounts> {
  const most = (part: string) => sql<number>`(select coalesce(max(n), 1)::int from (
    select count(*) as n from ${sql.table(`${table}_${part}`)}
    where ${sql.ref(`${table}_id`)} = any(${ids}::bigint[]) group by ${sql.ref(`${table}_id`)}) counted)`
  const { rows } = await sql<PartCounts>`
    select ${most('email')} as email, ${most('phone')} as phone, ${most('address')} as address,
      ${table === 'contact' ? most('partner') : sql`0`} as link`.execute(db)
  return rows[0] ?? { email: 1, phone: 1, address: 1, link: 1 }
}

export async function readRoleNames(db: Db): Promise<Map<number, string>> {
  const { rows } = await sql<{ id: number; name: string }>`select id, name from role`.execute(db)
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** Of those that `who` sees. */
export async function readReferences(db: Db, who: Who, ids: readonly number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: number; reference: string }>`
    select id, reference from contact c where id = any(${ids}::bigint[]) and ${visibleTo(who, 'contact', 'c')}`.execute(
    db,
  )
  return new Map(rows.map((row) => [row.id, row.reference]))
}

export async function readPictures(db: Db, ids: readonly number[]): Promise<Map<number, Buffer>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: number; bytes: Buffer }>`
    select id, bytes from picture where id = any(${ids}::bigint[])`.execute(db)
  return new Map(rows.map((row) => [row.id, row.bytes]))
}
