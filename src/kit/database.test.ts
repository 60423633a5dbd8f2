// Work that two people do at once and that blocks each other: one of them begins again, also where it is only rehearsed.
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { inTransaction, rehearse, type Db, type Trx } from './database.ts'

const db = await testDatabase()
await sql`create table pot (id int primary key)`.execute(db)
await sql`insert into pot values (1), (2)`.execute(db)

it.each([
  ['a transaction', inTransaction],
  ['a rehearsal', rehearse],
])('lets %s begin again', async (_, run: <T>(db: Db, work: (trx: Trx) => Promise<T>) => Promise<T>) => {
  const take = (trx: Trx, id: number) => sql`select from pot where id = ${id} for update`.execute(trx)
  let met = 0
  let open: () => void = () => {}
  const gate = new Promise<void>((resolve) => (open = resolve))
  const meet = async () => {
    met += 1
    if (met === 2) open()
    await gate
  }
  const both = (first: number, second: number) =>
    run(db, async (trx) => {
      await take(trx, first)
      await meet()
      await take(trx, second)
      return first
    })
  expect(await Promise.all([both(1, 2), both(2, 1)])).toEqual([1, 2])
  // One of them met the other twice.
  expect(met).toBe(3)
})
