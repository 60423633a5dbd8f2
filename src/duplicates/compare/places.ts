/** Compares addresses and firms. */
import type { TextValues } from '../population/places.ts'
import type { Slot } from '../population/slots.ts'
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

function streetLevel({ streets, frame }: Population, a: number, b: number): Grade {
  let best = MISSING as number
  let rarity = 0
  for (const [streetA, streetB] of pairsOf(streets.slots, a, b)) {
    const level = streetA === streetB ? STREET.same : streetSpelling(streets.values, streets.number, streetA, streetB)
    if (best !== MISSING && level >= best) continue
    best = level
    rarity = level === STREET.same ? rarityOf(streets.values.holders[streetA] as number, frame, UNSEEN_STREET) : 0
  }
  return { level: best, rarity }
}

/** House numbers must agree or be missing on one side: a neighbour is not a slip. */
function streetSpelling(streets: TextValues, number: Uint32Array, a: number, b: number): number {
  const sameNumber = number[a] === number[b] || number[a] === 0 || number[b] === 0
  const distance = slips(streets, a, b, 3)
  if (sameNumber) return distance <= 3 ? STREET.near : STREET.other
  return distance <= 3 ? STREET.sameWay : STREET.other
}

function placeLevel({ cities, postcodes, frame }: Population, a: number, b: number): Grade {
  const city = bestText(cities.slots, cities.values, a, b)
  const postcode = bestText(postcodes.slots, postcodes.values, a, b)
  if (city.level === MISSING && postcode.level === MISSING) return { level: MISSING, rarity: 0 }
  const rarity = Math.max(
    city.level === SAME ? rarityOf(cities.values.holders[city.id] as number, frame, UNSEEN_PLACE) : 0,
    postcode.level === SAME ? rarityOf(postcodes.values.holders[postcode.id] as number, frame, UNSEEN_PLACE) : 0,
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

function bestText(slots: readonly Slot[], values: TextValues, a: number, b: number): { level: number; id: number } {
  let best = { level: MISSING as number, id: 0 }
  for (const [idA, idB] of pairsOf(slots, a, b)) {
    const level = idA === idB ? SAME : slips(values, idA, idB, 1) <= 1 ? NEAR : OTHER
    if (best.level === MISSING || level < best.level) best = { level, id: idA }
  }
  return best
}

export function compareCompanies({ companies, frame }: Population, a: number, b: number, into: Comparison): void {
  let best = MISSING as number
  let rarity = 0
  for (const [idA, idB] of pairsOf(companies.slots, a, b)) {
    const level = idA === idB ? COMPANY.same : companySpelling(companies.values, idA, idB)
    if (best !== MISSING && level >= best) continue
    best = level
    rarity = level === COMPANY.same ? rarityOf(companies.values.holders[idA] as number, frame, UNSEEN_COMPANY) : 0
  }
  grade(into, FIELD.company, best, rarity)
}

function companySpelling(companies: TextValues, a: number, b: number): number {
  const shorter = Math.min(length(companies, a), length(companies, b))
  return slips(companies, a, b, shorter < 8 ? 1 : 2) <= 2 || startsAlike(companies, a, b, shorter) ? COMPANY.near : COMPANY.other
}

/** `Plomberie Infolis` and `Plomberie Infolis Services`: one name goes on where the other ends. */
function startsAlike({ text }: TextValues, a: number, b: number, shorter: number): boolean {
  if (shorter < 8) return false
  const from = text.start[a] as number
  const other = text.start[b] as number
  for (let i = 0; i < shorter; i++) if (text.bytes[from + i] !== text.bytes[other + i]) return false
  return true
}

function length({ text }: TextValues, id: number): number {
  return (text.start[id + 1] as number) - (text.start[id] as number)
}

/** Edit distance behind a cheap test; more than the limit when it is larger. */
export function slips(values: TextValues, a: number, b: number, limit: number): number {
  if (apart(values.letters[a] as number, values.letters[b] as number) > limit) return limit + 1
  return editDistance(values.text, a, values.text, b, limit)
}

/** Every value of one record with every value of the other. */
export function* pairsOf(slots: readonly Slot[], a: number, b: number): Generator<readonly [number, number]> {
  for (const slotA of slots) {
    const idA = slotA[a] as number
    if (idA === 0) continue
    for (const slotB of slots) {
      const idB = slotB[b] as number
      if (idB !== 0) yield [idA, idB]
    }
  }
}
