// Compares the names of two records, straight and swapped, with e-mails as witnesses.
import { MAN } from '../normalise/title.ts'
import { holdsName } from '../population/name-traces.ts'
import type { Names } from '../population/names.ts'
import { CELL, type Population } from '../population/population.ts'
import { FIELD, grade, NAME, ORDER, type Comparison } from './levels.ts'
import { differByFinalE, nameLevel } from './name-level.ts'
import { nameRarity, slipRarity } from './rarity.ts'

/** What each grade says for one person, from 0 (missing) to another man's name; chooses between straight and swapped. */
const CLOSENESS = [0, 5, 4, 2, 3, 1.5, 2, 0.5, -3, -3]
/** A swapped pair must agree better by this, and on more than an initial. */
const CLOSER = 1
const CLOSE_ENOUGH = 3.5

/** Two names and their grade. */
type Graded = readonly [a: number, b: number, level: number]

/** `a` and `b` are where the records' cells begin. */
export function compareNames(population: Population, a: number, b: number, into: Comparison): void {
  const first = firstNames(population, a, b)
  const last = lastNames(population, a, b)
  // With one half equal, the halves can only be swapped if all four are equal.
  const settled = first[2] === NAME.same || last[2] === NAME.same
  if (settled || !compareSwapped(population, a, b, closeness(first, last), into)) {
    grade(into, FIELD.order, first[2] + last[2] > 0 ? ORDER.straight : 0)
    writeNames(population, into, first, last)
  }
}

function firstNames(population: Population, a: number, b: number): Graded {
  const { cells, names } = population
  const graded = witnessed(population, a, b, cells[a + CELL.first] as number, cells[b + CELL.first] as number)
  const gender = cells[a + CELL.gender]
  const oneGender = gender !== 0 && gender === cells[b + CELL.gender]
  const feminine = graded[2] === NAME.near && !oneGender && differByFinalE(names, graded[0], graded[1])
  return feminine ? [graded[0], graded[1], NAME.rival] : graded
}

/** Women take their husband's name, men seldom take their wife's. */
function lastNames(population: Population, a: number, b: number): Graded {
  const { cells } = population
  const graded = witnessed(population, a, b, cells[a + CELL.last] as number, cells[b + CELL.last] as number)
  const men = isMan(population, a) && isMan(population, b)
  return men && graded[2] === NAME.other ? [graded[0], graded[1], NAME.otherOfMan] : graded
}

/** By the civility, or without one by the first name. */
function isMan({ cells, names }: Population, row: number): boolean {
  const gender = cells[row + CELL.gender] as number
  return (gender === 0 ? names.gender[cells[row + CELL.first] as number] : gender) === MAN
}

/** Writes the swapped comparison where it agrees better than the straight one. */
function compareSwapped(
  population: Population,
  a: number,
  b: number,
  straight: number,
  into: Comparison,
): boolean {
  const { cells } = population
  const one = witnessed(population, a, b, cells[a + CELL.first] as number, cells[b + CELL.last] as number)
  const other = witnessed(population, a, b, cells[a + CELL.last] as number, cells[b + CELL.first] as number)
  if (closeness(one, other) <= Math.max(straight + CLOSER, CLOSE_ENOUGH)) return false
  grade(into, FIELD.order, ORDER.swapped)
  // The half that is a first name more often is graded as the first name.
  if (comesFirst(population.names, one, other)) writeNames(population, into, one, other)
  else writeNames(population, into, other, one)
  return true
}

/** In doubt the spelling decides, so that the order of the records never does. */
function comesFirst(names: Names, one: Graded, other: Graded): boolean {
  const ahead = firstness(names, one) - firstness(names, other)
  return ahead === 0 ? spellingOrder(names, one) < spellingOrder(names, other) : ahead > 0
}

function spellingOrder({ whole }: Names, [a, b]: Graded): number {
  return Math.min(whole[a] as number, whole[b] as number)
}

function closeness(one: Graded, other: Graded): number {
  return (CLOSENESS[one[2]] as number) + (CLOSENESS[other[2]] as number)
}

function firstness({ asFirst, asLast }: Names, [a, b]: Graded): number {
  return (asFirst[a] as number) + (asFirst[b] as number) - (asLast[a] as number) - (asLast[b] as number)
}

/**
 * An e-mail is a second witness of a name: `F. Sabarade` with francois.sabarade@ is François, and Morin with morin@ is
 * not Maurin with maurin@. A different name is left alone: spouses use each other's mailbox.
 */
function witnessed(population: Population, a: number, b: number, nameA: number, nameB: number): Graded {
  const level = nameLevel(population.names, nameA, nameB)
  if (level <= NAME.same || level >= NAME.rival) return [nameA, nameB, level]
  const ownA = spells(population, a, nameA)
  const ownB = spells(population, b, nameB)
  const otherA = spells(population, a, nameB)
  const otherB = spells(population, b, nameA)
  if ((otherA && !ownA) || (otherB && !ownB)) return [nameA, nameB, NAME.same]
  const slip = level === NAME.near || level === NAME.far
  const apart = slip && ownA && ownB && !otherA && !otherB && established(population.names, nameA, nameB)
  return [nameA, nameB, apart ? NAME.rival : level]
}

function spells({ cells, email, emails, names }: Population, row: number, name: number): boolean {
  for (let i = 0; i < email.length; i++) {
    const id = cells[row + (email[i] as number)] as number
    if (id !== 0 && holdsName(emails, id, names, name)) return true
  }
  return false
}

/** Two names that others bear as well, so that neither is a slip. */
function established(names: Names, a: number, b: number): boolean {
  return Math.min(bearers(names, a), bearers(names, b)) > 1
}

function bearers({ asFirst, asLast }: Names, id: number): number {
  return Math.max(asFirst[id] as number, asLast[id] as number)
}

function writeNames(population: Population, into: Comparison, first: Graded, last: Graded): void {
  grade(into, FIELD.first, first[2], rarity(population, 'first', first))
  grade(into, FIELD.last, last[2], rarity(population, 'last', last))
}

function rarity({ names, frame }: Population, part: 'first' | 'last', [a, b, level]: Graded): number {
  const holders = part === 'first' ? names.asFirst : names.asLast
  if (level === NAME.same)
    return nameRarity(part, Math.max(holders[a] as number, holders[b] as number), frame)
  return level === NAME.near ? slipRarity(bearers(names, a), bearers(names, b), frame) : 0
}
