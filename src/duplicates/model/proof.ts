// Asks more of a pair that shares nothing of its own before it may be merged without a look.
import {
  BIRTH,
  COMPANY,
  EMAIL,
  FIELD,
  IDENTIFIER,
  KIND,
  NAME,
  PHONE,
  PLACE,
  REGISTER,
  STREET,
} from '../compare/levels.ts'

/** Bits, by whether both names are written alike: namesakes' are, those of one person typed twice are not always. */
export type Needed = { alike: number; slipped: number; most: number }

/** From where on a pair is shown, and merged without a look, in bits. */
export type Thresholds = { shown: number; automatic: number }

export const OWN_FIELDS: readonly number[] = [FIELD.email, FIELD.mobile, FIELD.birth, FIELD.identifier]

/**
 * What belongs to one person alone, be it with a slip: a mailbox, a mobile, a birth date, a number. A name, a firm, a
 * house and a town do not.
 */
function sharesOwn(levels: Uint8Array): boolean {
  const email = levels[FIELD.email] as number
  return (
    (upTo(email, EMAIL.sameLocal) && email !== EMAIL.sameMailbox) ||
    upTo(levels[FIELD.mobile] as number, PHONE.near) ||
    upTo(levels[FIELD.birth] as number, BIRTH.swapped) ||
    upTo(levels[FIELD.identifier] as number, IDENTIFIER.near)
  )
}

/** A firm's own: its domain, its phone, its number; at two places they are two establishments. */
function firmsShareOwn(levels: Uint8Array): boolean {
  if (levels[FIELD.place] === PLACE.other || levels[FIELD.street] === STREET.other) return false
  return (
    upTo(levels[FIELD.email] as number, EMAIL.sameFirm) ||
    upTo(levels[FIELD.mobile] as number, PHONE.same) ||
    upTo(levels[FIELD.landline] as number, PHONE.same)
  )
}

function upTo(level: number, most: number): boolean {
  return level !== 0 && level <= most
}

/**
 * Another first name in one house is a spouse who uses the same mailbox or a twin born on the same day, and another firm's
 * name at one address a sister company.
 */
function otherName(levels: Uint8Array): boolean {
  const firms = levels[FIELD.kind] === KIND.firms
  return firms ? (levels[FIELD.last] as number) >= NAME.part : (levels[FIELD.first] as number) >= NAME.rival
}

/**
 * Father and son of one name in one house: no file shows how many there are, since only what is their own tells them
 * apart, and one card of the two often has none of it. Of two firms of one name in one town the same holds.
 */
export function needsMost(levels: Uint8Array): boolean {
  if (levels[FIELD.kind] === KIND.firms || otherName(levels)) return true
  return (
    namesAlike(levels) &&
    upTo(levels[FIELD.street] as number, STREET.near) &&
    !upTo(levels[FIELD.company] as number, COMPANY.near)
  )
}

/** First and last name without a slip; a missing one is none. */
export function namesAlike(levels: Uint8Array): boolean {
  return (levels[FIELD.first] as number) <= NAME.same && (levels[FIELD.last] as number) <= NAME.same
}

/** The score that counts: it passes the automatic threshold by what is one's own, or else by the bits needed. */
export function provenScore(
  score: number,
  levels: Uint8Array,
  needed: Needed,
  thresholds: Thresholds,
): number {
  if (score <= thresholds.shown) return score
  if (levels[FIELD.identifier] === IDENTIFIER.same || levels[FIELD.register] === REGISTER.same) return score
  if (otherName(levels)) return shrunk(score, Infinity, thresholds)
  const firms = levels[FIELD.kind] === KIND.firms
  if (firms ? firmsShareOwn(levels) : sharesOwn(levels)) return score
  if (needsMost(levels)) return shrunk(score, needed.most, thresholds)
  return shrunk(score, namesAlike(levels) ? needed.alike : needed.slipped, thresholds)
}

/** Moves scores down so that `needed` bits reach the automatic threshold, in unchanged order; none does if that is infinite. */
function shrunk(score: number, needed: number, { shown, automatic }: Thresholds): number {
  if (score >= needed) return score - needed + automatic
  const share = needed === Infinity ? 1 - 2 ** (shown - score) : (score - shown) / (needed - shown)
  return shown + share * (automatic - shown) * BELOW
}

/** Rounding must not lift a score to the threshold itself. */
const BELOW = 0.999
