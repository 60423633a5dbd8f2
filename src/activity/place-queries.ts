// Places in a timeline: when, from which table, which row; exact to the microsecond, as PostgreSQL keeps them.
import { sql, type RawBuilder } from 'kysely'
import { badField } from '../kit/problem.ts'

export interface Place {
  /** `2026-11-24T11:00:00.123456` in UTC. */
  readonly at: string
  /** Of rows of the same moment, those of the greater source come first. */
  readonly source: number
  readonly id: number
}

export function placeText(at: RawBuilder<unknown>): RawBuilder<string> {
  return sql<string>`to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US')`
}

/** `2026-11-24T11:00:00.123456_1_42` */
export function cursorOf({ at, source, id }: Place): string {
  return `${at}_${source}_${id}`
}

export function readCursor(cursor: string | undefined): Place | null {
  if (cursor === undefined) return null
  const [, at = '', source = '', id = ''] =
    /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6})_(\d)_(\d{1,15})$/.exec(cursor) ?? []
  const instant = new Date(`${at.slice(0, 23)}Z`)
  // A 31st of February is read as another day, and PostgreSQL has no year 0: both would be refused further down.
  const isDay = !Number.isNaN(instant.getTime()) && instant.toISOString().slice(0, 23) === at.slice(0, 23)
  if (!isDay || at.startsWith('0000')) throw badField('/cursor', 'invalid')
  return { at, source: Number(source), id: Number(id) }
}

/** A condition on the rows of `table` (source 0) that come after a place in the list. */
export function before(table: RawBuilder<unknown>, after: Place | null): RawBuilder<boolean> {
  if (!after) return sql<boolean>`true`
  return sql<boolean>`(${table}.place, ${table}.id) < (${instantOf(after)}, ${after.id}::bigint)`
}

export function instantOf({ at }: Place): RawBuilder<Date> {
  return sql<Date>`(${at} || '+00')::timestamptz`
}
