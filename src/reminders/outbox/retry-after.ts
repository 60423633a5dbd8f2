// When an e-mail that a server did not take is tried again.

/** Minutes after the first refusal, the second, and so on. */
const minutes = [1, 5, 30, 120, 720]

interface Refusal {
  /** Of SMTP; a server that was not reached says none. */
  readonly responseCode?: number | undefined
}

/**
 * In seconds; null where it is not tried again. What a server refuses for good (5xx of RFC 5321, 4.2.1) is told at once;
 * all else is tried for about fifteen hours. `attempts` counts those before this one.
 */
export function retryAfter(attempts: number, { responseCode = 0 }: Refusal): number | null {
  if (responseCode >= 500) return null
  const wait = minutes[attempts]
  return wait === undefined ? null : wait * 60
}
