// Lists of entries: of a record, and the tasks of a user by when they are due.
import type { RawBuilder } from 'kysely'
import type { App } from '../kit/app.ts'
import type { Db } from '../kit/database.ts'
import { readerNow } from '../kit/list/today.ts'
import type { Who } from '../organisation/who.ts'
import { countActivities, listActivities } from './activity-queries.ts'
import type { Activity } from './activity.ts'
import type { ActivityKind, TaskTime } from './kinds.ts'
import { cursorOf, readCursor } from './place-queries.ts'
import { entriesOn, tasksOf, type Wanted } from './lists-queries.ts'

interface AskedPage {
  readonly limit: number
  readonly cursor?: string | undefined
}

export function listEntries(
  app: App,
  who: Who,
  asked: Wanted & { readonly kinds?: readonly ActivityKind[] | undefined } & AskedPage,
): Promise<{ items: Activity[]; next: string | null }> {
  return pageWhere(app.db, who, entriesOn(asked), asked)
}

export async function listTasks(
  app: App,
  who: Who,
  asked: AskedPage & { readonly when: TaskTime; readonly ownerId?: number | undefined },
): Promise<{ items: Activity[]; next: string | null; total: number }> {
  const where = tasksOf(asked.ownerId ?? who.userId, asked.when, readerNow(who.userId).today)
  const [shown, total] = await Promise.all([
    pageWhere(app.db, who, where, asked),
    countActivities(app.db, who, where),
  ])
  return { ...shown, total }
}

const waiting = ['overdue', 'today', 'coming', 'undated'] as const

export async function countTasks(
  app: App,
  who: Who,
  ownerId = who.userId,
): Promise<Record<(typeof waiting)[number], number>> {
  const { today } = readerNow(who.userId)
  const [overdue = 0, now = 0, coming = 0, undated = 0] = await Promise.all(
    waiting.map((when) => countActivities(app.db, who, tasksOf(ownerId, when, today))),
  )
  return { overdue, today: now, coming, undated }
}

async function pageWhere(
  db: Db,
  who: Who,
  where: RawBuilder<unknown>,
  { limit, cursor }: AskedPage,
): Promise<{ items: Activity[]; next: string | null }> {
  const found = await listActivities(db, who, where, readCursor(cursor), limit + 1)
  const shown = found.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: shown.map(({ activity }) => activity),
    next: found.length > limit && last ? cursorOf(last.place) : null,
  }
}
