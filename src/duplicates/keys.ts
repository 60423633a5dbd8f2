/** The keys under which records meet as candidates: two records that share none are never compared. */
import { mix } from './population/byte-table.ts'
import { SHARED_MAILBOX } from './population/contact-points.ts'
import type { Population } from './population/population.ts'
import type { Slot } from './population/slots.ts'

/** A key for each record, 0 for none. */
type KeyOf = (record: number) => number

/** One family of keys, and a second key that splits blocks that grow too large. */
export type KeyFamily = { name: string; key: KeyOf; refine: KeyOf }

/**
 * Families in the order of how well they find: a pair belongs to the first that makes it. Several families, so that
 * no single slip parts a pair (multi-pass blocking: Hernández and Stolfo 1998; Christen, Data Matching, 2012, chapter 4).
 */
export function keyFamilies(population: Population): KeyFamily[] {
  const parts = keyParts(population)
  const { city, place, company, given, surname, initials, sounds, wholeName } = parts
  const byPlace: KeyOf = (r) => city(r) || place(r)
  return [
    ...population.email.map((slot, at) => family(`email${at}`, (r) => slot[r] as number, sounds)),
    ...population.phone.map((slot, at) => family(`phone${at}`, (r) => slot[r] as number, sounds)),
    ...population.identifiers.slots.map((slot, at) => family(`identifier${at}`, (r) => slot[r] as number, initials)),
    family('fullName', wholeName, byPlace),
    family('fullSound', (r) => unordered(given.sound(r), surname.sound(r)), byPlace),
    ...population.email.map((slot, at) => family(`local${at}`, (r) => localKey(population, slot[r] as number), initials)),
    family('postcodeSurname', (r) => both(place(r), surname.sound(r)), initials),
    family('citySurname', (r) => both(city(r), surname.sound(r)), initials),
    family('companySurname', (r) => both(company(r), surname.sound(r)), initials),
    family('companyGiven', (r) => both(company(r), given.sound(r)), initials),
    family('postcodeGiven', (r) => both(place(r), given.sound(r)), initials),
    family('cityGiven', (r) => both(city(r), given.sound(r)), initials),
    family('birth', (r) => population.birth[r] as number, initials),
    ...population.streets.slots.map((slot, at) => family(`street${at}`, (r) => slot[r] as number, initials)),
    family('companyInitials', (r) => both(company(r), initials(r)), byPlace),
    family('cityInitials', (r) => both(city(r), initials(r)), sounds),
    family('initialSurname', (r) => both(given.initial(r), surname.sound(r)), byPlace),
    family('givenStart', (r) => both(given.sound(r), surname.start(r)), byPlace),
    family('surname', surname.sound, byPlace),
  ]
}

function family(name: string, key: KeyOf, refine: KeyOf): KeyFamily {
  return { name, key, refine }
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
    place: firstOf(population.postcodes.slots, 7),
    city: firstOf(population.cities.slots, 8),
    company: firstOf(population.companies.slots, 9),
  }
}

/** The given and the family name of each record, put right where the file's own frequencies say they are swapped. */
function oriented({ first, last, names, size }: Population): { given: Slot; surname: Slot } {
  const given = Int32Array.from(first)
  const surname = Int32Array.from(last)
  for (let r = 0; r < size; r++) {
    const a = first[r] as number
    const b = last[r] as number
    const firstness = (names.asFirst[a] as number) - (names.asLast[a] as number)
    const otherFirstness = (names.asFirst[b] as number) - (names.asLast[b] as number)
    if ((b === 0 ? 0 : otherFirstness) > (a === 0 ? 0 : firstness)) {
      given[r] = b
      surname[r] = a
    }
  }
  return { given, surname }
}

/** The parts of a name that keys use; `start` is the first two letters, which slips spare most often (Winkler 1990). */
function nameKeys({ names }: Population, slot: Slot) {
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
function firstOf(slots: readonly Slot[], salt: number): KeyOf {
  return (record) => {
    for (const slot of slots) if (slot[record] !== 0) return mix(slot[record] as number, salt)
    return 0
  }
}

/** One's own mailbox name under any domain; functions' mailboxes are everywhere. */
function localKey({ emails }: Population, email: number): number {
  if (email === 0) return 0
  const shared = ((emails.flags[email] as number) & SHARED_MAILBOX) !== 0
  return shared ? 0 : (emails.localHash[email] as number) || 1
}
