// Gives each test file a database of its own: the present tables, and nobody in them yet.
import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { afterAll, inject } from 'vitest'
import { openDatabase, type Db } from '../src/kit/database.ts'
import { dropDatabase, inDatabase, run } from './test-server.ts'

/** To be called at the top of a test file: `const db = await testDatabase()`. */
export async function testDatabase(): Promise<Db> {
  const db = openDatabase({ ...(await testConnection()), max: 4 })
  afterAll(() => db.destroy())
  return db
}

/** The same for what opens its own connections, such as the jobs or a whole application. */
export function testConnection(): Promise<pg.PoolConfig> {
  const { template, copyFiles } = inject('testServer')
  return newDatabase(`template ${template}${copyFiles ? ' strategy file_copy' : ''}`)
}

/** A database without tables, for what makes them. */
export function emptyConnection(): Promise<pg.PoolConfig> {
  return newDatabase("template template0 encoding 'UTF8'")
}

async function newDatabase(like: string): Promise<pg.PoolConfig> {
  const { connection, template } = inject('testServer')
  const name = `${template}_${randomUUID().replaceAll('-', '')}`
  await run(connection, `create database ${name} ${like}`)
  afterAll(() => dropDatabase(connection, name))
  return inDatabase(connection, name)
}
