import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testConnection } from '../../test/database.ts'
import { openDatabase, type Db } from './database.ts'
import { prepared } from './prepared-statements.ts'

const connection = await testConnection()

async function statements(db: Db): Promise<string[]> {
  const { rows } = await sql<{ statement: string }>`
    select statement from pg_prepared_statements order by prepare_time`.execute(db)
  return rows.map((row) => row.statement.trim())
}

test('what bears the mark is planned once, whatever its values', async () => {
  const db = openDatabase({ ...connection, max: 1 })
  try {
    const twice = async (n: number) =>
      (await sql<{ n: number }>`${prepared} select ${n}::int * 2 as n`.execute(db)).rows
    expect(await twice(3)).toEqual([{ n: 6 }])
    expect(await twice(4)).toEqual([{ n: 8 }])
    expect(await statements(db)).toEqual(['/* prepared */ select $1::int * 2 as n'])
  } finally {
    await db.destroy()
  }
})

test('what does not bear it leaves nothing behind', async () => {
  const db = openDatabase({ ...connection, max: 1 })
  try {
    expect((await sql`select ${3}::int * 2 as n`.execute(db)).rows).toEqual([{ n: 6 }])
    expect(await statements(db)).toEqual([])
  } finally {
    await db.destroy()
  }
})

test('a refused statement is refused again, and says why', async () => {
  const db = openDatabase({ ...connection, max: 1 })
  try {
    const divided = (n: number) => sql`${prepared} select 1 / ${n}::int as n`.execute(db)
    await expect(divided(0)).rejects.toThrow('division by zero')
    await expect(divided(0)).rejects.toThrow('division by zero')
    expect((await divided(1)).rows).toEqual([{ n: 1 }])
  } finally {
    await db.destroy()
  }
})
