// Makes sure that somebody can sign in: by the environment, or by a link that serves once.
import { createHash, randomBytes } from 'node:crypto'
import type { App } from '../../kit/app.ts'
import { inTransaction, type Trx } from '../../kit/database.ts'
import { Problem } from '../../kit/problem.ts'
import { Unusable } from '../../kit/unusable.ts'
import type { Language } from '../../kit/words.ts'
import { Password, SignInEmail } from '../sign-in/contract.ts'
import { permitAttempt } from '../sign-in/throttle-actions.ts'
import { createUserWithHash, hashed } from '../users/actions.ts'
import type { NewUser, User } from '../users/user.ts'
import { deleteLinks, hasAdministrator, isLink, lockFirstAdministrator, replaceLink } from './queries.ts'

export interface AdministratorEnvironment {
  readonly CARNET_ADMIN_EMAIL?: string | undefined
  readonly CARNET_ADMIN_PASSWORD?: string | undefined
}

export type FirstStart =
  | { readonly kind: 'known' }
  | { readonly kind: 'created'; readonly email: string }
  /** A path with the token behind #, which browsers keep to themselves. */
  | { readonly kind: 'link'; readonly path: string }

/** `const first = await ensureAdministrator(app, process.env)`, before the server listens. */
export async function ensureAdministrator(app: App, env: AdministratorEnvironment): Promise<FirstStart> {
  if (await hasAdministrator(app.db)) return { kind: 'known' }
  const administrator = fromEnvironment(env)
  return administrator ? createOnce(app, administrator) : { kind: 'link', path: await newLink(app) }
}

async function createOnce(app: App, administrator: NewUser): Promise<FirstStart> {
  const withHash = await hashed(administrator)
  return inTransaction(app.db, async (trx) => {
    await lockFirstAdministrator(trx)
    if (await hasAdministrator(trx)) return { kind: 'known' }
    await createUserWithHash(trx, withHash)
    return { kind: 'created', email: administrator.email }
  })
}

async function newLink(app: App): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await inTransaction(app.db, async (trx) => {
    await lockFirstAdministrator(trx)
    await replaceLink(trx, digest(token))
  })
  return `/first-sign-in#${token}`
}

function fromEnvironment(env: AdministratorEnvironment): NewUser | null {
  const { CARNET_ADMIN_EMAIL: givenEmail, CARNET_ADMIN_PASSWORD: givenPassword } = env
  if (!givenEmail && !givenPassword) return null
  const email = SignInEmail.safeParse(givenEmail)
  if (!email.success) throw new Unusable('CARNET_ADMIN_EMAIL is not an e-mail address.')
  const password = Password.safeParse(givenPassword)
  if (!password.success) throw new Unusable('CARNET_ADMIN_PASSWORD must have between 8 and 128 characters.')
  const name = email.data.slice(0, email.data.indexOf('@'))
  return administratorOf({ name, email: email.data, password: password.data, language: 'fr' })
}

interface Draft {
  readonly name: string
  readonly email: string
  readonly password: string
  readonly language: Language
}

function administratorOf({ name, email, password, language }: Draft): NewUser {
  return { name, email, password, language, profile: 'administrator', teamId: null, companyIds: [] }
}

export async function firstAdministratorState(
  app: App,
  token: string | undefined,
): Promise<{ awaited: boolean; valid: boolean }> {
  const awaited = !(await hasAdministrator(app.db))
  const valid = awaited && token !== undefined && (await isLink(app.db, digest(token)))
  return { awaited, valid }
}

export async function createFirstAdministrator(
  app: App,
  { token, ...draft }: Draft & { readonly token: string },
  address: string,
): Promise<User> {
  await permitAttempt(app.db, { account: 'first-administrator', address })
  await requireLink(app.db, token)
  const withHash = await hashed(administratorOf(draft))
  return inTransaction(app.db, async (trx) => {
    await lockFirstAdministrator(trx)
    await requireLink(trx, token)
    const user = await createUserWithHash(trx, withHash)
    await deleteLinks(trx)
    return user
  })
}

async function requireLink(db: App['db'] | Trx, token: string): Promise<void> {
  if ((await hasAdministrator(db)) || !(await isLink(db, digest(token)))) throw new Problem('not-found')
}

function digest(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
