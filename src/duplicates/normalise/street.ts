/** Writes a street line as house number and street words, abbreviations opened. */
import { fold, words } from './text.ts'

export type Street = { number: string; words: string }

/** Ways and their abbreviations: AFNOR XP Z10-011 annex, USPS Publication 28 appendix C. */
const ABBREVIATIONS: Record<string, string> = {
  r: 'rue', av: 'avenue', ave: 'avenue', bd: 'boulevard', bld: 'boulevard', blvd: 'boulevard', boul: 'boulevard', all: 'allee',
  imp: 'impasse', ch: 'chemin', che: 'chemin', chem: 'chemin', pl: 'place', rte: 'route', sq: 'square', crs: 'cours',
  fg: 'faubourg', fbg: 'faubourg', lot: 'lotissement', res: 'residence', qu: 'quai', pass: 'passage', quart: 'quartier',
  gal: 'general', gen: 'general', mal: 'marechal', mar: 'marechal', cdt: 'commandant', col: 'colonel', cap: 'capitaine',
  dr: 'docteur', pdt: 'president', st: 'saint', ste: 'sainte', nd: 'notre dame', rd: 'road', ln: 'lane', ct: 'court',
  cres: 'crescent', cct: 'circuit', tce: 'terrace', ter: 'ter', hwy: 'highway', pde: 'parade', str: 'strasse',
}

/** Repetition marks after a house number (AFNOR XP Z10-011, line 4). */
const REPETITIONS: Record<string, string> = { b: 'b', bis: 'b', t: 't', ter: 't', q: 'q', quater: 'q', a: 'a', c: 'c', d: 'd' }
const EMPTY_WORDS = new Set(['de', 'du', 'des', 'la', 'le', 'les', 'l', 'd', 'the', 'of'])

/** `streetForm('12 bis, av. du Gal de Gaulle')` is number `12b`, words `avenue general gaulle`. */
export function streetForm(text: string): Street {
  const all = words(fold(text))
  const at = all.findIndex((word) => /^\d+[a-z]?$/.test(word))
  const leading = at >= 0 && at <= 1
  if (!leading) return { number: '', words: streetWords(all) }
  const number = (all[at] ?? '').replace(/^0+(?=\d)/, '')
  const mark = /\d$/.test(number) ? REPETITIONS[all[at + 1] ?? ''] : undefined
  const rest = all.slice(at + (mark === undefined ? 1 : 2))
  return { number: number + (mark ?? ''), words: streetWords([...all.slice(0, at), ...rest]) }
}

function streetWords(all: string[]): string {
  return all
    .map((word) => ABBREVIATIONS[word] ?? word)
    .filter((word) => !EMPTY_WORDS.has(word))
    .join(' ')
}
