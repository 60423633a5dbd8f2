// The keys under which records meet as candidates: two records that share none are never compared.
import { mix } from './population/byte-table.ts'
import { SHARED_MAILBOX } from './population/emails.ts'
import { CELL, type Population } from './population/population.ts'

/** A key for each record, 0 for none. */
type KeyOf = (record: number) => number

/** One family of keys, and a second key that splits blocks that grow too large. */
export type KeyFamily = {
  name: string
  key: KeyOf
  refine: KeyOf
  /** A block larger than this is split by the second key. */
  largest: number
}

const LARGEST = 40
/** For keys that strangers share easily. */
const LARGEST_WEAK = 12

/**
 * Families in the order of how well they find: a pair belongs to the first that makes it. Several families, so that
 * no single slip parts a pair (multi-pass blocking: Hernández and Stolfo 1998; Christen, Data Matching, 2012, chapter 4).
 */
export function keyFamilies(population: Population): KeyFamily[] {
  const parts = keyParts(population)
  const { cells, width } = population
  const cell =
    (slot: number): KeyOf =>
    (r) =>
      cells[r * width + slot] as number
  const { city, place, company, given, surname, initials, sounds, wholeName } = parts
  const byPlace: KeyOf = (r) => city(r) || place(r)
  return [
    ...population.email.map((slot, at) => family(`email${at}`, cell(slot), sounds)),
    ...population.phone.map((slot, at) => family(`phone${at}`, cell(slot), sounds)),
    ...population.identifiers.slots.map((slot, at) => family(`identifier${at}`, cell(slot), initials)),
    ...population.registers.slots.map((slot, at) => family(`register${at}`, cell(slot), initials)),
    family('fullName', wholeName, byPlace),
    family('fullSound', (r) => unordered(given.sound(r), surname.sound(r)), byPlace),
    ...population.email.map((slot, at) =>
      family(`local${at}`, (r) => localKey(population, cell(slot)(r)), initials),
    ),
    family('postcodeSurname', (r) => both(place(r), surname.sound(r)), initials),
    family('citySurname', (r) => both(city(r), surname.sound(r)), initials),
    family('companySurname', (r) => both(company(r), surname.sound(r)), initials),
    family('companyGiven', (r) => both(company(r), given.sound(r)), initials),
    family('postcodeGiven', (r) => both(place(r), given.sound(r)), initials),
    family('cityGiven', (r) => both(city(r), given.sound(r)), initials),
    family('birth', cell(CELL.birth), initials, LARGEST_WEAK),
    ...population.streets.slots.map((slot, at) => family(`street${at}`, cell(slot), initials, LARGEST_WEAK)),
    family('companyInitials', (r) => both(company(r), initials(r)), byPlace),
    family('cityInitials', (r) => both(city(r), initials(r)), sounds),
    family('initialSurname', (r) => both(given.initial(r), surname.sound(r)), byPlace),
    family('givenStart', (r) => both(given.sound(r), surname.start(r)), byPlace),
    family('surname', surname.sound, byPlace, LARGEST_WEAK),
  ]
}

function family(name: string, key: KeyOf, refine: KeyOf, largest = LARGEST): KeyFamily {
  return { name, key, refine, largest }
}

/** Both, or nothing. */
function both(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : mix(a, b) || 1
}

/** Both in any order, so that swapped names meet. */
function unordered(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : mix(Math.min(a, b), Math.max(a, b)) || 1
}

/** What families are made of. */
function keyParts(population: Population) {
  const { given, surname } = oriented(population)
  const givenKeys = nameKeys(population, given)
  const surnameKeys = nameKeys(population, surname)
  return {
    given: givenKeys,
    surname: surnameKeys,
    initials: (r: number) => unordered(givenKeys.initial(r), surnameKeys.initial(r)),
    sounds: (r: number) => mix(givenKeys.sound(r), surnameKeys.sound(r)),
    wholeName: (r: number) => unordered(givenKeys.whole(r), surnameKeys.whole(r)),
    place: firstOf(population, population.postcodes.slots, 7),
    city: firstOf(population, population.cities.slots, 8),
    company: firstOf(population, population.companies.slots, 9),
  }
}

/** The given and the family name of each record, put right where the file's own frequencies say they are swapped. */
function oriented({ cells, width, names, size }: Population): { given: Int32Array; surname: Int32Array } {
  const given = new Int32Array(size)
  const surname = new Int32Array(size)
  for (let r = 0; r < size; r++) {
    const first = cells[r * width + CELL.first] as number
    const last = cells[r * width + CELL.last] as number
    const swapped = firstness(names, last) > firstness(names, first)
    given[r] = swapped ? last : first
    surname[r] = swapped ? first : last
  }
  return { given, surname }
}

function firstness({ asFirst, asLast }: Population['names'], name: number): number {
  return name === 0 ? 0 : (asFirst[name] as number) - (asLast[name] as number)
}

/** The parts of a name that keys use; `start` is the first two letters, which slips spare most often (Winkler 1990). */
function nameKeys({ names }: Population, slot: Int32Array) {
  const { bytes, start } = names.text
  const letter = (r: number, at: number): number => bytes[(start[slot[r] as number] as number) + at] as number
  return {
    sound: (r: number) => (slot[r] === 0 ? 0 : (names.sound[slot[r] as number] as number) || 1),
    whole: (r: number) => (slot[r] === 0 ? 0 : (names.whole[slot[r] as number] as number) || 1),
    initial: (r: number) => (slot[r] === 0 ? 0 : letter(r, 0)),
    start: (r: number) => (slot[r] === 0 ? 0 : (letter(r, 0) << 8) | letter(r, 1)),
  }
}

/** The first value that a record holds; the salt keeps a postcode from meeting a commune. */
function firstOf({ cells, width }: Population, slots: readonly number[], salt: number): KeyOf {
  return (record) => {
    for (const slot of slots) {
      const id = cells[record * width + slot] as number
      if (id !== 0) return mix(id, salt)
    }
    return 0
  }
}

/** One's own mailbox name under any domain; functions' mailboxes are everywhere. */
function localKey({ emails }: Population, email: number): number {
  if (email === 0) return 0
  const shared = ((emails.flags[email] as number) & SHARED_MAILBOX) !== 0
  return shared ? 0 : (emails.localHash[email] as number) || 1
}
