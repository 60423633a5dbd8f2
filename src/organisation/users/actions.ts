// Creates and changes users.
import type { ConfigurationQuery } from '../../kit/configuration/configuration-contract.ts'
import { configurationSource, type SearchedTable } from '../../kit/configuration/configuration-subject.ts'
import { inTransaction, type Db, type Trx } from '../../kit/database.ts'
import { listPage } from '../../kit/list/list-page.ts'
import { badField, Problem } from '../../kit/problem.ts'
import { hashPassword } from '../sign-in/password-door-actions.ts'
import { deleteSessions, savePasswordHash } from '../sign-in/queries.ts'
import { userFields } from './fields.ts'
import {
  companiesThatAre,
  findUsers,
  insertUser,
  lockAdministrators,
  saveCompaniesOfUser,
  updateUser,
} from './queries.ts'
import type { NewUser, User, UserChange } from './user.ts'

const users: SearchedTable = {
  table: 'app_user',
  columns: { name: 'name', email: 'email' },
  fields: userFields,
  order: 'name',
  search: ['name', 'email'],
  archivable: true,
}

export interface HashedUser extends Omit<NewUser, 'password'> {
  readonly hash: string | null
}

export async function createUser(db: Db, user: NewUser): Promise<User> {
  const withHash = await hashed(user)
  return inTransaction(db, (trx) => createUserWithHash(trx, withHash))
}

/** Before the transaction: the hash takes a tenth of a second on purpose. */
export async function hashed({ password, ...user }: NewUser): Promise<HashedUser> {
  return { ...user, hash: password === undefined ? null : await hashPassword(password) }
}

export async function createUserWithHash(trx: Trx, user: HashedUser): Promise<User> {
  await checkCompanies(trx, user.companyIds)
  const id = await insertUser(trx, user)
  await saveCompaniesOfUser(trx, id, user.companyIds)
  if (user.hash !== null) await savePasswordHash(trx, id, user.hash)
  return getUser(trx, id)
}

export async function listUsers(
  db: Db,
  asked: ConfigurationQuery,
): Promise<{ items: User[]; next: string | null }> {
  const { ids, next } = await listPage(db, configurationSource(users), asked, { userId: 0, today: '' })
  return { items: await findUsers(db, ids), next }
}

export async function getUser(db: Db, id: number): Promise<User> {
  const [user] = await findUsers(db, [id])
  if (!user) throw new Problem('not-found')
  return user
}

/** Whoever leaves, or is given another password, is signed out everywhere. */
export async function changeUser(db: Db, byUserId: number, id: number, change: UserChange): Promise<User> {
  const hash = change.password === undefined ? null : await hashPassword(change.password)
  return inTransaction(db, async (trx) => {
    const administrators = await lockAdministrators(trx)
    await getUser(trx, id)
    keepAdministrator(administrators, byUserId, id, change)
    if (change.companyIds) await checkCompanies(trx, change.companyIds)
    await updateUser(trx, id, change)
    if (change.companyIds) await saveCompaniesOfUser(trx, id, change.companyIds)
    if (hash !== null) await savePasswordHash(trx, id, hash)
    if (hash !== null || change.archived) await deleteSessions(trx, id)
    return getUser(trx, id)
  })
}

/** Nobody locks themselves out, and somebody must be left who can let others in. */
function keepAdministrator(
  administrators: readonly number[],
  byUserId: number,
  id: number,
  change: UserChange,
): void {
  if (change.archived && id === byUserId) throw conflictAt('/archived', 'yourself')
  const demoted = change.profile !== undefined && change.profile !== 'administrator'
  if (administrators.length > 1 || administrators[0] !== id) return
  if (demoted) throw conflictAt('/profile', 'last-one')
  if (change.archived) throw conflictAt('/archived', 'last-one')
}

function conflictAt(pointer: string, code: 'yourself' | 'last-one'): Problem {
  return new Problem('conflict', { fields: [{ pointer, code }] })
}

async function checkCompanies(trx: Trx, ids: readonly number[]): Promise<void> {
  const known = await companiesThatAre(trx, ids)
  const missing = ids.findIndex((id) => !known.has(id))
  if (missing >= 0) throw badField(`/companyIds/${missing}`, 'not-found')
}
