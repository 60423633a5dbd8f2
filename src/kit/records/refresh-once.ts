// Keeps what lists show, sort and find of a record while many statements write it: once, after the last of them.
import { sql } from 'kysely'
import type { Db } from '../database.ts'
import { prepared } from '../prepared-statements.ts'

/** The triggers do the same after every statement; within a transaction they leave it to this. */
export async function refreshOnce(
  db: Db,
  table: string,
  ids: readonly number[],
  write: () => Promise<void>,
): Promise<void> {
  if (ids.length === 0) return write()
  await sql`select set_config('carnet.refresh', 'later', true)`.execute(db)
  await write()
  await sql`${prepared}
    select set_config('carnet.refresh', '', true), ${sql.ref(`refresh_${table}`)}(${ids}::bigint[])`.execute(
    db,
  )
}

/** The records of which something among `fields` changed: the others need no refreshing. */
export function idsWith(
  fields: ReadonlySet<string>,
  rows: readonly { readonly id: number; readonly changed: ReadonlySet<string> }[],
): number[] {
  return rows.filter(({ changed }) => [...changed].some((name) => fields.has(name))).map((row) => row.id)
}
