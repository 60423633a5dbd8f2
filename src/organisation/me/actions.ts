// What people read and change about themselves.
import type { App } from '../../kit/app.ts'
import { inTransaction, type Db } from '../../kit/database.ts'
import { badField, Problem } from '../../kit/problem.ts'
import { hashPassword, verifyPassword } from '../sign-in/password-door-actions.ts'
import { deleteSessions, findWho, getPasswordHash, savePasswordHash } from '../sign-in/queries.ts'
import { asWho } from '../sign-in/actions.ts'
import { forgetAttempt, permitAttempt } from '../sign-in/throttle-actions.ts'
import { updateUser } from '../users/queries.ts'
import type { Who } from '../who.ts'
import type { Me, MeChange, PasswordChange } from './contract.ts'
import { getPlaces } from './queries.ts'

export async function readMe(db: Db, who: Who): Promise<Me> {
  const { userId: id, name, email, language, profile, country } = who
  return {
    id,
    name,
    email,
    language,
    profile,
    country,
    rights: [...who.rights],
    ...(await getPlaces(db, id)),
  }
}

export async function changeMe(db: Db, who: Who, change: MeChange): Promise<Me> {
  await updateUser(db, who.userId, change)
  const changed = await findWho(db, who.userId)
  if (!changed) throw new Problem('not-found')
  return readMe(db, asWho(changed, who.sessionId))
}

/** Whoever holds an open session must not guess the password through it: attempts count here too. */
export async function changePassword(
  app: App,
  who: Who,
  { current, next }: PasswordChange,
  address: string,
): Promise<void> {
  const attempt = { account: who.email, address }
  await permitAttempt(app.db, attempt)
  const hash = await getPasswordHash(app.db, who.userId)
  const right = hash !== null && (await verifyPassword({ hash, password: current }))
  if (!right) throw badField('/current', 'wrong-password')
  await forgetAttempt(app.db, attempt)
  const nextHash = await hashPassword(next)
  await inTransaction(app.db, async (trx) => {
    await savePasswordHash(trx, who.userId, nextHash)
    await deleteSessions(trx, who.userId, who.sessionId)
  })
}
