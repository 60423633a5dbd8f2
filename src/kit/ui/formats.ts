// Dates, times and sizes as the reader writes them.
import type { Language } from '../words.ts'

const locales: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' }

/** `formatDay('fr', '2026-11-24')` is `24 nov. 2026`; a date has no time zone. */
export function formatDay(language: Language, day: string): string {
  const date = new Date(`${day.slice(0, 10)}T00:00:00Z`)
  return Number.isNaN(date.getTime()) ? day : dayFormat(language, 'UTC').format(date)
}

/** The day of an instant where the reader is: `24 nov. 2026`. */
export function formatInstantDay(language: Language, instant: string): string {
  const date = new Date(instant)
  return Number.isNaN(date.getTime()) ? instant : dayFormat(language).format(date)
}

/** `24 nov. 2026, 14:05` */
export function formatInstant(language: Language, instant: string): string {
  const date = new Date(instant)
  if (Number.isNaN(date.getTime())) return instant
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'medium', timeStyle: 'short' }).format(date)
}

/** `formatWeekday('fr', new Date(2026, 10, 24))` is `mardi 24 novembre`. */
export function formatWeekday(language: Language, date: Date): string {
  return date.toLocaleDateString(locales[language], { weekday: 'long', day: 'numeric', month: 'long' })
}

function dayFormat(language: Language, timeZone?: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locales[language], {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    ...(timeZone ? { timeZone } : {}),
  })
}

/** `formatSize('fr', 12_400_000)` is `12 Mo`. */
export function formatSize(language: Language, bytes: number): string {
  const unit = sizeUnits.findLast(({ from }) => bytes >= from) ?? sizeUnits[0]
  return new Intl.NumberFormat(locales[language], {
    style: 'unit',
    unit: unit.name,
    unitDisplay: 'short',
    maximumSignificantDigits: 3,
  }).format(bytes / Math.max(1, unit.from))
}

const sizeUnits = [
  { name: 'byte', from: 0 },
  { name: 'kilobyte', from: 1000 },
  { name: 'megabyte', from: 1_000_000 },
  { name: 'gigabyte', from: 1_000_000_000 },
] as const

/** `FR` is `France`; what is no country stays as it is. */
export function countryName(language: Language, code: string): string {
  try {
    return new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code
  } catch {
    return code
  }
}
