// API keys in the database: their digests, never the keys.
import { sql } from 'kysely'
import type { Db } from '../../kit/database.ts'
import type { ApiKey } from './contract.ts'

interface KeyRow {
  readonly id: number
  readonly name: string
  readonly start: string
  readonly created_at: Date
  readonly last_used_at: Date | null
  readonly expires_at: Date | null
}

/** The latest first; `before` is the id that the page begins after. */
export async function listKeys(db: Db, userId: number, before: number, limit: number): Promise<ApiKey[]> {
  const rows = await db
    .selectFrom('api_key')
    .select(['id', 'name', 'start', 'created_at', 'last_used_at', 'expires_at'])
    .where('user_id', '=', userId)
    .where('id', '<', before)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(asKey)
}

export async function insertKey(
  db: Db,
  key: { userId: number; name: string; hash: Buffer; start: string; expiresAt: string | null },
): Promise<ApiKey> {
  const row = await db
    .insertInto('api_key')
    .values({
      user_id: key.userId,
      name: key.name,
      key_hash: key.hash,
      start: key.start,
      expires_at: key.expiresAt,
    })
    .returning(['id', 'name', 'start', 'created_at', 'last_used_at', 'expires_at'])
    .executeTakeFirstOrThrow()
  return asKey(row)
}

export async function deleteKey(db: Db, userId: number, id: number): Promise<boolean> {
  const { rows } = await sql`
    delete from api_key where id = ${id} and user_id = ${userId} returning id`.execute(db)
  return rows.length > 0
}

function asKey(row: KeyRow): ApiKey {
  return {
    id: row.id,
    name: row.name,
    start: row.start,
    createdAt: row.created_at.toISOString(),
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
    expiresAt: row.expires_at?.toISOString() ?? null,
  }
}
