// How close a row of a file is to a record or to another row, as the engine that finds duplicates says.
import type { Explained } from '../../duplicates/explain-pair.ts'

/** First and last name as they are written, then the domain that both have, if there is one. */
export type WrittenName = readonly [string, string, (string | undefined)?]

export interface Alike extends Explained {
  /** A record, or minus the line of another row. */
  readonly other: number
  /** Of the row and of the other, where they are written differently or share a domain. */
  readonly names: readonly [WrittenName, WrittenName] | null
}

/** So many are kept of each row, the surest ones. */
export const mostAlike = 5
/** Less sure ones are not worth naming: as beside a form. */
export const leastAlike = 0.3
