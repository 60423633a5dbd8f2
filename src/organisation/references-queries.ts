// Checks that what a record points at exists and may be seen, and gives the names that the trail remembers.
import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../kit/database.ts'
import type { Asked, Reference, ReferenceKind } from './references.ts'
import { visibleTo } from './visible-queries.ts'
import type { Who } from './who.ts'

/** What was found, by kind and id: its name. */
export type Found = ReadonlyMap<`${ReferenceKind}:${number}`, string>

const names: Readonly<Record<ReferenceKind, RawBuilder<string>>> = {
  partner: sql`display_name`,
  contact: sql`last_name`,
  role: sql`name`,
  job_function: sql`name`,
  sector: sql`name`,
  lead_source: sql`name`,
  lead_lost_reason: sql`name`,
  localization: sql`country || ' ' || language`,
  app_user: sql`name`,
  team: sql`name`,
  company: sql`name`,
}

export async function findReferences(db: Db, asked: Asked, who: Who): Promise<Found> {
  const kinds = (Object.keys(asked) as ReferenceKind[]).filter((kind) => (asked[kind]?.length ?? 0) > 0)
  if (kinds.length === 0) return new Map()
  const parts = kinds.map((kind) => referencesOf(kind, asked[kind] ?? [], who))
  const { rows } = await sql<{
    kind: ReferenceKind
    id: number
    name: string
  }>`${sql.join(parts, sql` union all `)}`.execute(db)
  return new Map(rows.map((row) => [`${row.kind}:${row.id}`, row.name]))
}

function referencesOf(kind: ReferenceKind, ids: readonly number[], who: Who): RawBuilder<unknown> {
  const visible = kind === 'partner' || kind === 'contact' ? visibleTo(who, kind, kind) : sql`true`
  return sql`select ${kind}::text as kind, id, ${names[kind]} as name from ${sql.table(kind)}
    where id = any(${[...new Set(ids)]}::bigint[]) and ${visible}`
}

/** Companies that one does not belong to may not be given to a record, nor guessed at. */
export function isFound({ kind, id }: Reference, found: Found, who: Who): boolean {
  if (kind === 'company' && !who.seesAll && !who.companyIds.includes(id)) return false
  return found.has(`${kind}:${id}`)
}
