// Writes a street line as house number and street words, abbreviations opened.
import { fold, words } from './text.ts'

export type Street = { number: string; words: string }

/** Ways and their abbreviations: AFNOR XP Z10-011 annex, USPS Publication 28 appendix C. */
const ABBREVIATIONS: Record<string, string> = {
  r: 'rue',
  av: 'avenue',
  ave: 'avenue',
  bd: 'boulevard',
  bld: 'boulevard',
  blvd: 'boulevard',
  boul: 'boulevard',
  all: 'allee',
  imp: 'impasse',
  ch: 'chemin',
  che: 'chemin',
  chem: 'chemin',
  pl: 'place',
  rte: 'route',
  sq: 'square',
  crs: 'cours',
  fg: 'faubourg',
  fbg: 'faubourg',
  lot: 'lotissement',
  res: 'residence',
  qu: 'quai',
  pass: 'passage',
  quart: 'quartier',
  gal: 'general',
  gen: 'general',
  mal: 'marechal',
  mar: 'marechal',
  cdt: 'commandant',
  col: 'colonel',
  cap: 'capitaine',
  dr: 'docteur',
  pdt: 'president',
  st: 'saint',
  ste: 'sainte',
  nd: 'notre dame',
  rd: 'road',
  ln: 'lane',
  ct: 'court',
  cres: 'crescent',
  cct: 'circuit',
  tce: 'terrace',
  ter: 'ter',
  hwy: 'highway',
  pde: 'parade',
  str: 'strasse',
}

/** Repetition marks after a house number (AFNOR XP Z10-011, line 4). */
const REPETITIONS: Record<string, string> = {
  b: 'b',
  bis: 'b',
  t: 't',
  ter: 't',
  q: 'q',
  quater: 'q',
  a: 'a',
  c: 'c',
  d: 'd',
}
const EMPTY_WORDS = new Set(['de', 'du', 'des', 'la', 'le', 'les', 'l', 'd', 'the', 'of'])

/** `streetForm('12 bis, av. du Gal de Gaulle')` is number `12b`, words `avenue general gaulle`. */
export function streetForm(text: string): Street {
  const all = words(fold(text))
  // A number further on is part of the name: rue du 8 mai 1945.
  const at = isNumber(all[0]) ? 0 : isNumber(all[1]) ? 1 : -1
  if (at < 0) return { number: '', words: streetWords(all, -1, -1) }
  const number = (all[at] as string).replace(/^0+(?=\d)/, '')
  const mark = isDigit(number.charCodeAt(number.length - 1)) ? REPETITIONS[all[at + 1] ?? ''] : undefined
  return { number: number + (mark ?? ''), words: streetWords(all, at, mark === undefined ? -1 : at + 1) }
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** Digits, and perhaps one letter: `12`, `12b`. */
function isNumber(word: string | undefined): boolean {
  if (word === undefined || !isDigit(word.charCodeAt(0))) return false
  for (let i = 1; i < word.length - 1; i++) if (!isDigit(word.charCodeAt(i))) return false
  return true
}

function streetWords(all: readonly string[], number: number, mark: number): string {
  let street = ''
  for (let at = 0; at < all.length; at++) {
    if (at === number || at === mark) continue
    const word = all[at] as string
    if (EMPTY_WORDS.has(word)) continue
    const opened = ABBREVIATIONS[word] ?? word
    street = street === '' ? opened : `${street} ${opened}`
  }
  return street
}
