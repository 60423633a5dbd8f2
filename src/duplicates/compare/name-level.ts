// Grades how close two names are, whichever they are: spelling, sound, short forms, initials, parts.
import { FAMILIES_KEPT, WORDS_KEPT, type Names } from '../population/names.ts'
import { apart, editDistance } from './edit-distance.ts'
import { NAME } from './levels.ts'

/** Short names are all near each other: with fewer letters than these, one, two or three slips make another name. */
const LETTERS_FOR_SLIPS = [3, 6, 9] as const
/** A name without its particles is shorter and may slip twice at most. */
const SLIPS_WITHOUT_PARTICLES = 2
const SHORT_FORM = { from: 2, to: 5 }
const LETTER_E = 101

/** The grade of two names; 0 when one is missing. */
export function nameLevel(names: Names, a: number, b: number): number {
  if (a === 0 || b === 0) return 0
  if (a === b || names.whole[a] === names.whole[b]) return NAME.same
  if (names.initials[a] === 1 || names.initials[b] === 1)
    return sameInitial(names, a, b) ? NAME.initial : NAME.other
  if (names.bare[a] === names.bare[b]) return NAME.near
  if (otherGender(names, a, b)) return spelling(names, a, b) === NAME.other ? NAME.other : NAME.rival
  if (shareFamily(names, a, b)) return NAME.short
  const spelled = spelling(names, a, b)
  if (spelled === NAME.near) return spelled
  if (within(names, a, b) || within(names, b, a)) return NAME.part
  return spelled === NAME.other && isShortForm(names, a, b) ? NAME.short : spelled
}

function sameInitial({ text }: Names, a: number, b: number): boolean {
  return text.bytes[text.start[a] as number] === text.bytes[text.start[b] as number]
}

/** A man's and a woman's form of one name are near in letters and two people in fact. */
function otherGender({ gender }: Names, a: number, b: number): boolean {
  return gender[a] !== 0 && gender[b] !== 0 && gender[a] !== gender[b]
}

function spelling(names: Names, a: number, b: number): number {
  const sounds = names.sound[a] === names.sound[b]
  const limit = allowedSlips(Math.min(lengthOf(names, a), lengthOf(names, b)))
  const particles = names.bare[a] !== names.whole[a] || names.bare[b] !== names.whole[b]
  const farApart = !particles && apart(names.letters[a] as number, names.letters[b] as number) > limit
  if (limit === 0 || farApart) return sounds ? NAME.far : NAME.other
  const distance = editDistance(names.text, a, names.text, b, limit)
  if (distance <= 1) return NAME.near
  if (distance <= limit || sounds) return NAME.far
  return particles && nearWithoutParticles(names, a, b, limit) ? NAME.far : NAME.other
}

function nearWithoutParticles({ bareText }: Names, a: number, b: number, limit: number): boolean {
  const slips = Math.min(limit, SLIPS_WITHOUT_PARTICLES)
  return editDistance(bareText, a, bareText, b, slips) <= slips
}

function allowedSlips(letters: number): number {
  const [one, two, three] = LETTERS_FOR_SLIPS
  return letters < one ? 0 : letters < two ? 1 : letters < three ? 2 : 3
}

function lengthOf({ text }: Names, id: number): number {
  return (text.start[id + 1] as number) - (text.start[id] as number)
}

/** `Thibault` is within `Thibault-Marie`, `Delmotte` within `Four-Delmotte`; Jean-Luc and Jean-Claude are two men. */
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

/** Bob and Robert, Sandy and Alexandra. */
function shareFamily({ families }: Names, a: number, b: number): boolean {
  for (let i = a * FAMILIES_KEPT; i < (a + 1) * FAMILIES_KEPT; i++) {
    const family = families[i] as number
    if (family === 0) return false
    for (let j = b * FAMILIES_KEPT; j < (b + 1) * FAMILIES_KEPT; j++) if (families[j] === family) return true
  }
  return false
}

/** `Fred` begins `Frédéric`; `Lili` and `Momo` double a syllable of `Aurélie` and `Mohamed` (Plénat 1999). */
function isShortForm(names: Names, a: number, b: number): boolean {
  const shorter = lengthOf(names, a) < lengthOf(names, b) ? a : b
  const full = shorter === a ? b : a
  const size = lengthOf(names, shorter)
  if (size < SHORT_FORM.from || size > SHORT_FORM.to || lengthOf(names, full) < size + 2) return false
  return holdsAt(names, full, 0, shorter, size) || doublesSyllable(names, shorter, full)
}

function doublesSyllable(names: Names, short: number, full: number): boolean {
  if (lengthOf(names, short) !== 4 || !holdsAt(names, short, 2, short, 2)) return false
  for (let at = 0; at < lengthOf(names, full) - 1; at++) if (holdsAt(names, full, at, short, 2)) return true
  return false
}

/** Whether a name holds the first letters of another at some place. */
function holdsAt({ text }: Names, id: number, at: number, other: number, size: number): boolean {
  const from = (text.start[id] as number) + at
  const start = text.start[other] as number
  for (let i = 0; i < size; i++) if (text.bytes[from + i] !== text.bytes[start + i]) return false
  return true
}

/** `Adrien` and `Adriene`: a final e makes a man's name a woman's in French. */
export function differByFinalE(names: Names, a: number, b: number): boolean {
  const shorter = lengthOf(names, a) < lengthOf(names, b) ? a : b
  const longer = shorter === a ? b : a
  const size = lengthOf(names, shorter)
  const last = names.text.bytes[(names.text.start[longer] as number) + size]
  return lengthOf(names, longer) === size + 1 && last === LETTER_E && holdsAt(names, longer, 0, shorter, size)
}
