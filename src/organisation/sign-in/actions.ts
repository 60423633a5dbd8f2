// Signs people in and out, and tells who is asking.
import { createHash, randomBytes } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { App } from '../../kit/app.ts'
import { Problem } from '../../kit/problem.ts'
import { rights, type Who } from '../who.ts'
import { passwordDoor, type Credentials, type PasswordDoor } from './password-door-actions.ts'
import {
  deleteExpired,
  findKeyOwner,
  findSession,
  getSettingOnce,
  markKeyUsed,
  type WhoRow,
} from './queries.ts'
import { sessionToken } from './session-cookie-actions.ts'
import { forgetAttempt, permitAttempt } from './throttle-actions.ts'

export interface SignIn {
  /** From the key in the Authorization header, else from the session's cookie; null for anybody else. */
  readonly authenticate: (request: FastifyRequest) => Promise<Who | null>
  /** The cookies that carry the new session. */
  readonly enter: (credentials: Credentials) => Promise<{ userId: number; cookies: string[] }>
  /** Ends the session and answers the cookies that take it out of the browser. */
  readonly leave: (cookie: string, secure: boolean) => Promise<string[]>
}

/** Sessions are signed with a secret that the first start makes; it stays in the database. */
export async function openSignIn(app: App): Promise<SignIn> {
  const secret = await getSettingOnce(app.db, 'session-secret', randomBytes(32).toString('base64url'))
  const doors = new Map<boolean, PasswordDoor>()
  const door = (secure: boolean): PasswordDoor => {
    const known = doors.get(secure) ?? passwordDoor(app, secret, secure)
    doors.set(secure, known)
    return known
  }
  return {
    authenticate: (request) =>
      request.headers.authorization === undefined
        ? whoBySession(app, request, secret)
        : whoByKey(app, request.headers.authorization),
    enter: (credentials) => enter(app, door(credentials.secure), credentials),
    leave: (cookie, secure) => door(secure).signOut(cookie),
  }
}

async function enter(
  app: App,
  door: PasswordDoor,
  credentials: Credentials,
): Promise<{ userId: number; cookies: string[] }> {
  const attempt = { account: credentials.email, address: credentials.address }
  await permitAttempt(app.db, attempt)
  const entered = await door.signIn(credentials)
  if (!entered) throw new Problem('sign-in-refused')
  await forgetAttempt(app.db, attempt)
  await deleteExpired(app.db)
  return entered
}

async function whoBySession(app: App, request: FastifyRequest, secret: string): Promise<Who | null> {
  const token = sessionToken(request.headers.cookie, request.protocol === 'https', secret)
  const row = token === null ? undefined : await findSession(app.db, token)
  return row ? asWho(row, row.session_id) : null
}

/** Every key costs the same work, whatever it looks like: a digest and one look into the index of digests. */
async function whoByKey(app: App, authorization: string): Promise<Who | null> {
  const key = /^Bearer +(\S+) *$/i.exec(authorization)?.[1] ?? ''
  const row = await findKeyOwner(app.db, keyHash(key))
  if (row?.stale) await markKeyUsed(app.db, row.key_id)
  return row ? asWho(row, null) : null
}

/** A key is 256 random bits, so a plain digest cannot be turned back. */
export function keyHash(key: string): Buffer {
  return createHash('sha256').update(key).digest()
}

export function asWho(row: WhoRow, sessionId: number | null): Who {
  return {
    userId: row.id,
    sessionId,
    name: row.name,
    email: row.email,
    language: row.language,
    profile: row.profile,
    rights: rights(row.profile),
    country: row.country,
    teamId: row.team_id,
    companyIds: row.company_ids,
    seesAll: row.profile === 'administrator',
  }
}
