// Compares addresses and firms.
import type { Streets, TextValues } from '../population/places.ts'
import type { Population } from '../population/population.ts'
import { apart, editDistance } from './edit-distance.ts'
import { COMPANY, FIELD, grade, MISSING, PLACE, STREET, type Comparison } from './levels.ts'
import { rarityOf } from './rarity.ts'

const UNSEEN_STREET = 0.2
const UNSEEN_PLACE = 1
const UNSEEN_COMPANY = 0.4

/** Street lines first; the commune speaks where the streets do not agree, since a street lies in its commune. */
export function compareAddresses(population: Population, a: number, b: number, into: Comparison): void {
  const place = placeLevel(population, a, b)
  const street = streetLevel(population, a, b)
  const agree = street.level === STREET.same || street.level === STREET.near
  const contradicted = agree && place.level === PLACE.other
  grade(into, FIELD.street, contradicted ? STREET.other : street.level, street.rarity)
  if (agree && !contradicted) grade(into, FIELD.place, MISSING)
  else grade(into, FIELD.place, place.level, place.rarity)
}

type Grade = { level: number; rarity: number }

function streetLevel({ cells, streets, frame }: Population, a: number, b: number): Grade {
  const best = bestOf(cells, streets.slots, a, b, streets, streetLevelOf)
  const rarity =
    best.level === STREET.same ? rarityOf(streets.values.holders[best.id] as number, frame, UNSEEN_STREET) : 0
  return { level: best.level, rarity }
}

/**
 * House numbers must agree or be missing on one side: a neighbour is not a slip. A line without a number may be a mere
 * complement (a building, a business park): it speaks when it is near or rare, and is silent otherwise.
 */
function streetLevelOf({ values, number }: Pick<Streets, 'values' | 'number'>, a: number, b: number): number {
  const numbered = number[a] !== 0 && number[b] !== 0
  if (a === b) return numbered || (values.holders[a] as number) <= RARE_LINE ? STREET.same : MISSING
  const near = slips(values, a, b, STREET_SLIPS) <= STREET_SLIPS
  if (!numbered) return near && textLength(values, a) > SHORT_LINE ? STREET.near : MISSING
  if (!near) return STREET.other
  return number[a] === number[b] ? STREET.near : STREET.sameWay
}

const STREET_SLIPS = 3
const RARE_LINE = 8
/** Three slips make any line of a few letters from any other. */
const SHORT_LINE = 9

function placeLevel({ cells, cities, postcodes, frame }: Population, a: number, b: number): Grade {
  const city = bestOf(cells, cities.slots, a, b, cities.values, textLevel)
  const postcode = bestOf(cells, postcodes.slots, a, b, postcodes.values, textLevel)
  if (city.level === MISSING && postcode.level === MISSING) return { level: MISSING, rarity: 0 }
  const rarity = Math.max(
    city.level === SAME ? rarityOf(cities.values.holders[city.id] as number, frame, UNSEEN_PLACE) : 0,
    postcode.level === SAME
      ? rarityOf(postcodes.values.holders[postcode.id] as number, frame, UNSEEN_PLACE)
      : 0,
  )
  return { level: combinePlace(city.level, postcode.level), rarity }
}

const SAME = 1
const NEAR = 2
const OTHER = 3

/** A slip in one half is pardoned when the other half agrees. */
function combinePlace(city: number, postcode: number): number {
  if (city === SAME) return postcode === OTHER ? PLACE.near : PLACE.same
  if (postcode === SAME) return city === OTHER ? PLACE.near : PLACE.same
  if (city === NEAR && postcode !== OTHER) return PLACE.near
  return postcode === NEAR && city !== OTHER ? PLACE.near : PLACE.other
}

function textLevel(values: TextValues, a: number, b: number): number {
  return a === b ? SAME : slips(values, a, b, 1) <= 1 ? NEAR : OTHER
}

export type Best = { level: number; id: number }

/** The closest of all pairs of values that two records hold, with the first record's value. */
export function bestOf<T>(
  cells: Int32Array,
  slots: readonly number[],
  a: number,
  b: number,
  values: T,
  levelOf: (values: T, a: number, b: number) => number,
): Best {
  let level = MISSING as number
  let id = 0
  for (let i = 0; i < slots.length; i++) {
    const idA = cells[a + (slots[i] as number)] as number
    if (idA === 0) continue
    for (let j = 0; j < slots.length; j++) {
      const idB = cells[b + (slots[j] as number)] as number
      if (idB === 0) continue
      const found = levelOf(values, idA, idB)
      if (found === MISSING || (level !== MISSING && found >= level)) continue
      level = found
      id = idA
    }
  }
  return { level, id }
}

export function compareCompanies(
  { cells, companies, frame }: Population,
  a: number,
  b: number,
  into: Comparison,
): void {
  const { level, id } = bestOf(cells, companies.slots, a, b, companies.values, companyLevel)
  const rarity =
    level === COMPANY.same ? rarityOf(companies.values.holders[id] as number, frame, UNSEEN_COMPANY) : 0
  grade(into, FIELD.company, level, rarity)
}

function companyLevel(companies: TextValues, a: number, b: number): number {
  if (a === b) return COMPANY.same
  const shorter = Math.min(textLength(companies, a), textLength(companies, b))
  const limit = shorter < SHORT_COMPANY ? 1 : 2
  return slips(companies, a, b, limit) <= limit || startsAlike(companies, a, b, shorter)
    ? COMPANY.near
    : COMPANY.other
}

/** Below this length two slips, or a common beginning, make another firm. */
const SHORT_COMPANY = 8

/** `Plomberie Infolis` and `Plomberie Infolis Services`: one name goes on where the other ends. */
function startsAlike(values: TextValues, a: number, b: number, shorter: number): boolean {
  return shorter >= SHORT_COMPANY && startAlike(values, a, b, shorter)
}

/** Whether the first so many bytes agree. */
export function startAlike({ text }: TextValues, a: number, b: number, bytes: number): boolean {
  const from = text.start[a] as number
  const other = text.start[b] as number
  for (let i = 0; i < bytes; i++) if (text.bytes[from + i] !== text.bytes[other + i]) return false
  return true
}

/** Bytes of a text. */
export function textLength({ text }: TextValues, id: number): number {
  return (text.start[id + 1] as number) - (text.start[id] as number)
}

/** Edit distance behind a cheap test; more than the limit when it is larger. */
export function slips(values: TextValues, a: number, b: number, limit: number): number {
  if (apart(values.letters[a] as number, values.letters[b] as number) > limit) return limit + 1
  return editDistance(values.text, a, values.text, b, limit)
}
