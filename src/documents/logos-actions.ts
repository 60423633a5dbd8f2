// The logos that a document names, as the typesetter takes them.
import type { Db } from '../kit/database.ts'
import { findPicture } from '../kit/pictures.ts'
import type { NamedPicture } from './typesetter-worker.ts'

/** Of addressed papers, whose pages share one. */
export async function sharedLogo(db: Db, logoId: number | null): Promise<NamedPicture[]> {
  const found = logoId === null ? undefined : await findPicture(db, logoId)
  return found ? [{ name: 'logo.png', bytes: found.bytes }] : []
}
