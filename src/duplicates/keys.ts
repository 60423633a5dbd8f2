/** The keys under which records meet as candidates: two records that share none are never compared. */
import { SHARED_MAILBOX } from './population/contact-points.ts'
import { mix } from './population/byte-table.ts'
import type { Population } from './population/population.ts'

/** One family: a key for each record (0 for none), and a second key that splits blocks that grow too large. */
export type KeyFamily = {
  name: string
  keys: (population: Population, record: number) => number
  refine: (population: Population, record: number) => number
}

const sound = ({ names }: Population, id: number): number => (id === 0 ? 0 : (names.sound[id] as number) || 1)
const initial = ({ names }: Population, id: number): number => (id === 0 ? 0 : (names.text.bytes[names.text.start[id] as number] as number))
const whole = ({ names }: Population, id: number): number => (id === 0 ? 0 : (names.whole[id] as number) || 1)

/** Both, or nothing. */
function both(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : mix(a, b) || 1
}

/** Both in any order, so that swapped names meet. */
function unordered(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : (mix(Math.min(a, b), Math.max(a, b)) || 1)
}

const place = (population: Population, record: number): number => {
  const postcode = firstOf(population.postcodes.slots, record)
  if (postcode !== 0) return mix(postcode, 7)
  return 0
}
const city = (population: Population, record: number): number => {
  const id = firstOf(population.cities.slots, record)
  return id === 0 ? 0 : mix(id, 8)
}
const company = (population: Population, record: number): number => {
  const id = firstOf(population.companies.slots, record)
  return id === 0 ? 0 : mix(id, 9)
}

function firstOf(slots: readonly Int32Array[], record: number): number {
  for (const slot of slots) if (slot[record] !== 0) return slot[record] as number
  return 0
}

/** The given and the family name of a record, put right where the file's own frequencies say that they are swapped. */
function oriented(population: Population, record: number): readonly [given: number, family: number] {
  const { names } = population
  const first = population.first[record] as number
  const last = population.last[record] as number
  const firstness = (id: number): number => (id === 0 ? 0 : (names.asFirst[id] as number) - (names.asLast[id] as number))
  return firstness(last) > firstness(first) ? [last, first] : [first, last]
}

const given = (population: Population, record: number): number => oriented(population, record)[0]
const surname = (population: Population, record: number): number => oriented(population, record)[1]
const givenSound = (p: Population, r: number): number => sound(p, given(p, r))
const surnameSound = (p: Population, r: number): number => sound(p, surname(p, r))

const byInitials = (p: Population, r: number): number => unordered(initial(p, given(p, r)), initial(p, surname(p, r)))
const bySounds = (p: Population, r: number): number => mix(givenSound(p, r), surnameSound(p, r))
const byPlace = (p: Population, r: number): number => city(p, r) || place(p, r)

/** Families in the order of how well they find: a pair belongs to the first that makes it. */
export function keyFamilies(population: Population): KeyFamily[] {
  return [
    ...population.email.map((slot, at) => family(`email${at}`, (_, r) => slot[r] as number, bySounds)),
    ...population.phone.map((slot, at) => family(`phone${at}`, (_, r) => slot[r] as number, bySounds)),
    ...population.identifiers.slots.map((slot, at) => family(`identifier${at}`, (_, r) => slot[r] as number, byInitials)),
    family('fullName', (p, r) => unordered(whole(p, given(p, r)), whole(p, surname(p, r))), byPlace),
    family('fullSound', (p, r) => unordered(givenSound(p, r), surnameSound(p, r)), byPlace),
    ...population.email.map((slot, at) => family(`local${at}`, (p, r) => localKey(p, slot[r] as number), byInitials)),
    family('postcodeSurname', (p, r) => both(place(p, r), surnameSound(p, r)), byInitials),
    family('citySurname', (p, r) => both(city(p, r), surnameSound(p, r)), byInitials),
    family('companySurname', (p, r) => both(company(p, r), surnameSound(p, r)), byInitials),
    family('companyGiven', (p, r) => both(company(p, r), givenSound(p, r)), byInitials),
    family('postcodeGiven', (p, r) => both(place(p, r), givenSound(p, r)), byInitials),
    family('cityGiven', (p, r) => both(city(p, r), givenSound(p, r)), byInitials),
    family('birth', (p, r) => p.birth[r] as number, byInitials),
    ...population.streets.slots.map((slot, at) => family(`street${at}`, (_, r) => slot[r] as number, byInitials)),
    family('companyInitials', (p, r) => both(company(p, r), byInitials(p, r)), byPlace),
    family('cityInitials', (p, r) => both(city(p, r), byInitials(p, r)), bySounds),
    family('initialSurname', (p, r) => both(initial(p, given(p, r)), surnameSound(p, r)), byPlace),
    family('givenStart', (p, r) => both(givenSound(p, r), start(p, surname(p, r))), byPlace),
    family('surname', (p, r) => surnameSound(p, r), byPlace),
  ]
}

function family(name: string, keys: KeyFamily['keys'], refine: KeyFamily['refine']): KeyFamily {
  return { name, keys, refine }
}

/** The first two letters, which slips spare most often (Winkler 1990: typists err least at the beginning). */
function start({ names }: Population, id: number): number {
  if (id === 0) return 0
  const from = names.text.start[id] as number
  return ((names.text.bytes[from] as number) << 8) | (names.text.bytes[from + 1] as number)
}

/** One's own mailbox name under any domain; functions' mailboxes are everywhere. */
function localKey({ emails }: Population, email: number): number {
  if (email === 0) return 0
  const shared = ((emails.flags[email] as number) & SHARED_MAILBOX) !== 0
  return shared ? 0 : (emails.localHash[email] as number) || 1
}
