// The sign-in library on our own tables: it checks passwords and makes sessions, and is asked for nothing else.
import { betterAuth } from 'better-auth'
import { hashPassword, verifyPassword } from 'better-auth/crypto'
import type { App } from '../../kit/app.ts'
import { isActive } from './queries.ts'
import { cookiePrefix } from './session-cookie-actions.ts'

export { hashPassword, verifyPassword }

export interface Credentials {
  readonly email: string
  readonly password: string
  readonly rememberMe: boolean
  /** Where the request came from and reached us. */
  readonly address: string
  readonly userAgent: string
  readonly secure: boolean
}

export interface PasswordDoor {
  /** Null when the e-mail, the password or the person is not (or no more) known here. */
  signIn(credentials: Credentials): Promise<{ userId: number; cookies: string[] } | null>
  signOut(cookie: string): Promise<string[]>
}

const addressHeader = 'x-carnet-address'

export function passwordDoor(app: App, secret: string, secure: boolean): PasswordDoor {
  const auth = betterAuth(options(app, secret, secure))
  return {
    async signIn({ email, password, rememberMe, address, userAgent }) {
      const response = await auth.api.signInEmail({
        body: { email, password, rememberMe },
        headers: new Headers({ [addressHeader]: address, 'user-agent': userAgent }),
        asResponse: true,
      })
      if (response.status === 401) return null
      if (!response.ok) throw new Error(`the sign-in library answered ${response.status}`)
      const { user } = (await response.json()) as { user: { id: string } }
      return { userId: Number(user.id), cookies: response.headers.getSetCookie() }
    },
    async signOut(cookie) {
      const response = await auth.api.signOut({ headers: new Headers({ cookie }), asResponse: true })
      return response.headers.getSetCookie()
    },
  }
}

const days = 24 * 3600

function options(app: App, secret: string, secure: boolean) {
  return {
    appName: 'Carnet',
    // Never fetched: links and redirects of the library are not used.
    baseURL: `${secure ? 'https' : 'http'}://localhost`,
    secret,
    database: { db: app.db, type: 'postgres' as const, transaction: true },
    telemetry: { enabled: false },
    emailAndPassword: { enabled: true, disableSignUp: true },
    session: {
      modelName: 'session',
      fields: sessionColumns,
      expiresIn: 30 * days,
      disableSessionRefresh: true,
    },
    user: { modelName: 'app_user', fields: userColumns },
    account: { modelName: 'account', fields: accountColumns },
    verification: { modelName: 'verification', fields: verificationColumns },
    // Attempts are counted by throttle-actions.ts, by account too; the library counts addresses only.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix,
      useSecureCookies: secure,
      database: { generateId: 'serial' as const },
      ipAddress: { ipAddressHeaders: [addressHeader] },
      // kit/server.ts refuses writes from other sites before they come here.
      disableCSRFCheck: true,
    },
    // A refusal of somebody who left is an error to the library and none to us; what is one is thrown as well.
    logger: { level: 'error' as const, log: (_level: string, message: string) => app.log.warn(message) },
    databaseHooks: {
      session: {
        create: { before: async (session: { userId: string }) => isActive(app.db, Number(session.userId)) },
      },
    },
  }
}

const stamps = { createdAt: 'created_at', updatedAt: 'updated_at' }
const sessionColumns = {
  ...stamps,
  userId: 'user_id',
  expiresAt: 'expires_at',
  ipAddress: 'ip_address',
  userAgent: 'user_agent',
}
const userColumns = { ...stamps, emailVerified: 'email_verified' }
const accountColumns = {
  ...stamps,
  userId: 'user_id',
  accountId: 'account_id',
  providerId: 'provider_id',
  accessToken: 'access_token',
  refreshToken: 'refresh_token',
  idToken: 'id_token',
  accessTokenExpiresAt: 'access_token_expires_at',
  refreshTokenExpiresAt: 'refresh_token_expires_at',
}
const verificationColumns = { ...stamps, expiresAt: 'expires_at' }
