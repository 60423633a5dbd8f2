import path from 'node:path'
import { expect, test } from 'vitest'
import { dumpSchema } from '../src/kit/schema-dump.ts'
import { testDatabase } from './database.ts'

const db = await testDatabase()

test('db/schema.sql is what the migrations make', async () => {
  const schema = await dumpSchema(db)
  await expect(schema, 'run "npm run schema" to write it anew').toMatchFileSnapshot(
    path.join(import.meta.dirname, '../db/schema.sql'),
  )
})
