// Which entries a list is about, as conditions on `a`, a row of activity.
import { sql, type RawBuilder } from 'kysely'
import type { ActivityKind, TaskTime } from './kinds.ts'

export interface Wanted {
  readonly contactId?: number | undefined
  readonly partnerId?: number | undefined
  readonly leadId?: number | undefined
  readonly kinds?: readonly ActivityKind[] | undefined
  readonly archived: 'no' | 'yes' | 'all'
}

export function entriesOn({ contactId, partnerId, leadId, kinds, archived }: Wanted): RawBuilder<boolean> {
  const on = (column: string, id: number | undefined) =>
    id === undefined ? [] : [sql<boolean>`${sql.ref(`a.${column}`)} = ${id}`]
  const conditions = [
    ...on('contact_id', contactId),
    ...on('partner_id', partnerId),
    ...on('lead_id', leadId),
    ...(kinds ? [sql<boolean>`a.kind = any(${kinds}::text[])`] : []),
    ...(archived === 'all' ? [] : [sql<boolean>`(a.archived_at is not null) = ${archived === 'yes'}`]),
  ]
  return conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join(conditions, sql` and `)}`
}

/** `today` is a day of ISO 8601. */
export function tasksOf(ownerId: number, when: TaskTime, today: string): RawBuilder<boolean> {
  const times: Readonly<Record<TaskTime, RawBuilder<boolean>>> = {
    overdue: sql`a.done_at is null and a.due_on < ${today}::date`,
    today: sql`a.done_at is null and a.due_on = ${today}::date`,
    coming: sql`a.done_at is null and a.due_on > ${today}::date`,
    undated: sql`a.done_at is null and a.due_on is null`,
    done: sql`a.done_at is not null`,
  }
  return sql<boolean>`a.kind = 'task' and a.archived_at is null and a.owner_id = ${ownerId} and ${times[when]}`
}
