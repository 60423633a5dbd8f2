// Turns raw cells into numbers of normal forms: each distinct spelling is normalised once.
import { ByteTable, sharedUint32 } from './byte-table.ts'
import { decode, type RawColumn, type RawTable } from './raw-table.ts'
import type { Role } from '../match-record.ts'

/** For each record the number of a normal form, 0 for none. */
export type Slot = Int32Array

/** The normal form of each distinct spelling of a column. */
export function formsOf<T>(column: RawColumn, normalise: (text: string) => T): T[] {
  const forms: T[] = []
  for (let id = 1; id < column.texts.size; id++) forms.push(normalise(decode(column.texts.view(id))))
  return forms
}

export function emptySlot(size: number): Slot {
  return new Int32Array(new SharedArrayBuffer(size * Int32Array.BYTES_PER_ELEMENT))
}

/** The columns of a role, the fullest first, so that their order in the file makes no difference. */
export function columnsOf(table: RawTable, roles: readonly Role[], role: Role): RawColumn[] {
  const columns = table.columns.filter((_, at) => roles[at] === role)
  if (columns.length < 2) return columns
  const filled = new Map(columns.map((column) => [column, filledCells(column, table.size)]))
  return columns.toSorted(
    (a, b) =>
      (filled.get(b) ?? 0) - (filled.get(a) ?? 0) ||
      b.texts.size - a.texts.size ||
      (a.name < b.name ? -1 : 1),
  )
}

function filledCells({ cells }: RawColumn, size: number): number {
  let filled = 0
  for (let record = 0; record < size; record++) if (cells[record] !== 0) filled++
  return filled
}

/** The same, and the column may be read again. */
export function readSlot({ cells }: RawColumn, size: number, numbers: ArrayLike<number>): Slot {
  const slot = emptySlot(size)
  for (let record = 0; record < size; record++) {
    const raw = cells[record] as number
    if (raw !== 0) slot[record] = numbers[raw - 1] as number
  }
  return slot
}

/** The slot of a column whose distinct spellings have these numbers; the column's cells are let go. */
export function slotOf(column: RawColumn, size: number, numbers: ArrayLike<number>): Slot {
  const slot = readSlot(column, size, numbers)
  column.texts = new ByteTable()
  column.cells = new Int32Array(0)
  return slot
}

/** More than these in one cell tell nothing new. */
const MOST_IN_A_CELL = 3

/** The columns of a role whose cells may hold several values: `lea@apollo.fr, contact@apollo.fr` makes two columns of one. */
export function listSlots(
  column: RawColumn,
  size: number,
  split: (text: string) => readonly string[],
  number: (value: string) => number,
): Slot[] {
  const lists = formsOf(column, (text) => split(text).slice(0, MOST_IN_A_CELL).map(number))
  const most = lists.reduce((length, list) => Math.max(length, list.length), 1)
  const slots = Array.from({ length: most - 1 }, (_, at) => pickedSlot(column, size, lists, at + 1))
  return [
    slotOf(
      column,
      size,
      lists.map((list) => list[0] ?? 0),
    ),
    ...slots,
  ]
}

function pickedSlot(
  { cells }: RawColumn,
  size: number,
  lists: readonly (readonly number[])[],
  at: number,
): Slot {
  const slot = emptySlot(size)
  for (let record = 0; record < size; record++) slot[record] = lists[(cells[record] as number) - 1]?.[at] ?? 0
  return slot
}

/** A column whose normal form is a folded text. */
export function textSlot(
  column: RawColumn,
  size: number,
  into: ByteTable,
  normalise: (text: string) => string,
): Slot {
  return slotOf(
    column,
    size,
    formsOf(column, (text) => into.internText(normalise(text))),
  )
}

/** How many records hold each number; a record that holds it twice counts once. */
export function holdersOf(slots: readonly Slot[], distinct: number): Uint32Array {
  const holders = sharedUint32(distinct)
  const size = slots[0]?.length ?? 0
  for (let record = 0; record < size; record++) {
    for (const [at, slot] of slots.entries()) {
      const id = slot[record] as number
      if (id !== 0 && !heldBefore(slots, at, record, id)) holders[id] = (holders[id] as number) + 1
    }
  }
  return holders
}

function heldBefore(slots: readonly Slot[], at: number, record: number, id: number): boolean {
  for (let before = 0; before < at; before++) if (slots[before]?.[record] === id) return true
  return false
}

/** Which of 26 letters and 6 groups of digits a text holds: texts that share few letters are far apart. */
export function lettersOf(text: string): number {
  let mask = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code >= 97 && code <= 122) mask |= 1 << (code - 97)
    else if (code !== 32) mask |= 1 << (26 + (code % 6))
  }
  return mask >>> 0
}
