import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testDatabase } from './database.ts'

const db = await testDatabase()
const another = await testDatabase()

const roleNames = async (base: typeof db) =>
  (await sql<{ tablename: string }>`select tablename from pg_tables where tablename = 'trial'`.execute(base))
    .rows

test('what one test file writes is not seen by another', async () => {
  await sql`create table trial ()`.execute(db)
  expect(await roleNames(db)).toHaveLength(1)
  expect(await roleNames(another)).toHaveLength(0)
})

test('the tables of the migrations are there, and empty', async () => {
  const { rows } = await sql<{ count: number }>`select count(*) from contact`.execute(db)
  expect(rows).toEqual([{ count: 0 }])
})

test('the role is no superuser, as on a server that is not our own', async () => {
  const { rows } = await sql<{ usesuper: boolean }>`
    select usesuper from pg_user where usename = current_user`.execute(db)
  expect(rows).toEqual([{ usesuper: false }])
})
