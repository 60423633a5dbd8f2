import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { countReferences } from './references.ts'

const db = await testDatabase()

test('a table that a later slice adds is counted by itself; parts and marks that outlive are no uses', async () => {
  await sql`create table lamp (id bigint primary key)`.execute(db)
  await sql`insert into lamp values (1), (2)`.execute(db)
  expect(await countReferences(db, 'lamp', 1)).toBe(0)

  await sql`create table "Later slice" (id int, "lit by" bigint references lamp)`.execute(db)
  await sql`create table bulb (lamp_id bigint references lamp on delete cascade)`.execute(db)
  await sql`create table photo (lamp_id bigint references lamp on delete set null)`.execute(db)
  await sql`insert into "Later slice" values (1, 1), (2, 1), (3, 2), (4, null)`.execute(db)
  await sql`insert into bulb values (1)`.execute(db)
  await sql`insert into photo values (1)`.execute(db)
  expect([await countReferences(db, 'lamp', 1), await countReferences(db, 'lamp', 2)]).toEqual([2, 1])
})
