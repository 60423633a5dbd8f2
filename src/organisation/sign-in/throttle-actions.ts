// Slows down whoever guesses passwords: by account and address, by account, and by address.
import { createHash } from 'node:crypto'
import type { Db } from '../../kit/database.ts'
import { Problem } from '../../kit/problem.ts'
import { countAttempt, forgetAttempts, type Limit } from './queries.ts'

export interface Attempt {
  readonly account: string
  readonly address: string
}

/**
 * Counts the attempt before the password is looked at, so that many at once gain nothing. A whole office may share
 * one address, and one account may be tried from many: hence three limits.
 */
export async function permitAttempt(db: Db, attempt: Attempt): Promise<void> {
  const retryAfter = await countAttempt(db, limits(attempt))
  if (retryAfter > 0) throw new Problem('too-many-requests', { details: { retryAfter } })
}

/** The right password clears what was counted against this account. */
export async function forgetAttempt(db: Db, attempt: Attempt): Promise<void> {
  await forgetAttempts(
    db,
    limits(attempt).map((limit) => limit.key),
  )
}

function limits({ account, address }: Attempt): Limit[] {
  return [
    { key: digest('both', account, address), most: 10, seconds: 300 },
    { key: digest('account', account), most: 50, seconds: 3600 },
    { key: digest('address', address), most: 100, seconds: 300 },
  ]
}

/** People type passwords where the e-mail goes: what they typed is not kept. */
function digest(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url')
}
