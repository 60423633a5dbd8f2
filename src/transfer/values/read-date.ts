// Dates as people and spreadsheets write them, to ISO 8601.
import { fold, words } from '../../duplicates/normalise/text.ts'
import { clean, read, unread, type Reading } from './reading.ts'

export type DateOrder = 'day-first' | 'month-first'

/** Of a whole column: American dates show themselves by a second number above twelve. */
export function dateOrder(cells: Iterable<string>): DateOrder {
  let american = false
  for (const cell of cells) {
    const match = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}/.exec(clean(cell))
    if (Number(match?.[1]) > 12) return 'day-first'
    american ||= Number(match?.[2]) > 12
  }
  return american ? 'month-first' : 'day-first'
}

/** `thisYear` decides what a year of two digits means: no birthday lies ahead. */
export function readDate(cell: string, order: DateOrder, thisYear: number): Reading<string> {
  const text = clean(cell)
  if (text === '' || /^0{2,4}[-/.]0{2}[-/.]0{2,4}$/.test(text)) return unread('empty')
  const date =
    yearFirst(text) ?? yearLast(text, order, thisYear) ?? inWords(text, thisYear) ?? daysSince1900(text)
  return date ?? unread('invalid-date')
}

/** `1980-03-22`, `1980/03/22`, `19800322`, with or without a time behind. */
function yearFirst(text: string): Reading<string> | null {
  const match = /^(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})(?:[T ].*)?$/.exec(text)
  if (!match || (match[2] === '' && !/^\d{8}(?:\D|$)/.test(text))) return null
  return day(Number(match[1]), Number(match[3]), Number(match[4]))
}

/** `22/03/1980`, `22.3.80` */
function yearLast(text: string, order: DateOrder, thisYear: number): Reading<string> | null {
  const match = /^(\d{1,2})([/.\- ])(\d{1,2})\2(\d{4}|\d{2})(?:[T ,].*)?$/.exec(text)
  if (!match) return null
  const [first, second] = [Number(match[1]), Number(match[3])]
  const [month, date] =
    order === 'day-first' && second <= 12 ? [second, first] : first <= 12 ? [first, second] : [second, first]
  return dayOfYear(match[4] ?? '', month, date, thisYear)
}

/** `22 mars 1980`, `1er avril 1980`, `March 22, 1980`, `22-Mar-80` */
function inWords(text: string, thisYear: number): Reading<string> | null {
  const parts = words(fold(text)).flatMap((part) => part.replace(/^(\d+)(?:er|st|nd|rd|th)$/, '$1'))
  const month = parts.map(monthOf).find((found) => found !== null)
  const numbers = parts.filter((part) => /^\d+$/.test(part))
  const [first = '', second = ''] = numbers
  if (!month || numbers.length !== 2) return null
  return first.length === 4
    ? day(Number(first), month, Number(second))
    : dayOfYear(second, month, Number(first), thisYear)
}

const months = ['fr', 'en', 'de', 'es', 'it', 'nl', 'pt'].map((language) => {
  const format = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, month) => fold(format.format(Date.UTC(2000, month, 1))))
})

/** A month's name or at least three letters of it that no other month begins with. */
function monthOf(word: string): number | null {
  if (word.length < 3 || /\d/.test(word)) return null
  for (const names of months) {
    const found = names.filter((name) => name.startsWith(word))
    if (found.length === 1) return names.indexOf(found[0] ?? '') + 1
  }
  return null
}

function dayOfYear(year: string, month: number, date: number, thisYear: number): Reading<string> | null {
  if (year.length === 4) return day(Number(year), month, date)
  const century = Math.floor(thisYear / 100) * 100
  const full = century + Number(year) > thisYear ? century - 100 + Number(year) : century + Number(year)
  const found = day(full, month, date)
  return found?.ok ? read(found.value, 'year-guessed') : null
}

function day(year: number, month: number, date: number): Reading<string> | null {
  const time = new Date(Date.UTC(year, month - 1, date))
  const exists =
    time.getUTCFullYear() === year && time.getUTCMonth() === month - 1 && time.getUTCDate() === date
  return exists && year >= 1000 ? read(time.toISOString().slice(0, 10)) : null
}

/** Excel keeps dates as days since 30 December 1899; five digits reach from 1927 to 2173. */
function daysSince1900(text: string): Reading<string> | null {
  if (!/^\d{5}(?:[.,]\d+)?$/.test(text)) return null
  const time = new Date(Date.UTC(1899, 11, 30) + Number.parseInt(text, 10) * 86_400_000)
  return read(time.toISOString().slice(0, 10), 'date-from-number')
}
