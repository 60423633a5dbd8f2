// Prepares one run of the tests: a PostgreSQL and in it a template that each test file's database is copied from.
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type pg from 'pg'
import type { TestProject } from 'vitest/node'
import { openDatabase } from '../src/kit/database.ts'
import { startEmbeddedPostgres } from '../src/kit/embedded-postgres.ts'
import { migrate } from '../src/kit/migrate.ts'
import { holder, readPidFile } from '../src/kit/postgres-leftover.ts'
import { dropDatabase, inDatabase, run } from './test-server.ts'

export default async function prepare(project: TestProject): Promise<() => Promise<void>> {
  const server = await someServer()
  try {
    const template = await createTemplate(server.connection)
    project.provide('testServer', { connection: server.connection, template, copyFiles: server.own })
    return async () => {
      if (!server.own) await dropAll(server.connection, template)
      await server.stop()
    }
  } catch (error) {
    await server.stop()
    throw error
  }
}

interface SomeServer {
  connection: pg.ClientConfig
  own: boolean
  stop: () => Promise<void>
}

async function someServer(): Promise<SomeServer> {
  const url = process.env['DATABASE_URL']
  if (url) return { connection: { connectionString: url }, own: false, stop: async () => {} }
  endOrphans()
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'carnet-test-'))
  const embedded = await startEmbeddedPostgres(path.join(folder, 'postgres'), { fast: true })
  const stop = async () => {
    await embedded.stop()
    fs.rmSync(folder, { recursive: true, force: true })
  }
  return { connection: embedded.connection, own: true, stop }
}

/** The template and what was copied from it, also by tests that ended before they could tidy up. */
async function dropAll(connection: pg.ClientConfig, template: string): Promise<void> {
  const databases = `select datname from pg_database where starts_with(datname, '${template}') order by datname desc`
  for (const { datname } of await run<{ datname: string }>(connection, databases)) {
    await dropDatabase(connection, datname)
  }
}

// A run that was killed leaves its PostgreSQL at work for nobody.
function endOrphans(): void {
  for (const name of fs.readdirSync(os.tmpdir()).filter((entry) => entry.startsWith('carnet-test-'))) {
    const folder = fs.realpathSync(path.join(os.tmpdir(), name))
    if (fs.statSync(folder).uid !== process.getuid?.()) continue
    const data = path.join(folder, 'postgres')
    const state = holder(data)
    if (state === 'orphan') process.kill(readPidFile(data)?.pid ?? Number.NaN, 'SIGINT')
    const idle = Date.now() - fs.statSync(folder).mtimeMs
    if (state === 'none' && idle > 600_000) fs.rmSync(folder, { recursive: true, force: true })
  }
}

async function createTemplate(connection: pg.ClientConfig): Promise<string> {
  const template = `carnet_test_${randomUUID().slice(0, 8)}`
  await run(connection, `create database ${template} template template0 encoding 'UTF8'`)
  const db = openDatabase({ ...inDatabase(connection, template), max: 1 })
  try {
    await migrate(db, path.join(import.meta.dirname, '../db/migrations'))
  } finally {
    await db.destroy()
  }
  return template
}
