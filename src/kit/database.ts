// The one door to PostgreSQL: a typed connection pool, the same for the embedded server and for another.
import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'

/** Every table by name; each slice adds its own with `declare module` in its tables.ts. */
// oxlint-disable-next-line typescript/no-empty-object-type -- filled by the slices
export interface Tables {}

export type Db = Kysely<Tables>
export type Trx = Transaction<Tables>

/** bigint ids and counts stay below 2^53, so they are plain numbers; dates stay `2026-11-24`, without a clock. */
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)

export function openDatabase(connection: pg.PoolConfig, onError: (error: Error) => void = () => {}): Db {
  const pool = new pg.Pool({ max: 10, ...connection })
  // An idle connection that the server closed is replaced at the next query; it must not end the process.
  pool.on('error', onError)
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}

/** Runs everything or nothing. */
export function inTransaction<T>(db: Db, work: (trx: Trx) => Promise<T>): Promise<T> {
  return db.transaction().execute(work)
}
