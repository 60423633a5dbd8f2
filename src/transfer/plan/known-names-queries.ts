// Reads the names that a file may mention: these lists are short, so they are read as a whole.
import { sql } from 'kysely'
import type { Db } from '../../kit/database.ts'
import type { Who } from '../../organisation/who.ts'
import { knownKey, type KnownLocalization, type KnownNames } from './known.ts'

type Kind = 'user' | 'team' | 'sector' | 'company' | 'role' | 'function'

export async function readKnownNames(db: Db, who: Who): Promise<KnownNames> {
  const { rows } = await sql<{ kind: Kind; id: number; name: string; other: string }>`
    select 'user' as kind, id, name, email as other from app_user where archived_at is null
    union all select 'team', id, name, '' from team where archived_at is null
    union all select 'sector', id, name, '' from sector where archived_at is null
    union all select 'company', id, name, '' from company where archived_at is null
      and (${who.seesAll} or id = any(${who.companyIds}::bigint[]))
    union all select 'role', id, name, code from role where archived_at is null
    union all select 'function', id, name, '' from job_function where archived_at is null`.execute(db)
  const named = (kind: Kind) => {
    const found = rows.filter((row) => row.kind === kind)
    const others = found
      .filter((row) => row.other !== '')
      .map((row) => [knownKey(row.other), row.id] as const)
    return new Map([...others, ...found.map((row) => [knownKey(row.name), row.id] as const)])
  }
  return {
    language: who.language,
    country: who.country,
    users: named('user'),
    teams: named('team'),
    sectors: named('sector'),
    companies: named('company'),
    roles: named('role'),
    newRoles: new Set(),
    functions: named('function'),
    localizations: await localizations(db),
  }
}

async function localizations(db: Db): Promise<KnownLocalization[]> {
  const { rows } = await sql<KnownLocalization>`
    select id, country, language, is_default as "isDefault" from localization
    where archived_at is null order by is_default desc, id`.execute(db)
  return rows
}

/** Roles that a file brings; one that somebody else made meanwhile is theirs. Answers name and id. */
export async function createRoles(
  db: Db,
  roles: readonly { readonly name: string; readonly code: string }[],
): Promise<{ name: string; id: number }[]> {
  const { rows } = await sql<{ name: string; id: number }>`
    insert into role (name, code)
    select name, code from jsonb_to_recordset(${JSON.stringify(roles)}::jsonb) as row(name text, code text)
    on conflict do nothing returning name, id`.execute(db)
  return rows
}
