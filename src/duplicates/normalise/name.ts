// Writes first and last names in normal form: titles, maiden-name marks and misread letters gone.
import { compact, fold, words } from './text.ts'
import { isTitle } from './title.ts'

/** Particles of French, Spanish, Italian, Dutch, German, Portuguese and Arabic names (Insee, ISO 12616 usage lists). */
const PARTICLES = new Set(
  'de du des d la le les l van von der den ter ten del della di da dos das do el al ben ibn bin saint st'.split(
    ' ',
  ),
)

/** Marks between a married and a birth name: "née", "épouse", "alias". */
const MARKS = new Set('nee ne born geb epouse ep ex alias dit dite veuve vve'.split(' '))

/** What a scanner reads for a letter; names hold no digits (Christen, Data Matching, 2012, chapter 3). */
const MISREAD: Record<string, string> = { '0': 'o', '1': 'l', '5': 's', '8': 'b' }

/** `nameForm('Mme Marie-Josée')` is `'marie josee'`; `nameForm('COCHILLER née BONNET')` is `'cochiller bonnet'`. */
export function nameForm(text: string): string {
  const folded = /\d/.test(text) ? fold(text).replace(/[0158]/g, (digit) => MISREAD[digit] ?? '') : fold(text)
  if (!folded.includes(' ')) return folded
  const kept = words(folded).filter((word) => !MARKS.has(word))
  while (kept.length > 1 && isTitle(kept[0] ?? '')) kept.shift()
  return kept.join(' ')
}

/** Whether a folded word belongs to the name behind it: `van`, `de`, `la`. */
export function isParticle(word: string): boolean {
  return PARTICLES.has(word)
}

/** The name without its particles, in one word: `De La Deliau` and `Deliau (de la)` are both `deliau`. */
export function withoutParticles(name: string): string {
  const kept = words(name).filter((word) => !PARTICLES.has(word))
  return kept.length === 0 ? compact(name) : kept.join('')
}

/** The words that carry the name: longer than an initial and no particle. */
export function nameWords(name: string): string[] {
  return words(name).filter((word) => word.length > 1 && !PARTICLES.has(word))
}

/** Whether a first name is written by initials only: `J.`, `J.-P.`, `JP` cannot be told from a short name. */
export function isInitials(name: string): boolean {
  return name !== '' && words(name).every((word) => word.length === 1)
}

export type FullName = { first: string; last: string }

/**
 * Splits a full name: after a comma comes the first name, capitals mark the last name, else the last word is it.
 * `splitFullName('MICHEL Léa')`, `('Michel, Léa')` and `('Léa Michel')` agree.
 */
export function splitFullName(text: string): FullName {
  const comma = text.indexOf(',')
  if (comma > 0) return { first: nameForm(text.slice(comma + 1)), last: nameForm(text.slice(0, comma)) }
  const spelled = text.trim().split(/\s+/)
  const capital = spelled.filter(
    (word) => word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase(),
  )
  if (capital.length > 0 && capital.length < spelled.length) {
    const first = spelled.filter((word) => !capital.includes(word))
    return { first: nameForm(first.join(' ')), last: nameForm(capital.join(' ')) }
  }
  return lastWordIsName(nameForm(text))
}

function lastWordIsName(name: string): FullName {
  const all = words(name)
  let start = Math.max(all.length - 1, 0)
  while (start > 1 && PARTICLES.has(all[start - 1] ?? '')) start--
  if (all.length < 2) return { first: '', last: name }
  return { first: all.slice(0, start).join(' '), last: all.slice(start).join(' ') }
}
