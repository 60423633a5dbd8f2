// The logos that a document names, as the typesetter takes them.
import type { Db } from '../kit/database.ts'
import { findPicture } from '../kit/pictures.ts'
import type { PrintedItem } from './print/printed.ts'
import type { NamedPicture } from './typesetter-worker.ts'

/** Of addressed papers, whose pages share one. */
export async function sharedLogo(db: Db, logoId: number | null): Promise<NamedPicture[]> {
  const found = logoId === null ? undefined : await findPicture(db, logoId)
  return found ? [{ name: 'logo.png', bytes: found.bytes }] : []
}

/** Of forms, each with the logo of its own company; one that is gone meanwhile is left out. */
export async function logosOf(db: Db, items: readonly PrintedItem[]): Promise<NamedPicture[]> {
  const ids = new Set(items.map(({ form }) => form?.sender.logo ?? null))
  ids.delete(null)
  const found = await Promise.all(
    [...ids].map(async (id) => ({ id, picture: await findPicture(db, id ?? 0) })),
  )
  return found.flatMap(({ id, picture }) =>
    picture ? [{ name: `logo-${id}.png`, bytes: picture.bytes }] : [],
  )
}

/** Where a picture is gone, the form goes without. */
export function withKnownLogos(
  items: readonly PrintedItem[],
  pictures: readonly NamedPicture[],
): PrintedItem[] {
  const known = new Set(pictures.map(({ name }) => name))
  return items.map((item) => {
    const { form } = item
    if (!form || form.sender.logo === null || known.has(`logo-${form.sender.logo}.png`)) return item
    return { ...item, form: { ...form, sender: { ...form.sender, logo: null } } }
  })
}
