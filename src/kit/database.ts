// The one door to PostgreSQL: a typed connection pool, the same for the embedded server and for another.
import {
  Kysely,
  PostgresDialect,
  sql,
  type ColumnType,
  type Generated,
  type RawBuilder,
  type Transaction,
} from 'kysely'
import pg from 'pg'
import { prepareMarked } from './prepared-statements.ts'
import type { Words } from './words.ts'

/** Every table by name: kit's own here; each slice adds its own with `declare module` in its tables.ts. */
export interface Tables {
  job: JobTable
  picture: PictureTable
  setting: { name: string; value: Json }
}

/** jsonb: written as text, read as a value. */
export type Json<T = unknown> = ColumnType<T, string, string>
/** timestamptz, filled by the database or by us. */
export type Instant = ColumnType<
  Date,
  Date | string | RawBuilder<Date> | undefined,
  Date | string | RawBuilder<Date>
>

interface JobTable {
  id: Generated<number>
  kind: string
  title: Json<Words>
  input: Json
  state: Generated<'waiting' | 'running' | 'done' | 'failed' | 'cancelled'>
  done: Generated<number>
  total: number | null
  result: Json | null
  problem: string | null
  user_id: number
  created_at: Instant
  started_at: Instant | null
  ended_at: Instant | null
  cancel_asked: Generated<boolean>
}

interface PictureTable {
  id: Generated<number>
  media_type: string
  bytes: Buffer
  created_at: Instant
}

export type Db = Kysely<Tables>
export type Trx = Transaction<Tables>

/** bigint[], which the driver's list of types leaves out. */
const int8Array: number = 1016

/** bigint ids and counts stay below 2^53, so they are plain numbers; dates stay `2026-11-24`, without a clock. */
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(int8Array, numbers)
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)

function numbers(text: string): number[] {
  return text === '{}' ? [] : text.slice(1, -1).split(',').map(Number)
}

export function openDatabase(connection: pg.PoolConfig, onError: (error: Error) => void = () => {}): Db {
  const pool = new pg.Pool({ max: 10, ...connection })
  // An idle connection that the server closed is replaced at the next query; it must not end the process.
  pool.on('error', (error) => pool.ending || onError(error))
  // Nor must one that breaks between two statements: the next statement fails, and says why.
  pool.on('connect', (client) => client.on('error', () => {}))
  pool.on('connect', prepareMarked)
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}

/** Throws when the database does not answer. */
export async function ping(db: Db): Promise<void> {
  await sql`select 1`.execute(db)
}

/** Runs everything or nothing. When two block each other, the one that PostgreSQL ends begins again. */
export function inTransaction<T>(db: Db, work: (trx: Trx) => Promise<T>): Promise<T> {
  return againWhenBlocked(() => db.transaction().execute(work))
}

/** Runs everything and takes it back: to tell what would become of it. */
export function rehearse<T>(db: Db, work: (trx: Trx) => Promise<T>): Promise<T> {
  return againWhenBlocked(() => takenBack(db, work))
}

async function takenBack<T>(db: Db, work: (trx: Trx) => Promise<T>): Promise<T> {
  const trx = await db.startTransaction().execute()
  try {
    return await work(trx)
  } finally {
    await trx.rollback().execute()
  }
}

const mostTurns = 3

async function againWhenBlocked<T>(work: () => Promise<T>): Promise<T> {
  for (let turn = 1; ; turn++) {
    try {
      return await work()
    } catch (error) {
      if (turn === mostTurns || !isDeadlock(error)) throw error
    }
  }
}

/** SQLSTATE deadlock_detected. */
function isDeadlock(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '40P01'
}
