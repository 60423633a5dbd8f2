// Asks more of a pair that shares nothing of its own before it may be merged without a look.
import { BIRTH, COMPANY, EMAIL, FIELD, IDENTIFIER, KIND, NAME, PHONE, STREET } from '../compare/levels.ts'
import { SHARED_MAILBOX } from '../population/emails.ts'
import { CELL, type Population } from '../population/population.ts'

/** From where on a pair is shown, and merged without a look, in bits. */
export type Thresholds = { shown: number; automatic: number }

/**
 * What belongs to one person alone, be it with a slip: a mailbox, a mobile, a birth date, a number. A name, a firm, a
 * house and a town do not; and where first names differ, spouses share mailbox and mobile, and twins their birth.
 */
export function sharesOwn(levels: Uint8Array): boolean {
  if (levels[FIELD.kind] === KIND.firms) return firmsShareOwn(levels)
  if (otherFirstName(levels)) return upTo(levels[FIELD.identifier] as number, IDENTIFIER.same)
  const email = levels[FIELD.email] as number
  return (
    (upTo(email, EMAIL.sameLocal) && email !== EMAIL.sameMailbox) ||
    upTo(levels[FIELD.mobile] as number, PHONE.near) ||
    upTo(levels[FIELD.birth] as number, BIRTH.swapped) ||
    upTo(levels[FIELD.identifier] as number, IDENTIFIER.near)
  )
}

/** A firm's own: its domain, its phone, its number; a common name or house is none of it, and its parts have names of their own. */
function firmsShareOwn(levels: Uint8Array): boolean {
  if ((levels[FIELD.last] as number) >= NAME.part)
    return upTo(levels[FIELD.identifier] as number, IDENTIFIER.same)
  return (
    upTo(levels[FIELD.email] as number, EMAIL.sameFirm) ||
    upTo(levels[FIELD.mobile] as number, PHONE.same) ||
    upTo(levels[FIELD.landline] as number, PHONE.same) ||
    upTo(levels[FIELD.identifier] as number, IDENTIFIER.same)
  )
}

function otherFirstName(levels: Uint8Array): boolean {
  return (levels[FIELD.first] as number) >= NAME.rival
}

function upTo(level: number, most: number): boolean {
  return level !== 0 && level <= most
}

/** What a file that knows nobody's own things asks for: one error in 180. */
const MOST_NEEDED = 7.5

/**
 * The bits that a pair with nothing of its own needs. How many namesakes a firm has, or fathers and sons a house, a file
 * shows by what is their own; it can be believed as far as most of its pairs of records hold something to compare.
 */
export function bitsNeeded(population: Population, { automatic }: Thresholds): number {
  const comparable = shareWithOwn(population) ** 2
  const believed = 3 * comparable ** 2 - 2 * comparable ** 3
  return MOST_NEEDED + believed * (automatic - MOST_NEEDED)
}

function shareWithOwn(population: Population): number {
  const { size, width } = population
  let count = 0
  for (let record = 0; record < size; record++) if (hasOwn(population, record * width)) count++
  return count / Math.max(size, 1)
}

function hasOwn({ cells, email, emails, phone, phones, identifiers }: Population, row: number): boolean {
  if (cells[row + CELL.birth] !== 0) return true
  const firm = cells[row + CELL.firm] === 1
  const held = (slots: readonly number[], test: (id: number) => boolean): boolean =>
    slots.some((slot) => cells[row + slot] !== 0 && test(cells[row + slot] as number))
  return (
    held(email, (id) => firm || ((emails.flags[id] as number) & SHARED_MAILBOX) === 0) ||
    held(phone, (id) => firm || phones.mobile[id] === 1) ||
    held(identifiers.slots, () => true)
  )
}

/**
 * Father and son of one name in one house: no file shows how many there are, since only what is their own tells them
 * apart, and one card of the two often has none of it.
 */
function oneNameInOneHouse(levels: Uint8Array): boolean {
  return (
    levels[FIELD.first] === NAME.same &&
    levels[FIELD.last] === NAME.same &&
    upTo(levels[FIELD.street] as number, STREET.near) &&
    !upTo(levels[FIELD.company] as number, COMPANY.near)
  )
}

/** The score of a pair with nothing of its own: it passes the automatic threshold with the bits needed, in unchanged order. */
export function scoreWithoutOwn(
  score: number,
  levels: Uint8Array,
  neededInFile: number,
  { shown, automatic }: Thresholds,
): number {
  const needed = otherFirstName(levels) || oneNameInOneHouse(levels) ? MOST_NEEDED : neededInFile
  if (score <= shown) return score
  if (score >= needed) return score - needed + automatic
  return shown + ((score - shown) * (automatic - shown)) / (needed - shown)
}
