// The normal form of a firm's name in SQL, by which partners are looked up, and ours, by which they are compared, agree.
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { testDatabase } from '../../../test/database.ts'
import { firmKey } from './candidate.ts'

const db = await testDatabase()

async function inSql(name: string): Promise<string> {
  const { rows } = await sql<{ key: string }>`select firm_key(${name}) as key`.execute(db)
  return rows[0]?.key ?? ''
}

it.each([
  ['Apollo', 'APOLLO S.A.S.'],
  ['Dupont & Fils', 'SARL Dupont et Fils'],
  ['L’Atelier du Pain', 'Atelier Pain SARL'],
  ['Rheinwerk GmbH', 'rheinwerk'],
  ['Boréal Énergie', 'BOREAL-ENERGIE SA'],
  ['Verrerie Alban', 'verrerie  alban, SASU'],
])('%s and %s are one', async (one, other) => {
  expect(await inSql(one)).toBe(await inSql(other))
  expect(firmKey(one)).toBe(firmKey(other))
})

it.each([
  ['Apollo', 'Apollon'],
  ['Menuiserie Blanc', 'Menuiserie Roux'],
  ['SA', 'SAS'],
  ['!!!', '???'],
])('%s and %s are two', async (one, other) => {
  expect(await inSql(one)).not.toBe(await inSql(other))
  expect(firmKey(one)).not.toBe(firmKey(other))
})
