// Reads a civility: a man, a woman, or unknown.
import { fold } from './text.ts'

export const UNKNOWN = 0
export const MAN = 1
export const WOMAN = 2
export type Gender = typeof UNKNOWN | typeof MAN | typeof WOMAN

/** Civilities and sexes as address books write them in the languages of Carnet's documents. */
const MEN = new Set(
  'm mr monsieur mister sir herr hr senor sr signor sig meneer dhr senhor male homme masculin h'.split(' '),
)
const WOMEN = new Set(
  'mme mlle mrs ms miss madame mademoiselle madam frau senora sra srta signora sig ra mevrouw mevr senhora female femme feminin f w'.split(
    ' ',
  ),
)
const NEUTRAL = new Set('mx dr docteur doctor me maitre pr prof professeur professor et and und'.split(' '))

/** `genderOf('Mme')` is WOMAN, `genderOf('Dr')` is UNKNOWN. */
export function genderOf(title: string): Gender {
  const folded = fold(title)
  if (MEN.has(folded)) return MAN
  return WOMEN.has(folded) ? WOMAN : UNKNOWN
}

/** Whether a word is a civility or a rank, and no part of a name. */
export function isTitle(word: string): boolean {
  return word.length > 1 ? MEN.has(word) || WOMEN.has(word) || NEUTRAL.has(word) : word === 'm'
}
