import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { emptyConnection } from '../../test/database.ts'
import { openDatabase } from './database.ts'
import { migrate } from './migrate.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'carnet-migrations-'))
const write = (name: string, text: string) => fs.writeFileSync(path.join(folder, name), text)
write('0001-people.sql', 'create table person (name text not null); select pg_sleep(0.2);')
write('0002-lea.sql', "insert into person values ('Léa Michel');")
afterAll(() => fs.rmSync(folder, { recursive: true }))

async function twoProcesses() {
  const connection = await emptyConnection()
  const processes = [openDatabase(connection), openDatabase(connection)] as const
  afterAll(() => Promise.all(processes.map((db) => db.destroy())))
  return processes
}

const [one, other] = await twoProcesses()
const people = async () => (await sql<{ name: string }>`select name from person`.execute(one)).rows

test('two processes that start at once migrate once, in order', async () => {
  const done = await Promise.all([migrate(one, folder), migrate(other, folder)])
  expect(done.toSorted((a, b) => a.length - b.length)).toEqual([[], ['0001-people', '0002-lea']])
  expect(await people()).toEqual([{ name: 'Léa Michel' }])
})

test('a migration that fails leaves nothing behind, and is done again once it is mended', async () => {
  write('0003-luc.sql', "insert into person values ('Luc Garnier'); insert into nowhere values (1);")
  await expect(migrate(one, folder)).rejects.toThrow(/nowhere/)
  expect(await people()).toHaveLength(1)

  write('0003-luc.sql', "insert into person values ('Luc Garnier');")
  expect(await migrate(one, folder)).toEqual(['0003-luc'])
  expect(await people()).toHaveLength(2)
})
