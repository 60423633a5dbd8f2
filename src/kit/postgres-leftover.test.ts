import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { run } from '../../test/test-server.ts'
import { joinEmbeddedPostgres, startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres.ts'
import { holder } from './postgres-leftover.ts'

let home: string
let folder: string

beforeAll(async () => {
  home = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'carnet-leftover-')))
  folder = path.join(home, 'postgres')
  await (await start()).stop()
})
afterAll(() => fs.rmSync(home, { recursive: true, force: true }))

const start = (options: { overTcp?: boolean } = {}) =>
  startEmbeddedPostgres(folder, { fast: true, ...options })

async function setting(server: EmbeddedPostgres, name: string): Promise<unknown> {
  const client = new Client(server.connection)
  await client.connect()
  const { rows } = await client.query<{ value: string }>('select current_setting($1) as value', [name])
  await client.end()
  return rows[0]?.value
}

test('a number left by a crash that belongs to another program now is no hindrance', async () => {
  fs.writeFileSync(
    path.join(folder, 'postmaster.pid'),
    `${process.pid}\n${folder}\n1\n5432\n/nowhere\n\n\nready\n`,
  )
  expect(holder(folder)).toBe('none')
  const server = await start()
  expect(holder(folder)).toBe('application')
  await server.stop()
  expect(holder(folder)).toBe('none')
})

test('a folder whose name begins like that of another is not taken for it', async () => {
  const server = await start()
  fs.mkdirSync(folder.slice(0, -1))
  fs.copyFileSync(path.join(folder, 'postmaster.pid'), path.join(folder.slice(0, -1), 'postmaster.pid'))
  expect(holder(folder.slice(0, -1))).toBe('none')
  await server.stop()
})

test('the command line joins the database of the application that runs, and leaves it running', async () => {
  const server = await start()
  const joined = await joinEmbeddedPostgres(folder)
  expect(joined.connection).toEqual(server.connection)
  await joined.stop()
  await run(server.connection, 'select 1')
  await server.stop()
})

test('the command line starts the database when no application runs', async () => {
  const joined = await joinEmbeddedPostgres(folder)
  await run(joined.connection, 'select 1')
  await joined.stop()
  expect(holder(folder)).toBe('none')
})

test('by network, it answers on this machine only and only with the password', async () => {
  const server = await start({ overTcp: true })
  expect(await setting(server, 'listen_addresses')).toBe('127.0.0.1')
  await expect(run({ ...server.connection, password: 'Apollo' }, 'select 1')).rejects.toThrow(
    /password authentication failed/,
  )
  await server.stop()
})

test('by socket, it answers to nobody on the network, and its socket lies where only it may enter', async () => {
  const server = await start()
  expect(await setting(server, 'listen_addresses')).toBe('')
  expect(fs.statSync(server.connection.host).mode & 0o777).toBe(0o700)
  await server.stop()
  expect(fs.existsSync(server.connection.host)).toBe(false)
})

test('only the tests trade safety for speed', async () => {
  const quick = await start()
  expect(await setting(quick, 'fsync')).toBe('off')
  await quick.stop()
  const safe = await startEmbeddedPostgres(folder)
  expect([await setting(safe, 'fsync'), await setting(safe, 'synchronous_commit')]).toEqual(['on', 'on'])
  await safe.stop()
})
