// What a record gains from a row: empty fields are filled, what comes several times is added, nothing is overwritten.
import type { Reason } from '../import/reason.ts'

export interface Filled<V> {
  readonly values: V
  /** How many of what, by field; empty when the row says nothing new. */
  readonly gains: Readonly<Record<string, number>>
  /** What could not be kept as it stands. */
  readonly reasons: readonly Reason[]
}

/** Gathers while a record is filled. */
export interface Gathering {
  readonly gains: Record<string, number>
  readonly reasons: Reason[]
}

export function gain({ gains }: Gathering, what: string, howMany = 1): void {
  if (howMany > 0) gains[what] = (gains[what] ?? 0) + howMany
}

/** The value of the row where the record has none. */
export function filled<T extends string | number | null>(
  gathering: Gathering,
  field: string,
  own: T,
  given: T | undefined,
): T {
  if ((own !== '' && own !== null) || given === undefined || given === '' || given === null) return own
  gain(gathering, field)
  return given
}

/** Once yes, always yes. */
export function stricter(gathering: Gathering, field: string, own: boolean, given: unknown): boolean {
  if (own || given !== true) return own
  gain(gathering, field)
  return true
}

/** Those of the row that the record lacks, up to what it may hold. */
export function lacking<T>(
  gathering: Gathering,
  what: string,
  own: readonly T[],
  given: readonly T[],
  isSame: (a: T, b: T) => boolean,
  most = 50,
): T[] {
  const added: T[] = []
  for (const one of given) {
    if ([...own, ...added].some((other) => isSame(one, other))) continue
    if (own.length + added.length < most) added.push(one)
    else gathering.reasons.push({ code: 'too-many', column: what, max: most })
  }
  gain(gathering, what, added.length)
  return added
}
