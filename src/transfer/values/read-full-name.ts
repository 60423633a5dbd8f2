// Takes a name written as one text apart: `MICHEL Léa`, `Michel, Léa`, `Mme Léa MICHEL`, `Dr Charles de Gaulle`.
import type { Title } from '../../contact-details/contact-details.ts'
import { isParticle } from '../../duplicates/normalise/name.ts'
import { fold } from '../../duplicates/normalise/text.ts'
import { isTitle } from '../../duplicates/normalise/title.ts'
import { isFirstName } from '../common-names.ts'
import { clean, read, unread, type Reading, type ValueWarning } from './reading.ts'
import { isRank, readTitle } from './read-title.ts'

export interface PersonName {
  readonly title: Title | null
  readonly firstName: string
  readonly lastName: string
}

/** A single word is the last name. Spelling and case stay as they are. */
export function readFullName(cell: string): Reading<PersonName> {
  const text = clean(cell)
  if (text === '') return unread('empty')
  const comma = text.indexOf(',')
  const { title, rank, rest } = takeTitle(text.replace(',', ' , ').split(' ').filter(Boolean))
  const halves = comma > 0 ? atComma(rest) : withoutComma(rest)
  const warning = halves.warning ?? (rank ? 'rank-left-out' : undefined)
  return read({ title, firstName: halves.first.join(' '), lastName: halves.last.join(' ') }, warning)
}

interface Halves {
  readonly first: readonly string[]
  readonly last: readonly string[]
  readonly warning?: ValueWarning
}

/** Civilities stand in front, or behind the comma: `Michel, Mme Léa`. A couple has none of its own. */
function takeTitle(words: readonly string[]): { title: Title | null; rank: boolean; rest: string[] } {
  const rest: string[] = []
  const titles = new Set<Title>()
  let rank = false
  for (const [at, word] of words.entries()) {
    const inFront = rest.length === 0 || rest.at(-1) === ','
    if (!inFront || at === words.length - 1 || !isCivility(fold(word))) {
      rest.push(word)
      continue
    }
    const found = readTitle(word)
    if (found.ok && found.value) titles.add(found.value)
    rank ||= isRank(fold(word))
  }
  return { title: titles.size === 1 ? ([...titles][0] ?? null) : null, rank, rest }
}

function isCivility(folded: string): boolean {
  return isTitle(folded) || folded === 'melle'
}

function atComma(words: readonly string[]): Halves {
  const comma = words.indexOf(',')
  return { last: words.slice(0, comma), first: words.slice(comma + 1).filter((word) => word !== ',') }
}

function withoutComma(words: readonly string[]): Halves {
  if (words.length < 2) return { first: [], last: words }
  const capital = words.map(isCapital)
  if (capital.includes(true) && capital.includes(false)) return byCapitals(words, capital)
  return byCommonNames(words)
}

/** In capitals, and no initial: `MICHEL`, not `J.`. */
function isCapital(word: string): boolean {
  const letters = word.replace(/[^\p{L}]/gu, '')
  return letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()
}

/** French administrations write last names in capitals, their particles perhaps not: `de LA TOUR Jean`. */
function byCapitals(words: readonly string[], capital: readonly boolean[]): Halves {
  const isLast = words.map(
    (word, at) =>
      capital[at] === true ||
      (isParticle(fold(word)) && capital.indexOf(true, at) > at && nextIsLast(words, capital, at)),
  )
  const last = words.filter((_, at) => isLast[at])
  const first = words.filter((_, at) => !isLast[at])
  return { first, last }
}

function nextIsLast(words: readonly string[], capital: readonly boolean[], at: number): boolean {
  let next = at + 1
  while (next < words.length && capital[next] !== true && isParticle(fold(words[next] ?? ''))) next += 1
  return capital[next] === true
}

/** Usually the first name comes first; a known first name at the end alone says otherwise. */
function byCommonNames(words: readonly string[]): Halves {
  const startsWithFirst = isFirstName(fold(words[0] ?? ''))
  const endsWithFirst = isFirstName(fold(words.at(-1) ?? ''))
  if (endsWithFirst && !startsWithFirst) return { first: words.slice(-1), last: words.slice(0, -1) }
  const split = endOfFirstNames(words, startsWithFirst)
  const halves = { first: words.slice(0, split), last: words.slice(split) }
  return startsWithFirst !== endsWithFirst ? halves : { ...halves, warning: 'name-order-guessed' }
}

/** Where the last name begins: behind the known first names, before its particles, and never behind the last word. */
function endOfFirstNames(words: readonly string[], startsWithFirst: boolean): number {
  const particle = words.findIndex((word, at) => at > 0 && at < words.length - 1 && isParticle(fold(word)))
  if (particle > 0) return particle
  if (!startsWithFirst) return words.length - 1
  let end = 1
  while (end < words.length - 1 && isFirstName(fold(words[end] ?? ''))) end += 1
  return end
}
