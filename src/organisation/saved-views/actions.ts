// Saves views, and lets only their owner change them.
import { inTransaction, type Db } from '../../kit/database.ts'
import { byIdDescending } from '../../kit/list/id-pages.ts'
import { Problem } from '../../kit/problem.ts'
import type { Who } from '../who.ts'
import type { NewSavedView, SavedView, SavedViewChange } from './contract.ts'
import { deleteView, findView, insertView, listViews, updateView } from './queries.ts'

export function visibleViews(
  db: Db,
  who: Who,
  { subject, ...asked }: { subject: string; limit: number; cursor?: string | undefined },
): Promise<{ items: SavedView[]; next: string | null }> {
  return byIdDescending(asked, (before, limit) =>
    listViews(db, { userId: who.userId, subject, before, limit }),
  )
}

export async function getView(db: Db, who: Who, id: number): Promise<SavedView> {
  const view = await findView(db, who.userId, id)
  if (!view) throw new Problem('not-found')
  return view
}

export function saveView(db: Db, who: Who, view: NewSavedView): Promise<SavedView> {
  return inTransaction(db, async (trx) => getView(trx, who, await insertView(trx, who.userId, view)))
}

export function changeView(db: Db, who: Who, id: number, change: SavedViewChange): Promise<SavedView> {
  return inTransaction(db, async (trx) => {
    const view = await getView(trx, who, id)
    if (!view.mine) throw new Problem('not-allowed')
    await updateView(trx, id, change)
    return getView(trx, who, id)
  })
}

export function removeView(db: Db, who: Who, id: number): Promise<void> {
  return inTransaction(db, async (trx) => {
    const view = await getView(trx, who, id)
    if (!view.mine && !who.rights.has('configure')) throw new Problem('not-allowed')
    await deleteView(trx, id)
  })
}
