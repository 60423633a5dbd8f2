// Saved views in the database.
import { sql, type RawBuilder } from 'kysely'
import { atFields } from '../../kit/constraint-problem.ts'
import type { Db } from '../../kit/database.ts'
import type { NewSavedView, SavedView, SavedViewChange } from './contract.ts'

const constraints = { saved_view_name: '/name' }

/** The latest first, of those that the user sees: their own and the shared ones. */
export function listViews(
  db: Db,
  asked: { userId: number; subject: string; before: number; limit: number },
): Promise<SavedView[]> {
  const where = sql<boolean>`v.subject = ${asked.subject} and v.id < ${asked.before}`
  return visibleViews(db, asked.userId, where, asked.limit)
}

export async function findView(db: Db, userId: number, id: number): Promise<SavedView | undefined> {
  const [view] = await visibleViews(db, userId, sql<boolean>`v.id = ${id}`, 1)
  return view
}

async function visibleViews(
  db: Db,
  userId: number,
  where: RawBuilder<boolean>,
  limit: number,
): Promise<SavedView[]> {
  const { rows } = await sql<SavedView>`
    select v.id, v.subject, v.name, v.shared, v.user_id as "ownerId", u.name as "ownerName",
      v.user_id = ${userId} as mine, v.content
    from saved_view v join app_user u on u.id = v.user_id
    where (v.shared or v.user_id = ${userId}) and ${where}
    order by v.id desc limit ${limit}`.execute(db)
  return rows
}

export async function insertView(db: Db, userId: number, view: NewSavedView): Promise<number> {
  const { subject, name, shared, content } = view
  const { id } = await atFields(
    constraints,
    db
      .insertInto('saved_view')
      .values({ subject, name, shared, content: JSON.stringify(content), user_id: userId })
      .returning('id')
      .executeTakeFirstOrThrow(),
  )
  return id
}

export async function updateView(db: Db, id: number, change: SavedViewChange): Promise<void> {
  const { name, shared, content } = change
  const set = { name, shared, content: content && JSON.stringify(content), updated_at: sql<Date>`now()` }
  await atFields(constraints, db.updateTable('saved_view').set(set).where('id', '=', id).execute())
}

export async function deleteView(db: Db, id: number): Promise<void> {
  await db.deleteFrom('saved_view').where('id', '=', id).execute()
}
