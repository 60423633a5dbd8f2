// Lets PostgreSQL plan a large statement once for each connection: planning one takes longer than running it.
import { createHash } from 'node:crypto'
import { sql, type RawBuilder } from 'kysely'
import type pg from 'pg'

const mark = '/* prepared */'

/**
 * Begins a statement whose text is always the same: sql`${prepared} select …`. Each text is kept by every connection,
 * so a statement that is put together anew for each question must not bear it.
 */
export const prepared: RawBuilder<unknown> = sql.raw(mark)

/**
 * The ids in a prepared statement, of whatever number: PostgreSQL would find a plan for just so many better than the
 * one that it keeps, and plan anew each time.
 */
export function listed(ids: readonly number[]): RawBuilder<unknown> {
  return sql`(select ${ids}::bigint[])`
}

/** Names what bears the mark, which is how the driver asks for a prepared statement. */
export function prepareMarked(client: pg.PoolClient): void {
  const send = client.query.bind(client)
  const query = (text: unknown, ...rest: unknown[]): unknown =>
    typeof text === 'string' && text.includes(mark)
      ? Reflect.apply(send, client, [{ name: nameOf(text), text, values: rest[0] }, ...rest.slice(1)])
      : Reflect.apply(send, client, [text, ...rest])
  Object.assign(client, { query })
}

const names = new Map<string, string>()

/** PostgreSQL tells statements apart by 63 bytes of name. */
function nameOf(text: string): string {
  const known = names.get(text)
  if (known !== undefined) return known
  const name = createHash('sha256').update(text).digest('base64url')
  names.set(text, name)
  return name
}
