// Tells how much of its holder's name an e-mail spells: an e-mail built from a name says little beyond the name.
import type { Texts } from './byte-table.ts'
import type { Emails } from './emails.ts'
import type { Names } from './names.ts'
import type { Slot } from './slots.ts'

export const NO_NAME = 0
/** The first name or the last name alone. */
const PART_OF_NAME = 1
/** The last name with the first name or its initial. */
export const WHOLE_NAME = 2

/** Two letters are found in any word by chance; at its beginning or end they may be Vũ or Le. */
const SHORTEST = 3
const SHORTEST_AT_EDGE = 2

export function nameTraces(
  population: { names: Names; first: Slot; last: Slot },
  emails: Emails,
  slot: Slot,
): Uint8Array {
  const traces = new Uint8Array(new SharedArrayBuffer(slot.length))
  for (let record = 0; record < slot.length; record++) {
    const email = slot[record] as number
    if (email !== 0)
      traces[record] = nameTrace(
        emails,
        email,
        population.names,
        population.first[record] as number,
        population.last[record] as number,
      )
  }
  return traces
}

/** `leamichel` and `lmichel` spell Léa Michel wholly, `michel` and `lea` in part, `direction` not at all. */
function nameTrace(emails: Emails, email: number, names: Names, first: number, last: number): number {
  const lastAt = find(emails.letters, email, names.text, last, SHORTEST_AT_EDGE)
  const firstAt = find(emails.letters, email, names.text, first)
  if (lastAt < 0) return firstAt < 0 ? NO_NAME : PART_OF_NAME
  if (firstAt >= 0) return WHOLE_NAME
  const initial = names.text.bytes[names.text.start[first] as number]
  const from = emails.letters.start[email] as number
  const extra = length(emails.letters, email) - length(names.text, last)
  if (first === 0 || extra === 0) return PART_OF_NAME
  const beside =
    lastAt > 0 ? emails.letters.bytes[from] : emails.letters.bytes[from + length(names.text, last)]
  return beside === initial ? WHOLE_NAME : PART_OF_NAME
}

/** Whether an e-mail spells a name. */
export function holdsName(emails: Emails, email: number, names: Names, name: number): boolean {
  return find(emails.letters, email, names.text, name) >= 0
}

function length(texts: Texts, id: number): number {
  return (texts.start[id + 1] as number) - (texts.start[id] as number)
}

/** Where the needle begins in the text, −1 if nowhere or too short to count. */
function find(texts: Texts, id: number, needles: Texts, needle: number, shortest = SHORTEST): number {
  const size = length(needles, needle)
  const from = texts.start[id] as number
  const offset = needles.start[needle] as number
  const end = length(texts, id) - size
  if (size < shortest) return -1
  const step = size < SHORTEST ? Math.max(end, 1) : 1
  for (let at = 0; at <= end; at += step) {
    let same = 0
    while (same < size && texts.bytes[from + at + same] === needles.bytes[offset + same]) same++
    if (same === size) return at
  }
  return -1
}
