// Opens Carnet's data: the embedded PostgreSQL or a server, brought to the present shape.
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import { pino, type Logger } from 'pino'
import { matchForm } from '../duplicates/kept-match.ts'
import { beginForms } from '../duplicates/match-form-queries.ts'
import type { App } from '../kit/app.ts'
import { openDatabase } from '../kit/database.ts'
import { joinEmbeddedPostgres, startEmbeddedPostgres } from '../kit/embedded-postgres.ts'
import { jobs } from '../kit/jobs.ts'
import { migrate } from '../kit/migrate.ts'
import type { Environment } from './environment.ts'

export interface OpenCarnet {
  readonly app: App & { readonly log: Logger }
  readonly connection: pg.PoolConfig
  /** The migrations that were needed. */
  readonly migrated: readonly string[]
  readonly close: () => Promise<void>
}

/** The checkout's own folder, from the sources and from what is built alike. */
export const checkout = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

/** `serve` owns the embedded database; `visit` uses the one of a running application, or starts it for the while. */
export async function openCarnet(environment: Environment, way: 'serve' | 'visit'): Promise<OpenCarnet> {
  const log = pino({ level: process.env['LOG_LEVEL'] ?? 'warn' })
  const database = await openPostgres(environment, way, log)
  const db = openDatabase(database.connection, (error) => log.warn(`a connection was lost: ${error.message}`))
  const close = async (): Promise<void> => {
    await db.destroy()
    await database.stop()
  }
  try {
    const migrated = await migrate(db, path.join(checkout, 'db/migrations'))
    await beginForms(db, matchForm)
    return { app: { db, jobs, log }, connection: database.connection, migrated, close }
  } catch (error) {
    await close()
    throw error
  }
}

async function openPostgres(
  { databaseUrl, dataFolder }: Environment,
  way: 'serve' | 'visit',
  log: Logger,
): Promise<{ connection: pg.PoolConfig; stop: () => Promise<void> }> {
  if (databaseUrl) return { connection: { connectionString: databaseUrl }, stop: async () => {} }
  const start = way === 'serve' ? startEmbeddedPostgres : joinEmbeddedPostgres
  return start(path.join(dataFolder, 'postgres'), { report: (message) => log.warn(message) })
}
