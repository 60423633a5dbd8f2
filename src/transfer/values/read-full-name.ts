// Takes a name written as one text apart: `MICHEL Léa`, `Michel, Léa`, `Mme Léa MICHEL`, `Dr Charles de Gaulle`.
import type { Title } from '../../contact-details/contact-details.ts'
import { isParticle } from '../../duplicates/normalise/name.ts'
import { fold } from '../../duplicates/normalise/text.ts'
import { isTitle } from '../../duplicates/normalise/title.ts'
import { isFirstName, isLastName } from '../common-names.ts'
import { clean, read, unread, type Reading, type ValueWarning } from './reading.ts'
import { isRank, readTitle } from './read-title.ts'

export interface PersonName {
  readonly title: Title | null
  readonly firstName: string
  readonly lastName: string
}

export type NameOrder = 'first-last' | 'last-first'

/** A single word is the last name. Spelling and case stay as they are. `order` is that of the whole column. */
export function readFullName(cell: string, order?: NameOrder): Reading<PersonName> {
  const text = clean(cell)
  if (text === '') return unread('empty')
  const comma = text.indexOf(',')
  const { title, rank, rest } = takeTitle(text.replace(',', ' , ').split(' ').filter(Boolean))
  const halves = comma > 0 ? atComma(rest) : withoutComma(rest, order)
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

function withoutComma(words: readonly string[], order: NameOrder | undefined): Halves {
  if (words.length < 2) return { first: [], last: words }
  const capital = words.map(isCapital)
  return isMixed(capital) ? byCapitals(words, capital) : byCommonNames(words, order)
}

function isMixed(capital: readonly boolean[]): boolean {
  return capital.includes(true) && capital.includes(false)
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

/** Usually the first name comes first, unless the column or the words themselves say otherwise. */
function byCommonNames(words: readonly string[], order: NameOrder | undefined): Halves {
  const towardsLast = firstNameScore(words.at(-1) ?? '') - firstNameScore(words[0] ?? '')
  const lastFirst = towardsLast + prior(order) > 0
  const split = lastFirst ? startOfFirstNames(words) : endOfFirstNames(words)
  const [left, right] = [words.slice(0, split), words.slice(split)]
  const halves = lastFirst ? { first: right, last: left } : { first: left, last: right }
  const sure = order !== undefined || (lastFirst ? towardsLast >= onlyFirst : towardsLast < 0)
  return sure ? halves : { ...halves, warning: guessed }
}

/** A column has one order; only a first name here and a last name there, both clear, go against it. */
function prior(order: NameOrder | undefined): number {
  if (order === undefined) return -1.4
  return order === 'last-first' ? 2.5 : -2.5
}

/** What the names of a whole column say of their order; nothing when they are too few or too strange. */
export function nameOrder(cells: Iterable<string>): NameOrder | undefined {
  let towardsLast = 0
  for (const cell of cells) {
    const { rest } = takeTitle(clean(cell).split(' ').filter(Boolean))
    if (rest.length < 2 || cell.includes(',') || isMixed(rest.map(isCapital))) continue
    towardsLast += firstNameScore(rest.at(-1) ?? '') - firstNameScore(rest[0] ?? '')
  }
  if (Math.abs(towardsLast) < 3) return undefined
  return towardsLast > 0 ? 'last-first' : 'first-last'
}

const guessed = 'name-order-guessed'
const onlyFirst = 2

/** Bernard and Laurent are last names as often; Garnier is nobody's first name. */
function firstNameScore(word: string): number {
  const folded = fold(word)
  if (isFirstName(folded)) return isLastName(folded) ? 0.5 : onlyFirst
  return isLastName(folded) ? -1 : 0
}

/** Where the first names begin that end a name: never before the second word. */
function startOfFirstNames(words: readonly string[]): number {
  let start = words.length - 1
  while (start > 1 && isFirstName(fold(words[start - 1] ?? ''))) start -= 1
  return start
}

/** Where the last name begins: behind the known first names, before its particles, and never behind the last word. */
function endOfFirstNames(words: readonly string[]): number {
  const particle = words.findIndex((word, at) => at > 0 && at < words.length - 1 && isParticle(fold(word)))
  if (particle > 0) return particle
  if (!isFirstName(fold(words[0] ?? ''))) return words.length - 1
  let end = 1
  while (end < words.length - 1 && isFirstName(fold(words[end] ?? ''))) end += 1
  return end
}
