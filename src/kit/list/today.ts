// The reader's day, for periods such as "this month"; the one place of lists that looks at the clock.
import type { Reader } from './list-source.ts'

/** Days are those of the server's time zone, as in a firm's own office. */
export function readerNow(userId: number, now: Date = new Date()): Reader {
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) =>
    String(part).padStart(2, '0'),
  )
  return { userId, today: day.join('-') }
}
