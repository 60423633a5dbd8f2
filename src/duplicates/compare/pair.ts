/** Compares two records field by field. */
import type { Population } from '../population/population.ts'
import { compareEmails, comparePhones } from './contact-points.ts'
import { BIRTH, DETAIL, FIELD, GENDER, grade, IDENTIFIER, MISSING, type Comparison } from './levels.ts'
import { compareNames } from './names.ts'
import { compareAddresses, compareCompanies, pairsOf, slips } from './places.ts'
import { personalRarity, rarityOf } from './rarity.ts'

const UNSEEN_DETAIL = 3
/** Free words repeat for reasons of their own: a firm's titles, a region's habits. */
const MOST_FOR_DETAIL = 8
/** Parents are older than their children by at least this (Insee: mothers under 15 are fewer than 1 in 10,000). */
const GENERATION = 15

/** Names come first: what an e-mail says depends on them. */
export function comparePair(population: Population, a: number, b: number, into: Comparison): void {
  compareNames(population, a, b, into)
  compareGender(population, a, b, into)
  compareEmails(population, a, b, into)
  comparePhones(population, a, b, into)
  compareAddresses(population, a, b, into)
  compareCompanies(population, a, b, into)
  compareBirth(population, a, b, into)
  compareIdentifiers(population, a, b, into)
  compareDetails(population, a, b, into)
}

function compareGender({ gender }: Population, a: number, b: number, into: Comparison): void {
  const one = gender[a] as number
  const other = gender[b] as number
  grade(into, FIELD.gender, one === 0 || other === 0 ? MISSING : one === other ? GENDER.same : GENDER.other)
}

function compareBirth({ birth }: Population, a: number, b: number, into: Comparison): void {
  const one = birth[a] as number
  const other = birth[b] as number
  grade(into, FIELD.birth, one === 0 || other === 0 ? MISSING : one === other ? BIRTH.same : birthLevel(one, other))
}

function birthLevel(one: number, other: number): number {
  const years = [Math.floor(one / 10000), Math.floor(other / 10000)] as const
  const months = [Math.floor(one / 100) % 100, Math.floor(other / 100) % 100] as const
  const days = [one % 100, other % 100] as const
  if (years[0] === years[1] && months[0] === days[1] && days[0] === months[1]) return BIRTH.swapped
  if (differingDigits(one, other) === 1) return BIRTH.near
  const equal = [years, months, days].filter(([x, y]) => x === y).length
  if (equal === 2) return BIRTH.twoParts
  return Math.abs(years[0] - years[1]) >= GENERATION ? BIRTH.generation : BIRTH.other
}

function differingDigits(one: number, other: number): number {
  let differing = 0
  for (let x = one, y = other; x > 0 || y > 0; x = Math.floor(x / 10), y = Math.floor(y / 10)) if (x % 10 !== y % 10) differing++
  return differing
}

function compareIdentifiers({ identifiers, frame }: Population, a: number, b: number, into: Comparison): void {
  let best = MISSING as number
  let rarity = 0
  for (const [idA, idB] of pairsOf(identifiers.slots, a, b)) {
    const level = idA === idB ? IDENTIFIER.same : slips(identifiers.values, idA, idB, 1) <= 1 ? IDENTIFIER.near : IDENTIFIER.other
    if (best !== MISSING && level >= best) continue
    best = level
    rarity = level === IDENTIFIER.same ? personalRarity(identifiers.values.holders[idA] as number, frame) : 0
  }
  grade(into, FIELD.identifier, best, rarity)
}

/** Details compare within their column only, and the rarest that agrees counts. */
function compareDetails({ details, frame }: Population, a: number, b: number, into: Comparison): void {
  grade(into, FIELD.detail, MISSING)
  for (const slot of details.slots) {
    const idA = slot[a] as number
    const idB = slot[b] as number
    if (idA === 0 || idB === 0) continue
    if (idA !== idB) {
      if (into.levels[FIELD.detail] === MISSING) grade(into, FIELD.detail, DETAIL.other)
      continue
    }
    const rarity = Math.min(rarityOf(details.values.holders[idA] as number, frame, UNSEEN_DETAIL), MOST_FOR_DETAIL)
    if (into.levels[FIELD.detail] !== DETAIL.same || rarity > (into.rarity[FIELD.detail] as number))
      grade(into, FIELD.detail, DETAIL.same, rarity)
  }
}
