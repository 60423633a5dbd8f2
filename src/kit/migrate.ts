// Brings a database to the present shape: db/migrations/NNNN-name.sql, in order, each once.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Migrator, sql, type Migration, type MigrationProvider } from 'kysely'
import type { Db } from './database.ts'

/** Safe when several processes start at once: kysely holds an advisory lock while it migrates. */
export async function migrate(db: Db, folder: string): Promise<string[]> {
  const migrator = new Migrator({
    db,
    provider: sqlFiles(folder),
    migrationTableName: 'migration',
    migrationLockTableName: 'migration_lock',
  })
  const { error, results } = await migrator.migrateToLatest()
  if (error) throw error
  return (results ?? []).map((result) => result.migrationName)
}

function sqlFiles(folder: string): MigrationProvider {
  return {
    async getMigrations() {
      const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
      const entries = await Promise.all(names.map((name) => sqlFile(folder, name)))
      return Object.fromEntries(entries)
    },
  }
}

async function sqlFile(folder: string, name: string): Promise<[string, Migration]> {
  const text = await readFile(join(folder, name), 'utf8')
  return [name.slice(0, -'.sql'.length), { up: async (db) => void (await sql.raw(text).execute(db)) }]
}
