// The people of the tests, by name, and what they work with: two companies, two teams, five users.
import { randomBytes } from 'node:crypto'
import { pino } from 'pino'
import { sql } from 'kysely'
import type { App } from '../src/kit/app.ts'
import type { Db } from '../src/kit/database.ts'
import { jobs } from '../src/kit/jobs.ts'
import { asWho, openSignIn, type SignIn } from '../src/organisation/sign-in/actions.ts'
import { hashPassword } from '../src/organisation/sign-in/password-door-actions.ts'
import { findWho, savePasswordHash } from '../src/organisation/sign-in/queries.ts'
import { sessionCookieName, signedToken } from '../src/organisation/sign-in/session-cookie-actions.ts'
import { createUser } from '../src/organisation/users/actions.ts'
import type { NewUser } from '../src/organisation/users/user.ts'
import type { Who } from '../src/organisation/who.ts'
import { testDatabase } from './database.ts'

export interface Person {
  readonly id: number
  readonly name: string
  readonly email: string
}

export interface World {
  readonly db: Db
  readonly app: App
  readonly signIn: SignIn
  readonly companies: { readonly oree: number; readonly alba: number }
  readonly teams: { readonly grandsComptes: number; readonly export: number }
  /** Administrator. */
  readonly camille: Person
  /** Salesperson of Orée, team Grands comptes. */
  readonly hugo: Person
  /** Manager of Orée. */
  readonly ines: Person
  /** Salesperson of Alba: the outsider. */
  readonly yanis: Person
  /** Reader of Orée. */
  readonly nora: Person
}

/** Everybody's. */
export const password = 'les moulins tournent'

/** To be called at the top of a test file: `const world = await testWorld()`. */
export async function testWorld(db?: Db): Promise<World> {
  const base = db ?? (await testDatabase())
  const app: App = { db: base, jobs, log: pino({ level: 'error' }) }
  const [oree, alba] = [await named(base, 'company', 'Orée'), await named(base, 'company', 'Alba')]
  const grandsComptes = await named(base, 'team', 'Grands comptes')
  const hash = await hashPassword(password)
  const person = async (name: string, profile: Who['profile'], rest: Partial<NewUser> = {}) => {
    const email = `${plain(name)}@oree.example`
    const defaults = { name, email, profile, language: 'fr' as const, teamId: null, companyIds: [oree] }
    const user = await createUser(base, { ...defaults, ...rest })
    await savePasswordHash(base, user.id, hash)
    return { id: user.id, name: user.name, email: user.email }
  }
  return {
    db: base,
    app,
    signIn: await openSignIn(app),
    companies: { oree, alba },
    teams: { grandsComptes, export: await named(base, 'team', 'Export') },
    camille: await person('Camille Roux', 'administrator', { companyIds: [oree, alba] }),
    hugo: await person('Hugo Blanc', 'salesperson', { teamId: grandsComptes }),
    ines: await person('Inès Faure', 'manager'),
    yanis: await person('Yanis Benali', 'salesperson', {
      email: 'yanis.benali@alba.example',
      companyIds: [alba],
    }),
    nora: await person('Nora Petit', 'reader'),
  }
}

/** The person as actions see them, for tests that go in below the door. */
export async function whoIs(world: World, person: Person): Promise<Who> {
  const row = await findWho(world.db, person.id)
  if (!row) throw new Error(`${person.name} is not active`)
  return asWho(row, null)
}

/** A Cookie header that signs the person in, without the time that a password takes. */
export async function sessionCookie(db: Db, person: Person): Promise<string> {
  const token = randomBytes(16).toString('hex')
  await sql`
    insert into session (user_id, token, expires_at)
    values (${person.id}, ${token}, now() + interval '1 day')`.execute(db)
  const { value } = await db
    .selectFrom('setting')
    .select('value')
    .where('name', '=', 'session-secret')
    .executeTakeFirstOrThrow()
  return `${sessionCookieName(false)}=${signedToken(token, String(value))}`
}

async function named(db: Db, table: 'company' | 'team', name: string): Promise<number> {
  const { id } = await db.insertInto(table).values({ name }).returning('id').executeTakeFirstOrThrow()
  return id
}

/** `plain('Inès Faure')` is `ines.faure`. */
function plain(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(' ', '.')
}
