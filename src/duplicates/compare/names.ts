/** Compares first and last names, straight and swapped. */
import { FAMILIES_KEPT, WORDS_KEPT, type Names } from '../population/names.ts'
import { holdsName } from '../population/name-traces.ts'
import type { Population } from '../population/population.ts'
import { MAN } from '../normalise/title.ts'
import { apart, editDistance } from './edit-distance.ts'
import { FIELD, grade, NAME, ORDER, type Comparison } from './levels.ts'
import { nameRarity, slipRarity } from './rarity.ts'

/** Short names are all near each other: below these lengths one or two slips make another name. */
const LENGTH_FOR_ONE_SLIP = 4
const LENGTH_FOR_TWO_SLIPS = 6
const LENGTH_FOR_THREE_SLIPS = 9

/** Grades in the order of what they say for one person; used to choose between straight and swapped. */
const CLOSENESS = [0, 5, 4, 2, 3, 1.5, 2, 0.5, -3, -3]

export function compareNames(population: Population, a: number, b: number, into: Comparison): void {
  const { first, last, names } = population
  const firstA = first[a] as number
  const firstB = first[b] as number
  const lastA = last[a] as number
  const lastB = last[b] as number
  const spelledFirst = witnessed(population, a, b, firstA, firstB, nameLevel(names, firstA, firstB))
  const straightFirst = feminine(population, a, b, firstA, firstB, spelledFirst)
  const spelledLast = witnessed(population, a, b, lastA, lastB, nameLevel(names, lastA, lastB))
  const straightLast = marriage(population, a, b, spelledLast)
  const straight = closeness(straightFirst) + closeness(straightLast)
  const crossedA = witnessed(population, a, b, firstA, lastB, nameLevel(names, firstA, lastB))
  const crossedB = witnessed(population, a, b, lastA, firstB, nameLevel(names, lastA, firstB))
  // A swapped pair must agree better by far, and on more than an initial.
  if (crossedA + crossedB > 0 && closeness(crossedA) + closeness(crossedB) > Math.max(straight + 1, 3.5)) {
    writeCrossed(population, into, [firstA, lastB, crossedA], [lastA, firstB, crossedB])
  } else {
    grade(into, FIELD.order, straightFirst + straightLast > 0 ? ORDER.straight : 0)
    grade(into, FIELD.first, straightFirst, rarity(names, population, straightFirst, firstA, firstB, names.asFirst))
    grade(into, FIELD.last, straightLast, rarity(names, population, straightLast, lastA, lastB, names.asLast))
  }
}

type Crossing = readonly [a: number, b: number, level: number]

/** Of a swapped pair, the name that is a first name more often is graded as the first name. */
/**
 * An e-mail is a second witness of a name: `F. Sabarade` with francois.sabarade@ is François, and Morin with morin@ is
 * not Maurin with maurin@. A different name is left alone: spouses use each other's mailbox.
 */
function witnessed(population: Population, a: number, b: number, nameA: number, nameB: number, level: number): number {
  if (level <= NAME.same || level >= NAME.rival) return level
  const otherA = spells(population, a, nameB)
  const otherB = spells(population, b, nameA)
  const ownA = spells(population, a, nameA)
  const ownB = spells(population, b, nameB)
  if ((otherA && !ownA) || (otherB && !ownB)) return NAME.same
  const spelling = level === NAME.near || level === NAME.far
  return spelling && ownA && ownB && !otherA && !otherB && established(population, nameA, nameB) ? NAME.rival : level
}

/** Two names that others bear as well, so that neither is a slip. */
function established({ names }: Population, a: number, b: number): boolean {
  return Math.min(bearers(names, a), bearers(names, b)) > 1
}

function bearers(names: Names, id: number): number {
  return Math.max(names.asFirst[id] as number, names.asLast[id] as number)
}

/** `Adrien` and `Adriene`: a final e makes a man's name a woman's in French, unless the civilities say otherwise. */
function feminine(population: Population, a: number, b: number, nameA: number, nameB: number, level: number): number {
  const { gender, names } = population
  if (level !== NAME.near || (gender[a] !== 0 && gender[a] === gender[b])) return level
  const [short, long] = length(names, nameA) < length(names, nameB) ? [nameA, nameB] : [nameB, nameA]
  const size = length(names, short)
  const last = names.text.bytes[(names.text.start[long] as number) + size]
  return length(names, long) === size + 1 && last === LETTER_E && beginsAt(names, long, 0, short, size) ? NAME.rival : level
}

const LETTER_E = 101

/** A last name that is another: women take their husband's name, men seldom take their wife's. */
function marriage({ gender }: Population, a: number, b: number, level: number): number {
  return level === NAME.other && gender[a] === MAN && gender[b] === MAN ? NAME.otherOfMan : level
}

function spells({ email, emails, names }: Population, record: number, name: number): boolean {
  return email.some((slot) => slot[record] !== 0 && holdsName(emails, slot[record] as number, names, name))
}

function writeCrossed(population: Population, into: Comparison, one: Crossing, other: Crossing): void {
  const { names } = population
  const firstness = ([a, b]: Crossing): number =>
    (names.asFirst[a] as number) + (names.asFirst[b] as number) - (names.asLast[a] as number) - (names.asLast[b] as number)
  const [first, last] = firstness(one) >= firstness(other) ? [one, other] : [other, one]
  grade(into, FIELD.order, ORDER.swapped)
  grade(into, FIELD.first, first[2], rarity(names, population, first[2], first[0], first[1], names.asFirst))
  grade(into, FIELD.last, last[2], rarity(names, population, last[2], last[0], last[1], names.asLast))
}

function closeness(level: number): number {
  return CLOSENESS[level] as number
}

function rarity(names: Names, population: Population, level: number, a: number, b: number, holders: Uint32Array): number {
  if (level === NAME.same) return nameRarity(Math.max(holders[a] as number, holders[b] as number), population.frame)
  if (level !== NAME.near) return 0
  return slipRarity(bearers(names, a), bearers(names, b), population.frame)
}

/** The grade of two names, whichever they are; 0 when one is missing. */
export function nameLevel(names: Names, a: number, b: number): number {
  if (a === 0 || b === 0) return 0
  if (a === b || names.whole[a] === names.whole[b]) return NAME.same
  if (names.initials[a] || names.initials[b]) return initialLevel(names, a, b)
  if (names.bare[a] === names.bare[b]) return NAME.near
  if (names.gender[a] !== 0 && names.gender[b] !== 0 && names.gender[a] !== names.gender[b]) return otherGender(names, a, b)
  if (shareFamily(names, a, b)) return NAME.short
  const spelled = spellingLevel(names, a, b)
  if (spelled === NAME.near) return spelled
  if (oneWithin(names, a, b)) return NAME.part
  return spelled === NAME.other && isShortForm(names, a, b) ? NAME.short : spelled
}

/** `Fred` begins `Frédéric`; `Lili` and `Momo` double a syllable of `Aurélie` and `Mohamed` (Plénat 1999). */
function isShortForm(names: Names, a: number, b: number): boolean {
  const [short, full] = length(names, a) < length(names, b) ? [a, b] : [b, a]
  const size = length(names, short)
  if (size < SHORT_FORM.from || size > SHORT_FORM.to || length(names, full) < size + 2) return false
  if (beginsAt(names, full, 0, short, size)) return true
  const doubled = size === 4 && beginsAt(names, short, 2, short, 2)
  return doubled && [...Array(length(names, full) - 1).keys()].some((at) => beginsAt(names, full, at, short, 2))
}

const SHORT_FORM = { from: 2, to: 5 }

function beginsAt({ text }: Names, id: number, at: number, start: number, size: number): boolean {
  const from = (text.start[id] as number) + at
  const other = text.start[start] as number
  for (let i = 0; i < size; i++) if (text.bytes[from + i] !== text.bytes[other + i]) return false
  return true
}

function initialLevel(names: Names, a: number, b: number): number {
  const letter = (id: number): number => names.text.bytes[names.text.start[id] as number] as number
  return letter(a) === letter(b) ? NAME.initial : NAME.other
}

/** A man's and a woman's form of one name are near in letters and two people in fact. */
function otherGender(names: Names, a: number, b: number): number {
  const level = spellingLevel(names, a, b)
  return level === NAME.other && names.sound[a] !== names.sound[b] ? NAME.other : NAME.rival
}

function spellingLevel(names: Names, a: number, b: number): number {
  const shorter = Math.min(length(names, a), length(names, b))
  const limit = allowedSlips(shorter)
  const sounds = names.sound[a] === names.sound[b]
  const particles = names.bare[a] !== names.whole[a] || names.bare[b] !== names.whole[b]
  if (limit === 0 || (!particles && apart(names.letters[a] as number, names.letters[b] as number) > limit)) return sounds ? NAME.far : NAME.other
  const distance = editDistance(names.text, a, names.text, b, limit)
  if (distance <= 1) return NAME.near
  const bareDistance = distance <= limit || !particles ? distance : editDistance(names.bareText, a, names.bareText, b, Math.min(limit, 2))
  return bareDistance <= Math.min(limit, 2) || distance <= limit || sounds ? NAME.far : NAME.other
}

function allowedSlips(shorter: number): number {
  if (shorter < LENGTH_FOR_ONE_SLIP) return shorter === LENGTH_FOR_ONE_SLIP - 1 ? 1 : 0
  if (shorter < LENGTH_FOR_TWO_SLIPS) return 1
  return shorter < LENGTH_FOR_THREE_SLIPS ? 2 : 3
}

function length(names: Names, id: number): number {
  return (names.text.start[id + 1] as number) - (names.text.start[id] as number)
}

/** `Thibault` is within `Thibault-Marie`, `Delmotte` within `Four-Delmotte`; Jean-Luc and Jean-Claude are two men. */
function oneWithin(names: Names, a: number, b: number): boolean {
  return within(names, a, b) || within(names, b, a)
}

function within({ words }: Names, part: number, whole: number): boolean {
  if (words[part * WORDS_KEPT] === 0) return false
  for (let i = 0; i < WORDS_KEPT; i++) {
    const word = words[part * WORDS_KEPT + i] as number
    if (word === 0) return true
    let found = false
    for (let j = 0; j < WORDS_KEPT; j++) if (words[whole * WORDS_KEPT + j] === word) found = true
    if (!found) return false
  }
  return true
}

function shareFamily(names: Names, a: number, b: number): boolean {
  return shareAny(names.families, a * FAMILIES_KEPT, b * FAMILIES_KEPT, FAMILIES_KEPT)
}

function shareAny(values: Uint32Array, a: number, b: number, count: number): boolean {
  for (let i = 0; i < count; i++) {
    const value = values[a + i] as number
    if (value === 0) return false
    for (let j = 0; j < count; j++) if (values[b + j] === value) return true
  }
  return false
}
