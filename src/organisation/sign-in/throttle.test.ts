import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testDatabase } from '../../../test/database.ts'
import { Problem } from '../../kit/problem.ts'
import { forgetAttempt, permitAttempt } from './throttle-actions.ts'

const db = await testDatabase()

/** How many of so many attempts were let through. */
async function permitted(account: string, addresses: readonly string[]): Promise<number> {
  const tries = addresses.map((address) => permitAttempt(db, { account, address }).then(() => true, refused))
  return (await Promise.all(tries)).filter(Boolean).length
}

function refused(error: unknown): false {
  if (error instanceof Problem && error.code === 'too-many-requests') return false
  throw error
}

const times = (n: number, address = '192.0.2.1') => Array<string>(n).fill(address)

test('one address has ten attempts at an account, even all at once', async () => {
  expect(await permitted('lea@apollo.fr', times(25))).toBe(10)
  expect(await permitted('lea@apollo.fr', times(1, '192.0.2.2'))).toBe(1)
  expect(await permitted('luc@apollo.fr', times(1))).toBe(1)
})

test('an account has fifty attempts, from however many addresses', async () => {
  const addresses = Array.from({ length: 60 }, (_, n) => `198.51.100.${n}`)
  expect(await permitted('paul@apollo.fr', addresses)).toBe(50)
})

test('an address has a hundred attempts, at however many accounts', async () => {
  let through = 0
  for (let n = 0; n < 12; n += 1) through += await permitted(`user${n}@apollo.fr`, times(9, '203.0.113.9'))
  expect(through).toBe(100)
})

test('the right password clears the account, and waiting clears everything', async () => {
  const attempt = { account: 'nora@apollo.fr', address: '192.0.2.77' }
  expect(await permitted(attempt.account, times(11, attempt.address))).toBe(10)
  await forgetAttempt(db, attempt)
  expect(await permitted(attempt.account, times(11, attempt.address))).toBe(10)
  await sql`update sign_in_attempt set until = now() - interval '1 second'`.execute(db)
  expect(await permitted(attempt.account, times(11, attempt.address))).toBe(10)
})

test('what was typed is not kept', async () => {
  await permitAttempt(db, { account: 'my password typed in the wrong box', address: '192.0.2.3' })
  const { rows } = await sql<{ key: string }>`select key from sign_in_attempt`.execute(db)
  for (const { key } of rows) expect(key).toMatch(/^[\w-]{43}$/)
})
