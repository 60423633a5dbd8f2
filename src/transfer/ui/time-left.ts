// How long work still takes, told no finer than it can be known.
export interface Pace {
  readonly done: number
  /** Null until it is known. */
  readonly total: number | null
  readonly elapsedMs: number
}

/** Before, the pace says nothing yet. */
const tooEarly = 800

/** In seconds, in steps that do not flicker; null when it cannot be told or there is nothing left. */
export function secondsLeft({ done, total, elapsedMs }: Pace): number | null {
  if (total === null || done === 0 || done >= total || elapsedMs < tooEarly) return null
  const seconds = (elapsedMs * (total - done)) / done / 1000
  if (seconds <= 10) return Math.max(1, Math.ceil(seconds))
  return seconds < 60 ? Math.ceil(seconds / 5) * 5 : Math.ceil(seconds / 60) * 60
}

/** `4 s`, `2 min`, `1 h 20 min`: the same in French and English. */
export function duration(seconds: number): string {
  if (seconds < 60) return `${seconds} s`
  const minutes = Math.ceil(seconds / 60)
  if (minutes < 60) return `${minutes} min`
  const rest = minutes % 60
  return rest === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${rest} min`
}
