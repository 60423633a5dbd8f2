import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { run } from '../../test/test-server.ts'
import { startEmbeddedPostgres } from './embedded-postgres.ts'

let home: string
let folder: string

beforeEach(() => {
  home = fs.mkdtempSync(path.join(os.tmpdir(), 'carnet-folder-'))
  folder = path.join(home, 'data', 'postgres')
})
afterEach(() => fs.rmSync(home, { recursive: true, force: true }))

const start = () => startEmbeddedPostgres(folder, { fast: true })

// No process has a number that high.
const gone = 2 ** 22 + 1

test('a creation that a kill cut short is thrown away and done again', async () => {
  const unfinished = `${folder}.new-${gone}-Xy3Zab`
  fs.mkdirSync(path.join(unfinished, 'base'), { recursive: true })
  fs.writeFileSync(path.join(unfinished, 'PG_VERSION'), '18\n')

  const server = await start()
  await run(server.connection, 'create table contact ()')
  await server.stop()

  expect(fs.readdirSync(path.dirname(folder)).sort()).toEqual(['postgres', 'postgres.log'])
})

test('an empty folder is filled, as when it was made for the purpose', async () => {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
  const server = await start()
  expect(fs.readdirSync(folder)).toContain('PG_VERSION')
  await server.stop()
})

test('of two that start at once on an empty folder, one works and the other says why not', async () => {
  const results = await Promise.allSettled([start(), start()])
  const [works] = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
  const [refused] = results.flatMap((result) => (result.status === 'rejected' ? [String(result.reason)] : []))

  expect(refused).toContain('is in use by a Carnet that runs')
  if (!works) throw new Error('neither of the two works')
  await run(works.connection, 'select 1')
  await works.stop()
})

test('a folder with other files in it is left alone', async () => {
  fs.mkdirSync(folder, { recursive: true })
  fs.writeFileSync(path.join(folder, 'letter.txt'), 'Chère Léa')
  await expect(start()).rejects.toThrow(/holds other files/)
  expect(fs.readdirSync(folder)).toEqual(['letter.txt'])
})

test('a database of another PostgreSQL is refused before anything touches it', async () => {
  fs.mkdirSync(folder, { recursive: true })
  fs.writeFileSync(path.join(folder, 'PG_VERSION'), '17\n')
  await expect(start()).rejects.toThrow(/made by PostgreSQL 17; this Carnet brings 18/)
})
