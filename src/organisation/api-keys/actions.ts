// Makes, lists and deletes API keys.
import { randomBytes } from 'node:crypto'
import type { Db } from '../../kit/database.ts'
import { byIdDescending } from '../../kit/list/id-pages.ts'
import { badField, Problem } from '../../kit/problem.ts'
import { keyHash } from '../sign-in/actions.ts'
import type { ApiKey, NewApiKey } from './contract.ts'
import { deleteKey, insertKey, listKeys } from './queries.ts'

/** A prefix by which people and secret scanners recognise a key of Carnet. */
const prefix = 'carnet_'
const shownCharacters = prefix.length + 4

export async function createApiKey(
  db: Db,
  userId: number,
  { name, expiresAt }: NewApiKey,
  now = new Date(),
): Promise<ApiKey & { key: string }> {
  if (expiresAt !== null && Date.parse(expiresAt) <= now.getTime()) throw badField('/expiresAt', 'invalid')
  const key = prefix + randomBytes(32).toString('base64url')
  const start = key.slice(0, shownCharacters)
  return { ...(await insertKey(db, { userId, name, hash: keyHash(key), start, expiresAt })), key }
}

export function ownKeys(
  db: Db,
  userId: number,
  asked: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<{ items: ApiKey[]; next: string | null }> {
  return byIdDescending(asked, (before, limit) => listKeys(db, userId, before, limit))
}

export async function removeApiKey(db: Db, userId: number, id: number): Promise<void> {
  if (!(await deleteKey(db, userId, id))) throw new Problem('not-found')
}
