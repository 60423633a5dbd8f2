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
import { inDatabase, run } from './test-server.ts'

export default async function prepare(project: TestProject): Promise<() => Promise<void>> {
  const server = await someServer()
  try {
    const template = await createTemplate(server.connection)
    project.provide('testServer', { connection: server.connection, template, copyFiles: server.own })
    return async () => {
      if (!server.own) await run(server.connection, `drop database ${template}`)
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
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'carnet-test-'))
  const embedded = await startEmbeddedPostgres(path.join(folder, 'postgres'), { fast: true })
  const stop = async () => {
    await embedded.stop()
    fs.rmSync(folder, { recursive: true, force: true })
  }
  return { connection: embedded.connection, own: true, stop }
}

async function createTemplate(connection: pg.ClientConfig): Promise<string> {
  const template = `carnet_template_${randomUUID().replaceAll('-', '')}`
  await run(connection, `create database ${template} template template0 encoding 'UTF8'`)
  const db = openDatabase({ ...inDatabase(connection, template), max: 1 })
  try {
    await migrate(db, path.join(import.meta.dirname, '../db/migrations'))
  } finally {
    await db.destroy()
  }
  return template
}
