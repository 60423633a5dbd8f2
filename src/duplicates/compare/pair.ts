// Compares two records field by field.
import { CELL, type Population } from '../population/population.ts'
import { compareEmails, comparePhones } from './contact-points.ts'
import {
  BIRTH,
  DETAIL,
  FIELD,
  GENDER,
  grade,
  IDENTIFIER,
  KIND,
  MISSING,
  NAME,
  REGISTER,
  type Comparison,
} from './levels.ts'
import { compareNames } from './names.ts'
import type { TextValues } from '../population/places.ts'
import { bestOf, compareAddresses, compareCompanies, slips, startAlike, textLength } from './places.ts'
import { personalRarity, rarityOf } from './rarity.ts'

const UNSEEN_DETAIL = 3
/** Free words repeat for reasons of their own: a firm's titles, a region's habits. */
const MOST_FOR_DETAIL = 6
/** Parents are older than their children by at least this (Insee: mothers under 15 are fewer than 1 in 10,000). */
const GENERATION = 15

/** Compares two records; names come first, since what an e-mail says depends on them. */
export function comparePair(
  population: Population,
  recordA: number,
  recordB: number,
  into: Comparison,
): void {
  const a = recordA * population.width
  const b = recordB * population.width
  compareNames(population, a, b, into)
  compareRest(population, a, b, into)
}

/** The same for bulk work: false, with the comparison unfinished, when nothing could make the two one person. */
export function compareIfPromising(
  population: Population,
  recordA: number,
  recordB: number,
  into: Comparison,
): boolean {
  const a = recordA * population.width
  const b = recordB * population.width
  compareNames(population, a, b, into)
  if (hopeless(population, a, b, into)) return false
  compareRest(population, a, b, into)
  return true
}

function compareRest(population: Population, a: number, b: number, into: Comparison): void {
  compareKind(population, a, b, into)
  compareGender(population, a, b, into)
  compareEmails(population, a, b, into)
  comparePhones(population, a, b, into)
  compareAddresses(population, a, b, into)
  if (isFirmsOwnName(into)) grade(into, FIELD.company, MISSING)
  else compareCompanies(population, a, b, into)
  compareBirth(population, a, b, into)
  compareIdentifiers(population, a, b, into)
  compareRegisters(population, a, b, into)
  compareDetails(population, a, b, into)
}

/** A name that differs outweighs all but what belongs to one person, or to one house or firm. */
function hopeless(population: Population, a: number, b: number, { levels }: Comparison): boolean {
  const otherFirst = (levels[FIELD.first] as number) >= NAME.other
  const otherLast = (levels[FIELD.last] as number) >= NAME.other
  if ((!otherFirst && !otherLast) || sharesPersonal(population, a, b)) return false
  if (otherFirst && otherLast) return true
  return !sharesContext(population, a, b) && (otherFirst || !sharesPlace(population, a, b))
}

function sharesPersonal(
  { cells, email, phone, identifiers, registers }: Population,
  a: number,
  b: number,
): boolean {
  const birth = cells[a + CELL.birth]
  if (birth !== 0 && birth === cells[b + CELL.birth]) return true
  return (
    sharesAny(cells, email, a, b) ||
    sharesAny(cells, phone, a, b) ||
    sharesAny(cells, identifiers.slots, a, b) ||
    sharesAny(cells, registers.slots, a, b)
  )
}

function sharesContext({ cells, streets, companies }: Population, a: number, b: number): boolean {
  return sharesAny(cells, streets.slots, a, b) || sharesAny(cells, companies.slots, a, b)
}

function sharesPlace({ cells, postcodes, cities }: Population, a: number, b: number): boolean {
  return sharesAny(cells, postcodes.slots, a, b) || sharesAny(cells, cities.slots, a, b)
}

function sharesAny(cells: Int32Array, slots: readonly number[], a: number, b: number): boolean {
  for (let i = 0; i < slots.length; i++) {
    const id = cells[a + (slots[i] as number)]
    if (id === 0) continue
    for (let j = 0; j < slots.length; j++) if (cells[b + (slots[j] as number)] === id) return true
  }
  return false
}

function compareKind({ cells }: Population, a: number, b: number, into: Comparison): void {
  const firms = (cells[a + CELL.firm] as number) + (cells[b + CELL.firm] as number)
  grade(into, FIELD.kind, firms === 0 ? KIND.people : firms === 2 ? KIND.firms : KIND.mixed)
}

/** A firm's name is compared as its last name; another of its names still speaks where that one differs. */
function isFirmsOwnName({ levels }: Comparison): boolean {
  const last = levels[FIELD.last] as number
  return levels[FIELD.kind] === KIND.firms && last !== MISSING && last <= NAME.near
}

function compareGender({ cells }: Population, a: number, b: number, into: Comparison): void {
  const one = cells[a + CELL.gender] as number
  const other = cells[b + CELL.gender] as number
  grade(into, FIELD.gender, one === 0 || other === 0 ? MISSING : one === other ? GENDER.same : GENDER.other)
}

function compareBirth({ cells }: Population, a: number, b: number, into: Comparison): void {
  const one = cells[a + CELL.birth] as number
  const other = cells[b + CELL.birth] as number
  grade(
    into,
    FIELD.birth,
    one === 0 || other === 0 ? MISSING : one === other ? BIRTH.same : birthLevel(one, other),
  )
}

function birthLevel(one: number, other: number): number {
  const sameYear = Math.trunc(one / 10000) === Math.trunc(other / 10000)
  const monthA = Math.trunc(one / 100) % 100
  const monthB = Math.trunc(other / 100) % 100
  const dayA = one % 100
  const dayB = other % 100
  if (sameYear && monthA === dayB && dayA === monthB) return BIRTH.swapped
  if (differingDigits(one, other) === 1) return BIRTH.near
  if (Number(sameYear) + Number(monthA === monthB) + Number(dayA === dayB) === 2) return BIRTH.twoParts
  return Math.abs(one - other) >= GENERATION * 10000 ? BIRTH.generation : BIRTH.other
}

function differingDigits(one: number, other: number): number {
  let differing = 0
  for (let x = one, y = other; x > 0 || y > 0; x = Math.floor(x / 10), y = Math.floor(y / 10))
    if (x % 10 !== y % 10) differing++
  return differing
}

function compareIdentifiers(
  { cells, identifiers, frame }: Population,
  a: number,
  b: number,
  into: Comparison,
): void {
  const { level, id } = bestOf(cells, identifiers.slots, a, b, identifiers.values, identifierLevel)
  const rarity =
    level === IDENTIFIER.same ? personalRarity(identifiers.values.holders[id] as number, frame) : 0
  grade(into, FIELD.identifier, level, rarity)
}

/**
 * Numbers of different lengths come from different registers. A SIRET is the SIREN of its firm and the number of an
 * establishment (Insee): two of one firm are near.
 */
function identifierLevel(values: TextValues, a: number, b: number): number {
  if (a === b) return IDENTIFIER.same
  const longer = Math.max(textLength(values, a), textLength(values, b))
  const shorter = Math.min(textLength(values, a), textLength(values, b))
  if (shorter >= SIREN && longer === SIRET && startAlike(values, a, b, SIREN)) return IDENTIFIER.near
  if (longer > shorter + 1) return MISSING
  return slips(values, a, b, 1) <= 1 ? IDENTIFIER.near : IDENTIFIER.other
}

const SIREN = 9
const SIRET = 14

function compareRegisters({ cells, registers }: Population, a: number, b: number, into: Comparison): void {
  grade(into, FIELD.register, bestOf(cells, registers.slots, a, b, registers.values, registerLevel).level)
}

/** Numbers of two countries are of two registers, which may both know a firm. */
function registerLevel({ text }: TextValues, a: number, b: number): number {
  if (a === b) return REGISTER.same
  const [one, other] = [
    text.bytes[text.start[a] as number] as number,
    text.bytes[text.start[b] as number] as number,
  ]
  const second = (id: number): number => text.bytes[(text.start[id] as number) + 1] as number
  const french = one <= NINE && other <= NINE
  return french || (one === other && second(a) === second(b)) ? REGISTER.other : MISSING
}

/** In ASCII: a SIREN begins with a digit, a VAT number with two letters. */
const NINE = 57

/** Details compare within their column only, and the rarest that agrees counts. */
function compareDetails({ cells, details, frame }: Population, a: number, b: number, into: Comparison): void {
  grade(into, FIELD.detail, MISSING)
  for (const slot of details.slots) {
    const idA = cells[a + slot] as number
    const idB = cells[b + slot] as number
    if (idA === 0 || idB === 0) continue
    if (idA !== idB) {
      if (into.levels[FIELD.detail] === MISSING) grade(into, FIELD.detail, DETAIL.other)
      continue
    }
    const rarity = Math.min(
      rarityOf(details.values.holders[idA] as number, frame, UNSEEN_DETAIL),
      MOST_FOR_DETAIL,
    )
    if (into.levels[FIELD.detail] !== DETAIL.same || rarity > (into.rarity[FIELD.detail] as number))
      grade(into, FIELD.detail, DETAIL.same, rarity)
  }
}
