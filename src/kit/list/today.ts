// The reader's day, for periods such as "this month"; the one place of lists that looks at the clock.
import type { Reader } from './list-source.ts'

/** Days are those of the server's time zone, as in a firm's own office. */
export function readerNow(userId: number, now: Date = new Date()): Reader {
  return { userId, today: dayOf(now) }
}

/** `2026-12-01` */
export function dayOf(now: Date): string {
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  return day.map((part) => String(part).padStart(2, '0')).join('-')
}
