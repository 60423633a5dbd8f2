// Of rows that cannot all stand at the original, which one stays, and what it takes over from the others.
import type { TableShape } from './catalogue-queries.ts'
import { keyText, pick, sameValue, saysNothing, type Row } from './journal.ts'
import type { Arrival } from './repoint-queries.ts'

export interface Loser {
  readonly key: Row
  /** The row that stays in its stead; null when it breaks a rule of the table wherever it is. */
  readonly winner: Row | null
}

/** In order: the original's own rows, then each duplicate's; a row that clashes with none that stays, stays. */
export function losers(arrivals: readonly Arrival[]): Loser[] {
  const taken = new Map<string, Row>()
  return arrivals.flatMap((arrival): Loser[] => {
    if (arrival.place > 0 && arrival.breaks) return [{ key: arrival.key, winner: null }]
    const slots = arrival.ranks.flatMap((rank, unique) => (rank === null ? [] : [`${unique} ${rank}`]))
    const winner = slots.map((slot) => taken.get(slot)).find((row) => row !== undefined)
    if (arrival.place > 0 && winner) return [{ key: arrival.key, winner }]
    for (const slot of slots) taken.set(slot, arrival.key)
    return []
  })
}

/** The columns that say something of the matter itself: neither its key, nor whom it points at, nor when it was written. */
function content(shape: TableShape, turned: readonly string[]): string[] {
  const aside = new Set([...turned, ...(shape.hasKey ? shape.key : [])])
  return shape.columns
    .filter(({ name, generated, bookkeeping }) => !generated && !bookkeeping && !aside.has(name))
    .map(({ name }) => name)
}

/** The columns in which both rows say something, and not the same. */
export function contradictions(
  shape: TableShape,
  turned: readonly string[],
  winner: Row,
  loser: Row,
): string[] {
  return content(shape, turned).filter(
    (column) =>
      !saysNothing(winner[column]) &&
      !saysNothing(loser[column]) &&
      !sameValue(winner[column], loser[column]),
  )
}

/** What the winner leaves empty and the loser says; parts of a unique key stay as they are. */
export function takenOver(shape: TableShape, turned: readonly string[], winner: Row, loser: Row): Row {
  const unique = new Set(shape.uniques.flatMap(({ expressions }) => expressions))
  const columns = content(shape, turned).filter(
    (column) => !unique.has(column) && saysNothing(winner[column]) && !saysNothing(loser[column]),
  )
  return pick(loser, columns)
}

/** Losers with the same row find the same winner: `keyText` of each key leads to its row. */
export function byKey(shape: TableShape, rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [keyText(pick(row, shape.key)), row]))
}
